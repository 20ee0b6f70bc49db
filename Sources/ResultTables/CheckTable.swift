public import LandscapeFiles
public import LandscapeModel
public import PlainText
public import SourceText

/// What `check` found, as text and as JSON.
public struct CheckTable: Sendable {
    /// Name and count, in the order of the contract.
    public var summary: [(key: String, label: Bilingual, count: Int)]
    public var problems: [Problem]
    /// Rows left out by a provisional reading; nil where the reading was strict.
    public var rowsLeftOut: Int?
    /// What netviz proposes and the coordinator decides; nil where nobody asked.
    public var proposals: ProposalTable?
    /// How each table was understood.
    public var readings: [TableReading]
    /// What cannot be checked or is not resolved; nil where nobody counted.
    public var coverage: Coverage?
    /// What was just taken over; nil where nothing was to be.
    public var accepted: [Bilingual]?
    /// What was to be taken over and could not be.
    public var refused: [Bilingual] = []
    /// What every output of a provisional reading says.
    public var note: String?
    /// Counts by sector, field and board, for JSON only.
    public var records: RecordFigures?
    /// What stands on the coordination's word alone.
    public var record: RecordNote?

    public init(
        summary: [(key: String, label: Bilingual, count: Int)], problems: [Problem], rowsLeftOut: Int?,
        readings: [TableReading] = []
    ) {
        self.readings = readings
        self.summary = summary
        self.problems = problems
        self.rowsLeftOut = rowsLeftOut
    }

    private func problems(_ severity: Problem.Severity) -> [Problem] {
        problems.filter { $0.severity == severity }
    }

    public func json(_ language: Language) -> String {
        var json = JSONWriter()
        json.object { json in
            json.key("summary")
            json.object { json in
                for entry in summary {
                    json.key(entry.key, entry.count)
                }
            }
            if let records {
                json.key("records")
                records.write(&json)
            }
            if let rowsLeftOut {
                json.key("provisional_rows", rowsLeftOut)
            }
            let notes = notes(language)
            if !notes.isEmpty { json.key("note", notes.joined(separator: " · ")) }
            if let accepted {
                json.key("accepted")
                json.array { json in for line in accepted { json.value(line(language)) } }
                json.key("refused")
                json.array { json in for line in refused { json.value(line(language)) } }
            }
            if let coverage {
                json.key("not_checkable")
                coverage.write(&json)
            }
            for (key, severity) in [("errors", Problem.Severity.error), ("warnings", .warning)] {
                json.key(key)
                json.array { json in
                    for problem in problems(severity) { write(problem, language, &json) }
                }
            }
            proposals?.writeNames(&json, language)
            proposals?.writeTypes(&json, language)
            proposals?.writeDistricts(&json, language)
            proposals?.writeSettings(&json)
            if !readings.isEmpty {
                json.key("readings")
                json.array { json in
                    for reading in readings { write(reading, &json) }
                }
            }
        }
        return String(decoding: json.bytes, as: UTF8.self) + "\n"
    }

    private func write(_ problem: Problem, _ language: Language, _ json: inout JSONWriter) {
        json.object { json in
            json.key("file", problem.file)
            if let sheet = problem.sheet {
                json.key("sheet", sheet)
            }
            json.key("row")
            if let row = problem.row { json.value(row) } else { json.null() }
            json.key("column")
            if let column = problem.column { json.value(column) } else { json.null() }
            json.key("text", problem.text)
            json.key("code", problem.code.rawValue)
            json.key("message", problem.message(language))
            if problem.count > 1 { json.key("count", problem.count) }
        }
    }

    private func write(_ reading: TableReading, _ json: inout JSONWriter) {
        json.object { json in
            json.key("file", reading.file)
            if let sheet = reading.sheet {
                json.key("sheet", sheet)
            }
            json.key("table", reading.table)
            json.key("layout", reading.layout.rawValue)
            json.key("header_row", reading.headerRow)
            json.key("rows", reading.rows)
            json.key("columns")
            json.object { json in
                for column in reading.columns {
                    json.key(column.canonical, column.header)
                }
            }
        }
    }

    public func csv(_ language: Language) -> String {
        var csv = CSVText(header: ["severity", "file", "row", "column", "text", "code", "message"])
        for problem in problems {
            csv.append([
                problem.severity == .error ? "error" : "warning",
                problem.file + (problem.sheet.map { Problem.sheetMark + $0 } ?? ""),
                problem.row.map { "\($0)" } ?? "",
                problem.column ?? "", problem.text, problem.code.rawValue, problem.message(language),
            ])
        }
        for note in notes(language) { csv.appendRemark(note) }
        return csv.text
    }

