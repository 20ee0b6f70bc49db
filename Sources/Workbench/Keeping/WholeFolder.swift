import Foundation
import SourceText

/// Folders that are there as a whole or not at all: made under a name that nobody looks for, then given theirs.
enum WholeFolder {
    /// A folder that nobody else can read, and that is gone on every way out but one: under its new name.
    static func draft(beside path: String) throws(KeepingProblem) -> TemporaryFolder {
        do {
            let parent = parent(of: path)
            try FileManager.default.createDirectory(
                atPath: parent, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            return try TemporaryFolder(in: parent)
        } catch { throw .cannotWrite(path) }
    }

    /// For this user alone, whatever the original allows.
    static func copy(_ original: String, to copy: String) throws(KeepingProblem) {
        do { try FileManager.default.copyItem(atPath: original, toPath: copy) } catch {
            throw .cannotWrite(copy)
        }
        chmod(copy, FileSystem.isFolder(copy) ? 0o700 : 0o600)
    }

    /// Gives a draft its name; everything is on the disk before it has it.
    static func settle(_ draft: TemporaryFolder, as path: String) throws(KeepingProblem) {
        try syncFiles(in: draft.path)
        guard rename(draft.path, path) == 0 else { throw .cannotWrite(path) }
        FileSystem.syncFolder(parent(of: path))
    }

    /// What the name of a folder ends with for the moment in which another takes its place.
    static let aside = ".vor-dem-Loeschen"

    /// Gives a draft the name of a folder, which is gone afterwards.
    ///
    /// Whatever happens in between, one of the two lies there as a whole, under its name or with ``aside`` after it;
    /// ``recover(_:isWhole:)`` finishes it.
    static func replace(_ path: String, with draft: TemporaryFolder) throws(KeepingProblem) {
        try syncFiles(in: draft.path)
        let old = path + aside
        guard rename(path, old) == 0 else { throw .cannotWrite(old) }
        guard rename(draft.path, path) == 0 else {
            rename(old, path)
            throw .cannotWrite(path)
        }
        FileSystem.syncFolder(parent(of: path))
        do { try FileManager.default.removeItem(atPath: old) } catch { throw .cannotWrite(old) }
    }

    /// Finishes a replacement that was cut off: the new folder where it has its name already, else the old one.
    ///
    /// - Parameter isWhole: whether what has the name is all there; the old one stays otherwise.
    static func recover(_ path: String, isWhole: (String) -> Bool) {
        let old = path + aside
        guard FileSystem.isFolder(old) else { return }
        if !FileSystem.isFolder(path) {
            rename(old, path)
        } else if isWhole(path) {
            try? FileManager.default.removeItem(atPath: old)
        }
    }

    private static func syncFiles(in folder: String) throws(KeepingProblem) {
        for name in FileSystem.names(in: folder) where !FileSystem.isFolder(folder + "/" + name) {
            try sync(folder + "/" + name)
        }
        FileSystem.syncFolder(folder)
    }

    private static func sync(_ path: String) throws(KeepingProblem) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0, fsync(file) == 0, close(file) == 0 else { throw .cannotWrite(path) }
    }

    private static func parent(of path: String) -> String {
        URL(fileURLWithPath: path).deletingLastPathComponent().path
    }
}
