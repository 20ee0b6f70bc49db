internal import Foundation

/// Distances in the network, with members of one region nearer to each other and farther from all others: the map falls
/// into regions, and inside them and between them who works together still stands close.
///
/// Every pair is a term of the stress; the terms are satisfied one after the other with steps that shrink.
///
/// - Reference: Zheng, Pawar, Goodman 2019, doi:10.1109/TVCG.2018.2859997 (stochastic gradient descent).
struct GroupedStress {
    private static let rounds = 40
    /// Inside a region distances are shortened to this share, and none counts for more than so many steps.
    private static let inside = 0.8
    private static let farthestInside = 3.0
    /// Between regions so many steps are added.
    private static let between = 1.0

    private struct Term {
        var one: Int32
        var two: Int32
        var distance: Double
    }

    private let count: Int
    private var terms: [Term] = []
    private var random: SplitMix

    /// - Parameters:
    ///   - ties: pairs of nodes; the network they form has to be connected.
    ///   - regions: of each node; nil: in none.
    ///   - seed: the same seed gives the same layout.
    /// - Complexity: O(*n* · (*n* + *m*)).
    init(nodeCount: Int, ties: [(Int, Int)], regions: [Int?], seed: UInt64) {
        count = nodeCount
        random = SplitMix(seed: seed)
        let steps = NetworkSteps(nodeCount: nodeCount, ties: ties)
        terms.reserveCapacity(nodeCount * (nodeCount - 1) / 2)
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
                terms.append(Term(one: Int32(one), two: Int32(two), distance: distance))
            }
        }
    }

    /// Places of the nodes, one unit for one step in the network.
    ///
    /// - Complexity: O(rounds · *n*²).
    mutating func positions() -> [Point] {
        var points = (0..<count).map { _ in Point(x: 10 * random.fraction(), y: 10 * random.fraction()) }
        guard let longest = terms.map(\.distance).max(), let shortest = terms.map(\.distance).min() else {
            return points
        }
        // The first steps overshoot on purpose, the last ones move by a hundredth.
        let first = longest * longest
        let last = 0.01 * shortest * shortest
        for round in 0..<Self.rounds {
            let rate = first * pow(last / first, Double(round) / Double(Self.rounds - 1))
            random.shuffle(&terms)
            for term in terms {
                let (one, two) = (Int(term.one), Int(term.two))
                let way = points[one] - points[two]
                let length = max(way.length, 1e-6)
                let step =
                    min(1, rate / (term.distance * term.distance)) * (length - term.distance) / 2
                let move = way * (step / length)
                points[one] = points[one] - move
                points[two] = points[two] + move
            }
        }
        return points
    }
}
