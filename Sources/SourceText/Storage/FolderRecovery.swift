import Foundation

/// What a process that was killed has left of a step.
package enum FolderRecovery {
    /// Moves the files of a decided step over their targets; nothing to do where there is none.
    ///
    /// Whoever calls it has the folder to itself. Doing it twice, or half and then again, ends the same.
    static func finish(_ folder: String, isDurable: Bool = true) throws(StorageError) {
        let decided = FileSystem.join(folder, FolderStep.committedName)
        guard isThere(decided, in: folder) else { return }
        for name in FileSystem.names(in: decided) {
            let target = FileSystem.join(folder, name)
            let code = FileSystem.move(FileSystem.join(decided, name), to: target)
            guard code == 0 else { throw .isUnfinished(target, code: code) }
        }
        if isDurable { FileSystem.syncFolder(folder) }
        let code = FileSystem.removeFolder(decided)
        guard code == 0 || code == ENOENT else { throw .isUnfinished(decided, code: code) }
    }

    /// In a folder that everybody may write to (`/tmp`), what others have put there is none of our business.
    private static func isThere(_ decided: String, in folder: String) -> Bool {
        guard let info = FileSystem.info(decided), info.st_mode & S_IFMT == S_IFDIR else { return false }
        return !FileSystem.isForEverybody(folder) || info.st_uid == geteuid()
    }

    /// Keeps writers out while somebody reads, after finishing what is decided.
    ///
    /// - Returns: nil where the folder cannot be locked; reading goes on.
    package static func reading(_ folder: String) throws(StorageError) -> FolderLock? {
        guard FileSystem.isFolder(folder) else { return nil }
        let decided = FileSystem.join(folder, FolderStep.committedName)
        let lock: FolderLock
        do throws(StorageError) {
            lock = try FolderLock(folder, isExclusive: false)
        } catch .failed {
            // Whoever may not open it gets the message of reading.
            return nil
        }
        guard isThere(decided, in: folder) else { return lock }
        let own = try FolderLock(folder, isExclusive: true)
        try finish(folder)
        return own
    }
}
