import LandscapeFiles
import LandscapeModel
import PlainText
import SourceText

/// Does to the tables what an entry says, as far as the tables alone can tell whether that is possible.
///
/// What the reader of the landscape would call an error is found afterwards, when it has read the result.
struct TableEditor: Sendable {
    private(set) var tables: EditableTables
    private(set) var names: KnownNames
    private(set) var landscape: Landscape
    /// Actors that stand in a list of partners only, by id and name.
    private var partnersOnly: [(id: String, name: String)] = []
    /// Entries that will add actors and Gremien.
    private var expected: [Entry] = []
    /// The rows of a table by what they are about; made when it is needed.
    private var rows: [String: [RowIdentity: [Int]]] = [:]

    init(_ texts: LandscapeTexts, _ reading: ReadResult) {
        tables = EditableTables(texts)
        landscape = reading.landscape
        names = KnownNames(reading.landscape)
        look(at: reading)
    }

    /// Goes on with the landscape as it was read from the tables as they are now.
    mutating func look(at reading: ReadResult) {
        landscape = reading.landscape
        names = KnownNames(reading.landscape)
        for entry in expected { names.learn(entry.table, entry.becomes ?? [:]) }
        partnersOnly = landscape.actors.filter(\.isNamedOnly).map { ($0.id, $0.name) }
        rows = [:]
    }

    /// Knows the actors and Gremien that entries will add, so that a row is known by the same before and after.
    mutating func expect(_ entries: some Sequence<Entry>) {
        expected = entries.filter { $0.operation == .add && ["akteure", "gremien"].contains($0.table) }
        for entry in expected { names.learn(entry.table, entry.becomes ?? [:]) }
    }

    /// - Returns: nil where the tables say so already.
    mutating func perform(_ entry: Entry) throws(EntryProblem) -> Change? {
        switch entry.operation {
        case .note, .undo: return Change()
        case .add: return try add(Request(entry, &tables))
        case .change: return try change(Request(entry, &tables))
        case .remove: return try remove(Request(entry, &tables))
        }
    }

    /// What an entry is about; nil where it is about no row.
    mutating func subject(of entry: Entry) -> Subject? {
        guard let request = try? Request(entry, &tables) else { return nil }
        if request.spec.hasIDs, let key = request.key { return .id(request.spec.name, key) }
        let cells = (request.becomes ?? [:]).merging(request.was ?? [:]) { $1 }
        return .row(
            request.spec.name,
            RowIdentity(request.spec.name, &names, landscape.vocabulary) { cells[$0] ?? "" })
    }

    enum Subject: Hashable {
        case id(String, String)
        case row(String, RowIdentity)
    }

    /// Whether the tables say what an entry would make them say.
    func saysAlready(_ entry: Entry) -> Bool {
        var tried = self
        do throws(EntryProblem) {
            return try tried.perform(entry) == nil
        } catch {
            return false
        }
    }

    mutating func revert(_ change: Change) {
        for step in change.steps.reversed() {
            tables.revert(step)
            rows[step.table] = nil
        }
    }

    // MARK: The three operations

    private mutating func add(_ request: Request) throws(EntryProblem) -> Change? {
        guard let becomes = request.becomes else { throw Request.lacks("becomes") }
        var table = try tables.table(request.spec, columns: request.spec.columns(of: becomes))
        let found = try candidates(request, becomes, &table)
        if found.contains(where: { says(becomes, row: $0, table, request) }) { return nil }
        guard let row = found.first else {
            if request.was != nil { throw gone(request) }
            return append(identified(becomes, request), request)
        }
        // A cooperation, a seat, a figure that is stated again is changed; an actor or a Gremium is somebody of its own.
        if request.spec.hasIDs { throw isThere(becomes, row, table, request) }
        try check(request, row, table)
        let rest = becomes.filter { !RowIdentity.columns(table.name).contains($0.key) }
        return set(rest, row: row, table, request)
    }

    private mutating func change(_ request: Request) throws(EntryProblem) -> Change? {
        guard let becomes = request.becomes else { throw Request.lacks("becomes") }
        let table = try tables.table(request.spec)
        let old = becomes.merging(request.was ?? [:]) { $1 }
        var found = try search(request, old, table)
        if found.isEmpty {
            // It may be the change itself that makes the row another.
            let new = old.merging(becomes) { $1 }
            let moved = rows(about: new, table).filter { says(becomes, row: $0, table, request) }
            if !moved.isEmpty, request.key == nil || !request.spec.hasIDs { return nil }
            throw missing(request, old)
        }
        if found.count > 1 {
            let same = found.filter { row in disagreements(request, row, table).isEmpty }
            found = same.isEmpty ? found : same
        }
        let row = found[0]
        let isTurned = self.isTurned(row, old, table)
        let turned = isTurned ? Self.turned(becomes) : becomes
        if says(turned, row: row, table, request) { return nil }
        try check(request, row, table, isTurned: isTurned)
        return set(turned, row: row, table, request)
    }

