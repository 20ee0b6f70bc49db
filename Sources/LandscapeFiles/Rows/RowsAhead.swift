import Foundation
import PlainText
import Synchronization

/// The rows of a text, split on another core while those before them are being understood.
///
/// Whoever reads takes them in their order; nothing else may go through the same rows. Only so many rows are ready at
/// once that a country's table needs no more memory than before.
final class RowsAhead {
    private let channel = Channel()
    /// Rows that were taken from the channel, the next one last.
    private var current: [DelimitedText.Row] = []

    /// Smaller texts are split before a thread has begun.
    static let leastBytes = 1 << 19

    init(_ rows: DelimitedRows) {
        let channel = channel
        let thread = Thread {
            var rows = rows
            var batch: [DelimitedText.Row] = []
            while let row = rows.next() {
                batch.append(row)
                guard batch.count == Channel.batch else { continue }
                guard channel.put(batch) else { return }
                batch.removeAll(keepingCapacity: true)
            }
            _ = channel.put(batch)
            channel.end()
        }
        thread.start()
    }

    deinit { channel.abandon() }

    func next() -> DelimitedText.Row? {
        if let row = current.popLast() { return row }
        guard let batch = channel.take() else { return nil }
        current = batch.reversed()
        return current.popLast()
    }
}

/// Where one thread puts rows and another takes them.
private final class Channel: Sendable {
    static let batch = 256
    private static let mostBatches = 16

    private struct State {
        var batches: [[DelimitedText.Row]] = []
        var isDone = false
        var isAbandoned = false
    }

    private let state = Mutex(State())
    /// Whoever waits for `Mutex` keeps a core busy.
    private let changed = NSCondition()

    /// - Returns: false where nobody wants any more rows.
    func put(_ rows: [DelimitedText.Row]) -> Bool {
        changed.lock()
        defer { changed.unlock() }
        while state.withLock({ $0.batches.count >= Self.mostBatches && !$0.isAbandoned }) { changed.wait() }
        let isWanted = state.withLock { state in
            if !state.isAbandoned, !rows.isEmpty { state.batches.append(rows) }
            return !state.isAbandoned
        }
        changed.signal()
        return isWanted
    }

    func end() { change { $0.isDone = true } }
    func abandon() { change { $0.isAbandoned = true } }

    private func change(_ body: (inout State) -> Void) {
        changed.lock()
        state.withLock { body(&$0) }
        changed.signal()
        changed.unlock()
    }

    /// The next rows; nil at the end.
    func take() -> [DelimitedText.Row]? {
        changed.lock()
        defer { changed.unlock() }
        while true {
            let (rows, isDone) = state.withLock { state in
                (state.batches.isEmpty ? nil : state.batches.removeFirst(), state.isDone)
            }
            if let rows {
                changed.signal()
                return rows
            }
            if isDone { return nil }
            changed.wait()
        }
    }
}
