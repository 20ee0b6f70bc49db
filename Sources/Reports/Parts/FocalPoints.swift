import GapAnalysis
import LandscapeModel
import PlainText

/// Three points to talk about, each with the places and the people that it is about.
struct FocalPoints {
    let facts: Facts
    static let limit = 3

    init(_ facts: Facts) { self.facts = facts }

    /// The recommendations that are open at most places, weighed by how binding the paper's words are; of each field
    /// one before any has two.
    var results: [RuleResult] {
        let ranked = facts.results.enumerated()
            .filter { $1.weight > 0 && $1.rule.proposes && $1.sort != .none }
            .filter { !facts.countsFindings || $1.checked.count >= Profile.smallestPublicGroup }
            .sorted { rank($0.element, $0.offset) < rank($1.element, $1.offset) }.map(\.element)
        var fields: Set<String> = []
        var first: [RuleResult] = []
        var second: [RuleResult] = []
        for result in ranked {
            if result.known > 0, fields.insert(result.rule.field).inserted {
                first.append(result)
            } else {
                second.append(result)
            }
        }
        return Array((first + second).prefix(Self.limit))
    }

    /// A finding that rests on answers comes before one that only says that nothing is on record.
    /// What leads to a proposal comes before what is only a matter of records.
    private func rank(_ result: RuleResult, _ place: Int) -> (Int, Double, Int) {
        let leadsOn = facts.analysis.gaps.contains { $0.rules.contains(result.rule.id) }
        return (result.known > 0 && leadsOn ? 0 : 1, -result.weight, place)
    }

    func items(_ results: [RuleResult]) -> [Prose] { results.map { item($0) } }

    private func item(_ result: RuleResult) -> Prose {
        let rule = result.rule
        let extent = facts.openExtent(result)
        let field = rule.field.isEmpty ? "" : " (\(facts.label(field: rule.field)))"
        let head = facts.say(
            "\(strong: rule.title(facts.language))\(note: facts.footnote(rule))\(field) ist \(extent) \(facts.openWord).",
            "\(strong: rule.title(facts.language))\(note: facts.footnote(rule))\(field) is \(facts.openWord) \(extent)."
        )
        // Where and for whom would name somebody where findings are only counted.
        if facts.countsFindings { return head }
        return head + unknown(result) + Prose(places(result)) + Prose(people(result))
    }

    /// What is open may be a gap in the data only, or said by one side: neither is left out.
    private func unknown(_ result: RuleResult) -> Prose {
        let number = result.count(.noEvidence)
        guard number > 0 else { return "" }
        guard number < result.open.count else {
            return facts.say(" Ein Nachweis liegt hier nicht vor.", " There is no evidence here.")
        }
        return facts.say(
            " \(facts.language.capitalised(facts.language.times(number))) davon liegt kein Nachweis vor.",
            number == 1
                ? " In one case there is no evidence."
                : " In \(facts.language.numeral(number)) cases there is no evidence.")
    }

    // MARK: Where

    private func area(_ subject: Subject) -> Area {
        switch subject {
        case .actor(let actor) where !facts.isAccommodation(facts.record(actor)): facts.record(actor).area
        case .board(let board): facts.landscape.boards[board].area
        case .district(let district): .districts([district])
        case .actor, .field, .concept: .unknown
        }
    }

    /// " Orte: Lindental (4), Seewinkel (2), gesamtes Gebiet (3)."
    private func places(_ result: RuleResult) -> String {
        let districts = facts.landscape.districts
        let areas = result.open.compactMap(\.subjects.first).map(area)
        var parts = districts.names.indices.compactMap { district -> (name: String, count: Int)? in
            let number = areas.count { area in
                if case .districts(let list) = area { list.contains(district) } else { false }
            }
            return number == 0 ? nil : (districts.names[district], number)
        }
        .enumerated().sorted { (-$0.element.count, $0.offset) < (-$1.element.count, $1.offset) }.map(
            \.element)
        let everywhere = areas.count { $0 == .everywhere }
        parts = Array(parts.prefix(3))
        if everywhere > 0 { parts.append((facts.word("gesamtes Gebiet", "whole area"), everywhere)) }
        guard !parts.isEmpty else { return "" }
        let list = parts.map { "\($0.name) (\(facts.digits($0.count)))" }.joined(separator: ", ")
        return facts.word(" Orte: \(list).", " Places: \(list).")
    }

    // MARK: For whom

    /// " Es geht dort unter anderem um Geflüchtete, Frauen und Kursteilnehmende." By the offers of those whom it is about, and their records.
    private func people(_ result: RuleResult) -> String {
        var counts: [String: Int] = [:]
        for case .actor(let actor)? in result.open.map(\.subjects.first) {
            let offered = facts.offers.filter { $0.actor == actor }.flatMap(\.targetGroups)
            for group in Set(offered + facts.record(actor).targetGroups) { counts[group, default: 0] += 1 }
        }
        let order = facts.vocabulary.targetGroups.all.map(\.id)
        let known = counts.keys.sorted { one, two in
            func place(_ group: String) -> Int { order.firstIndex(of: group) ?? order.count }
            return (-(counts[one] ?? 0), place(one), one) < (-(counts[two] ?? 0), place(two), two)
        }
        guard !known.isEmpty else { return "" }
        let labels = known.prefix(3).map { facts.vocabulary.label(targetGroup: $0, facts.language) }
        let list = facts.language.list(labels, limit: labels.count)
        return facts.word(
            " Es geht dort unter anderem um \(list).", " Those concerned there include \(list).")
    }
}
