import Foundation
import PlainText
import SourceText

/// Standard output and standard error as the system has them, whatever state they are in.
enum StandardStreams {
    /// Where one of the three is closed, the next file to be opened would take its number, and messages would go into
    /// it: a stand-in takes the place, into which nobody can write.
    static func prepare() {
        while true {
            let file = open("/dev/null", O_RDONLY)
            guard (0...2).contains(file) else {
                if file > 2 { close(file) }
                return
            }
        }
    }

    /// As many files as all threads, their locks and the pipes to another program may have open at once.
    private static let mostOpen = 32

    /// Makes sure that files can be opened at all: the libraries below end the process where they cannot.
    static func requireRoom() throws {
        var limit = rlimit()
        if getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 {
            limit.rlim_cur = max(limit.rlim_cur, min(limit.rlim_max, 256))
            setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        }
        var opened: [Int32] = []
        defer { for file in opened { close(file) } }
        for _ in 0..<mostOpen {
            let file = dup(STDIN_FILENO)
            guard file >= 0 else {
                throw Failure(
                    "netviz braucht Platz für \(mostOpen) zugleich offene Dateien, und so viele sind nicht erlaubt. Bitte erhöhen Sie die Grenze (ulimit -n 256).",
                    "netviz needs room for \(mostOpen) files open at once, and so many are not allowed. Please raise the limit (ulimit -n 256)."
                )
            }
            opened.append(file)
        }
    }

    /// Writes all of it. A reader that has gone (`netviz … | head`) misses nothing that it wanted.
    /// - Throws: where the rest could not be written: the disk is full, or the output is closed.
    static func write(_ content: UnsafeRawBufferPointer, to file: Int32) throws {
        var written = 0
        while written < content.count, let start = content.baseAddress {
            let count = Foundation.write(file, start + written, content.count - written)
            if count > 0 {
                written += count
                continue
            }
            switch count < 0 ? errno : EIO {
            case EINTR: continue
            case EAGAIN: waitForRoom(file)
            case EPIPE: return
            case let code: throw failure(code)
            }
        }
    }

    /// Some disks say only at the end that they are full.
    static func finish() throws {
        if close(STDOUT_FILENO) != 0, errno != EINTR, errno != EBADF { throw failure(errno) }
    }

    /// A message; where nobody can read it, it is lost, and that must not end the work.
    static func mutter(_ message: String) {
        var text = message
        text.withUTF8 { bytes in
            try? write(UnsafeRawBufferPointer(bytes), to: STDERR_FILENO)
        }
    }

    /// A pipe whose reader is slow and that does not wait by itself.
    private static func waitForRoom(_ file: Int32) {
        var request = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
        poll(&request, 1, 1000)
    }

    private static func failure(_ code: Int32) -> Failure {
        let reason = StorageError.reason(code)
        return Failure(
            "Die Ausgabe konnte nicht vollständig geschrieben werden. \(reason.german)",
            "The output could not be written completely. \(reason.english)")
    }
}
