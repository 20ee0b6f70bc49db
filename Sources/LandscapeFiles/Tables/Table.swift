import PlainText
import SourceText
import Workbooks

/// Where a column stands in a file and how the file heads it.
struct Column {
    /// -1 where the file has no such column.
    var index: Int
    var header: String

    var isPresent: Bool { index >= 0 }
}

/// One row of a table that is in order as far as its cells go.
struct TableRow {
    let line: Int
    /// Without blanks around them.
    let cells: [String]

    /// The text of a cell; empty where there is none.
    func text(_ column: Column) -> String {
        guard column.index >= 0, column.index < cells.count else { return "" }
        return cells[column.index]
    }

    /// The same text on one line, as names are kept.
    func line(_ column: Column) -> String { text(column).onOneLine }
}

/// A file of a landscape as rows with named columns.
///
/// Rows come one at a time, so that a country's claims need no table in memory. Blank rows are passed over;
/// rows that do not fit the header are reported and passed over.
struct Table {
    let file: String
    let spec: TableSpec
    /// Line of the header; the last one where it takes two.
    let headerLine: Int
    /// Headers that netviz does not know; their cells are kept where an actor has them.
    private(set) var unknown: [Column] = []
    /// Headers that tell of persons.
    private(set) var personal: [Column] = []
    private(set) var columns: [String: Column] = [:]
    /// Columns without a header, until something was found in them.
    private var nameless: [Int] = []
    private let width: Int
    private var rows: RowSource
    private(set) var filter: RowFilter
    private var mandatory: [Int] = []
    private var headers: RepeatedHeader
    /// Columns whose cells are read as those of another table: partners beside an actor.
    private var alsoRead: Set<Int> = []
    /// Columns that are not read and hold formulas without a result; each is told once.
    private var unreadFormulas: Set<Int> = []
    /// Lines with text above the header.
    private(set) var titles: [TitleLine] = []
    /// What the sheet strikes through among the rows given out.
    private(set) var struck = StruckText()
    /// Rows that were given out.
    private(set) var count = 0
    /// Rows with an error that were not given out; without cells where these cannot be told apart.
    private(set) var givenUp: [TableRow] = []

    /// Cells beyond this many bytes are no cells any more but a file gone wrong.
    static let longestCell = 100_000

    /// Reads the header; nil where there is none or a column is missing without which nothing works.
    init?(_ rows: RowSource, file: String, spec: TableSpec, _ log: inout ProblemLog) {
        self.file = file
        self.spec = spec
        guard let header = HeaderSearch(rows, spec) else {
            Self.reportEmpty(file, isRequired: spec.isRequired, &log)
            return nil
        }
        self.rows = rows
        headerLine = header.lines.upperBound
        width = header.names.count
        filter = RowFilter(headerLine: rows.isSheet ? headerLine : nil)
        if header.defect != nil {
            let row = DelimitedText.Row(line: headerLine, cells: header.names, defect: header.defect)
            Self.reportQuotes(row, file, &log)
            return nil
        }
        var lines: [[String]] = []
        while let row = self.rows.next() {
            if header.lines.contains(row.line) { lines.append(row.cells) }
            if row.line < header.lines.lowerBound, let title = TitleLine(row) { titles.append(title) }
            if row.line >= headerLine { break }
        }
        headers = RepeatedHeader([], lines: [], spec, mandatory: [])
        for (index, name) in header.names.enumerated() where UnstoredFormula.isIn(name) {
            UnstoredFormula.report(name, Place(file: file, row: headerLine), column: index, &log)
        }
        let names = header.names.map { UnstoredFormula.isIn($0) ? "" : $0 }
        assign(names, &log)
        mandatory = spec.mandatory.compactMap { columns[$0]?.index }
        headers = RepeatedHeader(names, lines: lines, spec, mandatory: mandatory)
        guard reportMissing(header.names, &log) else { return nil }
    }

    /// Whether the columns are headed by netviz and not by the table.
    var hasImpliedHeads: Bool { rows.hasImpliedHeads }
    /// Rows of a sheet that its program does not show.
    var hiddenRows: Int { rows.hiddenRows }
    /// How the sheet sets the row given out last apart.
    var emphasis: Emphasis { rows.emphasis }
    /// Whether the sheet broke off.
    var isBroken: Bool { rows.isBroken }
    /// Headers within the table that were passed over.
    var repeatedHeaders: Int { headers.count }

