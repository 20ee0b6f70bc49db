import PlainText
import SourceText

/// The sheets of an `.ods` workbook: all of them stand in one part.
final class ODSBook: Sendable {
    struct Sheet: Sendable {
        var name: String
        /// Where its element begins in `content`.
        var start: Int
        var isHidden: Bool
    }

    let content: [UInt8]
    let sheets: [Sheet]
    /// Styles of cells that are bold or stand on a coloured ground.
    let emphasised: Set<String>
    /// Styles of cells and of texts in them that are struck through.
    let struck: Set<String>

    init(_ archive: ZipArchive) throws(WorkbookFailure) {
        if archive.names.contains("META-INF/manifest.xml") {
            let manifest = try XLSXBook.part("META-INF/manifest.xml", archive)
            if manifest.contains(sequence: Array("encryption-data".utf8)) { throw .encrypted }
        }
        content = try XLSXBook.part("content.xml", archive)
        var scanner = XMLScanner(content)
        var listed: [Sheet] = []
        var hiddenStyles: Set<String> = []
        var style = ""
        var emphasised: Set<String> = []
        var struck: Set<String> = []
        scan: while true {
            let start = scanner.index
            switch scanner.next() {
            case .start where scanner.isTag("style"): style = scanner.attribute("name") ?? ""
            case .start where scanner.isTag("table-properties"):
                if scanner.attribute("display") == "false" { hiddenStyles.insert(style) }
            case .start where scanner.isTag("text-properties"):
                if scanner.attribute("font-weight") == "bold" { emphasised.insert(style) }
                let line =
                    scanner.attribute("text-line-through-style")
                    ?? scanner.attribute("text-line-through-type")
                if let line, line != "none" { struck.insert(style) }
            case .start where scanner.isTag("table-cell-properties"):
                if scanner.attribute("background-color")?.hasPrefix("#") == true { emphasised.insert(style) }
            case .start where scanner.isTag("table"):
                listed.append(
                    Sheet(
                        name: scanner.attribute("name") ?? "", start: start,
                        isHidden: hiddenStyles.contains(scanner.attribute("style-name") ?? "")))
                scanner.skipElement()
            case .finish: break scan
            default: continue
            }
        }
        guard !scanner.isBroken, listed.count <= 1000 else { throw .broken }
        sheets = listed
        self.emphasised = emphasised
        self.struck = struck
    }
}

/// The rows of a sheet of an `.ods` workbook, one at a time.
struct ODSRows {
    private var scanner: XMLScanner
    private let emphasised: Set<String>
    private let struckStyles: Set<String>
    private var merges = VerticalMerges()
    /// How the row read last is set apart.
    private(set) var emphasis = Emphasis.none
    /// Its cells that are struck through.
    private(set) var struck = StruckCells.none
    /// Whether the text of the cell read last is: nil not at all, false in part.
    private var strike: Bool?
    private var line = 0
    private var isDone = false
    /// A row that stands for several, and how many of them are still to come.
    private var repeated: (cells: [String], times: Int) = ([], 0)
    private(set) var hiddenRows = 0
    private(set) var isBroken = false
    private var value: [UInt8] = []
    /// Equal rows beyond this are a file gone wrong: nobody enters so many.
    private static let mostRepeats = 10_000

    init(_ book: ODSBook, _ sheet: ODSBook.Sheet) {
        scanner = XMLScanner(book.content, from: sheet.start)
        emphasised = book.emphasised
        struckStyles = book.struck
        _ = scanner.next()
    }

    mutating func next() -> DelimitedText.Row? {
        if repeated.times > 0 {
            repeated.times -= 1
            line += 1
            return DelimitedText.Row(line: line, cells: repeated.cells)
        }
        while !isDone {
            switch scanner.next() {
            case .start where scanner.isTag("table-row"):
                if let row = readRow() { return row }
            case .start where scanner.isTag("shapes") || scanner.isTag("forms"): scanner.skipElement()
            case .end where scanner.depth == 0: isDone = true
            case .finish:
                isBroken = true
                isDone = true
            default: continue
            }
        }
        return nil
    }

