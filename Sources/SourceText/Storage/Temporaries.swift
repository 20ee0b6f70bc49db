import Foundation
import Synchronization

/// What is open beside its final place, so that a signal can take it away.
///
/// Whatever a process leaves behind that was killed without a signal it could catch, ``Leftovers`` removes.
public enum Temporaries {
    private struct Open {
        var paths: Set<String> = []
        /// Folders made on the way to a target; they go if they are empty.
        var folders: [String] = []
    }

    private static let open = Mutex(Open())
    /// Held while a change that is decided on takes place: a signal waits for its end.
    private static let gate = NSLock()

    /// Makes something and keeps it in mind; both or neither for a signal that comes meanwhile.
    static func make(_ path: String, _ body: () -> Int32) -> Int32 {
        open.withLock { open in
            let result = body()
            // Of a file the number, of a folder 0; an error code has a sign or is not 0 for those who say so.
            if result >= 0 { open.paths.insert(path) }
            return result
        }
    }

    static func makeFolder(_ path: String) -> Int32 {
        open.withLock { open in
            let code = FileSystem.makeFolder(path)
            if code == 0 { open.folders.append(path) }
            return code
        }
    }

    static func forget(_ path: String) {
        open.withLock { _ = $0.paths.remove(path) }
    }

    static func forgetFolders(_ folders: [String]) {
        open.withLock { open in open.folders.removeAll { folders.contains($0) } }
    }

    /// A change that is finished before a signal ends the process.
    package static func uninterrupted<Result>(_ body: () -> Result) -> Result {
        gate.lock()
        defer { gate.unlock() }
        return body()
    }

    /// Removes everything and ends the process; whoever wants to make something meanwhile waits for that end.
    public static func removeAllAndEnd(_ code: Int32) -> Never {
        gate.lock()
        open.withLock { open -> Never in
            for path in open.paths {
                if FileSystem.kind(of: path) == S_IFDIR {
                    FileSystem.removeTree(path)
                } else {
                    _ = FileSystem.remove(path)
                }
            }
            for folder in open.folders.reversed() { _ = FileSystem.removeFolder(folder) }
            // Inside the lock: nothing new is made between here and the end.
            _exit(code)
        }
    }
}