    func column(_ canonical: String) -> Column { columns[canonical] ?? Column(index: -1, header: canonical) }

    func place(_ row: TableRow, _ column: Column? = nil) -> Place {
        Place(file: file, row: row.line, column: column?.header)
    }

    /// Splits the rows to come on another core; from now on no copy of the table may be read.
    mutating func readAhead() { rows.readAhead() }

    /// The next row that is in order; problems of those between go to the log.
    mutating func next(_ log: inout ProblemLog) -> TableRow? {
        while var row = rows.next() {
            if row.defect != nil {
                Self.reportQuotes(row, file, &log)
                givenUp.append(TableRow(line: row.line, cells: []))
                continue
            }
            var isBlank = true
            var longest = 0
            var formulaError: Int?
            var holdsUnstored = false
            for index in row.cells.indices {
                longest = max(longest, row.cells[index].utf8.count)
                if !row.cells[index].isTidy { row.cells[index] = row.cells[index].tidied }
                if row.cells[index].isEmpty { continue }
                isBlank = false
                if RowFilter.isFormulaError(row.cells[index]) { formulaError = formulaError ?? index }
                if UnstoredFormula.isIn(row.cells[index]) { holdsUnstored = true }
            }
            if isBlank {
                filter.noteBlank()
                continue
            }
            if filter.isNote(row, width: width) {
                reportNote(row, &log)
                continue
            }
            if filter.isExample(row.cells, mandatory) { continue }
            if count == 0, filter.isNumbering(row.cells, isFirst: true) { continue }
            let repeated = headers.find(row.cells)
            guard repeated == .none else {
                reportRepeatedHeader(
                    row.line, row.cells.first { !$0.isEmpty } ?? "", isOtherOrder: repeated == .otherOrder,
                    &log)
                continue
            }
            row.cells = headers.arranged(row.cells)
            if holdsUnstored, reportUnstored(&row, &log) {
                givenUp.append(TableRow(line: row.line, cells: row.cells))
                continue
            }
            if let formulaError {
                reportFormulaError(row, formulaError, &log)
                givenUp.append(TableRow(line: row.line, cells: row.cells))
                continue
            }
            if longest > Self.longestCell {
                reportLongCell(row, &log)
                givenUp.append(TableRow(line: row.line, cells: []))
                continue
            }
            if row.cells.count > width, let extra = row.cells[width...].first(where: { !$0.trimmed.isEmpty })
            {
                reportExtraCells(row, extra, &log)
                // A separator inside a text shifts all that follows.
                givenUp.append(TableRow(line: row.line, cells: []))
                continue
            }
            if !nameless.isEmpty { reportNameless(row, &log) }
            count += 1
            struck.note(rows.struck, line: row.line, key: mandatory)
            return TableRow(line: row.line, cells: row.cells)
        }
        return nil
    }

    /// Reports formulas without a stored result. Where no column that is read holds one, the cells are left empty.
    /// - Returns: whether the row has to be given up.
    private mutating func reportUnstored(_ row: inout DelimitedText.Row, _ log: inout ProblemLog) -> Bool {
        var isSpoiled = false
        for index in row.cells.indices where UnstoredFormula.isIn(row.cells[index]) {
            let header = columns.values.first { $0.index == index }
            if let header {
                UnstoredFormula.report(
                    row.cells[index], Place(file: file, row: row.line, column: header.header), column: index,
                    &log)
                isSpoiled = true
            } else if alsoRead.contains(index) {
                let header = unknown.first { $0.index == index }?.header
                UnstoredFormula.report(
                    row.cells[index], Place(file: file, row: row.line, column: header), column: index, &log)
                row.cells[index] = ""
            } else {
                if unreadFormulas.insert(index).inserted { reportUnreadFormula(row, index, &log) }
                row.cells[index] = ""
            }
        }
        return isSpoiled
    }

    /// Says once for each column without a header that something stands in it.
    private mutating func reportNameless(_ row: DelimitedText.Row, _ log: inout ProblemLog) {
        for index in nameless where index < row.cells.count && !row.cells[index].trimmed.isEmpty {
            nameless.removeAll { $0 == index }
            reportNamelessColumn(row, index, &log)
        }
    }

    // MARK: The header

