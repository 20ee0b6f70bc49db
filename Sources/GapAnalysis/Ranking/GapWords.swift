import LandscapeModel

/// The two sentences that say why a gap is proposed: what is expected, and what is the way in.
struct GapWords {
    let gap: Gap
    let context: Context
    let catalogue: Catalogue

    func reason() -> Bilingual {
        Bilingual(
            expectation(.german) + " " + way(.german), expectation(.english) + " " + way(.english)
        ).withoutDoubleStops
    }

    /// Short names where there are any: the table beside the sentence has the full ones.
    private func name(_ subject: Subject, _ language: Language) -> String {
        if case .actor(let actor) = subject { return shortName(actor) }
        return context.landscape.name(of: subject, language)
    }

    private func shortName(_ actor: ActorIndex) -> String { context.landscape.actors[Int(actor)].displayName }

    private func expectation(_ language: Language) -> String {
        guard let rule = gap.rules.first.flatMap({ catalogue[$0] }) else { return "" }
        let a = name(gap.a, language)
        let b = name(gap.b, language)
        let title = rule.title(language)
        switch (gap.kind, language) {
        case (.tie, .german):
            return
                "Das Papier regt an: \(title) (\(rule.id)); zwischen \(a) und \(b) ist das \(known(.german))."
        case (.tie, .english):
            return
                "The paper suggests: \(title) (\(rule.id)); between \(a) and \(b) this is \(known(.english))."
        case (.confirmation, .german):
            return
                "Das Papier regt an: \(title) (\(rule.id)); zwischen \(a) und \(b) nennt bisher nur eine Seite die Zusammenarbeit."
        case (.confirmation, .english):
            return
                "The paper suggests: \(title) (\(rule.id)); between \(a) and \(b) only one side reports it so far."
        case (.membership, .german):
            return
                "Das Papier regt an: \(title) (\(rule.id)); \(a) gehört nach den erfassten Mitgliedern nicht zu \(b)."
        case (.membership, .english):
            return
                "The paper suggests: \(title) (\(rule.id)); \(a) is not among the recorded members of \(b)."
        case (.participation, .german):
            return "Das Papier regt an: \(title) (\(rule.id)); für \(a) ist noch keine Beteiligung erfasst."
        case (.participation, .english):
            return "The paper suggests: \(title) (\(rule.id)); no part of \(a) is on record yet."
        }
    }

    private func known(_ language: Language) -> String {
        switch (gap.outcome, language) {
        case (.notFulfilled, .german): "noch nicht erreicht"
        case (.notFulfilled, .english): "not yet the case"
        case (_, .german): "bisher nicht nachgewiesen"
        case (_, .english): "not on record so far"
        }
    }

    private func way(_ language: Language) -> String {
        if gap.kind == .confirmation {
            return language == .german
                ? "Eine Rückfrage bei beiden klärt, ob beide dasselbe meinen."
                : "Asking both clarifies whether they mean the same."
        }
        var ways: [String] = []
        if gap.isWished {
            ways.append(
                language == .german ? "die Zusammenarbeit ist gewünscht" : "the cooperation is wished for")
        }
        if !gap.sharedBoards.isEmpty {
            let boards = language.list(gap.sharedBoards.map { context.landscape.boards[$0].name }, limit: 2)
            ways.append(language == .german ? "beide sitzen in \(boards)" : "both have a seat in \(boards)")
        }
        if !gap.introducers.isEmpty {
            let people = language.list(gap.introducers.map { shortName($0) }, limit: 3)
            let can = gap.introducers.count == 1 ? "kann" : "können"
            ways.append(
                language == .german
                    ? "bekannt machen \(can) \(people)" : "an introduction can come from \(people)")
        }
        guard !ways.isEmpty else {
            return language == .german
                ? "Gemeinsame Partner sind nicht erfasst; ein erster Kontakt müsste neu entstehen."
                : "No shared partners are on record; a first contact would be new."
        }
        let text = ways.joined(separator: "; ")
        // "Musterau e. V." ends a sentence with the stop it has.
        return text.prefix(1).uppercased() + text.dropFirst() + (text.hasSuffix(".") ? "" : ".")
    }
}
