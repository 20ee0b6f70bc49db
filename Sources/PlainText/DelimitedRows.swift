/// The rows of delimited text, split one at a time, so that a large file needs no table in memory.
///
/// A quotation mark that is never closed spoils its own line only: the row that holds it carries the
/// defect, and reading goes on with the next line.
/// - Complexity: O(bytes) for all rows together; works on bytes, since a CRLF is one `Character` and a
///   combining mark hides a quote.
public struct DelimitedRows: Sequence, IteratorProtocol, Sendable {
    private let bytes: [UInt8]
    public private(set) var separator: UInt8
    private var index = 0
    private var line = 1
    /// Cells of the row before, which nearly always are as many.
    private var width = 0

    /// - Parameter separator: nil chooses among `;`, `,` and tab by the first lines.
    public init(utf8 bytes: [UInt8], separator: UInt8? = nil) {
        self.bytes = bytes
        self.separator = separator ?? Self.guessSeparator(bytes)
        // Excel's own hint ("sep=;") as the first line.
        let isHint = bytes.count >= 5 && bytes[0..<4].elementsEqual("sep=".utf8)
        guard isHint, bytes.count == 5 || bytes[5] == 0x0A || bytes[5] == 0x0D else { return }
        self.separator = bytes[4]
        index = 5
        endLine()
    }

    /// Lines that are looked at for the separator.
    private static let deepest = 30

    /// The separator that occurs equally often in most of the first lines: a title above the table may hold a comma,
    /// and so may cells. Where that decides nothing the first line does.
    private static func guessSeparator(_ bytes: [UInt8]) -> UInt8 {
        var lines: [(semicolons: Int, commas: Int, tabs: Int)] = []
        var counts = (semicolons: 0, commas: 0, tabs: 0)
        var isQuoted = false
        var hasText = false
        var isRemark = false
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ";") where !isQuoted: counts.semicolons += 1
            case UInt8(ascii: ",") where !isQuoted: counts.commas += 1
            case UInt8(ascii: "\t") where !isQuoted: counts.tabs += 1
            case 0x0A, 0x0D:
                if isQuoted || !hasText { continue }
                // A remark above the table ("# exported in May") tells nothing of it.
                if !isRemark || counts != (0, 0, 0) { lines.append(counts) }
                counts = (0, 0, 0)
                (hasText, isRemark) = (false, false)
            default:
                if !hasText, byte > 0x20 {
                    hasText = true
                    isRemark = byte == UInt8(ascii: "#")
                }
            }
            if lines.count == deepest { break }
        }
        if hasText, lines.count < deepest { lines.append(counts) }
        guard let first = lines.first else { return UInt8(ascii: ";") }
        let likely = best(first)
        // Only a first line without the separator of all others can be a title; names with commas below "name" are none.
        let candidates: [(sign: UInt8, counts: [Int])] = [
            (UInt8(ascii: ";"), lines.map(\.semicolons)), (UInt8(ascii: "\t"), lines.map(\.tabs)),
            (UInt8(ascii: ","), lines.map(\.commas)),
        ]
        // Where the first line is divided like the others it is their header, whatever their cells hold besides.
        let own = candidates.first { $0.sign == likely }?.counts ?? []
        let like = own.count { $0 == own.first }
        if let count = own.first, count > 0, like * 10 >= own.count * 8 { return likely }
        return candidates.first { $0.sign != likely && separatesBelow($0.counts, $0.sign) }?.sign ?? likely
    }

    /// Whether a sign stands in no first line and equally often in nearly all the others.
    private static func separatesBelow(_ counts: [Int], _ sign: UInt8) -> Bool {
        guard counts[0] == 0, counts.count >= 3 else { return false }
        var frequencies: [Int: Int] = [:]
        for count in counts.dropFirst() where count > 0 { frequencies[count, default: 0] += 1 }
        guard let (count, lines) = frequencies.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else {
            return false
        }
        // Commas stand in names, too; as separators they make more than two columns.
        return lines * 10 >= (counts.count - 1) * 8 && (count >= 2 || sign != UInt8(ascii: ","))
    }

    private static func best(_ counts: (semicolons: Int, commas: Int, tabs: Int)) -> UInt8 {
        if counts.semicolons > 0, counts.semicolons >= counts.tabs { return UInt8(ascii: ";") }
        if counts.tabs > 0, counts.tabs >= counts.commas { return UInt8(ascii: "\t") }
        return counts.commas > 0 ? UInt8(ascii: ",") : UInt8(ascii: ";")
    }

    /// Bytes of the rows that are still to come.
    public var bytesLeft: Int { Swift.max(0, bytes.count - index) }

    /// The next row, blank ones included; nil at the end of the text.
    public mutating func next() -> DelimitedText.Row? {
        guard index < bytes.count else { return nil }
        var row = DelimitedText.Row(line: line, cells: [])
        row.cells.reserveCapacity(width)
        defer { width = row.cells.count }
        while true {
            if index < bytes.count, bytes[index] == Self.quote {
                guard readQuoted(into: &row) else { break }
            } else {
                row.cells.append(readPlain())
            }
            guard index < bytes.count, bytes[index] == separator else { break }
            index += 1
        }
        endLine()
        return row
    }

    private static let quote = UInt8(ascii: "\"")

    private mutating func readPlain() -> String {
        let start = index
        while index < bytes.count, !isCellEnd(bytes[index]) { index += 1 }
        return start == index ? "" : String(decoding: bytes[start..<index], as: UTF8.self)
    }

    /// Reads a cell in quotes; false where the quote spoils the rest of the line.
    private mutating func readQuoted(into row: inout DelimitedText.Row) -> Bool {
        let start = index
        let opened = line
        var content: [UInt8] = []
        var isClosed = false
        index += 1
        while index < bytes.count {
            let byte = bytes[index]
            if byte == Self.quote {
                index += 1
                guard index < bytes.count, bytes[index] == Self.quote else {
                    isClosed = true
                    break
                }
            } else if isLineEnd(at: index) {
                line += 1
            }
            content.append(byte)
            index += 1
        }
        let rest = index
        while index < bytes.count, !isCellEnd(bytes[index]) { index += 1 }
        let hasTextAfter = bytes[rest..<index].contains { $0 != 0x20 }
        if !isClosed || (hasTextAfter && line > opened) {
            // It would swallow the lines that follow: take it literally and give up this line only.
            row.defect = .unclosedQuote(line: opened)
            line = opened
            index = start
            while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
            row.cells.append(String(decoding: bytes[start..<index], as: UTF8.self))
            return false
        }
        if hasTextAfter {
            row.defect = row.defect ?? .textAfterQuote(line: line)
            content.append(contentsOf: bytes[rest..<index])
        }
        row.cells.append(String(decoding: content, as: UTF8.self))
        return true
    }

    /// Whether a line ends with this byte; the CR of a CRLF does not count.
    private func isLineEnd(at index: Int) -> Bool {
        if bytes[index] == 0x0A { return true }
        return bytes[index] == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
    }

    private func isCellEnd(_ byte: UInt8) -> Bool {
        byte == separator || byte == 0x0A || byte == 0x0D
    }

    private mutating func endLine() {
        guard index < bytes.count else { return }
        if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
        index += 1
        line += 1
    }
}
