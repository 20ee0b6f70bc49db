/// A table of text cells as a CSV file holds it, with the line of the file on which each row starts.
public struct DelimitedText: Sendable {
    public struct Row: Sendable {
        /// Line in the file, the first being 1.
        public var line: Int
        public var cells: [String]
        /// What is wrong with the quoting of this row; its cells are then a guess.
        public var defect: Defect?

        public init(line: Int, cells: [String], defect: Defect? = nil) {
            self.line = line
            self.cells = cells
            self.defect = defect
        }
    }

    /// What is wrong with the quoting of a row; the rows around it are understood.
    public enum Defect: Sendable, Hashable {
        /// A quotation mark opened on `line` is not closed where a cell ends; the row ends with that line.
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
        var reader = DelimitedRows(utf8: Array(bytes), separator: separator)
        self.separator = reader.separator
        while let row = reader.next() {
            if let defect = row.defect { defects.append(defect) }
            rows.append(row)
        }
    }

    /// One cell, quoted where its content asks for it.
    public static func quoted(_ text: String, separator: UInt8 = UInt8(ascii: ";")) -> String {
        let needsQuotes = text.utf8.contains {
            $0 == separator || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
        }
        guard needsQuotes || text.utf8.first == 0x20 || text.utf8.last == 0x20 else { return text }
        let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
        return "\"" + parts.joined(separator: "\"\"") + "\""
    }
}
