/// What pages ask for again and again, as long as nothing changes there.
actor LookMemory {
    private var kept: [String: [UInt8]] = [:]
    /// The oldest one first.
    private var order: [String] = []
    private var making: [String: Task<[UInt8], any Error>] = [:]
    private var size = 0
    private static let room = 48 << 20

    /// - Parameters:
    ///   - key: names the state of a landscape and all that was asked of it.
    ///   - make: is called where it is not kept; whoever asks meanwhile waits for the same.
    func bytes(
        _ key: String, _ make: @escaping @Sendable () async throws -> [UInt8]
    ) async throws -> [UInt8] {
        if let known = kept[key] { return known }
        if let task = making[key] { return try await task.value }
        let task = Task { try await make() }
        making[key] = task
        defer { making[key] = nil }
        let bytes = try await task.value
        keep(bytes, key)
        return bytes
    }

    private func keep(_ bytes: [UInt8], _ key: String) {
        guard bytes.count <= Self.room / 4, kept.updateValue(bytes, forKey: key) == nil else { return }
        order.append(key)
        size += bytes.count
        while size > Self.room {
            size -= kept.removeValue(forKey: order.removeFirst())?.count ?? 0
        }
    }
}
