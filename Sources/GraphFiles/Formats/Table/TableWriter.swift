import PlainText
import SourceText

/// Lists of edges and matrices as comma-separated tables.
package enum TableWriter {
    /// In the column `direction`: a row that only says that there is this actor.
    package static let isolated = "isolated"

    static func writeEdges(_ document: GraphDocument, _ put: (String) -> Void) {
        let names = ["source", "target", "weight", "direction"]
        // Attributes that a reader would take for one of these stay out of its way.
        let titles = document.tieColumns.map { names.contains($0.name.folded) ? $0.name + "2" : $0.name }
        put((names + titles).map(cell).joined(separator: ",") + "\n")
        let direction = document.isDirected ? "directed" : "undirected"
        let ids = document.ids.map(cell)
        for (number, tie) in document.ties.enumerated() {
            put("\(ids[Int(tie.from)]),\(ids[Int(tie.to)]),\(GraphDocument.number(tie.weight)),\(direction)")
            for column in document.tieColumns { put("," + cell(column.values[number])) }
            put("\n")
        }
        let rest = String(repeating: ",", count: titles.count)
        for (node, isIsolated) in document.isIsolated.enumerated() where isIsolated {
            put("\(ids[node]),,,\(isolated)\(rest)\n")
        }
    }

    /// - Complexity: O(*n*²) time, O(*n* + *m*) space.
    static func writeMatrix(_ document: GraphDocument, _ put: (String) -> Void) {
        let ids = document.ids.map(cell)
        put("," + ids.joined(separator: ",") + "\n")
        var rows = [[(column: Int, weight: Double)]](repeating: [], count: ids.count)
        for tie in document.ties {
            rows[Int(tie.from)].append((Int(tie.to), tie.weight))
            if !document.isDirected { rows[Int(tie.to)].append((Int(tie.from), tie.weight)) }
        }
        for (node, row) in rows.enumerated() {
            var weights: [Int: Double] = [:]
            for (column, weight) in row { weights[column] = weight }
            var line = ids[node]
            for column in ids.indices {
                line += weights[column].map { "," + GraphDocument.number($0) } ?? ",0"
            }
            put(line + "\n")
        }
    }

    /// Quoted wherever a reader might take a sign for a separator: readers guess it from the first line.
    private static func cell(_ text: String) -> String {
        let text = text.onOneLine
        let holdsMark = text.utf8.contains { [0x22, 0x2C, 0x3B, 0x7C].contains($0) }
        guard holdsMark || text.utf8.first == 0x20 || text.utf8.last == 0x20 else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
