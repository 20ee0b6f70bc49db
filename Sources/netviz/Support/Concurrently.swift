import Dispatch
import Foundation
import Synchronization

/// Does two pieces of work at the same time, each on a core of its own where there are two, and returns both results.
///
/// The first runs on the calling thread. The second gets a thread with as large a stack as that has, since Graphviz and
/// the parsers descend deep.
/// - Throws: what the first threw, else what the second threw.
func both<First, Second: Sendable>(
    _ first: () throws -> First, _ second: @escaping @Sendable () throws -> Second
) throws -> (First, Second) {
    let later = Later<Second>()
    let thread = Thread { later.finish(Result { try second() }) }
    thread.stackSize = 8 << 20
    thread.start()
    let one = Result { try first() }
    let two = later.wait()
    return (try one.get(), try two.get())
}

/// A result that another thread is still working on.
private final class Later<Value: Sendable>: Sendable {
    private let result = Mutex<Result<Value, any Error>?>(nil)
    private let isDone = DispatchSemaphore(value: 0)

    func finish(_ value: Result<Value, any Error>) {
        result.withLock { $0 = value }
        isDone.signal()
    }

    /// Called once.
    func wait() -> Result<Value, any Error> {
        isDone.wait()
        guard let value = result.withLock({ $0 }) else {
            // `finish` stores the result before it signals.
            preconditionFailure("signalled without a result")
        }
        return value
    }
}
