package import Foundation
import GRDB

/// A link by which an organisation answers; of its secret there is only the hash.
package struct SurveyLink: Sendable, Hashable {
    package var hash: Data
    /// The id of the organisation.
    package var actor: String
    /// When it was made, as RFC 3339.
    package var made: String
    /// The last day on which it holds: "2026-12-31".
    package var ends: String
    package var isWithdrawn: Bool

    package init(hash: Data, actor: String, made: String, ends: String, isWithdrawn: Bool = false) {
        self.hash = hash
        self.actor = actor
        self.made = made
        self.ends = ends
        self.isWithdrawn = isWithdrawn
    }
}

/// A cell of a questionnaire that is being filled in.
package struct DraftCell: Sendable, Hashable {
    package var line: String
    package var column: String
    package var text: String

    package init(line: String, column: String, text: String) {
        self.line = line
        self.column = column
        self.text = text
    }
}

/// What an organisation has entered so far.
package struct SurveyDraft: Sendable, Hashable {
    package var cells: [DraftCell]
    /// Counts what was saved, from 1.
    package var revision: Int
    /// When it was saved and when it was handed in, as RFC 3339; empty where it was not.
    package var saved: String
    package var submitted: String
}

/// A questionnaire that came back, as a file or in the browser.
package struct StoredAnswer: Sendable, Hashable {
    /// From 1; 0 for one that has none yet.
    package var number: Int
    package var isByBrowser: Bool
    /// As whom it answers; empty where nobody knows yet.
    package var actor: String
    /// When it came, as RFC 3339.
    package var at: String
    package var content: String
    /// The step by which it was taken over; nil: it waits.
    package var step: String?

    package init(
        number: Int = 0, isByBrowser: Bool, actor: String, at: String, content: String, step: String? = nil
    ) {
        self.number = number
        self.isByBrowser = isByBrowser
        self.actor = actor
        self.at = at
        self.content = content
        self.step = step
    }
}

extension JournalDatabase {
    // MARK: Links

    package func surveyLinks() throws -> [SurveyLink] {
        try queue.read { try Row.fetchAll($0, sql: "SELECT * FROM link ORDER BY made, actor").map(Self.link) }
    }

    package func surveyLink(_ hash: Data) throws -> SurveyLink? {
        try queue.read {
            try Row.fetchOne($0, sql: "SELECT * FROM link WHERE hash = ?", arguments: [hash]).map(Self.link)
        }
    }

    private static func link(_ row: Row) -> SurveyLink {
        SurveyLink(
            hash: row["hash"], actor: row["actor"], made: row["made"], ends: row["ends"],
            isWithdrawn: row["withdrawn"])
    }

    /// Makes links; earlier ones of the same organisations hold no longer.
    /// - Parameter isFresh: what these organisations entered so far is forgotten.
    package func add(links: [SurveyLink], isFresh: Bool) async throws {
        try await queue.write { database in
            for link in links {
                try Self.withdraw(link.actor, database)
                if isFresh { try Self.forget(link.actor, database) }
                try database.execute(
                    sql: "INSERT INTO link (hash, actor, made, ends, withdrawn) VALUES (?, ?, ?, ?, 0)",
                    arguments: [link.hash, link.actor, link.made, link.ends])
            }
        }
    }

    package func withdrawLinks(of actors: [String]) async throws {
        try await queue.write { database in for actor in actors { try Self.withdraw(actor, database) } }
    }

    private static func withdraw(_ actor: String, _ database: Database) throws {
        try database.execute(sql: "UPDATE link SET withdrawn = 1 WHERE actor = ?", arguments: [actor])
    }

    private static func forget(_ actor: String, _ database: Database) throws {
        for table in ["draft", "draft_cell"] {
            try database.execute(sql: "DELETE FROM \(table) WHERE actor = ?", arguments: [actor])
        }
    }

    /// The hashes of all links in a file, without opening it for writing: to find out which landscape one belongs to.
    ///
    /// - Returns: none where the file cannot be read, or is older than links are.
    package static func surveyLinkHashes(in path: String) -> Set<Data> {
        var configuration = Configuration()
        configuration.readonly = true
        guard let queue = try? DatabaseQueue(path: path, configuration: configuration),
            let hashes = try? queue.read({ try Data.fetchAll($0, sql: "SELECT hash FROM link") })
        else { return [] }
        return Set(hashes)
    }

    // MARK: Drafts

