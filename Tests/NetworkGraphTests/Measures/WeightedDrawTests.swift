import Testing

@testable import NetworkGraph

@Suite("Weighted betweenness from drawn paths")
struct WeightedDrawTests {
    /// 30,000 paths: with probability above 0.9999 a share lies within four standard errors, 0.0115 at most. The exact
    /// values come from Dijkstra's search from every node, which shares no line with the drawing.
    @Test(arguments: [false, true], 1...4)
    func drawnAsOftenAsTheyAreShortest(_ isDirected: Bool, _ seed: Int) {
        let graph = Self.grid(isDirected: isDirected, seed: UInt64(seed))
        let exact = graph.betweenness(weighted: true)
        guard let whole = WholeLengths(graph) else {
            Issue.record("no whole lengths")
            return
        }
        let units = (whole.outgoing.map { Int32($0) }, whole.incoming.map { Int32($0) })
        let numbers = (Lengths.of(graph.outgoing), Lengths.of(graph.incoming))
        let draws = 30_000
        let n = Double(graph.nodeCount)
        for counts in [
            graph.weightedDraws(draws, lengths: units, seed: 7),
            graph.weightedDraws(draws, lengths: numbers, seed: 8),
        ] {
            for (count, value) in zip(counts, exact) {
                let share = Double(count) / Double(draws) * n / (n - 2)
                #expect(abs(share - value) < 0.0115 * n / (n - 2))
            }
        }
    }

    /// The bound holds for all nodes at once with probability 0.99, and does so for these seeds.
    @Test(arguments: [false, true], [false, true])
    func keepsItsBound(_ isDirected: Bool, _ areWhole: Bool) {
        let drawn = TestGraphs.random(
            900, probability: 0.005, seed: 3, isDirected: isDirected, weighted: true)
        var builder = GraphBuilder(nodeCount: 900, isDirected: isDirected)
        for edge in drawn.edges {
            builder.addEdge(
                edge.a, edge.b,
                strength: areWhole ? edge.strength : 1 + Double((31 * edge.a + edge.b) % 97) / 97)
        }
        let graph = builder.build()
        #expect((WholeLengths(graph) != nil) == areWhole)
        #expect(graph.sampleSize(error: 0.1, confidence: 0.99, weighted: true) < 900)
        let exact = graph.betweenness(weighted: true)
        let estimate = graph.approximateBetweenness(error: 0.1, weighted: true, seed: 4)
        #expect((zip(exact, estimate).map { abs($0 - $1) }.max() ?? 1) < 0.1)
        let sums = (exact.reduce(0, +), estimate.reduce(0, +))
        #expect(abs(sums.0 - sums.1) < 0.1 * sums.0)
        #expect(estimate == graph.approximateBetweenness(error: 0.1, weighted: true, seed: 4))
    }

    /// Two ways of the same length, one over a tie of strength 0, which is none.
    @Test func tiesWithoutStrengthAreNoPath() {
        let graph = TestGraphs.graph(4, [(0, 1), (1, 3), (0, 2), (2, 3)], strengths: [1, 1, 1, 0])
        let lengths = (Lengths.of(graph.outgoing), Lengths.of(graph.incoming))
        let counts = graph.weightedDraws(4_000, lengths: lengths, seed: 1)
        // All pairs are joined along 2–0–1–3 alone: 0 lies inside 2–1 and 2–3, 1 inside 0–3 and 2–3, of six pairs.
        #expect(counts[2] == 0 && counts[3] == 0)
        #expect(
            abs(Double(counts[0]) / 4_000 - 1.0 / 3) < 0.03 && abs(Double(counts[1]) / 4_000 - 1.0 / 3) < 0.03
        )
    }

    /// No path has more nodes than the longest length over the shortest tie: on a path of strength 2 and a tie of 4 at its
    /// end, 2 · (9 · ½ + ¼) / ¼ = 38 steps at most, more than the ten that it has.
    @Test func nodesOfTheLongestPath() {
        let path = TestGraphs.graph(
            200, (0..<10).map { ($0, $0 + 1) }, strengths: [Double](repeating: 2, count: 9) + [4])
        // ⌊log₂(39 − 2)⌋ + 1 = 6.
        let expected = (0.5 / 0.01 * (6 + 4.605170185988091) * (200.0 / 198) * (200.0 / 198)).rounded(.up)
        #expect(path.sampleSize(error: 0.1, confidence: 0.99, weighted: true) == Int(expected))
    }

    /// Five by five, strengths 1 and 2 by chance: many ways of the same length. Directed, some arcs lead one way only.
    private static func grid(isDirected: Bool, seed: UInt64) -> Graph {
        var random = SeededRandom(seed: seed)
        var builder = GraphBuilder(nodeCount: 25, isDirected: isDirected)
        for node in 0..<25 {
            for next in [node % 5 < 4 ? node + 1 : nil, node < 20 ? node + 5 : nil] {
                guard let next else { continue }
                let strength = Double(1 + random.below(2))
                builder.addEdge(node, next, strength: strength)
                if isDirected && random.below(3) > 0 { builder.addEdge(next, node, strength: strength) }
            }
        }
        return builder.build()
    }
}
