import Foundation
import GapAnalysis
import LandscapeTesting
import PlainText
import Testing

/// docs/empfehlungen.md says for every recommendation and outcome which test shows it, or why it cannot occur.
@Suite struct OutcomeTableTests {
    private func rows() throws -> [[String]] {
        let file = Repository.file("docs/empfehlungen.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        return text.split(separator: "\n").filter { $0.hasPrefix("| ") }
            .map { line in
                line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
                    .map { $0.trimmingCharacters(in: .whitespaces) }
            }
    }

    @Test func everyRecommendationHasItsRowWithItsTitle() throws {
        let rows = try rows().dropFirst()
        let expected = Catalogue.standard.recommendations.map { "\($0.id) \($0.title.german)" }
        #expect(rows.map { $0[0] } == expected)
        #expect(expected.count == 51)
    }

    @Test func everyOutcomeHasATestOrAReason() throws {
        let rows = try rows()
        #expect(rows.first?.dropFirst().map { $0 } == Self.columns.map(\.label.german))
        for row in rows {
            #expect(row.count == 6 && row.allSatisfy { !$0.isEmpty }, "\(row)")
        }
    }

    @Test func everyTestNamedThereExists() throws {
        let folder = "Tests/GapAnalysisTests/"
        let paths = try FileManager.default.subpathsOfDirectory(
            atPath: Repository.file(folder).path(percentEncoded: false))
        let code = try paths.filter { $0.hasSuffix(".swift") }.map { try Repository.text(folder + $0) }
        for cell in try rows().joined() where cell.hasPrefix("`") {
            let parts = cell.split(separator: "`").joined().split(separator: ".")
            #expect(parts.count == 2, "\(cell)")
            let isThere = code.contains {
                $0.contains("struct \(parts[0]) ") && $0.contains("func \(parts.last ?? "")(")
            }
            #expect(isThere, "\(cell)")
        }
    }

    private static let columns: [Outcome] = [
        .fulfilled, .oneSided, .notFulfilled, .noEvidence, .notApplicable,
    ]
}
