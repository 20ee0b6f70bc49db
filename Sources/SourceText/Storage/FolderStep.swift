public import Foundation

/// Several files of one folder that change in one step: all of them or none.
///
/// They are written into a hidden folder first. One `rename` decides: of a fresh folder to its name, else of the hidden
/// folder to ``committedName``; from there each file moves over its target. Whoever reads or writes the folder next
/// finishes what is decided and removes what is not (docs/decisions/0018).
public final class FolderStep {
    /// The hidden folder of a step that is decided but not finished.
    public static let committedName = ".netviz-fertig"

    private let folder: String
    private let staging: String
    private let isFresh: Bool
    private let isDurable: Bool
    private let lock: FolderLock?
    private let hold: Int32
    private let newParents: [String]
    private var isDone = false

    /// - Parameters:
    ///   - folder: is made, with those above it, where it is not there.
    ///   - isDurable: wait for the disk, for what cannot be made again.
    public init(into folder: String, isDurable: Bool) throws(StorageError) {
        var folder = folder
        while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
        self.folder = folder
        self.isDurable = isDurable
        isFresh = !FileSystem.isFolder(folder)
        if isFresh {
            lock = nil
            newParents = try Self.makeParents(of: folder)
        } else {
            lock = try FolderLock(folder, isExclusive: true)
            newParents = []
            try FolderRecovery.finish(folder)
        }
        let place = isFresh ? FileSystem.parent(of: folder) : folder
        Leftovers.sweep(place)
        (staging, hold) = try Self.makeStaging(in: place, for: folder, newParents)
    }

    deinit { discard() }

    /// Adds a file; its name is one of the folder itself.
    public func add(_ name: String, _ content: Data) throws(StorageError) {
        try add(name) { (file: OpenFile) throws(StorageError) in try file.write(content) }
    }

    /// Adds a file that is written piece by piece.
    public func add(
        _ name: String, _ body: (OpenFile) throws(StorageError) -> Void
    ) throws(StorageError) {
        let file = try open(name)
        try body(file)
        try close(file)
    }

    /// A file to be filled; ``close(_:)`` adds it.
    package func open(_ name: String) throws(StorageError) -> OpenFile {
        let target = FileSystem.join(folder, name)
        if !isFresh, let kind = FileSystem.kind(of: target), kind != S_IFREG { throw .isNoFile(target) }
        // Found out after the step is decided, it could not be finished.
        if FileSystem.isKept(target) { throw .failed(target, code: EPERM) }
        return try OpenFile(FileSystem.join(staging, name), for: target)
    }

    package func close(_ file: OpenFile) throws(StorageError) {
        let target = FileSystem.join(folder, String(file.path.dropFirst(staging.count + 1)))
        try file.complete(mode: OpenFile.mode(replacing: target), isDurable: isDurable)
        try file.close()
    }

    /// Decides and finishes.
    public func commit() throws(StorageError) {
        if isDurable { FileSystem.syncFolder(staging) }
        let result = Temporaries.uninterrupted { () -> Result<Void, StorageError> in
            Result { () throws(StorageError) in isFresh ? try place() : try replace() }
        }
        try result.get()
    }

    private func place() throws(StorageError) {
        let code = FileSystem.setMode(0o777 & ~FileSystem.mask, of: hold)
        guard code == 0 else { throw .failed(folder, code: code) }
        let moved = FileSystem.move(staging, to: folder)
        guard moved == 0 else { throw .failed(folder, code: moved) }
        settle()
        if isDurable { FileSystem.syncFolder(FileSystem.parent(of: folder)) }
    }

    private func replace() throws(StorageError) {
        // Whoever may write in the folder may also finish the step; where that is everybody, only we.
        let mode =
            FileSystem.isForEverybody(folder) ? nil : FileSystem.info(folder, followsLinks: true)?.st_mode
        let allowed = FileSystem.setMode((mode ?? 0o700) & 0o777 | 0o700, of: hold)
        guard allowed == 0 else { throw .failed(folder, code: allowed) }
        let code = FileSystem.move(staging, to: FileSystem.join(folder, Self.committedName))
        guard code == 0 else { throw .failed(folder, code: code) }
        settle()
        if isDurable { FileSystem.syncFolder(folder) }
        try FolderRecovery.finish(folder, isDurable: isDurable)
    }

    /// From here on nothing is taken away any more.
    private func settle() {
        isDone = true
        Temporaries.forget(staging)
        Temporaries.forgetFolders(newParents)
        _ = FileSystem.close(hold)
    }

    private func discard() {
        guard !isDone else { return }
        isDone = true
        FileSystem.removeTree(staging)
        Temporaries.forget(staging)
        for parent in newParents.reversed() { _ = FileSystem.removeFolder(parent) }
        Temporaries.forgetFolders(newParents)
        _ = FileSystem.close(hold)
    }

    // MARK: Folders on the way

    /// - Returns: the folders that were made, the outermost first.
    private static func makeParents(of folder: String) throws(StorageError) -> [String] {
        var missing: [String] = []
        var place = FileSystem.parent(of: folder)
        while FileSystem.info(place, followsLinks: true) == nil, place != "/", place != "." {
            missing.insert(place, at: 0)
            place = FileSystem.parent(of: place)
        }
        var made: [String] = []
        for path in missing {
            let code = Temporaries.makeFolder(path)
            if code == EEXIST { continue }
            guard code == 0, chmod(path, 0o777 & ~FileSystem.mask) == 0 else {
                removeParents(made)
                throw .failed(folder, code: code)
            }
            made.append(path)
        }
        return made
    }

    private static func removeParents(_ made: [String]) {
        for parent in made.reversed() { _ = FileSystem.removeFolder(parent) }
        Temporaries.forgetFolders(made)
    }

    /// The hidden folder, locked, so that others can tell it from what a killed process has left.
    private static func makeStaging(
        in place: String, for folder: String, _ parents: [String]
    ) throws(StorageError) -> (String, Int32) {
        while true {
            let path = FileSystem.join(place, Leftovers.freshName())
            let code = -Temporaries.make(path) { -FileSystem.makeFolder(path) }
            guard code == 0 else {
                removeParents(parents)
                throw .failed(folder, code: code)
            }
            let file = Foundation.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            if file >= 0, Leftovers.hold(file) { return (path, file) }
            let reason = errno
            if file >= 0 { _ = FileSystem.close(file) }
            _ = FileSystem.removeFolder(path)
            Temporaries.forget(path)
            // Gone at once: a process that tidies up was faster. Anything else does not pass by itself.
            guard file >= 0 || reason == ENOENT else {
                removeParents(parents)
                throw .failed(folder, code: reason)
            }
        }
    }
}

extension FolderStep {
    /// Writes several files in one step.
    public static func write(
        _ files: [(name: String, content: Data)], into folder: String, isDurable: Bool
    ) throws(StorageError) {
        let step = try FolderStep(into: folder, isDurable: isDurable)
        for file in files { try step.add(file.name, file.content) }
        try step.commit()
    }
}
