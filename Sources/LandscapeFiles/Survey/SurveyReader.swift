import Foundation
import PlainText
import SourceText
import Workbooks

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
        guard let (opened, roster) = open(path, file: file) else { return }
        var answer = opened
        readRoster(roster, &answer)
        answers.append(answer)
    }

    /// Reads what came back, however it did.
    mutating func read(_ returned: ReturnedQuestionnaire) {
        var answer = SurveyAnswer(
            file: returned.file, sheet: returned.sheet, id: returned.id, name: returned.name,
            date: returned.date, lines: [])
        let rows = ([returned.header] + returned.rows).map {
            DelimitedText.Row(line: $0.number, cells: $0.cells)
        }
        readRoster(RowSource(rows), &answer)
        answers.append(answer)
    }

    /// Finds out whose a workbook is, and where its list stands; nil where it is no questionnaire, which is reported.
    mutating func open(_ path: String, file: String) -> (answer: SurveyAnswer, roster: RowSource)? {
        guard let bytes = TextFile.bytes(path, file: file, &log) else { return nil }
        let workbook: Workbook
        do {
            workbook = try Workbook(bytes)
        } catch {
            let message = error.message(file)
            log.error(.unreadableFile, Place(file: file), "", message.german, message.english)
            return nil
        }
        // By what stands in them: people rename sheets.
        let sheets = workbook.sheets.indices.lazy.compactMap { number in
            (try? workbook.rows(number)).map { (number: number, rows: RowSource($0)) }
        }
        let facts = sheets.lazy.map { Self.values($0.rows) }
            .first { SurveyWords.readable.contains($0[SurveyWords.marker.folded] ?? "") }
        guard let values = facts,
            let (number, roster) = sheets.first(where: { Self.isRoster($0.rows) })
                ?? sheets.first(where: { workbook.sheets[$0.number].name.folded == SurveyWords.sheet.folded }),
            let id = values["kennung"],
            !id.isEmpty
        else {
            reportNoQuestionnaire(file)
            return nil
        }
        var answer = SurveyAnswer(
            file: file, id: id, name: values["organisation"] ?? id, date: values["ausgefuelltam"] ?? "",
            lines: [])
        if !answer.date.isEmpty, PartialDate(answer.date) == nil { answer.date = "" }
        answer.sheet = workbook.sheets[number].name.onOneLine
        return (answer, roster)
    }

    /// Whether a sheet is headed like the list of a questionnaire.
    private static func isRoster(_ rows: RowSource) -> Bool {
        var rows = rows
        guard let header = rows.next() else { return false }
        let names = Set(header.cells.prefix(50).map(\.trimmed.folded))
        return [SurveyWords.organisation, SurveyWords.intensity].allSatisfy(names.contains)
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

    private mutating func readRoster(_ rows: RowSource, _ answer: inout SurveyAnswer) {
        let workbookLabel = answer.file + Problem.sheetMark + answer.sheet
        var rows = rows
        guard let header = rows.next() else { return }
        let columns = RosterColumns(header.cells)
        guard columns.has(SurveyWords.organisation), columns.has(SurveyWords.intensity) else {
            log.error(
                .missingColumn, Place(file: workbookLabel, row: header.line), "",
                "Im Fragebogen fehlen die Spalten „organisation“ und „intensitaet“. Bitte stellen Sie die erste Zeile "
                    + "wieder her.",
                "The questionnaire lacks the columns “organisation” and “intensitaet”. Please restore its first row."
            )
            return
        }
        answer.asked = columns.asked
        var reader = RosterReader(columns: columns, label: workbookLabel)
        while let row = rows.next() {
            // What is too long is not read: whoever it is about is left open.
            if reader.isOverlong(row) {
                answer.hasNamelessAnswer = true
                continue
            }
            let line = reader.line(row)
            if !line.id.isEmpty { answer.roster.insert(line.id) }
            if line.id.isEmpty, line.name.isEmpty {
                if line.isAnswered {
                    answer.hasNamelessAnswer = true
                    reportNameless(row.line, workbookLabel)
                }
            } else if line.isAnswered || !line.note.isEmpty || line.id.isEmpty {
                answer.lines.append(line)
            }
        }
        log.append(reader.log)
    }

    private mutating func reportNameless(_ row: Int, _ file: String) {
        log.error(
            .missingValue, Place(file: file, row: row, column: "organisation"), "",
            "In dieser Zeile steht eine Antwort ohne Organisation. Bitte ergänzen Sie den Namen oder leeren Sie die "
                + "Zeile.",
            "This row holds an answer without an organisation. Please add the name or empty the row.")
    }
}
