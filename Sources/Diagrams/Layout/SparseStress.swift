/// Stress by distances to a few dozen pivots instead of all pairs, for networks in which all pairs take too long.
///
/// Every node is held at its network distance from the pivots and from its neighbours (``StressDescent``). Same shape as
/// full stress, in a fraction of the time.
///
/// - Reference: Ortmann, Klimenta, Brandes 2017, doi:10.7155/jgaa.00440 (sparse stress).
struct SparseStress {
    private static let pivotCount = 60
    private static let rounds = 30

    private let steps: NetworkSteps
    private var descent: StressDescent

    /// - Parameters:
    ///   - ties: pairs of nodes; the network they form has to be connected.
    ///   - seed: the same seed gives the same layout.
    init(nodeCount: Int, ties: [(Int, Int)], seed: UInt64) {
        steps = NetworkSteps(nodeCount: nodeCount, ties: ties)
        descent = StressDescent(seed: seed)
        for (one, two) in ties where one != two {
            descent.terms.append(.init(one, two, distance: 1, weight: 1))
        }
        addPivots(nodeCount)
    }

    /// Places of the nodes, one unit for one step in the network.
    ///
    /// - Complexity: O(rounds · (*n* · pivots + *m*)).
    mutating func positions() -> [Point] {
        descent.positions(nodeCount: steps.nodes.count, spread: 20, rounds: Self.rounds)
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
                descent.terms.append(
                    .init(node, pivot, distance: distance, weight: region / (distance * distance)))
            }
        }
    }
}
