import LandscapeModel
import PlainText
import Yams

/// `beteiligung_am_konzept`: actors of a group take part in the Integrationskonzept.
struct Participation: Check {
    static let key = "beteiligung_am_konzept"

    let subjects: Selector
    let name: Named

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var entry = try NodeReader(node, Self.key)
        subjects = try reader.selector(&entry, "wer")
        name = try reader.name(&entry)
        try entry.finish()
    }

    /// What an actor did, in a sentence; a form of the coordination's own stands in brackets.
    private static func words(_ form: String) -> Bilingual {
        switch form.folded {
        case "": Bilingual("ist am Konzept beteiligt", "takes part in the concept")
        case "verantwortlich":
            Bilingual("verantwortet das Konzept mit", "shares the responsibility for the concept")
        case "erarbeitung": Bilingual("hat das Konzept mit erarbeitet", "took part in drafting the concept")
        case "genannt": Bilingual("ist im Konzept genannt", "is named in the concept")
        default: Bilingual("ist am Konzept beteiligt (\(form))", "takes part in the concept (\(form))")
        }
    }

    /// Each subject should take part in the Integrationskonzept; a recorded list counts as complete.
    func check(_ context: Context) -> [Checked] {
        let subjects = context.actors(subjects)
        guard !subjects.isEmpty else { return [Checked.noSubjects([name], context)] }
        let concept = context.landscape.settings.concept
        return subjects.map { subject in
            func checked(_ outcome: Outcome, _ german: String, _ english: String) -> Checked {
                Checked(
                    outcome: outcome, subjects: [.actor(subject), .concept],
                    detail: Bilingual(german, english),
                    // Only where there is a concept can a part in it be missing.
                    proposals: outcome.isOpen && concept.exists == true
                        ? [Proposal(kind: .participation, a: .actor(subject), b: .concept, outcome: outcome)]
                        : [])
            }
            let name = context.name(subject)
            if concept.exists == false {
                return checked(
                    .notApplicable, "Es gibt kein Integrationskonzept.", "There is no integration concept.")
            }
            guard concept.exists == true || concept.participation != nil else {
                return checked(
                    .noEvidence, "Ob es ein Integrationskonzept gibt, ist nicht erfasst.",
                    "Whether there is an integration concept is not on record.")
            }
            guard let list = concept.participation else {
                return checked(
                    .noEvidence, "Wer am Konzept beteiligt war, ist nicht erfasst.",
                    "Who took part in the concept is not on record.")
            }
            if let part = list.first(where: { $0.actor == subject }) {
                let words = Self.words(part.form)
                return checked(.fulfilled, "\(name) \(words.german).", "\(name) \(words.english).")
            }
            return checked(
                .notFulfilled, "\(name) steht nicht in der Beteiligungsliste des Konzepts.",
                "\(name) is not in the concept's list of participants.")
        }
    }
}

/// `konzept_angabe`: what the Integrationskonzept says about subsidiarity.
struct DocumentField: Check {
    static let key = "konzept_angabe"

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var entry = try NodeReader(node, Self.key)
        let field = try entry.requiredText("feld")
        try entry.finish()
        guard field == "subsidiaritaet" else {
            throw CatalogueError(
                line: entry.line,
                Bilingual("„feld“ kennt nur subsidiaritaet.", "“feld” knows subsidiaritaet only."))
        }
    }

    /// One entry without subjects.
    func check(_ context: Context) -> [Checked] {
        let concept = context.landscape.settings.concept
        func checked(_ outcome: Outcome, _ german: String, _ english: String) -> [Checked] {
            [Checked(outcome: outcome, subjects: [], detail: Bilingual(german, english))]
        }
        if concept.exists == false {
            return checked(
                .notApplicable, "Es gibt kein Integrationskonzept.", "There is no integration concept.")
        }
        switch concept.heedsSubsidiarity {
        case true?:
            return checked(
                .fulfilled, "Das Konzept nennt die Subsidiarität.", "The concept names subsidiarity.")
        case false?:
            return checked(
                .notFulfilled, "Das Konzept nennt die Subsidiarität nicht.",
                "The concept does not name subsidiarity.")
        case nil:
            return checked(
                .noEvidence, "Ob das Konzept die Subsidiarität nennt, ist nicht erfasst.",
                "Whether the concept names subsidiarity is not on record.")
        }
    }
}
