import PlainText
import SourceText

extension Table {
    /// Says what becomes of a column about persons.
    func reportPersonal(_ column: Column, _ place: Place, _ log: inout ProblemLog) {
        let name = quoted(column.header)
        let isKept = spec.name == TableSpec.actors.name && !PersonColumns.isPrivate(column.header)
        log.warning(
            .personColumn, place, column.header,
            "Die Spalte \(name.german) enthält vermutlich Angaben zu Personen. "
                + (isKept
                    ? "Sie bleibt außen vor und erscheint nur im Bericht mit „--profile intern --contacts“. Besser "
                        + "aufgehoben sind Kontaktdaten in kontakte.csv."
                    : "Sie wird nicht eingelesen. Wenn Sie Kontaktdaten brauchen, gehören sie in kontakte.csv."),
            "The column \(name.english) seems to be about persons. "
                + (isKept
                    ? "It is left out and appears only in the report with “--profile intern --contacts”. Contact "
                        + "data are better kept in kontakte.csv."
                    : "It is not read. If you need contact data, keep them in kontakte.csv."))
    }

    static func reportEmpty(_ file: String, isRequired: Bool, _ log: inout ProblemLog) {
        let german = "\(file) ist leer. In die erste Zeile gehören die Spaltennamen."
        let english = "\(file) is empty. Its first row should hold the names of the columns."
        if isRequired {
            log.error(.emptyFile, Place(file: file), "", german, english)
        } else {
            log.warning(.emptyFile, Place(file: file), "", german, english)
        }
    }

    static func reportQuotes(_ row: DelimitedText.Row, _ file: String, _ log: inout ProblemLog) {
        switch row.defect {
        case .unclosedQuote(let line):
            log.error(
                .brokenQuotes, Place(file: file, row: row.line), row.cells.last?.trimmed ?? "",
                "Ein Anführungszeichen in Zeile \(line) wird nicht geschlossen. Die Zeile lässt sich nicht "
                    + "lesen. Bitte ergänzen oder löschen Sie das Zeichen \".",
                "A quotation mark in line \(line) is never closed, so the line cannot be read. "
                    + "Please complete or delete the mark \".")
        case .textAfterQuote(let line):
            log.error(
                .brokenQuotes, Place(file: file, row: row.line), row.cells.last?.trimmed ?? "",
                "In Zeile \(line) steht hinter einem schließenden Anführungszeichen noch Text. Anführungszeichen "
                    + "mitten im Text bitte verdoppeln (\"\") oder weglassen.",
                "In line \(line), text follows a closing quotation mark. "
                    + "Please double (\"\") or drop quotation marks inside a text.")
        case nil: break
        }
    }

    func reportLongCell(_ row: DelimitedText.Row, _ log: inout ProblemLog) {
        let index = row.cells.firstIndex { $0.utf8.count > Self.longestCell } ?? 0
        log.error(
            .cellTooLong, Place(file: file, row: row.line), row.cells[index],
            "Zelle \(index + 1) dieser Zeile ist länger als \(Self.longestCell) Zeichen. "
                + "Vermutlich ist die Datei beschädigt oder ein Anführungszeichen fehlt.",
            "Cell \(index + 1) of this row is longer than \(Self.longestCell) characters. "
                + "The file may be damaged, or a quotation mark is missing.")
    }

    func reportExtraCells(_ row: DelimitedText.Row, _ text: String, _ log: inout ProblemLog) {
        log.error(
            .extraCells, Place(file: file, row: row.line), text.trimmed,
            "Die Zeile hat mehr Zellen als die Kopfzeile: \(quoted(text.trimmed).german) gehört zu keiner "
                + "Spalte. Steht ein Trennzeichen im Text? Dann bitte die Zelle in Anführungszeichen setzen.",
            "The row has more cells than the header: \(quoted(text.trimmed).english) belongs to no column. "
                + "Is there a separator inside a text? Then please put that cell into quotation marks.")
    }

    func reportNote(_ row: DelimitedText.Row, _ log: inout ProblemLog) {
        let text = row.cells.first { !$0.trimmed.isEmpty }?.trimmed ?? ""
        log.warning(
            .skippedRow, Place(file: file, row: row.line), text,
            "\(quoted(text).german) steht unter der Tabelle und wird als Anmerkung übergangen. Ist es eine Zeile der "
                + "Tabelle, löschen Sie bitte die Leerzeile darüber.",
            "\(quoted(text).english) stands below the table and is passed over as a note. If it is a row of the "
                + "table, please delete the blank line above.")
    }

    func reportFormulaError(_ row: DelimitedText.Row, _ index: Int, _ log: inout ProblemLog) {
        let text = row.cells[index].trimmed
        let header = columns.values.first { $0.index == index } ?? unknown.first { $0.index == index }
        log.error(
            .formulaError, Place(file: file, row: row.line, column: header?.header), text,
            "In dieser Zeile steht \(quoted(text).german): eine Formel fand ihr Ziel nicht. Bitte tragen Sie den Wert "
                + "selbst ein.",
            "This row holds \(quoted(text).english): a formula did not find what it refers to. Please enter the "
                + "value itself.")
    }

    func reportUnreadFormula(_ row: DelimitedText.Row, _ index: Int, _ log: inout ProblemLog) {
        let header =
            unknown.first { $0.index == index }?.header ?? personal.first { $0.index == index }?.header
        let cell = CellName.name(column: index, line: row.line)
        log.warning(
            .formulaError, Place(file: file, row: row.line, column: header),
            UnstoredFormula.shown(row.cells[index]),
            "In einer Spalte, die netviz nicht auswertet, stehen Formeln ohne gespeichertes Ergebnis, zuerst in Zelle "
                + "\(cell). Bitte öffnen Sie die Arbeitsmappe in Excel oder LibreOffice und speichern Sie sie.",
            "A column that netviz does not evaluate holds formulas without a stored result, first in cell \(cell). "
                + "Please open the workbook in Excel or LibreOffice and save it.")
    }

    func reportNamelessColumn(_ row: DelimitedText.Row, _ index: Int, _ log: inout ProblemLog) {
        let text = row.cells[index].trimmed
        log.warning(
            .extraCells, Place(file: file, row: row.line), text,
            "\(quoted(text).german) steht in Spalte \(index + 1), die keine Überschrift hat und nicht gelesen wird. "
                + "Bitte ergänzen Sie die Überschrift.",
            "\(quoted(text).english) stands in column \(index + 1), which has no header and is not read. Please add "
                + "the header.")
    }
}
