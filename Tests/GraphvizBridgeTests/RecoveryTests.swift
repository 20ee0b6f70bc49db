import GraphvizBridge
import Testing

/// The scanner of Graphviz is the process's, and stays where a broken text left it: inside a comment, a string, markup.
@Suite("After a graph that cannot be read the next one can", .serialized) struct RecoveryTests {
    @Test(
        "Whatever is left open",
        arguments: [
            "graph { a [label=\"x", "graph { /* a", "graph { a [label=<<b>x", "graph { a [label=<<<<<<<<<<<x",
            "graph { a -- ",
            "graph { a [label=\"x\\", "\"", "/*", "<", "# 1", "graph {", "", "}", "digraph { a -- b }",
        ])
    func recovers(_ broken: String) throws {
        #expect(throws: GraphvizError.self) { try Graphviz.parse(dot: broken) }
        let graph = try Graphviz.parse(dot: "graph { a -- b [label=<<i>c</i>>] }")
        #expect(graph.nodes.map(\.name) == ["a", "b"])
        #expect(graph.edges.count == 1)
    }

    /// "di" before "graph" makes arcs of its lines; a second graph would be taken for the next one.
    @Test(
        "Whatever stands behind the first graph",
        arguments: [
            "graph { x } di", "graph { x } graph { y } graph { z }", "graph { x } /* open",
            "graph { x } \"open",
            "graph { x } strict", "graph { x } ]", "graph { x }\n\n", "graph { x } digraph { y -> z } di",
        ])
    func forgetsTheRest(_ text: String) throws {
        #expect(try Graphviz.parse(dot: text).nodes.map(\.name) == ["x"])
        let graph = try Graphviz.parse(dot: "graph { a -- b }")
        #expect(graph.nodes.map(\.name) == ["a", "b"] && !graph.isDirected)
    }
}
