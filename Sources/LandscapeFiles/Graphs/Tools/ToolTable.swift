import GraphFiles
import PlainText
import SourceText

/// A table of an export as rows of text, with the lines on which they stand.
struct ToolTable {
    /// What messages call it.
    var file: String
    var headerLine: Int
    var header: [String]
    var rows: [DelimitedText.Row]
    var hiddenRows = 0
    var isBroken = false

    /// A header may stand below lines that group its columns, as in NodeXL.
    private static let deepest = 6

    init(file: String, headerLine: Int, header: [String], rows: [DelimitedText.Row]) {
        self.file = file
        self.headerLine = headerLine
        self.header = header
        self.rows = rows
    }

    /// Reads a table whose header is that of a program; nil where it is that of none.
    ///
    /// - Parameter name: of the sheet or file.
    static func read(
        _ source: RowSource, file: String, name: String
    ) -> (table: ToolTable, tool: NetworkTool, isOfTies: Bool)? {
        var source = source
        var depth = 0
        while depth < deepest, let row = source.next() {
            guard row.cells.contains(where: { !$0.trimmed.isEmpty }) else { continue }
            depth += 1
            guard row.defect == nil, row.cells.count <= 2_000,
                let found = NetworkTool.table(row.cells, name: name.folded)
            else { continue }
            var table = ToolTable(
                file: file, headerLine: row.line, header: row.cells.map { $0.trimmed.onOneLine }, rows: [])
            while let row = source.next() {
                if row.defect != nil || row.cells.contains(where: { !$0.trimmed.isEmpty }) {
                    table.rows.append(row)
                }
            }
            guard found.tool != .gephi || !found.isOfTies || table.saysDirections else { return nil }
            table.hiddenRows = source.hiddenRows
            table.isBroken = source.isBroken
            return (table, found.tool, found.isOfTies)
        }
        return nil
    }

    /// Whether the column "Type" says which ties have a direction, as in Gephi; in other tables it names kinds.
    private var saysDirections: Bool {
        guard let column = header.firstIndex(where: { NetworkTool.key($0) == "type" }) else { return true }
        let words: Set = ["", "directed", "undirected", "mutual", TableWriter.isolated]
        return rows.prefix(200).allSatisfy {
            $0.defect != nil || words.contains($0.text(column).lowercased())
        }
    }

    /// The columns of each role, in the order of the file.
    func columns(_ role: (String) -> NetworkTool.Role?) -> [NetworkTool.Role: [Int]] {
        var result: [NetworkTool.Role: [Int]] = [:]
        for (index, name) in header.enumerated() {
            if let role = role(NetworkTool.key(name)) { result[role, default: []].append(index) }
        }
        return result
    }

    /// Whether any row says something in a column.
    func isFilled(_ column: Int) -> Bool {
        rows.contains { column < $0.cells.count && !$0.cells[column].trimmed.isEmpty }
    }
}

extension DelimitedText.Row {
    /// The text of a cell without blanks around it; empty where there is none.
    func text(_ column: Int?) -> String {
        guard let column, column < cells.count else { return "" }
        return cells[column].trimmed
    }
}
