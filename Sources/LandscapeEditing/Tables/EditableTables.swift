import LandscapeFiles
import LandscapeModel
import PlainText

/// The tables of a landscape as text, of which rows come, change and go.
struct EditableTables: Sendable {
    private var original: LandscapeTexts
    private var files: [String: TableFile] = [:]
    /// Where the next row of a table goes.
    private var ends: [String: Int] = [:]
    private var touched: Set<String> = []

    init(_ texts: LandscapeTexts) { original = texts }

    /// Every file as it is now; those that nobody touched are the same bytes.
    var texts: LandscapeTexts {
        var texts = original
        for table in touched {
            guard let file = files[table] else {
                texts.files[table] = nil
                continue
            }
            let name = original.files[table]?.name ?? table + ".csv"
            texts.files[table] = LandscapeTexts.File(name: name, bytes: file.bytes)
        }
        return texts
    }

    /// The tables that are others than before.
    var changedTables: [RawTable] { touched.sorted().compactMap { files[$0]?.table } }

    /// The settings are no table: they are written as a whole.
    mutating func setSettings(_ text: String) {
        let name = original.files["landschaft"]?.name ?? "landschaft.yaml"
        original.files["landschaft"] = LandscapeTexts.File(name: name, bytes: Array(text.utf8))
    }

    /// Whether a table is there; one that was merely opened to be filled is not.
    func has(_ table: String) -> Bool {
        touched.contains(table) ? files[table] != nil : original.files[table] != nil
    }

    func name(of table: String) -> String { original.files[table]?.name ?? table + ".csv" }

    /// A table; one that is not there yet has these columns.
    mutating func table(_ spec: TableSpec, columns: [String] = []) throws(EntryProblem) -> RawTable {
        if let known = files[spec.name] { return known.table }
        let bytes = touched.contains(spec.name) ? nil : original.files[spec.name]?.bytes
        let name = name(of: spec.name)
        let file: TableFile
        do {
            file = try TableFile(bytes, spec, bytes == nil ? columns : [])
        } catch {
            throw .invalid(
                "\(name), Zeile \(error.line): Die Anführungszeichen stimmen nicht. Bitte berichtigen Sie die Zeile; bis "
                    + "dahin ändert netviz dort nichts.",
                "\(name), row \(error.line): the quotation marks are not in order. Please correct the row; until then "
                    + "netviz changes nothing there.")
        }
        guard bytes == nil || spec.mandatory.allSatisfy({ file.table.index($0) != nil }) else {
            let list = spec.mandatory.joined(separator: ", ")
            throw .invalid(
                "\(name) ist keine Liste mit den Spalten \(list), sondern etwa eine Matrix; einzelne Zeilen lassen sich "
                    + "dort nicht ändern. „netviz umwandeln“ macht eine Liste daraus.",
                "\(name) is no list with the columns \(list) but perhaps a matrix; single rows cannot be changed "
                    + "there. “netviz convert” makes a list of it.")
        }
        files[spec.name] = file
        return file.table
    }

    /// Changes what stands over the header of a table that is at hand.
    mutating func rewriteAbove(_ table: String, _ change: (String) -> String) {
        if files[table]?.rewriteAbove(change) == true { touched.insert(table) }
    }

    // MARK: Rows

    /// Adds a row below the last one.
    mutating func append(_ cells: [String: String], to table: String) -> Change.Step? {
        guard let header = files[table]?.table.header, let row = ends[table] ?? files[table]?.endOfRows else {
            return nil
        }
        var step = Change.Step(table: table, row: row, before: nil, after: [], headerBefore: header)
        step.isNewTable = !has(table)
        // In place: a copy of all rows for each one that comes would be felt.
        files[table]?.table.rows.insert([], at: row)
        _ = files[table]?.table.set(row, cells)
        step.after = files[table]?.table.rows[row]
        touched.insert(table)
        ends[table] = row + 1
        return step
    }

    /// - Returns: nil where that changes nothing.
    mutating func set(_ cells: [String: String], row: Int, of table: String) -> Change.Step? {
        guard let header = files[table]?.table.header, let before = files[table]?.table.rows[row] else {
            return nil
        }
        guard files[table]?.table.set(row, cells) == true else { return nil }
        touched.insert(table)
        return Change.Step(
            table: table, row: row, before: before, after: files[table]?.table.rows[row], headerBefore: header
        )
    }

    mutating func remove(row: Int, of table: String) -> Change.Step? {
        guard let header = files[table]?.table.header, let before = files[table]?.table.rows.remove(at: row)
        else {
            return nil
        }
        touched.insert(table)
        ends[table] = nil
        return Change.Step(table: table, row: row, before: before, after: nil, headerBefore: header)
    }

    /// Takes a step back; it has to be the last one.
    ///
    /// - Returns: false where the row does not say what the step made of it.
    mutating func revert(_ step: Change.Step) -> Bool {
        guard var file = files[step.table] else { return false }
        let count = file.table.rows.count
        if let after = step.after {
            guard step.row < count, file.table.rows[step.row] == after else { return false }
        } else if step.row > count {
            return false
        }
        switch (step.before, step.after) {
        case (nil, _): file.table.rows.remove(at: step.row)
        case (let before?, nil): file.table.rows.insert(before, at: step.row)
        case (let before?, _?): file.table.rows[step.row] = before
        }
        file.table.header = step.headerBefore
        ends[step.table] = nil
        files[step.table] = file
        if step.isNewTable {
            files[step.table] = nil
            touched.remove(step.table)
        }
        return true
    }
}