    package func surveyDraft(of actor: String) throws -> SurveyDraft? {
        try queue.read { database in
            let row = try Row.fetchOne(
                database, sql: "SELECT revision, saved, submitted FROM draft WHERE actor = ?",
                arguments: [actor])
            guard let row else { return nil }
            return SurveyDraft(
                cells: try Self.cells(of: actor, database), revision: row["revision"], saved: row["saved"],
                submitted: row["submitted"])
        }
    }

    private static func cells(of actor: String, _ database: Database) throws -> [DraftCell] {
        try Row.fetchAll(
            database,
            sql: "SELECT line, heading, text FROM draft_cell WHERE actor = ? ORDER BY line, heading",
            arguments: [actor]
        ).map { DraftCell(line: $0["line"], column: $0["heading"], text: $0["text"]) }
    }

    /// Keeps cells, the last word on each; they are on the disk when this returns.
    /// - Returns: the revision of the draft.
    package func save(_ cells: [DraftCell], of actor: String, at: String) async throws -> Int {
        try await queue.write { database in
            for cell in cells {
                if cell.text.isEmpty {
                    try database.execute(
                        sql: "DELETE FROM draft_cell WHERE actor = ? AND line = ? AND heading = ?",
                        arguments: [actor, cell.line, cell.column])
                } else {
                    try database.execute(
                        sql:
                            "INSERT OR REPLACE INTO draft_cell (actor, line, heading, text) VALUES (?, ?, ?, ?)",
                        arguments: [actor, cell.line, cell.column, cell.text])
                }
            }
            try database.execute(
                sql: """
                    INSERT INTO draft (actor, revision, saved, submitted) VALUES (?, 1, ?, '')
                    ON CONFLICT (actor) DO UPDATE SET revision = revision + 1, saved = excluded.saved
                    """, arguments: [actor, at])
            return try Int.fetchOne(
                database, sql: "SELECT revision FROM draft WHERE actor = ?", arguments: [actor]) ?? 0
        }
    }

    /// Hands a draft in: it waits as an answer, in the place of one of the same organisation that waits already.
    ///
    /// - Parameter answer: makes the answer of what is entered at this moment.
    /// - Returns: its number.
    package func submit(
        of actor: String, at: String, _ answer: @escaping @Sendable ([DraftCell]) throws -> String
    ) async throws -> Int {
        try await queue.write { database in
            let content = try answer(try Self.cells(of: actor, database))
            try database.execute(
                sql: """
                    INSERT INTO draft (actor, revision, saved, submitted) VALUES (?, 1, ?, ?)
                    ON CONFLICT (actor) DO UPDATE SET submitted = excluded.submitted
                    """, arguments: [actor, at, at])
            try database.execute(
                sql: "DELETE FROM answer WHERE actor = ? AND browser = 1 AND step IS NULL", arguments: [actor]
            )
            return try Self.insert(
                StoredAnswer(isByBrowser: true, actor: actor, at: at, content: content), database)
        }
    }

    // MARK: Answers

    package func surveyAnswers() throws -> [StoredAnswer] {
        try queue.read {
            try Row.fetchAll($0, sql: "SELECT * FROM answer ORDER BY number").map {
                StoredAnswer(
                    number: $0["number"], isByBrowser: $0["browser"], actor: $0["actor"], at: $0["at"],
                    content: $0["content"], step: $0["step"])
            }
        }
    }

    /// - Returns: the number of the answer.
    package func add(_ answer: StoredAnswer) async throws -> Int {
        try await queue.write { try Self.insert(answer, $0) }
    }

    private static func insert(_ answer: StoredAnswer, _ database: Database) throws -> Int {
        try database.execute(
            sql: "INSERT INTO answer (browser, actor, at, content, step) VALUES (?, ?, ?, ?, NULL)",
            arguments: [answer.isByBrowser, answer.actor, answer.at, answer.content])
        return Int(database.lastInsertedRowID)
    }

    /// Changes what an answer says, or as whose it counts.
    package func change(_ answer: StoredAnswer) async throws {
        try await queue.write {
            try $0.execute(
                sql: "UPDATE answer SET actor = ?, content = ? WHERE number = ?",
                arguments: [answer.actor, answer.content, answer.number])
        }
    }

    /// Notes that answers were taken over.
    package func take(answers numbers: [Int], by step: String) async throws {
        try await queue.write { database in
            for number in numbers {
                try database.execute(
                    sql: "UPDATE answer SET step = ? WHERE number = ?", arguments: [step, number])
            }
        }
    }

    package func remove(answers numbers: [Int]) async throws {
        try await queue.write { database in
            for number in numbers {
                try database.execute(sql: "DELETE FROM answer WHERE number = ?", arguments: [number])
            }
        }
    }
}
