import Foundation
import LandscapeModel
import Testing

@testable import LandscapeFiles

@Suite("Questionnaires go out and come back")
struct SurveyTests {
    private static let actors = """
        id;name;typ;befragt;geantwortet;Farbe
        jc;Jobcenter;Jobcenter;ja;;rot
        vhs;Volkshochschule;VHS;ja;;
        mbe;Beratung der Caritas;mbe;ja;;
        gu;Unterkunft;accommodation-shared;;;

        """
    private static let claims = "von;nach;art;intensitaet;gemeldet_von;notiz\njc;vhs;;2;koordination;alt\n"

    /// A landscape in `l`, its questionnaires in `f`.
    private func prepared() throws -> TemporaryLandscape {
        let place = try TemporaryLandscape([String: String]())
        try FileManager.default.createDirectory(atPath: place.path + "/l", withIntermediateDirectories: true)
        try Data(Self.actors.utf8).write(to: URL(fileURLWithPath: place.path + "/l/akteure.csv"))
        try Data(Self.claims.utf8).write(to: URL(fileURLWithPath: place.path + "/l/kooperationen.csv"))
        let landscape = LandscapeReader.read(at: place.path + "/l").landscape
        let count = try SurveyWriter.write(
            landscape, to: place.path + "/f", contact: "Büro <1>", deadline: "1. Mai", language: .german)
        #expect(count == 4)
        return place
    }

