import PlainText
import SourceText

/// Kumu's JSON: blueprints as people write them for its import, and the copies of projects that it exports.
///
/// Both hold `elements` and `connections`; copies keep what was entered one level deeper, under `attributes`.
enum KumuJSON {
    /// Whether a text holds the two lists of Kumu; cheap, since it is asked of every JSON file.
    static func isKumu(_ text: [UInt8]) -> Bool {
        text.contains(sequence: Array("\"connections\"".utf8))
            && text.contains(sequence: Array("\"elements\"".utf8))
    }

    /// The export as tables; nil where the text is none of Kumu's.
    static func export(_ text: [UInt8], file: String) -> ToolExport? {
        guard isKumu(text), let root = JSONParser.parse(text).value,
            let elements = root["elements"]?.elements, let connections = root["connections"]?.elements
        else { return nil }
        let marked = { (sheet: String) in file + Problem.sheetMark + sheet }
        return ToolExport([
            (table(elements, marked("elements")), .kumu, false),
            (table(connections, marked("connections")), .kumu, true),
        ])
    }

    /// Copies of projects call the type "element type" and "connection type", blueprints "type".
    private static func name(_ key: String) -> String {
        ["elementtype", "connectiontype"].contains(key.folded) ? "type" : key.onOneLine
    }

    /// One row per record, one column per key; the first record is row 2, as below a header.
    private static func table(_ records: [JSONTree], _ file: String) -> ToolTable {
        var header: [String] = []
        var numbers: [String: Int] = [:]
        var rows: [DelimitedText.Row] = []
        for (line, record) in records.enumerated() {
            var cells: [Int: String] = [:]
            for member in members(record) {
                let text = member.value.plain
                if text.isEmpty { continue }
                let name = Self.name(member.key)
                let key = name.folded
                // More columns than any export has would take the square of the file.
                guard numbers.count < 500 || numbers[key] != nil else { continue }
                let column = numbers[key] ?? header.count
                if column == header.count {
                    numbers[key] = column
                    header.append(name)
                }
                if cells[column] == nil { cells[column] = text }
            }
            let width = (cells.keys.max() ?? -1) + 1
            rows.append(DelimitedText.Row(line: line + 2, cells: (0..<width).map { cells[$0] ?? "" }))
        }
        return ToolTable(file: file, headerLine: 1, header: header, rows: rows)
    }

    /// What a record says, its `attributes` among it; a bare text is the label.
    private static func members(_ record: JSONTree) -> [(key: String, value: JSONTree)] {
        if record.members.isEmpty, !record.plain.isEmpty { return [("label", record)] }
        let inner = record["attributes"]?.members ?? []
        return record.members.filter { $0.key != "attributes" } + inner
    }
}
