import Foundation
import LandscapeModel
import PlainText
import SourceText
import Testing

@testable import LandscapeFiles

@Suite("Questionnaires go out and come back")
struct SurveyTests {
    private func prepared() throws -> SurveyPlace { try SurveyPlace() }

    @Test("One questionnaire per actor, as workbook and page, and a privacy notice")
    func files() throws {
        let place = try prepared()
        let names = try FileManager.default.contentsOfDirectory(atPath: place.path + "/f").sorted()
        let expected = ["beratung-der-caritas", "jobcenter", "unterkunft", "volkshochschule"].flatMap {
            ["fragebogen-\($0).html", "fragebogen-\($0).xlsx"]
        }
        #expect(names == ["datenschutz.html"] + expected)
        let page = try String(contentsOfFile: place.questionnaire("jc") + ".html", encoding: .utf8)
        #expect(
            page.contains("Volkshochschule") && page.contains("Büro &lt;1&gt;") && !page.contains("<script"))
        #expect(page.contains("@media print") && page.contains("lang=\"de\""))
        // Nobody is asked about itself.
        #expect(!page.contains("<th scope=\"row\">Jobcenter</th>"))
        let notice = try String(contentsOfFile: place.path + "/f/datenschutz.html", encoding: .utf8)
        for word in ["DSGVO", "freiwillig", "nicht anonym", "gelöscht"] { #expect(notice.contains(word)) }
        let sheet = try WorkbookWritingTests.unzipped(
            place.questionnaire("jc") + ".xlsx", "xl/worksheets/sheet2.xml")
        #expect(sheet.contains("dataValidation") && sheet.contains("3 – formelle Zusammenarbeit"))
    }

