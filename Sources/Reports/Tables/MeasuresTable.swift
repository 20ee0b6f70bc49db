public import LandscapeModel
public import NetworkGraph

/// Network and actor measures, as text, CSV and JSON.
public struct MeasuresTable: Sendable {
    let ids: [String]
    let names: [String]
    let actorMeasures: [ActorMeasure]
    let networkMeasures: [NetworkMeasure]
    let result: MeasureResult
    let note: String?
    let extras: MeasureExtras

    /// - Parameters:
    ///   - ids, names: of the nodes, in node order.
    ///   - actors, network: the measures to print, in this order; those the result lacks print as null.
    public init(
        ids: [String], names: [String], actors: [ActorMeasure], network: [NetworkMeasure],
        result: MeasureResult, extras: MeasureExtras = MeasureExtras(), note: String?
    ) {
        self.ids = ids
        self.names = names
        actorMeasures = actors
        networkMeasures = network
        self.result = result
        self.extras = extras
        self.note = note
    }

    private var columns: [[Double?]?] { actorMeasures.map { result.values($0) } }

    public func csv() -> String {
        var bytes: [UInt8] = []
        csv { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The same in pieces of a megabyte or so.
    public func csv(to pour: ([UInt8]) -> Void) {
        var csv = CSVText(header: ["id", "name"] + actorMeasures.map(\.rawValue))
        let columns = columns
        for node in ids.indices {
            if csv.text.utf8.count > 1 << 20 { pour(csv.taken()) }
            csv.append([ids[node], names[node]] + columns.map { CSVText.number($0?[node]) })
        }
        if let note { csv.appendRemark(note) }
        pour(csv.taken())
    }

    public func json(_ language: Language) -> String {
        var bytes: [UInt8] = []
        json(language) { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The same in pieces of a megabyte or so: half a million actors make 400 of them.
    public func json(_ language: Language, to pour: ([UInt8]) -> Void) {
        var json = JSONWriter()
        json.object { json in
            if let note {
                json.key("note", note)
            }
            json.key("network")
            json.object { json in
                for measure in networkMeasures {
                    json.key(measure.rawValue)
                    write(result.value(measure), &json)
                }
            }
            json.key("actors")
            writeActors(&json, pour)
            extras.write(&json, ids: ids, language)
            json.key("conventions")
            json.object { json in
                let english = language == .english
                for measure in networkMeasures {
                    json.key(measure.rawValue, measure.convention(english: english))
                }
                for measure in actorMeasures {
                    json.key(measure.rawValue, measure.convention(english: english))
                }
            }
        }
        pour(json.taken() + [UInt8(ascii: "\n")])
    }

    private func writeActors(_ json: inout JSONWriter, _ pour: ([UInt8]) -> Void) {
        let columns = columns
        json.array { json in
            for node in ids.indices {
                if json.bytes.count > 1 << 20 { pour(json.taken()) }
                json.object { json in
                    json.key("id", ids[node])
                    json.key("name", names[node])
                    for (measure, values) in zip(actorMeasures, columns) {
                        json.key(measure.rawValue, values?[node])
                    }
                }
            }
        }
    }

    private func write(_ value: NetworkValue?, _ json: inout JSONWriter) {
        switch value {
        case .none: json.null()
        case .number(let number): json.value(number)
        case .count(let count): json.value(count)
        case .nodes(let nodes): json.value(nodes.map { ids[$0] })
        case .pairs(let pairs):
            json.array { json in
                for pair in pairs { json.value([ids[pair.0], ids[pair.1]]) }
            }
        }
    }

    public func text(_ language: Language) -> String {
        let english = language == .english
        var text = ""
        if !networkMeasures.isEmpty {
            var network = TextTable(header: [english ? "Network" : "Netz", english ? "value" : "Wert"])
            network.widest = 72
            network.rows = networkMeasures.map {
                [$0.title(english: english), describe(result.value($0), language)]
            }
            text += network.text() + "\n"
        }
        if !actorMeasures.isEmpty {
            let titles = actorMeasures.map(\.rawValue)
            var actors = TextTable(
                header: [english ? "Actor" : "Akteur"] + titles, rightAligned: Set(1...titles.count))
            let columns = columns
            actors.rows = ids.indices.map { node in
                [names[node]] + columns.map { rounded($0?[node], language) }
            }
            text += actors.text()
        }
        text += extras.text(names: names, language)
        if let note { text += "\n\(note)\n" }
        return text
    }

    private func rounded(_ value: Double?, _ language: Language) -> String {
        guard let value else { return "–" }
        let isWhole = value == value.rounded() && abs(value) < 1e9
        return language.number(value, digits: isWhole ? 0 : 3)
    }

    private func describe(_ value: NetworkValue?, _ language: Language) -> String {
        switch value {
        case .none: "–"
        case .number(let number): rounded(number, language)
        case .count(let count): "\(count)"
        case .nodes(let nodes): nodes.isEmpty ? "–" : language.list(nodes.map { names[$0] })
        case .pairs(let pairs):
            pairs.isEmpty ? "–" : language.list(pairs.map { "\(names[$0.0]) – \(names[$0.1])" }, limit: 3)
        }
    }
}
