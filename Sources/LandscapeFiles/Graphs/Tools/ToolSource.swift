import GraphFiles
import LandscapeModel
import PlainText
import SourceText

/// An export of another program as the tables of a landscape.
///
/// Elements become actors and connections cooperations. Words that netviz does not know are no errors here, since
/// nobody wrote them for it: an unknown type is kept as the group of the actor, from which types are proposed, an
/// unknown kind goes to the note.
struct ToolSource: LandscapeSource {
    let export: ToolExport
    var actors: RowSource?
    private var cooperations: RowSource?
    private(set) var actorsFile = ""
    private(set) var cooperationsFile = ""
    /// Weights by the line of their connection, where they are none of the strengths 0 to 4.
    private(set) var weights: [Int: Double] = [:]
    /// Where the program drew the elements, and in which colours, by the name in their first column.
    var looks = NodeLooks()
    /// Words, types and kinds of the program that netviz does not know.
    var unknownTypes: [String] = []
    private var unknownKinds: [String] = []
    private var leftOut = ToolLosses()

    func file(of table: String) -> String? {
        switch table {
        case "akteure": actorsFile
        case "kooperationen": cooperationsFile
        default: nil
        }
    }

    func rows(of table: String, _ log: inout ProblemLog) -> RowSource? {
        switch table {
        case "akteure": actors
        case "kooperationen": cooperations
        default: nil
        }
    }

    func settings(_ log: inout ProblemLog) -> YAMLItem? { nil }
    func nameForMissing(_ table: String) -> String { export.tool.rawValue }

    init(_ export: ToolExport, _ log: inout ProblemLog) {
        self.export = export
        let anyFile = export.elements?.file ?? export.connections?.file ?? export.tool.rawValue
        actorsFile = export.elements?.file ?? anyFile
        cooperationsFile = export.connections?.file ?? anyFile
        leftOut.tool = export.tool
        let ends = readConnections(&log)
        readElements(ends, &log)
        report(&log)
    }

    // MARK: Connections

    /// Makes the cooperations; returns both ends of each as they are named there, with the line.
    private mutating func readConnections(_ log: inout ProblemLog) -> [(name: String, line: Int)] {
        // A list without a single connection has no columns either.
        guard let table = export.connections, !(table.rows.isEmpty && table.header.isEmpty) else {
            cooperations = RowSource([.init(line: 1, cells: ["von", "nach"])])
            return []
        }
        let tool = export.tool
        let columns = table.columns { tool.role(ofConnection: $0) }
        let (rows, alone) = shownRows(table, columns)
        let from = columns[.from]?.first
        let to = columns[.to]?.first
        var result = ToolRows(table, .cooperations, export.tool)
        if let from { result.add("von", from: [from]) { $0.text(from).onOneLine } }
        if let to { result.add("nach", from: [to]) { $0.text(to).onOneLine } }
        addKind(columns, table, &result)
        addDirection(columns, &result)
        addStrength(columns, rows, table, &result)
        let kinds = unknownKinds.isEmpty ? [] : columns[.kind] ?? []
        addNotes((columns[.note] ?? []) + kinds, kinds, table, &result)
        addOwnColumns(table, columns, .cooperations, &result) { tool.role(ofConnection: $0) }
        cooperations = result.source(of: rows)
        var ends: [(name: String, line: Int)] = []
        for row in rows where row.defect == nil {
            ends.append((row.text(from).onOneLine, row.line))
            ends += Self.partners(row.text(to), tool).map { ($0, row.line) }
        }
        return ends + alone
    }

    /// The names in a cell: Kumu's users list several with a bar.
    private static func partners(_ text: String, _ tool: NetworkTool) -> [String] {
        guard tool == .kumu else { return [text.onOneLine] }
        return text.split { "|;\n\r".contains($0) }.map { String($0).trimmed.onOneLine }
    }

    /// Rows that the program reads, and actors that stand there without a partner.
    mutating func shownRows(
        _ table: ToolTable, _ columns: [NetworkTool.Role: [Int]]
    ) -> (rows: [DelimitedText.Row], alone: [(name: String, line: Int)]) {
        let visibility = columns[.visibility]?.first
        let direction = columns[.direction]?.first
        let strength = columns[.strength]?.first { table.isFilled($0) }
        var alone: [(name: String, line: Int)] = []
        let rows = table.rows.filter { row in
            guard row.defect == nil else { return true }
            let sight = row.text(visibility).folded
            if sight == "skip" || (visibility != nil && sight == "0") {
                leftOut.skippedRows += 1
                return false
            }
            let from = row.text(columns[.from]?.first).onOneLine.folded
            if !from.isEmpty, from == row.text(columns[.to]?.first).onOneLine.folded {
                leftOut.loops += 1
                return false
            }
            if let strength, let number = StrengthChoice.number(row.text(strength)), number < 0 {
                leftOut.negative += 1
                return false
            }
            // An actor without a tie, as netviz itself writes it into an edge list.
            if row.text(direction).lowercased() == TableWriter.isolated, row.text(columns[.to]?.first).isEmpty
            {
                alone.append((row.text(columns[.from]?.first).onOneLine, row.line))
                return false
            }
            return true
        }
        return (rows, alone)
    }

    private mutating func addKind(
        _ columns: [NetworkTool.Role: [Int]], _ table: ToolTable, _ result: inout ToolRows
    ) {
        guard let column = columns[.kind]?.first else { return }
        for row in table.rows where row.defect == nil {
            let word = row.text(column).onOneLine
            if Self.kind(word) == nil, !word.saysNothing, !unknownKinds.contains(word) {
                unknownKinds.append(word)
            }
        }
        result.add("art", from: [column]) { row in
            let word = row.text(column).onOneLine
            return Self.kind(word) == nil ? "" : word
        }
    }

