import Foundation
import LandscapeEditing
import LandscapeFiles
import PlainText
import Testing

/// Entries mean the same here and on the page of the round table.
@Suite("Cases of entries") struct EntryCaseTests {
    @Test("Each case comes out as the contract says", arguments: try EntryCase.all()) func each(
        _ one: EntryCase
    ) {
        let workspace = Workspace(EntryCase.texts(one.tables))
        #expect(workspace.reading.errors.isEmpty)
        let found = ReplayedCase(one.journal, on: workspace)
        let words = found.replay.outcomes.map { "\($0.line): \($0.message.german)" }
        #expect(found.results == one.results, "\(words)")
        #expect(found.pairs == one.pairs)
        for (table, rows) in one.rows {
            let columns = Set(rows.flatMap(\.keys))
            let expected = rows.map { row in
                row.merging(columns.map { ($0, "") }, uniquingKeysWith: { first, _ in first })
            }
            #expect(found.rows(table, columns) == expected, "\(table)")
        }
    }

    @Test("There are cases of every theme") func there() throws {
        let cases = try EntryCase.all()
        #expect(cases.count >= 100)
        #expect(Set(cases.map(\.testDescription)).count == cases.count)
    }

    /// Journals that the fuzzing of the page wrote, `[{"tables", "journals": [text]}]`. The answer goes into the file beside
    /// it, `[[{"results", "pairs", "messages"}]]`, and the page's test holds the two against each other.
    @Test(
        "Journals of the page are replayed for its test",
        .enabled(if: ProcessInfo.processInfo.environment["NETVIZ_PAGE_JOURNALS"] != nil))
    func journalsOfThePage() throws {
        let path = try #require(ProcessInfo.processInfo.environment["NETVIZ_PAGE_JOURNALS"])
        let data = try Data(contentsOf: URL(filePath: path))
        let batches = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
        let answers = try batches.map { batch in
            let tables = try #require(batch["tables"] as? [String: [[String]]])
            let workspace = Workspace(EntryCase.texts(tables))
            try #require(workspace.reading.errors.isEmpty)
            return try #require(batch["journals"] as? [String]).map { Self.answer($0, on: workspace) }
        }
        try JSONSerialization.data(withJSONObject: answers).write(to: URL(filePath: path + ".swift"))
    }

    private static func answer(_ journal: String, on workspace: Workspace) -> [String: Any] {
        let found = ReplayedCase(journal, on: workspace)
        let messages = found.replay.outcomes.map { "\($0.line) \($0.result.rawValue): \($0.message.english)" }
        return ["results": found.results.map { $0 ?? "" }, "pairs": found.pairs, "messages": messages]
    }
}
