internal import Dispatch
internal import Synchronization

/// Splits work on `0..<count` into contiguous slots that the cores take up one after the other.
///
/// The number of slots does not depend on the machine: each slot has its own accumulator, these are added up
/// in
/// slot order, and so floating-point sums are the same to the last bit on one core and on sixteen.
package enum Slots {
    static let most = 16

    static func count(for items: Int) -> Int { max(1, min(most, items)) }

    static func range(_ slot: Int, of slots: Int, items: Int) -> Range<Int> {
        (items * slot / slots)..<(items * (slot + 1) / slots)
    }

    /// Runs `body` once for each slot and returns its results in slot order.
    ///
    /// - Parameter parallel: false for work too small to be worth waking a second core.
    package static func map<Result: Sendable>(
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

    /// Runs `body` once for each item and returns the results in the items' order. Each core makes one `tool` for all
    /// the items that it takes, so results must not depend on what a tool was used for before.
    static func mapEach<Tool: ~Copyable, Result: Sendable>(
        _ items: Int, parallel: Bool = true, tool: @Sendable () -> Tool,
        _ body: @Sendable (inout Tool, Int) -> Result
    ) -> [Result] {
        guard parallel else {
            var tool = tool()
            return (0..<items).map { body(&tool, $0) }
        }
        let results = Mutex([Result?](repeating: nil, count: items))
        let taken = Atomic(0)
        // More turns than cores do no harm: whoever comes when all is taken goes without making a tool.
        DispatchQueue.concurrentPerform(iterations: count(for: items)) { _ in
            var item = taken.add(1, ordering: .relaxed).oldValue
            guard item < items else { return }
            var tool = tool()
            while item < items {
                let result = body(&tool, item)
                results.withLock { $0[item] = result }
                item = taken.add(1, ordering: .relaxed).oldValue
            }
        }
        return results.withLock { $0.compactMap { $0 } }
    }
}
