public import Foundation
import LandscapeModel
public import PlainText
public import Workbooks

/// Writes a landscape as an `.xlsx` or `.ods` workbook: a sheet per table with drop-down lists for everything that has a
/// vocabulary.
public enum WorkbookWriter {
    /// The bytes of a workbook of these tables.
    /// - Parameter remarks: on a sheet of their own, which is no table.
    /// - Throws: `ScaffoldError` where something does not fit into a workbook.
    public static func data(
        _ tables: LandscapeTables, as format: WorkbookFormat = .xlsx, remarks: Remarks = Remarks(),
        language: Language = .german
    ) throws(ScaffoldError) -> Data {
        try write(sheets(tables, remarks: remarks, language: language), as: format, title: "")
    }

    /// A sheet for the settings, one for each table, and what they draw on.
    static func sheets(
        _ tables: LandscapeTables, remarks: Remarks = Remarks(), language: Language
    ) -> [SheetDraft] {
        let choices = ColumnChoices(.standard, language)
        var sheets: [SheetDraft] = []
        if let settings = tables.settings { sheets.append(settingsLines(settings)) }
        let names = nameColumns(tables.tables)
        for table in tables.tables { sheets.append(sheet(table, choices, names, language)) }
        if let sheet = remarks.sheet { sheets.append(sheet) }
        sheets.append(choices.sheet)
        return sheets
    }

    static func write(
        _ sheets: [SheetDraft], as format: WorkbookFormat = .xlsx, title: String
    ) throws(ScaffoldError) -> Data {
        do {
            return switch format {
            case .xlsx: try XlsxFile.bytes(sheets, title: title)
            case .ods: try OdsFile.bytes(sheets, title: title)
            }
        } catch {
            throw ScaffoldError(message(error))
        }
    }

    private static func message(_ failure: XlsxFile.Failure) -> Bilingual {
        switch failure {
        case .cannotWrite:
            Bilingual(
                "Die Arbeitsmappe konnte nicht geschrieben werden. Ist noch Platz auf dem Datenträger?",
                "The workbook could not be written. Is there room left on the disk?")
        case .cellTooLong(let sheet, let row):
            Bilingual(
                "Eine Zelle in \(sheet), Zeile \(row), ist länger als die \(XlsxFile.longestCell) Zeichen, die eine "
                    + "Arbeitsmappe erlaubt. Bitte kürzen Sie den Text.",
                "A cell in \(sheet), row \(row), is longer than the \(XlsxFile.longestCell) characters that a "
                    + "workbook allows. Please shorten the text.")
        case .tooManyRows(let sheet):
            Bilingual(
                "\(sheet) hat mehr Zeilen oder Spalten, als in ein Blatt einer Arbeitsmappe passen.",
                "\(sheet) has more rows or columns than fit on a sheet of a workbook.")
        }
    }

    /// Where the tables of actors and Gremien have their names.
    static func nameColumns(_ tables: [RawTable]) -> [String: Int] {
        var result: [String: Int] = [:]
        for (name, spec) in [("akteure", TableSpec.actors), ("gremien", .boards)] {
            guard let table = tables.first(where: { $0.name == name }) else { continue }
            result[name] = table.header.firstIndex { spec.canonical($0) == "name" }
        }
        return result
    }

    static func sheet(
        _ table: RawTable, _ choices: ColumnChoices, _ names: [String: Int], _ language: Language
    ) -> SheetDraft {
        let spec = TableSpec.all.first { $0.name == table.name }
        let columns = table.header.map { header in
            var column = SheetDraft.Column(header: header)
            guard let canonical = spec?.canonical(header) else { return column }
            let known = spec?.headers.first { $0.canonical == canonical }
            column.comment = known?.comment?(language) ?? ColumnTexts.comment(table.name, canonical, language)
            if let values = known?.values {
                column.choices = choices.choices(values)
                column.isOpen = known?.isStrict != true
            } else {
                column.choices = choices.choices(table.name, canonical, names)
                column.isOpen = !ColumnChoices.isStrict(table.name, canonical)
            }
            column.isMandatory = spec?.mandatory.contains(canonical) ?? false
            column.width = width(canonical)
            return column
        }
        return SheetDraft(name: table.name, columns: columns, rows: table.rows)
    }

    private static func width(_ column: String) -> Double {
        switch column {
        case "name", "von", "nach", "akteur", "gremium": 34
        case "typ", "handlungsfelder", "handlungsfeld", "art", "notiz", "zweck", "leistungsart", "text",
            "traeger",
            "zielgruppen":
            26
        case "id": 12
        default: 16
        }
    }

    private static func settingsLines(_ settings: String) -> SheetDraft {
        var draft = SheetDraft(
            name: "landschaft", columns: [SheetDraft.Column(header: SettingsSheet.linesHeader, width: 90)])
        var lines = settings.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String(line.unicodeScalars.filter { $0 != "\r" })
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        draft.rows = lines.map { [$0] }
        draft.spareRows = 0
        return draft
    }
}
