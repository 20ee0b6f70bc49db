import Foundation
import JournalStore
package import PlainText
import SourceText

/// Copies of everything that a workbench keeps, made while it runs, and put back.
package enum DataBackup {
    package struct Summary: Sendable {
        package var folder: String
        package var landscapes: [String]
        package var bytes: Int
        /// Where what was there before lies now.
        package var before: String?

        package func text(_ language: Language, isRestored: Bool) -> String {
            let count = landscapes.count
            let size = Self.megabytes(bytes, language)
            let kept = before.map {
                language == .german
                    ? "Was dort vorher lag, liegt jetzt in \($0).\n"
                    : "What lay there before lies in \($0) now.\n"
            }
            let what =
                language == .german
                ? (count == 1 ? "1 Landschaft" : "\(count) Landschaften") + " und die Konten"
                : (count == 1 ? "1 landscape" : "\(count) landscapes") + " and the accounts"
            let head =
                language == .german
                ? (isRestored ? "Zurückgeholt nach" : "Gesichert in")
                : (isRestored ? "Restored to" : "Backed up in")
            return "\(head) \(folder): \(what), \(size).\n" + (kept ?? "")
        }

        package func write(_ json: inout JSONWriter) {
            json.key("folder", folder)
            json.key("landscapes", landscapes)
            json.key("bytes", bytes)
            json.key("before")
            if let before { json.value(before) } else { json.null() }
        }

        private static func megabytes(_ bytes: Int, _ language: Language) -> String {
            let tenths = (bytes + 52_428) * 10 / 1_048_576
            return "\(tenths / 10)\(language == .german ? "," : ".")\(tenths % 10) MB"
        }
    }

    /// Backs up a folder; a server may be running over it.
    ///
    /// Each file is copied as it is at one moment. Nobody else may read the copies. They are there as a whole, or not at all.
    /// - Throws: ``KeepingProblem`` or `JournalProblem`.
    package static func make(of data: String, to target: String, now: String) throws -> Summary {
        let files = try DataFolder.files(data)
        let target = URL(fileURLWithPath: target).path
        guard !FileManager.default.fileExists(atPath: target) else { throw KeepingProblem.exists(target) }
        let folder = try WholeFolder.draft(beside: target)
        let draft = folder.path
        for file in files {
            let copy = draft + "/" + file
            guard DataFolder.isDatabase(file) else {
                try WholeFolder.copy(data + "/" + file, to: copy)
                continue
            }
            // Made for nobody else before anything is in it.
            guard
                FileManager.default.createFile(
                    atPath: copy, contents: nil, attributes: [.posixPermissions: 0o600])
            else { throw KeepingProblem.cannotWrite(copy) }
            try DatabaseCopy.make(
                of: data + "/" + file, to: copy, withoutLogins: file == DataFolder.accounts)
        }
        let described = try files.map { try BackupManifest.file($0, in: draft) }
        try BackupManifest(at: now, files: described).write(to: draft)
        try WholeFolder.settle(folder, as: target)
        return summary(target, described)
    }

    /// Puts a backup back; no server may run over the folder.
    ///
    /// - Parameter isOverwriting: what lies there is kept beside it.
    /// - Throws: ``KeepingProblem`` or `JournalProblem`; nothing is changed then.
    package static func restore(_ backup: String, to data: String, isOverwriting: Bool, now: String) throws
        -> Summary
    {
        let manifest = try BackupManifest(in: backup)
        let data = URL(fileURLWithPath: data).path
        let isTaken = !((try? FileManager.default.contentsOfDirectory(atPath: data)) ?? []).isEmpty
        guard !isTaken || isOverwriting else { throw KeepingProblem.exists(data) }
        let hold = isTaken ? try DataFolder.held(data) : nil
        defer { withExtendedLifetime(hold) {} }
        let folder = try WholeFolder.draft(beside: data)
        for file in manifest.files {
            let (original, copy) = (backup + "/" + file.name, folder.path + "/" + file.name)
            guard try BackupManifest.file(file.name, in: backup) == file else {
                throw KeepingProblem.changed(original)
            }
            try WholeFolder.copy(original, to: copy)
            if DataFolder.isDatabase(file.name) { try DatabaseCopy.check(copy) }
        }
        var summary = summary(data, manifest.files)
        if isTaken {
            let moment = now.filter { $0.isASCII && $0.isNumber }.prefix(14)
            let place = "\(data).vorher-\(moment)"
            guard rename(data, place) == 0 else { throw KeepingProblem.cannotWrite(place) }
            summary.before = place
        } else {
            rmdir(data)
        }
        do { try WholeFolder.settle(folder, as: data) } catch {
            // What lay there lies there again.
            if let before = summary.before { rename(before, data) }
            throw error
        }
        return summary
    }

    private static func summary(_ folder: String, _ files: [BackupManifest.File]) -> Summary {
        Summary(
            folder: folder, landscapes: files.compactMap { DataFolder.landscape($0.name)?.text },
            bytes: files.reduce(0) { $0 + $1.bytes })
    }
}
