import Foundation
import LandscapeEditing
import LandscapeFiles
import LandscapeModel
import PlainText
import Testing

/// The cases in `Tests/Reference/entries`, which the page of the round table runs too (`Tests/Browser/test_entries.py`).
struct EntryCase: CustomTestStringConvertible {
    var theme: String
    var name: String
    /// Rows of cells by table, the first being the header.
    var tables: [String: [[String]]]
    var journal: String
    /// What becomes of each line; nil where a line has no result of its own.
    var results: [String?]
    /// `"a b state strength wish"`, what is not the case left out.
    var pairs: [String]
    /// Rows of other tables afterwards, by the columns that are looked at.
    var rows: [String: [[String: String]]]

    var testDescription: String { "\(theme): \(name)" }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../Reference/entries").standardized

    static func json(_ name: String) throws -> [String: Any] {
        let data = try Data(contentsOf: folder.appending(path: name))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any], "\(name)")
    }

    static func all() throws -> [EntryCase] {
        let tables = try #require(try json("tables.json") as? [String: [[String]]])
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return try names.filter { $0.hasSuffix(".json") && $0 != "tables.json" }.sorted().flatMap { name in
            let cases = try #require(try json(name)["cases"] as? [[String: Any]], "\(name)")
            return try cases.map { try EntryCase($0, theme: String(name.dropLast(5)), tables) }
        }
    }

    private init(_ json: [String: Any], theme: String, _ base: [String: [[String]]]) throws {
        self.theme = theme
        name = try #require(json["name"] as? String, "\(theme)")
        tables = base.merging(json["tables"] as? [String: [[String]]] ?? [:]) { $1 }
        let lines = try #require(json["journal"] as? [Any], "\(name)")
        journal = try lines.map(Self.line).joined(separator: "\n") + (json["end"] as? String ?? "\n")
        results = try #require(json["results"] as? [Any], "\(name)").map { $0 as? String }
        pairs = try #require(json["pairs"] as? [String], "\(name)")
        rows = json["rows"] as? [String: [[String: String]]] ?? [:]
    }

    /// A line as it stands, or an entry.
    private static func line(_ value: Any) throws -> String {
        if let text = value as? String { return text }
        let data = try JSONSerialization.data(withJSONObject: value, options: [.sortedKeys])
        return String(decoding: data, as: UTF8.self)
    }

    /// The tables as files of a landscape.
    static func texts(_ tables: [String: [[String]]]) -> LandscapeTexts {
        LandscapeTexts(
            Dictionary(
                uniqueKeysWithValues: tables.map { table, rows in
                    let lines = rows.map { cells in
                        cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";")
                    }
                    let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
                    return (table, LandscapeTexts.File(name: table + ".csv", bytes: bytes))
                }))
    }
}

/// What a replay makes of tables, in the words of the cases.
struct ReplayedCase {
    var results: [String?]
    var pairs: [String]
    var replay: Replay

    init(_ journal: String, on workspace: Workspace) {
        let text = JournalText(Array(journal.utf8))
        replay = Replay(text, on: workspace)
        // By bytes: a line end of two is one character.
        let lines = Array(journal.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)
        let found = Dictionary(
            replay.outcomes.map { ($0.line, $0.result.rawValue) }, uniquingKeysWith: { first, _ in first })
        results = lines.indices.filter { lines[$0].contains { $0 > 0x20 } }.map { found[$0 + 1] }
        pairs = Self.pairs(replay.workspace.landscape)
    }

    private static func pairs(_ landscape: Landscape) -> [String] {
        func key(_ a: ActorIndex, _ b: ActorIndex) -> String {
            [a, b].map { landscape.actors[Int($0)].id }.sorted {
                $0.utf16.lexicographicallyPrecedes($1.utf16)
            }
            .joined(separator: " ")
        }
        var words: [String: String] = [:]
        let index = ClaimIndex(landscape.claims, actorCount: landscape.actors.count)
        for pair in landscape.pairs(index) {
            words[key(pair.a, pair.b)] = " \(pair.state.rawValue) \(Int(pair.upper))"
        }
        for wish in landscape.wishes() { words[key(wish.pair.a, wish.pair.b), default: ""] += " wish" }
        return words.map { $0.key + $0.value }.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) }
    }

    /// The cells of a table by canonical columns, without rows that say nothing.
    func rows(_ table: String, _ columns: Set<String>) -> [[String: String]] {
        guard let raw = replay.workspace.tables?[table] else { return [] }
        return raw.rows.map { cells in
            var row: [String: String] = [:]
            for (column, text) in zip(raw.header, cells) where columns.contains(column) { row[column] = text }
            for column in columns where row[column] == nil { row[column] = "" }
            return row
        }
    }
}
