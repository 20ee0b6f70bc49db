import GapAnalysis
import LandscapeModel
import PlainText

// Names as German sentences bend them; English ones stand as they are.
extension Facts {
    private func bent(_ name: String, _ grammar: Noun.Case) -> String {
        language == .german ? NameInSentence(name).bent(grammar) : name
    }

    /// "der Jugendmigrationsdienst Kompass"
    func nominative(_ actor: ActorIndex) -> String { bent(shortName(actor), .nominative) }

    /// "den Jugendmigrationsdienst Kompass"
    func accusative(_ actor: ActorIndex) -> String { bent(shortName(actor), .accusative) }

    /// A Gremium stands in quotation marks elsewhere and does not bend; an actor does.
    func bent(_ subject: Subject, _ grammar: Noun.Case) -> String {
        if case .actor(let actor) = subject { return bent(shortName(actor), grammar) }
        return name(subject)
    }

    /// "beim Jobcenter", "bei der Volkshochschule"; in English "for".
    func at(_ subject: Subject) -> String {
        guard language == .german else { return "\(shortName(subject))" }
        return NameInSentence(shortName(subject)).bent(after: "bei")
    }

    func isPlural(_ subject: Subject) -> Bool {
        language == .german && NameInSentence(shortName(subject)).isPlural
    }
}
