/// Who is looked at in place of a member of a set: all, where that takes some seconds at most, or those that an estimate
/// brings into question.
enum KeyPlayerPool: Sendable {
    case all
    /// The same for every place, with the nodes whose paths are looked at.
    case fixed([Int], sources: [Int])
    /// By the nearness to a sample of nodes.
    case sampled(SampledNearness)

    /// Candidates of a pool.
    private static let most = (fixed: 64, sampled: 16)

    /// - Parameter graph: undirected.
    static func of(_ criterion: KeyPlayerCriterion, _ graph: Graph, _ count: Int, seed: UInt64)
        -> KeyPlayerPool
    {
        let costOfSweep = Double(graph.nodeCount) * SetWorths.costs(criterion, graph).ofCandidate
        guard costOfSweep > 2 * KeyPlayerSearch.steps else { return .all }
        switch criterion {
        case .fragmentation, .reach: return .all
        case .distanceReach: return .sampled(SampledNearness(graph, seed: seed))
        case .distanceFragmentation:
            // The greedy set and about two rounds of exchange.
            let passes = Double(3 * count * most.fixed)
            let words = 3 * KeyPlayerSearch.steps / passes / DistanceWorth.cost(graph)
            let sources = graph.sample(
                max(64, 64 * Int(min(words, Double(graph.nodeCount / 64 + 1)))), seed: seed)
            return .fixed(graph.betweenOthers(most.fixed, seed: seed), sources: sources)
        }
    }

    var sources: [Int]? { if case .fixed(_, let sources) = self { sources } else { nil } }

    func candidates(beside set: [Int]) -> [Int] {
        switch self {
        case .all: []
        case .fixed(let nodes, _): nodes
        case .sampled(let nearness): nearness.best(Self.most.sampled, beside: set)
        }
    }
}

extension Graph {
    /// Different nodes at random, ascending; all of them where there are no more.
    func sample(_ count: Int, seed: UInt64) -> [Int] {
        guard count < nodeCount else { return Array(nodes) }
        var random = SeededRandom(seed: seed)
        var drawn: Set<Int> = []
        while drawn.count < count { drawn.insert(random.below(nodeCount)) }
        return drawn.sorted()
    }

    /// Nodes without which paths are likely to grow long: half of them those between most pairs, by an estimate, the others
    /// those without which most pairs are not joined at all.
    fileprivate func betweenOthers(_ count: Int, seed: UInt64) -> [Int] {
        let between = approximateBetweenness(error: 0.02, seed: seed)
        var fragments = SetWorths.make(.fragmentation, self)
        fragments.begin([])
        let lost = nodes.map { fragments.value(adding: $0) }
        return Set(Self.greatest(count / 2, between)).union(Self.greatest(count / 2, lost)).sorted()
    }

    /// Where the greatest values stand; of equal ones the first.
    static func greatest<Value: Comparable>(_ count: Int, _ values: [Value]) -> [Int] {
        var places: [Int] = []
        for (place, value) in values.enumerated() {
            if places.count == count, let last = places.last, !(value > values[last]) { continue }
            let above = places.firstIndex { values[$0] < value } ?? places.count
            places.insert(place, at: above)
            if places.count > count { places.removeLast() }
        }
        return places
    }
}

/// The steps from a random sample of nodes to all others, from which the nearness of sets is estimated.
struct SampledNearness: Sendable {
    private let nodeCount: Int
    /// For each node of the sample a row of the steps to all, ``far`` for those that no path leads to.
    private let rows: [[UInt8]]

    private static let far = UInt8.max
    private static let worths: [Float] = (0...255).map { $0 == 255 ? 0 : $0 == 0 ? 1 : 1 / Float($0) }

    init(_ graph: Graph, seed: UInt64) {
        nodeCount = graph.nodeCount
        // 64 megabytes.
        let sample = graph.sample(max(64, min(512, (64 << 20) / max(1, graph.nodeCount))), seed: seed)
        rows = Slots.mapEach(sample.count) {
            BreadthFirst(nodeCount: graph.nodeCount)
        } _: { search, index in
            search.run(from: sample[index], along: graph.outgoing)
            return search.distance.map { $0 < 0 ? Self.far : UInt8(min($0, 254)) }
        }
    }

    /// The nodes that bring a set nearest to the sample, ascending.
    func best(_ count: Int, beside set: [Int]) -> [Int] {
        var gains = [Float](repeating: 0, count: nodeCount)
        for row in rows {
            let now = set.reduce(0) { max($0, Self.worths[Int(row[$1])]) }
            let gain = Self.worths.map { max(0, $0 - now) }
            for node in row.indices { gains[node] += gain[Int(row[node])] }
        }
        for member in set { gains[member] = -1 }
        return Graph.greatest(count, gains).sorted()
    }
}
