import GRDB
package import LandscapeEditing

/// What a journal's file keeps, as it is to be from now on.
package struct RewrittenJournal: Sendable {
    /// As many as before.
    package var entries: [Entry]
    /// The tables and the label of each version, by its number.
    package var versions: [Int: (tables: String, label: String)]
    package var settings: [String: String?]
    /// Questionnaires that came back, by their number; nil takes one away.
    package var answers: [Int: String?]
    /// Organisations whose links, drafts, answers and sessions go.
    package var gone: Set<String>

    package init(
        entries: [Entry], versions: [Int: (tables: String, label: String)], settings: [String: String?],
        answers: [Int: String?], gone: Set<String>
    ) {
        self.entries = entries
        self.versions = versions
        self.settings = settings
        self.answers = answers
        self.gone = gone
    }
}

extension JournalDatabase {
    /// What is being filled in.
    package func draftTexts() throws -> [String] {
        try queue.read {
            try String.fetchAll($0, sql: "SELECT text FROM draft_cell UNION SELECT line FROM draft_cell")
        }
    }

    /// Writes everything anew, as one step; of what was there before not a byte stays in the files.
    ///
    /// - Parameter text: what becomes of a text that somebody filled in; the same where it may stay.
    package func rewrite(_ new: RewrittenJournal, text: @Sendable (String) -> String) throws {
        // What goes is overwritten with the same write: a power cut before the file is made anew leaves nothing of it either.
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA secure_delete = ON") }
        try queue.write { database in
            for (place, entry) in new.entries.enumerated() {
                try database.execute(
                    sql: "UPDATE entry SET line = ? WHERE revision = ?", arguments: [entry.line, place + 1])
            }
            for (number, version) in new.versions {
                try database.execute(
                    sql: "UPDATE version SET tables = ?, label = ? WHERE number = ?",
                    arguments: [version.tables, version.label, number])
            }
            for (key, value) in new.settings { try Self.set(key, to: value, database) }
            for (number, content) in new.answers {
                try database.execute(
                    sql: content == nil
                        ? "DELETE FROM answer WHERE number = ?1"
                        : "UPDATE answer SET content = ?2 WHERE number = ?1",
                    arguments: content == nil ? [number] : [number, content])
            }
            try Self.removeSuggestions(about: new.gone, database)
            try Self.rewriteSurvey(new.gone, database, text)
        }
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "VACUUM")
            _ = try database.checkpoint(.truncate)
        }
    }

    /// The subject of a suggestion names its ends: "id|id".
    private static func removeSuggestions(about actors: Set<String>, _ database: Database) throws {
        for row in try Row.fetchAll(database, sql: "SELECT number, subject FROM suggestion") {
            let (number, subject): (Int, String) = (row["number"], row["subject"])
            guard subject.split(separator: "|").contains(where: { actors.contains(String($0)) }) else {
                continue
            }
            try database.execute(sql: "DELETE FROM suggestion WHERE number = ?", arguments: [number])
        }
    }

    private static func rewriteSurvey(
        _ gone: Set<String>, _ database: Database, _ text: (String) -> String
    ) throws {
        for table in ["link", "draft", "draft_cell", "answer", "session"] {
            for actor in gone {
                try database.execute(sql: "DELETE FROM \(table) WHERE actor = ?", arguments: [actor])
            }
        }
        for row in try Row.fetchAll(database, sql: "SELECT rowid, line, text FROM draft_cell") {
            let (id, line, cell): (Int, String, String) = (row["rowid"], row["line"], row["text"])
            if gone.contains(line) || text(line) != line {
                try database.execute(sql: "DELETE FROM draft_cell WHERE rowid = ?", arguments: [id])
            } else if text(cell) != cell {
                try database.execute(
                    sql: "UPDATE draft_cell SET text = ? WHERE rowid = ?", arguments: [text(cell), id])
            }
        }
    }
}
