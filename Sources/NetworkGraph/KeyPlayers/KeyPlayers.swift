/// What a set of key players is chosen for.
public enum KeyPlayerCriterion: String, CaseIterable, Sendable {
    /// Share of the pairs of the remaining actors that no path joins once the set is gone (F).
    case fragmentation
    /// The same with near pairs counting for more: 1 − mean of 1/d over the remaining pairs (DF).
    case distanceFragmentation
    /// Share of all actors in the set or within one step of it (KPP-Pos, m-reach with m = 1).
    case reach
    /// Mean nearness of all actors to the set, Σ 1/d(set, i) / n, its members counting 1 (KPP-Pos, R_D).
    case distanceReach
}

/// A set of key players and how it was found.
public struct KeyPlayers: Sendable, Hashable {
    /// The set, ascending.
    public let nodes: [Int]
    /// Its value, 0...1.
    public let value: Double
    /// Whether no set of that size is worth more, since all were tried or ruled out; otherwise sets, one of them built
    /// greedily, were improved by exchange and the best of them taken.
    public let isExhaustive: Bool
    /// What no set of that size exceeds, ``value``...1: the value itself where ``isExhaustive``; nil where no such bound is
    /// known, as for the two fragmentations.
    public let bound: Double?
    /// Where the value is estimated: how far from it the true one lies at most, with probability 0.99. Nil where it is exact.
    public let error: Double?
}

extension Graph {
    /// The set of `count` actors that matters most together; direction is ignored.
    ///
    /// All sets are tried where that takes about a second. Beyond, the best by reach is still found for certain where what
    /// degrees allow rules out the others (branch and bound), and the other criteria are improved by exchange: among all
    /// actors, or in large networks among those that random samples of the network bring into question.
    ///
    /// - Parameters:
    ///   - count: size of the set, 0...n.
    ///   - limit: greatest number of sets that are tried one by one; nil: as many as take about a second, and in large
    ///     networks the searches above.
    ///   - seed: start of the random sets from which exchange begins as well where not all are tried, and of the samples.
    /// - Returns: the best set found; where all were tried, of equal ones the first in ascending order.
    /// - Complexity: see ``KeyPlayerCriterion``: for each set that is tried O(*n*/64) by reach, O(*n*) by distance reach;
    ///   for each set of one actor less O(*n* + *m*) by fragmentation; O(*nm*/64) for each set by distance fragmentation.
    ///   In large networks some dozens of passes over all ties.
    /// - Reference: Borgatti 2006, doi:10.1007/s10588-006-7084-x; the bound of distance reach: Nemhauser, Wolsey & Fisher
    ///   1978, doi:10.1007/BF01588971; the error of an estimate: Maurer & Pontil 2009, arXiv:0907.3740
    public func keyPlayers(
        _ count: Int, by criterion: KeyPlayerCriterion, limit: Int? = nil, seed: UInt64 = 1
    ) -> KeyPlayers {
        precondition(count >= 0 && count <= nodeCount, "\(count) key players of \(nodeCount)")
        let graph = undirected
        let search = KeyPlayerSearch(graph, count, criterion)
        let found = search.run(limit: limit, seed: seed)
        var value: (mean: Double, error: Double?)?
        if criterion == .distanceFragmentation {
            value = graph.without(found.nodes).estimatedEfficiency(seed: seed).map { (1 - $0.mean, $0.error) }
        }
        let exact = value?.mean ?? keyPlayerValue(found.nodes, by: criterion)
        return KeyPlayers(
            nodes: found.nodes, value: exact, isExhaustive: found.isExhaustive,
            bound: found.isExhaustive ? exact : found.bound, error: value?.error)
    }

    /// What a given set is worth by a criterion, 0...1.
    ///
    /// - Complexity: O(*n* + *m*); distance-weighted fragmentation O(*nm*).
    /// - Reference: Borgatti 2006, doi:10.1007/s10588-006-7084-x
    public func keyPlayerValue(_ nodes: [Int], by criterion: KeyPlayerCriterion) -> Double {
        let graph = undirected
        switch criterion {
        case .fragmentation: return graph.without(nodes).fragmentation() ?? 0
        case .distanceFragmentation: return graph.without(nodes).globalEfficiency().map { 1 - $0 } ?? 0
        case .reach, .distanceReach:
            guard nodeCount > 0 else { return 0 }
            let steps = graph.steps(fromAnyOf: nodes)
            let sum = steps.reduce(0.0) { sum, steps in
                guard let steps else { return sum }
                if steps <= 1 { return sum + 1 }
                return criterion == .reach ? sum : sum + 1 / Double(steps)
            }
            return sum / Double(nodeCount)
        }
    }

    func without(_ nodes: [Int]) -> Graph {
        let gone = Set(nodes)
        return inducedSubgraph((0..<nodeCount).filter { !gone.contains($0) })
    }

    private func steps(fromAnyOf nodes: [Int]) -> [Int?] {
        var steps = [Int?](repeating: nil, count: nodeCount)
        var queue = nodes
        for node in nodes { steps[node] = 0 }
        var head = 0
        while head < queue.count {
            let node = queue[head]
            head += 1
            for next in targets(of: node) where steps[Int(next)] == nil {
                steps[Int(next)] = steps[node].map { $0 + 1 }
                queue.append(Int(next))
            }
        }
        return steps
    }
}
