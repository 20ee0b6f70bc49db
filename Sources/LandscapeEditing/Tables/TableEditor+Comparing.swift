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
            // An id that stands nowhere is made from the name.
            if column == "id", !text.isEmpty, table.value(row, column).isEmpty {
                return byID(text, table).contains(row)
            }
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

    /// The columns in which the row that an entry is about says something else than the entry would make it say.
    mutating func differences(from entry: Entry) -> Set<String> {
        guard let request = try? Request(entry, &tables), var table = try? tables.table(request.spec) else {
            return []
        }
        if request.operation == .remove { return statedOtherwise(request, table) }
        guard let becomes = request.becomes else { return [] }
        let old = becomes.merging(request.was ?? [:]) { $1 }
        let found =
            request.operation == .add
            ? try? candidates(request, becomes, &table) : try? search(request, old, table)
        guard let row = closest(found ?? [], to: request.was ?? becomes, table) else { return [] }
        let cells = isTurned(row, old, table) && request.operation == .change ? Self.turned(becomes) : becomes
        let known = request.operation == .add && !request.spec.hasIDs ? RowIdentity.columns(table.name) : []
        return Set(
            cells.filter { column, text in
                !known.contains(column) && !isSame(table.value(row, column), text, column, table)
            }.keys)
    }

    /// The columns in which somebody said something else of a row than whoever removes it saw.
    private mutating func statedOtherwise(_ request: Request, _ table: RawTable) -> Set<String> {
        let old = request.was ?? request.becomes ?? [:]
        guard let found = try? search(request, old, table), let row = closest(found, to: old, table) else {
            return []
        }
        let wrong = disagreements(request, row, table, isTurned: isTurned(row, old, table))
        return Set(wrong.filter { !$0.stated.isEmpty }.map(\.column))
    }

    /// The columns that an entry states; an addition only finds its row by what the row is known by.
    mutating func columns(statedBy entry: Entry) -> Set<String> {
        guard let request = try? Request(entry, &tables), request.operation != .remove else { return [] }
        let isKnown = request.operation == .add && !request.spec.hasIDs
        return Set((request.becomes ?? [:]).keys).subtracting(
            isKnown ? RowIdentity.columns(request.spec.name) : [])
    }

    mutating func understands(_ entry: Entry) -> Bool {
        guard let request = try? Request(entry, &tables), let becomes = request.becomes else { return true }
        return becomes.allSatisfy { column, text in
            CellMeaning.isUnderstood(text, table: request.spec.name, column: column, landscape.vocabulary)
        }
    }

    mutating func namesActors(_ entry: Entry) -> Bool {
        guard let request = try? Request(entry, &tables), let becomes = request.becomes else { return true }
        for (column, text) in becomes where !isNamed(text, request.spec.name, column) { return false }
        return true
    }

    /// Whether a cell that holds an actor names one; other cells are in order.
    private mutating func isNamed(_ text: String, _ table: String, _ column: String) -> Bool {
        guard ["kooperationen", "mitgliedschaften", "stellungnahmen", "massnahmen"].contains(table) else {
            return true
        }
        let isReporter = column == "gemeldet_von"
        guard isReporter || RowIdentity.isReference(table, column), !text.folded.isEmpty else { return true }
        if isReporter, Cell.reporter(text.trimmed) != nil || text.saysNothing { return true }
        return names.actor(text) != nil
    }

    /// A cooperation has two ends.
    mutating func checkEnds(_ cells: [String: String], _ table: String) throws(EntryProblem) {
        guard table == "kooperationen", let from = cells["von"], let to = cells["nach"],
            let actor = names.actor(from), actor == names.actor(to)
        else { return }
        throw .invalid(
            "\(Language.german.quoted(to.beginning)) steht auf beiden Seiten. Eine Kooperation braucht zwei verschiedene "
                + "Akteure.",
            "\(Language.english.quoted(to.beginning)) stands on both sides. A cooperation needs two different actors."
        )
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
