import GapAnalysis
import PlainText

/// The table that those responsible fill in: proposal, participants and indicator stand there already.
struct MeasureTable {
    let facts: Facts
    let field: String
    let groups: [GapGroup]
    private static let limit = 4
    private static let blankRows = 2

    init(_ facts: Facts, field: String, groups: [GapGroup]) {
        self.facts = facts
        self.field = field
        // What is to be asked first stands among the questions to the actors.
        self.groups = groups.filter { $0.step == .new || $0.step == .deepen }
    }

    var table: DataTable {
        let filled = groups.prefix(Self.limit).map { group -> [Prose] in
            [
                "", Prose(facts.proposal(group)), "", Prose(participants(group)), "",
                Prose(facts.indicator(group)),
            ]
        }
        let blanks = [[Prose]](
            repeating: [Prose](repeating: "", count: 6), count: filled.isEmpty ? Self.blankRows : 1)
        return DataTable(
            facts.word(
                "Maßnahmen im Feld „\(facts.label(field: field))“",
                "Measures in the field “\(facts.label(field: field))”") + extent,
            facts.language == .german
                ? ["Ziel", "Maßnahme", "verantwortlich", "Beteiligte", "Zeitraum", "Indikator"]
                : ["Aim", "Measure", "responsible", "Participants", "Period", "Indicator"],
            rows: filled + blanks)
    }

    /// That there are more proposals than rows, and where they stand.
    private var extent: String {
        guard groups.count > Self.limit else { return "" }
        let (shown, all) = (facts.language.numeral(Self.limit), facts.digits(groups.count))
        return facts.word(
            ": \(shown) von \(all) Vorschlägen, alle in der Liste \(facts.placeOfList)",
            ": \(shown) of \(all) proposals, all of them in the list \(facts.placeOfList)")
    }

    /// The parties and, where there is one, who could introduce them.
    private func participants(_ group: GapGroup) -> String {
        var names: [String] = []
        if group.kind == .tie || group.kind == .confirmation { names.append(facts.shortName(group.anchor)) }
        names += group.partners.map { facts.shortName($0) }
        if let helper = group.gaps.first?.introducers.first, group.kind == .tie, group.step == .new {
            let name = facts.shortName(helper)
            if !names.contains(name) {
                names.append(facts.word("\(name) (kann vermitteln)", "\(name) (can introduce)"))
            }
        }
        return names.joined(separator: ", ")
    }
}
