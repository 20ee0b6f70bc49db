import GapAnalysis
import LandscapeModel
import PlainText
import Testing

@testable import Reports
@testable import ResultTables

@Suite("Tables for people")
struct PeopleTableTests {
    /// As a German Excel wants it: a mark for UTF-8, semicolons, a decimal comma; in English commas and a point.
    @Test func languages() {
        var german = SheetText(.german, header: ["Akteur", "Wert"])
        german.append([.text("A; B"), .number(0.25)])
        german.append([.text("C"), .number(nil)])
        #expect(german.text == "\u{FEFF}Akteur;Wert\r\n\"A; B\";0,25\r\nC;\r\n")
        var english = SheetText(.english, header: ["actor", "value"])
        english.append([.text("A, B"), .number(-0.25)])
        #expect(english.text == "\u{FEFF}actor,value\r\n\"A, B\",-0.25\r\n")
    }

    @Test(
        "Nothing becomes a formula (OWASP, CSV Injection)",
        arguments: ["=1+1", "+49 30", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "\u{FF1D}1"])
    func formulas(_ text: String) {
        #expect(text.withoutFormula == "'" + text)
        var sheet = SheetText(.german, header: [])
        sheet.append([.text(text)])
        #expect(!sheet.text.contains("\n" + text))
    }

    @Test func plainTextsStay() {
        for text in ["", "A", "1", "a=b", "Ä-B", "'x"] { #expect(text.withoutFormula == text) }
    }

    @Test func suggestionsSpeakGerman() {
        let table = GapsTable(
            ShownLandscape(asIs: Town.landscape, index: Town.index, for: .intern), analysis: Town.analysis)
        let lines = table.sheet(.german).split(separator: "\r\n")
        #expect(lines[0].hasPrefix("\u{FEFF}Nr.;Anregung;Schritt;Akteur;Gegenüber;"))
        #expect(lines.count == Town.analysis.gaps.count + 1)
        let steps = ["neu knüpfen", "vertiefen", "bestätigen lassen", "nachfragen"]
        for line in lines.dropFirst() { #expect(steps.contains { line.contains(";\($0);") }) }
        #expect(!table.sheet(.german).contains(";clarify;"))
    }
}
