/// What sets of nodes are worth by one criterion, for many sets that differ by one node.
protocol SetWorth {
    /// Steps for each candidate, and steps for the set before its candidates.
    var costOfCandidate: Double { get }
    var costOfSet: Double { get }
    /// The worth of `set` with each of the candidates; −∞ for its members.
    mutating func values(adding candidates: Range<Int>, to set: [Int]) -> [Double]
}

enum SetWorths {
    static func make(_ criterion: KeyPlayerCriterion, _ graph: Graph) -> any SetWorth {
        switch criterion {
        case .fragmentation: FragmentWorth(graph)
        case .distanceFragmentation: DistanceWorth(graph)
        case .reach: CoverWorth(graph)
        case .distanceReach: NearWorth(graph)
        }
    }
}

/// Share of nodes in the set or beside it.
private struct CoverWorth: SetWorth {
    private let graph: Graph
    private var isCovered: [Bool]

    init(_ graph: Graph) {
        self.graph = graph
        isCovered = [Bool](repeating: false, count: graph.nodeCount)
    }

    var costOfCandidate: Double { 2 + 2 * Double(graph.edgeCount) / Double(max(1, graph.nodeCount)) }
    var costOfSet: Double { Double(graph.nodeCount) / 16 }

    mutating func values(adding candidates: Range<Int>, to set: [Int]) -> [Double] {
        for node in isCovered.indices { isCovered[node] = false }
        for member in set {
            isCovered[member] = true
            for near in graph.targets(of: member) { isCovered[Int(near)] = true }
        }
        let covered = isCovered.count { $0 }
        return candidates.map { node in
            if set.contains(node) { return -.infinity }
            let more = graph.targets(of: node).reduce(isCovered[node] ? 0 : 1) {
                $0 + (isCovered[Int($1)] ? 0 : 1)
            }
            return Double(covered + more) / Double(graph.nodeCount)
        }
    }
}

/// Mean of 1/d from the set to all nodes, its members counting 1: a candidate changes those that are nearer to it than to
/// the set, and what is not is no way to any.
private struct NearWorth: SetWorth {
    private let graph: Graph
    private var steps: [Int32]
    private var nearer: [Int32]
    private var queue: [Int32] = []

    init(_ graph: Graph) {
        self.graph = graph
        steps = [Int32](repeating: 0, count: graph.nodeCount)
        nearer = [Int32](repeating: -1, count: graph.nodeCount)
    }

    /// The first candidates are searched from all through the network, later ones far less.
    var costOfCandidate: Double { 2 * Double(graph.edgeCount + graph.nodeCount) }
    var costOfSet: Double { costOfCandidate }

    private static let far = Int32.max

    mutating func values(adding candidates: Range<Int>, to set: [Int]) -> [Double] {
        for node in steps.indices { steps[node] = Self.far }
        queue = set.map { Int32(truncatingIfNeeded: $0) }
        for member in set { steps[member] = 0 }
        var sum = Double(set.count)
        var head = 0
        while head < queue.count {
            let node = Int(queue[head])
            head += 1
            for next in graph.targets(of: node) where steps[Int(next)] == Self.far {
                steps[Int(next)] = steps[node] + 1
                sum += 1 / Double(steps[Int(next)])
                queue.append(next)
            }
        }
        return candidates.map { node in
            set.contains(node) ? -.infinity : (sum + gain(of: node)) / Double(graph.nodeCount)
        }
    }

    private mutating func gain(of node: Int) -> Double {
        queue.removeAll(keepingCapacity: true)
        queue.append(Int32(truncatingIfNeeded: node))
        nearer[node] = 0
        var gain = 1 - worth(steps[node])
        var head = 0
        while head < queue.count {
            let here = Int(queue[head])
            head += 1
            let distance = nearer[here] + 1
            for next in graph.targets(of: here) where nearer[Int(next)] < 0 && distance < steps[Int(next)] {
                nearer[Int(next)] = distance
                gain += worth(distance) - worth(steps[Int(next)])
                queue.append(next)
            }
        }
        for other in queue { nearer[Int(other)] = -1 }
        return gain
    }

    private func worth(_ steps: Int32) -> Double {
        steps == Self.far ? 0 : steps == 0 ? 1 : 1 / Double(steps)
    }
}

/// Share of the pairs of the others that no path joins: one search tells for each node what falls apart without it.
private struct FragmentWorth: SetWorth {
    private let graph: Graph

    init(_ graph: Graph) { self.graph = graph }

    var costOfCandidate: Double { 2 }
    var costOfSet: Double { 12 * Double(graph.nodeCount + 2 * graph.edgeCount) }

    mutating func values(adding candidates: Range<Int>, to set: [Int]) -> [Double] {
        let joined = PartsWithout(graph, set).joinedPairs
        let others = Double(graph.nodeCount - set.count - 1)
        return candidates.map { node in
            if set.contains(node) { return -.infinity }
            return others < 2 ? 0 : 1 - Double(joined[node]) / (others * (others - 1))
        }
    }
}
