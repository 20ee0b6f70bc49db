import Foundation
import SourceText
import Synchronization

/// Ctrl-C, a request to end, a terminal that closes: what is half written goes at once.
///
/// A signal handler may do next to nothing, so it only wakes a thread that has been waiting for it.
enum Interruption {
    /// The number of the signal that came, or 0.
    private static let signal = Atomic<Int32>(0)

    /// Lives as long as the process.
    nonisolated(unsafe) private static let woken: UnsafeMutablePointer<sem_t> = {
        // Set once before any handler is in place, and touched by `sem_post` and `sem_wait` alone, which are made to be
        // called from anywhere.
        let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)
        sem_init(semaphore, 0, 0)
        return semaphore
    }()

    /// To be called first of all.
    static func prepare() {
        _ = woken
        let thread = Thread {
            while sem_wait(woken) != 0 {}
            Temporaries.removeAllAndEnd(128 + signal.load(ordering: .sequentiallyConsistent))
        }
        thread.stackSize = 1 << 19
        thread.start()
        for number in [SIGINT, SIGTERM, SIGHUP] {
            // Who started us with `nohup` wants no end with the terminal.
            if isIgnored(Foundation.signal(number, wake)) { _ = Foundation.signal(number, SIG_IGN) }
        }
        // A reader that has gone is noticed by the writing itself.
        _ = Foundation.signal(SIGPIPE, SIG_IGN)
        // So is a file that may not grow any further (`ulimit -f`).
        _ = Foundation.signal(SIGXFSZ, SIG_IGN)
    }

    private static func isIgnored(_ handler: sighandler_t?) -> Bool {
        unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    private static let wake: @convention(c) (Int32) -> Void = { number in
        let before = errno
        signal.store(number, ordering: .sequentiallyConsistent)
        sem_post(woken)
        errno = before
    }
}