    @Test("Questionnaires are named after organisations: each once, short, and safe on every system")
    func fileNames() {
        let names = [
            ("a", "Ausländerbehörde: Stadt/Land?"), ("b", "Caritas"), ("c", "CARITAS"), ("d", "Ассоциация"),
            ("e", "Verein " + String(repeating: "der Freunde ", count: 20)), ("con", "CON"), ("f", " e. V. "),
        ]
        let actors = names.map { Actor(id: $0, name: $1) }
        let files = SurveyWriter.fileNames(actors, .german)
        #expect(files[0] == "fragebogen-auslaenderbehoerde-stadt-land")
        // Windows knows no case: both bear their ids.
        #expect(files[1] == "fragebogen-caritas-b" && files[2] == "fragebogen-caritas-c")
        #expect(Set(files.map { $0.lowercased() }).count == names.count)
        #expect(files[4].hasPrefix("fragebogen-verein-der-freunde-") && !files[4].hasSuffix("-"))
        for file in files {
            #expect(
                file.count <= 100 && file.utf8.allSatisfy { $0 == 0x2D || (0x30...0x7A).contains($0) },
                "\(file)")
            #expect(file.hasPrefix("fragebogen-"), "no name of a device, such as CON")
        }
        #expect(SurveyWriter.fileNames(actors, .english)[1] == "questionnaire-caritas-b")
    }

    @Test(
        "The name of the file plays no part when it comes back",
        arguments: ["fragebogen-jc", "Antwort (2)", "x"])
    func nameOfTheFile(_ file: String) throws {
        let place = try prepared()
        try place.fill("jc", [("vhs", "3", "monatlich", "")], file: file)
        #expect(try place.take().outcome.respondents == ["jc"])
    }

    @Test("Answers become claims of those who gave them; the rest of the tables stays as it is")
    func answers() throws {
        let place = try prepared()
        try place.fill(
            "jc",
            [
                ("vhs", "3 – formelle Zusammenarbeit", "monatlich", ""), ("mbe", "0", "", "ja"),
                ("Tafel e. V.", "1", "", ""),
            ])
        try place.fill("vhs", [("jc", "1", "", "")])
        let result = try place.take()
        #expect(result.problems.isEmpty && result.outcome.respondents == ["jc", "vhs"])
        #expect(
            result.outcome.claims == 4 && result.outcome.wishes == 1
                && result.outcome.nominated == ["Tafel e. V."])
        let landscape = LandscapeReader.read(at: place.path + "/l").landscape
        #expect(landscape.actors.map(\.name).last == "Tafel e. V.")
        #expect(landscape.actors.map(\.hasAnswered) == [true, true, false, false, false])
        #expect(landscape.actors[0].extra.first?.text == "rot")
        let said = landscape.claims.dropFirst().map { claim in
            "\(landscape.actors[Int(claim.from)].id) \(landscape.actors[Int(claim.to)].id) \(claim.intensity.map(Int.init) ?? -1) \(claim.status)"
        }
        // In the order of the roster: by sector, then by name.
        #expect(
            said == [
                "jc mbe 0 exists", "jc mbe -1 wished", "jc vhs 3 exists", "jc tafel-e-v 1 exists",
                "vhs jc 1 exists",
            ])
        #expect(landscape.claims.dropFirst().allSatisfy { $0.reporter == .from })
        #expect(landscape.claims[0].reporter == .coordination && landscape.claimTexts[0]?.note == "alt")
        // 3 asked, 2 answered; jc says 3 and vhs says 1: two levels apart.
        #expect(result.outcome.responses.reduce(0) { $0 + $1.asked } == 3)
        #expect(result.outcome.contradictions.map { [$0.byA, $0.byB] } == [[3, 1]])
        #expect(result.outcome.text(.german).contains("Rücklauf: 2 von 3"))
    }

    @Test("A folder without questionnaires is an error, not an empty survey")
    func noQuestionnaires() throws {
        let place = try prepared()
        try FileManager.default.createDirectory(
            atPath: place.path + "/r", withIntermediateDirectories: false)
        try Data("von;nach\n".utf8).write(to: URL(fileURLWithPath: place.path + "/r/antworten.csv"))
        let result = try place.take()
        #expect(result.tables == nil)
        #expect(result.problems.map(\.message.german).contains { $0.contains("liegt kein Fragebogen") })
    }

    @Test("Who leaves the level open does not contradict one who states it")
    func openLevels() throws {
        let place = try prepared()
        try place.fill("jc", [("vhs", "3", "2", "")])
        try place.fill("vhs", [("jc", "", "3", "")])
        let outcome = try place.take().outcome
        #expect(outcome.contradictions.isEmpty && outcome.claims == 2)
        // Against somebody who answered and names nothing it does.
        let other = try prepared()
        try other.fill("jc", [("mbe", "2", "", "")])
        try other.fill("vhs", [("jc", "", "3", "")])
        let denied = try other.take().outcome
        #expect(denied.contradictions.map { [$0.byA, $0.byB] } == [[0, nil]])
        #expect(denied.text(.german).contains("(0) – ") && denied.text(.german).contains("(ohne Angabe)"))
    }

    @Test("Partners without a row of their own answer and are named like everybody else")
    func partnersOnly() throws {
        let actors = "name;partner\nBildungshaus;Tafel, Hof\nStadtwerke;\n"
        let place = try SurveyPlace(["akteure.csv": actors])
        let before = place.before
        try place.fill("tafel", [("stadtwerke", "2", "", "")])
        try place.fill("bildungshaus", [("tafel", "1", "", "")])
        let result = try place.take()
        #expect(result.problems.isEmpty && result.outcome.listed == ["Tafel", "Hof"])
        #expect(
            result.outcome.text(.german).contains("mit eigener Zeile in der Tabelle der Akteure: Tafel, Hof"))
        let after = LandscapeReader.read(at: place.path + "/l")
        #expect(after.errors.isEmpty && after.landscape.actors.map(\.id) == before.actors.map(\.id))
        #expect(after.landscape.actors.map(\.hasAnswered) == [true, false, true, false])
        #expect(after.landscape.claims.count == 4, "two in the cell, two in the answers")
        let again = try place.take()
        #expect(again.outcome.isUnchanged && again.problems.isEmpty)
    }

    @Test("The same questionnaires again change not a byte")
    func twice() throws {
        let place = try prepared()
        try place.fill("jc", [("vhs", "3", "2", "ja"), ("Tafel", "1", "", "")])
        try place.fill("jc", [("vhs", "2", "4", "")], file: "jc-zweite-person")
        _ = try place.take()
        func bytes() throws -> [Data] {
            try ["akteure", "kooperationen"].map {
                try Data(contentsOf: URL(fileURLWithPath: place.path + "/l/\($0).csv"))
            }
        }
        let first = try bytes()
        let again = try place.take()
        #expect(again.outcome.isUnchanged && again.outcome.several == ["jc"])
        let isSame = try bytes() == first
        #expect(isSame)
        let claim = LandscapeReader.read(at: place.path + "/l").landscape.claims[1]
        #expect(claim.intensity == 3 && claim.frequency == 4, "the highest level of two answers counts")
    }

    @Test("A corrected answer takes the place of the former one and is named")
    func corrected() throws {
        let place = try prepared()
        try place.fill("jc", [("vhs", "3", "", "")])
        _ = try place.take()
        try place.fill("jc", [("vhs", "2", "", "")])
        let result = try place.take()
        #expect(result.outcome.changed == [SurveyOutcome.Change(from: "jc", to: "vhs", old: "3", new: "2")])
        #expect(result.outcome.claims == 0)
    }

    @Test("With an error nothing is taken in")
    func errors() throws {
        let place = try prepared()
        try place.fill("jc", [("vhs", "3", "", "")])
        try place.fill("vhs", [("jc", "7", "", "")])
        let result = try place.take()
        #expect(result.tables == nil && result.problems.map(\.code) == [.outOfRange])
        let problem = try #require(result.problems.first)
        #expect(
            problem.file == "vhs.xlsx" && problem.sheet == "Fragebogen" && problem.column == "intensitaet")
        #expect(
            try String(contentsOfFile: place.path + "/l/kooperationen.csv", encoding: .utf8)
                == SurveyPlace.claims)
    }

    @Test("Empty questionnaires, other workbooks, unknown respondents")
    func strays() throws {
        let place = try prepared()
        try place.fill("jc", [])
        let other = SmallWorkbook.xlsx([("Kasse", SmallWorkbook.rows([["a", "b"]]))])
        try Data(other).write(to: URL(fileURLWithPath: place.path + "/r/kasse.xlsx"))
        var result = try place.take()
        #expect(result.outcome.empty == ["jc.xlsx"] && result.outcome.respondents.isEmpty)
        #expect(result.problems.map(\.code) == [.unknownFile])
        try place.fill("gu", [("jc", "2", "", "")])
        let actors = SurveyPlace.actors.replacing("gu;Unterkunft", with: "gu-neu;Unterkunft")
        try Data(actors.utf8).write(to: URL(fileURLWithPath: place.path + "/l/akteure.csv"))
        result = try place.take()
        #expect(result.tables == nil && result.problems.contains { $0.code == .unknownActor })
    }

    @Test("Sheets may be renamed; a name written over another is worth a hint") func renamed() throws {
        let place = try prepared()
        try place.fill("jc", [("vhs", "3", "", "")], sheet: "Antworten JC", renaming: ["vhs": "Musikschule"])
        let result = try place.take()
        #expect(result.outcome.respondents == ["jc"] && result.outcome.claims == 1)
        #expect(result.problems.map(\.code) == [.ambiguousName])
        #expect(result.problems[0].sheet == "Antworten JC")
        #expect(result.problems[0].message.german.contains("„Musikschule“"))
    }

    @Test("Two questionnaires of one organisation: the higher level counts, and what differs is named")
    func several() throws {
        let place = try prepared()
        try place.fill("jc", [("vhs", "3", "", ""), ("mbe", "1", "", "")])
        try place.fill("jc", [("vhs", "1", "", ""), ("mbe", "1", "", "")], file: "jc-2")
        let outcome = try place.take().outcome
        #expect(outcome.several == ["jc"])
        #expect(outcome.disagreements == [SurveyOutcome.Change(from: "jc", to: "vhs", old: "1", new: "3")])
        #expect(outcome.text(.german).contains("    jc → vhs: 1 oder 3"))
        #expect(
            outcome.json().contains("\"disagreements\": [") || outcome.json().contains("\"disagreements\":["))
        let landscape = LandscapeReader.read(at: place.path + "/l").landscape
        #expect(landscape.claims.filter { $0.reporter == .from }.compactMap(\.intensity).sorted() == [1, 3])
    }

    @Test("A provisional import takes in what is in order and counts the rest") func provisional() throws {
        let place = try prepared()
        try place.fill("jc", [("vhs", "9", "", ""), ("mbe", "2", "", "")])
        #expect(Survey.read(place.path + "/r", into: place.path + "/l").tables == nil)
        let result = Survey.read(place.path + "/r", into: place.path + "/l", isProvisional: true)
        #expect(result.tables != nil && result.outcome.claims == 1 && result.outcome.notUnderstood == 1)
        #expect(result.outcome.text(.german).contains("vorläufig: eine Stelle nicht verstanden"))
    }
}
