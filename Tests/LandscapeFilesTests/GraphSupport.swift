import Foundation
import GraphFiles
import LandscapeFiles
import LandscapeModel
import NetworkGraph
import SourceText

/// A graph file that exists while it is read.
func readGraph(_ content: String, _ ending: String, strength: String? = nil) throws -> GraphFile {
    try readGraph(bytes: Array(content.utf8), ending, strength: strength)
}

func readGraph(
    bytes: [UInt8], _ ending: String, strength: String? = nil, keepsTieAttributes: Bool = false
) throws -> GraphFile {
    let file = FileManager.default.temporaryDirectory
        .appendingPathComponent("netviz-\(UUID().uuidString).\(ending)")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(bytes).write(to: file)
    return readGraph(at: file.path, strength: strength, keepsTieAttributes: keepsTieAttributes)
}

/// A file as the one reader takes it: a graph file as a network, a table as the network of its landscape.
func readGraph(
    at path: String, strength: String? = nil, relation: String? = nil, keepsTieAttributes: Bool = false
) -> GraphFile {
    var options = GraphReadingOptions()
    options.strengthAttribute = strength
    options.relation = relation
    options.keepsTieAttributes = keepsTieAttributes
    if GraphFileReader.isGraphFile(path) { return GraphFileReader.read(at: path, options: options) }
    let result = LandscapeReader.read(at: path, graph: options)
    var file = result.network ?? GraphFile()
    file.problems = result.problems.filter { ![.speakerUnstated, .typeMissing].contains($0.code) }
    if result.network == nil {
        let landscape = result.landscape
        file.ids = landscape.actors.map(\.id)
        file.names = landscape.actors.map(\.name)
        let index = ClaimIndex(landscape.claims, actorCount: landscape.actors.count)
        let arcs = landscape.graph(index, isDirected: true).graph
        file.isDirected = arcs.edges.contains { arcs.strength($0.b, $0.a) != $0.strength }
        let view = file.isDirected ? arcs : landscape.graph(index).graph
        file.edges = view.edges.map { (Int32($0.a), Int32($0.b), $0.strength) }
    }
    return file
}

/// The folder of files that networkx and igraph wrote (Tests/Reference/make_graph_files.py).
let graphFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Graphs")
    .path

extension GraphFile {
    /// The ties by the names of their ends, sorted: "a–b 2.0", with an arrow where the file has directions.
    var ties: [String] {
        edges.map { edge in
            var ends = [names[Int(edge.from)], names[Int(edge.to)]]
            if !isDirected { ends.sort() }
            return ends.joined(separator: isDirected ? "→" : "–") + " \(edge.weight)"
        }.sorted()
    }

    func values(_ attribute: String) -> [String]? { attributes.first { $0.name == attribute }?.values }

    var codes: [Problem.Code] { problems.map(\.code) }
}