    public func text(_ language: Language, width: Int?) -> String {
        let isGerman = language == .german
        var text = ""
        if let note = provisionalNote(language) { text += note + "\n\n" }
        text += acceptedText(language)
        let errors = problems(.error)
        // What stands among the proposals is not said twice.
        let warnings = proposals?.withoutRepeated(problems(.warning)) ?? problems(.warning)
        if !errors.isEmpty {
            text +=
                (isGerman
                    ? "Bitte berichtigen (\(extent(errors, language))):"
                    : "Please correct (\(extent(errors, language))):")
                + "\n"
            text += ProblemGroups(errors, language).text() + "\n"
        }
        if !warnings.isEmpty {
            text +=
                (isGerman ? "Bitte ansehen (\(warnings.number)):" : "Please look at (\(warnings.number)):")
                + "\n"
            text += ProblemGroups(warnings, language).text() + "\n"
        }
        text += proposals?.text(language) ?? ""
        var table = TextTable(header: [isGerman ? "Bestand" : "Contents", "n"], rightAligned: [1])
        // Of what a landscape need not have, nothing is said where there is none.
        table.rows = summary.filter { $0.count > 0 || !Self.optional.contains($0.key) }
            .map { [$0.label(language), "\($0.count)"] }
        text += table.text(width: width)
        if let record { text += "\n\(record.text(language))\n" }
        if !readings.isEmpty {
            text += "\n" + (isGerman ? "So wurde gelesen:" : "How it was read:") + "\n"
            text += readings.map { "  " + $0.line(language) + "\n" }.joined()
        }
        if let note = coverage?.note(language) {
            text += "\n\(note.prefix(1).uppercased() + note.dropFirst()).\n"
        } else if errors.isEmpty, warnings.isEmpty, proposals?.isEmpty ?? true {
            text += isGerman ? "\nKeine Auffälligkeiten.\n" : "\nNothing to remark.\n"
        }
        if let note { text += "\n\(note)\n" }
        return text
    }

    /// What every output says of where the cooperations come from.
    private func notes(_ language: Language) -> [String] {
        [provisionalNote(language), record?.text(language)].compactMap { $0 }
    }

    private static let optional: Set<String> = [
        "wishes", "wished_pairs", "boards", "memberships", "seats", "offers",
    ]

    /// More lines than this are for the tables, not for the screen.
    private static let mostLines = 100

    private func acceptedText(_ language: Language) -> String {
        guard let accepted else { return "" }
        let isGerman = language == .german
        func block(_ head: String, _ lines: [Bilingual]) -> String {
            var shown = [head] + lines.prefix(Self.mostLines).map { "  " + $0(language) }
            let rest = lines.count - Self.mostLines
            if rest > 0 { shown.append(isGerman ? "  … und \(rest) weitere" : "  … and \(rest) more") }
            return shown.joined(separator: "\n") + "\n\n"
        }
        var text = block(
            isGerman
                ? accepted.isEmpty ? "Angenommen: nichts." : "Angenommen (\(accepted.count)):"
                : accepted.isEmpty ? "Accepted: nothing." : "Accepted (\(accepted.count)):", accepted)
        if !refused.isEmpty {
            text += block(
                isGerman
                    ? "Nicht angenommen, weil es den Tabellen widerspräche (\(refused.count)):"
                    : "Not accepted, as it would contradict the tables (\(refused.count)):", refused)
        }
        let left = proposals?.proposals.count ?? 0
        if left > 0 {
            text +=
                isGerman
                ? "Noch offen: \(left) \(left == 1 ? "Vorschlag" : "Vorschläge").\n\n"
                : "Still open: \(left) \(left == 1 ? "proposal" : "proposals").\n\n"
        }
        return text
    }

    private func provisionalNote(_ language: Language) -> String? {
        guard let rowsLeftOut else { return nil }
        let others = problems(.error).count { $0.row == nil }
        return rowsLeftOut + others > 0 ? language.provisional(rows: rowsLeftOut, others: others) : nil
    }

    /// "6 Fehler in 4 Zeilen": a row may have several, and what concerns a whole table has no row.
    private func extent(_ errors: [Problem], _ language: Language) -> String {
        let rows = Set(
            errors.compactMap { error in
                error.row.map { "\(error.file)\n\(error.sheet ?? "")\n\($0)" }
            }
        ).count
        let isGerman = language == .german
        let all = errors.number
        let number = isGerman ? "\(all) Fehler" : "\(all) \(all == 1 ? "error" : "errors")"
        // Of errors that are counted and not kept nobody knows the rows.
        guard rows > 0, all == errors.count else { return number }
        return number
            + (isGerman
                ? " in \(rows) \(rows == 1 ? "Zeile" : "Zeilen")"
                : " in \(rows) \(rows == 1 ? "row" : "rows")")
    }
}
