/// The values of rankings for one small graph after the other, in memory that is kept from one to the next.
///
/// A thousand graphs of a few hundred nodes are another task than one of a hundred thousand: nothing is shared out among
/// cores, no order of the nodes is looked for, and one search from each node serves betweenness, harmonic closeness and
/// reach together. Influence is approached to nine digits, which is plenty for an order.
struct RankingLoops: ~Copyable {
    private let nodeCount: Int
    private let isWeighted: Bool
    private let offsets: Scratch<Int32>
    private let targets: Scratch<Int32>
    private let strengths: Scratch<Double>
    private let distance: Scratch<Int32>
    private let order: Scratch<Int32>
    private let paths: Scratch<Double>
    private let share: Scratch<Double>
    private let whole: Scratch<Double>
    private let from: Scratch<Int32>
    private let to: Scratch<Int32>
    private let one: Scratch<Double>
    private let two: Scratch<Double>

    private static let precision = 1e-9
    private static let mostRounds = 1_000

    /// - Parameter entryCount: places for both directions of every tie that a graph may have.
    init(nodeCount: Int, entryCount: Int, isWeighted: Bool) {
        self.nodeCount = nodeCount
        self.isWeighted = isWeighted
        offsets = Scratch(repeating: 0, count: nodeCount + 1)
        targets = Scratch(repeating: 0, count: entryCount)
        strengths = Scratch(repeating: 1, count: entryCount)
        distance = Scratch(repeating: -1, count: nodeCount)
        order = Scratch(repeating: 0, count: nodeCount)
        paths = Scratch(repeating: 0, count: nodeCount)
        share = Scratch(repeating: 0, count: nodeCount)
        whole = Scratch(repeating: 0, count: nodeCount)
        from = Scratch(repeating: 0, count: entryCount)
        to = Scratch(repeating: 0, count: entryCount)
        one = Scratch(repeating: 0, count: nodeCount)
        two = Scratch(repeating: 0, count: nodeCount)
    }

    /// Takes over an undirected graph of as many nodes.
    func take(_ graph: Graph) {
        let (rows, strong) = (graph.outgoing, isWeighted)
        for node in 0...nodeCount { offsets[node] = Int32(truncatingIfNeeded: rows.offsets[node]) }
        for entry in rows.targets.indices {
            targets[entry] = rows.targets[entry]
            if strong { strengths[entry] = rows.strengths[entry] }
        }
    }

    /// What one search from each node tells, all of it unnormalised.
    struct Paths {
        /// Empty where it was not asked for.
        var betweenness: [Double]
        var harmonic: [Double]
        var reach2: [Double]
    }

    /// - Complexity: O(*nm*).
    /// - Reference: Brandes 2001, doi:10.1080/0022250X.2001.9990249
    func pathValues(withBetweenness: Bool) -> Paths {
        let through = one.base
        let near = two.base
        var withinTwo = [Double](repeating: 0, count: nodeCount)
        for node in 0..<nodeCount { (through[node], near[node]) = (0, 0) }
        for source in 0..<nodeCount where offsets[source] < offsets[source + 1] {
            let found = search(from: source)
            let (distance, order) = (distance.base, order.base)
            for index in 1..<found.reached {
                let steps = distance[Int(order[index])]
                near[source] += 1 / Double(steps)
                if steps <= 2 { withinTwo[source] += 1 }
            }
            if withBetweenness { addDependencies(of: source, found, to: through) }
            for index in 0..<found.reached { distance[Int(order[index])] = -1 }
        }
        return Paths(
            betweenness: withBetweenness ? one.array : [], harmonic: two.array, reach2: withinTwo)
    }

    /// Distances and numbers of shortest paths; notes every step of one from a node to the next.
    private func search(from source: Int) -> (reached: Int, steps: Int) {
        let (distance, order, paths) = (distance.base, order.base, paths.base)
        let (offsets, targets, from, to) = (offsets.base, targets.base, from.base, to.base)
        distance[source] = 0
        paths[source] = 1
        order[0] = Int32(truncatingIfNeeded: source)
        var (head, tail, steps) = (0, 1, 0)
        while head < tail {
            let node = Int(order[head])
            head &+= 1
            let next = distance[node] &+ 1
            let own = paths[node]
            var entry = Int(offsets[node])
            let end = Int(offsets[node &+ 1])
            while entry < end {
                let target = targets[entry]
                let place = Int(target)
                entry &+= 1
                if distance[place] < 0 {
                    distance[place] = next
                    paths[place] = 0
                    order[tail] = target
                    tail &+= 1
                }
                if distance[place] == next {
                    paths[place] += own
                    from[steps] = Int32(truncatingIfNeeded: node)
                    to[steps] = target
                    steps &+= 1
                }
            }
        }
        return (tail, steps)
    }

