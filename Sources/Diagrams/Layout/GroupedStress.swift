/// Distances in the network, with members of one region nearer to each other and farther from all others: the map falls
/// into regions, and inside them and between them who works together still stands close.
///
/// Every pair is a term of the stress.
struct GroupedStress {
    private static let rounds = 40
    /// Inside a region distances are shortened to this share, and none counts for more than so many steps.
    private static let inside = 0.8
    private static let farthestInside = 3.0
    /// Between regions so many steps are added.
    private static let between = 1.0

    private let count: Int
    private var descent: StressDescent

    /// - Parameters:
    ///   - ties: pairs of nodes; the network they form has to be connected.
    ///   - regions: of each node; nil: in none.
    ///   - seed: the same seed gives the same layout.
    /// - Complexity: O(*n* · (*n* + *m*)).
    init(nodeCount: Int, ties: [(Int, Int)], regions: [Int?], seed: UInt64) {
        count = nodeCount
        descent = StressDescent(seed: seed)
        let steps = NetworkSteps(nodeCount: nodeCount, ties: ties)
        descent.terms.reserveCapacity(nodeCount * (nodeCount - 1) / 2)
        for one in 0..<nodeCount {
            let distances = steps.from(one)
            for two in (one + 1)..<max(one + 1, nodeCount) {
                let plain = Double(distances[two])
                var distance = plain + Self.between
                if let region = regions[one], region == regions[two] {
                    distance = Self.inside * min(plain, Self.farthestInside)
                } else if regions[one] == nil || regions[two] == nil {
                    distance = plain
                }
                descent.terms.append(.init(one, two, distance: distance))
            }
        }
    }

    /// Places of the nodes, one unit for one step in the network.
    ///
    /// - Complexity: O(rounds · *n*²).
    mutating func positions() -> [Point] {
        descent.positions(nodeCount: count, spread: 10, rounds: Self.rounds)
    }
}
