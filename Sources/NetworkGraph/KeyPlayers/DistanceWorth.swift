/// 1 − mean of 1/d over the pairs of the others: one search from all of them at once, a bit for each source.
///
/// With some of the nodes as sources it is an estimate of it.
struct DistanceWorth: SetWorth {
    private let graph: Graph
    private let sources: [Int]
    private let words: Int
    private var set: [Int] = []
    private var seen: [UInt64]
    private var newest: [UInt64]
    private var next: [UInt64]

    init(_ graph: Graph, sources: [Int]) {
        self.graph = graph
        self.sources = sources
        words = (sources.count + 63) / 64
        seen = [UInt64](repeating: 0, count: words * graph.nodeCount)
        newest = seen
        next = seen
    }

    /// Steps for 64 sources; mostly five levels.
    static func cost(_ graph: Graph) -> Double { 5 * Double(2 * graph.edgeCount + 2 * graph.nodeCount) }

    mutating func begin(_ set: [Int]) { self.set = set }

    mutating func value(adding node: Int) -> Double {
        set.contains(node) ? -.infinity : 1 - meanNearness(without: set + [node])
    }

    private mutating func meanNearness(without gone: [Int]) -> Double {
        let others = Double(graph.nodeCount - gone.count)
        guard others > 1 else { return 1 }
        for index in seen.indices { (seen[index], newest[index]) = (0, 0) }
        var starts = 0.0
        for (bit, node) in sources.enumerated() where !gone.contains(node) {
            seen[node * words + bit / 64] = 1 << UInt64(bit % 64)
            newest[node * words + bit / 64] = 1 << UInt64(bit % 64)
            starts += 1
        }
        // Whoever is gone has seen everything and passes nothing on.
        for node in gone {
            for word in 0..<words {
                seen[node * words + word] = .max
                newest[node * words + word] = 0
            }
        }
        guard starts > 0 else { return 1 }
        var sum = 0.0
        var level = 0
        var found = 1
        while found > 0 {
            level += 1
            found = advance()
            sum += Double(found) / Double(level)
            swap(&newest, &next)
        }
        return sum / (starts * (others - 1))
    }

    /// One level: every node takes over what is new at its neighbours. Returns how many pairs are met.
    private mutating func advance() -> Int {
        var found = 0
        let words = words
        next.withUnsafeMutableBufferPointer { next in
            seen.withUnsafeMutableBufferPointer { seen in
                newest.withUnsafeBufferPointer { newest in
                    for node in 0..<graph.nodeCount {
                        let own = node * words
                        for word in 0..<words { next[own + word] = 0 }
                        for entry in graph.outgoing.range(node) {
                            let other = Int(graph.outgoing.targets[entry]) * words
                            for word in 0..<words { next[own + word] |= newest[other + word] }
                        }
                        for word in 0..<words {
                            let new = next[own + word] & ~seen[own + word]
                            next[own + word] = new
                            seen[own + word] |= new
                            found += new.nonzeroBitCount
                        }
                    }
                }
            }
        }
        return found
    }
}
