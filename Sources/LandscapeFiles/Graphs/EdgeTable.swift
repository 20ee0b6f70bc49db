import GraphFiles
import PlainText
import SourceText

/// A list of edges as programs write it, this one too: `source,target` and a column that says of each tie whether it has
/// a direction. Each cell is one name as it stands, never a list.
enum EdgeTable {
    /// The columns, or nil where the table is none of these.
    private struct Columns {
        let names: [String]
        let source: Int
        let target: Int
        let direction: Int

        init?(_ cells: [String]) {
            names = cells.map { $0.trimmed.onOneLine }
            let keys = names.map { $0.utf8.count > 60 ? "" : $0.headerCore }
            guard let source = keys.firstIndex(of: "source"), let target = keys.firstIndex(of: "target"),
                let direction = keys.firstIndex(of: "direction") ?? keys.firstIndex(of: "type")
            else { return nil }
            (self.source, self.target, self.direction) = (source, target, direction)
        }
    }

    private static let words: Set<String> = ["directed", "undirected", "mutual", TableWriter.isolated]
    private static let sampled = 200

    /// Reads the table; nil where it is another one, and nothing was read.
    static func read(_ rows: RowSource, file: String, _ options: GraphReadingOptions) -> GraphFile? {
        var rows = rows
        guard let header = rows.next(), header.defect == nil, let columns = Columns(header.cells),
            saysDirections(rows, columns)
        else { return nil }
        var draft = GraphDraft(file: file, options: options)
        draft.isDirectedByDefault = false
        while let row = rows.next() {
            guard row.cells.contains(where: { !$0.trimmed.isEmpty }) else { continue }
            guard row.defect == nil else {
                Table.reportQuotes(row, file, &draft.log)
                continue
            }
            read(row, columns, &draft)
        }
        return draft.finished()
    }

    /// Whether netviz wrote the table: no other program calls the column so.
    static func isOwn(_ rows: RowSource) -> Bool {
        var rows = rows
        guard let header = rows.next(), let columns = Columns(header.cells) else { return false }
        return columns.names[columns.direction].folded == "direction" && saysDirections(rows, columns)
    }

    private static func cell(_ row: DelimitedText.Row, _ index: Int) -> String {
        index < row.cells.count ? row.cells[index].trimmed : ""
    }

    private static func saysDirections(_ rows: RowSource, _ columns: Columns) -> Bool {
        var rows = rows
        var count = 0
        while count < sampled, let row = rows.next() {
            if row.cells.allSatisfy({ $0.trimmed.isEmpty }) { continue }
            guard words.contains(cell(row, columns.direction).lowercased()) else { return false }
            count += 1
        }
        return count > 0
    }

    private static func read(_ row: DelimitedText.Row, _ columns: Columns, _ draft: inout GraphDraft) {
        let source = cell(row, columns.source).onOneLine
        let target = cell(row, columns.target).onOneLine
        let direction = cell(row, columns.direction).lowercased()
        if target.isEmpty, !source.isEmpty, direction == TableWriter.isolated {
            _ = draft.node(source)
            return
        }
        guard !source.isEmpty, !target.isEmpty else { return draft.reportIncompleteTie(row.line) }
        var attributes: [(name: String, value: String)] = []
        for (index, name) in columns.names.enumerated()
        where !name.isEmpty && index != columns.source && index != columns.target
            && index != columns.direction
        {
            attributes.append((name.headerCore, cell(row, index)))
        }
        for end in [source, target] { _ = draft.node(end) }
        draft.add(
            draft.reference(source), draft.reference(target), attributes: attributes,
            isDirected: direction == "directed", line: row.line)
    }
}
