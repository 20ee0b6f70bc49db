import LandscapeModel
import PlainText
import SourceText
import Workbooks

/// The rows of a list of actors, without the headings that stand over blocks of them.
///
/// A heading is a row with one cell only, above a row that says more: one that stands beside the names
/// ("Beratungsstellen" in the column of numbers), one whose words can only be a heading, or one that the
/// workbook sets apart (merged across, bold, coloured) from the row below. Anything else stays an actor, since a
/// name is enough for one.
struct GroupedRows {
    private let name: Column
    private let id: Column
    private let canHaveHeadings: Bool
    /// Rows that become headings or actors with the next row.
    private var waiting: [(row: TableRow, text: String, emphasis: Emphasis)] = []
    private var ready: [TableRow] = []
    private var hasNumbers = false
    /// The heading over the row given out last.
    private(set) var heading = ""
    private(set) var headings: [(line: Int, text: String)] = []

    /// A heading longer than this is a note.
    private static let longest = 120

    init(_ table: Table) {
        name = table.column("name")
        id = table.column("id")
        // In a list of names alone every row has one cell.
        canHaveHeadings = table.columns.count + table.unknown.count > 1
    }

    /// The next row of an actor.
    mutating func next(_ table: inout Table, _ log: inout ProblemLog) -> TableRow? {
        if !ready.isEmpty { return ready.removeFirst() }
        while let row = table.next(&log) {
            guard canHaveHeadings else { return row }
            if let text = onlyText(row), mayBeHeading(row, text, table.emphasis) {
                waiting.append((row, text, table.emphasis))
                continue
            }
            if waiting.isEmpty {
                noteNumber(row)
                return row
            }
            return settle(row, table.emphasis)
        }
        ready = waiting.map(\.row)
        waiting = []
        return ready.isEmpty ? nil : ready.removeFirst()
    }

    /// The text of a row's only cell; nil where there are more.
    private func onlyText(_ row: TableRow) -> String? {
        var found: String?
        for cell in row.cells where !cell.isEmpty {
            let text = cell.trimmed
            if text.isEmpty { continue }
            if found != nil { return nil }
            found = text
        }
        return found
    }

    private func mayBeHeading(_ row: TableRow, _ text: String, _ emphasis: Emphasis) -> Bool {
        guard text.utf8.count <= Self.longest, text.unicodeScalars.contains(where: \.properties.isAlphabetic)
        else { return false }
        if emphasis != .none || GroupHeadings.standard.isHeading(text) { return true }
        // "Ehrenamt & Co." among numbers; a mere name without one stays an error.
        return hasNumbers && row.text(name).isEmpty && !row.text(id).isEmpty
    }

    /// Decides about the rows that wait, now that the row below them is known.
    private mutating func settle(_ row: TableRow, _ emphasis: Emphasis) -> TableRow {
        let isFull = onlyText(row) == nil
        let areHeadings = waiting.map { entry in
            guard isFull else { return false }
            let isSetApart =
                entry.emphasis == .merged || (entry.emphasis == .marked && emphasis == .none)
            return isSetApart || entry.row.text(name).isEmpty || GroupHeadings.standard.isHeading(entry.text)
        }
        let texts = zip(waiting, areHeadings).filter(\.1).map(\.0)
        if !texts.isEmpty { heading = texts.map(\.text.onOneLine).joined(separator: " – ") }
        headings += texts.map { ($0.row.line, $0.text) }
        ready = zip(waiting, areHeadings).filter { !$0.1 }.map(\.0.row) + [row]
        waiting = []
        noteNumber(row)
        return ready.removeFirst()
    }

    private mutating func noteNumber(_ row: TableRow) {
        guard !hasNumbers else { return }
        let number = row.text(id)
        hasNumbers = !number.isEmpty && number.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    }
}
