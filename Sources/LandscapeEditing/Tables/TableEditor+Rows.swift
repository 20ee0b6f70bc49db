import LandscapeFiles
import LandscapeModel
import PlainText
import SourceText

/// Finding the rows that an entry is about.
extension TableEditor {
    /// The rows that an addition may be about.
    mutating func candidates(
        _ request: Request, _ cells: [String: String], _ table: inout RawTable
    ) throws(EntryProblem) -> [Int] {
        if request.spec.hasIDs, let id = cells["id"], !id.isEmpty {
            let found = byID(id, table)
            // An actor of the same name with an id of its own is another one.
            if !found.isEmpty { return found }
            return rows(about: cells, table).filter { table.value($0, "id").isEmpty }
        }
        let found = rows(about: cells, table)
        guard table.name == "kooperationen", !RowIdentity.isEnded(cells["status"] ?? "") else { return found }
        // What ended once stays on record beside what begins anew.
        return found.filter { !RowIdentity.isEnded(table.value($0, "status")) }
    }

    /// The rows that a change or a removal may be about.
    mutating func search(
        _ request: Request, _ cells: [String: String], _ table: RawTable
    ) throws(EntryProblem) -> [Int] {
        if request.spec.hasIDs, let key = request.key { return byID(key, table) }
        let found = rows(about: cells, table)
        guard found.isEmpty, table.name == "kooperationen", request.was?["gemeldet_von"] == nil else {
            return found
        }
        // Who corrects a row need not repeat who reported it, as long as only one row can be meant.
        var alike: [Int] = []
        for row in table.rows.indices {
            var own = cells
            // Whom the row means by it, whichever end the corrector names first.
            let reporter = table.value(row, "gemeldet_von")
            switch Cell.reporter(reporter.trimmed) {
            case .from?: own["gemeldet_von"] = table.value(row, "von")
            case .to?: own["gemeldet_von"] = table.value(row, "nach")
            default: own["gemeldet_von"] = reporter
            }
            let wanted = RowIdentity(table.name, &names, landscape.vocabulary) { own[$0] ?? "" }
            if wanted == identity(row, table) { alike.append(row) }
        }
        return alike.count == 1 ? alike : []
    }

    /// The row that agrees with most of these cells; the first of several.
    mutating func closest(_ rows: [Int], to cells: [String: String], _ table: RawTable) -> Int? {
        guard rows.count > 1 else { return rows.first }
        var best: (row: Int, count: Int)?
        for row in rows {
            var count = 0
            for (column, text) in cells where isSame(table.value(row, column), text, column, table) {
                count += 1
            }
            if count > best?.count ?? -1 { best = (row, count) }
        }
        return best?.row
    }

    mutating func rows(about cells: [String: String], _ table: RawTable) -> [Int] {
        let mandatory = TableSpec.named(table.name).mandatory
        if rows[table.name] == nil {
            // Finding a column costs more than reading a cell.
            let columns = RowIdentity.columns(table.name) + RowIdentity.besides + mandatory
            let places = Dictionary(
                columns.map { ($0, table.index($0)) }, uniquingKeysWith: { first, _ in first })
            func cell(_ row: Int, _ column: String) -> String {
                guard let place = places[column] ?? nil else { return "" }
                return table.cell(table.rows[row], place)
            }
            var all: [RowIdentity: [Int]] = [:]
            // Remarks and blank lines say nothing about anybody.
            for row in table.rows.indices where mandatory.allSatisfy({ !cell(row, $0).folded.isEmpty }) {
                let identity = RowIdentity(table.name, &names, landscape.vocabulary) { cell(row, $0) }
                all[identity, default: []].append(row)
            }
            rows[table.name] = all
        }
        let wanted = RowIdentity(table.name, &names, landscape.vocabulary) { cells[$0] ?? "" }
        return rows[table.name]?[wanted] ?? []
    }

    mutating func identity(_ row: Int, _ table: RawTable) -> RowIdentity {
        RowIdentity(table.name, &names, landscape.vocabulary) { table.value(row, $0) }
    }

    mutating func remember(_ step: Change.Step, _ cells: [String: String]) {
        guard rows[step.table] != nil || rowsOfIDs[step.table] != nil,
            let table = try? tables.table(.named(step.table)),
            step.row == table.rows.count - 1
        else {
            return forget(step.table)
        }
        let identity = identity(step.row, table)
        rows[step.table]?[identity, default: []].append(step.row)
        if let id = cells["id"], !id.isEmpty { rowsOfIDs[step.table]?[id, default: []].append(step.row) }
    }

    /// Rows have moved, or are about something else now.
    mutating func forget(_ table: String) {
        rows[table] = nil
        rowsOfIDs[table] = nil
    }

    /// The rows with an id, written there or made from the name.
    mutating func byID(_ id: String, _ table: RawTable) -> [Int] {
        if rowsOfIDs[table.name] == nil {
            var all: [String: [Int]] = [:]
            for row in table.rows.indices { all[table.value(row, "id"), default: []].append(row) }
            rowsOfIDs[table.name] = all
        }
        if let written = rowsOfIDs[table.name]?[id], !id.isEmpty { return written }
        let own: [(id: String, name: String)] =
            switch table.name {
            case "akteure": landscape.actors.map { ($0.id, $0.name) }
            case "gremien": landscape.boards.map { ($0.id, $0.name) }
            default: landscape.offers.map { ($0.id, $0.name) }
            }
        guard let place = own.firstIndex(where: { $0.id == id }) else {
            // An entry before this one may have added it.
            let fresh = table.rows.indices.filter {
                table.value($0, "id").isEmpty && table.value($0, "name").onOneLine.slug == id
            }
            return fresh.count == 1 ? fresh : []
        }
        let name = own[place].name
        // Of several with one name the ids count on in the order of the rows.
        let before = own[..<place].count { $0.name == name }
        let named = table.rows.indices.filter { table.value($0, "name").onOneLine == name }
        return before < named.count ? [named[before]] : []
    }
}
