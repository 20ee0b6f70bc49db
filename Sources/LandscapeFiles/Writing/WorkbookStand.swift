package import Foundation
package import PlainText
import SourceText
import Workbooks

/// From which state of which landscape a workbook was taken: on a hidden sheet, so that it comes back with it.
package struct WorkbookStand: Sendable, Hashable {
    /// The name of the landscape on its server.
    package var landscape: String
    /// The number of the version.
    package var version: Int

    package init(landscape: String, version: Int) {
        self.landscape = landscape
        self.version = version
    }

    static let sheetName = "netviz-Stand"

    var sheet: SheetDraft {
        var draft = SheetDraft(
            name: Self.sheetName,
            columns: [SheetDraft.Column(header: "landschaft"), SheetDraft.Column(header: "version")],
            rows: [[landscape, "\(version)"]])
        draft.isHidden = true
        draft.spareRows = 0
        return draft
    }

    /// - Returns: nil where the file is no workbook, or none that came from a server.
    package init?(_ bytes: [UInt8]) {
        guard let workbook = try? Workbook(bytes),
            let number = workbook.sheets.firstIndex(where: { $0.name == Self.sheetName }),
            var rows = try? workbook.rows(number), rows.next() != nil, let row = rows.next(),
            row.cells.count >= 2, let version = Int(row.cells[1].trimmed), version > 0
        else { return nil }
        self.init(landscape: row.cells[0].trimmed, version: version)
    }
}

/// Something to be said of a cell of a table.
package struct CellMark: Sendable, Hashable {
    /// The row of the header.
    package static let header = -1

    /// The table's name, the number of its row (0 is the first below the header) and of its column.
    package var table: String
    package var row: Int
    package var column: Int
    package var text: String

    package init(table: String, row: Int, column: Int, text: String) {
        self.table = table
        self.row = row
        self.column = column
        self.text = text
    }
}

extension WorkbookWriter {
    /// A workbook to go on with at home: with a comment at each cell of which something is to be said, and the state that it
    /// was taken from.
    /// - Throws: `ScaffoldError` where something does not fit into a workbook.
    package static func data(
        _ tables: LandscapeTables, marks: [CellMark], stand: WorkbookStand, language: Language
    ) throws(ScaffoldError) -> Data {
        let byTable = Dictionary(grouping: marks, by: \.table)
        var sheets = sheets(tables, language: language)
        for number in sheets.indices {
            sheets[number].marks = (byTable[sheets[number].name] ?? []).map {
                SheetDraft.Mark(row: $0.row, column: $0.column, text: $0.text)
            }
        }
        return try write(sheets + [stand.sheet], title: "")
    }
}
