import Foundation
import NetworkGraph
import Testing

/// The example of the README compiles, since it stands here, and is the one that stands there.
@Suite struct ReadmeExampleTests {
    private func example() {
        // README >
        let town = LabeledGraph(edges: [
            ("Sozialamt", "MBE"), ("MBE", "Jobcenter"), ("MBE", "VHS"), ("VHS", "Jobcenter"),
            ("VHS", "Bücherei"),
        ])
        let graph = town.graph
        print(graph)  // undirected graph of 5 nodes and 5 edges
        for (name, share) in town.byLabel(graph.betweenness()) where share > 0 { print(name, share) }
        print(graph.neighbors(of: 1).map { town.labels[$0] })  // ["Sozialamt", "Jobcenter", "VHS"]
        print(graph.articulationPoints().map { town.labels[$0] })  // ["MBE", "VHS"]
        let closer = graph.addingEdge(0, 4)
        print(closer == graph, closer.globalEfficiency() ?? 0)
        // < README
    }

    @Test func theReadmeShowsTheseLines() throws {
        example()
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
        let own = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
        let shown = try #require(Self.part(of: readme, from: "import NetworkGraph\n", to: "```"))
        let compiled = try #require(Self.part(of: own, from: "// README >\n", to: "// < README"))
        #expect(shown == compiled && shown.count == 11)
    }

    /// The lines between two marks, without indentation.
    private static func part(of text: String, from start: String, to end: String) -> [String]? {
        guard let first = text.range(of: start),
            let last = text.range(of: end, range: first.upperBound..<text.endIndex)
        else { return nil }
        return text[first.upperBound..<last.lowerBound].split(separator: "\n")
            .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
}
