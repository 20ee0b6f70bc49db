import Foundation
import LandscapeModel
import Testing

@testable import LandscapeFiles

/// The table of columns in docs/handbuch/landschaft.md, held against the columns that netviz reads.
@Suite struct HandbookColumnTests {
    /// Columns that are understood and not advertised: netviz writes them itself, or an other column says it better.
    static let unadvertised: [String: Set<String>] = [
        "akteure": ["gruppe"], "gremien": ["mitglieder"], "aliase": ["guete", "grund"],
        "typvorschlaege": ["name", "guete", "grund"],
    ]

    private static func row(of table: String) throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = try String(
            contentsOf: root.appending(path: "docs/handbuch/landschaft.md"), encoding: .utf8)
        let line = text.split(separator: "\n").first { $0.hasPrefix("| `\(table).csv` |") }
        return String(try #require(line).split(separator: "|")[1])
    }

    @Test(
        "The handbook names every column, and no other",
        arguments: TableSpec.all.map(\.name).filter { $0 != "kontakte" })
    func columns(table: String) throws {
        // By hand: what stands between backticks, outside brackets, which hold values.
        let cell = try Self.row(of: table)
        let outside = cell.split(separator: "(").enumerated().map { number, part in
            number == 0 ? part : part.split(separator: ")", maxSplits: 1).last ?? ""
        }.joined()
        let named = outside.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
        let spec = try #require(TableSpec.all.first { $0.name == table })
        let own = spec.headers.map(\.canonical).filter { !(Self.unadvertised[table] ?? []).contains($0) }
        #expect(Set(named) == Set(own))
    }
}