    /// Fills in a questionnaire: by the other's id (or a free name) intensity, frequency, wish.
    private func fill(
        _ place: TemporaryLandscape, _ id: String, _ answers: [(String, String, String, String)],
        file: String? = nil, date: String = "2026-10-01", sheet: String = SurveyWords.sheet,
        renaming: [String: String] = [:]
    ) throws {
        let path = place.path + "/f/fragebogen-\(id).xlsx"
        let book = try Workbook(Array(Data(contentsOf: URL(fileURLWithPath: path))))
        var roster: [[String]] = []
        var facts: [[String]] = []
        for (number, sheet) in book.sheets.enumerated() {
            var rows = try book.rows(number)
            while let row = rows.next() {
                if sheet.name == SurveyWords.sheet {
                    roster.append(row.cells)
                } else {
                    facts.append(row.cells)
                }
            }
        }
        if let row = facts.firstIndex(where: { $0[0] == "ausgefuellt_am" }) {
            facts[row] = ["ausgefuellt_am", date]
        }
        for (other, intensity, frequency, wish) in answers {
            let row =
                roster.firstIndex { $0[0] == other } ?? roster.firstIndex { $0[0].isEmpty && $0[1].isEmpty }
            let number = try #require(row)
            var cells = roster[number] + [String](repeating: "", count: 7 - roster[number].count)
            if cells[0].isEmpty { cells[1] = other }
            (cells[3], cells[4], cells[5]) = (intensity, frequency, wish)
            roster[number] = cells
        }
        for row in roster.indices where renaming[roster[row][0]] != nil {
            roster[row][1] = renaming[roster[row][0]] ?? ""
        }
        let bytes = SmallWorkbook.xlsx([
            (SurveyWords.facts, SmallWorkbook.rows(facts)), (sheet, SmallWorkbook.rows(roster)),
        ])
        try FileManager.default.createDirectory(atPath: place.path + "/r", withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: place.path + "/r/" + (file ?? id) + ".xlsx"))
    }

    private func take(_ place: TemporaryLandscape) throws -> Survey.Result {
        let result = Survey.read(place.path + "/r", into: place.path + "/l")
        if let tables = result.tables, let old = LandscapeTables.read(at: place.path + "/l") {
            try FolderWriter.update(tables, from: old, in: place.path + "/l")
        }
        return result
    }

    @Test("One questionnaire per actor, as workbook and page, and a privacy notice")
    func files() throws {
        let place = try prepared()
        let names = try FileManager.default.contentsOfDirectory(atPath: place.path + "/f").sorted()
        let expected = ["gu", "jc", "mbe", "vhs"].flatMap {
            ["fragebogen-\($0).html", "fragebogen-\($0).xlsx"]
        }
        #expect(names == ["datenschutz.html"] + expected)
        let page = try String(contentsOfFile: place.path + "/f/fragebogen-jc.html", encoding: .utf8)
        #expect(
            page.contains("Volkshochschule") && page.contains("Büro &lt;1&gt;") && !page.contains("<script"))
        #expect(page.contains("@media print") && page.contains("lang=\"de\""))
        // Nobody is asked about itself.
        #expect(!page.contains("<th scope=\"row\">Jobcenter</th>"))
        let notice = try String(contentsOfFile: place.path + "/f/datenschutz.html", encoding: .utf8)
        for word in ["DSGVO", "freiwillig", "nicht anonym", "gelöscht"] { #expect(notice.contains(word)) }
        let sheet = try WorkbookWritingTests.unzipped(
            place.path + "/f/fragebogen-jc.xlsx", "xl/worksheets/sheet2.xml")
        #expect(sheet.contains("dataValidation") && sheet.contains("3 – formelle Zusammenarbeit"))
    }

    @Test("Answers become claims of those who gave them; the rest of the tables stays as it is")
    func answers() throws {
        let place = try prepared()
        try fill(
            place, "jc",
            [
                ("vhs", "3 – formelle Zusammenarbeit", "monatlich", ""), ("mbe", "0", "", "ja"),
                ("Tafel e. V.", "1", "", ""),
            ])
        try fill(place, "vhs", [("jc", "1", "", "")])
        let result = try take(place)
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
        let result = try take(place)
        #expect(result.tables == nil)
        #expect(result.problems.map(\.message.german).contains { $0.contains("liegt kein Fragebogen") })
    }

    @Test("Who leaves the level open does not contradict one who states it")
    func openLevels() throws {
        let place = try prepared()
        try fill(place, "jc", [("vhs", "3", "2", "")])
        try fill(place, "vhs", [("jc", "", "3", "")])
        let outcome = try take(place).outcome
        #expect(outcome.contradictions.isEmpty && outcome.claims == 2)
        // Against somebody who answered and names nothing it does.
        let other = try prepared()
        try fill(other, "jc", [("mbe", "2", "", "")])
        try fill(other, "vhs", [("jc", "", "3", "")])
        let denied = try take(other).outcome
        #expect(denied.contradictions.map { [$0.byA, $0.byB] } == [[0, nil]])
        #expect(denied.text(.german).contains("(0) – ") && denied.text(.german).contains("(ohne Angabe)"))
    }

    @Test("Partners without a row of their own answer and are named like everybody else")
    func partnersOnly() throws {
        let place = try TemporaryLandscape([String: String]())
        try FileManager.default.createDirectory(atPath: place.path + "/l", withIntermediateDirectories: true)
        let actors = "name;partner\nBildungshaus;Tafel, Hof\nStadtwerke;\n"
        try Data(actors.utf8).write(to: URL(fileURLWithPath: place.path + "/l/akteure.csv"))
        let before = LandscapeReader.read(at: place.path + "/l").landscape
        _ = try SurveyWriter.write(
            before, to: place.path + "/f", contact: "", deadline: "", language: .german)
        try fill(place, "tafel", [("stadtwerke", "2", "", "")])
        try fill(place, "bildungshaus", [("tafel", "1", "", "")])
        let result = try take(place)
        #expect(result.problems.isEmpty && result.outcome.listed == ["Tafel", "Hof"])
        #expect(
            result.outcome.text(.german).contains("mit eigener Zeile in der Tabelle der Akteure: Tafel, Hof"))
        let after = LandscapeReader.read(at: place.path + "/l")
        #expect(after.errors.isEmpty && after.landscape.actors.map(\.id) == before.actors.map(\.id))
        #expect(after.landscape.actors.map(\.hasAnswered) == [true, false, true, false])
        #expect(after.landscape.claims.count == 4, "two in the cell, two in the answers")
        let again = try take(place)
        #expect(again.outcome.isUnchanged && again.problems.isEmpty)
    }

    @Test("The same questionnaires again change not a byte")
    func twice() throws {
        let place = try prepared()
        try fill(place, "jc", [("vhs", "3", "2", "ja"), ("Tafel", "1", "", "")])
        try fill(place, "jc", [("vhs", "2", "4", "")], file: "jc-zweite-person")
        _ = try take(place)
        func bytes() throws -> [Data] {
            try ["akteure", "kooperationen"].map {
                try Data(contentsOf: URL(fileURLWithPath: place.path + "/l/\($0).csv"))
            }
        }
        let first = try bytes()
        let again = try take(place)
        #expect(again.outcome.isUnchanged && again.outcome.several == ["jc"])
        let isSame = try bytes() == first
        #expect(isSame)
        let claim = LandscapeReader.read(at: place.path + "/l").landscape.claims[1]
        #expect(claim.intensity == 3 && claim.frequency == 4, "the highest level of two answers counts")
    }

    @Test("A corrected answer takes the place of the former one and is named")
    func corrected() throws {
        let place = try prepared()
        try fill(place, "jc", [("vhs", "3", "", "")])
        _ = try take(place)
        try fill(place, "jc", [("vhs", "2", "", "")])
        let result = try take(place)
        #expect(result.outcome.changed == [SurveyOutcome.Change(from: "jc", to: "vhs", old: "3", new: "2")])
        #expect(result.outcome.claims == 0)
    }

    @Test("With an error nothing is taken in")
    func errors() throws {
        let place = try prepared()
        try fill(place, "jc", [("vhs", "3", "", "")])
        try fill(place, "vhs", [("jc", "7", "", "")])
        let result = try take(place)
        #expect(result.tables == nil && result.problems.map(\.code) == [.outOfRange])
        let problem = try #require(result.problems.first)
        #expect(
            problem.file == "vhs.xlsx" && problem.sheet == "Fragebogen" && problem.column == "intensitaet")
        #expect(
            try String(contentsOfFile: place.path + "/l/kooperationen.csv", encoding: .utf8) == Self.claims)
    }

    @Test("Empty questionnaires, other workbooks, unknown respondents")
    func strays() throws {
        let place = try prepared()
        try fill(place, "jc", [])
        let other = SmallWorkbook.xlsx([("Kasse", SmallWorkbook.rows([["a", "b"]]))])
        try Data(other).write(to: URL(fileURLWithPath: place.path + "/r/kasse.xlsx"))
        var result = try take(place)
        #expect(result.outcome.empty == ["jc.xlsx"] && result.outcome.respondents.isEmpty)
        #expect(result.problems.map(\.code) == [.unknownFile])
        try fill(place, "gu", [("jc", "2", "", "")])
        let actors = Self.actors.replacing("gu;Unterkunft", with: "gu-neu;Unterkunft")
        try Data(actors.utf8).write(to: URL(fileURLWithPath: place.path + "/l/akteure.csv"))
        result = try take(place)
        #expect(result.tables == nil && result.problems.contains { $0.code == .unknownActor })
    }

    @Test("A table with notes around it is not rewritten in place")
    func notes() throws {
        let place = try prepared()
        let text = Self.claims + "\nStand: Mai 2026\n"
        try Data(text.utf8).write(to: URL(fileURLWithPath: place.path + "/l/kooperationen.csv"))
        try fill(place, "jc", [("vhs", "3", "", "")])
        #expect(throws: ScaffoldError.self) { _ = try take(place) }
        #expect(try String(contentsOfFile: place.path + "/l/kooperationen.csv", encoding: .utf8) == text)
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path + "/l").count == 2)
    }

    @Test("Sheets may be renamed; a name written over another is worth a hint") func renamed() throws {
        let place = try prepared()
        try fill(place, "jc", [("vhs", "3", "", "")], sheet: "Antworten JC", renaming: ["vhs": "Musikschule"])
        let result = try take(place)
        #expect(result.outcome.respondents == ["jc"] && result.outcome.claims == 1)
        #expect(result.problems.map(\.code) == [.ambiguousName])
        #expect(result.problems[0].sheet == "Antworten JC")
        #expect(result.problems[0].message.german.contains("„Musikschule“"))
    }

    @Test("Two questionnaires of one organisation: the higher level counts, and what differs is named")
    func several() throws {
        let place = try prepared()
        try fill(place, "jc", [("vhs", "3", "", ""), ("mbe", "1", "", "")])
        try fill(place, "jc", [("vhs", "1", "", ""), ("mbe", "1", "", "")], file: "jc-2")
        let outcome = try take(place).outcome
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
        try fill(place, "jc", [("vhs", "9", "", ""), ("mbe", "2", "", "")])
        #expect(Survey.read(place.path + "/r", into: place.path + "/l").tables == nil)
        let result = Survey.read(place.path + "/r", into: place.path + "/l", isProvisional: true)
        #expect(result.tables != nil && result.outcome.claims == 1 && result.outcome.notUnderstood == 1)
        #expect(result.outcome.text(.german).contains("vorläufig: eine Stelle nicht verstanden"))
    }
}
