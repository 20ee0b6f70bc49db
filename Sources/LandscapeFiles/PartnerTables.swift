import Foundation
import GraphFiles
import LandscapeModel
import PlainText
import SourceText
import Workbooks

extension LandscapeTables {
    /// A single list of actors with their partners, also alone in a folder, as the table `akteure` that it is.
    /// - Returns: nil where the file is none.
    package static func partners(at path: String) -> LandscapeTables? {
        var quiet = ProblemLog()
        if let folder = source(path, &quiet) as? SourceFiles {
            guard let file = folder.names["kooperationen"] else { return nil }
            var tables = partners(at: path + "/" + file)
            tables?.settings = folder.settingsText(&quiet)
            return tables
        }
        let name = URL(fileURLWithPath: path).lastPathComponent
        guard !Workbook.isWorkbook(name), let text = TextFile.text(path, file: name, &quiet) else {
            return nil
        }
        let rows = RowSource(utf8: text)
        let score = HeaderSearch(rows, .actors).map { HeaderSearch.score($0.names, .actors) } ?? 0
        guard score >= HeaderSearch.complete, Reading().foundLayout(rows, name) == .partners else {
            return nil
        }
        return table(rows, .actors).map { LandscapeTables(tables: [$0.table]) }
    }
}
