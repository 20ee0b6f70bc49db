import Foundation
import JournalStore
import Testing

@Suite("A survey in the file of its landscape") struct SurveyStoreTests {
    private func path() -> String {
        FileManager.default.temporaryDirectory.appendingPathComponent("befragung-\(UUID().uuidString).sqlite")
            .path
    }

    private func link(_ byte: UInt8, _ actor: String) -> SurveyLink {
        SurveyLink(
            hash: Data([byte]), actor: actor, made: "2026-11-30T10:00:0\(byte)+01:00", ends: "2026-12-31")
    }

    @Test("A new link takes the place of the former one; withdrawn ones are still known")
    func links() async throws {
        let path = path()
        let database = try JournalDatabase(path)
        try await database.add(links: [link(1, "vhs"), link(2, "jc")], isFresh: false)
        try await database.add(links: [link(3, "vhs")], isFresh: false)
        #expect(try database.surveyLinks().map(\.isWithdrawn) == [true, false, false])
        try await database.withdrawLinks(of: ["jc"])
        #expect(try database.surveyLink(Data([2]))?.isWithdrawn == true)
        #expect(try database.surveyLink(Data([9])) == nil)
        // Also while the file is open, which its lock keeps to one writer.
        #expect(JournalDatabase.surveyLinkHashes(in: path) == [Data([1]), Data([2]), Data([3])])
        #expect(JournalDatabase.surveyLinkHashes(in: path + ".fehlt").isEmpty)
        #expect(!FileManager.default.fileExists(atPath: path + ".fehlt"))
    }

    @Test("The last word on each cell counts, and is there when the file is opened again")
    func drafts() async throws {
        let path = path()
        do {
            let database = try JournalDatabase(path)
            let first = try await database.save(
                [
                    DraftCell(line: "jc", column: "intensitaet", text: "2"),
                    DraftCell(line: "jc", column: "anmerkung", text: "eng"),
                ], of: "vhs", at: "t1")
            let second = try await database.save(
                [
                    DraftCell(line: "jc", column: "intensitaet", text: "3"),
                    DraftCell(line: "jc", column: "anmerkung", text: ""),
                ], of: "vhs", at: "t2")
            #expect(first == 1 && second == 2)
        }
        let again = try JournalDatabase(path)
        let draft = try #require(try again.surveyDraft(of: "vhs"))
        #expect(draft.cells == [DraftCell(line: "jc", column: "intensitaet", text: "3")])
        #expect((draft.revision, draft.saved, draft.submitted) == (2, "t2", ""))
        #expect(try again.surveyDraft(of: "jc") == nil)
        try await again.add(links: [link(1, "vhs")], isFresh: false)
        #expect(try again.surveyDraft(of: "vhs")?.cells.count == 1)
        try await again.add(links: [link(2, "vhs")], isFresh: true)
        #expect(try again.surveyDraft(of: "vhs") == nil)
    }

    @Test("Handing in again takes the place of what waits, never of what was taken over")
    func submitting() async throws {
        let database = try JournalDatabase(path())
        _ = try await database.save(
            [DraftCell(line: "jc", column: "intensitaet", text: "2")], of: "vhs", at: "t1")
        let texts: @Sendable ([DraftCell]) throws -> String = { $0.map(\.text).joined() }
        let first = try await database.submit(of: "vhs", at: "t2", texts)
        let second = try await database.submit(of: "vhs", at: "t3", texts)
        #expect(try database.surveyAnswers().map(\.number) == [second] && second > first)
        try await database.take(answers: [second], by: "schritt")
        let third = try await database.submit(of: "vhs", at: "t4", texts)
        let answers = try database.surveyAnswers()
        #expect(answers.map(\.number) == [second, third] && answers.map(\.step) == ["schritt", nil])
        #expect(answers.map(\.content) == ["2", "2"] && answers.allSatisfy(\.isByBrowser))
        try await database.remove(answers: [second])
        #expect(try database.surveyAnswers().map(\.number) == [third])
    }

    @Test("Where an answer cannot be made, nothing is handed in")
    func failing() async throws {
        let database = try JournalDatabase(path())
        struct Broken: Error {}
        await #expect(throws: Broken.self) {
            try await database.submit(of: "vhs", at: "t") { _ in throw Broken() }
        }
        #expect(try database.surveyAnswers().isEmpty && database.surveyDraft(of: "vhs") == nil)
    }
}
