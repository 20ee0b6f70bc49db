import Foundation

/// Files and folders that a killed process has left beside their final places.
///
/// Whoever makes one holds a lock on it, and the system lets go of the lock with the process: what nobody holds
/// belongs to nobody.
enum Leftovers {
    private static let prefix = ".netviz-neu-"

    static func freshName() -> String { prefix + UUID().uuidString }

    /// Removes what killed processes of this user have left in a folder.
    static func sweep(_ folder: String) {
        for name in FileSystem.names(in: folder) where name.hasPrefix(prefix) {
            let path = FileSystem.join(folder, name)
            let file = Foundation.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
            guard file >= 0 else { continue }
            defer { _ = FileSystem.close(file) }
            var info = stat()
            guard fstat(file, &info) == 0, info.st_uid == geteuid(), flock(file, LOCK_EX | LOCK_NB) == 0
            else { continue }
            if info.st_mode & S_IFMT == S_IFDIR {
                FileSystem.removeTree(path)
            } else {
                _ = FileSystem.remove(path)
            }
        }
    }

    /// Locks what was just made; false where a sweeping process was faster and it is gone.
    ///
    /// A file system without locks cannot tell leftovers: there they stay, and nothing else changes.
    static func hold(_ file: Int32) -> Bool {
        while flock(file, LOCK_EX) != 0 {
            if errno != EINTR { return true }
        }
        var info = stat()
        return fstat(file, &info) == 0 && info.st_nlink > 0
    }
}
