import NetworkGraph
import Testing

/// What somebody writes who knows Swift and not this library. By hand.
@Suite struct FaceTests {
    @Test func edgesMakeAGraph() {
        let graph = Graph(edges: [(0, 1), (1, 2), (2, 0), (2, 3)])
        #expect(graph.nodeCount == 4 && graph.edgeCount == 4 && graph.nodes == 0..<4)
        #expect(graph.neighbors(of: 2) == [0, 1, 3])
        #expect(graph.degree(of: 2) == 3)
        #expect(graph.edges.map(\.description) == ["0–1", "0–2", "1–2", "2–3"])
        #expect(graph.edges.count == 4 && !graph.edges.isEmpty)
    }

    @Test func isolatesWeightsAndDirections() {
        #expect(Graph(nodeCount: 5, edges: [(0, 1)]).components().isolates == [2, 3, 4])
        #expect(Graph(edges: [(0, 1, 2.5), (1, 0, 4)]).strength(0, 1) == 4)
        let arcs = Graph(edges: [(0, 1), (1, 2)], isDirected: true)
        #expect(arcs.predecessors(of: 1) == [0] && arcs.neighbors(of: 1) == [2])
        #expect(Graph(nodeCount: 0, edges: [(Int, Int)]()).nodeCount == 0)
        #expect(Graph(edges: [Edge]()).edges.isEmpty)
    }

    @Test func equalGraphsAreEqual() {
        let graph = Graph(edges: [(0, 1), (1, 2)])
        #expect(graph == Graph(edges: [(2, 1), (1, 0), (0, 1), (1, 1)]))
        #expect(graph == Graph(edges: graph.edges) && graph == graph.addingEdge(0, 2).removingEdge(2, 0))
        #expect(graph != Graph(nodeCount: 4, edges: [(0, 1), (1, 2)]))
        #expect(graph != Graph(edges: [(0, 1), (1, 2)], isDirected: true))
        #expect(graph != Graph(edges: [(0, 1, 2), (1, 2, 1)]))
        #expect(Set([graph, Graph(edges: [(1, 2), (0, 1)])]).count == 1)
    }

    @Test func graphsDescribeThemselves() {
        #expect("\(Graph(edges: [(0, 1), (1, 2)]))" == "undirected graph of 3 nodes and 2 edges")
        #expect("\(Graph(edges: [(0, 1)], isDirected: true))" == "directed graph of 2 nodes and 1 edge")
        #expect("\(Edge(3, 1, strength: 2.5))" == "3–1 (2.5)")
        #expect("\(ActorMeasure.pageRank)" == "pagerank")
    }

    @Test func valuesAreNumbers() {
        let star = Graph(edges: [(0, 1), (0, 2), (0, 3)])
        #expect(star.betweenness().max() == 1)
        #expect(star.coreness() == [1, 1, 1, 1])
        #expect(star.pageRank().reduce(0, +).rounded() == 1)
        // No value for an end of a single tie: it has no pair of partners.
        #expect(star.clustering() == [0, nil, nil, nil])
    }

    @Test func namesInsteadOfNumbers() {
        let town = LabeledGraph(edges: [("Amt", "Verein"), ("Verein", "Schule")])
        #expect(town.labels == ["Amt", "Verein", "Schule"])
        #expect(town["Verein"] == 1 && town["Kita"] == nil)
        #expect(town.byLabel(town.graph.degree(normalized: false)).map(\.label) == town.labels)
        let wide = LabeledGraph(["Kita", "Amt"], edges: [("Amt", "Verein", 3)])
        #expect(wide.labels == ["Kita", "Amt", "Verein"] && wide.graph.strength(1, 2) == 3)
        #expect(town == LabeledGraph(edges: [("Amt", "Verein"), ("Verein", "Schule")]))
    }

    /// By hand, on a path of four with a tie of strength 4 at its start.
    @Test func smallerMethods() {
        let path = Graph(edges: [(0, 1, 4), (1, 2, 1), (2, 3, 1)])
        #expect(path.strengths(of: 1) == [4, 1])
        #expect(path.distances(from: 0) == [0, 1, 2, 3])
        #expect(path.components().members(of: 0) == [0, 1, 2, 3])
        #expect(
            path.weightedDegree(alpha: 0) == [1, 2, 2, 1] && path.weightedDegree(alpha: 1) == [4, 5, 2, 1])
        // Twelve ordered pairs; a tie of the ends brings two of them from 1/3 to 1.
        #expect(abs(path.efficiencyGain(adding: 0, 3) - 2 * (1 - 1.0 / 3) / 12) < 1e-12)
        #expect(path.effectiveSize() == [1, 2, 2, 1] && path.efficiency() == [1, 1, 1, 1])
        #expect(path.hierarchy()[0] == nil)
    }
}
