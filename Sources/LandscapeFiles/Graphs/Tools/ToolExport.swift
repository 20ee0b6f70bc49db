import Foundation
import PlainText
import SourceText
import Workbooks

/// What another program exported: a table of elements, one of connections, or both.
struct ToolExport {
    let tool: NetworkTool
    var elements: ToolTable?
    var connections: ToolTable?
    /// What connections are that say nothing of their direction; empty where the program leaves it open.
    var direction = ""
    /// Tables of the same sort that are not read.
    var spare: [String] = []

    init?(_ tables: [(table: ToolTable, tool: NetworkTool, isOfTies: Bool)]) {
        // Connections tell surer than elements which program it is.
        guard let first = tables.first(where: \.isOfTies) ?? tables.first else { return nil }
        tool = first.tool
        for entry in tables {
            // The elements of one program are headed like those of another: "Id" and "Label", "Label" and "Type".
            let fits = entry.tool == tool || (!entry.isOfTies && entry.tool != .nodeXL && tool != .nodeXL)
            if !fits {
                spare.append(entry.table.file)
            } else if entry.isOfTies, connections == nil {
                connections = entry.table
            } else if !entry.isOfTies, elements == nil {
                elements = entry.table
            } else {
                spare.append(entry.table.file)
            }
        }
    }

    // MARK: Where exports are found

    /// The export that a workbook is; nil where its sheets are those of no program.
    init?(_ source: WorkbookSource) {
        guard source.sheets["akteure"] == nil || source.isToolWorkbook else { return nil }
        var tables: [(table: ToolTable, tool: NetworkTool, isOfTies: Bool)] = []
        for (number, sheet) in source.workbook.sheets.enumerated() where !sheet.isHidden {
            guard let rows = try? source.workbook.rows(number),
                let found = ToolTable.read(
                    RowSource(rows), file: source.label(number), name: sheet.name)
            else { continue }
            tables.append(found)
        }
        // A single sheet may be anything; under the names of a program it is its export.
        guard tables.contains(where: \.isOfTies) || source.isToolWorkbook else { return nil }
        self.init(tables)
        if tool == .nodeXL { direction = source.isDirectedNodeXL ? "directed" : "undirected" }
    }

    /// The export that the files of a folder are.
    init?(_ files: SourceFiles, _ log: inout ProblemLog) {
        guard files.own["akteure"] == nil, files.own["kooperationen"] == nil else { return nil }
        var read = ProblemLog()
        var strangers: [String] = []
        var tables: [(table: ToolTable, tool: NetworkTool, isOfTies: Bool)] = []
        for entry in files.others {
            var quiet = ProblemLog()
            guard let text = TextFile.text(files.folder + "/" + entry, file: entry, &quiet),
                let found = ToolTable.read(RowSource(utf8: text), file: entry, name: entry)
            else {
                strangers.append(entry)
                continue
            }
            read.append(quiet)
            tables.append(found)
        }
        self.init(tables)
        spare += strangers
        log.append(read)
    }

    /// The export that a single text table is.
    init?(_ text: [UInt8], file: String) {
        guard let found = ToolTable.read(RowSource(utf8: text), file: file, name: file) else { return nil }
        self.init([found])
    }
}

extension WorkbookSource {
    /// Whether two sheets, or one, bear the names that Kumu, NodeXL or Gephi give them.
    var isToolWorkbook: Bool {
        let names = Set(workbook.sheets.filter { !$0.isHidden }.map { $0.name.folded })
        return [["elements", "connections"], ["vertices", "edges"], ["nodes", "edges"]].contains {
            names.isSuperset(of: $0)
        } || (names.count == 1 && !names.isDisjoint(with: ["elements", "connections", "edges", "nodes"]))
    }

    /// NodeXL keeps the sort of graph among its metrics.
    fileprivate var isDirectedNodeXL: Bool {
        for (number, sheet) in workbook.sheets.enumerated()
        where sheet.name.folded == "overallmetrics" || sheet.name.folded == "misc" {
            guard var rows = try? workbook.rows(number) else { continue }
            var depth = 0
            while depth < 60, let row = rows.next() {
                depth += 1
                guard let place = row.cells.firstIndex(where: { NetworkTool.key($0) == "graphtype" }),
                    place + 1 < row.cells.count
                else { continue }
                return row.cells[place + 1].folded == "directed"
            }
        }
        return false
    }
}
