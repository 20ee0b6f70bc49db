import GapAnalysis
import LandscapeModel
import PlainText

/// A proposal as a sentence among others: articles and cases right, and not always in the same words.
struct SuggestionWords {
    let facts: Facts
    /// Whom one sentence can name beside the first.
    private static let names = 3

    init(_ facts: Facts) { self.facts = facts }

    /// What could be done, and what one can start from.
    ///
    /// - Parameter place: the how manieth of its paragraph it is.
    func sentences(_ group: GapGroup, place: Int) -> [Prose] {
        guard let first = group.gaps.first, group.step == .new || group.step == .deepen else {
            return [sentence(group, place: place)]
        }
        let number = group.gaps.count > 1 ? first.number : nil
        return [sentence(group, place: place)] + facts.footholds(first, number: number)
    }

    func sentence(_ group: GapGroup, place: Int) -> Prose {
        guard group.kind == .tie || group.kind == .confirmation else {
            return Prose(facts.proposal(group, limit: Self.names + 1) + ".")
        }
        let partners = { (grammar: Noun.Case, isAny: Bool) in
            facts.choice(group, limit: Self.names, isAny: isAny, grammar: grammar)
        }
        let anchor = { (grammar: Noun.Case) in facts.bent(group.anchor, grammar) }
        switch group.step {
        case .new:
            return [new(anchor, partners, place)].paragraph
        case .deepen:
            let verb = facts.isPlural(group.anchor) ? "arbeiten" : "arbeitet"
            let start = facts.language.capitalised(anchor(.nominative))
            return facts.say(
                "\(start) \(verb) schon mit \(partners(.dative, false)) zusammen; das ließe sich vertiefen.",
                "\(start) and \(partners(.dative, false)) work together already; this could be deepened.")
        case .confirm:
            return facts.say(
                "\(place == 0 ? "Zu klären wäre" : "Ebenso wäre zu klären"), ob \(anchor(.nominative)) und \(partners(.nominative, false)) dasselbe meinen.",
                "\(place == 0 ? "To be clarified" : "Also to be clarified"): whether \(anchor(.nominative)) and \(partners(.nominative, false)) mean the same."
            )
        case .clarify:
            let verb = facts.isPlural(group.anchor) ? "zusammenarbeiten" : "zusammenarbeitet"
            return facts.say(
                "\(place == 0 ? "Zu fragen ist" : "Offen ist auch"), ob \(anchor(.nominative)) in dieser Weise mit \(partners(.dative, true)) \(verb).",
                "\(place == 0 ? "To be asked" : "Also open"): whether \(anchor(.nominative)) works in this way with \(partners(.dative, true))."
            )
        }
    }

    private func new(
        _ anchor: (Noun.Case) -> String, _ partners: (Noun.Case, Bool) -> String, _ place: Int
    ) -> Prose {
        let between = facts.word(
            "zwischen \(anchor(.dative)) und \(partners(.dative, true))",
            "between \(anchor(.dative)) and \(partners(.dative, true))")
        switch place {
        case 0:
            return facts.say(
                "Anzuregen ist ein Gespräch über eine Zusammenarbeit \(between).",
                "A conversation on cooperation could be suggested \(between).")
        case 1:
            return facts.say(
                "Ebenso lohnt ein Gespräch \(between).", "A conversation \(between) is worth while, too.")
        default:
            return facts.say(
                "Auch \(between) bietet sich ein Gespräch an.", "The same holds \(between).")
        }
    }
}
