import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import PlainText
import SourceText
import Testing

@Suite("Broken landscapes say what is wrong, where, and what helps")
struct BrokenLandscapeTests {
    static let all =
        filesGoneWrong + rowsGoneWrong + cooperationsGoneWrong + actorsGoneWrong + settingsGoneWrong

    @Test("There are at least forty") func enough() { #expect(Self.all.count >= 40) }

    @Test("Every problem is reported", arguments: all)
    func reported(_ broken: BrokenLandscape) throws {
        let result = try TemporaryLandscape(broken.files.mapValues(\.bytes)).read()
        for expected in broken.errors { expect(expected, among: result.errors) }
        let hints = result.warnings + result.nameReview().problems
        for expected in broken.hints { expect(expected, among: hints) }
        let found = result.errors.map { "\($0.code.rawValue) \($0.file):\($0.row ?? 0)" }.sorted()
        let wanted = broken.errors.map { "\($0.code.rawValue) \($0.file):\($0.row ?? 0)" }.sorted()
        #expect(found == wanted, "no other errors than these")
        let rows = Set(result.errors.compactMap { problem in problem.row.map { "\(problem.file):\($0)" } })
        #expect(result.landscape.rowsNotUnderstood == rows.count)
        for problem in result.problems {
            #expect(!problem.message.german.isEmpty && !problem.message.english.isEmpty)
            #expect(problem.message.german != problem.message.english)
        }
    }

    private func expect(_ expected: Expected, among problems: [Problem]) {
        let matches = problems.filter {
            $0.code == expected.code && $0.file == expected.file && $0.row == expected.row
                && (expected.column == nil || $0.column == expected.column)
        }
        #expect(!matches.isEmpty, "\(expected) is not among \(problems)")
        #expect(
            matches.contains {
                $0.message.german.contains(expected.phrase) || $0.text.contains(expected.phrase)
            },
            "“\(expected.phrase)” is not in \(matches.map(\.message.german))")
    }
}
