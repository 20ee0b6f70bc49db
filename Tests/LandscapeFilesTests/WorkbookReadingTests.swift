import Foundation
import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import PlainText
import SourceText
import Testing

@Suite("Workbooks are read like folders")
struct WorkbookReadingTests {
    private func read(_ bytes: [UInt8], _ name: String = "netz.xlsx") throws -> ReadResult {
        let place = try TemporaryLandscape([name: bytes])
        return LandscapeReader.read(at: place.path + "/" + name)
    }

    private let actors = [
        ["id", "name", "typ"], ["jc", "Jobcenter", "Jobcenter"],
        ["vhs", "Volkshochschule", "Volkshochschule"],
    ]

    @Test("Sheets by name; problems name file, sheet, row and column")
    func sheetsByName() throws {
        let result = try read(
            SmallWorkbook.xlsx([
                ("Akteure", SmallWorkbook.rows(actors)),
                (
                    "Kooperationen",
                    SmallWorkbook.rows([
                        ["von", "nach", "intensitaet"], ["jc", "vhs", "3"], ["jc", "Tafel", "2"],
                    ])
                ),
            ]))
        #expect(result.landscape.actors.map(\.id) == ["jc", "vhs"])
        #expect(result.landscape.claims.map(\.intensity) == [3])
        let problem = try #require(result.errors.first)
        #expect(result.errors.count == 1 && problem.code == .unknownActor)
        #expect(problem.file == "netz.xlsx" && problem.sheet == "Kooperationen")
        #expect(problem.row == 3 && problem.column == "nach")
        #expect(result.readings.map(\.layout) == [.table, .edges])
    }

    @Test("Sheets by their headers where names say nothing")
    func sheetsByHeaders() throws {
        let result = try read(
            SmallWorkbook.xlsx([
                (
                    "Tabelle2",
                    SmallWorkbook.rows([
                        ["Organisation", "Kooperationspartner", "Art der Kooperation"],
                        ["Jobcenter", "VHS", ""],
                    ])
                ),
                (
                    "Tabelle1",
                    SmallWorkbook.rows([
                        ["Name der Einrichtung", "Kürzel", "Akteurstyp"], ["Jobcenter", "JC", "Jobcenter"],
                        ["Volkshochschule", "VHS", "VHS"],
                    ])
                ),
            ]))
        #expect(result.errors.isEmpty)
        #expect(result.landscape.actors.count == 2 && result.landscape.claims.count == 1)
    }

    @Test("Shared, rich and inline text, numbers, booleans, formula results, dates of both calendars")
    func values() throws {
        // Serial 46295 of the 1900 calendar is 2026-09-30, 44833 of that of 1904 as well (Excel's own count).
        for (attributes, serial) in [("", 46295), ("date1904=\"1\"", 44833)] {
            let rows =
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                + "<c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v>3</v></c></row>"
                + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>B9</f><v>Haus &amp; Hof</v></c>"
                + "<c r=\"B2\" s=\"1\"><v>\(serial)</v></c><c r=\"C2\" t=\"b\"><v>1</v></c>"
                + "<c r=\"D2\" s=\"2\"><v>1067</v></c></row>"
            let styles =
                "<numFmts><numFmt numFmtId=\"170\" formatCode=\"dd\\.mm\\.yyyy;@\"/>"
                + "<numFmt numFmtId=\"171\" formatCode=\"00000\"/></numFmts>"
                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/></cellXfs>"
            let result = try read(
                SmallWorkbook.xlsx(
                    [("akteure", rows), ("kooperationen", SmallWorkbook.rows([["von", "nach"]]))],
                    strings: [
                        "<r><t>Na</t></r><r><t>me</t></r><rPh><t>x</t></rPh>", "<t>Stand</t>",
                        "<t>befragt</t>", "<t>PLZ</t>",
                    ],
                    workbookAttributes: attributes, styles: styles))
            #expect(result.errors.isEmpty)
            let actor = try #require(result.landscape.actors.first)
            #expect(actor.name == "Haus & Hof" && actor.wasAsked)
            #expect(actor.recordDate == PartialDate(year: 2026, month: 9, day: 30))
            #expect(result.landscape.districts.names == ["01067"])
        }
    }

