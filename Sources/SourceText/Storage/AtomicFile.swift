public import Foundation

/// One file that is written beside its place and then put there: whoever looks sees the old one or the new one.
///
/// Until then it is for this user alone. It keeps the permissions of the file that it replaces. If it is given up, or
/// never committed, it goes again.
public final class AtomicFile {
    private let target: String
    private let file: OpenFile
    private let mode: mode_t?
    private let isDurable: Bool
    private var isDone = false

    /// - Parameters:
    ///   - mode: the permissions, where they are not to be those of the file replaced.
    ///   - isDurable: wait for the disk, for what cannot be made again.
    public init(replacing target: String, mode: mode_t? = nil, isDurable: Bool = false) throws(StorageError) {
        if let kind = FileSystem.kind(of: target), kind != S_IFREG { throw .isNoFile(target) }
        self.target = target
        self.mode = mode
        self.isDurable = isDurable
        file = try OpenFile.beside(target)
    }

    deinit { discard() }

    public func write(_ content: Data) throws(StorageError) {
        try file.write(content)
    }

    public func write(_ content: [UInt8]) throws(StorageError) {
        try file.write(content)
    }

    public func commit() throws(StorageError) {
        try file.complete(mode: mode ?? OpenFile.mode(replacing: target), isDurable: isDurable)
        let code = Temporaries.uninterrupted {
            let code = FileSystem.move(file.path, to: target)
            if code == 0 {
                isDone = true
                Temporaries.forget(file.path)
            }
            return code
        }
        guard code == 0 else { throw .failed(target, code: code) }
        if isDurable { FileSystem.syncFolder(FileSystem.parent(of: target)) }
        // Some disks tell of a failure only here; the file is in place by now, so it is said and not taken back.
        try file.close()
    }

    private func discard() {
        guard !isDone else { return }
        isDone = true
        _ = FileSystem.remove(file.path)
        Temporaries.forget(file.path)
    }

    /// Writes a whole file.
    public static func write(
        _ content: Data, to target: String, mode: mode_t? = nil, isDurable: Bool = false
    ) throws(StorageError) {
        let file = try AtomicFile(replacing: target, mode: mode, isDurable: isDurable)
        try file.write(content)
        try file.commit()
    }
}
