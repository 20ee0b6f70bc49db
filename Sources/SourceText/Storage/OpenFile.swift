public import Foundation

/// A new file that is being filled, each piece checked.
public final class OpenFile {
    let path: String
    /// What messages call it: the file that is wanted, not the one beside it.
    private let shownName: String
    let descriptor: Int32
    private var isOpen = true

    /// For this user alone until it gets its final mode.
    init(_ path: String, for target: String) throws(StorageError) {
        let file = FileSystem.create(path)
        if file < 0 { throw .failed(target, code: -file) }
        self.path = path
        shownName = target
        descriptor = file
    }

    fileprivate init(_ path: String, for target: String, descriptor: Int32) {
        self.path = path
        shownName = target
        self.descriptor = descriptor
    }

    deinit { if isOpen { _ = FileSystem.close(descriptor) } }

    public func write(_ content: Data) throws(StorageError) {
        try check(content.withUnsafeBytes { FileSystem.write($0, to: descriptor) })
    }

    public func write(_ content: [UInt8]) throws(StorageError) {
        try check(content.withUnsafeBytes { FileSystem.write($0, to: descriptor) })
    }

    /// Gives the file its mode, waits for the disk where that is wanted.
    func complete(mode: mode_t, isDurable: Bool) throws(StorageError) {
        try check(FileSystem.setMode(mode, of: descriptor))
        if isDurable { try check(FileSystem.sync(descriptor)) }
    }

    func close() throws(StorageError) {
        guard isOpen else { return }
        isOpen = false
        try check(FileSystem.close(descriptor))
    }

    private func check(_ code: Int32) throws(StorageError) {
        if code != 0 { throw .failed(shownName, code: code) }
    }

    /// The mode of what a file replaces, else that of any new file.
    static func mode(replacing path: String) -> mode_t {
        guard let info = FileSystem.info(path), info.st_mode & S_IFMT == S_IFREG else {
            return 0o666 & ~FileSystem.mask
        }
        return info.st_mode & 0o777
    }
}

extension OpenFile {
    /// A file under a name of its own beside a target, locked and known to ``Temporaries``.
    static func beside(_ target: String) throws(StorageError) -> OpenFile {
        let folder = FileSystem.parent(of: target)
        Leftovers.sweep(folder)
        while true {
            let path = FileSystem.join(folder, Leftovers.freshName())
            let file = Temporaries.make(path) { FileSystem.create(path) }
            guard file >= 0 else { throw .failed(target, code: -file) }
            let made = OpenFile(path, for: target, descriptor: file)
            if Leftovers.hold(file) { return made }
            Temporaries.forget(path)
        }
    }
}
