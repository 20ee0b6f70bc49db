import GapAnalysis
import LandscapeModel
import PlainText

/// A few proposals to begin with, each with somebody who could make the first call.
struct NextSteps {
    let facts: Facts
    private static let limit = 5
    /// Of one field at most, so that not all five are about the same table.
    private static let ofOneField = 2

    init(_ facts: Facts) { self.facts = facts }

    /// In the order of the list; no actor twice as the first of two.
    var groups: [GapGroup] {
        let steps = facts.gaps.filter { $0.step == .new || $0.step == .deepen }
        // Where nobody was asked yet, asking is the step.
        let all = GapGroup.group(steps.isEmpty ? facts.gaps : steps)
        var chosen: [GapGroup] = []
        for group in all where chosen.count < Self.limit {
            let isFresh = !chosen.contains { $0.anchor == group.anchor }
            let ofField = chosen.count { $0.gaps.first?.field == group.gaps.first?.field }
            if isFresh, ofField < Self.ofOneField { chosen.append(group) }
        }
        // Of few proposals none is left out for being alike.
        for group in all where chosen.count < Self.limit {
            if !chosen.contains(where: { $0.number == group.number }) { chosen.append(group) }
        }
        return chosen.sorted { $0.number < $1.number }
    }

    func items() -> [Prose] {
        groups.map { group in
            Prose("\(facts.proposal(group, limit: 2)).") + beginning(group)
        }
    }

    /// Who could begin, and why just they.
    private func beginning(_ group: GapGroup) -> Prose {
        guard let gap = group.gaps.first else { return "" }
        if let board = gap.sharedBoards.first(where: { lead($0) != nil }), let lead = lead(board) {
            let name = facts.language.quoted(facts.landscape.boards[board].name)
            return begins(
                lead,
                facts.word(
                    "Dort liegt die Federführung für \(name), wo beide sitzen",
                    "it leads \(name), where both have a seat"))
        }
        if group.kind == .tie, gap.step == .new, let helper = gap.introducers.first {
            return introduces(helper)
        }
        if case .board(let board) = group.anchor, let lead = lead(board) {
            return begins(
                lead, facts.word("Dort liegt die Federführung", "it has the lead"))
        }
        if case .actor(let actor) = group.anchor {
            return begins(
                actor,
                gap.isWished
                    ? facts.word(
                        "Die Zusammenarbeit ist ausdrücklich gewünscht",
                        "the cooperation is expressly wished for")
                    : nil)
        }
        return facts.say(" Den Anfang könnte die Koordination machen.", " The coordination could begin.")
    }

    private func lead(_ board: Int) -> ActorIndex? {
        facts.landscape.boards[board].lead.flatMap { facts.shows($0) ? $0 : nil }
    }

    /// "die Fachstelle Integration …, die beide Seiten kennt": the article is the relative pronoun.
    private func introduces(_ helper: ActorIndex) -> Prose {
        let name = facts.nominative(helper)
        let article = name.prefix { $0 != " " }
        guard ["der", "die", "das"].contains(article) else {
            return begins(
                helper, facts.word("Dort kennt man beide Seiten", "both sides are known there"))
        }
        let (could, knows) = facts.isPlural(.actor(helper)) ? ("könnten", "kennen") : ("könnte", "kennt")
        return facts.say(
            " Den Anfang \(could) \(name) machen, \(String(article)) beide Seiten \(knows).",
            " \(facts.shortName(helper)) could begin: both sides are known there.")
    }

    private func begins(_ actor: ActorIndex, _ reason: String?) -> Prose {
        let could = facts.isPlural(.actor(actor)) ? "könnten" : "könnte"
        let why = reason.map { ": \($0)" } ?? ""
        return facts.say(
            " Den Anfang \(could) \(facts.nominative(actor)) machen\(why).",
            " \(facts.shortName(actor)) could begin\(why).")
    }
}