    /// Gives each canonical name its column: its own header before a synonym, the likelier synonym first.
    private mutating func assign(_ names: [String], _ log: inout ProblemLog) {
        var positions: [String: [Int]] = [:]
        for (index, name) in names.enumerated() where !name.isEmpty {
            positions[name.folded, default: []].append(index)
        }
        // "Intensität (0–4)", "Name *" and "Typ:" mean the same as without the addition.
        for (index, name) in names.enumerated() where !name.isEmpty {
            let plain = name.headerCore
            if plain != name.folded, !plain.isEmpty { positions[plain, default: []].append(index) }
        }
        var isTaken = [Bool](repeating: false, count: names.count)
        func take(_ header: String, for canonical: String) {
            guard columns[canonical] == nil, let found = positions[header]?.first(where: { !isTaken[$0] })
            else { return }
            isTaken[found] = true
            columns[canonical] = Column(index: found, header: names[found])
        }
        for (canonical, header) in spec.chosen { take(header, for: canonical) }
        let free = spec.headers.filter { spec.chosen[$0.canonical] == nil }
        for header in free { take(header.canonical.folded, for: header.canonical) }
        for header in free {
            for synonym in header.synonyms { take(synonym, for: header.canonical) }
        }
        let isOfActors = spec.name == TableSpec.actors.name
        let hasPartners = isOfActors && names.contains { PartnerList.isPartnerColumn($0) }
        nameless = names.indices.filter { names[$0].isEmpty }
        var seen: Set<String> = []
        for (index, name) in names.enumerated() where !isTaken[index] && !name.isEmpty {
            // Beside partners a strength or an art is theirs and read with them.
            let isOfPartners =
                (hasPartners && PartnerList.spec.canonical(name) != nil)
                || (isOfActors && (PartnerList.isWishColumn(name) || OfferHeaders.isOne(name)))
            if isOfPartners { alsoRead.insert(index) }
            classify(Column(index: index, header: name), isOfPartners: isOfPartners, &seen, &log)
        }
    }

    /// Says what becomes of a column that no canonical name claims.
    private mutating func classify(
        _ column: Column, isOfPartners: Bool, _ seen: inout Set<String>, _ log: inout ProblemLog
    ) {
        let place = Place(file: file, row: headerLine, column: column.header)
        let name = quoted(column.header)
        let key = column.header.folded
        if columns.values.contains(where: { $0.header.folded == key }) || !seen.insert(key).inserted {
            log.error(
                .duplicateColumn, place, column.header,
                "Die Spalte \(name.german) gibt es zweimal. Bitte eine davon löschen oder umbenennen.",
                "There are two columns \(name.english). Please delete or rename one of them.")
        } else if !spec.holdsPersons,
            TableSpec.isPersonal(key) || TableSpec.isPersonal(column.header.headerCore)
        {
            personal.append(column)
            reportPersonal(column, place, &log)
        } else if spec.name == TableSpec.actors.name,
            isOfPartners || AreaColumns.completes(column.header, columns["sozialraum"])
        {
            // Read as cooperations once all actors are known, or where the finer column says nothing.
            unknown.append(column)
        } else {
            unknown.append(column)
            // Only actors have a place for what netviz does not know.
            let isKept = spec.name == TableSpec.actors.name
            log.warning(
                .unknownColumn, place, column.header,
                "Die Spalte \(name.german) ist \(inTable(file).german) nicht vorgesehen. "
                    + (isKept
                        ? "Sie bleibt erhalten, wird aber nicht ausgewertet."
                        : "Sie wird nicht ausgewertet."),
                "The column \(name.english) is not foreseen \(inTable(file).english). "
                    + (isKept ? "It is kept but not evaluated." : "It is not evaluated."))
        }
    }

    private func reportMissing(_ names: [String], _ log: inout ProblemLog) -> Bool {
        let missing = spec.mandatory.filter { columns[$0] == nil }
        for canonical in missing {
            let found = names.filter { !$0.isEmpty }.beginning(8)
            log.error(
                .missingColumn, Place(file: file, row: headerLine, column: canonical), found,
                "\(inTable(file).german.capitalisedStart) fehlt die Spalte „\(canonical)“. Gefunden wurden: \(quoted(found).german). "
                    + "Bitte ergänzen Sie die Spalte in der ersten Zeile.",
                "The column “\(canonical)” is missing \(inTable(file).english). Found: \(quoted(found).english). "
                    + "Please add the column to the first row.")
        }
        return missing.isEmpty
    }
}
