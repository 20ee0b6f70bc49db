import Foundation
import JournalStore
import LandscapeEditing
import Testing

@Suite("The journal in a file") struct JournalDatabaseTests {
    private func path() -> String {
        FileManager.default.temporaryDirectory.appendingPathComponent("tisch-\(UUID().uuidString).sqlite")
            .path
    }

    private func entry(_ number: Int) -> Entry {
        Entry(id: "e\(number)", at: "2026-11-30T18:00:00+01:00", .note, text: "Nr. \(number)")
    }

    @Test("Every commit waits for the disk: synchronous reads 2 on the writer") func synchronous() throws {
        let path = path()
        #expect(try JournalDatabase(path).synchronous() == 2)
        #expect(try JournalDatabase(path).synchronous() == 2)
    }

    @Test("Lines come back in their order, and what was set with them") func comesBack() async throws {
        let path = path()
        do {
            let database = try JournalDatabase(path)
            try await database.append([entry(1), entry(2)], after: 0)
            try await database.append([entry(3)], after: 2)
            try database.set("modus", to: "freigabe")
            try database.keep(numbers: ["a|b": 7])
            try await database.add(.init(hash: Data([1, 2]), role: "participant", actor: "vhs", since: 5))
        }
        let again = try JournalDatabase(path)
        #expect(try again.entries() == [entry(1), entry(2), entry(3)])
        #expect(try again.setting("modus") == "freigabe")
        #expect(try again.numbers() == ["a|b": 7])
        #expect(try again.sessions().map(\.actor) == ["vhs"])
        try again.removeSessions(before: 6)
        #expect(try again.sessions().isEmpty)
    }

    @Test("A line in the place of another is refused, all of the batch or none of it") func batches()
        async throws
    {
        let database = try JournalDatabase(path())
        try await database.append([entry(1), entry(2)], after: 0)
        await #expect(throws: (any Error).self) { try await database.append([entry(3), entry(4)], after: 1) }
        #expect(try database.entries() == [entry(1), entry(2)])
    }

    @Test("A second server does not get in, and nobody else may read the file") func alone() throws {
        let path = path()
        let first = try JournalDatabase(path)
        #expect(throws: JournalProblem.self) { try JournalDatabase(path) }
        let mode = try FileManager.default.attributesOfItem(atPath: first.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test("Another file is refused, and stays as it was") func otherFile() throws {
        let path = path()
        let text = Data("Das ist keine Datenbank, sondern ein Brief an das Landratsamt.".utf8)
        try text.write(to: URL(fileURLWithPath: path))
        #expect(throws: JournalProblem.self) { try JournalDatabase(path) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == text)
    }

    @Test("A link is not followed") func link() throws {
        let (target, path) = (path(), path())
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
        #expect(throws: JournalProblem.self) { try JournalDatabase(path) }
        #expect(!FileManager.default.fileExists(atPath: target))
    }
}
