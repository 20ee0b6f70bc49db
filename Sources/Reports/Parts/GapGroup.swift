import GapAnalysis
import LandscapeModel
import PlainText

/// Gaps that one conversation could close: one actor and the partners among whom it may choose, one Gremium
/// and whom it may invite.
struct GapGroup {
    var kind: Gap.Kind
    var step: Gap.Step
    /// Whom the proposal is about.
    var anchor: Subject
    var gaps: [Gap]
    /// The other side of each gap, in the same order.
    var partners: [Subject]

    /// The best rank in it: groups are told in the order of the list.
    var number: Int { gaps.first?.number ?? 0 }
    var rule: String { gaps.first?.rules.first ?? "" }

    /// In the order of the best gap of each group.
    static func group(_ gaps: [Gap]) -> [GapGroup] {
        var groups: [GapGroup] = []
        var positions: [Key: Int] = [:]
        for gap in gaps {
            let (anchor, partner) = sides(gap)
            // Whoever revises the concept invites all of them at once, whichever recommendation names them.
            let rule = gap.kind == .participation ? "" : gap.rules.first ?? ""
            let key = Key(kind: gap.kind, step: gap.step, anchor: anchor, rule: rule)
            if let position = positions[key] {
                groups[position].gaps.append(gap)
                groups[position].partners.append(partner)
            } else {
                positions[key] = groups.count
                groups.append(
                    GapGroup(
                        kind: gap.kind, step: gap.step, anchor: anchor, gaps: [gap], partners: [partner]))
            }
        }
        return groups
    }

    private struct Key: Hashable {
        var kind: Gap.Kind
        var step: Gap.Step
        var anchor: Subject
        var rule: String
    }

    /// Seats are grouped by the Gremium, parts by the concept, everything else by the first actor.
    private static func sides(_ gap: Gap) -> (anchor: Subject, partner: Subject) {
        switch gap.kind {
        case .membership, .participation: (gap.b, gap.a)
        case .tie, .confirmation: (gap.a, gap.b)
        }
    }
}

extension Facts {
    /// "A (Nr. 3), B (Nr. 5) oder C (Nr. 9)"; beyond `limit` the rest is counted.
    ///
    /// - Parameter grammar: the case in which the names stand, with their articles; nil: bare, for a list.
    func choice(
        _ group: GapGroup, limit: Int = 4, isAny: Bool = true, grammar: Noun.Case? = nil
    ) -> String {
        var items = zip(group.partners, group.gaps).map { partner, gap in
            let name = grammar.map { bent(partner, $0) } ?? shortName(partner)
            return word("\(name) (Nr. \(gap.number))", "\(name) (no. \(gap.number))")
        }
        if items.count > limit {
            let number = language.numeral(items.count - limit + 1)
            let rest = grammar == .dative ? "weiteren" : "weitere"
            items = items.prefix(limit - 1) + [word("\(number) \(rest)", "\(number) others")]
        }
        return isAny ? language.alternatives(items) : language.list(items, limit: items.count)
    }

    /// What could be done, in words that fit a list and a table of measures.
    func proposal(_ group: GapGroup, limit: Int = 4) -> String {
        let anchor = shortName(group.anchor)
        switch group.kind {
        case .tie, .confirmation: return tieProposal(group, anchor, limit)
        case .membership where group.step == .clarify:
            return word(
                "Rückfrage, wer in „\(anchor)“ sitzt: \(choice(group))",
                "Ask who has a seat in “\(anchor)”: \(choice(group))")
        case .participation where group.step == .clarify:
            return word(
                "Rückfrage zur Beteiligung am Konzept: \(choice(group, limit: limit * 2, isAny: false))",
                "Ask about the part in the concept: \(choice(group, limit: limit * 2, isAny: false))")
        case .membership:
            return word(
                "Einladung zu „\(anchor)“ an \(choice(group, grammar: .accusative))",
                "Invite \(choice(group)) to “\(anchor)”")
        case .participation:
            return word(
                "Bei der Fortschreibung des Konzepts beteiligen: \(choice(group, limit: limit * 2, isAny: false))",
                "Involve when the concept is next revised: \(choice(group, limit: limit * 2, isAny: false))")
        }
    }

    /// The same for a table in which those concerned stand beside it: what to do, and the numbers.
    func measure(_ group: GapGroup) -> String {
        var numbers = group.gaps.map { digits($0.number) }
        let rest = numbers.count - 4
        if rest > 1 {
            numbers =
                numbers.prefix(4) + [
                    word("\(language.numeral(rest)) weitere", "\(language.numeral(rest)) others")
                ]
        }
        let isAny = group.kind == .tie && group.step == .new
        let list =
            word("Nr. ", numbers.count == 1 ? "no. " : "nos. ")
            + (isAny ? language.alternatives(numbers) : language.list(numbers, limit: numbers.count))
        return "\(step(group)) (\(list))"
    }

    /// The same by itself, with everybody's name and no number: for a list that outlives this paper.
    func undertaking(_ group: GapGroup) -> String {
        let names = group.partners.map { shortName($0) }
        let isAny = group.kind == .tie && group.step == .new
        let list = isAny ? language.alternatives(names) : language.list(names, limit: names.count)
        switch group.kind {
        case .participation, .membership: return language.capitalised(step(group)) + ": " + list
        case .tie, .confirmation:
            let start = language.capitalised(step(group)) + ": " + shortName(group.anchor)
            return start + word(" mit ", " with ") + list
        }
    }

