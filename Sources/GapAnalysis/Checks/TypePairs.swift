import LandscapeModel
import PlainText
import Yams

/// `gruppen_untereinander`: of several groups, each two are connected somewhere, as closely as asked for or by a
/// common Gremium.
struct TypePairs: Check {
    static let key = "gruppen_untereinander"

    let groups: [(selector: Selector, name: Named)]
    let demand: Demand

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var entry = try NodeReader(node, Self.key)
        groups = try reader.requiredGroups(&entry)
        demand = try reader.demand(&entry)
        try entry.finish()
    }

    /// One entry without subjects; pairs of groups of which one has no actor are left out.
    func check(_ context: Context) -> [Checked] {
        let actors = groups.map { context.actors($0.selector) }
        var parts: [Checked] = []
        for one in groups.indices {
            for two in groups.indices where two > one && !actors[one].isEmpty && !actors[two].isEmpty {
                // Only one actor, with both roles: there is nobody it could connect with.
                if actors[one].count == 1, actors[one] == actors[two] {
                    parts.append(Checked.sameHouse(actors[one][0], context))
                    continue
                }
                let part = check(actors[one], actors[two], context)
                let german = "\(groups[one].name.plural.german) – \(groups[two].name.plural.german)"
                let english = "\(groups[one].name.plural.english) – \(groups[two].name.plural.english)"
                parts.append(
                    Checked(
                        outcome: part.outcome, subjects: [],
                        detail: Bilingual(
                            "\(german): \(part.outcome.label.german).",
                            "\(english): \(part.outcome.label.english)."),
                        proposals: part.proposals))
            }
        }
        return [parts.isEmpty ? Checked.noSubjects(groups.map(\.name), context) : Checked.all(parts)]
    }

    private func check(
        _ one: [ActorIndex], _ two: [ActorIndex], _ context: Context
    ) -> (outcome: Outcome, proposals: [Proposal]) {
        let found = GroupVerdict(one, two, context.ask(demand), context)
        let outcome = found.outcome(context)
        guard outcome != .fulfilled else { return (.fulfilled, []) }
        let others = Set(two)
        if one.contains(where: { actor in
            context.boardsOfActor[Int(actor)].contains { board in
                context.members[board].contains { $0 != actor && others.contains($0) }
            }
        }) {
            return (.fulfilled, [])
        }
        let kind: Gap.Kind = outcome == .oneSided ? .confirmation : .tie
        let pairs = found.pairsToAskAbout(outcome) ?? context.nearestPairs(one, two, limit: 3)
        return (
            outcome,
            pairs.map {
                Proposal(kind: kind, a: .actor($0.a), b: .actor($0.b), outcome: outcome, demand: demand)
            }
        )
    }
}
