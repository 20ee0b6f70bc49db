import PlainText
import SourceText

/// The rows of a sheet of an `.xlsx` workbook, one at a time.
struct XLSXRows {
    private let book: XLSXBook
    private var scanner: XMLScanner
    private var merges: VerticalMerges
    private var line = 0
    private var isInData = false
    private var isDone = false
    private var value: [UInt8] = []
    /// Rows that the program does not show.
    private(set) var hiddenRows = 0
    /// How the row read last is set apart.
    private(set) var emphasis = Emphasis.none
    /// Its cells that are struck through.
    private(set) var struck = StruckCells.none
    /// The style of the cell read last, and whether its text is struck through: nil not at all, false in part.
    private var style: Int?
    private var strike: Bool?
    private var formula: [UInt8] = []
    private(set) var isBroken = false

    static let lastLine = 1_048_576
    static let lastColumn = 16_384

    init(_ bytes: [UInt8], _ book: XLSXBook) {
        self.book = book
        scanner = XMLScanner(bytes)
        merges = VerticalMerges(bytes)
    }

    /// The next row that has any text; its line is that of the sheet.
    mutating func next() -> DelimitedText.Row? {
        while !isDone {
            switch scanner.next() {
            case .start:
                if !isInData {
                    isInData = scanner.isTag("sheetData")
                } else if scanner.isTag("row") {
                    if let row = readRow() { return row }
                }
            case .end where isInData && scanner.isTag("sheetData"): isDone = true
            case .finish:
                isBroken = scanner.isBroken || !isInData
                isDone = true
            default: continue
            }
        }
        return nil
    }

    private mutating func readRow() -> DelimitedText.Row? {
        let stated = scanner.number("r") ?? line + 1
        // Lines only grow; a sheet that says otherwise counts on.
        line = max(line + 1, stated)
        guard line <= Self.lastLine else {
            isBroken = true
            isDone = true
            return nil
        }
        let isHidden = scanner.flag("hidden")
        let outside = scanner.depth - 1
        var cells: [String] = []
        var column = -1
        if !struck.isEmpty { struck = .none }
        while scanner.depth > outside {
            switch scanner.next() {
            case .start where scanner.isTag("c"):
                column = scanner.rawAttribute("r").flatMap { Self.column($0, scanner) } ?? column + 1
                let text = readCell()
                guard !text.isEmpty, column < Self.lastColumn, column >= 0 else { continue }
                if cells.isEmpty { emphasis = book.isEmphasised(style) ? .marked : .none }
                while cells.count < column { cells.append("") }
                if cells.count == column { cells.append(text) } else { cells[column] = text }
                if let strike {
                    if strike { struck.whole.append(column) } else { struck.partly.append(column) }
                }
            case .finish:
                isBroken = scanner.isBroken
                isDone = true
                return cells.isEmpty ? nil : DelimitedText.Row(line: line, cells: cells)
            default: continue
            }
        }
        merges.fill(&cells, line)
        if merges.acrossLines.contains(line) { emphasis = .merged }
        if cells.isEmpty { return nil }
        if isHidden { hiddenRows += 1 }
        return DelimitedText.Row(line: line, cells: cells)
    }

    /// The column of a cell's name: 2 of "C7".
    private static func column(_ range: Range<Int>, _ scanner: XMLScanner) -> Int? {
        var number = 0
        for place in range {
            let letter = scanner.byte(at: place) & 0xDF
            guard (0x41...0x5A).contains(letter) else { break }
            number = number * 26 + Int(letter - 0x40)
            if number > lastColumn { return lastColumn }
        }
        return number > 0 ? number - 1 : nil
    }

    private enum Kind { case number, shared, text, flag, date }

