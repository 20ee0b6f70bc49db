/// What remains connected while nodes drop out one after the other.
///
/// - Reference: Albert, Jeong & Barabási 2000, doi:10.1038/35019019; Schneider et al. 2011, doi:10.1073/pnas.1009440108
public struct LossCurve: Sendable, Hashable {
    /// The nodes in the order in which they drop out, each once.
    public let order: [Int]
    /// Size of the largest component before any has dropped out, after one, and so on; the last is 0.
    public let largest: [Int]

    /// R: the mean over q = 1...n of the share of all nodes that the largest component keeps when q have dropped out.
    ///
    /// - Returns: 0 (nothing holds together) to 0.5 (whatever drops out, the rest stays in one piece), a little less for few
    ///   nodes: (n − 1) / 2n; nil without nodes.
    /// - Reference: Schneider et al. 2011, doi:10.1073/pnas.1009440108, equation 1
    public var robustness: Double? {
        let n = Double(order.count)
        return order.isEmpty ? nil : largest.dropFirst().reduce(0.0) { $0 + Double($1) } / (n * n)
    }
}

extension Graph {
    /// The curve of losing nodes in a given order; direction is ignored.
    ///
    /// - Parameter order: every node once.
    /// - Precondition: `order` is a permutation of ``nodes``.
    /// - Complexity: O(*n* + *m* α(*n*)): the nodes come back from the last to the first.
    public func lossCurve(_ order: [Int]) -> LossCurve {
        precondition(order.count == nodeCount)
        var parent = Array(nodes)
        var size = [Int](repeating: 0, count: nodeCount)
        func root(_ node: Int) -> Int {
            var node = node
            while parent[node] != node {
                parent[node] = parent[parent[node]]
                node = parent[node]
            }
            return node
        }
        var largest = [Int](repeating: 0, count: nodeCount + 1)
        for (place, node) in order.enumerated().reversed() {
            precondition(size[node] == 0, "node \(node) named twice")
            size[node] = 1
            var grown = largest[place + 1]
            func join(_ other: Int) {
                guard size[other] > 0 else { return }
                let (one, two) = (root(node), root(other))
                guard one != two else { return }
                let (small, large) = size[one] < size[two] ? (one, two) : (two, one)
                parent[small] = large
                size[large] += size[small]
            }
            for other in targets(of: node) { join(Int(other)) }
            if isDirected { for other in sources(of: node) { join(Int(other)) } }
            grown = max(grown, size[root(node)])
            largest[place] = grown
        }
        return LossCurve(order: order, largest: largest)
    }

    /// The nodes in the order of a targeted loss: always the one with the most ties among those that are left.
    ///
    /// - Parameter ranks: of several with as many, the one with the lower rank goes first; nil: the lower number.
    /// - Complexity: O((*n* + *m*) log *n*).
    /// - Reference: Holme et al. 2002, doi:10.1103/PhysRevE.65.056109 ("recalculated degree")
    public func orderByRecalculatedDegree(ranks: [Int]? = nil) -> [Int] {
        var degrees = nodes.map { degree(of: $0) }
        var queue = OrderedNodes(nodes.map { (degrees[$0], ranks?[$0] ?? $0, $0) })
        var isGone = [Bool](repeating: false, count: nodeCount)
        var order: [Int] = []
        order.reserveCapacity(nodeCount)
        while let next = queue.pop() {
            // Entries of a node that has lost ties since are out of date.
            guard !isGone[next.node], degrees[next.node] == next.degree else { continue }
            isGone[next.node] = true
            order.append(next.node)
            func lose(_ other: Int) {
                guard !isGone[other] else { return }
                degrees[other] -= 1
                queue.push((degrees[other], ranks?[other] ?? other, other))
            }
            for other in targets(of: next.node) { lose(Int(other)) }
            if isDirected { for other in sources(of: next.node) { lose(Int(other)) } }
        }
        return order
    }

    /// The curve of losing nodes at random, in the mean of several orders.
    ///
    /// - Returns: the mean size of the largest component after 0...n losses, and the mean of R.
    /// - Complexity: O(runs (*n* + *m* α(*n*))).
    public func randomLoss(runs: Int = 100, seed: UInt64 = 1) -> (largest: [Double], robustness: Double?) {
        guard nodeCount > 0, runs > 0 else { return ([Double](repeating: 0, count: nodeCount + 1), nil) }
        let slots = Slots.map(runs, parallel: runs * (nodeCount + edgeCount) > 20_000) { range in
            var sums = [Int](repeating: 0, count: nodeCount + 1)
            for run in range {
                var random = SeededRandom(seed: seed &+ UInt64(run) &* 0x9E37_79B9_7F4A_7C15)
                var order = Array(nodes)
                random.shuffle(&order)
                for (place, size) in lossCurve(order).largest.enumerated() { sums[place] += size }
            }
            return sums
        }
        var largest = [Double](repeating: 0, count: nodeCount + 1)
        for sums in slots { for (place, sum) in sums.enumerated() { largest[place] += Double(sum) } }
        largest = largest.map { $0 / Double(runs) }
        let n = Double(nodeCount)
        return (largest, largest.dropFirst().reduce(0, +) / (n * n))
    }
}

/// A heap of nodes: most ties first, then the lower rank.
private struct OrderedNodes {
    typealias Item = (degree: Int, rank: Int, node: Int)
    private var items: [Item]

    init(_ items: [Item]) {
        self.items = items
        for place in stride(from: items.count / 2 - 1, through: 0, by: -1) { sink(place) }
    }

    private func isBefore(_ one: Item, _ two: Item) -> Bool {
        (-one.degree, one.rank, one.node) < (-two.degree, two.rank, two.node)
    }

    mutating func push(_ item: Item) {
        items.append(item)
        var place = items.count - 1
        while place > 0, isBefore(items[place], items[(place - 1) / 2]) {
            items.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    mutating func pop() -> Item? {
        guard let first = items.first else { return nil }
        let last = items.removeLast()
        if !items.isEmpty {
            items[0] = last
            sink(0)
        }
        return first
    }

    private mutating func sink(_ start: Int) {
        var place = start
        while true {
            var best = place
            for child in [2 * place + 1, 2 * place + 2]
            where child < items.count && isBefore(items[child], items[best]) {
                best = child
            }
            if best == place { return }
            items.swapAt(place, best)
            place = best
        }
    }
}
