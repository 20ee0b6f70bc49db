internal import Dispatch
internal import Synchronization

/// Splits work on `0..<count` into contiguous slots that the cores take up one after the other.
///
/// The number of slots does not depend on the machine: each slot has its own accumulator, these are added up
/// in
/// slot order, and so floating-point sums are the same to the last bit on one core and on sixteen.
enum Slots {
    static let most = 16

    static func count(for items: Int) -> Int { max(1, min(most, items)) }

    static func range(_ slot: Int, of slots: Int, items: Int) -> Range<Int> {
        (items * slot / slots)..<(items * (slot + 1) / slots)
    }

    /// Runs `body` once for each slot and returns its results in slot order.
    ///
    /// - Parameter parallel: false for work too small to be worth waking a second core.
    static func map<Result: Sendable>(
        _ items: Int, parallel: Bool = true, _ body: @Sendable (Range<Int>) -> Result
    ) -> [Result] {
        let slots = count(for: items)
        guard parallel && slots > 1 else {
            return (0..<slots).map { body(range($0, of: slots, items: items)) }
        }
        let results = Mutex([Result?](repeating: nil, count: slots))
        DispatchQueue.concurrentPerform(iterations: slots) { slot in
            let result = body(range(slot, of: slots, items: items))
            results.withLock { $0[slot] = result }
        }
        return results.withLock { $0.compactMap { $0 } }
    }
}
