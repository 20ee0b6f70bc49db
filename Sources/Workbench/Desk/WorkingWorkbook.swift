package import Foundation
import LandscapeEditing
package import LandscapeFiles
import LandscapeModel
package import LiveTable
package import PlainText
import SourceText

/// A landscape as a workbook to go on with at home: what netviz has to say stands as comments at the cells.
package enum WorkingWorkbook {
    /// - Parameter stand: the version that the tables are.
    /// - Throws: `ScaffoldError` where something does not fit into a workbook.
    package static func data(
        _ state: TableState, _ desk: Desk, stand: WorkbookStand, _ language: Language
    ) throws -> Data {
        let tables = state.workspace.tables ?? LandscapeTables(state.landscape)
        return try WorkbookWriter.data(
            tables, marks: marks(tables, desk, language), stand: stand, language: language)
    }

    private static func marks(
        _ tables: LandscapeTables, _ desk: Desk, _ language: Language
    ) -> [CellMark] {
        var marks: [CellMark] = []
        for table in tables.tables {
            guard let numbered = desk.tables.first(where: { $0.name == table.name }) else { continue }
            let problems = Dictionary(
                grouping: desk.problems.filter { $0.file == numbered.file && $0.row != nil }
            ) { $0.row ?? 0 }
            if problems.isEmpty { continue }
            var places = Places(table.rows)
            for problem in problems[numbered.headerLine] ?? [] {
                marks.append(mark(problem, numbered, CellMark.header, language))
            }
            for row in numbered.rows {
                // Every row is looked up, so that of equal rows the first is the first.
                guard let place = places.next(row.cells), let own = problems[row.line] else { continue }
                for problem in own { marks.append(mark(problem, numbered, place, language)) }
            }
        }
        return marks
    }

    private static func mark(
        _ problem: Problem, _ table: NumberedTable, _ row: Int, _ language: Language
    ) -> CellMark {
        let column = problem.column.flatMap { name in
            table.columns.firstIndex { $0.head == name || $0.key == name }
        }
        return CellMark(table: table.name, row: row, column: column ?? 0, text: problem.message(language))
    }

    /// Where rows stand among others, by what they say.
    private struct Places {
        private var waiting: [[String]: ArraySlice<Int>]

        init(_ rows: [[String]]) {
            waiting = Dictionary(grouping: rows.indices) { Self.bare(rows[$0]) }.mapValues { $0[...] }
        }

        mutating func next(_ cells: [String]) -> Int? { waiting[Self.bare(cells)]?.popFirst() }

        private static func bare(_ cells: [String]) -> [String] {
            Array(cells[..<((cells.lastIndex { !$0.isEmpty } ?? -1) + 1)])
        }
    }
}
