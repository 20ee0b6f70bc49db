import LandscapeFiles

/// What commands said and made, as long as there is room: the same tables and words give the same bytes.
actor KeptResults {
    struct Key: Hashable {
        var landscapes: [LandscapeTexts]
        /// The command with its options and its language.
        var words: [String]
    }

    typealias Outcome = LandscapeCommands.Outcome

    private var kept: [Key: (outcome: Outcome, used: Int)] = [:]
    private var making: [Key: Task<Outcome, any Error>] = [:]
    private var clock = 0
    private var size = 0
    /// How often everything was forgotten: what was begun before is not kept afterwards.
    private var turn = 0
    /// Bytes, those of the tables included.
    private let room: Int

    init(room: Int = 96 << 20) { self.room = room }

    private func outcome(_ key: Key) -> Outcome? {
        guard let known = kept[key] else { return nil }
        clock += 1
        kept[key]?.used = clock
        return known.outcome
    }

    /// What is kept, or else what is made now; whoever asks meanwhile waits for the same.
    func outcome(_ key: Key, _ make: @escaping @Sendable () async throws -> Outcome) async throws -> Outcome {
        if let known = outcome(key) { return known }
        if let task = making[key] { return try await task.value }
        let task = Task { try await make() }
        making[key] = task
        defer { making[key] = nil }
        let before = turn
        let outcome = try await task.value
        if turn == before { keep(outcome, key) }
        return outcome
    }

    /// The same for one alone: what is made ends with whoever asks.
    func outcomeForOne(
        _ key: Key, _ make: @escaping @Sendable () async throws -> Outcome
    ) async throws -> Outcome {
        if let known = outcome(key) { return known }
        let before = turn
        let outcome = try await make()
        if turn == before { keep(outcome, key) }
        return outcome
    }

    private func keep(_ outcome: Outcome, _ key: Key) {
        guard kept[key] == nil, Self.size(outcome, key) <= room / 4 else { return }
        clock += 1
        kept[key] = (outcome, clock)
        size += Self.size(outcome, key)
        while size > room, let oldest = kept.min(by: { $0.value.used < $1.value.used }) {
            kept[oldest.key] = nil
            size -= Self.size(oldest.value.outcome, oldest.key)
        }
    }

    func forgetAll() {
        (kept, size) = ([:], 0)
        turn += 1
    }

    private static func size(_ outcome: Outcome, _ key: Key) -> Int {
        key.landscapes.reduce(outcome.bytes.count) { sum, texts in
            texts.files.values.reduce(sum) { $0 + $1.bytes.count }
        }
    }
}
