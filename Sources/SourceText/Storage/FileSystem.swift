package import Foundation

/// The few system calls by which files change. Tests let one fail, or end the process before it as it were.
package enum FileSystem {
    enum Step: Sendable, Hashable {
        case create, write, mode, sync, rename, remove, makeFolder
    }

    /// Asked before each change; false: it fails as on a full disk. Nobody but tests sets it.
    @TaskLocal static var allows: (@Sendable (Step) -> Bool)?

    /// A call that changes something; the error code where it fails.
    private static func change(_ step: Step, _ call: () -> Int32) -> Int32 {
        if let allows, !allows(step) { return ENOSPC }
        while call() != 0 {
            if errno != EINTR { return errno }
        }
        return 0
    }

    /// A fresh file for this user alone; negative: the error code.
    static func create(_ path: String) -> Int32 {
        if let allows, !allows(.create) { return -ENOSPC }
        while true {
            let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
            if file >= 0 { return file }
            if errno != EINTR { return -errno }
        }
    }

    static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Int32 {
        if let allows, !allows(.write) { return ENOSPC }
        var written = 0
        while written < bytes.count, let start = bytes.baseAddress {
            let count = Foundation.write(file, start + written, bytes.count - written)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count < 0 ? errno : ENOSPC }
            written += count
        }
        return 0
    }

    /// Not asked for: the end of a process closes, too. Some disks tell only now that they are full.
    static func close(_ file: Int32) -> Int32 { Foundation.close(file) == 0 || errno == EINTR ? 0 : errno }

    static func sync(_ file: Int32) -> Int32 { change(.sync) { fsync(file) } }

    /// Waits until the names in a folder are on the disk. Not every file system can say so.
    package static func syncFolder(_ path: String) {
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return }
        _ = sync(folder)
        _ = close(folder)
    }

    static func setMode(_ mode: mode_t, of file: Int32) -> Int32 { change(.mode) { fchmod(file, mode) } }

    static func move(_ from: String, to target: String) -> Int32 {
        change(.rename) { Foundation.rename(from, target) }
    }

    static func makeFolder(_ path: String) -> Int32 { change(.makeFolder) { mkdir(path, 0o700) } }

    static func remove(_ path: String) -> Int32 { change(.remove) { unlink(path) } }

    static func removeFolder(_ path: String) -> Int32 { change(.remove) { rmdir(path) } }

    /// Removes a folder with everything in it; links in it are removed, never followed.
    @discardableResult
    static func removeTree(_ path: String) -> Bool {
        // A program that still writes there may add a file meanwhile.
        for _ in 0..<5 {
            for name in names(in: path) {
                let inside = path + "/" + name
                if kind(of: inside) == S_IFDIR { removeTree(inside) } else { _ = remove(inside) }
            }
            let code = removeFolder(path)
            if code == 0 || code == ENOENT { return true }
            if code != ENOTEMPTY { return false }
        }
        return false
    }

    package static func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    package static func info(_ path: String, followsLinks: Bool = false) -> stat? {
        var info = stat()
        return (followsLinks ? stat(path, &info) : lstat(path, &info)) == 0 ? info : nil
    }

    /// The type bits of what lies there; nil where there is nothing.
    static func kind(of path: String) -> mode_t? { info(path).map { $0.st_mode & S_IFMT } }

    package static func isFolder(_ path: String) -> Bool {
        info(path, followsLinks: true).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
    }

    /// A folder in which everybody may make files and nobody may take away those of others.
    static func isForEverybody(_ folder: String) -> Bool {
        info(folder, followsLinks: true).map { $0.st_mode & S_ISVTX != 0 } ?? false
    }

    /// Whether a file is somebody else's, in a folder where that keeps us from replacing it.
    static func isKept(_ path: String) -> Bool {
        guard let info = info(path), isForEverybody(parent(of: path)) else { return false }
        return info.st_uid != geteuid() && geteuid() != 0
    }

    static func parent(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
    }

    static func join(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    /// What new files and folders are not to be allowed; asked for once, since asking means setting.
    static let mask: mode_t = {
        let mask = umask(0o077)
        umask(mask)
        return mask
    }()
}
