import Foundation
import LandscapeFiles
import LandscapeModel
import PlainText
import SourceText
import Testing

/// Files as offices keep them, and what each of them means (`Tests/Reference/make_untidy.py` writes both).
@Suite("Untidy files are read as they are meant")
struct UntidyTests {
    struct Untidy: CustomTestStringConvertible, Sendable {
        var file: String
        var actors: String
        var ties: String
        var errors: [String]
        var hints: [String]
        var why: String
        var testDescription: String { "\(file): \(why)" }
    }

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "Untidy")

    static let all: [Untidy] = {
        let table =
            (try? String(contentsOf: folder.appendingPathComponent("inhalt.tsv"), encoding: .utf8)) ?? ""
        return table.split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
            func list(_ text: String) -> [String] {
                text.split(separator: ",").map { String($0).tidied }.sorted()
            }
            return Untidy(
                file: cells[0], actors: cells[1], ties: cells[2], errors: list(cells[3]),
                hints: list(cells[4]),
                why: cells[5])
        }
    }()

    @Test("There are at least sixty") func enough() { #expect(Self.all.count >= 60) }

    @Test("Each means what it should", arguments: all)
    func meaning(_ untidy: Untidy) throws {
        let result = LandscapeReader.read(at: Self.folder.appendingPathComponent(untidy.file).path)
        let names = result.landscape.actors.map(\.name)
        #expect(names.joined(separator: " | ") == untidy.actors)
        let ties = result.landscape.claims.map { claim in
            let level = claim.intensity.map { ":\($0)" } ?? ""
            return "\(names[Int(claim.from)])>\(names[Int(claim.to)])\(level)"
        }
        #expect(ties.joined(separator: " | ") == untidy.ties)
        func marks(_ problems: [Problem]) -> [String] {
            // Lists without types are the rule here and not the point.
            problems.filter { $0.code != .typeMissing && $0.code != .speakerUnstated }.map {
                "\($0.code.rawValue)@\($0.row ?? 0)"
            }.sorted()
        }
        #expect(marks(result.errors) == untidy.errors)
        #expect(marks(result.warnings + result.nameReview().problems) == untidy.hints)
        // Whether the actors filled in such a form themselves is asked once, and of no other form.
        let isForm = result.readings.contains {
            ($0.layout == .matrix || $0.layout == .partners) && $0.rows > 0
        }
        #expect(
            result.warnings.count { $0.code == .speakerUnstated } == (isForm && !untidy.ties.isEmpty ? 1 : 0))
    }

    @Test("Shares and postcodes of workbooks", arguments: ["geschrieben-formate.xlsx", "libre-formate.ods"])
    func formats(_ file: String) {
        let landscape = LandscapeReader.read(at: Self.folder.appendingPathComponent(file).path).landscape
        #expect(landscape.courseFigures.map(\.completionRate) == [65])
        #expect(landscape.districts.names == ["01067", "01068", "01069"])
    }

    @Test("Dates of the 1904 calendar", arguments: ["mappe-1904.xlsx", "libre-1904.xlsx"])
    func dates(_ file: String) {
        let actors = LandscapeReader.read(at: Self.folder.appendingPathComponent(file).path).landscape.actors
        #expect(
            actors.prefix(2).map(\.recordDate) == [
                PartialDate(year: 2026, month: 5, day: 4), PartialDate(year: 2024, month: 5),
            ])
        #expect(actors.first?.wasAsked == true)
    }
}
