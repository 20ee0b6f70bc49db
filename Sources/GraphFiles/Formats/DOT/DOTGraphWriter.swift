internal import GraphvizBridge

/// The network as Graphviz's DOT: structure and attributes, no drawing.
enum DOTGraphWriter {
    static func write(_ document: GraphDocument, _ put: (String) -> Void) {
        put("\(document.isDirected ? "digraph" : "graph") \(DOT.name(document.title)) {\n")
        if !document.remarks.isEmpty {
            let lines = ([document.title] + document.remarks).filter { !$0.isEmpty }
            put("  graph [label=\(DOT.quoted(lines.joined(separator: "\n"), lineEnd: .left)), labeljust=l]\n")
        }
        let keys = keys(document.ids)
        let ids = keys.map(DOT.name)
        for (node, id) in ids.enumerated() {
            put("  \(id) [label=\(DOT.quoted(document.names[node]))")
            if keys[node] != document.ids[node] {
                put(", \(GraphDocument.idKey)=\(DOT.quoted(document.ids[node]))")
            }
            writeValues(document.nodeColumns, node, put)
            put("]\n")
        }
        let arrow = document.isDirected ? "->" : "--"
        for (number, tie) in document.ties.enumerated() {
            put(
                "  \(ids[Int(tie.from)]) \(arrow) \(ids[Int(tie.to)]) [weight=\"\(GraphDocument.number(tie.weight))\""
            )
            writeValues(document.tieColumns, number, put)
            put("]\n")
        }
        put("}\n")
    }

    /// The ids, but for those that Graphviz does not keep as names: it drops none of two backslashes, takes names that
    /// begin with `%` for its own, and knows no control characters.
    private static func keys(_ ids: [String]) -> [String] {
        let taken = Set(ids)
        return ids.enumerated().map { number, id in
            let isKept =
                !id.isEmpty && id.utf8.first != UInt8(ascii: "%")
                && !id.unicodeScalars.contains {
                    $0 == "\\" || $0.value < 0x20 || (0x7F..<0xA0).contains($0.value)
                }
            if isKept { return id }
            var key = "node \(number + 1)"
            while taken.contains(key) { key += "'" }
            return key
        }
    }

    private static func writeValues(
        _ columns: [GraphDocument.Column], _ row: Int, _ put: (String) -> Void
    ) {
        for column in columns where !column.values[row].isEmpty {
            put(", \(DOT.name(column.name))=\(DOT.quoted(column.values[row]))")
        }
    }
}
