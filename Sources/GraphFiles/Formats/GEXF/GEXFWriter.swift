import PlainText

/// GEXF 1.2 with the colours and places of the map, as Gephi reads it.
///
/// Reference: https://gexf.net/1.2/gexf.xsd; 1.2 rather than 1.3, since networkx reads no later one.
enum GEXFWriter {
    static func write(_ document: GraphDocument, _ put: (String) -> Void) {
        let isDirected = document.isDirected ? "directed" : "undirected"
        put(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">
              <meta>
                <creator>netviz</creator>
                <description>\(XMLText.escaped(document.description))</description>
              </meta>
              <graph mode="static" defaultedgetype="\(isDirected)">

            """)
        declare(document.nodeColumns, "node", put)
        declare(document.tieColumns, "edge", put)
        let ids = document.ids.map(XMLText.escaped)
        put("    <nodes>\n")
        for node in ids.indices {
            put("      <node id=\"\(ids[node])\" label=\"\(XMLText.escaped(document.names[node]))\">\n")
            writeValues(document.nodeColumns, node, put)
            writeLooks(document, node, put)
            put("      </node>\n")
        }
        put("    </nodes>\n    <edges>\n")
        for (number, tie) in document.ties.enumerated() {
            put(
                "      <edge id=\"\(number)\" source=\"\(ids[Int(tie.from)])\" target=\"\(ids[Int(tie.to)])\" "
                    + "weight=\"\(GraphDocument.number(tie.weight))\"")
            if document.tieColumns.contains(where: { !$0.values[number].isEmpty }) {
                put(">\n")
                writeValues(document.tieColumns, number, put)
                put("      </edge>\n")
            } else {
                put("/>\n")
            }
        }
        put("    </edges>\n  </graph>\n</gexf>\n")
    }

    private static func declare(
        _ columns: [GraphDocument.Column], _ target: String, _ put: (String) -> Void
    ) {
        guard !columns.isEmpty else { return }
        put("    <attributes class=\"\(target)\" mode=\"static\">\n")
        for (number, column) in columns.enumerated() {
            let type = column.typeName(whole: "long")
            put(
                "      <attribute id=\"\(number)\" title=\"\(XMLText.escaped(column.name))\" type=\"\(type)\"/>\n"
            )
        }
        put("    </attributes>\n")
    }

    private static func writeValues(
        _ columns: [GraphDocument.Column], _ row: Int, _ put: (String) -> Void
    ) {
        guard columns.contains(where: { !$0.values[row].isEmpty }) else { return }
        put("        <attvalues>\n")
        for (number, column) in columns.enumerated() where !column.values[row].isEmpty {
            put("          <attvalue for=\"\(number)\" value=\"\(XMLText.escaped(column.values[row]))\"/>\n")
        }
        put("        </attvalues>\n")
    }

    private static func writeLooks(_ document: GraphDocument, _ node: Int, _ put: (String) -> Void) {
        if node < document.colours.count {
            let colour = document.colours[node]
            put(
                "        <viz:color r=\"\(colour >> 16 & 0xFF)\" g=\"\(colour >> 8 & 0xFF)\" b=\"\(colour & 0xFF)\"/>\n"
            )
        }
        if node < document.places.count {
            let place = document.places[node]
            put(
                "        <viz:position x=\"\(GraphDocument.number(place.x))\" y=\"\(GraphDocument.number(place.y))\" "
                    + "z=\"0\"/>\n")
        }
    }
}
