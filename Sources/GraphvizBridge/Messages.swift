internal import CGraphviz
internal import Synchronization

/// What Graphviz would print to standard error, kept for the error that is thrown.
enum Messages {
    private static let text = Mutex("")
    /// A broken file of megabytes can bring a message per line; nobody reads more than the first few.
    private static let limit = 2_000

    /// Takes over Graphviz's messages for the rest of the process.
    static func collect() {
        _ = agseterrf { piece in
            guard let piece else { return 0 }
            let words = String(cString: piece)
            Messages.text.withLock { text in
                if text.utf8.count < Messages.limit { text += words }
            }
            return 0
        }
    }

    static func clear() { text.withLock { $0 = "" } }

    /// The messages so far on one line, without Graphviz's prefix.
    static func taken() -> String {
        let all = text.withLock { text in
            defer { text = "" }
            return text
        }
        let lines = all.split(whereSeparator: \.isNewline).map { line in
            line.hasPrefix("Error: ")
                ? line.dropFirst(7) : line.hasPrefix("Warning: ") ? line.dropFirst(9) : line
        }
        return lines.joined(separator: "; ")
    }
}
