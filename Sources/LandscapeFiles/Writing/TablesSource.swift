import PlainText
import SourceText

/// Tables in memory as the source of a landscape.
struct TablesSource: LandscapeSource {
    let tables: LandscapeTables

    func file(of table: String) -> String? { tables[table] == nil ? nil : table + ".csv" }

    func rows(of table: String, _ log: inout ProblemLog) -> RowSource? {
        tables[table].map {
            RowSource(DelimitedRows(utf8: FolderWriter.csv($0), separator: UInt8(ascii: ";")))
        }
    }

    func settings(_ log: inout ProblemLog) -> YAMLItem? {
        guard let settings = tables.settings,
            let root = YAMLDocument.root(Array(settings.utf8), file: "landschaft.yaml", &log)
        else { return nil }
        return YAMLItem(node: root, path: "", file: "landschaft.yaml")
    }

    func nameForMissing(_ table: String) -> String { table + ".csv" }
}
