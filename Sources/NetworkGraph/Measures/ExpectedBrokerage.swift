extension Graph {
    /// Mean and standard deviation of the brokerage counts over all ways to deal out the groups anew, with the same sizes
    /// and the same ties.
    ///
    /// In closed form: how often three actors that are drawn without replacement show a role, and how often two open pairs
    /// of the same broker do so at once, which depends on the ends that they share only. Nothing is drawn.
    ///
    /// - Parameter groups: label of each node; negative ones are missing and form a group of their own.
    /// - Returns: mean and standard deviation per node and role.
    /// - Complexity: O(*m*√*m*), directed O(*m*√*m* + *m* log *k*).
    /// - Reference: Gould & Fernandez 1989, doi:10.2307/270949
    public func expectedBrokerage(groups: [Int]) -> (mean: Brokerage, deviation: Brokerage) {
        let grouping = Grouping(groups, nodeCount: nodeCount)
        var sizes = [Double](repeating: 0, count: grouping.count)
        for group in grouping.index { sizes[group] += 1 }
        let pairs = OpenPairs(self)
        var mean = Brokerage(nodeCount: nodeCount)
        var deviation = mean
        for (role, chances) in DealtRoles(sizes: sizes, actors: Double(nodeCount)).byRole {
            for node in nodes where pairs.count[node] > 0 {
                mean[keyPath: role][node] = pairs.count[node] * chances.one
                deviation[keyPath: role][node] = chances.variance(node, pairs).squareRoot()
            }
        }
        return (mean, deviation)
    }
}

/// How often an open pair i→b→k shows a role when groups of given sizes are dealt out, and how often two pairs of one broker
/// do so at once.
struct RoleChances: Sendable {
    /// One pair.
    let one: Double
    /// A pair and its opposite.
    let reversed: Double
    /// Two pairs with the same source, with the same target, one after the other, without a common end.
    let sameSource: Double
    let sameTarget: Double
    let chained: Double
    let apart: Double

    fileprivate func variance(_ broker: Int, _ pairs: OpenPairs) -> Double {
        let count = pairs.count[broker]
        let (source, target) = (pairs.sameSource[broker], pairs.sameTarget[broker])
        let (reversible, chain) = (pairs.reversible[broker], 2 * pairs.chained[broker])
        let distinct = count * count - count - reversible - source - target - chain
        let square = one * one
        var variance = count * (one - square) + reversible * (reversed - square)
        variance += source * (sameSource - square) + target * (sameTarget - square)
        variance += chain * (chained - square) + distinct * (apart - square)
        return max(0, variance)
    }
}

/// The chances of the five roles, from the sizes of the groups: actors are drawn without replacement.
private struct DealtRoles {
    private let sizes: [Double]
    private let actors: Double
    /// Over the groups: squares and cubes of the sizes; ways to draw two, their squares, ways to draw four.
    private var sums = (squares: 0.0, cubes: 0.0, twos: 0.0, twosSquared: 0.0, fours: 0.0)

    init(sizes: [Double], actors: Double) {
        self.sizes = sizes
        self.actors = actors
        for size in sizes {
            sums.squares += size * size
            sums.cubes += size * size * size
            sums.twos += ways(size, 2)
            sums.twosSquared += ways(size, 2) * ways(size, 2)
            sums.fours += ways(size, 4)
        }
    }

    var byRole: [(WritableKeyPath<Brokerage, [Double]>, RoleChances)] {
        [
            (\.coordinator, coordinator), (\.itinerant, itinerant), (\.gatekeeper, gatekeeper),
            (\.representative, representative), (\.liaison, liaison),
        ]
    }

    /// Ways to draw so many actors one after the other.
    private func ways(_ of: Double, _ draws: Int) -> Double {
        (0..<draws).reduce(1) { $0 * max(0, of - Double($1)) }
    }

    /// The share of the ways to draw so many that `count` adds up over the groups; 0 where there are too few actors.
    private func share(_ draws: Int, _ count: (_ size: Double) -> Double) -> Double {
        let all = ways(actors, draws)
        return all == 0 ? 0 : sizes.reduce(0) { $0 + count($1) } / all
    }

    /// So many of one group and so many of the others.
    private func share(same: Int, other: Int) -> Double {
        share(same + other) { ways($0, same) * ways(actors - $0, other) }
    }

    private var coordinator: RoleChances {
        let three = share(same: 3, other: 0)
        let four = share(same: 4, other: 0)
        return RoleChances(
            one: three, reversed: three, sameSource: four, sameTarget: four, chained: four,
            apart: share(same: 5, other: 0))
    }

    private var itinerant: RoleChances {
        let three = share(same: 2, other: 1)
        let four = share(same: 3, other: 1)
        return RoleChances(
            one: three, reversed: three, sameSource: four, sameTarget: four, chained: four,
            apart: twoPairs(alike: true))
    }

    /// A–B–B: the opposite pair would be B–B–A, and in a chain the second source would be of the broker's group.
    private var gatekeeper: RoleChances {
        RoleChances(
            one: share(same: 2, other: 1), reversed: 0, sameSource: share(same: 3, other: 1),
            sameTarget: share(same: 2, other: 2), chained: 0, apart: share(same: 3, other: 2))
    }

    private var representative: RoleChances {
        RoleChances(
            one: share(same: 2, other: 1), reversed: 0, sameSource: share(same: 2, other: 2),
            sameTarget: share(same: 3, other: 1), chained: 0, apart: share(same: 3, other: 2))
    }

    private var liaison: RoleChances {
        let three = share(3) { own in
            let (rest, square, _) = others(own)
            return own * (rest * rest - square)
        }
        // The shared end is of one group, the broker of another, the two ends apart from both.
        let four = share(4) { shared in
            let (rest, square, cube) = others(shared)
            return shared * (rest * rest * (rest - 1) - (2 * rest - 1) * square + cube)
        }
        return RoleChances(
            one: three, reversed: three, sameSource: four, sameTarget: four, chained: four,
            apart: twoPairs(alike: false))
    }

    /// Two pairs without a common end around a broker of another group than any end: each pair of one group, or each of two.
    private func twoPairs(alike: Bool) -> Double {
        share(5) { own in
            if alike {
                let two = sums.twos - ways(own, 2)
                let ofTwoGroups = two * two - (sums.twosSquared - ways(own, 2) * ways(own, 2))
                return own * (sums.fours - ways(own, 4) + ofTwoGroups)
            }
            let (rest, square, cube) = others(own)
            let unlike = rest * rest - square
            // The second pair is drawn from what the first leaves of its two groups.
            return own * (unlike * ((rest - 2) * (rest - 2) - square - 2) + 4 * (square * rest - cube))
        }
    }

    /// Actors of the other groups; the sums of the squares and of the cubes of their sizes.
    private func others(_ own: Double) -> (count: Double, squares: Double, cubes: Double) {
        (actors - own, sums.squares - own * own, sums.cubes - own * own * own)
    }
}
