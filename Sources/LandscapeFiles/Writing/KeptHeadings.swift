import PlainText
import SourceText

extension RawTable {
    /// Keeps the headings over blocks of a list that only the look of their sheet tells from actors.
    ///
    /// Text has no bold and no merged cells: such a row would become an actor, or an error. Its words go into the column
    /// `gruppe` of the rows below, which means the same. Headings that their words tell stay where they are.
    mutating func keepHeadings(_ rows: RowSource, _ lines: inout [Int]) {
        let found = Self.headings(rows)
        guard !found.lines.isEmpty else { return }
        let asText = Self.headings(RowSource(DelimitedRows(utf8: FolderWriter.csv(self), separator: 0x3B)))
        guard asText.texts != found.texts else { return }
        let spec = TableSpec.actors
        let column: Int
        if let known = header.firstIndex(where: { spec.canonical($0) == "gruppe" }) {
            column = known
        } else {
            header.append("gruppe")
            column = header.count - 1
        }
        var kept: [[String]] = []
        var places: [Int] = []
        for (row, line) in zip(self.rows, lines) where !found.lines.contains(line) {
            var row = row
            if let heading = found.byRow[line], !heading.isEmpty {
                while row.count <= column { row.append("") }
                if row[column].trimmed.isEmpty { row[column] = heading }
            }
            kept.append(row)
            places.append(line)
        }
        self.rows = kept
        lines = places
    }

    private struct Headings {
        var lines: Set<Int> = []
        var texts: [String] = []
        /// The heading over each row of an actor.
        var byRow: [Int: String] = [:]
    }

    private static func headings(_ rows: RowSource) -> Headings {
        var result = Headings()
        var quiet = ProblemLog()
        guard var table = Table(rows, file: "", spec: .actors, &quiet) else { return result }
        var grouped = GroupedRows(table)
        while let row = grouped.next(&table, &quiet) { result.byRow[row.line] = grouped.heading }
        result.lines = Set(grouped.headings.map(\.line))
        result.texts = grouped.headings.map(\.text)
        return result
    }
}
