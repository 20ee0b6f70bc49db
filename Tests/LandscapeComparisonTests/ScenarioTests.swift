import LandscapeComparison
import LandscapeFiles
import LandscapeModel
import NetworkGraph
import Testing

/// What would be; counted by hand on a small landscape.
@Suite("Scenarios and losses") struct ScenarioTests {
    /// A triangle a–b–c, at c a chain d–e, at a the lonely f; g alone.
    private let landscape = LandscapeReader.read(
        LandscapeTables(tables: [
            RawTable(
                name: "akteure", header: ["id", "name"],
                rows: ["a", "b", "c", "d", "e", "f", "g"].map { [$0, "Stelle \($0)"] }),
            RawTable(
                name: "kooperationen", header: ["von", "nach", "intensitaet"],
                rows: [
                    ["a", "b", "2"], ["b", "c", "2"], ["a", "c", "2"], ["c", "d", "1"], ["d", "e", "1"],
                    ["a", "f", "3"],
                ]),
        ])
    ).landscape

    private func view(_ landscape: Landscape) -> LandscapeGraph {
        landscape.graph(ClaimIndex(landscape.claims, actorCount: landscape.actors.count))
    }

    private func pairs(_ landscape: Landscape) -> [String: Double] {
        let index = ClaimIndex(landscape.claims, actorCount: landscape.actors.count)
        return Dictionary(
            uniqueKeysWithValues: landscape.pairs(index).map {
                (landscape.actors[Int($0.a)].id + landscape.actors[Int($0.b)].id, $0.upper)
            })
    }

    @Test("Who falls away takes its cooperations along; the others keep theirs") func removal() {
        var scenario = Scenario()
        scenario.removed = [2]
        let (after, places) = scenario.applied(to: landscape)
        #expect(after.actors.map(\.id) == ["a", "b", "d", "e", "f", "g"])
        #expect(places == [0, 1, nil, 2, 3, 4, 5])
        #expect(pairs(after) == ["ab": 2, "de": 1, "af": 3])
    }

    @Test("A cooperation comes, or becomes as strong; none becomes weaker") func ties() {
        var scenario = Scenario()
        scenario.ties = [
            .init(ActorPair(6, 0), strength: 3), .init(ActorPair(2, 3), strength: 4),
            .init(ActorPair(0, 5), strength: 1),
        ]
        let after = scenario.applied(to: landscape).landscape
        #expect(pairs(after)["ag"] == 3 && pairs(after)["cd"] == 4 && pairs(after)["af"] == 3)
        #expect(pairs(after).count == 7)
    }

    @Test("Removing and adding at once: a tie of somebody who falls away does not come") func both() {
        var scenario = Scenario()
        scenario.removed = [6]
        scenario.ties = [.init(ActorPair(6, 0), strength: 3)]
        #expect(pairs(scenario.applied(to: landscape).landscape) == pairs(landscape))
    }

    @Test("What comes apart: by hand") func losses() {
        let losses = Losses(view(landscape), seed: 1)
        // c cuts off d and e; a and d cut off one each, who has nobody else.
        #expect(losses.actors.map(\.actor) == [2, 0, 3])
        #expect(losses.actors.map(\.cutOff) == [2, 1, 1])
        #expect(losses.actors.map(\.lonely) == [[], [5], [4]])
        #expect(losses.actors.map(\.cutOffTogether) == [2, 0, 0])
        // Without c–d two are cut off; a–f and d–e cut off one and are told of the actors.
        #expect(losses.ties.map(\.pair) == [ActorPair(2, 3)] && losses.ties.map(\.cutOff) == [2])
    }

    /// In a star everybody loses the only cooperation: of four lonely ones none is a part that holds together.
    @Test("A star, and two halves") func star() {
        func losses(_ pairs: [(ActorIndex, ActorIndex)]) -> Losses {
            var changed = landscape
            changed.claims = pairs.map { Claim(from: $0, to: $1, kind: Vocabulary.unspecifiedKind) }
            return Losses(view(changed), seed: 1)
        }
        let star = losses([(0, 1), (0, 2), (0, 3), (0, 4)])
        #expect(star.actors.map(\.actor) == [0] && star.actors[0].lonely == [1, 2, 3, 4])
        #expect(star.actors[0].cutOffTogether == 0 && star.ties.isEmpty)
        let halves = losses([(0, 1), (1, 2), (2, 3), (3, 4)])
        #expect(halves.actors.first { $0.actor == 2 }?.cutOffTogether == 2)
    }

    @Test("Equal to counting the parts that remain", arguments: 1...20)
    func counted(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var changed = landscape
        changed.claims = (0..<8).compactMap { _ in
            let (a, b) = (ActorIndex(random.below(7)), ActorIndex(random.below(7)))
            return a == b ? nil : Claim(from: a, to: b, kind: Vocabulary.unspecifiedKind)
        }
        let view = view(changed)
        let graph = view.graph
        let losses = Losses(view, seed: 1)
        for node in graph.nodes where graph.degree(of: node) > 0 {
            let own = graph.components().members(of: graph.components().labels[node]).filter { $0 != node }
            let rest = graph.inducedSubgraph(own).components().largest
            let told = losses.actors.first { $0.actor == view.actors[node] }?.cutOff ?? 0
            #expect(told == own.count - rest)
        }
    }
}
