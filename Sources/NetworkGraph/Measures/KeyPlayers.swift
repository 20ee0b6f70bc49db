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
    /// Whether every set of that size was tried; otherwise the set was built greedily and improved by
    /// exchange.
    public let isExhaustive: Bool
}

extension Graph {
    /// The set of `count` actors that matters most together; direction is ignored.
    ///
    /// - Parameters:
    ///   - count: size of the set, 0...n.
    ///   - limit: greatest number of sets that are tried one by one.
    /// - Returns: the best set found, of equal ones the first in ascending order.
    /// - Complexity: O(C(n, count) · *nm*) exhaustively, else O(*n* · count) evaluations per round of
    ///   exchange.
    /// - Reference: Borgatti 2006, doi:10.1007/s10588-006-7084-x
    public func keyPlayers(
        _ count: Int, by criterion: KeyPlayerCriterion, limit: Int = 5_000
    ) -> KeyPlayers {
        precondition(count >= 0 && count <= nodeCount, "\(count) key players of \(nodeCount)")
        let graph = undirected
        var sets = 1.0
        for index in 0..<count { sets = sets * Double(nodeCount - index) / Double(index + 1) }
        let isExhaustive = sets <= Double(limit)
        let nodes = isExhaustive ? graph.bestSet(count, criterion) : graph.greedySet(count, criterion)
        return KeyPlayers(
            nodes: nodes, value: graph.keyPlayerValue(nodes, by: criterion), isExhaustive: isExhaustive)
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

    private func without(_ nodes: [Int]) -> Graph {
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

    private func bestSet(_ count: Int, _ criterion: KeyPlayerCriterion) -> [Int] {
        var set = Array(0..<count)
        var best = (set: set, value: -Double.infinity)
        while true {
            let value = keyPlayerValue(set, by: criterion)
            if value > best.value + 1e-12 { best = (set, value) }
            // The next combination in ascending order.
            guard let place = set.indices.last(where: { set[$0] < nodeCount - count + $0 }) else { break }
            set[place] += 1
            for later in (place + 1)..<max(count, place + 1) { set[later] = set[later - 1] + 1 }
        }
        return best.set
    }

    private func greedySet(_ count: Int, _ criterion: KeyPlayerCriterion) -> [Int] {
        var set: [Int] = []
        var value = -Double.infinity
        for _ in 0..<count {
            var best = (node: -1, value: -Double.infinity)
            for node in 0..<nodeCount where !set.contains(node) {
                let now = keyPlayerValue(set + [node], by: criterion)
                if now > best.value + 1e-12 { best = (node, now) }
            }
            set.append(best.node)
            value = best.value
        }
        for _ in 0..<10 {
            var isBetter = false
            for place in set.indices {
                for node in 0..<nodeCount where !set.contains(node) {
                    var other = set
                    other[place] = node
                    let now = keyPlayerValue(other, by: criterion)
                    if now > value + 1e-12 { (set, value, isBetter) = (other, now, true) }
                }
            }
            if !isBetter { break }
        }
        return set.sorted()
    }
}
