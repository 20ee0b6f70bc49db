import Foundation
import NetworkGraph
import Testing

/// The code of the catalogue's pages compiles, since it stands here, and is the code that stands there.
@Suite struct CatalogueTests {
    /// The code blocks of FromTiesToAPicture, one after the other.
    private func fromTiesToAPicture() -> (printed: [String], dot: String) {
        var printed: [String] = []
        func print(_ items: Any...) { printed.append(items.map { "\($0)" }.joined(separator: " ")) }
        // page >
        let town = LabeledGraph(edges: [
            ("Sozialamt", "Jobcenter", 3), ("Sozialamt", "Ausländerbehörde", 2),
            ("Jobcenter", "Ausländerbehörde", 2), ("Jobcenter", "MBE", 4), ("MBE", "VHS", 3),
            ("MBE", "Sprachcafé", 1), ("VHS", "Sprachcafé", 2), ("VHS", "Bücherei", 1),
            ("Sprachcafé", "Bücherei", 1),
        ])
        let graph = town.graph
        print(graph)  // undirected graph of 7 nodes and 9 edges
        let between = town.byLabel(graph.betweenness()).filter { $0.value > 0.5 }
        print(between.map(\.label))  // ["Jobcenter", "MBE"]
        print(graph.bridges().map { [town.labels[$0.0], town.labels[$0.1]] })  // [["Jobcenter", "MBE"]]
        let result = graph.measure(
            actors: [.strength, .closeness], network: [.density, .modularity],
            options: MeasureOptions(weighted: true))
        for (measure, value) in result.network { print(measure, value.number ?? .nan) }
        let likely = graph.predictTies(by: .resourceAllocation, limit: 1) ?? []
        print(likely.map { [town.labels[$0.a], town.labels[$0.b]] })  // [["MBE", "Bücherei"]]
        let pairs = graph.rankNonEdges(reach: nil) { _, _ in 1 }.map { ($0.a, $0.b) }
        let gains = graph.efficiencyGains(of: pairs)
        let best = zip(pairs, gains).max { $0.1 < $1.1 }?.0 ?? (0, 0)
        print(town.labels[best.0], town.labels[best.1])  // Sozialamt Bücherei
        let closer = graph.addingEdge(best.0, best.1)
        print(closer.bridges().isEmpty)  // true
        var dot = "graph town {\n"
        for (label, share) in town.byLabel(graph.betweenness()) {
            dot += "  \"\(label)\" [width=\(0.5 + share)];\n"
        }
        for edge in graph.edges {
            dot += "  \"\(town.labels[edge.a])\" -- \"\(town.labels[edge.b])\" [penwidth=\(edge.strength)];\n"
        }
        dot += "  \"\(town.labels[best.0])\" -- \"\(town.labels[best.1])\" [style=dashed];\n}\n"
        // < page
        return (printed, dot)
    }

    /// What the comments of the page say is printed; the pairs agree with networkx 3.6.1 (`betweenness_centrality`, `bridges`,
    /// `resource_allocation_index`, `global_efficiency` with each tie added).
    @Test func thePagePrintsWhatItSays() throws {
        let (printed, dot) = fromTiesToAPicture()
        let said = try Self.code(of: "FromTiesToAPicture").compactMap { line -> String? in
            line.contains("print(") ? line.components(separatedBy: ")  // ").dropFirst().first : nil
        }
        #expect(said.count == 6)
        // The loop over two measures prints without a comment.
        #expect(printed.filter { !$0.hasPrefix("density") && !$0.hasPrefix("modularity") } == said)
        #expect(printed.count == 8)
        #expect(dot.split(separator: "\n").count == 1 + 7 + 9 + 1 + 1)
        #expect(dot.contains("\"Jobcenter\" -- \"MBE\" [penwidth=4.0];"))
    }

    @Test func thePageShowsTheseLines() throws {
        let own = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
        let start = try #require(own.range(of: "// page >\n")).upperBound
        let end = try #require(own.range(of: "// < page", range: start..<own.endIndex)).lowerBound
        #expect(try Self.code(of: "FromTiesToAPicture") == Self.lines(own[start..<end]))
    }

    /// The overview's example is that of ``Graph``: a path of three, by hand.
    @Test func theOverviewPrintsWhatItSays() throws {
        let graph = Graph(edges: [(0, 1), (1, 2)])
        let line =
            "print(graph.degree(of: 1), graph.betweenness())  // \(graph.degree(of: 1)) \(graph.betweenness())"
        #expect(try Self.code(of: "NetworkGraph") == ["let graph = Graph(edges: [(0, 1), (1, 2)])", line])
    }

    /// The lines of a page's code blocks, without indentation.
    private static func code(of page: String) throws -> [String] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appending(path: "Sources/NetworkGraph/NetworkGraph.docc/\(page).md")
        let blocks = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "```swift\n")
            .dropFirst()
        return blocks.flatMap { lines($0.components(separatedBy: "```")[0]) }
    }

    private static func lines(_ text: some StringProtocol) -> [String] {
        text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
}
