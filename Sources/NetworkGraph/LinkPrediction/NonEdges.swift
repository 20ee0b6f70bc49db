/// A pair without a tie, and how likely an index holds that there is or will be one.
public struct ScoredPair: Sendable, Hashable {
    public let a: Int
    public let b: Int
    public let score: Double
}

extension Graph {
    /// The pairs of nodes without a tie, best scores first: the one driver under every index.
    ///
    /// Direction is ignored.
    ///
    /// - Parameters:
    ///   - limit: how many pairs are kept.
    ///   - reach: 2 looks at pairs with a common partner only (all others score 0 in the neighbourhood
    ///     indices); nil at
    ///     all pairs.
    ///   - score: called once per pair with a < b.
    /// - Returns: pairs with a score above 0, descending, equal ones by node.
    /// - Complexity: O(Σ *k*²) pairs with reach 2, O(*n*²) without, times the cost of the score, and O(log
    ///   limit) each.
    /// - Reference: Liben-Nowell & Kleinberg 2007, doi:10.1002/asi.20591
    public func rankNonEdges(
        limit: Int = 100, reach: Int? = 2, score: (_ a: Int, _ b: Int) -> Double
    ) -> [ScoredPair] {
        precondition(limit >= 0, "a limit of \(limit)")
        let graph = undirected
        var best: [ScoredPair] = []
        graph.forEachNonEdge(reach: reach) { a, b in
            let value = score(a, b)
            guard value > 0 else { return }
            best.append(ScoredPair(a: a, b: b, score: value))
            // Sorting now and then keeps the list short without a heap.
            if best.count >= 4 * limit + 1024 { Self.keepBest(limit, of: &best) }
        }
        Self.keepBest(limit, of: &best)
        return best
    }

    private static func keepBest(_ limit: Int, of pairs: inout [ScoredPair]) {
        pairs.sort {
            if $0.score != $1.score { return $0.score > $1.score }
            return $0.a == $1.a ? $0.b < $1.b : $0.a < $1.a
        }
        if pairs.count > limit { pairs.removeSubrange(limit...) }
    }

    /// Calls `body` once for each pair a < b without a tie (with reach 2: that has a common neighbour).
    func forEachNonEdge(reach: Int?, _ body: (Int, Int) -> Void) {
        var seenBy = [Int32](repeating: -1, count: nodeCount)
        for a in 0..<nodeCount {
            let mark = Int32(truncatingIfNeeded: a)
            for neighbor in targets(of: a) { seenBy[Int(neighbor)] = mark }
            if reach == nil {
                for b in (a + 1)..<max(nodeCount, a + 1) where seenBy[b] != mark { body(a, b) }
                continue
            }
            for neighbor in targets(of: a) {
                for next in targets(of: Int(neighbor)) where next > mark && seenBy[Int(next)] != mark {
                    seenBy[Int(next)] = mark
                    body(a, Int(next))
                }
            }
        }
    }

    /// Calls `body` with each common neighbour of two nodes of an undirected graph, ascending.
    func forEachCommonNeighbor(_ a: Int, _ b: Int, _ body: (Int) -> Void) {
        var i = outgoing.offsets[a]
        var j = outgoing.offsets[b]
        while i < outgoing.offsets[a + 1] && j < outgoing.offsets[b + 1] {
            let (x, y) = (outgoing.targets[i], outgoing.targets[j])
            if x == y { body(Int(x)) }
            if x <= y { i += 1 }
            if y <= x { j += 1 }
        }
    }
}
