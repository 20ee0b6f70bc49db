import GraphFiles
import LandscapeModel
import PlainText
import SourceText

// The elements of an export as actors.
extension ToolSource {
    mutating func readElements(_ ends: [(name: String, line: Int)], _ log: inout ProblemLog) {
        guard let table = export.elements, !(table.rows.isEmpty && table.header.isEmpty) else {
            // Connections alone name their elements.
            var known: Set<String> = []
            let names = ends.filter { !$0.name.folded.isEmpty && known.insert($0.name).inserted }
            let tool = export.tool.rawValue
            actors = RowSource(
                [.init(line: 1, cells: ["id", "name", "quelle"])]
                    + names.map { .init(line: $0.line, cells: [$0.name, $0.name, tool]) })
            return
        }
        let tool = export.tool
        let columns = table.columns { tool.role(ofElement: $0) }
        let (shown, _) = shownRows(table, columns)
        let id = columns[.id]?.first { table.isFilled($0) }
        let label = columns[.label]?.first { table.isFilled($0) }
        var result = ToolRows(table, .actors, export.tool)
        if let id { result.add("id", from: [id]) { $0.text(id).onOneLine } }
        result.add("name", from: [label ?? id].compactMap { $0 }) { row in
            let text = row.text(label).onOneLine
            return text.isEmpty ? row.text(id).onOneLine : text
        }
        addTypes(columns, shown, &result)
        addNotes(columns[.note] ?? [], [], table, &result)
        addOwnColumns(table, columns, .actors, &result) { tool.role(ofElement: $0) }
        // The record comes from there; and no row has a single cell, which might be taken for a heading.
        result.add("quelle", from: []) { _ in tool.rawValue }
        keepLooks(shown, columns, id ?? label)
        let rows = shown + missingElements(ends, shown, id, label, &log)
        actors = result.source(of: rows)
    }

    /// Elements that only connections name: the programs make them when they read such a table.
    private func missingElements(
        _ ends: [(name: String, line: Int)], _ rows: [DelimitedText.Row], _ id: Int?, _ label: Int?,
        _ log: inout ProblemLog
    ) -> [DelimitedText.Row] {
        var known: Set<String> = []
        for row in rows where row.defect == nil {
            for column in [id, label] { known.insert(row.text(column).onOneLine.folded) }
        }
        var result: [DelimitedText.Row] = []
        for end in ends where !end.name.folded.isEmpty && !known.contains(end.name.folded) {
            known.insert(end.name.folded)
            log.warning(
                .actorAdded, Place(file: cooperationsFile, row: end.line), end.name,
                "\(quoted(end.name).german) steht nur bei den Verbindungen und wird als Akteur ohne Typ geführt.",
                "\(quoted(end.name).english) stands among the connections only and is kept as an actor without a type."
            )
            var cells = [String](repeating: "", count: (export.elements?.header.count ?? 1))
            if let place = label ?? id { cells[place] = end.name }
            if let id { cells[id] = end.name }
            // They stand in no row of this table.
            result.append(DelimitedText.Row(line: 0, cells: cells))
        }
        return result
    }

    /// Types that netviz knows are types; other words become the group of the actor.
    private mutating func addTypes(
        _ columns: [NetworkTool.Role: [Int]], _ rows: [DelimitedText.Row], _ result: inout ToolRows
    ) {
        guard let column = columns[.type]?.first else { return }
        let sorted = { (text: String) -> (known: [String], other: [String]) in
            var known: [String] = []
            var other: [String] = []
            let isType = { Vocabulary.standard.actorType($0) != nil }
            for part in Cell.list(text, isType) where !part.saysNothing {
                let found = Cell.alternatives(part) { Vocabulary.standard.actorType($0)?.term.id }
                if found != nil { known.append(part) } else { other.append(part.onOneLine) }
            }
            return (known, other)
        }
        for row in rows where row.defect == nil {
            for word in sorted(row.text(column)).other where !unknownTypes.contains(word) {
                unknownTypes.append(word)
            }
        }
        result.add("typ", from: [column]) { sorted($0.text(column)).known.joined(separator: "|") }
        if !unknownTypes.isEmpty {
            result.add("gruppe", from: [column]) { sorted($0.text(column)).other.joined(separator: ", ") }
        }
    }

    private mutating func keepLooks(
        _ rows: [DelimitedText.Row], _ columns: [NetworkTool.Role: [Int]], _ id: Int?
    ) {
        for row in rows where row.defect == nil {
            let name = row.text(id).onOneLine
            if name.isEmpty { continue }
            if let x = StrengthChoice.number(row.text(columns[.x]?.first)),
                let y = StrengthChoice.number(row.text(columns[.y]?.first))
            {
                // NodeXL counts from the upper left corner, Gephi upwards.
                looks.places[name] = NodeLooks.Place(x: x, y: export.tool == .nodeXL ? y : -y)
            }
            if let colour = NodeLooks.colour(row.text(columns[.colour]?.first)) {
                looks.colours[name] = colour
            }
        }
    }
}
