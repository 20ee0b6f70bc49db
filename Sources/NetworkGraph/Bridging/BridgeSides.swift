/// Ties that hold their component together: all paths between their two sides need them, so what is lost with them follows
/// from how many nodes lie how far away on each side.
struct BridgeSides: Sendable {
    /// A bridge, by one of its entries, and the places of its two entries among all entries of bridges.
    struct Pair: Sendable {
        let entry: Int
        /// The node whose row holds the entry.
        let node: Int
        let one: Int
        let other: Int
    }

    /// By entry the place among all entries of bridges, -1 for other ties.
    private(set) var places: [Int32]
    private(set) var pairs: [Pair] = []
    /// Entries of bridges.
    private(set) var count = 0

    init(offsets: [Int32], targets: [Int32], isBridge: (_ node: Int, _ entry: Int) -> Bool) {
        places = [Int32](repeating: -1, count: targets.count)
        var met: [SIMD2<Int32>: Int] = [:]
        for node in 0..<(offsets.count - 1) {
            let end = Int32(truncatingIfNeeded: node)
            for entry in Int(offsets[node])..<Int(offsets[node + 1]) where isBridge(node, entry) {
                places[entry] = Int32(truncatingIfNeeded: count)
                met[SIMD2(targets[entry], end)] = count
                if let other = met[SIMD2(end, targets[entry])] {
                    pairs.append(Pair(entry: entry, node: node, one: count, other: other))
                }
                count += 1
            }
        }
    }

    /// Most numbers to be kept of all sides by each slot: 8 MB.
    private static let mostNumbers = 2_000_000

    /// Whether how many lie how far beyond each bridge, `most` at most, can be kept for each slot.
    func isFewEnough(most: Int) -> Bool { count * (most + 1) <= Self.mostNumbers }

    /// Σ 1/d of ordered pairs on either side of a bridge.
    ///
    /// - Parameters:
    ///   - beyond: by place and distance, up to `most`, how many arrive at the entry's node over the bridge.
    ///   - length: of the bridge.
    func nearness(across pair: Pair, _ beyond: [Int32], most: Int, length: Int) -> Double {
        let one = beyond[(pair.one * (most + 1))..<((pair.one + 1) * (most + 1))]
        let other = beyond[(pair.other * (most + 1))..<((pair.other + 1) * (most + 1))]
        var sum = 0.0
        for (there, count) in one.enumerated() where count > 0 {
            for (back, others) in other.enumerated() where others > 0 {
                sum += 2 * Double(count) * Double(others) / Double(there + back - length)
            }
        }
        return sum
    }
}