    private mutating func remove(_ request: Request) throws(EntryProblem) -> Change? {
        let table = try tables.table(request.spec)
        let old = request.was ?? request.becomes ?? [:]
        let found = try search(request, old, table)
        if found.isEmpty {
            let problem = missing(request, old)
            // What is known and gone is gone already.
            if problem.kind == .invalid { throw problem }
            return nil
        }
        let same = found.filter { row in disagreements(request, row, table).isEmpty }
        guard let row = same.first ?? found.first else { return nil }
        try check(request, row, table, isTurned: isTurned(row, old, table))
        guard let step = tables.remove(row: row, of: table.name) else { return nil }
        rows[table.name] = nil
        var change = Change(steps: [step])
        change.inverse = request.inverse(.add, was: nil, becomes: Self.cells(step.before ?? [], table))
        return change
    }

    // MARK: Doing it

    private mutating func append(_ cells: [String: String], _ request: Request) -> Change? {
        var change = Change()
        let isFirstCooperation = request.spec.name == "kooperationen" && !tables.has("kooperationen")
        guard let step = tables.append(cells, to: request.spec.name) else { return nil }
        change.steps.append(step)
        names.learn(request.spec.name, cells)
        remember(step, cells)
        if isFirstCooperation { change.steps += listPartners() }
        change.inverse = request.inverse(.remove, was: cells, becomes: nil)
        return change
    }

    /// A row of `akteure` with nothing but a name reads as a heading; an id makes an actor of it.
    private mutating func identified(_ cells: [String: String], _ request: Request) -> [String: String] {
        guard request.spec.name == "akteure", let name = cells["name"]?.onOneLine,
            cells.allSatisfy({ $0.key == "name" || $0.value.trimmed.isEmpty })
        else { return cells }
        var id = name.slug
        var number = 2
        while names.actor(id).map({ $0 != "+" + name.folded }) ?? false {
            id = "\(name.slug)-\(number)"
            number += 1
        }
        return cells.merging(["id": id]) { $1 }
    }

    /// Beside a table of cooperations every partner has to be in `akteure`.
    private mutating func listPartners() -> [Change.Step] {
        guard !partnersOnly.isEmpty, (try? tables.table(.actors)) != nil else { return [] }
        return partnersOnly.compactMap { actor in
            tables.append(["id": actor.id, "name": actor.name], to: "akteure")
        }
    }

    private mutating func set(
        _ cells: [String: String], row: Int, _ table: RawTable, _ request: Request
    ) -> Change? {
        let before = cells.keys.reduce(into: [String: String]()) { $0[$1] = table.value(row, $1) }
        guard let step = tables.set(cells, row: row, of: table.name) else { return nil }
        if cells.keys.contains(where: { RowIdentity.columns(table.name).contains($0) || $0 == "status" }) {
            rows[table.name] = nil
        }
        names.learn(table.name, cells)
        var about = Self.cells(step.before ?? [], table).filter {
            RowIdentity.columns(table.name).contains($0.key) || $0.key == "status"
        }
        about.merge(cells) { $1 }
        var change = Change(steps: [step])
        change.inverse = request.inverse(.change, was: about, becomes: before)
        return change
    }

    private static func cells(_ row: [String], _ table: RawTable) -> [String: String] {
        let spec = TableSpec.all.first { $0.name == table.name }
        var cells: [String: String] = [:]
        for (index, text) in row.enumerated() where index < table.header.count && !text.isEmpty {
            let header = table.header[index]
            cells[spec?.canonical(header) ?? header] = text
        }
        return cells
    }

    // MARK: Finding rows

    /// The rows that an addition may be about.
    private mutating func candidates(
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
    private mutating func search(
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
            own["gemeldet_von"] = table.value(row, "gemeldet_von")
            for turned in [own, Self.turned(own)] {
                let wanted = RowIdentity(table.name, &names, landscape.vocabulary) { turned[$0] ?? "" }
                if wanted == identity(row, table) {
                    alike.append(row)
                    break
                }
            }
        }
        return alike.count == 1 ? alike : []
    }

    private mutating func rows(about cells: [String: String], _ table: RawTable) -> [Int] {
        let mandatory = TableSpec.named(table.name).mandatory
        if rows[table.name] == nil {
            var all: [RowIdentity: [Int]] = [:]
            // Remarks and blank lines say nothing about anybody.
            for row in table.rows.indices
            where mandatory.allSatisfy({ !table.value(row, $0).folded.isEmpty }) {
                all[identity(row, table), default: []].append(row)
            }
            rows[table.name] = all
        }
        let wanted = RowIdentity(table.name, &names, landscape.vocabulary) { cells[$0] ?? "" }
        return rows[table.name]?[wanted] ?? []
    }

    private mutating func identity(_ row: Int, _ table: RawTable) -> RowIdentity {
        RowIdentity(table.name, &names, landscape.vocabulary) { table.value(row, $0) }
    }

