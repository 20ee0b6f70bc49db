import Foundation

/// A bar on standard error while something takes long. Silent where standard error is no terminal, and for whatever
/// is done within half a second.
struct Progress {
    private let isShown = isatty(STDERR_FILENO) == 1
    private let start = ContinuousClock.now
    private static let width = 24

    /// Says what is being done, and how much of it all is done already.
    func show(_ what: String, done: Int, of total: Int) {
        guard isShown, ContinuousClock.now - start > .milliseconds(500) else { return }
        let filled = total > 0 ? Self.width * done / total : 0
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
        draw("\(bar) \(done)/\(total) \(what)")
    }

    /// Says what is being done where nobody knows how long it takes.
    func show(_ what: String) {
        guard isShown else { return }
        draw(what)
    }

    /// Takes the line away, so that messages and results stand alone.
    func end() {
        guard isShown else { return }
        draw("")
    }

    private func draw(_ line: String) {
        // Back to the start of the line, and whatever stood there is deleted.
        StandardStreams.mutter("\r\u{1B}[K\(line)")
    }
}
