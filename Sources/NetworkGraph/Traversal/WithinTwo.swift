extension Graph {
    /// Number of other nodes at distance 1 or 2 of each node.
    func countsWithinTwo() -> [Int] {
        Slots.map(nodeCount, parallel: nodeCount > 1000) { range in
            // The last node that met each one: no clearing between sources.
            var seenBy = [Int32](repeating: -1, count: nodeCount)
            return range.map { source in
                let mark = Int32(truncatingIfNeeded: source)
                seenBy[source] = mark
                var count = 0
                for neighbor in targets(of: source) {
                    if seenBy[Int(neighbor)] != mark {
                        seenBy[Int(neighbor)] = mark
                        count += 1
                    }
                    for next in targets(of: Int(neighbor)) where seenBy[Int(next)] != mark {
                        seenBy[Int(next)] = mark
                        count += 1
                    }
                }
                return count
            }
        }.flatMap { $0 }
    }
}
