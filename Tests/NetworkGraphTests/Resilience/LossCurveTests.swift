import NetworkGraph
import Testing

/// What holds together while nodes drop out: by hand, by formula, and by counting anew after each loss.
@Suite struct LossCurveTests {
    private func bruteForce(_ graph: Graph, _ order: [Int]) -> [Int] {
        (0...order.count).map { lost in
            let left = order[lost...].sorted()
            return graph.inducedSubgraph(left).components().largest
        }
    }

    private func random(_ seed: UInt64, isDirected: Bool) -> Graph {
        var random = SeededRandom(seed: seed)
        var builder = GraphBuilder(nodeCount: 24, isDirected: isDirected)
        for _ in 0..<30 { builder.addEdge(random.below(24), random.below(24)) }
        return builder.build()
    }

    @Test("A star loses everything with its hub") func star() throws {
        let star = Graph(edges: (1..<6).map { (0, $0) })
        let curve = star.lossCurve(star.orderByRecalculatedDegree())
        #expect(curve.order == [0, 1, 2, 3, 4, 5])
        #expect(curve.largest == [6, 1, 1, 1, 1, 1, 0])
        // Σ s(q) = 5 · 1/6 over 6 nodes.
        #expect(try #require(curve.robustness) == 5.0 / 36)
    }

    @Test("A complete network loses what drops out and nothing else: R = (n − 1) / 2n") func complete() throws
    {
        let n = 9
        let complete = Graph(edges: (0..<n).flatMap { a in ((a + 1)..<n).map { (a, $0) } })
        let curve = complete.lossCurve(complete.orderByRecalculatedDegree())
        #expect(abs(try #require(curve.robustness) - Double(n - 1) / Double(2 * n)) < 1e-15)
        let random = complete.randomLoss(runs: 7)
        #expect(abs(try #require(random.robustness) - Double(n - 1) / Double(2 * n)) < 1e-15)
        #expect(random.largest == (0...n).map { Double(n - $0) })
    }

    @Test("Equal to counting anew after each loss", arguments: 1...20)
    func counted(seed: UInt64) {
        for isDirected in [false, true] {
            let graph = random(seed, isDirected: isDirected)
            let order = graph.orderByRecalculatedDegree()
            #expect(graph.lossCurve(order).largest == bruteForce(graph, order))
            var shuffled = Array(graph.nodes)
            var random = SeededRandom(seed: seed)
            random.shuffle(&shuffled)
            #expect(graph.lossCurve(shuffled).largest == bruteForce(graph, shuffled))
        }
    }

    @Test("Always the node with the most ties among those left; of equals the lower rank", arguments: 1...20)
    func degreeOrder(seed: UInt64) {
        let graph = random(seed, isDirected: false)
        var ranks = Array(graph.nodes)
        var random = SeededRandom(seed: seed &+ 7)
        random.shuffle(&ranks)
        let order = graph.orderByRecalculatedDegree(ranks: ranks)
        var left = Set(graph.nodes)
        for node in order {
            let best = left.min { one, two in
                let degrees = [one, two].map { other in graph.neighbors(of: other).count { left.contains($0) }
                }
                return (-degrees[0], ranks[one]) < (-degrees[1], ranks[two])
            }
            #expect(node == best)
            left.remove(node)
        }
        #expect(left.isEmpty)
    }

    @Test("Without nodes there is nothing to lose") func empty() {
        let graph = Graph(nodeCount: 0, edges: [Edge]())
        #expect(graph.lossCurve([]).robustness == nil && graph.randomLoss().robustness == nil)
    }
}
