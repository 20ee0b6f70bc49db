import Foundation

/// Keeps two servers from one journal; the system lets go of it when the process ends, however it ends.
///
/// It is a lock on the file of the database that SQLite knows nothing of. The file stays open as long as the database is:
/// closing it earlier would take SQLite's own locks away.
final class ProcessLock: Sendable {
    private let file: Int32

    /// Makes the file where there is none, so that nobody else can read it at any moment; its companions get its mode.
    init(_ path: String) throws {
        file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw JournalProblem.cannotOpen(path) }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            close(file)
            throw JournalProblem.inUse(path)
        }
    }

    deinit { close(file) }
}
