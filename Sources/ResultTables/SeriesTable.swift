public import PlainText

/// Several states of a network side by side, the earliest first: a row for each figure, as text, CSV and JSON.
public struct SeriesTable: Sendable {
    public enum Group: String, Sendable, CaseIterable {
        /// How many were asked and answered: what the other rows rest on.
        case data
        case network
        /// Cooperations by Handlungsfeld.
        case field
    }

    public struct Row: Sendable {
        public var group: Group
        /// The name of the measure, or the id of the Handlungsfeld.
        public var id: String
        public var title: Bilingual
        /// By state; nil where there is no such value.
        public var values: [Double?]

        public init(_ group: Group, _ id: String, _ title: Bilingual, _ values: [Double?]) {
            (self.group, self.id, self.title, self.values) = (group, id, title, values)
        }
    }

    /// What the states are called.
    public let states: [String]
    public let rows: [Row]
    let note: String?

    public init(states: [String], rows: [Row], note: String?) {
        (self.states, self.rows, self.note) = (states, rows, note)
    }

    private static func heading(_ group: Group) -> Bilingual {
        switch group {
        case .data: Bilingual("Befragung", "Survey")
        case .network: Bilingual("Netz", "Network")
        case .field: Bilingual("Kooperationen im Handlungsfeld", "Cooperations in the field of action")
        }
    }

    /// What every reader of a line has to know.
    public static let caution = Bilingual(
        "Gezählt ist, was erfasst wurde: Ändert sich, wer geantwortet hat, ändern sich die Zahlen mit. Was zwischen zwei Ständen vergleichbar ist, sagt „netviz compare“ mit diesen beiden.",
        "Counted is what is on record: where others answered, the figures change with them. What is comparable between two states is told by “netviz compare” with those two."
    )
}

extension SeriesTable: ResultTable {
    public func text(_ language: Language, width: Int?) -> String {
        var text = ""
        for group in Group.allCases {
            let own = rows.filter { $0.group == group }
            guard !own.isEmpty else { continue }
            var table = TextTable(
                header: [Self.heading(group)(language)] + states,
                rightAligned: Set(1...max(1, states.count)))
            table.rows = own.map { row in [row.title(language)] + row.values.map { language.figure($0) } }
            text += table.text(width: width) + "\n"
        }
        text += Self.caution(language) + "\n"
        if let note { text += "\(note)\n" }
        return text
    }

    public func csv(_ language: Language) -> String {
        var csv = CSVText(header: ["group", "id", "title"] + states)
        for row in rows {
            csv.append(
                [row.group.rawValue, row.id, row.title(language)] + row.values.map { CSVText.number($0) })
        }
        if let note { csv.appendRemark(note) }
        return csv.text
    }

    public func json(_ language: Language) -> String {
        var json = JSONWriter()
        json.object { json in
            if let note { json.key("note", note) }
            json.key("states", states)
            for (key, group) in [("data", Group.data), ("network", .network), ("fields", .field)] {
                json.key(key)
                json.object { json in
                    for row in rows where row.group == group {
                        json.key(row.id)
                        json.array { json in for value in row.values { json.value(value) } }
                    }
                }
            }
        }
        return String(decoding: json.bytes, as: UTF8.self) + "\n"
    }
}
