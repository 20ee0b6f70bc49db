import PlainText
import SourceText
import Workbooks

/// The tables of a landscape as sheets of a workbook.
struct WorkbookSource: LandscapeSource {
    let name: String
    let workbook: Workbook
    /// The sheet of each table.
    private(set) var sheets: [String: Int] = [:]
    /// Visible sheets with text that are no table.
    private(set) var others: [Int] = []
    /// Sheets that are named like a table without having its columns.
    private var misfits: [String: Int] = [:]

    /// Finds the sheet of each table: by its name, else by its headers.
    ///
    /// A hidden sheet counts only under the exact name of a table; most of them are old copies.
    init(_ workbook: Workbook, name: String) {
        self.workbook = workbook
        self.name = name
        let tables = Set(TableSpec.all.map(\.name) + ["landschaft"])
        for (number, sheet) in workbook.sheets.enumerated() {
            let key = sheet.name.folded
            guard tables.contains(key), sheets[key] == nil else { continue }
            // „Maßnahmen“ with a column of their Träger are offers, as many offices call them.
            if key == TableSpec.agreedMeasures.name, score(number, .offers) >= HeaderSearch.complete {
                continue
            }
            sheets[key] = number
        }
        findByWords()
        findByHeaders()
    }

    /// Sheets that explain or serve others and hold no data.
    private static let helpers: Set<String> = [
        "anleitung", "hinweise", "hinweis", "legende", "erlaeuterung", "erlaeuterungen", "listen", "auswahl",
        "werte",
        "lists", "guide", "readme", "deckblatt", "titel", "liesmich", "exportuebersicht", "exportsummary",
    ]

    static func isHelper(_ name: String) -> Bool { helpers.contains(name.folded) }

    /// Names such as "Akteursliste 2026", "Kooperationen (Stand Mai)", "Liste der Gremien".
    private mutating func findByWords() {
        for (number, sheet) in workbook.sheets.enumerated()
        where !sheet.isHidden && !sheets.values.contains(number) && !Self.isHelper(sheet.name) {
            guard let table = TableNames.table(sheet.name), sheets[table] == nil,
                let spec = TableSpec.all.first(where: { $0.name == table })
            else { continue }
            if score(number, spec) >= HeaderSearch.complete || (table == "kooperationen" && isMatrix(number))
            {
                sheets[table] = number
            } else if misfits[table] == nil {
                misfits[table] = number
            }
        }
    }

    private mutating func findByHeaders() {
        var candidates: [(score: Int, order: Int, sheet: Int)] = []
        for (number, sheet) in workbook.sheets.enumerated()
        where !sheet.isHidden && !sheets.values.contains(number) && !Self.isHelper(sheet.name) {
            guard isFilled(number) else { continue }
            others.append(number)
            // The rows of a matrix are headed like a list of actors.
            if isMatrix(number) {
                candidates.append((HeaderSearch.complete * 2, 0, number))
                continue
            }
            for (order, spec) in TableNames.preferred.enumerated() where sheets[spec.name] == nil {
                let score = score(number, spec)
                // One word in common is no table; a list of names is.
                guard
                    score >= HeaderSearch.complete + 2
                        || (spec.name == "akteure" && score >= HeaderSearch.complete)
                else { continue }
                candidates.append((score, order, number))
            }
        }
        candidates.sort { ($1.score, $0.order, $0.sheet) < ($0.score, $1.order, $1.sheet) }
        for candidate in candidates {
            let table = TableNames.preferred[candidate.order].name
            guard sheets[table] == nil, others.contains(candidate.sheet) else { continue }
            sheets[table] = candidate.sheet
            others.removeAll { $0 == candidate.sheet }
        }
    }

    private func score(_ sheet: Int, _ spec: TableSpec) -> Int {
        guard let rows = try? workbook.rows(sheet), let header = HeaderSearch(RowSource(rows), spec) else {
            return 0
        }
        return HeaderSearch.score(header.names, spec)
    }

    private func isFilled(_ sheet: Int) -> Bool {
        guard var rows = try? workbook.rows(sheet) else { return true }
        return rows.next() != nil
    }

    // MARK: The tables

    func label(_ sheet: Int) -> String { name + Problem.sheetMark + workbook.sheets[sheet].name.onOneLine }

