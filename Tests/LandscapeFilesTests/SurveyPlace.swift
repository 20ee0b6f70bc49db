import Foundation
import LandscapeModel
import LandscapeTesting
import PlainText
import SourceText
import Testing
import Workbooks

@testable import LandscapeFiles

/// A landscape in `l`, its questionnaires in `f`, those that came back in `r`.
final class SurveyPlace {
    static let actors = """
        id;name;typ;befragt;geantwortet;Farbe
        jc;Jobcenter;Jobcenter;ja;;rot
        vhs;Volkshochschule;VHS;ja;;
        mbe;Beratung der Caritas;mbe;ja;;
        gu;Unterkunft;accommodation-shared;;;

        """
    static let claims = "von;nach;art;intensitaet;gemeldet_von;notiz\njc;vhs;;2;koordination;alt\n"

    private let folder: TemporaryLandscape
    let before: Landscape
    var path: String { folder.path }

    init(_ files: [String: String] = ["akteure.csv": actors, "kooperationen.csv": claims]) throws {
        folder = try TemporaryLandscape([String: String]())
        let path = folder.path
        try FileManager.default.createDirectory(atPath: path + "/l", withIntermediateDirectories: true)
        for (name, text) in files { try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/l/" + name)) }
        before = LandscapeReader.read(at: path + "/l").landscape
        let count = try SurveyWriter.write(
            before, to: path + "/f", contact: "Büro <1>", deadline: "1. Mai", language: .german)
        #expect(count == before.actors.count)
    }

    func text(_ file: String) throws -> String {
        try String(contentsOfFile: path + "/l/" + file, encoding: .utf8)
    }

    /// Fills in a questionnaire: by the other's id (or a free name) intensity, frequency, wish.
    ///
    /// - Parameters:
    ///   - cells: more cells, by the other and the column.
    ///   - isFirstForm: as the first version of the questionnaires was, which asked for no kinds.
    func fill(
        _ id: String, _ answers: [(String, String, String, String)] = [],
        cells: [String: [String: String]] = [:], isFirstForm: Bool = false, file: String? = nil,
        date: String = "2026-10-01", sheet: String = SurveyWords.sheet, renaming: [String: String] = [:]
    ) throws {
        var (roster, facts) = try sheets(id)
        if let row = facts.firstIndex(where: { $0[0] == "ausgefuellt_am" }) {
            facts[row] = ["ausgefuellt_am", date]
        }
        var header = roster.removeFirst()
        func set(_ other: String, _ column: String, _ text: String) throws {
            let row =
                roster.firstIndex { $0[0] == other || $0[1] == other }
                ?? roster.firstIndex { $0[0].isEmpty && $0[1].isEmpty }
            let number = try #require(row)
            let place = try #require(header.firstIndex(of: column))
            while roster[number].count < header.count { roster[number].append("") }
            if roster[number][0].isEmpty { roster[number][1] = other }
            roster[number][place] = text
        }
        for (other, intensity, frequency, wish) in answers {
            try set(other, "intensitaet", intensity)
            try set(other, "haeufigkeit", frequency)
            try set(other, "gewuenscht", wish)
        }
        for (other, row) in cells { for (column, text) in row { try set(other, column, text) } }
        for row in roster.indices where renaming[roster[row][0]] != nil {
            roster[row][1] = renaming[roster[row][0]] ?? ""
        }
        if isFirstForm {
            let kept = [
                "kennung", "organisation", "sektor", "intensitaet", "haeufigkeit", "gewuenscht", "anmerkung",
            ]
            .compactMap { header.firstIndex(of: $0) }
            header = kept.map { header[$0] }
            roster = roster.map { row in kept.map { $0 < row.count ? row[$0] : "" } }
            if let row = facts.firstIndex(where: { $0[0] == SurveyWords.marker }) { facts[row][1] = "1" }
        }
        let bytes = SmallWorkbook.xlsx([
            (SurveyWords.facts, SmallWorkbook.rows(facts)), (sheet, SmallWorkbook.rows([header] + roster)),
        ])
        try FileManager.default.createDirectory(atPath: path + "/r", withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: path + "/r/" + (file ?? id) + ".xlsx"))
    }

    /// The questionnaire of an actor, without its ending: they are named after the organisations.
    func questionnaire(_ id: String) throws -> String {
        let place = try #require(before.actors.firstIndex { $0.id == id })
        return path + "/f/" + SurveyWriter.fileNames(before.actors, .german)[place]
    }

    private func sheets(_ id: String) throws -> (roster: [[String]], facts: [[String]]) {
        let path = try questionnaire(id) + ".xlsx"
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
        return (roster, facts)
    }

    func take(isProvisional: Bool = false) throws -> Survey.Result {
        let result = Survey.read(path + "/r", into: path + "/l", isProvisional: isProvisional)
        if let tables = result.tables {
            try FolderStep.write(FolderWriter.files(tables), into: path + "/l", isDurable: false)
        }
        return result
    }

    /// What the landscape says now, each claim as "who about whom: kind direction level".
    func landscape() -> Landscape { LandscapeReader.read(at: path + "/l").landscape }
}