    private func kind() -> Kind {
        guard let range = scanner.rawAttribute("t"), !range.isEmpty else { return .number }
        switch (scanner.byte(at: range.lowerBound), range.count) {
        case (UInt8(ascii: "s"), 1): return .shared
        case (UInt8(ascii: "b"), _): return .flag
        case (UInt8(ascii: "d"), _): return .date
        case (UInt8(ascii: "n"), _): return .number
        default: return .text
        }
    }

    private mutating func readCell() -> String {
        let kind = kind()
        style = scanner.number("s")
        let outside = scanner.depth - 1
        value.removeAll(keepingCapacity: true)
        formula.removeAll(keepingCapacity: true)
        var isValue = false
        var hasValue = false
        var hasFormula = false
        var runs = StruckRuns()
        while scanner.depth > outside {
            switch scanner.next() {
            case .start:
                if scanner.isTag("v") || scanner.isTag("t") {
                    isValue = true
                    hasValue = true
                } else if scanner.isTag("f") {
                    hasFormula = true
                    readFormula()
                } else if scanner.isTag("r") {
                    runs.begin()
                } else if scanner.isTag("strike") {
                    runs.strike(scanner.isSet)
                } else if scanner.isTag("rPh") {
                    scanner.skipElement()
                }
            case .text:
                if isValue {
                    scanner.appendText(to: &value)
                    if kind == .text { runs.addText() }
                }
            case .end: isValue = false
            case .finish: return ""
            }
        }
        strike = book.isStruck(style) ? true : kind == .text ? runs.result : strike(kind)
        if hasFormula, !isStored(kind, hasValue) { return UnstoredFormula.cell(formula) }
        return text(kind)
    }

    /// Whether a formula's result stands beside it. Excel keeps an empty text as such.
    private func isStored(_ kind: Kind, _ hasValue: Bool) -> Bool {
        if value.isEmpty { return hasValue && kind == .text }
        // Programs that do not calculate write 0 and leave the rest to Excel.
        return !(book.calculatesOnLoad && kind == .number && value == [UInt8(ascii: "0")])
    }

    /// The formula itself; its result stands beside it.
    private mutating func readFormula() {
        let outside = scanner.depth - 1
        while scanner.depth > outside {
            switch scanner.next() {
            case .text: scanner.appendText(to: &formula)
            case .finish: return
            case .start, .end: continue
            }
        }
    }

    private func strike(_ kind: Kind) -> Bool? {
        guard book.hasStruckStrings, kind == .shared, let number = Int(String(decoding: value, as: UTF8.self))
        else { return nil }
        return book.strike(ofString: number)
    }

    private func text(_ kind: Kind) -> String {
        if value.isEmpty { return "" }
        switch kind {
        case .shared:
            guard let number = Int(String(decoding: value, as: UTF8.self)),
                book.strings.indices.contains(number)
            else { return "" }
            return book.strings[number]
        case .text: return XLSXText.unescaped(value)
        case .flag: return value == [UInt8(ascii: "1")] ? "ja" : "nein"
        case .date: return ISODate.text(String(decoding: value, as: UTF8.self))
        case .number:
            let style = style.flatMap { book.styles.indices.contains($0) ? book.styles[$0] : nil } ?? .general
            return NumberText.text(String(decoding: value, as: UTF8.self), style, uses1904: book.uses1904)
        }
    }
}

/// Days as workbooks write them in ISO form.
enum ISODate {
    /// `2026-09-30T00:00:00` without its midnight.
    static func text(_ text: String) -> String {
        guard text.utf8.count > 10, text.utf8.dropFirst(10).first == UInt8(ascii: "T") else { return text }
        let day = String(text.unicodeScalars.prefix(10))
        let clock = String(text.unicodeScalars.dropFirst(11).prefix(5))
        return clock == "00:00" ? day : day + " " + clock
    }
}

/// Cells that are merged over several rows: the rows below show the first one's text.
struct VerticalMerges {
    private struct Merge {
        var column: Int
        var rows: ClosedRange<Int>
        var text = ""
    }

