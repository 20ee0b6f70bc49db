package import LandscapeFiles
import LandscapeModel
import PlainText
import SourceText

/// A table as somebody sees it who works on it: its columns, and its rows with the lines on which they stand, as problems name them.
package struct NumberedTable: Sendable {
    package struct Row: Sendable {
        /// The header being on line 1, or further below.
        package var line: Int
        package var cells: [String]
    }

    package struct Column: Sendable {
        /// As entries name it; what netviz does not know keeps its own head.
        package var key: String
        package var head: String
    }

    /// The table's name (`akteure`).
    package let name: String
    /// Its file in the folder.
    package let file: String
    package let headerLine: Int
    package let columns: [Column]
    package let rows: [Row]

    /// - Returns: nil where the file is no list with the columns that the table needs.
    package init?(_ file: LandscapeTexts.File, _ spec: TableSpec) {
        name = spec.name
        self.file = file.name
        var reader = DelimitedRows(utf8: DecodedText(file.bytes).bytes)
        var columns: [Column]?
        var headerLine = 1
        var rows: [Row] = []
        while let row = reader.next() {
            guard columns != nil else {
                let known = row.cells.map { spec.canonical($0) }
                let isHeader =
                    !row.cells.allSatisfy(\.trimmed.isEmpty)
                    && Set(known.compactMap(\.self)).isSuperset(of: spec.mandatory)
                if isHeader {
                    columns = zip(row.cells, known).map { Column(key: $1 ?? $0, head: $0) }
                    headerLine = row.line
                }
                continue
            }
            if !row.cells.allSatisfy(\.trimmed.isEmpty) { rows.append(Row(line: row.line, cells: row.cells)) }
        }
        guard let columns else { return nil }
        self.columns = columns
        self.headerLine = headerLine
        self.rows = rows
    }

    /// All tables of a landscape, in the order in which they are read.
    package static func all(_ texts: LandscapeTexts) -> [NumberedTable] {
        TableSpec.all.compactMap { spec in texts.files[spec.name].flatMap { NumberedTable($0, spec) } }
    }
}
