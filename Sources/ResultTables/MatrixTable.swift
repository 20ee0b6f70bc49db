public import GapAnalysis
public import LandscapeModel
public import PlainText

/// Expected against existing cooperation by type of actor and field, as text, CSV and JSON.
public struct MatrixTable: Sendable {
    let cells: [ExpectationCell]
    let vocabulary: Vocabulary
    let note: String?

    public init(cells: [ExpectationCell], vocabulary: Vocabulary, note: String? = nil) {
        self.cells = cells
        self.vocabulary = vocabulary
        self.note = note
    }

    public func json() -> String {
        var json = JSONWriter()
        json.object { json in
            if let note {
                json.key("note", note)
            }
            json.key("matrix", objects: cells) { json, cell in
                for (key, text) in [("from", cell.from), ("to", cell.to), ("field", cell.field)] {
                    json.key(key, text)
                }
                json.key("expected", cell.expected)
                for (key, count) in counts(cell) {
                    json.key(key)
                    if let count { json.value(count) } else { json.null() }
                }
            }
        }
        return String(decoding: json.bytes, as: UTF8.self) + "\n"
    }

    /// What stands beside the expected ones; nil where it may not be told.
    private func counts(_ cell: ExpectationCell) -> [(key: String, count: Int?)] {
        [("existing", cell.existing), ("confirmed", cell.confirmed), ("missing", cell.missing)]
    }

    private func words(_ cell: ExpectationCell, untold: String) -> [String] {
        ["\(cell.expected)"] + counts(cell).map { $0.count.map { "\($0)" } ?? untold }
    }

    public func csv() -> String {
        var csv = CSVText(header: ["from", "to", "field", "expected", "existing", "confirmed", "missing"])
        for cell in cells {
            csv.append([cell.from, cell.to, cell.field] + words(cell, untold: ""))
        }
        if let note { csv.appendRemark(note) }
        return csv.text
    }

    public func text(_ language: Language, width: Int?) -> String {
        let isGerman = language == .german
        var table = TextTable(
            header: isGerman
                ? ["Akteurstyp", "Partner", "Handlungsfeld", "Soll", "Ist", "bestätigt", "offen"]
                : ["type", "partner", "field", "expected", "existing", "confirmed", "missing"],
            rightAligned: [3, 4, 5, 6])
        table.widest = 40
        table.rows = cells.map { cell in
            [
                vocabulary.label(type: cell.from, language), vocabulary.label(type: cell.to, language),
                cell.field.isEmpty ? "–" : vocabulary.label(field: cell.field, language),
            ] + words(cell, untold: "–")
        }
        return table.text(width: width) + (note.map { "\n\($0)\n" } ?? "")
    }
}