    static func kind(_ word: String) -> Kind? { word.isEmpty ? nil : Vocabulary.standard.kind(word) }

    private mutating func addDirection(_ columns: [NetworkTool.Role: [Int]], _ result: inout ToolRows) {
        let column = columns[.direction]?.first
        let standard = export.direction
        guard column != nil || !standard.isEmpty else { return }
        if let column, let table = export.connections {
            let words = table.rows.filter { $0.defect == nil }.map { $0.text(column) }
            leftOut.directed = words.count { $0.lowercased() == "directed" }
        } else if standard == "directed" {
            leftOut.directed = export.connections?.rows.count ?? 0
        }
        result.add("richtung", from: column.map { [$0] } ?? []) { row in
            let word = row.text(column)
            return word.isEmpty ? standard : word
        }
    }

    /// Strengths 0 to 4 and words for them are strengths; other numbers are weights in the program's own unit.
    private mutating func addStrength(
        _ columns: [NetworkTool.Role: [Int]], _ rows: [DelimitedText.Row], _ table: ToolTable,
        _ result: inout ToolRows
    ) {
        let candidates = (columns[.strength] ?? []).filter { table.isFilled($0) }
        guard let column = candidates.first else { return }
        leftOut.columns += candidates.dropFirst().map { table.header[$0] }
        let texts = rows.filter { $0.defect == nil }.map { (line: $0.line, text: $0.text(column)) }
        let stated = texts.filter { !$0.text.isEmpty }
        let areNumbers = stated.allSatisfy { StrengthChoice.number($0.text) != nil }
        let areLevels = stated.allSatisfy { entry in
            StrengthChoice.number(entry.text).map { (0...4).contains($0) && $0 == $0.rounded() } ?? true
        }
        if areNumbers, !areLevels {
            for entry in stated {
                if let number = StrengthChoice.number(entry.text) { weights[entry.line] = number }
            }
            // No tie is a tie of weight 0.
            let zero = Set(weights.filter { $0.value == 0 }.keys)
            result.add("intensitaet", from: [column]) { zero.contains($0.line) ? "0" : "" }
        } else {
            result.add("intensitaet", from: [column]) { $0.text(column) }
        }
    }

    /// Everything that is said in words goes into the note, under the name of its column unless that says nothing.
    mutating func addNotes(
        _ columns: [Int], _ kinds: [Int], _ table: ToolTable, _ result: inout ToolRows
    ) {
        let columns = columns.sorted().filter { table.isFilled($0) }
        guard !columns.isEmpty else { return }
        let plain: Set<String> = ["description", "beschreibung", "label"]
        let names = table.header
        result.add("notiz", from: columns) { row in
            columns.compactMap { column in
                let text = row.text(column)
                if text.isEmpty || (kinds.contains(column) && Self.kind(text.onOneLine) != nil) { return nil }
                return plain.contains(NetworkTool.key(names[column])) ? text : "\(names[column]): \(text)"
            }.joined(separator: "; ")
        }
    }

    // MARK: What else there is

    /// Columns of the user's own: those that a landscape has as well under their names, all others as they are.
    mutating func addOwnColumns(
        _ table: ToolTable, _ columns: [NetworkTool.Role: [Int]], _ spec: TableSpec, _ result: inout ToolRows,
        _ role: (String) -> NetworkTool.Role?
    ) {
        for (index, header) in table.header.enumerated() where !header.isEmpty && table.isFilled(index) {
            let role = role(NetworkTool.key(header))
            if role == .look {
                leftOut.looks.append(header)
            } else if role == nil {
                result.addOwn(index, named: ownName(header, index, table, spec))
            } else if let role, [.type, .kind].contains(role), columns[role]?.first != index {
                result.addOwn(index, named: "\(export.tool.rawValue): \(header)")
            }
        }
    }

    /// Columns of free words, which no value of another program can make an error of.
    private static let free: Set<String> = [
        "kurzname", "traeger", "dachverband", "handlungsfelder", "sozialraum", "zielgruppen", "website",
        "zweck",
        "handlungsfeld",
    ]

    private func ownName(_ header: String, _ index: Int, _ table: ToolTable, _ spec: TableSpec) -> String {
        // Columns about persons must be known as such.
        if TableSpec.isPersonal(header.folded) || TableSpec.isPersonal(header.headerCore) { return header }
        guard let canonical = spec.canonical(header) else { return header }
        let texts = table.rows.filter { $0.defect == nil }.map { $0.text(index) }.filter { !$0.isEmpty }
        let isUnderstood =
            switch canonical {
            case "sektor": texts.allSatisfy { Cell.sector($0) != nil }
            case "haeufigkeit": texts.allSatisfy { Frequency.level($0) != nil }
            case "status": texts.allSatisfy { if case .value = Cell.status($0) { true } else { false } }
            case "veroeffentlichen":
                texts.allSatisfy { if case .value = Cell.flag($0) { true } else { false } }
            default: Self.free.contains(canonical)
            }
        return isUnderstood ? header : "\(export.tool.rawValue): \(header)"
    }

    private func report(_ log: inout ProblemLog) {
        leftOut.report(
            &log, actorsFile: actorsFile, cooperationsFile: cooperationsFile, types: unknownTypes,
            kinds: unknownKinds, hasElements: export.elements != nil, hasTies: export.connections != nil,
            spare: export.spare)
    }
}
