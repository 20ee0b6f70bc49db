import SourceText

/// Pajek's .net: numbered vertices with the name as label, places where there are any, then edges or arcs.
///
/// Reference: de Nooy, Mrvar & Batagelj 2018, Exploratory Social Network Analysis with Pajek.
enum PajekWriter {
    static func write(_ document: GraphDocument, _ put: (String) -> Void) {
        // Only before the vertices does every reader pass over comments.
        for remark in document.remarks { put("% \(remark.onOneLine)\n") }
        put("*Vertices \(document.ids.count)\n")
        let labels = labels(document)
        let places = scaled(document.places)
        for node in document.ids.indices {
            put("\(node + 1) \(quoted(labels[node]))")
            if node < places.count {
                put(" \(GraphDocument.number(places[node].x)) \(GraphDocument.number(places[node].y)) 0.5")
            }
            put("\n")
        }
        put(document.isDirected ? "*Arcs\n" : "*Edges\n")
        for tie in document.ties {
            put("\(tie.from + 1) \(tie.to + 1) \(GraphDocument.number(tie.weight))\n")
        }
    }

    /// The names; where several nodes share one, networkx takes them for one node, so the id follows.
    private static func labels(_ document: GraphDocument) -> [String] {
        var counts: [String: Int] = [:]
        for name in document.names { counts[name, default: 0] += 1 }
        return zip(document.names, document.ids).map { name, id in
            (counts[name] ?? 0) > 1 && name != id ? "\(name) (\(id))" : name
        }
    }

    /// Pajek's sheet is the unit square with the origin at the upper left.
    private static func scaled(_ places: [(x: Double, y: Double)]) -> [(x: Double, y: Double)] {
        guard let first = places.first else { return [] }
        var low = first
        var high = first
        for place in places {
            low = (min(low.x, place.x), min(low.y, place.y))
            high = (max(high.x, place.x), max(high.y, place.y))
        }
        let size = max(high.x - low.x, high.y - low.y, 1e-9)
        func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
        return places.map { (rounded(($0.x - low.x) / size), rounded((high.y - $0.y) / size)) }
    }

    /// Quotation marks and backslashes as igraph writes them; a label has one line.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "&": result += "&amp;"
            default:
                let isBlank =
                    scalar.value < 0x20 || scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}"
                result.unicodeScalars.append(isBlank ? " " : scalar)
            }
        }
        return result + "\""
    }
}
