import Foundation
import Synchronization

/// A value that is worked out once, by whoever asks first; whoever asks meanwhile waits for it.
///
/// The pieces of a large job name what they need by asking for it, so no order has to be written down. No value may
/// need itself, not even through others.
final class Once<Value: Sendable>: Sendable {
    private let work: @Sendable () throws -> Value
    /// Whoever waits for `Mutex` keeps a core busy while its owner runs; here waiting can take long.
    private let turn = NSLock()
    private let result = Mutex<Result<Value, any Error>?>(nil)

    init(_ work: @escaping @Sendable () throws -> Value) {
        self.work = work
    }

    /// - Throws: what the work threw, to everybody who asks.
    func value() throws -> Value {
        turn.lock()
        defer { turn.unlock() }
        return try result.withLock { stored in
            let known = stored ?? Result { try work() }
            stored = known
            return known
        }.get()
    }
}

/// Does several pieces of work at the same time, beginning with the first.
///
/// There is a thread more than cores: Graphviz takes one map at a time, and while one thread waits for it, or for what
/// another works out, the next goes on. Each has a stack of 8 MB, since Graphviz and the parsers descend deep.
/// - Throws: what the first of the pieces that failed threw, after all have ended.
func together(_ works: [@Sendable () throws -> Void]) throws {
    let next = Atomic(0)
    let failures = Mutex<[Int: any Error]>([:])
    let all = DispatchGroup()
    for _ in 0..<min(works.count, ProcessInfo.processInfo.activeProcessorCount + 1) {
        all.enter()
        let thread = Thread {
            defer { all.leave() }
            while true {
                let number = next.add(1, ordering: .relaxed).oldValue
                guard number < works.count else { return }
                do { try works[number]() } catch { failures.withLock { $0[number] = error } }
            }
        }
        thread.stackSize = 8 << 20
        thread.start()
    }
    all.wait()
    if let first = failures.withLock({ $0.min { $0.key < $1.key } }) { throw first.value }
}