    private mutating func remember(_ step: Change.Step, _ cells: [String: String]) {
        guard rows[step.table] != nil, let table = try? tables.table(.named(step.table)),
            step.row == table.rows.count - 1
        else {
            rows[step.table] = nil
            return
        }
        let identity = identity(step.row, table)
        rows[step.table]?[identity, default: []].append(step.row)
    }

    /// The rows with an id, written there or made from the name.
    private mutating func byID(_ id: String, _ table: RawTable) -> [Int] {
        let written = table.rows.indices.filter { table.value($0, "id") == id }
        if !written.isEmpty { return written }
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

    // MARK: Comparing

    /// Whether a row says all that these cells say.
    private mutating func says(
        _ cells: [String: String], row: Int, _ table: RawTable, _ request: Request
    ) -> Bool {
        let isKnown = request.operation == .add && !request.spec.hasIDs
        return cells.allSatisfy { column, text in
            if isKnown, RowIdentity.columns(table.name).contains(column) { return true }
            return isSame(table.value(row, column), text, column, table)
        }
    }

    private mutating func isSame(_ one: String, _ two: String, _ column: String, _ table: RawTable) -> Bool {
        CellMeaning.isSame(one, two, table: table.name, column: column, &names, landscape.vocabulary)
    }

    private mutating func disagreements(
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

    private mutating func check(
        _ request: Request, _ row: Int, _ table: RawTable, isTurned: Bool = false
    ) throws(EntryProblem) {
        let found = disagreements(request, row, table, isTurned: isTurned)
        if !found.isEmpty { throw .conflict(found, in: tables.name(of: table.name)) }
    }

    /// Whether a row of cooperations names the ends the other way round.
    private mutating func isTurned(_ row: Int, _ cells: [String: String], _ table: RawTable) -> Bool {
        guard table.name == "kooperationen", let from = cells["von"] else { return false }
        return names.actorPart(from) != names.actorPart(table.value(row, "von"))
            && names.actorPart(from) == names.actorPart(table.value(row, "nach"))
    }

    private static func turned(_ cells: [String: String]) -> [String: String] {
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

    // MARK: Problems

    private func gone(_ request: Request) -> EntryProblem {
        let name = tables.name(of: request.spec.name)
        return .conflict(
            "In \(name) gibt es die Zeile nicht oder nicht mehr, um die es in dem Eintrag geht.",
            "\(name) does not or no longer have the row that the entry is about.")
    }

    private mutating func missing(_ request: Request, _ cells: [String: String]) -> EntryProblem {
        let name = tables.name(of: request.spec.name)
        if let key = request.key, request.spec.hasIDs {
            let hint = names.proposal(for: key, landscape)
            return .invalid(
                "\(Language.german.quoted(key.beginning)) steht nicht in \(name)."
                    + (hint.map { " Meinten Sie „\($0)“?" } ?? ""),
                "\(Language.english.quoted(key.beginning)) is not in \(name)."
                    + (hint.map { " Did you mean “\($0)”?" } ?? ""))
        }
        for (column, text) in cells.sorted(by: { $0.key < $1.key })
        where RowIdentity.isReference(request.spec.name, column) && names.actor(text) == nil {
            let hint = names.proposal(for: text, landscape)
            return .invalid(
                "\(Language.german.quoted(text.beginning)) steht nicht in \(tables.name(of: "akteure"))."
                    + (hint.map { " Meinten Sie „\($0)“?" } ?? ""),
                "\(Language.english.quoted(text.beginning)) is not in \(tables.name(of: "akteure"))."
                    + (hint.map { " Did you mean “\($0)”?" } ?? ""))
        }
        return gone(request)
    }

    private mutating func isThere(
        _ cells: [String: String], _ row: Int, _ table: RawTable, _ request: Request
    ) -> EntryProblem {
        let name = tables.name(of: table.name)
        let what = table.value(row, "name").beginning
        var problem = EntryProblem.conflict(
            "\(Language.german.quoted(what)) steht schon in \(name), mit anderen Angaben. Es wurde nichts überschrieben.",
            "\(Language.english.quoted(what)) is in \(name) already, with other statements. Nothing was overwritten."
        )
        problem.disagreements = cells.sorted { $0.key < $1.key }.compactMap { column, text in
            let stated = table.value(row, column)
            return isSame(stated, text, column, table)
                ? nil : EntryProblem.Disagreement(column: column, seen: text, stated: stated)
        }
        return problem
    }
}

extension TableSpec {
    /// Rows are known by an id.
    var hasIDs: Bool { headers.contains { $0.canonical == "id" } }

    static func named(_ name: String) -> TableSpec { all.first { $0.name == name } ?? .actors }

    /// The columns of a new table: the mandatory ones and those that are needed, in the order of the table.
    func columns(of cells: [String: String]) -> [String] {
        headers.map(\.canonical).filter { mandatory.contains($0) || cells[$0] != nil }
    }
}
