public import Foundation

/// A folder for what another program or library needs as files: for this user alone, and gone on every way out.
public final class TemporaryFolder {
    public let path: String
    private let hold: Int32

    /// - Parameter base: nil for the system's place for such files.
    public init(in base: String? = nil) throws(StorageError) {
        let base = base ?? FileManager.default.temporaryDirectory.path
        Leftovers.sweep(base)
        while true {
            let path = FileSystem.join(base, Leftovers.freshName())
            let code = -Temporaries.make(path) { -FileSystem.makeFolder(path) }
            guard code == 0 else { throw .failed(base, code: code) }
            let file = Foundation.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            let reason = errno
            if file >= 0, Leftovers.hold(file) {
                self.path = path
                hold = file
                return
            }
            if file >= 0 { _ = FileSystem.close(file) }
            _ = FileSystem.removeFolder(path)
            Temporaries.forget(path)
            guard file >= 0 || reason == ENOENT else { throw .failed(base, code: reason) }
        }
    }

    deinit {
        FileSystem.removeTree(path)
        Temporaries.forget(path)
        _ = FileSystem.close(hold)
    }

    public func add(_ name: String, _ content: Data) throws(StorageError) {
        let file = try OpenFile(FileSystem.join(path, name), for: FileSystem.join(path, name))
        try file.write(content)
        try file.close()
    }
}
