import Foundation
import LandscapeModel
import LandscapeTesting
import PlainText
import SourceText
import Testing

@testable import LandscapeFiles

@Suite("An answer in the browser is the answer of a workbook")
struct SurveyFormTests {
    private static let answers: [String: [String: String]] = [
        "vhs": [
            "intensitaet": "3", "haeufigkeit": "4", "information": "x", "weitervermittlung": "wir → sie",
            "anmerkung": "seit 2021; \"eng\"",
        ],
        "mbe": ["intensitaet": "?", "gewuenscht": "ja"],
        "gu": ["intensitaet": "0"],
    ]

    private func given(_ answers: [String: [String: String]]) -> [SurveyForm.Given] {
        answers.flatMap { line, row in row.map { .init(line: line, column: $0.key, text: $0.value) } }
    }

    private func tables(_ place: SurveyPlace) throws -> LandscapeTables {
        try #require(LandscapeTables.read(at: place.path + "/l"))
    }

    @Test("Byte for byte the same tables and settings, free nominations included")
    func sameRows() throws {
        let place = try SurveyPlace()
        var inWorkbook = Self.answers
        inWorkbook["Tafel"] = ["intensitaet": "1", "andere_art": "Veranstaltung"]
        try place.fill("jc", cells: inWorkbook, date: "2026-10-01")
        let byWorkbook = try #require(Survey.read(place.path + "/r", into: place.path + "/l").tables)

        let form = try #require(SurveyForm("jc", place.before))
        var inBrowser = Self.answers
        inBrowser["+1"] = ["organisation": "Tafel", "intensitaet": "1", "andere_art": "Veranstaltung"]
        let cells = given(inBrowser)
        #expect(cells.allSatisfy(form.accepts))
        let returned = form.returned(cells, date: "2026-10-01", file: "Im Browser: Jobcenter")
        let byBrowser = try #require(
            Survey.take([returned], into: try tables(place), isProvisional: false).tables)
        #expect(byBrowser == byWorkbook)
        func bytes(_ tables: LandscapeTables) -> [String: Data] {
            Dictionary(uniqueKeysWithValues: FolderWriter.files(tables).map { ($0.name, $0.content) })
        }
        #expect(bytes(byBrowser) == bytes(byWorkbook))
        // The one of before; two kinds; doubt and wish; none; the free one.
        #expect(byBrowser["kooperationen"]?.rows.count == 7)
        #expect(byBrowser != (try tables(place)))
    }

    @Test("A workbook read by itself says the same as in its folder, line by line")
    func readAlone() throws {
        let place = try SurveyPlace()
        try place.fill("jc", cells: Self.answers)
        try place.fill("vhs", [("jc", "2", "", "")])
        let returned = try ["jc", "vhs"].map {
            try ReturnedQuestionnaire.read(place.path + "/r/\($0).xlsx", name: "\($0).xlsx")
        }
        let alone = Survey.take(returned, into: try tables(place), isProvisional: false)
        let together = Survey.read(place.path + "/r", into: place.path + "/l")
        #expect(alone.tables == together.tables && alone.tables != nil)
        #expect(alone.problems.map(\.message) == together.problems.map(\.message))
    }

    @Test("Whoever left the landscape since is asked about, not forgotten")
    func gone() throws {
        let place = try SurveyPlace()
        let form = try #require(SurveyForm("jc", place.before))
        let cells = [SurveyForm.Given(line: "weg", column: "intensitaet", text: "2")]
        #expect(!form.accepts(cells[0]))
        let returned = form.returned(cells, date: "", file: "b")
        let result = Survey.take([returned], into: try tables(place), isProvisional: false)
        #expect(result.tables == nil)
        #expect(result.problems.contains { $0.code == .unknownActor && $0.text == "weg" })
    }

    @Test(
        "Only the questions of the form are answered, in its words",
        arguments: [
            ("vhs", "intensitaet", "4", true), ("vhs", "intensitaet", "5", false),
            ("vhs", "intensitaet", "", true),
            ("vhs", "haeufigkeit", "5", true), ("vhs", "haeufigkeit", "6", false),
            ("vhs", "information", "x", true),
            ("vhs", "information", "beide", false), ("vhs", "weitervermittlung", "beide", true),
            ("vhs", "weitervermittlung", "x", false), ("vhs", "gewuenscht", "ja", true),
            ("vhs", "gewuenscht", "nein", false), ("vhs", "organisation", "Neu", false),
            ("+1", "organisation", "Neu", true), ("+4", "organisation", "Neu", false),
            ("jc", "intensitaet", "1", false),
            ("vhs", "kennung", "x", false), ("vhs", "phase", "vor", false),
            ("vhs", "anmerkung", "a\nb", false),
        ])
    func accepts(_ line: String, _ column: String, _ text: String, _ isAccepted: Bool) throws {
        let form = try #require(SurveyForm("jc", try SurveyPlace().before))
        #expect(form.accepts(.init(line: line, column: column, text: text)) == isAccepted)
    }

    @Test("Who gives courses is asked about their phases; nobody else is")
    func courses() throws {
        let form = try #require(SurveyForm("mbe", try SurveyPlace().before))
        #expect(form.accepts(.init(line: "vhs", column: "phase", text: "vor, nach")))
        #expect(!form.accepts(.init(line: "vhs", column: "phase", text: "vor, irgendwann")))
    }

    @Test("Persons are neither asked nor asked about")
    func persons() throws {
        let folder = try TemporaryLandscape([
            "akteure.csv": "id;name;typ\njc;Jobcenter;Jobcenter\np;Frau Erika Mustermann;\n"
        ])
        let landscape = LandscapeReader.read(at: folder.path).landscape
        #expect(SurveyForm("p", landscape) == nil)
        let form = try #require(SurveyForm("jc", landscape))
        #expect(!form.accepts(.init(line: "p", column: "intensitaet", text: "1")))
        #expect(SurveyForm.organisations(landscape).map(\.id) == ["jc"])
    }

    @Test("A cell is corrected where it stands, and nowhere else")
    func correcting() throws {
        let form = try #require(SurveyForm("jc", try SurveyPlace().before))
        var returned = form.returned([], date: "", file: "b")
        let row = try #require(returned.rows.first { $0.cells.first == "vhs" }).number
        let isSet = [(row, "Intensitaet"), (1, "intensitaet"), (row, "farbe")].map {
            returned.set("3", row: $0.0, column: $0.1)
        }
        #expect(isSet == [true, false, false])
        #expect(returned.cell(row: row, column: "intensitaet") == "3")
    }
}
