import Foundation
import Synchronization

/// Keeps processes apart that read and write the tables of one folder: one writes, or several read.
///
/// The lock is the system's on the folder itself, so a killed process leaves none behind. Within a process it may be
/// taken again by whoever has it; threads are not kept apart. Where a file system knows no locks, work goes on
/// without.
public final class FolderLock: Sendable {
    private struct Key: Hashable {
        var device: UInt64
        var number: UInt64
    }

    private struct Holding {
        var file: Int32
        var count: Int
        var isExclusive: Bool
    }

    private static let holdings = Mutex<[Key: Holding]>([:])
    private static let patience = 60.0

    private let key: Key?

    /// - Parameter isExclusive: to write; else to read.
    /// - Throws: `StorageError` where the folder cannot be opened, or another process does not let go of it.
    public init(_ folder: String, isExclusive: Bool) throws(StorageError) {
        let file = Foundation.open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard file >= 0 else { throw .failed(folder, code: errno) }
        var info = stat()
        fstat(file, &info)
        let key = Key(device: UInt64(info.st_dev), number: UInt64(info.st_ino))
        let isFree = Self.holdings.withLock { holdings in
            if var holding = holdings[key] {
                _ = FileSystem.close(file)
                if isExclusive, !holding.isExclusive {
                    guard Self.wait(holding.file, LOCK_EX) else { return false }
                    holding.isExclusive = true
                }
                holding.count += 1
                holdings[key] = holding
                return true
            }
            guard Self.wait(file, isExclusive ? LOCK_EX : LOCK_SH) else {
                _ = FileSystem.close(file)
                return false
            }
            holdings[key] = Holding(file: file, count: 1, isExclusive: isExclusive)
            return true
        }
        self.key = isFree ? key : nil
        if !isFree { throw .isBusy(folder) }
    }

    deinit {
        guard let key else { return }
        Self.holdings.withLock { holdings in
            holdings[key]?.count -= 1
            if let holding = holdings[key], holding.count == 0 {
                _ = FileSystem.close(holding.file)
                holdings[key] = nil
            }
        }
    }

    private static func wait(_ file: Int32, _ kind: Int32) -> Bool {
        let end = Date(timeIntervalSinceNow: patience)
        while flock(file, kind | LOCK_NB) != 0 {
            if errno == EINTR { continue }
            // Anything else than "somebody has it": there are no locks here.
            guard errno == EWOULDBLOCK else { return true }
            guard Date() < end else { return false }
            usleep(20_000)
        }
        return true
    }
}
