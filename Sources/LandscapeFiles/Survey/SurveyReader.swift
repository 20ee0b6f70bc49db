import Foundation
import LandscapeModel

/// What one returned questionnaire says.
struct SurveyAnswer {
    /// The answer about one other organisation.
    struct Line: Hashable {
        /// Empty for a free nomination.
        var id: String
        var name: String
        var intensity: UInt8?
        var frequency: UInt8?
        var isWished = false
        var note = ""
        var row: Int

        /// Whether it says anything.
        var isAnswered: Bool { intensity != nil || frequency != nil || isWished }
    }

    var file: String
    var sheet = SurveyWords.sheet
    var id: String
    var name: String
    var date: String
    var lines: [Line]
}

/// Reads returned questionnaires.
struct SurveyReader {
    private(set) var log = ProblemLog()
    private(set) var answers: [SurveyAnswer] = []

    /// Reads every workbook of a folder, in the order of their names; other files are no concern of it.
    mutating func read(folder: String) {
        guard let entries = try? FileManager.default.contentsOfDirectory(atPath: folder).sorted() else {
            log.error(
                .missingFile, Place(file: URL(fileURLWithPath: folder).lastPathComponent), folder,
                "Den Ordner \(quoted(folder).german) gibt es nicht, oder er lässt sich nicht lesen.",
                "The folder \(quoted(folder).english) does not exist or cannot be read.")
            return
        }
        for entry in entries
        where Workbook.isWorkbook(entry) && !entry.hasPrefix("~$") && !entry.hasPrefix(".") {
            read(folder + "/" + entry, file: entry)
        }
        guard answers.isEmpty, log.errorCount == 0 else { return }
        log.error(
            .missingFile, Place(file: URL(fileURLWithPath: folder).lastPathComponent), folder,
            "In \(quoted(folder).german) liegt kein Fragebogen von netviz (.xlsx, .ods).",
            "There is no questionnaire of netviz (.xlsx, .ods) in \(quoted(folder).english).")
    }

    private mutating func read(_ path: String, file: String) {
        guard let bytes = SourceFiles.bytes(path, file: file, &log) else { return }
        let workbook: Workbook
        do {
            workbook = try Workbook(bytes)
        } catch {
            let message = error.message(file)
            log.error(.unreadableFile, Place(file: file), "", message.german, message.english)
            return
        }
        // By what stands in them: people rename sheets.
        let sheets = workbook.sheets.indices.lazy.compactMap { number in
            (try? workbook.rows(number)).map { (number: number, rows: RowSource($0)) }
        }
        let facts = sheets.lazy.map { Self.values($0.rows) }
            .first { $0[SurveyWords.marker.folded] == SurveyWords.version }
        guard let values = facts,
            let (number, roster) = sheets.first(where: { Self.isRoster($0.rows) })
                ?? sheets.first(where: { workbook.sheets[$0.number].name.folded == SurveyWords.sheet.folded }),
            let id = values["kennung"],
            !id.isEmpty
        else {
            return reportNoQuestionnaire(file)
        }
        var answer = SurveyAnswer(
            file: file, id: id, name: values["organisation"] ?? id, date: values["ausgefuelltam"] ?? "",
            lines: [])
        if !answer.date.isEmpty, PartialDate(answer.date) == nil { answer.date = "" }
        answer.sheet = workbook.sheets[number].name.onOneLine
        readRoster(roster, &answer, workbookLabel: file + Problem.sheetMark + answer.sheet)
        answers.append(answer)
    }

    /// Whether a sheet is headed like the list of a questionnaire.
    private static func isRoster(_ rows: RowSource) -> Bool {
        var rows = rows
        guard let header = rows.next() else { return false }
        let names = Set(header.cells.prefix(50).map(\.trimmed.folded))
        return [SurveyWords.columns[1], SurveyWords.columns[3]].allSatisfy(names.contains)
    }

    private static func values(_ rows: RowSource) -> [String: String] {
        var result: [String: String] = [:]
        for row in rows where row.cells.count >= 2 {
            let key = row.cells[0].trimmed.folded
            if result[key] == nil { result[key] = row.cells[1].trimmed.onOneLine }
        }
        return result
    }

    private mutating func reportNoQuestionnaire(_ file: String) {
        log.warning(
            .unknownFile, Place(file: file), file,
            "\(file) ist kein Fragebogen von netviz und wird nicht gelesen.",
            "\(file) is no questionnaire of netviz and is not read.")
    }