    @Test(
        "Number formats",
        arguments: [
            // Format code, serial, text. Serials by Excel: 1 is 1900-01-01, 60 its 29 February that never was.
            ("dd.mm.yy", "46295", "2026-09-30"), ("[$-407]mmm yyyy", "45413", "2024-05"),
            ("yyyy", "45413", "2024"),
            ("d/m/yy h:mm", "46295.5", "2026-09-30 12:00"), ("General", "46295", "46295"),
            ("0%", "0.65", "65 %"),
            ("0.0%", "0.07", "7 %"), ("00000", "1067", "01067"), ("0.00", "3.5", "3,5"),
            ("General", "1E+3", "1000"),
            ("TT.MM.JJJJ", "46295", "2026-09-30"), ("\"Tag \"0", "3", "3"),
            ("yyyy-mm-dd", "61", "1900-03-01"),
            ("yyyy-mm-dd", "1", "1900-01-01"), ("h:mm", "0.75", "18:00"),
        ])
    func formats(_ code: String, _ number: String, _ text: String) throws {
        let styles =
            "<numFmts><numFmt numFmtId=\"170\" formatCode=\"\(code.replacing("\"", with: "&quot;"))\"/></numFmts>"
            + "<cellXfs><xf numFmtId=\"170\"/></cellXfs>"
        let rows =
            SmallWorkbook.rows([["name", "Farbe"]])
            + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>A</v></c><c r=\"B2\" s=\"0\"><v>\(number)</v></c></row>"
        let result = try read(
            SmallWorkbook.xlsx(
                [("akteure", rows), ("kooperationen", SmallWorkbook.rows([["von", "nach"]]))], styles: styles)
        )
        #expect(result.landscape.actors.first?.extra.first?.text == text)
    }

    @Test("Title, two header lines, merged cells, notes, sums and hidden rows")
    func untidy() throws {
        let rows =
            SmallWorkbook.rows([
                ["Akteure im Landkreis"], [], ["Einrichtung", "Art", "Kontakt"], ["", "", "Telefon", "Mail"],
                ["Jobcenter", "Jobcenter"], ["Beratung", "mbe"], ["", "jmd"],
            ]) + "<row r=\"8\" hidden=\"1\"><c r=\"A8\" t=\"str\"><v>VHS</v></c></row>"
            + "<row r=\"10\"><c r=\"A10\" t=\"str\"><v>Stand: Mai 2026</v></c></row>"
            + "<row r=\"11\"><c r=\"A11\" t=\"str\"><v>zusammengestellt vom Bildungsbüro</v></c></row>"
        let result = try read(
            SmallWorkbook.xlsx(
                [("Liste der Akteure", rows), ("kooperationen", SmallWorkbook.rows([["von", "nach"]]))],
                tail:
                    "<mergeCells count=\"2\"><mergeCell ref=\"A6:A7\"/><mergeCell ref=\"C3:D3\"/></mergeCells>"
            ))
        #expect(result.errors.isEmpty)
        #expect(result.landscape.actors.map(\.name) == ["Jobcenter", "Beratung", "Beratung", "VHS"])
        #expect(result.landscape.actors.map(\.row) == [5, 6, 7, 8])
        #expect(
            result.warnings.filter { $0.code == .personColumn }.compactMap(\.column) == ["Telefon", "Mail"])
        #expect(result.warnings.filter { $0.code == .skippedRow }.compactMap(\.row) == [10, 11])
        #expect(result.warnings.contains { $0.code == .hiddenContent })
    }

    @Test("A failed formula is an error with its place")
    func formulaErrors() throws {
        let rows =
            SmallWorkbook.rows([["von", "nach", "notiz"]])
            + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>jc</v></c><c r=\"B2\" t=\"e\"><v>#REF!</v></c></row>"
        let result = try read(
            SmallWorkbook.xlsx([("akteure", SmallWorkbook.rows(actors)), ("kooperationen", rows)]))
        #expect(result.errors.map(\.code) == [.formulaError])
        #expect(result.errors.first?.row == 2 && result.errors.first?.column == "nach")
    }

    @Test("Macros and links are ignored with a hint; hidden sheets and other sheets are not data")
    func extras() throws {
        let bytes = SmallWorkbook.xlsx(
            [
                ("akteure", SmallWorkbook.rows(actors)),
                ("kooperationen", SmallWorkbook.rows([["von", "nach"]])),
                ("Anleitung", SmallWorkbook.rows([["So geht es"]])),
                ("Notizen", SmallWorkbook.rows([["Milch kaufen"]])),
            ], extra: [("xl/vbaProject.bin", [1, 2, 3])])
        let result = try read(bytes, "netz.xlsm")
        #expect(result.errors.isEmpty && result.landscape.actors.count == 2)
        #expect(
            result.warnings.contains { $0.code == .ignoredContent && $0.message.german.contains("Makros") })
        #expect(result.warnings.filter { $0.code == .unknownFile }.map(\.text) == ["Notizen"])
    }

    @Test("What is no workbook is refused with a message that helps")
    func refused() throws {
        func message(_ bytes: [UInt8], _ name: String = "netz.xlsx") throws -> String {
            let result = try read(bytes, name)
            #expect(result.errors.map(\.code) == [.unreadableFile])
            return result.errors.first?.message.german ?? ""
        }
        #expect(try message([0xD0, 0xCF, 0x11, 0xE0, 1, 2], "alt.xls").contains(".xlsx"))
        let locked: [UInt8] =
            [0xD0, 0xCF, 0x11, 0xE0] + Array("EncryptedPackage".utf8).flatMap { [$0, UInt8(0)] }
        #expect(try message(locked).contains("Kennwort"))
        #expect(try message(Array("von;nach\n".utf8)).contains("beschädigt"))
        #expect(try message(ZipBytes.archive([("brief.txt", [65])])).contains("keine Arbeitsmappe"))
        #expect(try message(Array("<html>".utf8)).contains("Textdatei"))
        var whole = SmallWorkbook.xlsx([("akteure", SmallWorkbook.rows(actors))])
        whole.removeLast(whole.count / 2)
        #expect(try message(whole).contains("beschädigt"))
    }

    @Test("A document type, deep nesting and open tags are refused")
    func hostile() throws {
        let nested = String(repeating: "<x>", count: 5000)
        for data in [
            "<row><c><v>&a;</v></c></row><!DOCTYPE x [<!ENTITY a \"b\">]>", nested, "<row><c t=\"str\"><v>x",
        ] {
            let result = try read(
                SmallWorkbook.xlsx([
                    ("akteure", SmallWorkbook.rows(actors) + data),
                    ("kooperationen", SmallWorkbook.rows([["von", "nach"]])),
                ]))
            #expect(result.errors.contains { $0.code == .unreadableFile })
        }
    }

    @Test("An OpenDocument sheet with repeated rows and cells, dates, shares and pinned notes")
    func openDocument() throws {
        func cell(_ text: String, _ attributes: String = "office:value-type=\"string\"") -> String {
            "<table:table-cell \(attributes)><text:p>\(text)</text:p></table:table-cell>"
        }
        let empty = "<table:table-cell table:number-columns-repeated=\"16380\"/>"
        let actors =
            "<table:table table:name=\"Akteure\"><table:table-row>\(cell("Name"))\(cell("stand"))\(cell("PLZ"))\(empty)</table:table-row>"
            + "<table:table-row>\(cell("Haus <text:s/>Süd"))"
            + cell("30.09.26", "office:value-type=\"date\" office:date-value=\"2026-09-30T00:00:00\"")
            + cell("01067", "office:value-type=\"float\" office:value=\"1067\"")
            + "\(empty)</table:table-row>"
            + "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
            + "<table:table-row><table:table-cell office:value-type=\"string\"><office:annotation><text:p>Notiz</text:p></office:annotation><text:p>Jobcenter</text:p></table:table-cell></table:table-row>"
            + "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>"
        let claims =
            "<table:table table:name=\"Kooperationen\"><table:table-row>\(cell("von"))\(cell("nach"))\(cell("intensitaet"))</table:table-row>"
            + "<table:table-row>\(cell("Haus Süd"))\(cell("Jobcenter"))\(cell("3", "office:value-type=\"float\" office:value=\"3\""))</table:table-row></table:table>"
        let result = try read(SmallWorkbook.ods(actors + claims), "netz.ods")
        #expect(result.errors.isEmpty)
        #expect(result.landscape.actors.map(\.name) == ["Haus Süd", "Jobcenter"])
        #expect(result.landscape.actors.map(\.row) == [2, 6])
        #expect(result.landscape.actors.first?.recordDate == PartialDate(year: 2026, month: 9, day: 30))
        #expect(result.landscape.districts.names == ["01067"])
        #expect(result.landscape.claims.map(\.intensity) == [3])
    }

    @Test("A row repeated a million times is a file gone wrong")
    func repeatedRows() throws {
        let row =
            "<table:table-row table:number-rows-repeated=\"900000\"><table:table-cell office:value-type=\"string\"><text:p>A</text:p></table:table-cell></table:table-row>"
        let head =
            "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>Name</text:p></table:table-cell></table:table-row>"
        let result = try read(
            SmallWorkbook.ods("<table:table table:name=\"akteure\">\(head)\(row)</table:table>"), "netz.ods")
        #expect(result.errors.contains { $0.code == .unreadableFile } && result.landscape.actors.isEmpty)
    }

    @Test("A folder that holds nothing but a workbook means the workbook")
    func folder() throws {
        let bytes = SmallWorkbook.xlsx([
            ("akteure", SmallWorkbook.rows(actors)),
            ("kooperationen", SmallWorkbook.rows([["von", "nach"], ["jc", "vhs"]])),
        ])
        let result = try TemporaryLandscape(["Netz 2026.xlsx": bytes]).read()
        #expect(result.errors.isEmpty && result.landscape.claims.count == 1)
    }
}