    func file(of table: String) -> String? { sheets[table].map(label) }

    func nameForMissing(_ table: String) -> String { name + Problem.sheetMark + table }

    func misfit(_ table: String) -> (file: String, headers: [String])? {
        guard let sheet = misfits[table], others.contains(sheet), let rows = try? workbook.rows(sheet),
            let spec = TableSpec.all.first(where: { $0.name == table }),
            let header = HeaderSearch(RowSource(rows), spec)
        else { return nil }
        return (label(sheet), header.names)
    }

    func rows(of table: String, _ log: inout ProblemLog) -> RowSource? {
        sheets[table].flatMap { rows($0, &log) }
    }

    func rows(_ sheet: Int, _ log: inout ProblemLog) -> RowSource? {
        do {
            return RowSource(try workbook.rows(sheet))
        } catch {
            let message = error.message(label(sheet))
            log.error(.unreadableFile, Place(file: label(sheet)), "", message.german, message.english)
            return nil
        }
    }

    func settings(_ log: inout ProblemLog) -> YAMLItem? {
        guard let file = file(of: "landschaft"), let rows = rows(of: "landschaft", &log) else { return nil }
        for row in rows {
            for (index, cell) in row.cells.enumerated() where UnstoredFormula.isIn(cell) {
                UnstoredFormula.report(cell, Place(file: file, row: row.line), column: index, &log)
            }
        }
        let text = SettingsSheet.yaml(rows)
        guard let root = YAMLDocument.root(Array(text.utf8), file: file, &log) else { return nil }
        return YAMLItem(node: root, path: "", file: file)
    }
}

/// `landschaft.yaml` as a sheet: its lines one below the other under the heading `landschaft.yaml`, or a form
/// with a key and a value in each row.
enum SettingsSheet {
    static let linesHeader = "landschaft.yaml"

    static func yaml(_ rows: RowSource) -> String {
        var rows = rows
        var lines: [String] = []
        var areLines: Bool?
        var last = 1
        while let row = rows.next() {
            let first = row.cells.first ?? ""
            if areLines == nil {
                areLines = first.trimmed == linesHeader
                last = row.line
                if areLines == true { continue }
            }
            if areLines == true {
                // Blank lines of the text are rows without a cell.
                while last + 1 < row.line {
                    lines.append("")
                    last += 1
                }
                last = row.line
                lines.append(first)
            } else if row.cells.count > 1, !UnstoredFormula.isIn(row.cells[1]),
                let line = formLine(first.trimmed, row.cells[1].trimmed)
            {
                lines.append(line)
            }
        }
        return areLines == true ? lines.joined(separator: "\n") + "\n" : form(lines)
    }

    /// `titel` and its like; keys of the concept begin with `konzept.`, those of the survey with `erhebung.`.
    private static let keys: Set<String> = [
        "titel", "gebiet", "land", "kommunaltyp", "stichtag", "aufbewahren_bis", "konzept.vorhanden",
        "konzept.titel",
        "konzept.beschluss_am", "konzept.subsidiaritaet", "konzept.mapping_enthalten",
        "erhebung.zeilen_sprechen_selbst", "erhebung.gefragt",
    ]

    private static func formLine(_ key: String, _ value: String) -> String? {
        guard keys.contains(key), !value.isEmpty else { return nil }
        // Words such as "ja" keep their meaning without quotation marks; all other text is quoted.
        let isPlain = ["ja", "nein", "unbekannt"].contains(value)
        return key + ": " + (isPlain ? value : YAMLText.quoted(value))
    }

    private static func form(_ lines: [String]) -> String {
        var result = lines.filter { line in !groups.contains { line.hasPrefix($0 + ".") } }
        for group in groups {
            let own = lines.filter { $0.hasPrefix(group + ".") }
            if !own.isEmpty { result += [group + ":"] + own.map { "  " + $0.dropFirst(group.count + 1) } }
        }
        return result.map { $0 + "\n" }.joined()
    }

    private static let groups = ["konzept", "erhebung"]
}

/// Text as a YAML scalar in double quotes.
enum YAMLText {
    static func quoted(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where scalar.value >= 0x20 && scalar.value != 0x7F {
            if scalar == "\"" || scalar == "\\" { result.append("\\") }
            result.append(scalar)
        }
        return "\"" + String(result) + "\""
    }
}