    private mutating func readRow() -> DelimitedText.Row? {
        let times = max(1, scanner.number("number-rows-repeated") ?? 1)
        let visibility = scanner.attribute("visibility")
        let first = line + 1
        let outside = scanner.depth - 1
        var cells: [String] = []
        var column = 0
        struck = .none
        while scanner.depth > outside {
            switch scanner.next() {
            case .start where scanner.isTag("table-cell") || scanner.isTag("covered-table-cell"):
                let copies = min(max(1, scanner.number("number-columns-repeated") ?? 1), XLSXRows.lastColumn)
                let span = scanner.number("number-rows-spanned") ?? 1
                let isFirst = cells.isEmpty
                let look = isFirst ? look(rows: span) : .none
                let text = readCell()
                if isFirst, !text.isEmpty { emphasis = look }
                if !text.isEmpty, column + copies <= XLSXRows.lastColumn {
                    while cells.count < column { cells.append("") }
                    for _ in 0..<copies { cells.append(text) }
                    if let strike {
                        let columns = column..<(column + copies)
                        if strike { struck.whole += columns } else { struck.partly += columns }
                    }
                    if span > 1 { merges.add(column: column, rows: first...(first + min(span, 10_000) - 1)) }
                }
                column = min(column + copies, XLSXRows.lastColumn)
            case .finish:
                isBroken = true
                isDone = true
                return nil
            default: continue
            }
        }
        merges.fill(&cells, first)
        guard first <= XLSXRows.lastLine, !cells.isEmpty else {
            line = min(line + times, XLSXRows.lastLine)
            return nil
        }
        line = first
        if visibility == "collapse" || visibility == "filter" { hiddenRows += times }
        guard times <= Self.mostRepeats else {
            isBroken = true
            isDone = true
            return nil
        }
        repeated = (cells, times - 1)
        return DelimitedText.Row(line: line, cells: cells)
    }

    /// How the cell that begins here is set apart.
    private func look(rows: Int) -> Emphasis {
        if rows == 1, (scanner.number("number-columns-spanned") ?? 1) > 1 { return .merged }
        let style = scanner.attribute("style-name") ?? ""
        return emphasised.contains(style) ? .marked : .none
    }

    private mutating func readCell() -> String {
        let type = scanner.attribute("value-type", withPrefix: false)
        let raw = scanner.attribute("value")
        let day = scanner.attribute("date-value")
        let flag = scanner.attribute("boolean-value")
        let formula = scanner.attribute("formula")
        let isStruck = struckStyles.contains(scanner.attribute("style-name") ?? "")
        let runs = readParagraphs()
        strike = isStruck ? true : runs.result
        let shown = XLSXText.unescaped(value)
        if let formula, shown.isEmpty, raw == nil, day == nil, flag == nil, type != "string" {
            return UnstoredFormula.cell(Self.plain(formula))
        }
        switch type {
        case "boolean": return flag == "true" ? "ja" : "nein"
        case "date": return day.map { ISODate.text($0) } ?? shown
        case "percentage": return raw.map { NumberText.text($0, .percent) } ?? shown
        case "float", "currency":
            guard let raw else { return shown }
            // A Postleitzahl keeps the zeros that its format shows.
            let isPadded =
                shown.utf8.first == UInt8(ascii: "0") && shown.utf8.allSatisfy { (0x30...0x39).contains($0) }
            if isPadded, let number = Int(shown), Double(raw) == Double(number) { return shown }
            return NumberText.text(raw, .general)
        default: return shown
        }
    }

    /// A formula without the name of its language and its sign: "of:=[.A2]" as "[.A2]".
    private static func plain(_ formula: String) -> [UInt8] {
        let bytes = Array(formula.utf8)
        guard let sign = bytes.firstIndex(of: UInt8(ascii: "=")), sign <= 8 else { return bytes }
        return Array(bytes[(sign + 1)...])
    }

    /// Collects the paragraphs of a cell; notes pinned to it are not part of its text.
    /// - Returns: how much of the text is struck through.
    private mutating func readParagraphs() -> StruckRuns {
        var runs = StruckRuns()
        var struckSpan: Int?
        let outside = scanner.depth - 1
        value.removeAll(keepingCapacity: true)
        var paragraphs = 0
        var inside = 0
        while scanner.depth > outside {
            switch scanner.next() {
            case .start:
                if scanner.isTag("annotation") || scanner.isTag("frame") || scanner.isTag("table") {
                    scanner.skipElement()
                } else if scanner.isTag("p") || scanner.isTag("h") {
                    if paragraphs > 0 { value.append(0x0A) }
                    paragraphs += 1
                    inside = scanner.depth
                } else if inside > 0 {
                    if struckSpan == nil, scanner.isTag("span"), !struckStyles.isEmpty,
                        struckStyles.contains(scanner.attribute("style-name") ?? "")
                    {
                        struckSpan = scanner.depth
                        runs.strike(true)
                    }
                    appendSign()
                }
            case .text:
                if inside > 0 {
                    let length = value.count
                    scanner.appendText(to: &value)
                    if value[length...].contains(where: { $0 > 0x20 }) { runs.addText() }
                }
            case .end:
                if scanner.depth < inside { inside = 0 }
                if let span = struckSpan, scanner.depth < span {
                    struckSpan = nil
                    runs.strike(false)
                }
            case .finish: return runs
            }
        }
        return runs
    }

    /// Blanks, tabs and line breaks are elements of their own.
    private mutating func appendSign() {
        if scanner.isTag("s") {
            let count = min(scanner.number("c") ?? 1, 1000)
            value.append(contentsOf: [UInt8](repeating: 0x20, count: count))
        } else if scanner.isTag("tab") {
            value.append(0x09)
        } else if scanner.isTag("line-break") {
            value.append(0x0A)
        }
    }
}
