import LandscapeModel
import PlainText
import SourceText

/// A line with text above the header of a table: "Akteursliste Landkreis Lindenau, Stand 03/2026".
struct TitleLine: Hashable {
    var row: Int
    var text: String

    init?(_ row: DelimitedText.Row) {
        let texts = row.cells.map { $0.trimmed.onOneLine }.filter { !$0.isEmpty }
        let text = texts.joined(separator: " ")
        guard (1...4).contains(texts.count), (3...300).contains(text.utf8.count) else { return nil }
        self.row = row.line
        self.text = text
    }

    /// The lines above the header of a table.
    static func above(_ rows: RowSource, _ spec: TableSpec) -> [TitleLine] {
        guard let header = HeaderSearch(rows, spec) else { return [] }
        return rows.prefix { $0.line < header.lines.lowerBound }.compactMap { TitleLine($0) }
    }
}
