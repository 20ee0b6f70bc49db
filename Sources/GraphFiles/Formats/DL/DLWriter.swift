/// UCINET's DL as a list of arcs; an undirected tie is two of them.
///
/// Reference: Borgatti, Everett & Freeman 2002, UCINET 6, "DL files".
enum DLWriter {
    static func write(_ document: GraphDocument, _ put: (String) -> Void) {
        // igraph wants each part of the header on a line of its own.
        put("dl n=\(document.ids.count)\nformat = edgelist1\n")
        put("labels:\n")
        for id in document.ids { put(quoted(id) + "\n") }
        put("data:\n")
        for tie in document.ties {
            let weight = GraphDocument.number(tie.weight)
            put("\(tie.from + 1) \(tie.to + 1) \(weight)\n")
            if !document.isDirected { put("\(tie.to + 1) \(tie.from + 1) \(weight)\n") }
        }
    }

    /// In quotation marks only where blanks or separators make it necessary: igraph knows none.
    private static func quoted(_ id: String) -> String {
        let isPlain =
            !id.isEmpty
            && id.utf8.allSatisfy { byte in
                byte > 0x20 && ![0x22, 0x27, 0x2C, 0x3D, 0x3A, 0x5C, 0x26, 0x7F].contains(byte)
            }
        if isPlain { return id }
        var result = "\""
        for scalar in id.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "&": result += "&amp;"
            default: result.unicodeScalars.append(scalar.value < 0x20 ? " " : scalar)
            }
        }
        return result + "\""
    }
}
