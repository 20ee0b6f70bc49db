import GRDB

/// A state of the tables that is kept.
package struct StoredVersion: Sendable, Hashable {
    /// From 1.
    package var number: Int
    /// When, as RFC 3339.
    package var at: String
    /// What somebody called it; empty where nobody did.
    package var label: String
    /// How many lines the journal had.
    package var revision: Int
}

/// A state of the tables that is to be kept.
package struct NewVersion: Sendable {
    /// When, as in an entry.
    var at: String
    /// What somebody called it; empty where nobody did.
    var label: String
    /// So many lines of the journal lie before it.
    var revision: Int
    var tables: String

    package init(at: String, label: String = "", revision: Int, tables: String) {
        self.at = at
        self.label = label
        self.revision = revision
        self.tables = tables
    }
}

extension JournalDatabase {
    /// Keeps a state of the tables.
    /// - Returns: its number.
    package func keep(_ version: NewVersion) throws -> Int {
        try queue.write { database in
            try Self.insert(version, database)
            return Int(database.lastInsertedRowID)
        }
    }

    /// What only holds together: all of it is on the disk when this returns, or nothing.
    /// - Parameter settings: nil forgets one.
    package func keep(_ settings: [String: String?], _ versions: [NewVersion] = []) throws {
        try queue.write { database in
            for version in versions { try Self.insert(version, database) }
            for (key, value) in settings { try Self.set(key, to: value, database) }
        }
    }

    private static func insert(_ version: NewVersion, _ database: Database) throws {
        try database.execute(
            sql: "INSERT INTO version (at, label, revision, tables) VALUES (?, ?, ?, ?)",
            arguments: [version.at, version.label, version.revision, version.tables])
    }

    /// All of them, the first one first.
    package func versions() throws -> [StoredVersion] {
        try queue.read { database in
            try Row.fetchAll(database, sql: "SELECT number, at, label, revision FROM version ORDER BY number")
                .map {
                    StoredVersion(
                        number: $0["number"], at: $0["at"], label: $0["label"], revision: $0["revision"])
                }
        }
    }

    /// The tables of one, as they were handed over; nil where there is none of the number.
    package func tables(ofVersion number: Int) throws -> String? {
        try queue.read {
            try String.fetchOne($0, sql: "SELECT tables FROM version WHERE number = ?", arguments: [number])
        }
    }

    package func name(version number: Int, _ label: String) throws {
        try queue.write {
            try $0.execute(sql: "UPDATE version SET label = ? WHERE number = ?", arguments: [label, number])
        }
    }
}
