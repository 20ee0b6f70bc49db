/// Lets so many go on at a time; others wait in the order in which they came.
package actor Turns {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// - Parameter count: at least 1.
    package init(_ count: Int) { free = count }

    /// Runs work as soon as it is its turn.
    package func take<Value: Sendable>(_ work: @Sendable () async throws -> Value) async rethrows -> Value {
        if free > 0 { free -= 1 } else { await withCheckedContinuation { waiting.append($0) } }
        defer { give() }
        return try await work()
    }

    /// Whoever has waited longest goes on in the same place.
    private func give() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
