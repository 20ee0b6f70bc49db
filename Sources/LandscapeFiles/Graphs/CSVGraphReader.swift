import LandscapeModel

/// An edge list with a header (`von,nach`, `source,target` …), or a matrix with names in the first row and
/// the first column.
struct CSVGraphReader {
    static func read(_ bytes: [UInt8], _ draft: inout GraphDraft) {
        var rows = DelimitedRows(utf8: bytes)
        var header: DelimitedText.Row?
        while header == nil, let row = rows.next() {
            if row.cells.contains(where: { !$0.trimmed.isEmpty }) { header = row }
        }
        guard let header, header.defect == nil else { return draft.reportSyntax(header?.line, "CSV") }
        let names = header.cells.map { $0.trimmed.onOneLine }
        if let columns = EdgeColumns(names) {
            readEdges(&rows, columns, names, &draft)
        } else if isMatrix(names, rows) {
            readMatrix(&rows, names, &draft)
        } else {
            let found = names.filter { !$0.isEmpty }.beginning(8)
            draft.log.error(
                .missingColumn, Place(file: draft.file, row: header.line, column: "von"), found,
                "\(draft.file) ist weder eine Kantenliste mit den Spalten „von“ und „nach“ noch eine Matrix. "
                    + "Gefunden wurden: \(quoted(found).german).",
                "\(draft.file) is neither an edge list with the columns “von” and “nach” (“from”, “to”) nor a "
                    + "matrix. Found: \(quoted(found).english).")
        }
    }

    // MARK: Edge lists

    /// Where the two ends stand, and what tells directions apart.
    private struct EdgeColumns {
        var from = 0
        var to = 0
        /// Gephi calls it "Type".
        var direction: Int?

        init?(_ names: [String]) {
            let keys = names.map { $0.utf8.count > 60 ? "" : $0.headerCore }
            func find(_ column: String, _ others: [String]) -> Int? {
                let header = TableSpec.cooperations.headers.first { $0.canonical == column }
                for word in [column] + others + (header?.synonyms ?? []) {
                    if let index = keys.firstIndex(of: word) { return index }
                }
                return nil
            }
            guard let from = find("von", ["source", "from", "quelle"]),
                let to = find("nach", ["target", "to", "ziel"]), from != to
            else { return nil }
            self.from = from
            self.to = to
            direction = keys.firstIndex(of: "type") ?? keys.firstIndex(of: "direction")
        }
    }

    private static func readEdges(
        _ rows: inout DelimitedRows, _ columns: EdgeColumns, _ names: [String], _ draft: inout GraphDraft
    ) {
        draft.isDirectedByDefault = true
        while let row = rows.next() {
            guard row.cells.contains(where: { !$0.trimmed.isEmpty }) else { continue }
            guard row.defect == nil else {
                Table.reportQuotes(row, draft.file, &draft.log)
                continue
            }
            func cell(_ index: Int) -> String { index < row.cells.count ? row.cells[index].trimmed : "" }
            let from = cell(columns.from).onOneLine
            let to = cell(columns.to).onOneLine
            let direction = columns.direction.map { cell($0).lowercased() }
            if to.isEmpty, !from.isEmpty, direction == TableWriter.isolated {
                _ = draft.node(from)
                continue
            }
            guard !from.isEmpty, !to.isEmpty else {
                draft.reportIncompleteTie(row.line)
                continue
            }
            var attributes: [(name: String, value: String)] = []
            for (index, name) in names.enumerated()
            where index != columns.from && index != columns.to && index != columns.direction {
                attributes.append((name.headerCore, cell(index)))
            }
            for end in [from, to] { _ = draft.node(end) }
            draft.add(
                draft.reference(from), draft.reference(to), attributes: attributes,
                isDirected: direction == "undirected" ? false : nil,
                line: row.line)
        }
    }

    // MARK: Matrices

    /// Whether the first cells of most rows are names of columns, or all cells of a square are numbers.
    private static func isMatrix(_ names: [String], _ rows: DelimitedRows) -> Bool {
        guard names.count >= 2, names.count <= 20_000 else { return false }
        if isBare(names, rows) { return true }
        let known = Set(names.dropFirst().filter { !$0.isEmpty })
        var hits = 0
        var misses = 0
        for row in rows {
            let name = (row.cells.first ?? "").trimmed.onOneLine
            if name.isEmpty { continue }
            if known.contains(name) { hits += 1 } else { misses += 1 }
        }
        return hits >= min(2, max(1, known.count)) && hits >= misses
    }

    /// Whether the matrix has no names: as many rows as columns, and the first row is one of numbers.
    private static func isBare(_ names: [String], _ rows: DelimitedRows) -> Bool {
        guard names.allSatisfy({ Double($0) != nil }) else { return false }
        var count = 1
        for row in rows where row.cells.contains(where: { !$0.trimmed.isEmpty }) {
            guard row.cells.count == names.count else { return false }
            count += 1
        }
        return count == names.count
    }

    private static func readMatrix(
        _ rows: inout DelimitedRows, _ header: [String], _ draft: inout GraphDraft
    ) {
        var ties = MatrixTies()
        let isBare = isBare(header, rows)
        let columns = isBare ? header.indices.map { String($0 + 1) } : Array(header.dropFirst())
        var numbers: [String: Int] = [:]
        for (number, name) in columns.enumerated() where !name.isEmpty {
            _ = draft.declare(name, line: 1)
            numbers[name] = numbers[name] ?? number
        }
        if isBare {
            for (column, cell) in header.enumerated() { ties.note(0, column, Double(cell) ?? 0) }
        }
        var next = 1
        while let row = rows.next() {
            guard row.cells.contains(where: { !$0.trimmed.isEmpty }) else { continue }
            guard row.defect == nil else {
                Table.reportQuotes(row, draft.file, &draft.log)
                continue
            }
            let name = row.cells[0].trimmed.onOneLine
            guard let number = isBare ? next : numbers[name] else {
                draft.log.warning(
                    .unknownActor, Place(file: draft.file, row: row.line), name,
                    "Die Zeile \(quoted(name).german) hat keine gleichnamige Spalte und wird nicht gelesen.",
                    "The row \(quoted(name).english) has no column of that name and is not read.")
                continue
            }
            next += 1
            let cells = isBare ? row.cells[...] : row.cells.dropFirst()
            for (column, cell) in cells.enumerated() where column < columns.count && !columns[column].isEmpty
            {
                let text = cell.trimmed
                if text.isEmpty || text == "0" || text.saysNothing { continue }
                if let value = value(text) {
                    ties.note(number, column, value)
                } else {
                    draft.reportCell(text, row.line)
                }
            }
        }
        ties.add(to: &draft, rows: columns, columns: columns)
    }

    /// A number, or 1 for a cross.
    private static func value(_ text: String) -> Double? {
        if let number = StrengthChoice.number(text) { return number }
        if case .value(let flag) = Cell.flag(text) { return flag ? 1 : 0 }
        return nil
    }
}
