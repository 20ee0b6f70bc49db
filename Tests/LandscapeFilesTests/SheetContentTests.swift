import Foundation
import LandscapeModel
import LandscapeTesting
import PlainText
import SourceText
import Testing

@testable import LandscapeFiles
@testable import Workbooks

/// What sheets hold that is no plain text. The expected values are set by hand from the cells.
@Suite("Formulas without a result, long decimals, struck text and mistaken dates")
struct SheetContentTests {
    private func read(_ bytes: [UInt8], _ name: String) throws -> ReadResult {
        let place = try TemporaryLandscape([name: bytes])
        return LandscapeReader.read(at: place.path + "/" + name)
    }

    private let actors = SmallWorkbook.rows([
        ["id", "name", "typ"], ["1", "Haus Linde", "mbe"], ["2", "Amt Nord", ""], ["3", "Werkhof", ""],
    ])

    private func xlsx(
        _ cooperations: String, workbook: String = "", styles: String = "", strings: [String] = []
    )
        throws -> ReadResult
    {
        try read(
            SmallWorkbook.xlsx(
                [("Akteure", actors), ("Kooperationen", cooperations)], strings: strings,
                workbookAttributes: workbook, styles: styles), "netz.xlsx")
    }

    private func ods(_ rows: String, styles: String = "") throws -> ReadResult {
        func text(_ value: String) -> String {
            "<table:table-cell office:value-type=\"string\"><text:p>\(value)</text:p></table:table-cell>"
        }
        let list = [["id", "name"], ["1", "Haus Linde"], ["2", "Amt Nord"], ["3", "Werkhof"]]
            .map { "<table:table-row>" + $0.map(text).joined() + "</table:table-row>" }.joined()
        let header =
            "<table:table-row>" + ["von", "nach", "intensitaet"].map(text).joined() + "</table:table-row>"
        return try read(
            SmallWorkbook.ods(
                "<table:table table:name=\"akteure\">\(list)</table:table>"
                    + "<table:table table:name=\"kooperationen\">\(header)\(rows)</table:table>",
                styles: styles),
            "netz.ods")
    }

    // MARK: Formulas

