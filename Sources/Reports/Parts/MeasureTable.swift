import GapAnalysis
import LandscapeModel
import PlainText

/// The table that those responsible fill in: proposal, participants and indicator stand there already.
struct MeasureTable {
    let facts: Facts
    let field: String
    let groups: [GapGroup]
    private static let limit = 3
    /// More names in a cell are counted; the list of proposals has them all.
    private static let names = 3

    init(_ facts: Facts, field: String, groups: [GapGroup]) {
        self.facts = facts
        self.field = field
        // What is to be asked first stands among the questions to the actors.
        self.groups = groups.filter { $0.step == .new || $0.step == .deepen }
    }

    /// A table that nobody has written anything into says nothing.
    var hasContent: Bool { !groups.isEmpty }

    var table: DataTable {
        let filled = groups.prefix(Self.limit).map { group -> [Prose] in
            [
                "", Prose(facts.language.capitalised(facts.measure(group))), "", Prose(participants(group)),
                "",
                Prose(facts.indicator(group)),
            ]
        }
        return DataTable(
            facts.word(
                "Maßnahmen im Feld „\(facts.label(field: field))“",
                "Measures in the field “\(facts.label(field: field))”") + extent,
            facts.language == .german
                ? ["Ziel", "Maßnahme", "verantwortlich", "Beteiligte", "Zeitraum", "Indikator"]
                : ["Aim", "Measure", "responsible", "Participants", "Period", "Indicator"],
            rows: filled)
    }

    /// The rows as measures that can be agreed. Next year nobody knows the numbers of today's list: the words stand
    /// for themselves, and all who are meant are named.
    var suggestions: [AgreedMeasure] {
        groups.prefix(Self.limit).map { group in
            var measure = AgreedMeasure(facts.undertaking(group))
            let ends = (group.kind == .participation ? [] : [group.anchor]) + group.partners
            for case .actor(let actor) in ends where !measure.participants.contains(actor) {
                measure.participants.append(actor)
            }
            measure.indicator = facts.indicator(group)
            for rule in group.gaps.flatMap(\.rules) where !measure.rules.contains(rule) {
                measure.rules.append(rule)
            }
            return measure
        }
    }

    /// That there are more proposals than rows, and where they stand.
    private var extent: String {
        guard groups.count > Self.limit else { return "" }
        let (shown, all) = (facts.language.numeral(Self.limit), facts.digits(groups.count))
        return facts.word(
            ": \(shown) von \(all) Vorschlägen, alle in der Liste \(facts.placeOfList)",
            ": \(shown) of \(all) proposals, all of them in the list \(facts.placeOfList)")
    }

    private func rest(_ number: Int) -> String {
        facts.word("\(facts.language.numeral(number)) weitere", "\(facts.language.numeral(number)) others")
    }

    /// The parties and, where there is one, who could introduce them.
    private func participants(_ group: GapGroup) -> String {
        var names: [String] = []
        if group.kind == .tie || group.kind == .confirmation { names.append(facts.shortName(group.anchor)) }
        let partners = group.partners.map { facts.shortName($0) }
        names +=
            partners.count > Self.names
            ? partners.prefix(Self.names - 1) + [rest(partners.count - Self.names + 1)] : partners
        if let helper = group.gaps.first?.introducers.first, group.kind == .tie, group.step == .new {
            let name = facts.shortName(helper)
            if !names.contains(name) {
                names.append(facts.word("\(name) (kann vermitteln)", "\(name) (can introduce)"))
            }
        }
        return names.joined(separator: ", ")
    }
}
