import Foundation
import LandscapeFiles
import LandscapeModel

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
    return GraphFileReader.read(
        at: file.path, strengthAttribute: strength, keepsTieAttributes: keepsTieAttributes)
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
