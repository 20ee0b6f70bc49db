import Foundation
import LandscapeTesting
import PlainText
import SourceText
import Testing

@testable import LandscapeFiles

/// Questionnaires that nobody would fill in so, or that somebody copied.
struct SurveyLimitTests {
    /// The first form of the questionnaire, which is still read.
    private static let columns = [
        "kennung", "organisation", "typ", "intensitaet", "haeufigkeit", "gewuenscht", "anmerkung",
    ]

    /// A landscape in `l` and one returned questionnaire in `r`.
    private func returned(
        _ id: String, organisation: String, _ answers: [[String]], name: String = "a"
    ) throws -> Survey.Result {
        let place = try TemporaryLandscape([String: String]())
        for folder in ["l", "r"] {
            try FileManager.default.createDirectory(
                atPath: place.path + "/" + folder, withIntermediateDirectories: true)
        }
        let files = [
            "l/akteure.csv": Data(plainActors.utf8), "l/kooperationen.csv": Data("von;nach\n".utf8),
            "r/\(name).xlsx": Data(
                SmallWorkbook.xlsx([
                    (
                        SurveyWords.facts,
                        SmallWorkbook.rows([
                            [SurveyWords.marker, SurveyWords.version], ["kennung", id],
                            ["organisation", organisation],
                        ])
                    ), (SurveyWords.sheet, SmallWorkbook.rows([Self.columns] + answers)),
                ])),
        ]
        for (file, content) in files { try content.write(to: URL(fileURLWithPath: place.path + "/" + file)) }
        return Survey.read(place.path + "/r", into: place.path + "/l")
    }

    @Test("A code that contradicts the organisation is asked about with both names, and not taken in")
    func contradiction() throws {
        let result = try returned(
            "jc", organisation: "Volkshochschule Musterau", [["mbe", "MBE Caritas", "", "3", "", "", ""]])
        #expect(result.problems.map(\.code) == [.surveyContradiction])
        let message = result.problems.first?.message.german ?? ""
        #expect(
            message.contains("„Jobcenter Landkreis Musterau“")
                && message.contains("„Volkshochschule Musterau“"))
        #expect(result.outcome.claims == 0 && result.outcome.respondents.isEmpty)
    }

    @Test("An organisation that nobody knows may be a new spelling: it is told and taken in") func newName()
        throws
    {
        let result = try returned(
            "jc", organisation: "Jobcenter Neu", [["mbe", "MBE Caritas", "", "3", "", "", ""]])
        #expect(result.problems.map(\.code) == [.surveyContradiction])
        #expect(result.outcome.claims == 1)
    }

    /// 30,000 letters: the name that took a map 36 seconds.
    @Test(
        "Cells of thousands of characters are refused with their place",
        arguments: [(1, 30_000), (6, 50_000), (3, 50_000)])
    func overlong(_ column: Int, _ length: Int) throws {
        var row = ["", "Neu", "", "2", "", "", ""]
        row[column] = String(repeating: "x", count: length)
        let result = try returned("jc", organisation: "Jobcenter Landkreis Musterau", [row])
        #expect(result.tables == nil)
        let problem = try #require(result.problems.first)
        #expect(
            problem.code == .cellTooLong && problem.row == 2 && problem.column == Self.columns[column])
        #expect(problem.message.german.contains("\(length) Zeichen"))
    }

    /// The smallest integer stopped the whole import.
    @Test("Numbers at their limits are no level, and end nothing", arguments: NumberLimitTests.limits)
    func limits(_ number: String) throws {
        let result = try returned(
            "jc", organisation: "Jobcenter Landkreis Musterau",
            [["mbe", "MBE Caritas", "", number, number, "", ""]])
        #expect(result.problems.allSatisfy { $0.code == .outOfRange } || result.tables != nil)
    }
}
