public import LandscapeModel
public import NetworkGraph
public import PlainText

/// Network and actor measures, as text, CSV and JSON.
public struct MeasuresTable: Sendable {
    let ids: [String]
    let names: [String]
    let actorMeasures: [ActorMeasure]
    let networkMeasures: [NetworkMeasure]
    let result: MeasureResult
    let note: String?
    /// How the measures were computed.
    let manner: MeasureManner
    /// Actors whose group is not known, where groups play a part.
    let ungrouped: Ungrouped?
    let extras: MeasureExtras
    /// How far the rankings stand; nil where it was not asked or may not be told.
    package var certainty: RankingCertainty?
    /// Who was asked and answered; empty where it was not asked or may not be told.
    package var responses: [SectorResponse] = []

    /// - Parameters:
    ///   - ids, names: of the nodes, in node order.
    ///   - actors, network: the measures to print, in this order; those the result lacks print as null.
    ///   - options: with which the result was computed; the conventions say so.
    public init(
        ids: [String], names: [String], actors: [ActorMeasure], network: [NetworkMeasure],
        result: MeasureResult, options: MeasureOptions = MeasureOptions(),
        extras: MeasureExtras = MeasureExtras(), note: String?, ungrouped: Ungrouped? = nil
    ) {
        self.ids = ids
        self.names = names
        actorMeasures = actors
        networkMeasures = network
        self.result = result
        manner = MeasureManner(options, result)
        self.extras = extras
        self.note = note
        self.ungrouped = ungrouped
    }

    /// How many actors of the network are of no known group, and how many ties lead from one group to another.
    public struct Ungrouped: Sendable {
        let count: Int
        let total: Int
        let ties: GroupedTies?
        let notes: [String]

        /// - Parameters:
        ///   - grouping: what the groups are made of.
        ///   - graph: nil where nobody shall see how many ties there are.
        public init(
            _ groups: ActorGroups, by grouping: ActorGrouping, in graph: Graph? = nil, _ language: Language
        ) {
            let count = groups.labels.count { $0 < 0 }
            let total = groups.labels.count
            (self.count, self.total) = (count, total)
            ties = graph?.groupedTies(groups: groups.labels)
            notes = [
                count == 0 ? nil : Self.note(count, total, grouping.trait, language),
                ties.flatMap { Self.note($0, grouping.trait, language) },
            ].compactMap { $0 }
        }

        /// Whoever is of no known group is of no other one, either.
        private static func note(_ ties: GroupedTies, _ trait: Bilingual, _ language: Language) -> String? {
            guard ties.known + ties.unknown > 0 else { return nil }
            let (across, known) = (language.digits(ties.across), language.digits(ties.known))
            let unknown = language.digits(ties.unknown)
            let isGerman = language == .german
            let share = isGerman ? "\u{A0}%" : "%"
            guard ties.known > 0 else {
                return isGerman
                    ? "zwischen verschiedenen Gruppen (\(trait.german)): nicht prüfbar, denn bei allen \(unknown) Kooperationen fehlt einer Seite diese Angabe"
                    : "between different groups (\(trait.english)): not checkable, since in all \(unknown) cooperations one side lacks this entry"
            }
            let percent =
                " (\(language.number(100 * Double(ties.across) / Double(ties.known), digits: 0))\(share))"
            var note =
                isGerman
                ? "zwischen verschiedenen Gruppen (\(trait.german)): \(across) von \(known) \(ties.known == 1 ? "Kooperation" : "Kooperationen")\(percent)"
                : "between different groups (\(trait.english)): \(across) of \(known) \(ties.known == 1 ? "cooperation" : "cooperations")\(percent)"
            if ties.unknown > 0 {
                note +=
                    isGerman
                    ? "; \(unknown) \(ties.unknown == 1 ? "weitere zählt" : "weitere zählen") nicht mit, denn einer Seite fehlt diese Angabe"
                    : "; \(unknown) more \(ties.unknown == 1 ? "is" : "are") left out, since one side lacks this entry"
            }
            return note
        }

        private static func note(
            _ count: Int, _ total: Int, _ trait: Bilingual, _ language: Language
        ) -> String {
            language == .german
                ? "nicht prüfbar: \(count) von \(total) \(total == 1 ? "Akteur" : "Akteuren") ohne \(trait.german); Kennzahlen nach Gruppen führen sie als eigene Gruppe"
                : "not checkable: \(count) of \(total) \(total == 1 ? "actor" : "actors") without \(trait.english); measures by group keep them as a group of their own"
        }
    }

