import Foundation
package import GapAnalysis
package import JournalStore
package import LandscapeEditing
import LandscapeFiles
package import LandscapeJobs
import LandscapeModel
import PlainText

/// Where a table begins: the landscape as it was when the first entry was made, and its suggestions under their numbers.
///
/// A table that goes on after a pause begins where it began: the tables of that moment lie in the journal's file. Where
/// somebody else has changed the landscape since, it begins anew from what lies there.
package struct TableHome: Sendable {
    package let path: String
    let base: Workspace
    let applied: AppliedEntries
    /// In canonical order.
    package let input: LandscapeInput
    package let catalogue: Catalogue
    package let gaps: [Gap]
    let numbers: SuggestionNumbers

    /// - Parameter isProvisional: goes on with what was understood.
    /// - Throws: what is wrong with the landscape, in words.
    package init(_ path: String, isProvisional: Bool, _ database: JournalDatabase) throws {
        self.path = path
        let home = try LandscapeHome(path, isChanged: false)
        let state = home.workspace.texts.state
        if try database.setting("stand") == state, let stored = try database.setting("grundlage"),
            let ground = Ground(stored)
        {
            base = Workspace(ground.texts)
            applied = ground.applied
        } else {
            base = home.workspace
            applied = home.applied
            try database.set("grundlage", to: Ground(home).text)
            try database.set("stand", to: state)
        }
        guard base.reading.errors.isEmpty || isProvisional else {
            throw JobError(.errors(base.reading.errors, in: path))
        }
        input = LandscapeInput(base.reading).ordered
        guard input.network == nil, !input.isExport else { throw Self.noTables(path) }
        catalogue = try Catalogue.adding(nil, for: input.landscape)
        var numbers = SuggestionNumbers(try database.numbers())
        let found = FindingsJob.gaps(input, catalogue, &numbers)
        gaps = found.gaps
        self.numbers = numbers
        try database.keep(numbers: found.fresh)
    }

    private static func noTables(_ path: String) -> TableProblem {
        .cannotApply(
            Bilingual(
                "„\(path)“ ist eine Graphdatei oder Ausgabe eines anderen Programms und kann keine Einträge aufnehmen. „netviz convert“ macht eine Landschaft daraus.",
                "“\(path)” is a graph file or the export of another program and cannot take entries. “netviz convert” makes a landscape of it."
            ))
    }

    /// Takes the journal into the landscape as it lies on the disk by now, with a backup.
    ///
    /// - Throws: what stands in the way, in words; nothing is written then.
    package func apply(_ state: TableState, isPartial: Bool, _ database: JournalDatabase) throws -> (
        replay: Replay, backup: String?
    ) {
        let home = try LandscapeHome(path, isChanged: true)
        let replay = state.replay(on: home.workspace, applied: home.applied)
        guard replay.isSound || isPartial else { return (replay, nil) }
        let backup = try home.write(replay)
        let after = try LandscapeHome(path, isChanged: false)
        try database.set("stand", to: after.workspace.texts.state)
        return (replay, backup)
    }
}

/// The tables of the beginning, as the file of the journal keeps them.
private struct Ground {
    var texts: LandscapeTexts
    var record: [UInt8]

    var applied: AppliedEntries { AppliedEntries(record, state: texts.state) }

    init(_ home: LandscapeHome) {
        texts = home.workspace.texts
        let file = FileManager.default.contents(atPath: home.path + "/" + AppliedEntries.fileName)
        record = home.isFolder ? Array(file ?? Data()) : []
    }

    private struct Stored: Codable {
        var files: [String: [String]]
        var record: String
    }

    init?(_ text: String) {
        guard let stored = try? JSONDecoder().decode(Stored.self, from: Data(text.utf8)),
            let record = Data(base64Encoded: stored.record)
        else { return nil }
        self.record = Array(record)
        var files: [String: LandscapeTexts.File] = [:]
        for (table, parts) in stored.files {
            guard parts.count == 2, let bytes = Data(base64Encoded: parts[1]) else { return nil }
            files[table] = LandscapeTexts.File(name: parts[0], bytes: Array(bytes))
        }
        texts = LandscapeTexts(files)
    }

    var text: String {
        let files = texts.files.mapValues { [$0.name, Data($0.bytes).base64EncodedString()] }
        let stored = Stored(files: files, record: Data(record).base64EncodedString())
        // Texts and lists of texts can always be encoded.
        return (try? JSONEncoder().encode(stored)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
