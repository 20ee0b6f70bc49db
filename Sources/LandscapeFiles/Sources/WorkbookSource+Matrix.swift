import GraphFiles
import LandscapeModel
import PlainText
import SourceText
import Workbooks

extension WorkbookSource {
    /// The only sheet that may be a landscape by itself: the cooperations, or one without a known name.
    var onlyTable: Int? {
        let tables = sheets.filter { $0.key != "landschaft" }
        if tables.isEmpty { return others.count == 1 ? others[0] : others.first { isMatrix($0) } }
        return tables.count == 1 ? tables["kooperationen"] : nil
    }

    func isMatrix(_ sheet: Int) -> Bool {
        (try? workbook.rows(sheet)).map { Matrix(RowSource($0)) != nil } ?? false
    }
}
