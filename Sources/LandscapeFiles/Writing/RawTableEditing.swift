import PlainText
import SourceText

/// Cells of a table by their canonical column, whatever the file calls it.
extension RawTable {
    private var spec: TableSpec? { TableSpec.all.first { $0.name == name } }

    /// The number of a column: its own header before a synonym.
    package func index(_ canonical: String) -> Int? {
        let wanted = canonical.folded
        return header.firstIndex { $0 == canonical || $0.folded == wanted }
            ?? header.firstIndex { spec?.canonical($0) == canonical }
    }

    package func cell(_ row: [String], _ index: Int) -> String { index < row.count ? row[index].trimmed : "" }

    package func value(_ row: Int, _ canonical: String) -> String {
        index(canonical).map { cell(rows[row], $0) } ?? ""
    }

    /// Puts values into a row; true where that changed anything. Columns that are missing are added when needed.
    package mutating func set(_ row: Int, _ values: [String: String]) -> Bool {
        var isChanged = false
        // Columns that are missing come in the order of the table, others behind them.
        let known = spec?.headers.map(\.canonical) ?? []
        let others = values.keys.filter { !known.contains($0) }.sorted()
        for canonical in known + others {
            guard let text = values[canonical], value(row, canonical) != text else { continue }
            guard let column = column(for: canonical, holding: text) else { continue }
            while rows[row].count <= column { rows[row].append("") }
            rows[row][column] = text
            isChanged = true
        }
        if isChanged { trim(row) }
        return isChanged
    }

    package mutating func append(_ values: [String: String]) {
        rows.append([])
        _ = set(rows.count - 1, values)
    }

    private mutating func trim(_ row: Int) {
        while rows[row].last?.isEmpty == true { rows[row].removeLast() }
    }

    private mutating func column(for canonical: String, holding text: String) -> Int? {
        if let known = index(canonical) { return known }
        if text.isEmpty { return nil }
        header.append(canonical)
        return header.count - 1
    }
}

extension LandscapeTables {
    /// Changes a table; makes it with the given columns where there is none.
    mutating func change(_ name: String, _ columns: [String], _ body: (inout RawTable) -> Void) {
        if let known = tables.firstIndex(where: { $0.name == name }) {
            body(&tables[known])
        } else {
            var table = RawTable(name: name, header: columns)
            body(&table)
            tables.append(table)
        }
    }
}
