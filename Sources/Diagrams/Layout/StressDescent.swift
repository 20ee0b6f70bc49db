internal import Foundation

/// Nodes with wanted distances, satisfied one after the other with steps that shrink.
///
/// - Reference: Zheng, Pawar, Goodman 2019, doi:10.1109/TVCG.2018.2859997 (stochastic gradient descent).
struct StressDescent {
    struct Term {
        var one: Int32
        var two: Int32
        var distance: Double
        var weight: Double

        /// Two nodes that shall be so far apart; by default near ones count for more than far ones.
        init(_ one: Int, _ two: Int, distance: Double, weight: Double? = nil) {
            self.one = Int32(one)
            self.two = Int32(two)
            self.distance = distance
            self.weight = weight ?? 1 / (distance * distance)
        }
    }

    var terms: [Term] = []
    private var random: SplitMix

    /// - Parameter seed: the same seed gives the same layout.
    init(seed: UInt64) { random = SplitMix(seed: seed) }

    /// Places of the nodes, in the unit of the distances.
    ///
    /// - Parameter spread: side of the square in which they start.
    /// - Complexity: O(rounds · terms).
    mutating func positions(nodeCount: Int, spread: Double, rounds: Int) -> [Point] {
        var points = (0..<nodeCount).map { _ in
            Point(x: spread * random.fraction(), y: spread * random.fraction())
        }
        guard let heaviest = terms.map(\.weight).max(), let lightest = terms.map(\.weight).min() else {
            return points
        }
        // The first steps overshoot on purpose, the last ones move by a hundredth.
        let first = 1 / lightest
        let last = 0.01 / heaviest
        for round in 0..<rounds {
            let rate = first * pow(last / first, Double(round) / Double(rounds - 1))
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
}