    @Test("A formula without a stored result names its cell and is no empty cell")
    func unstored() throws {
        let header = SmallWorkbook.rows([["von", "nach", "intensitaet", "status"]])
        let result = try xlsx(
            header + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><v>2</v></c>"
                + "<c r=\"C2\"><f>2+1</f><v></v></c><c r=\"D2\"><f>IF(1=1,\"gewuenscht\",\"\")</f></c></row>"
                + "<row r=\"3\"><c r=\"A3\"><v>1</v></c><c r=\"B3\"><v>3</v></c><c r=\"C3\"><f>1+1</f><v>2</v></c>"
                + "<c r=\"D3\" t=\"str\"><f>\"\"</f><v></v></c></row>")
        #expect(result.landscape.claims.map(\.intensity) == [2])
        #expect(result.errors.map(\.code) == [.formulaError, .formulaError])
        #expect(
            result.errors.map(\.column) == ["intensitaet", "status"]
                && result.errors.allSatisfy { $0.row == 2 })
        #expect(result.errors.first?.text == "=2+1")
        #expect(
            result.errors.first?.message.german.hasPrefix(
                "In Zelle C2 steht die Formel „=2+1“ ohne gespeichertes Ergebnis. Bitte öffnen Sie die Arbeitsmappe in "
                    + "Excel oder LibreOffice und speichern Sie sie") == true)
    }

    @Test("A stored 0 is no result where the program is to calculate everything on opening")
    func zeroes() throws {
        let rows =
            SmallWorkbook.rows([["von", "nach", "intensitaet"]])
            + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><v>2</v></c><c r=\"C2\"><f>2+1</f><v>0</v></c></row>"
        #expect(try xlsx(rows).errors.isEmpty)
        let unstored = try xlsx(rows, workbook: "/><calcPr fullCalcOnLoad=\"1\"")
        #expect(unstored.errors.map(\.code) == [.formulaError])
    }

    @Test("The same in an .ods, in names, in heads, in a matrix and in settings")
    func elsewhere() throws {
        let formula = "<table:table-cell table:formula=\"of:=[.A2]\"/>"
        let text = "<table:table-cell office:value-type=\"string\"><text:p>2</text:p></table:table-cell>"
        let inODS = try ods("<table:table-row>\(text)\(formula)</table:table-row>")
        #expect(inODS.errors.map(\.code) == [.formulaError] && inODS.errors.first?.text == "=[.A2]")
        #expect(inODS.errors.first?.message.german.contains("In Zelle B2 ") == true)

        let head = try xlsx(
            "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>von</v></c><c r=\"B1\"><f>X1</f></c></row>")
        #expect(head.errors.contains { $0.code == .formulaError && $0.message.german.contains("Zelle B1 ") })

        let matrix =
            SmallWorkbook.rows([["", "Haus Linde", "Amt Nord", "Werkhof"], ["Haus Linde", "", "2", ""]])
            + "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>Amt Nord</v></c><c r=\"B3\"><f>C2</f></c></row>"
            + SmallWorkbook.rows([[], [], [], ["Werkhof", "", "1", ""]]).replacing(
                "<row r=\"1\"></row>", with: "")
        let inMatrix = try xlsx(matrix)
        #expect(inMatrix.errors.map(\.code) == [.formulaError])
        #expect(inMatrix.errors.first?.message.german.contains("Zelle B3 ") == true)

        let settings = SmallWorkbook.xlsx([
            ("akteure", actors), ("kooperationen", SmallWorkbook.rows([["von", "nach"]])),
            (
                "landschaft",
                "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>titel</v></c><c r=\"B1\"><f>A9</f></c></row>"
            ),
        ])
        #expect(try read(settings, "netz.xlsx").errors.map(\.code) == [.formulaError])
    }

    @Test("A formula in a column that nobody evaluates is a hint, and the row counts")
    func unread() throws {
        let result = try xlsx(
            SmallWorkbook.rows([["von", "nach", "Zähler"]])
                + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><v>2</v></c><c r=\"C2\"><f>1+1</f></c></row>"
        )
        #expect(result.errors.isEmpty && result.landscape.claims.count == 1)
        #expect(result.warnings.contains { $0.code == .formulaError && $0.message.german.contains("C2") })
    }

    // MARK: Decimals

    @Test(
        "Numbers as Excel shows them: fifteen digits",
        arguments: [
            ("2.9999999999999996", "3"), ("3.0000000000000004", "3"), ("0.30000000000000004", "0,3"),
            ("2.5", "2,5"),
            ("0.1", "0,1"), ("123456789012345", "123456789012345"), ("1E-7", "1e-07"),
        ])
    func decimals(_ raw: String, _ text: String) {
        #expect(NumberText.text(raw, .general) == text)
    }

    @Test("Long decimals as strength, id and year, in sheets and in text")
    func longDecimals() throws {
        let result = try xlsx(
            SmallWorkbook.rows([["von", "nach", "intensitaet", "haeufigkeit", "seit"]])
                + "<row r=\"2\"><c r=\"A2\"><v>0.9999999999999999</v></c><c r=\"B2\"><v>2.0000000000000004</v></c>"
                + "<c r=\"C2\"><v>2.9999999999999996</v></c><c r=\"D2\"><v>3.0000000000000004</v></c>"
                + "<c r=\"E2\"><v>2021.0000000000002</v></c></row>")
        #expect(result.problems.filter { $0.code != .typeMissing }.isEmpty)
        #expect(
            result.landscape.claims.first?.intensity == 3 && result.landscape.claims.first?.frequency == 3)
        #expect(result.landscape.claimTexts[0]?.since == "2021")
        let text = try landscape("von,nach,intensitaet\njc,vhs,2.9999999999999996\n")
        #expect(text.errors.isEmpty && text.landscape.claims.first?.intensity == 3)
        let half = try landscape("von,nach,intensitaet\njc,vhs,2.5\n")
        #expect(half.errors.map(\.code) == [.outOfRange])
    }

    // MARK: Struck text

    private let struckStyles =
        "<fonts><font/><font><strike/></font><font><strike val=\"0\"/></font></fonts>"
        + "<cellXfs><xf fontId=\"0\"/><xf fontId=\"1\"/><xf fontId=\"2\"/></cellXfs>"

    @Test("Struck rows are read and said, struck parts of a cell named")
    func struck() throws {
        let rows =
            SmallWorkbook.rows([["von", "nach", "notiz"]])
            + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>1</v></c><c r=\"B2\" s=\"1\"><v>2</v></c></row>"
            + "<row r=\"3\"><c r=\"A3\" s=\"2\"><v>1</v></c><c r=\"B3\"><v>3</v></c><c r=\"C3\" t=\"s\"><v>0</v></c></row>"
        let result = try xlsx(
            rows, styles: struckStyles,
            strings: ["<r><t>gilt, </t></r><r><rPr><strike/></rPr><t>gilt nicht</t></r>"])
        #expect(result.errors.isEmpty && result.landscape.claims.count == 2)
        let hints = result.warnings.filter { $0.code == .hiddenContent }
        #expect(hints.count == 2 && hints[0].row == 2 && hints[1].row == 3)
        #expect(
            hints[0].message.german.hasPrefix(
                "Eine Zeile ist durchgestrichen (Zeile 2) und wurde mitgelesen."))
        #expect(hints[1].message.german.hasPrefix("In der Zelle C3 ist Text durchgestrichen"))
    }

    @Test("Struck rows of an .ods") func struckInODS() throws {
        let style =
            "<style:style style:name=\"ce1\"><style:text-properties style:text-line-through-style=\"solid\"/></style:style>"
        let cells = ["1", "2"].map {
            "<table:table-cell table:style-name=\"ce1\" office:value-type=\"string\"><text:p>\($0)</text:p>"
                + "</table:table-cell>"
        }.joined()
        let span =
            "<table:table-cell office:value-type=\"string\"><text:p>1</text:p></table:table-cell>"
            + "<table:table-cell office:value-type=\"string\"><text:p>3<text:span text:style-name=\"ce1\">;2</text:span>"
            + "</text:p></table:table-cell>"
        let result = try ods(
            "<table:table-row>\(cells)</table:table-row><table:table-row>\(span)</table:table-row>",
            styles: style)
        let hints = result.warnings.filter { $0.code == .hiddenContent }
        #expect(result.landscape.claims.count == 3 && hints.count == 2)
        #expect(hints.first?.row == 2 && hints.last?.message.german.contains("Zelle B3 ") == true)
    }

    // MARK: Dates

    @Test("A name or a strength that Excel turned into a date")
    func dates() throws {
        let styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"16\"/></cellXfs>"
        let list =
            SmallWorkbook.rows([["name"], ["Haus Linde"]])
            + "<row r=\"3\"><c r=\"A3\" s=\"1\"><v>45353</v></c></row>"
        let rows =
            SmallWorkbook.rows([["von", "nach", "intensitaet"]])
            + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>Haus Linde</v></c><c r=\"B2\" s=\"1\"><v>45354</v></c></row>"
            + "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>Haus Linde</v></c><c r=\"B3\" s=\"1\"><v>45353</v></c>"
            + "<c r=\"C3\" s=\"1\"><v>45353</v></c></row>"
        let result = try read(
            SmallWorkbook.xlsx([("akteure", list), ("kooperationen", rows)], styles: styles), "netz.xlsx")
        let marked = result.problems.filter {
            $0.message.german.contains("Excel hat daraus ein Datum gemacht")
        }
        #expect(marked.map(\.code) == [.unknownValue, .unknownActor, .unknownValue])
        #expect(marked.map(\.severity) == [.warning, .error, .error] && marked.map(\.row) == [3, 2, 3])
        #expect(marked.allSatisfy { $0.message.english.contains("Excel has made a date of it") })
    }

    @Test(
        "What is a date and nothing else",
        arguments: [
            ("2024-03-02", true), ("02. Mrz", true), ("Mrz 26", true), ("02.03.2024", true), ("1-Mar", true),
            ("02.03.", true), ("2026", false), ("50.1 Sozialamt", false), ("8. Mai Bündnis", false),
            ("Haus 3", false),
            ("U25", false), ("Maihof 2", false),
        ])
    func mistaken(_ text: String, _ isDate: Bool) { #expect(Cell.isMistakenDate(text) == isDate) }
}
