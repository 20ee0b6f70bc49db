import Testing

@testable import NetworkGraph

/// Bridging beside its definition: every tie is cut by itself, and the efficiency of what is left is worked out anew.
@Suite("Bridging by its definition")
struct BridgingTests {
    private static func byDefinition(_ graph: Graph, weighted: Bool) -> [Double?] {
        let whole = graph.globalEfficiency(weighted: weighted) ?? 0
        var sums = [Double](repeating: 0, count: graph.nodeCount)
        for edge in graph.edges {
            let left = graph.keeping { a, b in a != edge.a || b != edge.b }
            let loss = whole - (left.globalEfficiency(weighted: weighted) ?? 0)
            sums[edge.a] += loss
            sums[edge.b] += loss
        }
        return graph.nodes.map { graph.degree(of: $0) == 0 ? nil : sums[$0] / Double(graph.degree(of: $0)) }
    }

    private static func graph(
        _ n: Int, ties: Int, _ scale: [Double], isDirected: Bool, _ random: inout SeededRandom
    ) -> Graph {
        var builder = GraphBuilder(nodeCount: n, isDirected: isDirected)
        for _ in 0..<ties {
            builder.addEdge(random.below(n), random.below(n), strength: scale[random.below(scale.count)])
        }
        return builder.build()
    }

    /// Steps, whole lengths, lengths without a unit, ties of no strength; thin graphs, in which nodes dominate many others.
    @Test("Small random graphs", arguments: 1...40) func small(_ seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        let scales: [[Double]] = [[1, 2, 3, 4], [0, 1, 2], [1, 2.0.squareRoot(), 3.3]]
        let n = 4 + seed % 13
        let graph = Self.graph(
            n, ties: n + seed % n, scales[seed % 3], isDirected: seed % 4 == 3, &random)
        for weighted in [false, true] {
            let expected = Self.byDefinition(graph, weighted: weighted)
            #expect(
                agree(graph.bridging(weighted: weighted), expected, within: 1e-12), "weighted: \(weighted)")
        }
    }

    /// Long rings, on which each node dominates half of the others, so that no member finds its own way in few steps;
    /// with pendants, whose ties are bridges; and lengths that go beyond the ring of buckets.
    @Test("Long rings", arguments: [false, true]) func rings(_ isDirected: Bool) {
        let n = 60
        var ties = (0..<n).map { ($0, ($0 + 1) % n, Double(1 + $0 % 4)) }
        ties += [(0, n, 2), (20, n + 1, 1), (n + 1, n + 2, 3), (5, 9, 1), (30, 36, 4)]
        let graph = Graph(edges: ties, isDirected: isDirected)
        for weighted in [false, true] {
            let expected = Self.byDefinition(graph, weighted: weighted)
            #expect(
                agree(graph.bridging(weighted: weighted), expected, within: 1e-11), "weighted: \(weighted)")
        }
    }

    @Test("Lengths far ahead wait in the heap") func queue() {
        var queue = LengthQueue<Int32>()
        var random = SeededRandom(seed: 3)
        queue.restart(at: 100)
        var waiting: [Int32] = []
        var taken = 0
        var last: Int32 = 100
        for _ in 0..<3_000 {
            let length = last + Int32(random.below(4_000))
            queue.push(length, 1)
            waiting.append(length)
            if random.below(3) > 0, let found = queue.pop() {
                #expect(found.length == waiting.min())
                waiting.remove(at: waiting.firstIndex(of: found.length) ?? 0)
                last = found.length
                taken += 1
            }
        }
        while let found = queue.pop() {
            #expect(found.length >= last)
            last = found.length
            taken += 1
        }
        #expect(taken == 3_000)
    }
}
