/// GML in ASCII, as its specification asks: other characters are entities.
///
/// Nodes are numbered; `label` is the id, which every reader keeps apart, and `name` the name.
///
/// Reference: Himsolt 1997, GML: a portable graph file format.
enum GMLWriter {
    private static let reserved: Set<String> = [
        "id", "label", "name", "source", "target", "weight", GraphDocument.idKey,
    ]

    static func write(_ document: GraphDocument, _ put: (String) -> Void) {
        put("graph [\n  directed \(document.isDirected ? 1 : 0)\n")
        if !document.description.isEmpty { put("  comment \(quoted(document.description))\n") }
        let nodeKeys = keys(document.nodeColumns)
        for (node, id) in document.ids.enumerated() {
            put(
                "  node [\n    id \(node)\n    label \(quoted(id))\n    name \(quoted(document.names[node]))\n"
            )
            if id != "\(node)" { put("    \(GraphDocument.idKey) \(quoted(id))\n") }
            writeValues(document.nodeColumns, nodeKeys, node, put)
            put("  ]\n")
        }
        let tieKeys = keys(document.tieColumns)
        for (number, tie) in document.ties.enumerated() {
            put("  edge [\n    source \(tie.from)\n    target \(tie.to)\n    weight \(tie.weight)\n")
            writeValues(document.tieColumns, tieKeys, number, put)
            put("  ]\n")
        }
        put("]\n")
    }

    private static func writeValues(
        _ columns: [GraphDocument.Column], _ keys: [String], _ row: Int, _ put: (String) -> Void
    ) {
        for (column, key) in zip(columns, keys) where !column.values[row].isEmpty {
            let value = column.values[row]
            // Whole numbers of GML have 32 bits in some readers.
            let isNumber = column.kind == .real || column.kind == .whole && Int32(value) != nil
            put("    \(key) \(isNumber ? value : quoted(value))\n")
        }
    }

    /// One key per column: what the format allows, each once.
    private static func keys(_ columns: [GraphDocument.Column]) -> [String] {
        var taken = reserved
        return columns.map { column in
            let base = key(column.name)
            var name = base
            var number = 2
            while !taken.insert(name).inserted {
                name = "\(base)\(number)"
                number += 1
            }
            return name
        }
    }

    /// Letters and digits only, a letter first.
    static func key(_ name: String) -> String {
        var key = ""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9": key.unicodeScalars.append(scalar)
            case "ä": key += "ae"
            case "ö": key += "oe"
            case "ü": key += "ue"
            case "ß": key += "ss"
            default: break
            }
        }
        let startsWithLetter = key.utf8.first.map { $0 > 0x39 } ?? false
        return startsWithLetter ? key : "a" + key
    }

    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "&quot;"
            case "&": result += "&amp;"
            case " "..."~": result.unicodeScalars.append(scalar)
            default: if scalar.value != 0 { result += "&#\(scalar.value);" }
            }
        }
        return result + "\""
    }
}
