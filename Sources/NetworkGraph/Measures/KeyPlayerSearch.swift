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
    private static let steps = 1.5e9

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

    /// Whether all sets can be tried in about a second.
    var isQuick: Bool {
        let prefixes = Self.combinations(graph.nodeCount, max(0, count - 1))
        let worths = SetWorths.make(criterion, graph)
        return sets * worths.costOfCandidate + prefixes * worths.costOfSet <= Self.steps
    }

    /// A set and its worth.
    private struct Choice: Sendable {
        var set: [Int] = []
        var value = -Double.infinity

        mutating func improve(by other: Choice) {
            if other.value > value + KeyPlayerSearch.tolerance { self = other }
        }
    }

    /// Tries all sets; of equal ones the first in ascending order.
    func bestOfAll() -> [Int] {
        let n = graph.nodeCount
        guard count > 1 else {
            var worths = SetWorths.make(criterion, graph)
            return Self.best(worths.values(adding: 0..<n, to: []), from: 0, to: []).set
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
            let values = worths.values(adding: next..<graph.nodeCount, to: set)
            best.improve(by: Self.best(values, from: next, to: set))
            return
        }
        for node in next..<max(next, graph.nodeCount - (count - set.count) + 1) {
            extend(set + [node], &worths, &best)
        }
    }

    /// The set with the best of some candidates, whose values start with that of node `first`.
    private static func best(_ values: [Double], from first: Int, to set: [Int]) -> Choice {
        var best = Choice()
        for (index, value) in values.enumerated() where value > best.value + tolerance {
            best = Choice(set: [first + index], value: value)
        }
        return Choice(set: (set + best.set).sorted(), value: best.value)
    }

    /// Improves a greedily built set and some random ones by exchange, and takes the best.
    func bestByExchange(seed: UInt64) -> [Int] {
        let worths = SetWorths.make(criterion, graph)
        let round = Double(count) * (worths.costOfSet + Double(graph.nodeCount) * worths.costOfCandidate)
        // About five rounds lead from a random set to one that no exchange improves.
        let starts = 1 + max(0, min(15, Int(Self.steps / (5 * round))))
        let parts = Slots.mapEach(starts) {
            SetWorths.make(criterion, graph)
        } _: { worths, start in
            var random = SeededRandom(seed: seed &+ UInt64(start) &* 0x9E37_79B9_7F4A_7C15)
            return exchanged(start == 0 ? greedy(&worths) : drawn(&random), &worths)
        }
        return parts.reduce(into: Choice()) { $0.improve(by: $1) }.set
    }

    private func greedy(_ worths: inout any SetWorth) -> [Int] {
        var set: [Int] = []
        while set.count < count {
            set = Self.best(worths.values(adding: 0..<graph.nodeCount, to: set), from: 0, to: set).set
        }
        return set
    }

    private func drawn(_ random: inout SeededRandom) -> [Int] {
        var set: Set<Int> = []
        while set.count < count { set.insert(random.below(graph.nodeCount)) }
        return set.sorted()
    }

    /// Replaces one member after the other by whoever is best in its place, until nobody is better than those there.
    private func exchanged(_ start: [Int], _ worths: inout any SetWorth) -> Choice {
        var now = Choice(set: start, value: -.infinity)
        var isBetter = true
        while isBetter {
            isBetter = false
            for member in now.set {
                let others = now.set.filter { $0 != member }
                let found = Self.best(
                    worths.values(adding: 0..<graph.nodeCount, to: others), from: 0, to: others)
                if found.value > now.value + Self.tolerance {
                    isBetter = isBetter || found.set != now.set
                    now = found
                }
            }
        }
        return now
    }
}
