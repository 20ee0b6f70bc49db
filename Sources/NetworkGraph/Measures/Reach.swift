extension Graph {
    /// Share of the others whom each actor reaches in one or two steps (directed: along the arcs).
    ///
    /// - Parameter normalized: false gives their number.
    /// - Returns: one value per node, 0...1 when normalized; nil when normalized and n < 2.
    /// - Complexity: O(Σ *k*²), k the degrees; O(*n*) space per slot.
    /// - Reference: Borgatti, Everett & Johnson 2018, Analyzing Social Networks, 2nd ed., ch. 10
    public func reach2(normalized: Bool = true) -> [Double?] {
        let others = Double(nodeCount - 1)
        return countsWithinTwo().map { count in
            guard normalized else { return Double(count) }
            return others > 0 ? Double(count) / others : nil
        }
    }

    /// Number of other nodes at distance 1 or 2 of each node.
    func countsWithinTwo() -> [Int] {
        Slots.map(nodeCount, parallel: nodeCount > 1000) { range in
            // The last node that met each one: no clearing between sources.
            var seenBy = [Int32](repeating: -1, count: nodeCount)
            return range.map { source in
                let mark = Int32(truncatingIfNeeded: source)
                seenBy[source] = mark
                var count = 0
                for neighbor in neighbors(of: source) {
                    if seenBy[Int(neighbor)] != mark {
                        seenBy[Int(neighbor)] = mark
                        count += 1
                    }
                    for next in neighbors(of: Int(neighbor)) where seenBy[Int(next)] != mark {
                        seenBy[Int(next)] = mark
                        count += 1
                    }
                }
                return count
            }
        }.flatMap { $0 }
    }
}
