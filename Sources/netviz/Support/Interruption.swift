import Foundation
import Synchronization

/// What Ctrl-C must not leave behind: the unfinished file that a large result is being written to.
enum Interruption {
    /// The path as a C string that lives as long as the process, or 0.
    private static let path = Atomic(UInt(0))

    /// Until ``finished()``, Ctrl-C and a request to end remove this file before the process ends.
    static func removes(_ file: String) {
        path.store(UInt(bitPattern: strdup(file)), ordering: .sequentiallyConsistent)
        for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, endAtOnce) }
    }

    static func finished() {
        // The few bytes of the path are not given back: a signal may be reading them at this very moment.
        path.store(0, ordering: .sequentiallyConsistent)
    }

    /// Only calls that a signal handler may make: unlink and _exit.
    private static let endAtOnce: @convention(c) (Int32) -> Void = { number in
        if let file = UnsafePointer<CChar>(bitPattern: path.load(ordering: .sequentiallyConsistent)) {
            unlink(file)
        }
        _exit(128 + number)
    }
}
