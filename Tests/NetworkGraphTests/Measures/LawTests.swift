import Testing

@testable import NetworkGraph

/// What must hold on any graph, tried on seeded random ones.
@Suite struct LawTests {
    static let graphs: [Graph] = (1...6).flatMap { seed in
        [
            TestGraphs.random(40, probability: 0.06, seed: UInt64(seed)),
            TestGraphs.random(30, probability: 0.08, seed: UInt64(seed), isDirected: true),
            TestGraphs.random(25, probability: 0.15, seed: UInt64(seed), weighted: true),
        ]
    }

    @Test(arguments: graphs.indices)
    func fastWaysEqualThePlainOnes(_ index: Int) {
        let graph = Self.graphs[index]
        let fast = graph.multiSourceSums()
        let plain = graph.steppedDistanceSums()
        #expect(fast.reached == plain.reached)
        #expect(fast.farness == plain.farness)
        #expect(fast.eccentricity == plain.eccentricity)
        #expect(fast.withinTwo == plain.withinTwo)
        #expect(fast.withinTwo == graph.countsWithinTwo())
        #expect(agree(fast.harmonic, plain.harmonic, within: 1e-12))
        let counts = graph.singlePathCounts(weighted: false, ofEntries: true)
        #expect(agree(graph.lanePathCounts(), counts.nodes, within: 1e-12))
    }

    @Test func batchesOfSourcesMeetAtTheirEdges() {
        // 513 and 1,030 nodes: a batch of one source, and batches that are not full.
        for n in [512, 513, 1_030] {
            let graph = TestGraphs.random(n, probability: 3.0 / Double(n), seed: 5)
            #expect(graph.multiSourceSums().farness == graph.steppedDistanceSums().farness)
        }
        let graph = TestGraphs.random(300, probability: 0.012, seed: 8)
        let counts = graph.singlePathCounts(weighted: false, ofEntries: false)
        #expect(agree(graph.lanePathCounts(), counts.nodes, within: 1e-11))
    }

    @Test(arguments: graphs.indices)
    func renamingNodesPermutesScores(_ index: Int) {
        let graph = Self.graphs[index]
        let n = graph.nodeCount
        var names = Array(0..<n)
        var random = SeededRandom(seed: 99)
        random.shuffle(&names)
        var builder = GraphBuilder(nodeCount: n, isDirected: graph.isDirected)
        for edge in graph.edges { builder.addEdge(names[edge.a], names[edge.b], strength: edge.strength) }
        let renamed = builder.build()
        let groups = (0..<n).map { $0 % 4 - 1 }
        var renamedGroups = groups
        for node in 0..<n { renamedGroups[names[node]] = groups[node] }
        // What has equally good solutions may choose another one under other names.
        let measures = ActorMeasure.allCases.filter { $0 != .community && $0 != .core }
        for weighted in [false, true] {
            let before = graph.measure(
                actors: measures, network: [], options: MeasureOptions(weighted: weighted, groups: groups))
            let after = renamed.measure(
                actors: measures, network: [],
                options: MeasureOptions(weighted: weighted, groups: renamedGroups))
            for (measure, values) in before.actors {
                let permuted = after.values(measure) ?? []
                #expect(agree(values, (0..<n).map { permuted[names[$0]] }), "\(measure)")
            }
        }
    }

    @Test(arguments: graphs.indices)
    func sumsAndBounds(_ index: Int) {
        let graph = Self.graphs[index]
        #expect(agree([graph.pageRank().reduce(0, +)], [1], within: 1e-11))
        // Ties carry as much as nodes lie between, one more for each pair that is joined.
        let sums = graph.distanceSums()
        let between = graph.betweenness(normalized: false).reduce(0, +)
        let pairs = Double(sums.reached.reduce(0, +)) / (graph.isDirected ? 1 : 2)
        let edges = graph.edgeBetweenness(normalized: false).reduce(0, +)
        #expect(agree([edges], [between + pairs]))
        let components = graph.components()
        for bridge in graph.undirected.bridges() {
            #expect(
                graph.undirected.removingEdge(bridge.0, bridge.1).components().count == components.count + 1
            )
        }
        let points = Set(graph.articulationPoints())
        for node in 0..<graph.nodeCount {
            // Without the node itself, which stays as an isolate.
            let parts = graph.removingEdges(of: node).components().count - 1
            let isIsolate = graph.degree(of: node) == 0
            #expect(points.contains(node) == (parts > components.count - (isIsolate ? 1 : 0)))
        }
    }

    @Test(arguments: 1...8)
    func smallGraphsByBruteForce(_ seed: Int) {
        let graph = TestGraphs.random(4 + seed % 5, probability: 0.45, seed: UInt64(seed * 31))
        let n = graph.nodeCount
        // All simple paths, by growing them tie by tie.
        var best = [[Int]: (length: Int, paths: [[Int]])]()
        var growing = (0..<n).map { [$0] }
        while let path = growing.popLast() {
            let key = [path[0], path[path.count - 1]]
            let known = best[key] ?? (Int.max, [])
            if path.count < known.length { best[key] = (path.count, [path]) }
            if path.count == known.length { best[key] = (path.count, known.paths + [path]) }
            for next in graph.neighbors(of: path[path.count - 1]) where !path.contains(next) {
                growing.append(path + [Int(next)])
            }
        }
        var betweenness = [Double](repeating: 0, count: n)
        for (ends, found) in best where ends[0] < ends[1] {
            for path in found.paths {
                for node in path.dropFirst().dropLast() { betweenness[node] += 1 / Double(found.paths.count) }
            }
        }
        #expect(agree(graph.betweenness(normalized: false), betweenness))
    }

    /// The bound holds for all nodes at once with probability 0.99, and does so for these seeds.
    @Test func approximateBetweennessKeepsItsBound() {
        for directed in [false, true] {
            let graph = TestGraphs.random(900, probability: 0.004, seed: 3, isDirected: directed)
            let exact = graph.betweenness()
            #expect(graph.sampleSize(error: 0.1, confidence: 0.99) < 900)
            let estimate = graph.approximateBetweenness(error: 0.1, seed: 4)
            let errors = zip(exact, estimate).map { abs($0 - $1) }
            #expect((errors.max() ?? 1) < 0.1)
            // The mean of all nodes' betweenness is the mean number of nodes inside a path, and far more
            // exact.
            let sums = (exact.reduce(0, +), estimate.reduce(0, +))
            #expect(abs(sums.0 - sums.1) < 0.1 * sums.0)
            #expect(agree(estimate, graph.approximateBetweenness(error: 0.1, seed: 4)))
        }
        // More paths than nodes: exact.
        #expect(agree(TestGraphs.kite.approximateBetweenness(error: 0.01), TestGraphs.kite.betweenness()))
        let options = MeasureOptions(approximate: 0.01)
        let result = TestGraphs.kite.measure(actors: [.betweenness], network: [], options: options)
        #expect(agree(result.values(.betweenness) ?? [], TestGraphs.kite.betweenness()))
    }
}
