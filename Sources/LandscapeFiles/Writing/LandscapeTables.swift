import Foundation
import LandscapeModel
import PlainText
import SourceText
import Workbooks

/// A table of a landscape as text: what stands in its cells, whatever netviz makes of it.
public struct RawTable: Sendable, Hashable {
    /// The table's name (`akteure`).
    public var name: String
    public var header: [String]
    public var rows: [[String]]
    /// Rows around the table that are not part of it: titles, notes, examples.
    public var leftOut = 0
    public init(name: String, header: [String], rows: [[String]] = []) {
        self.name = name
        self.header = header
        self.rows = rows
    }
}

/// A landscape as it is written down: the settings and the tables as text.
///
/// Passing a landscape on in this form loses nothing, not even what netviz does not understand.
public struct LandscapeTables: Sendable, Hashable {
    /// The text of `landschaft.yaml`; nil where there is none.
    public var settings: String?
    /// In the order in which they are read.
    public var tables: [RawTable]

    public init(settings: String? = nil, tables: [RawTable] = []) {
        self.settings = settings
        self.tables = tables
    }

    /// Columns that tell of persons, outside `kontakte`.
    public var personalColumns: [String] {
        tables.flatMap { table -> [String] in
            guard let spec = TableSpec.all.first(where: { $0.name == table.name }), !spec.holdsPersons else {
                return []
            }
            return table.header.filter { header in
                spec.canonical(header) == nil
                    && (TableSpec.isPersonal(header.folded) || TableSpec.isPersonal(header.headerCore))
            }
        }
    }

    public subscript(name: String) -> RawTable? { tables.first { $0.name == name } }

    /// Some of the tables, without settings.
    package func only(_ names: Set<String>) -> LandscapeTables {
        LandscapeTables(tables: tables.filter { names.contains($0.name) })
    }

    /// Puts a table in the place of the one of its name, else behind the others.
    package mutating func put(_ table: RawTable) {
        if let known = tables.firstIndex(where: { $0.name == table.name }) {
            tables[known] = table
        } else {
            tables.append(table)
        }
    }

    /// Reads the tables of a folder or a workbook as they are.
    /// - Returns: nil where the path holds no tables under names of their own (a matrix, an edge list); such a
    ///   file can be read as a landscape only.
    public static func read(at path: String) -> LandscapeTables? {
        var quiet = ProblemLog()
        guard let source = source(path, &quiet) else { return nil }
        return LandscapeTables(source, &quiet)
    }

    init?(_ source: any LandscapeSource, _ log: inout ProblemLog) {
        settings = source.settingsText(&log)
        tables = []
        var titles: [(file: String, line: TitleLine)] = []
        for spec in TableSpec.all {
            guard let rows = source.rows(of: spec.name, &log) else { continue }
            guard var (table, lines) = Self.table(rows, spec) else { return nil }
            if spec.name == TableSpec.actors.name, rows.isSheet { table.keepHeadings(rows, &lines) }
            let file = source.file(of: spec.name) ?? spec.name
            if titles.isEmpty { titles = TitleLine.above(rows, spec).map { (file, $0) } }
            tables.append(table)
        }
        if settings == nil, !titles.isEmpty {
            // What the lines above the tables say stays, as remarks and as a proposal.
            settings = SettingsProposal.remarks(titles, Settings())
        }
        guard tables.contains(where: { $0.name == "akteure" }) else { return nil }
    }

    static func source(_ path: String, _ log: inout ProblemLog) -> (any LandscapeSource)? {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
        let name = URL(fileURLWithPath: path).lastPathComponent
        if isFolder.boolValue {
            guard let files = try? SourceFiles(folder: path, &log) else { return nil }
            let isBare = files.names["akteure"] == nil && files.names["kooperationen"] == nil
            guard isBare, files.workbooks.count == 1 else { return files }
            return source(path + "/" + files.workbooks[0], &log)
        }
        guard Workbook.isWorkbook(name), let bytes = TextFile.bytes(path, file: name, &log),
            let workbook = try? Workbook(bytes)
        else { return nil }
        return WorkbookSource(workbook, name: name)
    }

    /// Header and rows without examples and notes; nil where rows cannot be told apart (broken quotes).
    /// And the line of each row.
    static func table(_ rows: RowSource, _ spec: TableSpec) -> (table: RawTable, lines: [Int])? {
        guard let header = HeaderSearch(rows, spec), header.defect == nil else {
            return HeaderSearch(rows, spec) == nil ? (RawTable(name: spec.name, header: []), []) : nil
        }
        var result = RawTable(name: spec.name, header: header.names)
        var lines: [Int] = []
        let mandatory = header.names.indices.filter {
            spec.mandatory.contains(spec.canonical(header.names[$0]) ?? "")
        }
        var filter = RowFilter(headerLine: rows.isSheet ? header.lines.upperBound : nil)
        for row in rows {
            if row.line <= header.lines.upperBound {
                let isTitle = row.line < header.lines.lowerBound
                if isTitle, row.cells.contains(where: { !$0.trimmed.isEmpty }) { result.leftOut += 1 }
                continue
            }
            if row.defect != nil { return nil }
            var cells = row.cells.map { UnstoredFormula.shown($0) }
            while let last = cells.last, last.isEmpty { cells.removeLast() }
            if cells.isEmpty {
                filter.noteBlank()
            } else if !filter.isNote(row, width: header.names.count), !filter.isExample(cells, mandatory),
                !filter.isNumbering(cells, isFirst: result.rows.isEmpty)
            {
                result.rows.append(cells)
                lines.append(row.line)
            }
        }
        result.leftOut += filter.notes + filter.examples
        return (result, lines)
    }
}

extension LandscapeSource {
    func settingsText(_ log: inout ProblemLog) -> String? {
        rows(of: "landschaft", &log).map { SettingsSheet.yaml($0) }
    }
}

extension SourceFiles {
    func settingsText(_ log: inout ProblemLog) -> String? {
        text(of: "landschaft", &log).map { String(decoding: $0, as: UTF8.self) }
    }
}
