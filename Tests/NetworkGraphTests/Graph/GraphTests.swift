import NetworkGraph
import Testing

@Suite struct GraphTests {
    @Test func mergesParallelTiesAndDropsLoops() {
        var builder = GraphBuilder(nodeCount: 4)
        builder.addEdge(2, 1, strength: 2)
        builder.addEdge(1, 2, strength: 3)
        builder.addEdge(3, 3)
        builder.addEdge(0, 3)
        #expect(builder.droppedLoops == 1)
        #expect(builder.mergedParallel == 1)
        let graph = builder.build()
        #expect(graph.edgeCount == 2)
        #expect(graph.strength(2, 1) == 3)
        #expect(graph.strength(1, 2) == 3)
        #expect(graph.strength(0, 1) == nil)
        #expect(Array(graph.neighbors(of: 3)) == [0])
        #expect(graph.edges.map(list) == [[0, 3], [1, 2]])
    }

    @Test func keepsDirections() {
        let graph = TestGraphs.graph(3, [(2, 0), (0, 2), (0, 1)], isDirected: true)
        #expect(graph.edgeCount == 3)
        #expect(graph.contains(0, 1))
        #expect(!graph.contains(1, 0))
        #expect(Array(graph.predecessors(of: 0)) == [2])
        #expect(graph.degree(of: 0) == 3)
        #expect(graph.undirected.edgeCount == 2)
        #expect(graph.reciprocity() == 2.0 / 3)
        #expect(graph.edges.map(list) == [[0, 1], [0, 2], [2, 0]])
    }

    @Test func countsUnusableStrengthsAsZero() {
        let graph = TestGraphs.graph(3, [(0, 1), (1, 2)], strengths: [.nan, -1])
        #expect(graph.strength(0, 1) == 0)
        #expect(graph.closeness(weighted: true) == [0, 0, 0])
        #expect(graph.betweenness(weighted: true) == [0, 0, 0])
        var builder = GraphBuilder(nodeCount: 3)
        for strength in [.nan, -1, .infinity, 0, -0.0, 2] { builder.addEdge(0, 1, strength: strength) }
        builder.addEdge(2, 2, strength: -1)
        #expect(builder.zeroedStrengths == 3)
    }

    @Test func changesMakeNewGraphs() {
        let graph = TestGraphs.scattered
        let part = graph.inducedSubgraph([5, 3, 4, 9])
        #expect(part.edges.map(list) == [[0, 1], [0, 2], [1, 2]])
        #expect(graph.addingEdge(8, 9, strength: 2).strength(9, 8) == 2)
        #expect(graph.removingEdge(3, 2).components().count == 5)
        #expect(graph.removingEdges(of: 2).degree(of: 3) == 2)
        #expect(graph.removingEdges(of: 2).nodeCount == 10)
    }

    @Test func emptyAndSingleGraphsHaveNoUndefinedTraps() {
        for n in 0...2 {
            let graph = GraphBuilder(nodeCount: n).build()
            let result = graph.measure(
                actors: ActorMeasure.allCases, network: NetworkMeasure.allCases,
                options: MeasureOptions(groups: [Int](repeating: 0, count: n)))
            #expect(result.actors.allSatisfy { $0.values.count == n })
            #expect(result.value(.nodes)?.number == Double(n))
            let directed = GraphBuilder(nodeCount: n, isDirected: true).build()
            let other = directed.measure(
                actors: ActorMeasure.allCases, network: NetworkMeasure.allCases,
                options: MeasureOptions(
                    normalized: false, weighted: true, groups: [Int](repeating: -1, count: n)))
            #expect(other.skipped.isEmpty)
        }
    }

    @Test func aLongPathNeedsNoRecursion() {
        let graph = TestGraphs.path(200_000)
        #expect(graph.articulationPoints().count == 199_998)
        #expect(graph.bridges().count == 199_999)
        #expect(graph.components().count == 1)
    }
}
