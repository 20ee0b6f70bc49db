import PlainText
import SourceText
import Workbooks

/// The rows of a table, from a text file or from a sheet of a workbook.
///
/// A copy starts where the original stands, so that a table can be looked at before it is read.
struct RowSource: Sequence, IteratorProtocol {
    // Two optionals instead of cases: a payload cannot be advanced in place.
    private var text: DelimitedRows?
    private var sheet: SheetRows?
    private var memory: ArraySlice<DelimitedText.Row> = []
    private var memoryHidden = 0
    private var isMemoryBroken = false
    private var ahead: RowsAhead?
    /// What the table leaves out and means all the same.
    private var implied: ImpliedHeads?
    private var hasGivenHead = false
    private var rowNumber = 0
    private var queue: [DelimitedText.Row] = []

    init(_ text: DelimitedRows) { self.text = text }
    init(utf8 bytes: [UInt8]) { text = DelimitedRows(utf8: bytes) }
    init(_ sheet: SheetRows) { self.sheet = sheet }

    /// Rows that are made from others, and what was remarked on these.
    init(_ rows: [DelimitedText.Row], hiddenRows: Int = 0, isBroken: Bool = false) {
        memory = rows[...]
        memoryHidden = hiddenRows
        isMemoryBroken = isBroken
    }

    /// The same rows with the heads that they leave out.
    func with(_ implied: ImpliedHeads) -> RowSource {
        var rows = self
        rows.implied = implied
        return rows
    }

    mutating func next() -> DelimitedText.Row? { implied == nil ? nextRaw() : nextImplied() }

    private mutating func nextRaw() -> DelimitedText.Row? {
        if let ahead { return ahead.next() }
        if text != nil { return text?.next() }
        return sheet != nil ? sheet?.next() : memory.popFirst()
    }

    /// Splits the rest of a large text on another core. From now on only one copy may be read.
    mutating func readAhead() {
        guard ahead == nil, let rows = text, rows.bytesLeft >= RowsAhead.leastBytes else { return }
        ahead = RowsAhead(rows)
        text = nil
    }

    private mutating func nextImplied() -> DelimitedText.Row? {
        guard let implied else { return nil }
        if !hasGivenHead {
            hasGivenHead = true
            return DelimitedText.Row(line: implied.headerLine, cells: implied.header)
        }
        if let waiting = queue.popLast() { return waiting }
        while var row = nextRaw() {
            if row.line < implied.firstLine { continue }
            if row.defect != nil || row.cells.allSatisfy({ $0.trimmed.isEmpty }) { return row }
            if implied.isAdjacency {
                let cells = row.cells.filter { !$0.trimmed.isEmpty }
                let source = cells[0]
                if cells.count == 1 { return DelimitedText.Row(line: row.line, cells: [source, ""]) }
                // The last one is given out first, so that the order stays.
                queue = cells.dropFirst().reversed().map {
                    DelimitedText.Row(line: row.line, cells: [source, $0])
                }
                return queue.popLast()
            }
            if let names = implied.rowNames {
                row.cells.insert(rowNumber < names.count ? names[rowNumber] : "", at: 0)
                rowNumber += 1
            }
            return row
        }
        return nil
    }

    var isSheet: Bool { sheet != nil }
    /// Whether the columns are headed by netviz and not by the table.
    var hasImpliedHeads: Bool { implied != nil }
    /// Rows of a sheet that its program does not show, among those read so far.
    var hiddenRows: Int { sheet?.hiddenRows ?? memoryHidden }
    /// How the sheet sets the row read last apart.
    var emphasis: Emphasis { sheet?.emphasis ?? .none }
    /// The cells of the row read last that the sheet strikes through.
    var struck: StruckCells { sheet?.struck ?? .none }
    /// Whether the sheet broke off.
    var isBroken: Bool { sheet?.isBroken ?? isMemoryBroken }
}