    /// Where a measure by groups is printed, whom it could not place.
    private var groupNote: Ungrouped? {
        let hasMeasure =
            actorMeasures.contains(where: \.needsGroups) || networkMeasures.contains(where: \.needsGroups)
        return hasMeasure || extras.mixing != nil || extras.brokerage != nil ? ungrouped : nil
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
        for remark in [note].compactMap({ $0 }) + (groupNote?.notes ?? []) { csv.appendRemark(remark) }
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
            if let groupNote {
                json.key("not_checkable")
                json.object { json in
                    json.key("actors", groupNote.total)
                    json.key("without_group", groupNote.count)
                }
                if let ties = groupNote.ties {
                    json.key("group_ties")
                    json.object { json in
                        json.key("across", ties.across)
                        json.key("within", ties.within)
                        json.key("unknown", ties.unknown)
                    }
                }
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
            certainty?.write(&json, language)
            if !responses.isEmpty { responses.write(&json) }
            extras.write(&json, ids: ids, language)
            json.key("conventions")
            json.object { json in
                for measure in networkMeasures {
                    json.key(measure.rawValue, manner.convention(measure)(language))
                }
                for measure in actorMeasures {
                    json.key(measure.rawValue, manner.convention(measure)(language))
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

    public func text(_ language: Language, width: Int?) -> String {
        let english = language == .english
        var text = ""
        if !networkMeasures.isEmpty {
            var network = TextTable(header: [english ? "Network" : "Netz", english ? "value" : "Wert"])
            network.widest = 72
            network.rows = networkMeasures.map {
                [$0.title(language), describe(result.value($0), language)]
            }
            text += network.text(width: width) + "\n" + lists(language)
        }
        if !actorMeasures.isEmpty {
            let titles = actorMeasures.map { $0.head(language) }
            var actors = TextTable(
                header: [english ? "Actor" : "Akteur"] + titles, rightAligned: Set(1...titles.count))
            let columns = columns
            actors.rows = ids.indices.map { node in
                [names[node]] + columns.map { language.figure($0?[node]) }
            }
            text += actors.text(width: width) + shortNames(language)
        }
        if let certainty { text += certainty.text(language) }
        if !responses.isEmpty { text += responses.text(language, width: width) }
        text += extras.text(names: names, language, width: width)
        for remark in [note].compactMap({ $0 }) + (groupNote?.notes ?? []) { text += "\n\(remark)\n" }
        return text
    }

    /// Under the heads of the table, what scripts and `--measure` call them, where that is another word.
    private func shortNames(_ language: Language) -> String {
        let names = actorMeasures.compactMap { measure -> String? in
            let head = measure.head(language)
            return head.folded == measure.rawValue.folded ? nil : "\(head) = \(measure.rawValue)"
        }
        guard !names.isEmpty else { return "" }
        let start = language == .german ? "Namen in CSV und JSON: " : "Names in CSV and JSON: "
        return "\n" + start + names.joined(separator: ", ") + "\n"
    }

    private func describe(_ value: NetworkValue?, _ language: Language) -> String {
        switch value {
        case .none: "–"
        case .number(let number): language.figure(number)
        case .count(let count): "\(count)"
        case .nodes(let nodes): nodes.isEmpty ? "–" : language.digits(nodes.count)
        case .pairs(let pairs): pairs.isEmpty ? "–" : language.digits(pairs.count)
        }
    }

    /// Whom the measures name that are lists: below the table, where there is room for all of them.
    private func lists(_ language: Language) -> String {
        networkMeasures.map { measure in
            var items: [String]
            switch result.value(measure) {
            case .nodes(let nodes): items = nodes.map { names[$0] }
            case .pairs(let pairs): items = pairs.map { "\(names[$0.0]) – \(names[$0.1])" }
            default: items = []
            }
            guard !items.isEmpty else { return "" }
            let rest = items.count - Self.mostListed
            if rest > 0 {
                items.removeLast(rest)
                items.append(
                    language == .german
                        ? "… und \(language.digits(rest)) weitere (alle mit --format json)"
                        : "… and \(language.digits(rest)) more (all with --format json)")
            }
            let title = measure.title(language)
            return "\(title):\n" + items.map { "  \($0)\n" }.joined() + "\n"
        }.joined()
    }

    private static let mostListed = 100
}
