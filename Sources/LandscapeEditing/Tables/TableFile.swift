import LandscapeFiles
import PlainText
import SourceText

/// A CSV file whose rows can be changed without changing a byte of the others: separator, line ends, quotation marks,
/// encoding, and all that stands above, between and below the rows.
struct TableFile: Sendable {
    private enum Coding {
        case utf8, utf8WithMark, windows1252, utf16Little, utf16Big
    }

    /// Header and rows; among these are remarks and examples, as long as they stand below the header.
    var table: RawTable
    /// Rows over the header.
    private var above: [[String]] = []
    /// "sep=;" as the first line.
    private var hint: [UInt8] = []
    /// How rows stand in the file, by what they say; of equal rows the first stands first.
    private var written: [[String]: [[UInt8]]] = [:]
    private let separator: UInt8
    private let ending: String
    private let coding: Coding

    /// - Parameters:
    ///   - existing: the file as it is; nil where there is none.
    ///   - headers: the header of a new file, and the columns that the file will have at least.
    /// - Throws: where a row of the file cannot be understood, since it could not be kept.
    init(
        _ existing: [UInt8]?, _ spec: TableSpec, _ headers: [String]
    ) throws(TableFileError) {
        let raw = existing ?? []
        let bytes = existing.map { DecodedText($0).bytes } ?? []
        var reader = DelimitedRows(utf8: bytes)
        separator = existing == nil ? UInt8(ascii: ";") : reader.separator
        ending = Self.endsLinesWithCR(bytes) ? "\r\n" : "\n"
        coding = Self.coding(raw, bytes)
        table = RawTable(name: spec.name, header: headers)
        var start = bytes.count - reader.bytesLeft
        hint = Array(bytes[..<start])
        var rows: [[String]] = []
        while let row = reader.next() {
            if row.defect != nil { throw TableFileError(line: row.line) }
            let end = bytes.count - reader.bytesLeft
            written[row.cells, default: []].append(Array(bytes[start..<end]))
            rows.append(row.cells)
            start = end
        }
        let blank = rows.prefix { $0.allSatisfy(\.trimmed.isEmpty) }.count
        guard blank < rows.count else { return }
        let header =
            rows.prefix(blank + 20).firstIndex { row in
                Set(row.compactMap { spec.canonical($0) }).isSuperset(of: spec.mandatory)
            } ?? blank
        above = Array(rows[..<header])
        table.header = rows[header]
        table.rows = Array(rows[(header + 1)...])
        table.ensure(headers)
    }

    /// Changes the cells over the header.
    /// - Returns: whether any is another.
    mutating func rewriteAbove(_ change: (String) -> String) -> Bool {
        let new = above.map { $0.map(change) }
        defer { above = new }
        return new != above
    }

    private static func endsLinesWithCR(_ bytes: [UInt8]) -> Bool {
        bytes.firstIndex(of: 0x0A).map { $0 > 0 && bytes[$0 - 1] == 0x0D } ?? false
    }

    private static func coding(_ raw: [UInt8], _ text: [UInt8]) -> Coding {
        if raw.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8WithMark }
        if raw.starts(with: [0xFF, 0xFE]) { return .utf16Little }
        if raw.starts(with: [0xFE, 0xFF]) { return .utf16Big }
        // What was no UTF-8 became longer when it was read.
        return raw == text || String(validating: raw, as: UTF8.self) != nil ? .utf8 : .windows1252
    }

    /// Where a new row goes: below the last one that holds data, above what is remarked at the end.
    var endOfRows: Int {
        var filter = RowFilter(headerLine: nil)
        var end = 0
        for (index, cells) in table.rows.enumerated() {
            if cells.allSatisfy(\.trimmed.isEmpty) {
                filter.noteBlank()
            } else if !filter.isNote(
                DelimitedText.Row(line: index, cells: cells), width: table.header.count)
            {
                end = index + 1
            }
        }
        return end
    }

    /// The whole file.
    var bytes: [UInt8] {
        let width = table.header.count
        let isWidened = written[table.header] == nil
        var waiting = written.mapValues { $0[...] }
        var text = hint
        func write(_ cells: [String], isBelow: Bool) {
            // The last line of a file may lack its end.
            if let last = text.last, last != 0x0A, last != 0x0D { text.append(contentsOf: ending.utf8) }
            let isShort = isBelow && cells.count < width && cells.contains { !$0.isEmpty }
            let missing = isShort ? width - cells.count : 0
            if let same = waiting[cells]?.popFirst() {
                let end = same.lastIndex { $0 != 0x0A && $0 != 0x0D }.map { $0 + 1 } ?? 0
                text.append(contentsOf: same[..<end])
                // Under a header with more columns than before.
                if isWidened { text.append(contentsOf: [UInt8](repeating: separator, count: missing)) }
                return text.append(contentsOf: same[end...])
            }
            let cells = cells + [String](repeating: "", count: missing)
            let mark = String(decoding: [separator], as: UTF8.self)
            let line = cells.map { DelimitedText.quoted($0, separator: separator) }.joined(separator: mark)
            text.append(contentsOf: (line + ending).utf8)
        }
        for cells in above { write(cells, isBelow: false) }
        write(table.header, isBelow: false)
        for cells in table.rows { write(cells, isBelow: true) }
        return encoded(text)
    }

    private func encoded(_ bytes: [UInt8]) -> [UInt8] {
        func text() -> String { String(decoding: bytes, as: UTF8.self) }
        switch coding {
        case .utf8: return bytes
        case .utf8WithMark: return [0xEF, 0xBB, 0xBF] + bytes
        case .utf16Little: return [0xFF, 0xFE] + text().utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16Big: return [0xFE, 0xFF] + text().utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case .windows1252:
            // A letter that the old encoding does not have needs the new one, with a mark so that Excel sees it.
            return Self.windows1252(text()) ?? [0xEF, 0xBB, 0xBF] + bytes
        }
    }

    private static func windows1252(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            if scalar.value < 0x80 {
                bytes.append(UInt8(scalar.value))
            } else if scalar != "\u{FFFD}", let place = DecodedText.scalars1252.firstIndex(of: scalar) {
                bytes.append(UInt8(0x80 + place))
            } else {
                return nil
            }
        }
        return bytes
    }
}

extension RawTable {
    /// Adds the columns that are missing.
    fileprivate mutating func ensure(_ headers: [String]) {
        for header in headers where index(header) == nil { self.header.append(header) }
    }
}

/// A row of a table that cannot be understood and therefore not be kept.
struct TableFileError: Error, Sendable {
    var line: Int
}
