import PlainText

/// GraphML with typed attributes.
///
/// Reference: Brandes et al. 2002, http://graphml.graphdrawing.org/specification.html
enum GraphMLWriter {
    static func write(_ document: GraphDocument, _ put: (String) -> Void) {
        put(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
              <key id="name" for="node" attr.name="name" attr.type="string"/>

            """)
        declare(document.nodeColumns, "node", "n", put)
        put("  <key id=\"weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>\n")
        declare(document.tieColumns, "edge", "e", put)
        put("  <graph edgedefault=\"\(document.isDirected ? "directed" : "undirected")\">\n")
        if !document.description.isEmpty {
            put("    <desc>\(XMLText.escaped(document.description))</desc>\n")
        }
        for (node, id) in document.ids.enumerated() {
            put("    <node id=\"\(XMLText.escaped(id))\">\n")
            put("      <data key=\"name\">\(XMLText.escaped(document.names[node]))</data>\n")
            writeData(document.nodeColumns, node, "n", put)
            put("    </node>\n")
        }
        let ids = document.ids.map(XMLText.escaped)
        for (number, tie) in document.ties.enumerated() {
            put("    <edge source=\"\(ids[Int(tie.from)])\" target=\"\(ids[Int(tie.to)])\">\n")
            put("      <data key=\"weight\">\(tie.weight)</data>\n")
            writeData(document.tieColumns, number, "e", put)
            put("    </edge>\n")
        }
        put("  </graph>\n</graphml>\n")
    }

    private static func declare(
        _ columns: [GraphDocument.Column], _ target: String, _ prefix: String, _ put: (String) -> Void
    ) {
        for (number, column) in columns.enumerated() {
            let type = column.typeName(whole: "long")
            put(
                "  <key id=\"\(prefix)\(number)\" for=\"\(target)\" attr.name=\"\(XMLText.escaped(column.name))\" "
                    + "attr.type=\"\(type)\"/>\n")
        }
    }

    private static func writeData(
        _ columns: [GraphDocument.Column], _ row: Int, _ prefix: String, _ put: (String) -> Void
    ) {
        for (number, column) in columns.enumerated() where !column.values[row].isEmpty {
            put("      <data key=\"\(prefix)\(number)\">\(XMLText.escaped(column.values[row]))</data>\n")
        }
    }
}
