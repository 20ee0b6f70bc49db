internal import Foundation

/// Stress by distances to a few dozen pivots instead of all pairs, for networks in which all pairs take too long.
///
/// Every node is held at its network distance from the pivots and from its neighbours; the terms are satisfied one
/// after the other with steps that shrink. Same shape as full stress, in a fraction of the time.
///
/// - Reference: Ortmann, Klimenta, Brandes 2017, doi:10.7155/jgaa.00440 (sparse stress); Zheng, Pawar, Goodman 2019,
///   doi:10.1109/TVCG.2018.2859997 (stochastic gradient descent).
struct SparseStress {
    private static let pivotCount = 60
    private static let rounds = 30

    private struct Term {
        var one: Int32
        var two: Int32
        var distance: Double
        var weight: Double
    }

    private let steps: NetworkSteps
    private var terms: [Term] = []
    private var random: SplitMix

    /// - Parameters:
    ///   - ties: pairs of nodes; the network they form has to be connected.
    ///   - seed: the same seed gives the same layout.
    init(nodeCount: Int, ties: [(Int, Int)], seed: UInt64) {
        steps = NetworkSteps(nodeCount: nodeCount, ties: ties)
        random = SplitMix(seed: seed)
        for (one, two) in ties where one != two {
            terms.append(Term(one: Int32(one), two: Int32(two), distance: 1, weight: 1))
        }
        addPivots(nodeCount)
    }

    /// Places of the nodes, one unit for one step in the network.
    ///
    /// - Complexity: O(rounds · (*n* · pivots + *m*)).
    mutating func positions() -> [Point] {
        var points = steps.nodes.map { _ in Point(x: 20 * random.fraction(), y: 20 * random.fraction()) }
        guard let heaviest = terms.map(\.weight).max(), let lightest = terms.map(\.weight).min() else {
            return points
        }
        // The first steps overshoot on purpose, the last ones move by a hundredth.
        let first = 1 / lightest
        let last = 0.01 / heaviest
        for round in 0..<Self.rounds {
            let rate = first * pow(last / first, Double(round) / Double(Self.rounds - 1))
            random.shuffle(&terms)
            for term in terms {
                let (one, two) = (Int(term.one), Int(term.two))
                let way = points[one] - points[two]
                let length = max(way.length, 1e-6)
                let step = min(1, rate * term.weight) * (length - term.distance) / 2
                let move = way * (step / length)
                points[one] = points[one] - move
                points[two] = points[two] + move
            }
        }
        return points
    }

    /// Pivots far from one another; each counts for the nodes near it.
    private mutating func addPivots(_ count: Int) {
        guard count > 2 else { return }
        var nearest = [Int](repeating: Int.max, count: count)
        var pivot = 0
        var tables: [(pivot: Int, distances: [Int])] = []
        for _ in 0..<min(Self.pivotCount, count) {
            let distances = steps.from(pivot)
            tables.append((pivot, distances))
            for node in 0..<count { nearest[node] = min(nearest[node], distances[node]) }
            pivot = nearest.indices.max { (nearest[$0], -$0) < (nearest[$1], -$1) } ?? 0
        }
        for (pivot, distances) in tables {
            var within = [Int](repeating: 0, count: (distances.max() ?? 0) + 2)
            // A node belongs to the pivots that are nearest to it.
            for node in 0..<count where distances[node] == nearest[node] { within[distances[node]] += 1 }
            for step in within.indices.dropFirst() { within[step] += within[step - 1] }
            for node in 0..<count where distances[node] > 1 {
                let distance = Double(distances[node])
                let region = Double(max(1, within[distances[node] / 2]))
                terms.append(
                    Term(
                        one: Int32(node), two: Int32(pivot), distance: distance,
                        weight: region / (distance * distance)))
            }
        }
    }
}
