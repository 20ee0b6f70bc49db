/// What sets of nodes are worth by one criterion, for many sets that differ by one node.
protocol SetWorth {
    /// Starts over with a set.
    mutating func begin(_ set: [Int])
    /// What the set is worth with `node`; −∞ for its members.
    mutating func value(adding node: Int) -> Double
}

enum SetWorths {
    /// Steps for each candidate, and steps for the set before its candidates.
    static func costs(_ criterion: KeyPlayerCriterion, _ graph: Graph) -> (ofCandidate: Double, ofSet: Double)
    {
        let (n, m) = (Double(graph.nodeCount), Double(graph.edgeCount))
        return switch criterion {
        case .fragmentation: (2, 12 * (n + 2 * m))
        case .distanceFragmentation: (DistanceWorth.cost(graph) * (n / 64 + 1), 0)
        case .reach: (2 + 2 * m / max(1, n), n / 16)
        // The first candidates are searched from all through the network, later ones far less.
        case .distanceReach: (2 * (n + m), 2 * (n + m))
        }
    }

    /// - Parameter sources: for distance fragmentation, whose paths count; nil: those of all.
    static func make(
        _ criterion: KeyPlayerCriterion, _ graph: Graph, sources: [Int]? = nil
    ) -> any SetWorth {
        switch criterion {
        case .fragmentation: FragmentWorth(graph)
        case .distanceFragmentation: DistanceWorth(graph, sources: sources ?? Array(graph.nodes))
        case .reach: CoverWorth(graph)
        case .distanceReach: NearWorth(graph)
        }
    }
}

/// Share of nodes in the set or beside it.
private struct CoverWorth: SetWorth {
    private let graph: Graph
    private var set: [Int] = []
    private var isCovered: [Bool]
    private var covered = 0

    init(_ graph: Graph) {
        self.graph = graph
        isCovered = [Bool](repeating: false, count: graph.nodeCount)
    }

    mutating func begin(_ set: [Int]) {
        self.set = set
        for node in isCovered.indices { isCovered[node] = false }
        for member in set {
            isCovered[member] = true
            for near in graph.targets(of: member) { isCovered[Int(near)] = true }
        }
        covered = isCovered.count { $0 }
    }

    func value(adding node: Int) -> Double {
        if set.contains(node) { return -.infinity }
        let more = graph.targets(of: node).reduce(isCovered[node] ? 0 : 1) {
            $0 + (isCovered[Int($1)] ? 0 : 1)
        }
        return Double(covered + more) / Double(graph.nodeCount)
    }
}

/// Mean of 1/d from the set to all nodes, its members counting 1: a candidate changes those that are nearer to it than to
/// the set, and what is not is no way to any.
struct NearWorth: SetWorth {
    private let graph: Graph
    private var set: [Int] = []
    /// Sum of the nearness to the set alone.
    private(set) var sum = 0.0
    /// Nodes looked at since it was made.
    private(set) var looks = 0
    private var steps: [Int32]
    private var nearer: [Int32]
    private var queue: [Int32] = []

    init(_ graph: Graph) {
        self.graph = graph
        steps = [Int32](repeating: 0, count: graph.nodeCount)
        nearer = [Int32](repeating: -1, count: graph.nodeCount)
    }

    private static let far = Int32.max

    mutating func begin(_ set: [Int]) {
        self.set = set
        for node in steps.indices { steps[node] = Self.far }
        queue = set.map { Int32(truncatingIfNeeded: $0) }
        for member in set { steps[member] = 0 }
        sum = Double(set.count)
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
    }

    mutating func value(adding node: Int) -> Double {
        set.contains(node) ? -.infinity : (sum + gain(of: node)) / Double(graph.nodeCount)
    }

    /// How much nearer all nodes get, in sum.
    mutating func gain(of node: Int) -> Double {
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
        looks += queue.count
        return gain
    }

    private func worth(_ steps: Int32) -> Double {
        steps == Self.far ? 0 : steps == 0 ? 1 : 1 / Double(steps)
    }
}

/// Share of the pairs of the others that no path joins: one search tells for each node what falls apart without it.
private struct FragmentWorth: SetWorth {
    private let graph: Graph
    private var set: [Int] = []
    private var joined: [Int] = []

    init(_ graph: Graph) { self.graph = graph }

    mutating func begin(_ set: [Int]) {
        self.set = set
        joined = PartsWithout(graph, set).joinedPairs
    }

    func value(adding node: Int) -> Double {
        if set.contains(node) { return -.infinity }
        let others = Double(graph.nodeCount - set.count - 1)
        return others < 2 ? 0 : 1 - Double(joined[node]) / (others * (others - 1))
    }
}
