package import GraphFiles
package import LandscapeFiles
import LandscapeModel

/// What a job reads, and how strictly.
package struct InputOptions: Sendable {
    /// A folder or workbook with the tables of a landscape, a single table or a graph file.
    package var path: String
    /// Go on with what was understood.
    package var isProvisional: Bool
    /// How the cooperations are written down, where somebody said so.
    package var layout: TableLayout?
    /// How a graph file is understood.
    package var graph: GraphReadingOptions

    package init(
        _ path: String, isProvisional: Bool = false, layout: TableLayout? = nil,
        graph: GraphReadingOptions = GraphReadingOptions()
    ) {
        self.path = path
        self.isProvisional = isProvisional
        self.layout = layout
        self.graph = graph
    }

    /// All that the files say, mistakes included.
    /// - Throws: ``RequestError`` where an option is for what the input is not.
    package func readAll() throws(RequestError) -> ReadResult {
        let result = LandscapeReader.read(at: path, layout: layout, graph: graph)
        try refuseForeignOptions(result)
        return result
    }

    private func refuseForeignOptions(_ result: ReadResult) throws(RequestError) {
        guard result.network == nil, result.errors.isEmpty else { return }
        let asked = [("--relation", graph.relation), ("--type-attribute", graph.typeAttribute)]
        if let (name, _) = asked.first(where: { $0.1 != nil }) {
            throw RequestError(
                "\(name) gibt es nur für Graphdateien; diese Eingabe ist eine Tabelle oder Landschaft.",
                "\(name) is for graph files; this input is a table or a landscape.")
        }
    }
}
