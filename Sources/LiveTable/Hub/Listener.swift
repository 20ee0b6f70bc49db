import Synchronization

/// Somebody whose page is kept up to date: a bounded queue of texts.
///
/// Who stops reading is let go of, and asks again from the last number that arrived; nothing is dropped silently.
package final class Listener: Sendable {
    let viewer: Viewer
    /// Whether it wants more than the entries.
    let wantsMore: Bool
    package let texts: AsyncStream<[UInt8]>
    private let continuation: AsyncStream<[UInt8]>.Continuation
    private let state = Mutex(State())
    /// Ends the connection, whatever waits in it.
    private let cut: @Sendable () -> Void

    private struct State {
        var hasEnded = false
        /// Since when the other side has not taken a text.
        var busySince: ContinuousClock.Instant?
    }

    /// So many texts wait at most: half a minute of a very lively table.
    static let mostWaiting = 600
    /// Nobody's network is silent for that long and well afterwards.
    static let patience = Duration.seconds(15)

    init(_ viewer: Viewer, wantsMore: Bool, cut: @escaping @Sendable () -> Void) {
        self.viewer = viewer
        self.cut = cut
        self.wantsMore = wantsMore
        (texts, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(Self.mostWaiting))
    }

    package var hasEnded: Bool { state.withLock { $0.hasEnded } }

    /// A text is on its way to the other side, or has arrived there.
    package func isBusy(_ isBusy: Bool) { state.withLock { $0.busySince = isBusy ? .now : nil } }

    /// - Returns: false where it does not listen any more.
    func send(_ text: [UInt8]) -> Bool {
        guard !hasEnded else { return false }
        if case .enqueued = continuation.yield(text) { return true }
        end()
        return false
    }

    package func end() {
        state.withLock { $0.hasEnded = true }
        continuation.finish()
    }

    /// Lets go of it where the other side has not taken anything for that long.
    /// - Returns: whether it did.
    func end(ifStuckFor patience: Duration) -> Bool {
        let isStuck = state.withLock { $0.busySince.map { ContinuousClock.now - $0 >= patience } ?? false }
        guard isStuck else { return false }
        end()
        cut()
        return true
    }
}
