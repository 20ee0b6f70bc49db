package import Foundation
import GRDB
package import LandscapeEditing
import PlainText

/// The journal of a round table, and what belongs to it, as one SQLite file beside the landscape.
///
/// Every write waits for the disk: what was acknowledged is there after a power cut. The journal only grows; the number of
/// its lines is the revision.
package final class JournalDatabase: Sendable {
    package let path: String
    let queue: DatabaseQueue
    private let lock: ProcessLock

    /// Opens a journal, or makes one.
    ///
    /// - Throws: ``JournalProblem`` where the file cannot be opened, is no journal or is in use by another server.
    package init(_ path: String) throws {
        self.path = path
        (queue, lock) = try DatabaseFile.open(path, JournalSchema.migrator)
    }

    /// How carefully SQLite writes: 2 is FULL.
    package func synchronous() throws -> Int {
        try queue.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") ?? -1 }
    }

    // MARK: Entries

    /// All lines in their order.
    /// - Throws: ``JournalProblem`` where a line is no entry, or lines are missing.
    package func entries() throws -> [Entry] {
        let rows = try queue.read {
            try Row.fetchAll($0, sql: "SELECT revision, line FROM entry ORDER BY revision")
        }
        return try rows.enumerated().map { place, row in
            let line: String = row["line"]
            guard row["revision"] == place + 1, let entry = try? Entry(line: Array(line.utf8)) else {
                throw JournalProblem.damaged(path)
            }
            return entry
        }
    }

    /// Keeps entries as the lines behind the first `count` ones, all or none of them; they are on the disk when this returns.
    package func append(_ entries: [Entry], after count: Int) async throws {
        try await queue.write { database in
            let statement = try database.makeStatement(
                sql: "INSERT INTO entry (revision, line) VALUES (?, ?)")
            for (place, entry) in entries.enumerated() {
                try statement.execute(arguments: [count + place + 1, entry.line])
            }
        }
    }

    // MARK: Settings

    package func setting(_ key: String) throws -> String? {
        try queue.read {
            try String.fetchOne($0, sql: "SELECT value FROM setting WHERE key = ?", arguments: [key])
        }
    }

    /// - Parameter value: nil forgets it.
    package func set(_ key: String, to value: String?) throws {
        try queue.write { try Self.set(key, to: value, $0) }
    }

    static func set(_ key: String, to value: String?, _ database: Database) throws {
        guard let value else {
            return try database.execute(sql: "DELETE FROM setting WHERE key = ?", arguments: [key])
        }
        try database.execute(
            sql:
                "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            arguments: [key, value])
    }

    // MARK: The numbers of suggestions

    /// The number of each suggestion, by what it is about.
    package func numbers() throws -> [String: Int] {
        try queue.read { database in
            let rows = try Row.fetchAll(database, sql: "SELECT number, subject FROM suggestion")
            return Dictionary(
                rows.map { ($0["subject"], $0["number"]) }, uniquingKeysWith: { first, _ in first })
        }
    }

    package func keep(numbers: [String: Int]) throws {
        try queue.write { database in
            for (subject, number) in numbers {
                try database.execute(
                    sql: "INSERT OR IGNORE INTO suggestion (number, subject) VALUES (?, ?)",
                    arguments: [number, subject])
            }
        }
    }

    // MARK: Who may come in

    /// Someone who may come in, known by what their secret hashes to.
    package struct Session: Sendable, Hashable {
        package var hash: Data
        package var role: String
        package var actor: String?
        /// Seconds since 1970.
        package var since: Int

        package init(hash: Data, role: String, actor: String?, since: Int) {
            self.hash = hash
            self.role = role
            self.actor = actor
            self.since = since
        }
    }

    package func sessions() throws -> [Session] {
        try queue.read { database in
            try Row.fetchAll(database, sql: "SELECT hash, role, actor, since FROM session").map {
                Session(hash: $0["hash"], role: $0["role"], actor: $0["actor"], since: $0["since"])
            }
        }
    }

    package func add(_ session: Session) async throws {
        try await queue.write {
            try $0.execute(
                sql: "INSERT OR REPLACE INTO session (hash, role, actor, since) VALUES (?, ?, ?, ?)",
                arguments: [session.hash, session.role, session.actor, session.since])
        }
    }

    package func removeSession(_ hash: Data) async throws {
        try await queue.write { try $0.execute(sql: "DELETE FROM session WHERE hash = ?", arguments: [hash]) }
    }

    package func removeSessions(before moment: Int) throws {
        try queue.write { try $0.execute(sql: "DELETE FROM session WHERE since < ?", arguments: [moment]) }
    }

    /// Everything that stands in the companion file moves into the one file, as far as nobody reads it.
    package func tidy() throws {
        try queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    }
}
