import LandscapeFiles
import LandscapeModel
import PlainText
import SourceText

/// Holding rows against what an entry says and saw.
extension TableEditor {
    /// Whether a row says all that these cells say.
    mutating func says(
        _ cells: [String: String], row: Int, _ table: RawTable, _ request: Request
    ) -> Bool {
        let isKnown = request.operation == .add && !request.spec.hasIDs
        return cells.allSatisfy { column, text in
            if isKnown, RowIdentity.columns(table.name).contains(column) { return true }
            return isSame(table.value(row, column), text, column, table)
        }
    }

    mutating func isSame(_ one: String, _ two: String, _ column: String, _ table: RawTable) -> Bool {
        CellMeaning.isSame(one, two, table: table.name, column: column, &names, landscape.vocabulary)
    }

    mutating func disagreements(
        _ request: Request, _ row: Int, _ table: RawTable, isTurned: Bool = false
    ) -> [EntryProblem.Disagreement] {
        let was = isTurned ? Self.turned(request.was ?? [:]) : request.was ?? [:]
        let known = request.spec.hasIDs ? [] : RowIdentity.columns(table.name)
        return was.sorted { $0.key < $1.key }.compactMap { column, seen in
            let stated = table.value(row, column)
            if known.contains(column) || isSame(stated, seen, column, table) { return nil }
            return EntryProblem.Disagreement(column: column, seen: seen, stated: stated)
        }
    }

    mutating func check(
        _ request: Request, _ row: Int, _ table: RawTable, isTurned: Bool = false
    ) throws(EntryProblem) {
        let found = disagreements(request, row, table, isTurned: isTurned)
        if !found.isEmpty { throw .conflict(found, in: tables.name(of: table.name)) }
    }

    /// Whether a row of cooperations names the ends the other way round.
    mutating func isTurned(_ row: Int, _ cells: [String: String], _ table: RawTable) -> Bool {
        guard table.name == "kooperationen", let from = cells["von"] else { return false }
        return names.actorPart(from) != names.actorPart(table.value(row, "von"))
            && names.actorPart(from) == names.actorPart(table.value(row, "nach"))
    }

    static func turned(_ cells: [String: String]) -> [String: String] {
        var result = cells
        (result["von"], result["nach"]) = (cells["nach"], cells["von"])
        switch Cell.reporter((cells["gemeldet_von"] ?? "").trimmed) {
        case .from?: result["gemeldet_von"] = "nach"
        case .to?: result["gemeldet_von"] = "von"
        default: break
        }
        switch Cell.direction((cells["richtung"] ?? "").trimmed) {
        case .value(.forward): result["richtung"] = "nach-von"
        case .value(.backward): result["richtung"] = "von-nach"
        default: break
        }
        return result
    }
}
