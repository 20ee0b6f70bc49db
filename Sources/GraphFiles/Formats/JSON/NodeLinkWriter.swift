import PlainText

/// Node-link JSON, as networkx and D3 read it.
enum NodeLinkWriter {
    static func write(_ document: GraphDocument, _ put: (String) -> Void) {
        var json = JSONWriter()
        func flush(_ json: inout JSONWriter) {
            if json.bytes.count >= 1 << 16 { put(String(decoding: json.taken(), as: UTF8.self)) }
        }
        json.object { json in
            json.key("directed")
            json.value(document.isDirected)
            json.key("multigraph")
            json.value(false)
            json.key("graph")
            json.object { json in
                json.key("name")
                json.value(document.title)
                if !document.remarks.isEmpty { json.key("remarks", document.remarks) }
            }
            json.key("nodes")
            json.array { json in
                for node in document.ids.indices {
                    json.object { json in
                        json.key("id")
                        json.value(document.ids[node])
                        json.key("name")
                        json.value(document.names[node])
                        writeValues(document.nodeColumns, node, except: ["id", "name"], &json)
                    }
                    flush(&json)
                }
            }
            json.key("edges")
            json.array { json in
                for (number, tie) in document.ties.enumerated() {
                    json.object { json in
                        json.key("source")
                        json.value(document.ids[Int(tie.from)])
                        json.key("target")
                        json.value(document.ids[Int(tie.to)])
                        json.key("weight")
                        json.value(tie.weight)
                        writeValues(
                            document.tieColumns, number, except: ["source", "target", "weight"], &json)
                    }
                    flush(&json)
                }
            }
        }
        put(String(decoding: json.taken(), as: UTF8.self) + "\n")
    }

    private static func writeValues(
        _ columns: [GraphDocument.Column], _ row: Int, except reserved: Set<String>, _ json: inout JSONWriter
    ) {
        for column in columns where !column.values[row].isEmpty {
            let value = column.values[row]
            json.key(reserved.contains(column.name) ? column.name + "2" : column.name)
            switch column.kind {
            case .text: json.value(value)
            case .whole: Int(value).map { json.value($0) } ?? json.value(value)
            case .real: Double(value).map { json.value(Optional($0)) } ?? json.value(value)
            case .flag: json.value(value == "true")
            }
        }
    }
}
