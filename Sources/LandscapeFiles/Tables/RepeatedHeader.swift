import PlainText
import SourceText

/// Headers that come again within a table, where several people's tables were pasted below each other.
struct RepeatedHeader {
    /// The header, folded, and its lines as they stand where it takes two.
    private let names: [String]
    private let upper: [String]
    private let lower: [String]
    private let canonical: [String?]
    private let spec: TableSpec
    private let mandatory: [Int]
    /// Every word that heads a column here, folded.
    private let words: Set<String>
    /// How they begin: most rows are told from a header without folding anything, be they "a17" or "Amt".
    private let beginnings: Set<UInt16>
    /// Headers passed over.
    private(set) var count = 0
    /// Where the cells of the rows that follow belong, where a pasted table has its columns in another order.
    private var order: [Int]?

    enum Finding {
        case none, same, otherOrder
    }

    /// - Parameter lines: the header's lines as they stand, where it takes two.
    init(_ names: [String], lines: [[String]], _ spec: TableSpec, mandatory: [Int]) {
        self.names = names.map(\.folded)
        upper = lines.count == 2 ? lines[0].map { $0.trimmed.folded } : []
        lower = lines.count == 2 ? lines[1].map { $0.trimmed.folded } : []
        canonical = names.map { $0.isEmpty ? nil : spec.canonical($0) }
        self.spec = spec
        self.mandatory = mandatory
        words = Set(
            spec.headers.flatMap { [$0.canonical.folded] + $0.synonyms } + self.names
                + names.map(\.headerCore))
        beginnings = Set(words.compactMap { Self.beginning($0) }).union([0])
    }

    /// What a row is, by its cells without blanks around them.
    mutating func find(_ cells: [String]) -> Finding {
        guard let key = mandatory.first, key < cells.count, isWord(cells[key]) else {
            guard !upper.isEmpty, isLine(cells, upper) || isLine(cells, lower) else { return .none }
            count += 1
            return .same
        }
        if isSame(cells) || (!upper.isEmpty && isLine(cells, upper)) {
            count += 1
            order = nil
            return .same
        }
        guard let other = otherOrder(cells) else { return .none }
        count += 1
        order = other
        return .otherOrder
    }

    private func isWord(_ cell: String) -> Bool {
        guard cell.utf8.count <= 100, let beginning = Self.beginning(cell), beginnings.contains(beginning)
        else {
            return false
        }
        return words.contains(cell.folded) || words.contains(cell.headerCore)
    }

    /// The first two letters or digits; 0 where folding would change them in another way than their case.
    private static func beginning(_ text: String) -> UInt16? {
        var bytes = text.utf8.makeIterator()
        guard let first = bytes.next() else { return nil }
        guard isPlain(first) else { return 0 }
        // One letter alone is no longer after folding.
        guard let second = bytes.next() else { return UInt16(first | 0x20) << 8 }
        return isPlain(second) ? UInt16(first | 0x20) << 8 | UInt16(second | 0x20) : 0
    }

    /// Letters and digits of ASCII; the bit that makes letters small is set in digits anyway.
    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// Every cell says what heads its column, or another word for it.
    private func isSame(_ cells: [String]) -> Bool {
        var filled = 0
        var exact = 0
        for (index, cell) in cells.enumerated() where !cell.isEmpty {
            guard index < names.count, cell.utf8.count <= 100 else { return false }
            filled += 1
            if cell.onOneLine.folded == names[index] {
                exact += 1
            } else if canonical[index] == nil || spec.canonical(cell.onOneLine) != canonical[index] {
                return false
            }
        }
        let holdsKeys = mandatory.allSatisfy { $0 < cells.count && !cells[$0].isEmpty }
        // One word alone is a header where it is the very same; "Einrichtung" below "Name" may be half a name.
        return holdsKeys && (filled >= 2 || exact == filled)
    }

    /// Whether a row is one line of a header that takes two: "Kontakt" over "Telefon".
    private func isLine(_ cells: [String], _ line: [String]) -> Bool {
        var filled = 0
        for (index, cell) in cells.enumerated() where !cell.isEmpty {
            guard index < line.count, cell.utf8.count <= 100, cell.onOneLine.folded == line[index] else {
                return false
            }
            filled += 1
        }
        return filled > 0 && filled == line.count(where: { !$0.isEmpty })
    }

    /// For each cell of a pasted table the column that is headed like it; nil where the row is no header.
    private func otherOrder(_ cells: [String]) -> [Int]? {
        var result = [Int](repeating: -1, count: cells.count)
        var filled = 0
        for (index, cell) in cells.enumerated() where !cell.isEmpty {
            filled += 1
            guard cell.utf8.count <= 100 else { return nil }
            let name = cell.onOneLine
            let meant = spec.canonical(name)
            let column =
                names.firstIndex(of: name.folded)
                ?? canonical.firstIndex { $0 != nil && $0 == meant }
            guard let column, !result.contains(column) else { return nil }
            result[index] = column
        }
        return filled >= 2 && mandatory.allSatisfy(result.contains) ? result : nil
    }

    /// The cells of a row in the order of the first header.
    func arranged(_ cells: [String]) -> [String] {
        guard let order else { return cells }
        var result = [String](repeating: "", count: names.count)
        for (index, cell) in cells.enumerated() where !cell.isEmpty {
            if index < order.count, order[index] >= 0 {
                result[order[index]] = cell
            } else {
                // Beyond the header, where it is reported like any surplus cell.
                while result.count <= names.count { result.append("") }
                result[names.count] = cell
            }
        }
        return result
    }
}

extension Table {
    func reportRepeatedHeader(_ line: Int, _ text: String, isOtherOrder: Bool, _ log: inout ProblemLog) {
        log.warning(
            .skippedRow, Place(file: file, row: line), text,
            "In dieser Zeile steht die Kopfzeile noch einmal; sie wird übergangen."
                + (isOtherOrder
                    ? " Ihre Spalten stehen in anderer Reihenfolge; die Zeilen darunter sind danach gelesen."
                    : ""),
            "This row repeats the header; it is passed over."
                + (isOtherOrder ? " Its columns stand in another order; the rows below are read by it." : ""))
    }
}
