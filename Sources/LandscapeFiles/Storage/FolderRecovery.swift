import Foundation

/// What a process that was killed has left of a step.
enum FolderRecovery {
    /// Moves the files of a decided step over their targets; nothing to do where there is none.
    ///
    /// Whoever calls it has the folder to itself. Doing it twice, or half and then again, ends the same.
    static func finish(_ folder: String) throws(StorageError) {
        let decided = FileSystem.join(folder, FolderStep.committedName)
        guard FileSystem.kind(of: decided) == S_IFDIR else { return }
        for name in FileSystem.names(in: decided) {
            let target = FileSystem.join(folder, name)
            let code = FileSystem.move(FileSystem.join(decided, name), to: target)
            guard code == 0 else { throw .isUnfinished(target, code: code) }
        }
        FileSystem.syncFolder(folder)
        let code = FileSystem.removeFolder(decided)
        guard code == 0 || code == ENOENT else { throw .isUnfinished(decided, code: code) }
    }

    /// Keeps writers out while somebody reads, after finishing what is decided.
    ///
    /// - Returns: nil where the folder cannot be locked; reading goes on.
    static func reading(_ folder: String) throws(StorageError) -> FolderLock? {
        guard FileSystem.isFolder(folder) else { return nil }
        let decided = FileSystem.join(folder, FolderStep.committedName)
        let lock: FolderLock
        do throws(StorageError) {
            lock = try FolderLock(folder, isExclusive: false)
        } catch .failed {
            // Whoever may not open it gets the message of reading.
            return nil
        }
        guard FileSystem.kind(of: decided) == S_IFDIR else { return lock }
        let own = try FolderLock(folder, isExclusive: true)
        try finish(folder)
        return own
    }
}
