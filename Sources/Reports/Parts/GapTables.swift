import GapAnalysis
import LandscapeModel
import PlainText

/// The list of proposals, with the numbers that the maps show.
struct GapTables {
    let facts: Facts

    init(_ facts: Facts) { self.facts = facts }

    /// - Parameter isShort: short names, for the long list; the register of actors has the full ones.
    func list(_ gaps: some Collection<Gap>, isShort: Bool = false) -> DataTable {
        let all = facts.analysis.gaps.count
        let caption =
            facts.options.field != nil
            ? facts.word(
                "Vorschläge in diesem Feld (\(facts.digits(gaps.count)) von n = \(facts.digits(all))); die Nummern sind die der Karten",
                "Proposals in this field (\(facts.digits(gaps.count)) of n = \(facts.digits(all))); the numbers are those of the maps"
            )
            : gaps.count < all
                ? facts.word(
                    "Die \(facts.language.numeral(gaps.count)) wichtigsten von \(facts.count(all, .proposal, .dative)); die Nummern sind die der Karten",
                    "The \(facts.language.numeral(gaps.count)) main ones of \(facts.count(all, .proposal)); the numbers are those of the maps"
                )
                : facts.word(
                    "Alle Vorschläge (n = \(facts.digits(all))); die Nummern sind die der Karten",
                    "All proposals (n = \(facts.digits(all))); the numbers are those of the maps")
        let steps = StepCounts(gaps).sentence(facts.language)
        return DataTable(
            steps.isEmpty ? caption : "\(caption): \(steps)",
            facts.language == .german
                ? ["Nr.", "Zwischen", "und", "Anlass", "Schritt", "Priorität", "Was hilft"]
                : ["No.", "Between", "and", "Reason", "Step", "Priority", "What helps"],
            rows: gaps.map { row($0, isShort: isShort) })
    }

    private func row(_ gap: Gap, isShort: Bool) -> [Prose] {
        let rules = gap.rules.compactMap { facts.analysis.recommendation($0) }
        var reason = Prose()
        for rule in rules {
            if !reason.runs.isEmpty { reason.runs.append(.text(", ")) }
            reason = reason + "\(rule.id)\(note: facts.footnote(rule))"
        }
        if reason.runs.isEmpty { reason = "–" }
        let ends = [gap.a, gap.b].map { isShort ? facts.shortName($0) : facts.name($0) }
        return [
            Prose("\(gap.number)"), Prose(ends[0]), Prose(ends[1]), reason,
            Prose(facts.kindLabel(gap)), Prose(gap.priority.label(facts.language)),
            Prose(facts.language.capitalised(facts.way(gap))),
        ]
    }

    /// For the public: between which groups, without names; rare groups and rare rows are taken together.
    var byType: DataTable {
        var counts: [String: Int] = [:]
        for gap in facts.analysis.gaps {
            let ends = [group(gap.a), group(gap.b)].sorted()
            counts["\(ends[0]) – \(ends[1])", default: 0] += 1
        }
        let least = Profile.smallestPublicGroup
        var shown = counts.filter { $0.value >= least }.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
        var rest = counts.filter { $0.value < least }.values.reduce(0, +)
        // A small rest would be what n leaves over.
        while SmallCounts.isSmall(rest), let last = shown.popLast() { rest += last.value }
        var rows = shown.map { [Prose($0.key), Prose(facts.digits($0.value))] }
        if rest > 0 {
            let number = rest < least ? facts.word("unter \(least)", "below \(least)") : facts.digits(rest)
            rows.append([
                Prose(facts.word("zwischen anderen Gruppen", "between other groups")), Prose(number),
            ])
        }
        return DataTable(
            facts.word(
                "Wo das Papier Zusammenarbeit anregt und hier keine belegt ist, nach Arten von Akteuren (n = \(facts.digits(facts.analysis.gaps.count))); es kann sie trotzdem geben",
                "Where the paper suggests cooperation and none is shown here, by type of actor (n = \(facts.digits(facts.analysis.gaps.count))); it may exist all the same"
            ),
            facts.language == .german ? ["Zwischen", "Anregungen"] : ["Between", "Suggestions"], numeric: [1],
            rows: rows)
    }

    private func group(_ subject: Subject) -> String {
        switch subject {
        case .actor(let actor): facts.publicGroup(actor)
        case .board: facts.word("Gremien", "boards")
        case .concept: facts.word("Integrationskonzept", "integration concept")
        case .field, .district: facts.word("Sozialräume", "districts")
        }
    }
}
