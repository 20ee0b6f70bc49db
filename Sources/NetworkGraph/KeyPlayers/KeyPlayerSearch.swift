/// Looks for the set of nodes that is worth most by a criterion.
struct KeyPlayerSearch: Sendable {
    private let graph: Graph
    private let count: Int
    private let criterion: KeyPlayerCriterion
    /// Number of sets of that size.
    let sets: Double

    /// Two values that are nearer to each other than this count as equal.
    private static let tolerance = 1e-12
    /// Steps of the innermost loops that take about a second.
    static let steps = 1.5e9

    /// - Parameter graph: undirected.
    init(_ graph: Graph, _ count: Int, _ criterion: KeyPlayerCriterion) {
        self.graph = graph
        self.count = count
        self.criterion = criterion
        sets = Self.combinations(graph.nodeCount, count)
    }

    private static func combinations(_ n: Int, _ k: Int) -> Double {
        (0..<k).reduce(1.0) { $0 * Double(n - $1) / Double($1 + 1) }
    }

    /// What a search comes to.
    struct Found: Sendable {
        var nodes: [Int]
        /// Whether nothing is better, for certain.
        var isExhaustive: Bool
        /// What no set of that size exceeds, if anything is known of it.
        var bound: Double?
    }

    /// - Parameter limit: greatest number of sets that are tried one by one; nil: as many as take about a second, and other
    ///   ways of large networks.
    func run(limit: Int?, seed: UInt64) -> Found {
        guard count > 0 else { return Found(nodes: [], isExhaustive: true) }
        if let limit {
            return sets <= Double(limit)
                ? Found(nodes: bestOfAll(), isExhaustive: true)
                : Found(nodes: bestByExchange(seed: seed), isExhaustive: false)
        }
        if isQuick { return Found(nodes: bestOfAll(), isExhaustive: true) }
        switch criterion {
        case .reach:
            var search = CoverSearch(graph, count)
            return search.run(from: bestByExchange(seed: seed))
        case .distanceReach:
            let nodes = best(among: .of(criterion, graph, count, seed: seed), seed: seed)
            return Found(nodes: nodes, isExhaustive: false, bound: graph.boundOfNearness(around: nodes))
        case .fragmentation, .distanceFragmentation:
            let nodes = best(among: .of(criterion, graph, count, seed: seed), seed: seed)
            return Found(nodes: nodes, isExhaustive: false)
        }
    }

    /// Whether all sets can be tried in about a second.
    private var isQuick: Bool {
        let prefixes = Self.combinations(graph.nodeCount, max(0, count - 1))
        let costs = SetWorths.costs(criterion, graph)
        return sets * costs.ofCandidate + prefixes * costs.ofSet <= Self.steps
    }

    /// A set and its worth.
    private struct Choice: Sendable {
        var set: [Int] = []
        var value = -Double.infinity

        mutating func improve(by other: Choice) {
            if other.value > value + KeyPlayerSearch.tolerance { self = other }
        }
    }

    /// The set with the best of some nodes.
    private static func best(
        of nodes: some Sequence<Int>, beside set: [Int], _ worths: inout any SetWorth
    ) -> Choice {
        worths.begin(set)
        var best = Choice()
        for node in nodes {
            let value = worths.value(adding: node)
            if value > best.value + tolerance { best = Choice(set: [node], value: value) }
        }
        return Choice(set: (set + best.set).sorted(), value: best.value)
    }
}

// MARK: All sets

extension KeyPlayerSearch {
    /// Tries all sets; of equal ones the first in ascending order.
    private func bestOfAll() -> [Int] {
        let n = graph.nodeCount
        guard count > 1 else {
            var worths = SetWorths.make(criterion, graph)
            return Self.best(of: 0..<n, beside: [], &worths).set
        }
        let parts = Slots.mapEach(n - count + 1) {
            SetWorths.make(criterion, graph)
        } _: { worths, first in
            var best = Choice()
            extend([first], &worths, &best)
            return best
        }
        return parts.reduce(into: Choice()) { $0.improve(by: $1) }.set
    }

    private func extend(_ set: [Int], _ worths: inout any SetWorth, _ best: inout Choice) {
        let next = (set.last ?? -1) + 1
        if set.count == count - 1 {
            guard next < graph.nodeCount else { return }
            best.improve(by: Self.best(of: next..<graph.nodeCount, beside: set, &worths))
            return
        }
        for node in next..<max(next, graph.nodeCount - (count - set.count) + 1) {
            extend(set + [node], &worths, &best)
        }
    }
}

// MARK: Exchange

extension KeyPlayerSearch {
    private func best(among pool: KeyPlayerPool, seed: UInt64) -> [Int] {
        if case .all = pool { return bestByExchange(seed: seed) }
        let sources = pool.sources
        // Few candidates, each of them a pass over the network: the cores share them.
        return exchanged(from: []) { set in
            let nodes = pool.candidates(beside: set)
            let values = Slots.mapEach(nodes.count) {
                var worths = SetWorths.make(criterion, graph, sources: sources)
                worths.begin(set)
                return worths
            } _: { worths, index in
                worths.value(adding: nodes[index])
            }
            var best = Choice()
            for (node, value) in zip(nodes, values) where value > best.value + Self.tolerance {
                best = Choice(set: (set + [node]).sorted(), value: value)
            }
            return best
        }.set
    }

    /// Improves a greedily built set and some random ones by exchange, and takes the best.
    private func bestByExchange(seed: UInt64) -> [Int] {
        let costs = SetWorths.costs(criterion, graph)
        let round = Double(count) * (costs.ofSet + Double(graph.nodeCount) * costs.ofCandidate)
        // About five rounds lead from a random set to one that no exchange improves.
        let starts = 1 + max(0, min(15, Int(Self.steps / (5 * round))))
        let parts = Slots.mapEach(starts) {
            SetWorths.make(criterion, graph)
        } _: { worths, start in
            var random = SeededRandom(seed: seed &+ UInt64(start) &* 0x9E37_79B9_7F4A_7C15)
            return exchanged(from: start == 0 ? [] : drawn(&random)) { set in
                Self.best(of: graph.nodes, beside: set, &worths)
            }
        }
        return parts.reduce(into: Choice()) { $0.improve(by: $1) }.set
    }

    private func drawn(_ random: inout SeededRandom) -> [Int] {
        var set: Set<Int> = []
        while set.count < count { set.insert(random.below(graph.nodeCount)) }
        return set.sorted()
    }

    /// Fills a set up greedily, then replaces one member after the other by whoever is best in its place, until nobody is
    /// better than those there.
    private func exchanged(from start: [Int], _ best: (_ beside: [Int]) -> Choice) -> Choice {
        var now = Choice(set: start, value: -.infinity)
        while now.set.count < count { now = best(now.set) }
        var isBetter = count > 1 || !start.isEmpty
        while isBetter {
            isBetter = false
            for member in now.set {
                let found = best(now.set.filter { $0 != member })
                if found.value > now.value + Self.tolerance {
                    isBetter = isBetter || found.set != now.set
                    now = found
                }
            }
        }
        return now
    }
}
