import Foundation
import Synchronization

/// A value that is worked out once, by whoever asks first; whoever asks meanwhile waits for it.
///
/// The pieces of a large job name what they need by asking for it, so no order has to be written down. No value may
/// need itself, not even through others.
package final class Once<Value: Sendable>: Sendable {
    private let work: @Sendable () throws -> Value
    /// Whoever waits for `Mutex` keeps a core busy while its owner runs; here waiting can take long.
    private let turn = NSLock()
    private let result = Mutex<Result<Value, any Error>?>(nil)

    package init(_ work: @escaping @Sendable () throws -> Value) {
        self.work = work
    }

    /// - Throws: what the work threw, to everybody who asks.
    package func value() throws -> Value {
        turn.lock()
        defer { turn.unlock() }
        return try result.withLock { stored in
            let known = stored ?? Result { try work() }
            stored = known
            return known
        }.get()
    }
}

/// A piece of a large job.
package typealias Work = @Sendable () throws -> Void

/// Does several pieces of work at the same time, each list in its order.
///
/// There is a thread more than cores: Graphviz takes one map at a time, and while one thread waits for it, or for what
/// another works out, the next goes on. Each has a stack of 8 MB, since Graphviz and the parsers descend deep.
/// - Parameters:
///   - works: two threads begin here: of maps, one is being laid out while the other is prepared or drawn.
///   - others: the remaining threads begin here. Whoever finds one list empty goes on with the other.
/// - Throws: what the first of the pieces that failed threw, `works` before `others`, after all have ended.
package func together(_ works: [Work], beside others: [Work] = []) throws {
    let first = WorkQueue(works, from: 0)
    let second = WorkQueue(others, from: works.count)
    let failures = Mutex<[Int: any Error]>([:])
    let all = DispatchGroup()
    let threads = min(works.count + others.count, ProcessInfo.processInfo.activeProcessorCount + 1)
    for number in 0..<threads {
        let queues = number < 2 ? [first, second] : [second, first]
        all.enter()
        let thread = Thread {
            defer { all.leave() }
            for queue in queues {
                while let (place, work) = queue.next() {
                    do { try work() } catch { failures.withLock { $0[place] = error } }
                }
            }
        }
        thread.stackSize = 8 << 20
        thread.start()
    }
    all.wait()
    if let first = failures.withLock({ $0.min { $0.key < $1.key } }) { throw first.value }
}

/// Pieces of work from which several threads take.
private final class WorkQueue: Sendable {
    private let works: [Work]
    private let start: Int
    private let taken = Atomic(0)

    init(_ works: [Work], from start: Int) {
        self.works = works
        self.start = start
    }

    /// The next piece with its place among all pieces; nil: none is left.
    func next() -> (place: Int, work: Work)? {
        let number = taken.add(1, ordering: .relaxed).oldValue
        return number < works.count ? (start + number, works[number]) : nil
    }
}
