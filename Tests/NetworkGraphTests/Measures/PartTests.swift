import Testing

@testable import NetworkGraph

/// Cores and parts, held against their definitions.
@Suite struct PartTests {
    static let graphs: [Graph] =
        (1...4).flatMap { (seed: UInt64) in
            [
                TestGraphs.random(60, probability: 0.12, seed: seed),
                TestGraphs.random(50, probability: 0.06, seed: seed, isDirected: true),
                // Many parts, the largest not the only one with more than a few members.
                TestGraphs.random(400, probability: 0.0028, seed: seed),
                TestGraphs.random(400, probability: 0.0016, seed: seed, isDirected: true),
            ]
        } + [TestGraphs.graph(0, []), TestGraphs.graph(3, []), TestGraphs.star(40), TestGraphs.complete(12)]

    /// Seidman's definition: of all nodes, whoever has fewer than k ties goes, until nobody has to.
    @Test(arguments: graphs.indices)
    func coresByTheirDefinition(_ index: Int) {
        let graph = Self.graphs[index].undirected
        var expected = [Int](repeating: 0, count: graph.nodeCount)
        var members = Set(graph.nodes)
        for k in 1... {
            while let node = members.first(where: { node in
                graph.neighbors(of: node).count { members.contains($0) } < k
            }) {
                members.remove(node)
            }
            if members.isEmpty { break }
            for node in members { expected[node] = k }
        }
        #expect(Self.graphs[index].coreness() == expected)
    }

    @Test(arguments: graphs.indices)
    func partsAreWhatPathsJoin(_ index: Int) {
        let graph = Self.graphs[index].undirected
        var labels = [Int](repeating: -1, count: graph.nodeCount)
        var sizes: [Int] = []
        for node in graph.nodes where labels[node] < 0 {
            let distances = graph.distances(from: node)
            let members = distances.indices.filter { distances[$0] != nil }
            for member in members { labels[member] = sizes.count }
            sizes.append(members.count)
        }
        let found = Self.graphs[index].components()
        #expect(found.labels == labels)
        #expect(found.sizes == sizes)
    }

    /// A path whose nodes are numbered at random and that lacks the tie in its middle: two halves, by construction.
    @Test func halvesOfALongPath() {
        let n = 20_000
        var order = Array(0..<n)
        var random = SeededRandom(seed: 7)
        random.shuffle(&order)
        var pairs = (1..<n).map { (order[$0 - 1], order[$0]) }
        pairs.remove(at: n / 2 - 1)
        let halves = TestGraphs.graph(n, pairs).components()
        #expect(halves.sizes == [n / 2, n / 2])
        let first = Set(order.prefix(n / 2))
        let ofZero = first.contains(0)
        #expect(halves.members(of: 0) == (0..<n).filter { first.contains($0) == ofZero })
        #expect(halves.labels[0] == 0)
    }
}