    private func step(_ group: GapGroup) -> String {
        switch (group.kind, group.step) {
        case (.participation, _):
            word("Beteiligung an der Fortschreibung des Konzepts", "Part in the next revision of the concept")
        case (.membership, _): word("Einladung in das Gremium", "Invitation to the board")
        case (_, .deepen): word("bestehende Zusammenarbeit vertiefen", "deepen the cooperation there is")
        default: word("Gespräch über eine Zusammenarbeit", "conversation on cooperation")
        }
    }

    /// A question is no conversation about something missing, and who knows each other needs no introduction.
    private func tieProposal(_ group: GapGroup, _ anchor: String, _ limit: Int) -> String {
        switch group.step {
        case .new:
            return word(
                "Gespräch über eine Zusammenarbeit zwischen \(bent(group.anchor, .dative)) und \(choice(group, limit: limit, grammar: .dative))",
                "Conversation on cooperation between \(anchor) and \(choice(group, limit: limit))")
        case .deepen:
            return word(
                "Bestehende Zusammenarbeit vertiefen: \(anchor) mit \(choice(group, limit: limit, isAny: false, grammar: .dative))",
                "Deepen what there is: \(anchor) with \(choice(group, limit: limit))")
        case .confirm:
            return word(
                "Rückfrage \(at(group.anchor)) und \(choice(group, limit: limit, isAny: false, grammar: .dative)), ob beide Seiten dasselbe meinen",
                "Ask \(anchor) and \(choice(group, limit: limit, isAny: false)) whether both sides mean the same"
            )
        case .clarify:
            return word(
                "Rückfrage, ob es eine solche Zusammenarbeit zwischen \(bent(group.anchor, .dative)) und \(choice(group, limit: limit, grammar: .dative)) gibt",
                "Ask whether there is such a cooperation: \(anchor) with \(choice(group, limit: limit))")
        }
    }

    /// What the step is called in a table.
    func kindLabel(_ gap: Gap) -> String { gap.label(language) }

    /// Who or what makes it easier: a wish, a shared table, somebody whom both know.
    func way(_ gap: Gap) -> String {
        var ways: [String] = []
        if gap.isWished { ways.append(word("gewünscht", "wished for")) }
        if !gap.sharedBoards.isEmpty {
            let isOne = gap.sharedBoards.count == 1
            let names = language.list(
                gap.sharedBoards.map { language.quoted(landscape.boards[$0].name) },
                limit: gap.sharedBoards.count)
            ways.append(
                word(
                    "\(isOne ? "gemeinsames Gremium" : "gemeinsame Gremien"): \(names)",
                    "shared \(isOne ? "board" : "boards"): \(names)"))
        }
        if !gap.introducers.isEmpty, gap.step == .new {
            let isOne = gap.introducers.count == 1
            // Two are enough to begin with; that there are more is said.
            let some = gap.introducers.count > 2 ? word("zum Beispiel ", "for example ") : ""
            let names = some + names(Array(gap.introducers.prefix(2)), limit: 2)
            if gap.kind == .membership {
                ways.append(word("Kontakt im Gremium: \(names)", "contact on the board: \(names)"))
            } else {
                ways.append(
                    word(
                        "\(isOne ? "gemeinsamer" : "gemeinsame") Partner: \(names)",
                        "shared \(isOne ? "partner" : "partners"): \(names)"))
            }
        }
        return ways.joined(separator: "; ")
    }

    /// The same in sentences; with a number where one of several proposals is meant.
    func footholds(_ gap: Gap, number: Int?) -> [Prose] {
        var sentences: [Prose] = []
        if gap.isWished {
            sentences.append(
                number.map {
                    say("Nr. \($0) ist ausdrücklich gewünscht.", "No. \($0) is expressly wished for.")
                }
                    ?? say(
                        "Die Zusammenarbeit ist ausdrücklich gewünscht.",
                        "The cooperation is expressly wished for.")
            )
        }
        var ways = gap.sharedBoards.prefix(1).map { board in
            let name = language.quoted(landscape.boards[board].name)
            return word("das gemeinsame Gremium \(name)", "the shared board \(name)")
        }
        if gap.step == .new { ways += gap.introducers.prefix(2).map { accusative($0) } }
        if !ways.isEmpty {
            let list = language.list(ways)
            let which = number.map { word(" bei Nr. \($0)", " for no. \($0)") } ?? ""
            sentences.append(
                say("Anknüpfen lässt sich\(which) über \(list).", "A way in\(which) leads through \(list)."))
        }
        return sentences
    }

    /// By what one would see that the proposal has come true.
    func indicator(_ group: GapGroup) -> String {
        switch group.kind {
        case .tie, .confirmation:
            return word(
                "Beide Seiten nennen \(demand(group.rule)) in \(landscape.hasSurvey ? "der nächsten" : "einer") Befragung",
                "Both sides report \(demand(group.rule)) in \(landscape.hasSurvey ? "the next" : "a") survey")
        case .membership:
            return word("Sitz in der Mitgliederliste", "Seat in the list of members")
        case .participation:
            return word("Nennung in der Beteiligungsliste", "Entry in the list of participants")
        }
    }

    /// The cooperation that a recommendation asks for, as the object of a sentence.
    private func demand(_ rule: String) -> String {
        switch analysis.recommendation(rule)?.demand {
        case .closeAndContinuous:
            word("eine enge und kontinuierliche Zusammenarbeit", "close and continuous cooperation")
        case .close: word("eine enge Zusammenarbeit", "close cooperation")
        case .continuous: word("eine kontinuierliche Zusammenarbeit", "continuous cooperation")
        case .acquaintance: word("eine Verbindung", "a connection")
        case .working:
            word("eine Zusammenarbeit über bloßen Austausch hinaus", "cooperation beyond mere exchange")
        case .any, nil: word("die angeregte Zusammenarbeit", "the suggested cooperation")
        }
    }
}
