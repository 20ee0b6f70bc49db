import PlainText
import SourceText

/// Finds them.
extension ImpliedHeads {
    private static let sampled = 1000
    private static let widest = 20_000

    /// Finds what a table without heads means; nil where it has heads or may mean several things.
    init?(_ rows: RowSource) {
        guard let sample = Sample(rows), let first = sample.body.first else { return nil }
        if let found = Self.matrix(sample, first) {
            self = found
        } else if sample.body.count >= 2, let found = Self.list(sample, first) {
            self = found
        } else {
            return nil
        }
    }

    /// The first rows, without blank ones, and remarks ("# …") above them.
    private struct Sample {
        struct Row {
            var line: Int
            var cells: [String]
        }

        var remarks: [Row] = []
        var body: [Row] = []
        var isWhole = false

        init?(_ rows: RowSource) {
            var rows = rows
            var most = ImpliedHeads.sampled
            while body.count <= most {
                guard let row = rows.next() else {
                    isWhole = true
                    break
                }
                guard row.defect == nil, row.cells.count <= ImpliedHeads.widest else { return nil }
                var cells = row.cells.map { $0.utf8.count > 1000 ? $0 : $0.trimmed.onOneLine }
                guard cells.contains(where: { !$0.isEmpty }) else { continue }
                if body.isEmpty, cells[0].hasPrefix("#") {
                    cells[0] = String(cells[0].drop { $0 == "#" }).trimmed
                    remarks.append(Row(line: row.line, cells: cells))
                    continue
                }
                if body.isEmpty { most = max(most, cells.count + 8) }
                body.append(Row(line: row.line, cells: cells))
            }
        }
    }

    // MARK: Matrices

    private static func matrix(_ sample: Sample, _ first: Sample.Row) -> ImpliedHeads? {
        guard sample.isWhole else { return nil }
        let count = first.cells.count
        func names(_ cells: [String]) -> [String]? {
            let areNames = cells.allSatisfy { !$0.isEmpty && !isCell($0) }
            return areNames && Set(cells.map(\.folded)).count == cells.count ? cells : nil
        }
        func isSquare(_ rows: ArraySlice<Sample.Row>, _ count: Int, from column: Int = 0) -> Bool {
            rows.count == count
                && rows.allSatisfy {
                    $0.cells.count == count + column && $0.cells[column...].allSatisfy(isCell)
                }
        }
        let body = sample.body[...]
        if count >= 2, isSquare(body, count), !looksLikeEdges(sample.body) {
            if let remark = sample.remarks.last(where: { names($0.cells)?.count == count }) {
                return ImpliedHeads(
                    .matrix(names: .remark), [""] + remark.cells, line: remark.line, from: first.line,
                    rowNames: remark.cells)
            }
            let numbers = (1...count).map { String($0) }
            return ImpliedHeads(
                .matrix(names: .nowhere), [""] + numbers, line: 0, from: first.line, rowNames: numbers)
        }
        if let heads = names(first.cells), count >= 2, let second = body.dropFirst().first {
            if isSquare(body.dropFirst(), count), body.dropFirst().contains(where: hasMark) {
                return ImpliedHeads(
                    .matrix(names: .above), [""] + heads, line: first.line, from: second.line, rowNames: heads
                )
            }
            // Statistics programs leave out the corner: the first row is shorter by one cell.
            let rows = body.dropFirst()
            if isSquare(rows, count, from: 1), rows.map({ $0.cells[0] }) == heads {
                return ImpliedHeads(
                    .matrix(names: .both), [""] + heads, line: first.line, from: second.line)
            }
        }
        let beside = sample.body.map { $0.cells[0] }
        if count >= 3, isSquare(body, count - 1, from: 1), let heads = names(beside) {
            return ImpliedHeads(.matrix(names: .beside), [""] + heads, line: 0, from: first.line)
        }
        return nil
    }

    /// Whether a text can stand in the cell of a matrix: a number, a mark, a word for a strength, or nothing.
    private static func isCell(_ text: String) -> Bool {
        if text.isEmpty || Double(text) != nil { return true }
        guard text.utf8.count <= 40 else { return false }
        if Cell.number(text) != nil { return true }
        switch Cell.stated(text, .intensity) {
        case .notUnderstood: return false
        default: return true
        }
    }

    private static func hasMark(_ row: Sample.Row) -> Bool { row.cells.contains { !$0.isEmpty && $0 != "0" } }

    /// A square of numbers may be a short list of edges with strengths: then nothing on its diagonal is empty or 0.
    private static func looksLikeEdges(_ rows: [Sample.Row]) -> Bool {
        guard rows[0].cells.count <= 3 else { return false }
        let diagonal = rows.indices.map { rows[$0].cells[$0] }
        let isClear = diagonal.allSatisfy { $0.isBlankOrDash || Double($0) == 0 }
        let holdsZeros = rows.contains { $0.cells.contains { $0.isEmpty || Double($0) == 0 } }
        return !isClear && !holdsZeros
    }

    // MARK: Lists

