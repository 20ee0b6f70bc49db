/// A table of text cells as a CSV file holds it, with the line of the file on which each row starts.
public struct DelimitedText: Sendable {
    public struct Row: Sendable {
        /// Line in the file, the first being 1.
        public var line: Int
        public var cells: [String]
    }

    /// What is wrong with the quoting; the rows before it are understood.
    public enum Defect: Sendable, Hashable {
        /// A quotation mark opened on `line` is never closed.
        case unclosedQuote(line: Int)
        /// Text follows a closing quotation mark on `line`.
        case textAfterQuote(line: Int)
    }

    public var rows: [Row] = []
    public var separator: UInt8 = UInt8(ascii: ";")
    public var defects: [Defect] = []

    /// Splits UTF-8 text into rows and cells.
    ///
    /// Quoted cells may hold separators, doubled quotes and line breaks; CR, LF and CRLF end a row.
    /// - Parameter separator: nil chooses among `;`, `,` and tab the one most frequent in the first line.
    /// - Complexity: O(bytes), on bytes: a CRLF is one `Character`, and a combining mark hides a quote.
    public init(utf8 bytes: some Collection<UInt8>, separator: UInt8? = nil) {
        let bytes = Array(bytes)
        self.separator = separator ?? Self.guessSeparator(bytes)
        parse(bytes)
    }

    private static func guessSeparator(_ bytes: [UInt8]) -> UInt8 {
        var counts = (semicolons: 0, commas: 0, tabs: 0)
        var isQuoted = false
        var hasText = false
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ";") where !isQuoted: counts.semicolons += 1
            case UInt8(ascii: ",") where !isQuoted: counts.commas += 1
            case UInt8(ascii: "\t") where !isQuoted: counts.tabs += 1
            case 0x0A, 0x0D: if !isQuoted, hasText { return best(counts) }
            default: hasText = hasText || byte > 0x20
            }
        }
        return best(counts)
    }

    private static func best(_ counts: (semicolons: Int, commas: Int, tabs: Int)) -> UInt8 {
        if counts.semicolons > 0, counts.semicolons >= counts.tabs { return UInt8(ascii: ";") }
        if counts.tabs > 0, counts.tabs >= counts.commas { return UInt8(ascii: "\t") }
        return counts.commas > 0 ? UInt8(ascii: ",") : UInt8(ascii: ";")
    }

    private mutating func parse(_ bytes: [UInt8]) {
        let quote = UInt8(ascii: "\"")
        var cells: [String] = []
        var line = 1
        var rowLine = 1
        var index = 0
        while index < bytes.count {
            // One cell: either quoted or up to the next separator or line end.
            if bytes[index] == quote {
                let opened = line
                var content: [UInt8] = []
                index += 1
                var isClosed = false
                while index < bytes.count {
                    let byte = bytes[index]
                    if byte == quote {
                        if index + 1 < bytes.count, bytes[index + 1] == quote {
                            content.append(quote)
                            index += 2
                            continue
                        }
                        isClosed = true
                        index += 1
                        break
                    }
                    if byte == 0x0A
                        || (byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A))
                    {
                        line += 1
                    }
                    content.append(byte)
                    index += 1
                }
                if !isClosed { defects.append(.unclosedQuote(line: opened)) }
                let rest = index
                while index < bytes.count, !isCellEnd(bytes[index]) { index += 1 }
                if bytes[rest..<index].contains(where: { $0 != 0x20 }) {
                    defects.append(.textAfterQuote(line: line))
                    content.append(contentsOf: bytes[rest..<index])
                }
                cells.append(String(decoding: content, as: UTF8.self))
            } else {
                let start = index
                while index < bytes.count, !isCellEnd(bytes[index]) { index += 1 }
                cells.append(String(decoding: bytes[start..<index], as: UTF8.self))
            }
            guard index < bytes.count else { break }
            if bytes[index] == separator {
                index += 1
                // A separator at the very end of the text opens one more, empty cell.
                if index == bytes.count { cells.append("") }
                continue
            }
            if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
            index += 1
            rows.append(Row(line: rowLine, cells: cells))
            cells = []
            line += 1
            rowLine = line
        }
        if !cells.isEmpty { rows.append(Row(line: rowLine, cells: cells)) }
    }

    private func isCellEnd(_ byte: UInt8) -> Bool {
        byte == separator || byte == 0x0A || byte == 0x0D
    }

    /// One cell, quoted where its content asks for it.
    public static func quoted(_ text: String, separator: UInt8 = UInt8(ascii: ";")) -> String {
        let needsQuotes = text.utf8.contains {
            $0 == separator || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
        }
        guard needsQuotes || text.utf8.first == 0x20 || text.utf8.last == 0x20 else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            + "\""
    }
}
