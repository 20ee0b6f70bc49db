import PlainText

/// Rows under the headers of a landscape, made from a table of an export.
///
/// A column of a landscape may take several of the export ("Tags" and "Description" are notes), and headers show
/// where each comes from, so that messages and the list of what was read name the words of the program.
struct ToolRows {
    /// A column that will be written.
    private struct Target {
        var header: String
        var cell: (DelimitedText.Row) -> String
    }

    private let table: ToolTable
    private let spec: TableSpec
    private let tool: NetworkTool
    private var targets: [Target] = []

    init(_ table: ToolTable, _ spec: TableSpec, _ tool: NetworkTool) {
        self.table = table
        self.spec = spec
        self.tool = tool
    }

    /// Adds a column of a landscape whose cells are made from a row.
    ///
    /// - Parameter sources: the columns that they are made from.
    mutating func add(
        _ canonical: String, from sources: [Int], _ cell: @escaping (DelimitedText.Row) -> String
    ) {
        let names = sources.map { table.header[$0] }.filter { !$0.isEmpty }
        // What a landscape heads the same way anyhow is left as it is.
        let isKnown = names.count == 1 && spec.canonical(names[0]) == canonical
        let header =
            isKnown ? names[0] : names.isEmpty ? canonical : "\(canonical) (\(names.joined(separator: ", ")))"
        targets.append(Target(header: header, cell: cell))
    }

    /// Adds a column of the user's own: under its name where it means nothing here, as it stands.
    mutating func addOwn(_ column: Int, named header: String) {
        targets.append(Target(header: header) { $0.text(column) })
    }

    /// The header and the rows.
    func source(of rows: [DelimitedText.Row]) -> RowSource {
        let header = DelimitedText.Row(line: table.headerLine, cells: targets.map(\.header))
        let body = rows.map { row in
            DelimitedText.Row(
                line: row.line, cells: row.defect == nil ? targets.map { $0.cell(row) } : row.cells,
                defect: row.defect)
        }
        return RowSource([header] + body, hiddenRows: table.hiddenRows, isBroken: table.isBroken)
    }
}