    private mutating func readRoster(_ rows: RowSource, _ answer: inout SurveyAnswer, workbookLabel: String) {
        var rows = rows
        guard let header = rows.next() else { return }
        let names = header.cells.map(\.trimmed.folded)
        func column(_ name: String) -> Int? { names.firstIndex(of: name.folded) }
        let columns = SurveyWords.columns.map { column($0) }
        guard columns[1] != nil, columns[3] != nil else {
            log.error(
                .missingColumn, Place(file: workbookLabel, row: header.line), "",
                "Im Fragebogen fehlen die Spalten „organisation“ und „intensitaet“. Bitte stellen Sie die erste Zeile "
                    + "wieder her.",
                "The questionnaire lacks the columns “organisation” and “intensitaet”. Please restore its first row."
            )
            return
        }
        while let row = rows.next() {
            if let long = Self.overlong(row, columns) {
                reportOverlong(row, columns[long] ?? 0, SurveyWords.columns[long], workbookLabel)
                continue
            }
            func cell(_ number: Int) -> String {
                columns[number].map { $0 < row.cells.count ? row.cells[$0].trimmed.onOneLine : "" } ?? ""
            }
            var line = SurveyAnswer.Line(id: cell(0), name: cell(1), row: row.line)
            line.intensity = level(
                cell(3), Intensity.range, Intensity.level, "intensitaet", row.line, workbookLabel)
            line.frequency = level(
                cell(4), Frequency.range, Frequency.level, "haeufigkeit", row.line, workbookLabel)
            line.isWished = wish(cell(5), row.line, workbookLabel)
            line.note = cell(6)
            if line.id.isEmpty, line.name.isEmpty {
                if line.isAnswered { reportNameless(row.line, workbookLabel) }
            } else if line.isAnswered || !line.note.isEmpty || line.id.isEmpty {
                answer.lines.append(line)
            }
        }
    }

    // MARK: Cells that nobody would fill so

    /// Bytes that a cell may have: a name, and what is said beside it. A name of thousands of letters would stand on
    /// every map and in every list.
    private static let longestName = 500
    private static let longestCell = 5000

    /// The column, among those of a questionnaire, whose cell is too long.
    private static func overlong(_ row: DelimitedText.Row, _ columns: [Int?]) -> Int? {
        columns.indices.first { number in
            guard let place = columns[number], place < row.cells.count else { return false }
            return row.cells[place].utf8.count > (number < columns.count - 1 ? longestName : longestCell)
        }
    }

    private mutating func reportOverlong(
        _ row: DelimitedText.Row, _ place: Int, _ column: String, _ file: String
    ) {
        let text = row.cells[place]
        let most = column == SurveyWords.columns.last ? Self.longestCell : Self.longestName
        log.error(
            .cellTooLong, Place(file: file, row: row.line, column: column), text,
            "In dieser Zelle stehen \(text.unicodeScalars.count) Zeichen, höchstens \(most) sind möglich. Die Zeile wurde "
                + "nicht gelesen. Bitte kürzen Sie den Text.",
            "This cell holds \(text.unicodeScalars.count) characters; \(most) are possible at most. The row was not "
                + "read. Please shorten the text.")
    }

    private mutating func level(
        _ text: String, _ range: ClosedRange<Int>, _ word: (String) -> Int?, _ column: String, _ row: Int,
        _ file: String
    ) -> UInt8? {
        switch Cell.level(text, in: range, word) {
        case .value(let level): return level
        case .nothing: return nil
        case .outOfRange, .notUnderstood:
            log.error(
                .outOfRange, Place(file: file, row: row, column: column), text,
                "\(quoted(text).german) ist keine Stufe dieser Skala. Möglich sind \(range.lowerBound) bis "
                    + "\(range.upperBound).",
                "\(quoted(text).english) is no level of this scale. Possible are \(range.lowerBound) to "
                    + "\(range.upperBound).")
            return nil
        }
    }

    private mutating func wish(_ text: String, _ row: Int, _ file: String) -> Bool {
        switch Cell.flag(text) {
        case .value(let flag): return flag
        case .nothing: return false
        case .outOfRange, .notUnderstood:
            log.error(
                .unknownValue, Place(file: file, row: row, column: "gewuenscht"), text,
                "\(quoted(text).german) ließ sich hier nicht deuten. Möglich sind „ja“ und „nein“.",
                "\(quoted(text).english) could not be understood here. Possible are “ja” (yes) and “nein” (no)."
            )
            return false
        }
    }

    private mutating func reportNameless(_ row: Int, _ file: String) {
        log.error(
            .missingValue, Place(file: file, row: row, column: "organisation"), "",
            "In dieser Zeile steht eine Antwort ohne Organisation. Bitte ergänzen Sie den Namen oder leeren Sie die "
                + "Zeile.",
            "This row holds an answer without an organisation. Please add the name or empty the row.")
    }
}
