import LandscapeFiles
import LandscapeModel
import PlainText
import SourceText

/// Does to the tables what an entry says, as far as the tables alone can tell whether that is possible.
///
/// What the reader of the landscape would call an error is found afterwards, when it has read the result.
struct TableEditor: Sendable {
    var tables: EditableTables
    var names: KnownNames
    private(set) var landscape: Landscape
    /// Actors that stand in a list of partners only, by id and name.
    private var partnersOnly: [(id: String, name: String)] = []
    /// Entries that will add actors and Gremien.
    private var expected: [Entry] = []
    /// The rows of a table by what they are about; made when it is needed, like the next.
    var rows: [String: [RowIdentity: [Int]]] = [:]
    /// The rows of a table by the id that is written there.
    var rowsOfIDs: [String: [String: [Int]]] = [:]

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
        for entry in expected { names.learn(entry.table.folded, entry.becomes ?? [:]) }
        partnersOnly = landscape.actors.filter(\.isNamedOnly).map { ($0.id, $0.name) }
        rows = [:]
        rowsOfIDs = [:]
    }

    /// Knows the actors and Gremien that entries will add, so that a row is known by the same before and after.
    mutating func expect(_ entries: some Sequence<Entry>) {
        expected = entries.filter {
            $0.operation == .add && ["akteure", "gremien"].contains($0.table.folded)
        }
        names = KnownNames(landscape)
        for entry in expected { names.learn(entry.table.folded, entry.becomes ?? [:]) }
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

    /// - Returns: false where a row does not say what the change made of it.
    mutating func revert(_ change: Change) -> Bool {
        for step in change.steps.reversed() {
            guard tables.revert(step) else { return false }
            if !keepsIdentity(step) { forget(step.table) }
        }
        return true
    }

    /// A row says something else again, and is about the same: those that are known by what they are about stay known.
    private mutating func keepsIdentity(_ step: Change.Step) -> Bool {
        guard let before = step.before, let after = step.after,
            let table = try? tables.table(.named(step.table)), table.header == step.headerBefore
        else { return false }
        let (one, other) = (Self.cells(before, table), Self.cells(after, table))
        let telling = RowIdentity.columns(step.table) + RowIdentity.besides + ["id", "name"]
        return telling.allSatisfy { one[$0] == other[$0] }
    }

    // MARK: The three operations

    private mutating func add(_ request: Request) throws(EntryProblem) -> Change? {
        guard let becomes = request.becomes else { throw Request.lacks("becomes") }
        var table = try tables.table(request.spec, columns: request.spec.columns(of: becomes))
        let found = try candidates(request, becomes, &table)
        if found.contains(where: { says(becomes, row: $0, table, request) }) { return nil }
        guard let row = closest(found, to: becomes, table) else {
            if request.was != nil { throw gone(request) }
            try checkEnds(becomes, table.name)
            return append(identified(becomes, table), request)
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
        let found = try search(request, old, table)
        if found.isEmpty {
            // It may be the change itself that makes the row another.
            let new = old.merging(becomes) { $1 }
            let moved = rows(about: new, table).filter { says(becomes, row: $0, table, request) }
            if !moved.isEmpty, request.key == nil || !request.spec.hasIDs { return nil }
            throw missing(request, old)
        }
        if found.count > 1, request.was == nil { throw ambiguous(found.count, request) }
        guard let row = closest(found, to: request.was ?? [:], table) else { throw gone(request) }
        let isTurned = self.isTurned(row, old, table)
        let turned = isTurned ? Self.turned(becomes) : becomes
        if says(turned, row: row, table, request) { return nil }
        try check(request, row, table, isTurned: isTurned)
        try checkEnds(Self.cells(table.rows[row], table).merging(turned) { $1 }, table.name)
        return set(turned, row: row, table, request)
    }

    private mutating func remove(_ request: Request) throws(EntryProblem) -> Change? {
        let table = try tables.table(request.spec)
        let old = request.was ?? request.becomes ?? [:]
        let found = try search(request, old, table)
        if found.isEmpty {
            var problem = missing(request, old)
            // What is known and gone is gone already.
            guard problem.kind == .invalid else { return nil }
            problem.isOfNobody = true
            throw problem
        }
        if found.count > 1, request.was == nil { throw ambiguous(found.count, request) }
        guard let row = closest(found, to: old, table) else { return nil }
        try check(request, row, table, isTurned: isTurned(row, old, table))
        guard let step = tables.remove(row: row, of: table.name) else { return nil }
        forget(table.name)
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
    private mutating func identified(_ cells: [String: String], _ table: RawTable) -> [String: String] {
        guard table.name == "akteure", let name = cells["name"]?.onOneLine,
            cells.allSatisfy({ $0.key == "name" || $0.value.trimmed.isEmpty })
        else { return cells }
        var id = name.slug
        var number = 2
        while !byID(id, table).isEmpty {
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
            forget(table.name)
        }
        if cells["id"] != nil { forget(table.name) }
        names.learn(cells, of: Self.cells(step.before ?? [], table), in: table.name)
        var about = Self.cells(step.before ?? [], table).filter {
            RowIdentity.columns(table.name).contains($0.key) || $0.key == "status"
        }
        about.merge(cells) { $1 }
        var change = Change(steps: [step])
        change.inverse = request.inverse(.change, was: about, becomes: before)
        return change
    }

    static func cells(_ row: [String], _ table: RawTable) -> [String: String] {
        let spec = TableSpec.all.first { $0.name == table.name }
        var cells: [String: String] = [:]
        for (index, text) in row.enumerated() where index < table.header.count && !text.isEmpty {
            let header = table.header[index]
            cells[spec?.canonical(header) ?? header] = text
        }
        return cells
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
