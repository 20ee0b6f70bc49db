import NetworkGraph
import Testing

/// The curve of a targeted loss and R by their definition, on sets of pairs and without anything of the engine: in each step
/// the actor with most ties among those that are left goes, of several the one with the lower number; then everything is
/// counted anew.
///
/// - Reference: Schneider et al. 2011, doi:10.1073/pnas.1009440108: R = 1/N · Σ S(q), q = 1...N, S(q) the share of all nodes in
///   the largest component after q losses.
private struct SlowLoss {
    let nodes: Int
    /// Ordered pairs; of an undirected network both ways.
    let arcs: Set<[Int]>
    let isDirected: Bool

    private func degree(_ node: Int, among left: Set<Int>) -> Int {
        let all = left.reduce(0) { count, other in
            count + (arcs.contains([node, other]) ? 1 : 0) + (arcs.contains([other, node]) ? 1 : 0)
        }
        return isDirected ? all : all / 2
    }

    private func largest(among left: Set<Int>) -> Int {
        // Whoever is joined bears one number, until nothing changes any more.
        var part = Array(0..<nodes)
        var isDone = false
        while !isDone {
            isDone = true
            for arc in arcs
            where left.contains(arc[0]) && left.contains(arc[1]) && part[arc[0]] != part[arc[1]] {
                let least = min(part[arc[0]], part[arc[1]])
                (part[arc[0]], part[arc[1]]) = (least, least)
                isDone = false
            }
        }
        return left.map { node in left.count { part[$0] == part[node] } }.max() ?? 0
    }

    /// - Parameter order: nil: always the best connected.
    func lost(_ order: [Int]? = nil) -> (order: [Int], sizes: [Int], robustness: Double) {
        var left = Set(0..<nodes)
        var gone: [Int] = []
        var sizes = [largest(among: left)]
        while !left.isEmpty {
            var next = order?[gone.count] ?? -1
            if order == nil {
                for node in left.sorted(by: >)
                where next < 0 || degree(node, among: left) >= degree(next, among: left) {
                    next = node
                }
            }
            left.remove(next)
            gone.append(next)
            sizes.append(largest(among: left))
        }
        let shares = sizes.dropFirst().map { Double($0) / Double(nodes) }
        return (gone, sizes, shares.reduce(0, +) / Double(nodes))
    }
}

@Suite("Robustness by its definition") struct RobustnessReferenceTests {
    private func check(_ slow: SlowLoss) throws {
        var builder = GraphBuilder(nodeCount: slow.nodes, isDirected: slow.isDirected)
        for arc in slow.arcs where slow.isDirected || arc[0] < arc[1] { builder.addEdge(arc[0], arc[1]) }
        let graph = builder.build()
        let expected = slow.lost()
        let order = graph.orderByRecalculatedDegree()
        let curve = graph.lossCurve(order)
        #expect(order == expected.order, "\(slow.arcs.sorted { $0.lexicographicallyPrecedes($1) })")
        #expect(curve.largest == expected.sizes)
        #expect(abs(try #require(curve.robustness) - expected.robustness) < 1e-12)
    }

    @Test("Every network of up to five actors") func all() throws {
        for nodes in 1...5 {
            let pairs = (0..<nodes).flatMap { a in ((a + 1)..<max(nodes, a + 1)).map { [a, $0] } }
            for choice in 0..<(1 << pairs.count) {
                let chosen = pairs.indices.filter { choice >> $0 & 1 == 1 }.map { pairs[$0] }
                let arcs = Set(chosen + chosen.map { [$0[1], $0[0]] })
                try check(SlowLoss(nodes: nodes, arcs: arcs, isDirected: false))
            }
        }
    }

    @Test("Networks of up to nine actors, with directions and without", arguments: 1...120)
    func some(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let nodes = 2 + Int(seed % 8)
        let density = [0.15, 0.3, 0.6][Int(seed % 3)]
        for isDirected in [false, true] {
            var arcs: Set<[Int]> = []
            for a in 0..<nodes {
                for b in 0..<nodes where isDirected ? a != b : a < b {
                    guard random.unit() < density else { continue }
                    arcs.insert([a, b])
                    if !isDirected { arcs.insert([b, a]) }
                }
            }
            try check(SlowLoss(nodes: nodes, arcs: arcs, isDirected: isDirected))
        }
    }

    /// All 120 orders of five actors, against 4,000 drawn ones: R lies between 0 and 0.4 here, so that its standard deviation
    /// is at most 0.2 and four standard errors are at most 0.013.
    @Test("The random loss is the mean over all orders") func everyOrder() throws {
        func orders(_ count: Int) -> [[Int]] {
            if count == 0 { return [[]] }
            return orders(count - 1).flatMap { order in
                (0...order.count).map { Array(order[..<$0]) + [count - 1] + Array(order[$0...]) }
            }
        }
        let pairs = [[0, 1], [1, 2], [2, 3], [3, 4], [1, 3]]
        let slow = SlowLoss(nodes: 5, arcs: Set(pairs + pairs.map { [$0[1], $0[0]] }), isDirected: false)
        let all = orders(5).map { slow.lost($0) }
        let mean = all.map(\.robustness).reduce(0, +) / 120
        let graph = Graph(nodeCount: 5, edges: pairs.map { ($0[0], $0[1]) })
        let drawn = graph.randomLoss(runs: 4_000)
        #expect(abs(try #require(drawn.robustness) - mean) < 0.013)
        for lost in 0...5 {
            let size = Double(all.reduce(0) { $0 + $1.sizes[lost] }) / 120
            // Sizes lie between 0 and 5: at most 2.5 from their mean.
            #expect(abs(drawn.largest[lost] - size) < 4 * 2.5 / 4_000.0.squareRoot())
        }
    }
}