    private static func list(_ sample: Sample, _ first: Sample.Row) -> ImpliedHeads? {
        guard !first.cells.contains(where: isHead) else { return nil }
        let rows = sample.body.map { row in
            var cells = row.cells
            while cells.last?.isEmpty == true { cells.removeLast() }
            return cells
        }
        guard rows.allSatisfy({ !$0.isEmpty && !$0[0].isEmpty }) else { return nil }
        let widths = Set(rows.map(\.count))
        let from = first.line
        if widths.allSatisfy({ $0 == 2 || $0 == 3 }), widths.contains(3),
            rows.allSatisfy({ !$0[1].isEmpty && ($0.count == 2 || isStrength($0[2])) })
        {
            return ImpliedHeads(.edges, ["von", "nach", "weight"], line: 0, from: from)
        }
        // Words that head columns do not come again below them; names of actors do.
        let others = Set(rows.dropFirst().flatMap { $0 }.map(\.folded))
        guard rows[0].contains(where: { others.contains($0.folded) }) else { return nil }
        if widths == [2], rows.allSatisfy({ !$0[1].isEmpty }) {
            return ImpliedHeads(.edges, ["von", "nach"], line: 0, from: from)
        }
        // Lists of neighbours have rows of any length; where all are as long, a table may be meant unless every cell names
        // somebody who has a row.
        guard (widths.max() ?? 0) > 2, widths.count > 1 ? areNames(rows) : nameRowsOnly(rows) else {
            return nil
        }
        return ImpliedHeads(.neighbours, ["von", "nach"], line: 0, from: from)
    }

    /// A strength of a list, written as a number.
    private static func isStrength(_ text: String) -> Bool {
        Double(text) != nil || Cell.number(text) != nil
    }

    /// Whether a cell is a word that heads a column of some table.
    private static func isHead(_ text: String) -> Bool {
        guard !text.isEmpty, text.utf8.count <= 60 else { return false }
        return TableSpec.edgeList.canonical(text) != nil || TableSpec.actors.canonical(text) != nil
            || PartnerList.spec.canonical(text) != nil
    }

    /// Whether each cell behind the first is a name with which a row begins.
    private static func nameRowsOnly(_ rows: [[String]]) -> Bool {
        let names = Set(rows.map { $0[0].folded })
        return rows.allSatisfy { $0.dropFirst().allSatisfy { names.contains($0.folded) } }
    }

    /// Whether most cells behind the first are names that also begin a row or come again.
    private static func areNames(_ rows: [[String]]) -> Bool {
        var counts: [String: Int] = [:]
        for row in rows { for cell in row where !cell.isEmpty { counts[cell.folded, default: 0] += 1 } }
        let tail = rows.flatMap { $0.dropFirst() }.filter { !$0.isEmpty }
        let known = tail.count { (counts[$0.folded] ?? 0) > 1 }
        let marks = tail.count { $0.unicodeScalars.count <= 2 && (counts[$0.folded] ?? 0) > rows.count }
        return known * 2 >= tail.count && marks == 0
    }
}

extension TableSpec {
    /// A list of edges that stands alone: programs head its columns too.
    static let edgeList: TableSpec = {
        var spec = TableSpec.cooperations
        let words: [String: [String]] = [
            "von": ["quelle", "ego", "sender", "node1", "knoten1"],
            "nach": ["ziel", "alter", "empfaenger", "receiver", "node2", "knoten2"],
            "intensitaet": ["value", "wert"],
        ]
        for index in spec.headers.indices {
            spec.headers[index].synonyms += words[spec.headers[index].canonical] ?? []
        }
        return spec
    }()

    /// Headers of numbers in a unit of their own; `intensitaet` and its like promise the levels 0–4.
    static let weightHeaders: Set<String> = ["weight", "gewicht", "value", "wert"]
}

extension Reading {
    /// Says which heads were taken for granted.
    mutating func reportImplied(_ implied: ImpliedHeads, _ file: String) {
        let words: (german: String, english: String)
        switch implied.form {
        case .edges:
            words = (
                "Die Tabelle hat keine Überschriften. Gelesen ist sie als Kantenliste: erste Spalte „von“, zweite „nach“"
                    + (implied.header.count > 2 ? ", dritte die Stärke" : ""),
                "The table has no headers. It is read as an edge list: first column “von” (from), second “nach” (to)"
                    + (implied.header.count > 2 ? ", third the strength" : "")
            )
        case .neighbours:
            words = (
                "Die Tabelle hat keine Überschriften und verschieden lange Zeilen. Gelesen ist sie als Nachbarliste: Der erste "
                    + "Akteur einer Zeile arbeitet mit jedem weiteren zusammen",
                "The table has no headers and rows of different length. It is read as a list of neighbours: the first actor "
                    + "of a row works with each of the others"
            )
        case .matrix(let names):
            switch names {
            case .above:
                words = (
                    "Die Namen der Matrix stehen nur in der ersten Zeile; ihre Zeilen sind in derselben Reihenfolge gelesen",
                    "The names of the matrix stand in its first line only; its rows are read in the same order"
                )
            case .beside:
                words = (
                    "Die Namen der Matrix stehen nur in der ersten Spalte; ihre Spalten sind in derselben Reihenfolge gelesen",
                    "The names of the matrix stand in its first column only; its columns are read in the same order"
                )
            case .remark:
                words = (
                    "Die Namen der Matrix stehen nur in der Zeile mit „#“; Zeilen und Spalten sind in dieser Reihenfolge gelesen",
                    "The names of the matrix stand in the line with “#” only; rows and columns are read in that order"
                )
            case .both: return
            case .nowhere:
                words = (
                    "Die Matrix hat keine Namen; ihre Akteure heißen 1 bis \(implied.header.count - 1)",
                    "The matrix has no names; its actors are called 1 to \(implied.header.count - 1)"
                )
            }
        }
        log.warning(
            .headsImplied, Place(file: file, row: max(1, implied.headerLine)), "",
            words.german + ". Ist es anders gemeint, ergänzen Sie bitte die Überschriften.",
            words.english + ". If it is meant differently, please add the headers.")
    }
}
