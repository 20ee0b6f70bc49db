/// 1 − mean of 1/d over the pairs of the others: one search from all of them at once, a bit for each source.
struct DistanceWorth: SetWorth {
    private let graph: Graph
    private let words: Int
    private var seen: [UInt64]
    private var newest: [UInt64]
    private var next: [UInt64]

    init(_ graph: Graph) {
        self.graph = graph
        words = (graph.nodeCount + 63) / 64
        seen = [UInt64](repeating: 0, count: words * graph.nodeCount)
        newest = seen
        next = seen
    }

    /// Mostly five levels.
    var costOfCandidate: Double { 5 * Double(2 * graph.edgeCount + 2 * graph.nodeCount) * Double(words) }
    var costOfSet: Double { 0 }

    mutating func values(adding candidates: Range<Int>, to set: [Int]) -> [Double] {
        candidates.map { node in
            set.contains(node) ? -.infinity : 1 - meanNearness(without: set + [node])
        }
    }

    private mutating func meanNearness(without gone: [Int]) -> Double {
        let others = Double(graph.nodeCount - gone.count)
        guard others > 1 else { return 1 }
        for index in seen.indices { (seen[index], newest[index]) = (0, 0) }
        for node in 0..<graph.nodeCount {
            seen[node * words + node / 64] = 1 << UInt64(node % 64)
            newest[node * words + node / 64] = 1 << UInt64(node % 64)
        }
        // Whoever is gone has seen everything and passes nothing on.
        for node in gone {
            for word in 0..<words {
                seen[node * words + word] = .max
                newest[node * words + word] = 0
            }
        }
        var sum = 0.0
        var level = 0
        var found = 1
        while found > 0 {
            level += 1
            found = advance()
            sum += Double(found) / Double(level)
            swap(&newest, &next)
        }
        return sum / (others * (others - 1))
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