    /// Backwards along the steps: what a node passes on is 1 / paths and what it was passed itself.
    private func addDependencies(
        of source: Int, _ found: (reached: Int, steps: Int), to through: UnsafeMutablePointer<Double>
    ) {
        let (order, paths, share, whole) = (order.base, paths.base, share.base, whole.base)
        let (from, to) = (from.base, to.base)
        var index = 0
        while index < found.reached {
            let node = Int(order[index])
            share[node] = 0
            whole[node] = 1 / paths[node]
            index &+= 1
        }
        index = found.steps
        while index > 0 {
            index &-= 1
            let (node, target) = (Int(from[index]), Int(to[index]))
            share[node] += whole[target] + share[target]
        }
        index = 1
        while index < found.reached {
            let node = Int(order[index])
            through[node] += paths[node] * share[node]
            index &+= 1
        }
    }

    /// `to` becomes A `from`.
    private func multiply(_ from: UnsafeMutablePointer<Double>, into to: UnsafeMutablePointer<Double>) {
        let (offsets, targets, strengths) = (offsets.base, targets.base, strengths.base)
        var node = 0
        while node < nodeCount {
            var sum = 0.0
            var entry = Int(offsets[node])
            let end = Int(offsets[node &+ 1])
            while entry < end {
                sum += strengths[entry] * from[Int(targets[entry])]
                entry &+= 1
            }
            to[node] = sum
            node &+= 1
        }
    }

    /// Power iteration on A + I from ones; the greatest eigenvalue of A with it.
    func eigenvector() -> (values: [Double], radius: Double) {
        let (vector, next) = (one.base, two.base)
        for node in 0..<nodeCount { vector[node] = 1 }
        var radius = 0.0
        for _ in 0..<Self.mostRounds {
            multiply(vector, into: next)
            var most = 0.0
            var node = 0
            while node < nodeCount {
                next[node] += vector[node]
                most = next[node] > most ? next[node] : most
                node &+= 1
            }
            var change = 0.0
            node = 0
            while node < nodeCount {
                let value = next[node] / most
                let step = abs(value - vector[node])
                change = step > change ? step : change
                vector[node] = value
                node &+= 1
            }
            radius = most - 1
            if change < Self.precision { break }
        }
        return (radius > 0 ? one.array : [Double](repeating: 0, count: nodeCount), radius)
    }

    /// (I − αA)⁻¹ 1 with α = 0.85/λ₁; 0 for all without ties.
    func katz(radius: Double) -> [Double] {
        let (vector, next) = (one.base, two.base)
        for node in 0..<nodeCount { vector[node] = radius > 0 ? 1 : 0 }
        guard radius > 0 else { return one.array }
        let alpha = 0.85 / radius
        for _ in 0..<Self.mostRounds {
            multiply(vector, into: next)
            var (change, most) = (0.0, 0.0)
            var node = 0
            while node < nodeCount {
                let value = 1 + alpha * next[node]
                let step = abs(value - vector[node])
                change = step > change ? step : change
                most = value > most ? value : most
                vector[node] = value
                node &+= 1
            }
            if change < Self.precision * most { break }
        }
        return one.array
    }

    /// Damping 0.85; whoever has no ties spreads uniformly.
    func pageRank() -> [Double] {
        let (rank, passed, total, offsets) = (one.base, share.base, two.base, offsets.base)
        var strength = [Double](repeating: 0, count: nodeCount)
        for node in 0..<nodeCount {
            rank[node] = 1 / Double(nodeCount)
            for entry in offsets[node]..<offsets[node + 1] { strength[node] += strengths[Int(entry)] }
        }
        for _ in 0..<Self.mostRounds {
            var idle = 0.0
            var node = 0
            while node < nodeCount {
                passed[node] = strength[node] > 0 ? rank[node] / strength[node] : 0
                if strength[node] == 0 { idle += rank[node] }
                node &+= 1
            }
            multiply(passed, into: total)
            var change = 0.0
            node = 0
            while node < nodeCount {
                let value = (0.15 + 0.85 * idle) / Double(nodeCount) + 0.85 * total[node]
                change += abs(value - rank[node])
                rank[node] = value
                node &+= 1
            }
            if change < Self.precision { break }
        }
        return one.array
    }
}
