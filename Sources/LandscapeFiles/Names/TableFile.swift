import LandscapeModel

/// A CSV file whose rows can be changed without changing anything else: its separator, its line ends and its encoding.
struct TableFile: Sendable {
    private enum Coding {
        case utf8, utf8WithMark, windows1252, utf16Little, utf16Big
    }

    var table: RawTable
    /// Rows over the header.
    private var above: [[String]] = []
    private let separator: UInt8
    private let ending: String
    private let coding: Coding

    /// - Parameters:
    ///   - existing: the file as it is; nil where there is none.
    ///   - headers: the header of a new file, and the columns that the file will have at least.
    /// - Throws: where a row of the file cannot be understood, since it could not be kept.
    init(
        _ existing: [UInt8]?, _ spec: TableSpec, _ headers: [String]
    ) throws(ProposalFileError) {
        let raw = existing ?? []
        let bytes = existing.map { DecodedText($0).bytes } ?? []
        let text = DelimitedText(utf8: bytes)
        if let defect = text.rows.first(where: { $0.defect != nil }) {
            throw ProposalFileError(line: defect.line)
        }
        separator = existing == nil ? UInt8(ascii: ";") : text.separator
        ending = Self.endsLinesWithCR(bytes) ? "\r\n" : "\n"
        coding = Self.coding(raw, bytes)
        table = RawTable(name: spec.name, header: headers)
        var rows = text.rows.map(\.cells)
        while let first = rows.first, first.allSatisfy(\.trimmed.isEmpty) { rows.removeFirst() }
        guard !rows.isEmpty else { return }
        let header =
            rows.prefix(20).firstIndex { row in
                Set(row.compactMap { spec.canonical($0) }).isSuperset(of: spec.mandatory)
            } ?? 0
        above = Array(rows[..<header])
        table.header = rows[header]
        table.rows = Array(rows[(header + 1)...])
        table.ensure(headers)
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

    /// The whole file.
    var bytes: [UInt8] {
        let width = table.header.count
        var rows = above + [table.header] + table.rows
        for index in rows.indices.dropFirst(above.count)
        where rows[index].count < width && rows[index].contains(where: { !$0.isEmpty }) {
            rows[index] += [String](repeating: "", count: width - rows[index].count)
        }
        let mark = String(decoding: [separator], as: UTF8.self)
        let text = rows.map { cells in
            cells.map { DelimitedText.quoted($0, separator: separator) }.joined(separator: mark) + ending
        }.joined()
        return encoded(text)
    }

    private func encoded(_ text: String) -> [UInt8] {
        switch coding {
        case .utf8: return Array(text.utf8)
        case .utf8WithMark: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        case .utf16Little: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16Big: return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case .windows1252:
            // A letter that the old encoding does not have needs the new one, with a mark so that Excel sees it.
            return Self.windows1252(text) ?? [0xEF, 0xBB, 0xBF] + Array(text.utf8)
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
    mutating func ensure(_ headers: [String]) {
        for header in headers where index(header) == nil { self.header.append(header) }
    }
}