    /// In the order of their first rows.
    private var waiting: [Merge] = []
    private var next = 0
    private var open: [Merge] = []
    /// Lines in which a cell goes across several columns and one row.
    private(set) var acrossLines: Set<Int> = []
    /// A merge over more rows than this is a mistake or a trap, and most likely a decoration.
    private static let tallest = 2000

    init() {}

    /// Finds the merges of a sheet of `.xlsx`; they stand behind its rows.
    init(_ bytes: [UInt8]) {
        guard let start = Self.tail(bytes) else { return }
        var scanner = XMLScanner(bytes, from: start)
        while waiting.count < 100_000 {
            switch scanner.next() {
            case .start where scanner.isTag("mergeCell"):
                guard let name = scanner.attribute("ref"), let area = Self.area(name) else { continue }
                if let merge = Self.merge(area) {
                    waiting.append(merge)
                } else if area.last.row == area.first.row, area.last.column > area.first.column {
                    acrossLines.insert(area.first.row)
                }
            case .finish:
                waiting.sort { ($0.rows.lowerBound, $0.column) < ($1.rows.lowerBound, $1.column) }
                return
            default: continue
            }
        }
    }

    mutating func add(column: Int, rows: ClosedRange<Int>) {
        guard rows.count > 1, rows.count <= Self.tallest else { return }
        waiting.append(Merge(column: column, rows: rows))
    }

    /// The place where `mergeCells` begins, searched from the end.
    private static func tail(_ bytes: [UInt8]) -> Int? {
        let mark = Array("<mergeCells".utf8)
        var index = bytes.count - mark.count
        while index >= 0 {
            if bytes[index] == mark[0], bytes[index...].starts(with: mark) { return index }
            if bytes[index] == mark[0], bytes[index...].starts(with: Array("</sheetData".utf8)) { return nil }
            index -= 1
        }
        return nil
    }

    private typealias Area = (first: (column: Int, row: Int), last: (column: Int, row: Int))

    /// The corners of `B3:B7`.
    private static func area(_ name: String) -> Area? {
        let ends = name.utf8.split(separator: UInt8(ascii: ":"))
        guard ends.count == 2 else { return nil }
        func place(_ end: Substring.UTF8View.SubSequence) -> (column: Int, row: Int)? {
            let letters = end.prefix { ($0 & 0xDF) >= 0x41 && ($0 & 0xDF) <= 0x5A }
            guard (1...3).contains(letters.count),
                let row = Int(String(Substring(end.dropFirst(letters.count))))
            else { return nil }
            let column = letters.reduce(0) { $0 * 26 + Int(($1 & 0xDF) - 0x40) }
            return (column - 1, row)
        }
        guard let first = place(ends[0]), let last = place(ends[1]), first.row > 0 else { return nil }
        return (first, last)
    }

    /// The merge of a column's cells; nil where only one row is merged.
    private static func merge(_ area: Area) -> Merge? {
        let (first, last) = area
        guard last.row > first.row, last.row - first.row < tallest, first.column < XLSXRows.lastColumn
        else { return nil }
        return Merge(column: first.column, rows: first.row...last.row)
    }

    /// Puts the texts of merged cells into a row, and remembers those that begin here.
    mutating func fill(_ cells: inout [String], _ line: Int) {
        if next >= waiting.count, open.isEmpty { return }
        open.removeAll { $0.rows.upperBound < line }
        while next < waiting.count, waiting[next].rows.lowerBound <= line {
            var merge = waiting[next]
            next += 1
            guard merge.rows.lowerBound == line, merge.column < cells.count else { continue }
            merge.text = cells[merge.column]
            if !merge.text.isEmpty { open.append(merge) }
        }
        for merge in open where merge.rows.lowerBound < line {
            while cells.count <= merge.column { cells.append("") }
            if cells[merge.column].isEmpty { cells[merge.column] = merge.text }
        }
    }
}
