import Foundation
import JournalStore
import LandscapeEditing
package import LandscapeFiles

/// Files of a landscape as text, for the file of the journal.
package struct StoredTexts: Codable, Sendable {
    /// Name and content of each, by its table.
    private var files: [String: [String]]

    package init(_ texts: LandscapeTexts) {
        files = texts.files.mapValues { [$0.name, Data($0.bytes).base64EncodedString()] }
    }

    /// - Returns: nil where the text is none.
    package init?(_ text: String) {
        guard let stored = try? JSONDecoder().decode(Self.self, from: Data(text.utf8)) else { return nil }
        self = stored
    }

    package var text: String {
        get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
    }

    /// nil where the text was damaged.
    package var texts: LandscapeTexts? {
        var found: [String: LandscapeTexts.File] = [:]
        for (table, parts) in files {
            guard parts.count == 2, let bytes = Data(base64Encoded: parts[1]) else { return nil }
            found[table] = LandscapeTexts.File(name: parts[0], bytes: Array(bytes))
        }
        return LandscapeTexts(found)
    }
}

/// The tables of the beginning, as the file of the journal keeps them.
struct Ground {
    var texts: LandscapeTexts
    private var record: [UInt8]
    /// So many lines of the journal are in the tables already.
    private(set) var start = 0

    private struct Stored: Codable {
        var tables: StoredTexts
        var record: Data
        var start: Int?
    }

    /// What had been applied to them before.
    var applied: AppliedEntries { AppliedEntries(record, state: texts.state) }

    init(_ home: LandscapeHome) {
        texts = home.workspace.texts
        let file = FileManager.default.contents(atPath: home.path + "/" + AppliedEntries.fileName)
        record = home.isFolder ? Array(file ?? Data()) : []
    }

    /// Tables that nothing is applied to but what comes behind these lines of the journal.
    init(_ texts: LandscapeTexts, start: Int = 0) {
        self.texts = texts
        self.start = start
        record = []
    }

    /// - Returns: nil where the file has none.
    init?(of database: JournalDatabase) throws {
        guard let text = try database.setting("grundlage"),
            let stored = try? JSONDecoder().decode(Stored.self, from: Data(text.utf8)),
            let texts = stored.tables.texts
        else { return nil }
        self.texts = texts
        record = Array(stored.record)
        start = stored.start ?? 0
    }

    /// What the file of the journal keeps of it.
    /// - Parameter state: of the tables as they lie on the disk.
    func settings(state: String) throws -> [String: String?] {
        // What was worked out from another beginning must not outlive it.
        ["grundlage": try text, "stand": state, "zwischenstand": nil]
    }

    private var text: String {
        get throws {
            let stored = Stored(
                tables: StoredTexts(texts), record: Data(record), start: start == 0 ? nil : start)
            return String(decoding: try JSONEncoder().encode(stored), as: UTF8.self)
        }
    }
}

extension TableState.Checkpoint {
    private struct Stored: Codable {
        var revision: Int
        var tables: StoredTexts
        var odd: [String: String]
    }

    init?(_ text: String) {
        guard let stored = try? JSONDecoder().decode(Stored.self, from: Data(text.utf8)),
            let texts = stored.tables.texts
        else { return nil }
        self.init(
            revision: stored.revision, texts: texts,
            odd: stored.odd.compactMapValues { EntryOutcome.Result(rawValue: $0) })
    }

    var text: String {
        get throws {
            let stored = Stored(
                revision: revision, tables: StoredTexts(texts), odd: odd.mapValues(\.rawValue))
            return String(decoding: try JSONEncoder().encode(stored), as: UTF8.self)
        }
    }
}
