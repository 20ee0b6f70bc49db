import Foundation
import JournalStore
package import LandscapeEditing
import LandscapeFiles
import LandscapeModel
import LiveTable
import PlainText
import SourceText

/// Takes an organisation or a person out of everything that a workbench keeps: tables, earlier states, journals, questionnaires,
/// accounts, and backups.
package struct Deletion: Sendable {
    private let data: String
    private let names: ForgottenNames
    /// The landscapes that are meant; nil: all of them.
    private let landscape: LandscapeName?
    private let backups: [String]
    private let now: String

    /// - Parameters:
    ///   - data: the folder of the workbench; nobody else may use it meanwhile.
    ///   - backups: backups, and folders of backups.
    package init(
        of names: ForgottenNames, from data: String, landscape: LandscapeName?, backups: [String], now: String
    ) {
        self.data = data
        self.names = names
        self.landscape = landscape
        self.backups = backups
        self.now = now
    }

    /// What was looked for and what was found, without the name.
    ///
    /// A backup changes as a whole or not at all; one that is damaged keeps everything as it is.
    /// - Throws: ``KeepingProblem`` where nothing is known by the name, or where it is left somewhere, and `JournalProblem`.
    package func run() async throws -> DeletionRecord {
        let accounts = try DataFolder.held(data)
        defer { withExtendedLifetime(accounts) {} }
        let kept = try keptBackups()
        for backup in kept { try BackupManifest(in: backup).verify(backup) }
        var record = DeletionRecord(at: now, names.isPerson ? .person : .akteur)
        var left = try await forget(in: data, accounts, &record)
        for backup in kept {
            left += try await forget(inBackup: backup, &record)
            record.backups += 1
        }
        guard record.isKnown else { throw KeepingProblem.unknownActor(names.names.first ?? "", in: data) }
        try record.append(to: data)
        guard left.isEmpty else { throw KeepingProblem.remains(left.joined(separator: ", ")) }
        return record
    }

    /// In a copy, which then takes its place: whoever is cut off in between leaves a backup that is what its sums say.
    private func forget(inBackup backup: String, _ record: inout DeletionRecord) async throws -> [String] {
        var manifest = try BackupManifest(in: backup)
        let draft = try WholeFolder.draft(beside: backup)
        let copy = draft.path
        // Whatever somebody laid beside the files of the backup stays with it.
        for name in try FileManager.default.contentsOfDirectory(atPath: backup) {
            try WholeFolder.copy(backup + "/" + name, to: copy + "/" + name)
        }
        let left = try await forget(in: copy, names.isPerson ? DataFolder.held(copy) : nil, &record)
        manifest.files = try manifest.files.map { try BackupManifest.file($0.name, in: copy) }
        try manifest.write(to: copy)
        try WholeFolder.replace(backup, with: draft)
        return left.map { backup + $0.dropFirst(copy.count) }
    }

    /// - Returns: the files in which the name is left.
    private func forget(
        in folder: String, _ accounts: AccountDatabase?, _ record: inout DeletionRecord
    ) async throws -> [String] {
        var left: [String] = []
        for file in try chosen(in: folder) { left += try await forget(folder + "/" + file, &record) }
        if names.isPerson, let count = try accounts?.forgetAccounts(called: names.names), count > 0 {
            record.isKnown = true
            record.accounts += count
        }
        return left
    }

    private func chosen(in folder: String) throws -> [String] {
        let files = try DataFolder.files(folder).filter { file in
            DataFolder.landscape(file).map { landscape == nil || landscape == $0 } ?? false
        }
        if files.isEmpty, let landscape, folder == data {
            throw KeepingProblem.unknownLandscape(landscape.text)
        }
        return files
    }

    /// Each backup, named by itself or by the folder in which it lies.
    private func keptBackups() throws -> [String] {
        try backups.flatMap { place in
            let cutOff = FileSystem.names(in: place).filter { $0.hasSuffix(WholeFolder.aside) }
            for path in [place] + cutOff.map({ place + "/" + $0.dropLast(WholeFolder.aside.count) }) {
                WholeFolder.recover(path) { folder in
                    (try? BackupManifest(in: folder).verify(folder)) != nil
                }
            }
            let inner = FileSystem.names(in: place)
            // What begins with a dot is the draft of somebody who was cut off.
            let found = ([place] + inner.filter { !$0.hasPrefix(".") }.map { place + "/" + $0 }).filter {
                FileManager.default.fileExists(atPath: $0 + "/" + BackupManifest.fileName)
            }
            guard !found.isEmpty else { throw KeepingProblem.noBackup(place) }
            return found
        }
    }

    // MARK: One landscape

    /// - Returns: the file, where the name is left in it.
    private func forget(_ path: String, _ record: inout DeletionRecord) async throws -> [String] {
        var own = names
        let isNamed: Bool
        // The file is closed before its bytes are looked at.
        do {
            let database = try JournalDatabase(path)
            guard let home = try TableHome(in: database) else { throw ShelfProblem.unknown }
            let state = await (try LiveTable(home)).kept
            let versions = try database.versions().compactMap { version in
                try database.tables(ofVersion: version.number).flatMap { StoredTexts($0)?.texts }
                    .map { (version, $0) }
            }
            for texts in [state.base.texts, state.workspace.texts] + versions.map(\.1) {
                own.learn(from: Workspace(texts).landscape)
            }
            var forgetting = Forgetting(own)
            let texts = forgetting.forget(state.workspace.texts)
            let (rows, cells) = (forgetting.rows, forgetting.cells)
            let entries = forgetting.forget(state.lines)
            let kept = versions.map { version, old in
                (version, forgetting.forget(old), own.within(version.label), old)
            }
            let changed = kept.filter { version, new, label, old in new != old || label != version.label }
            let answers = try answers(in: database, own)
            // One that does not name it stays as it is, its steps that can be taken back among it.
            let isInDrafts = try database.draftTexts().contains { own.occur(in: $0) }
            isNamed =
                texts != state.workspace.texts || forgetting.entries > 0 || !answers.isEmpty
                || !changed.isEmpty || isInDrafts
            guard isNamed else { return [] }
            record.rows += rows
            record.cells += cells
            record.entries += forgetting.entries
            record.versions += changed.count
            record.answers += answers.count
            var settings = try JournalDatabase.ground(texts, after: state.lines.count)
            // What the projector showed last may name anybody.
            settings["buehne"] = .some(nil)
            let stored = try changed.map { version, new, label, _ in
                (version.number, (tables: try StoredTexts(new).text, label: label))
            }
            let forgotten = own
            try database.rewrite(
                RewrittenJournal(
                    entries: entries, versions: Dictionary(uniqueKeysWithValues: stored), settings: settings,
                    answers: answers, gone: own.ids)
            ) { forgotten.without($0) }
        }
        record.landscapes += 1
        record.isKnown = true
        return try isLeft(own, in: path) ? [path] : []
    }

    private func answers(in database: JournalDatabase, _ names: ForgottenNames) throws -> [Int: String?] {
        var changed: [Int: String?] = [:]
        for stored in try database.surveyAnswers() {
            guard var form = SurveyBook.questionnaire(stored.content) else { continue }
            let before = form
            if names.isName(form.id) || names.isName(form.name) || names.ids.contains(stored.actor) {
                changed[stored.number] = .some(nil)
                continue
            }
            form.rows.removeAll { row in row.cells.contains { !names.isPerson && names.isName($0) } }
            for place in form.rows.indices {
                form.rows[place].cells = form.rows[place].cells.map(names.without)
            }
            form.file = names.within(form.file)
            form.name = names.without(form.name)
            if form != before { changed[stored.number] = try SurveyBook.content(form) }
        }
        return changed
    }

    /// Whether a name still stands in the file or in what lies beside it, for whoever reads its bytes.
    private func isLeft(_ names: ForgottenNames, in path: String) throws -> Bool {
        guard let name = names.names.last(where: { self.names.isName($0) }) else { return false }
        return ["", "-wal", "-journal"].contains { ending in
            guard let content = FileManager.default.contents(atPath: path + ending) else { return false }
            // As a word of its own: others may bear it as a part of theirs.
            return content.range(of: Data(name.utf8)) != nil
                && names.occur(in: String(decoding: content, as: UTF8.self))
        }
    }
}
