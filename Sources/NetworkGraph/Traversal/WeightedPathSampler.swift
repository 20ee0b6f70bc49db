/// Draws shortest paths by strength between random pairs, searching by Dijkstra from both ends until no shorter way can be
/// left.
///
/// Of each shortest path exactly one arc leads out of what the search from the source has settled; these arcs are drawn in
/// proportion to the paths over them, and the rest of the path node by node towards both ends.
///
/// Reference: Pohl 1971, Bi-directional search, Machine Intelligence 6.
struct WeightedPathSampler<Length: PathLength>: ~Copyable {
    private let graph: Graph
    private let lengths: (outgoing: [Length], incoming: [Length])
    private let longest: Length
    private var random: SeededRandom
    private var from: SearchFromEnd<Length>
    private var to: SearchFromEnd<Length>
    /// How often each node was inside a drawn path.
    private(set) var counts: [Int]

    /// - Parameter lengths: by entry of the rows; ``PathLength/none`` for ties that are no path.
    init(_ graph: Graph, lengths: (outgoing: [Length], incoming: [Length]), seed: UInt64) {
        self.graph = graph
        self.lengths = lengths
        longest = lengths.outgoing.reduce(.zero) { $1 < .none ? max($0, $1) : $0 }
        random = SeededRandom(seed: seed)
        from = SearchFromEnd(nodeCount: graph.nodeCount)
        to = SearchFromEnd(nodeCount: graph.nodeCount)
        counts = [Int](repeating: 0, count: graph.nodeCount)
    }

    /// Draws one pair and, if a path joins it, one of its shortest paths, all equally likely.
    mutating func draw() {
        let source = random.below(graph.nodeCount)
        var target = random.below(graph.nodeCount - 1)
        if target >= source { target += 1 }
        guard let length = search(from: source, to: target) else { return }
        let ways = waysOut(length, target)
        var drawn = random.unit() * ways.reduce(0) { $0 + $1.paths }
        guard var chosen = ways.last else { return }
        for way in ways {
            drawn -= way.paths
            if drawn < 0 {
                chosen = way
                break
            }
        }
        from.count(backFrom: chosen.near, graph.incoming, lengths.incoming, &random, &counts)
        to.count(backFrom: chosen.far, graph.outgoing, lengths.outgoing, &random, &counts)
    }

    /// Searches from both ends. Returns the length of the shortest path, nil where there is none.
    private mutating func search(from source: Int, to target: Int) -> Length? {
        from.start(source)
        to.start(target)
        var shortest = Length.none
        while true {
            // Whatever is not settled yet lies at least so far from the ends.
            let reach = from.radius.number + to.radius.number
            if shortest < .none && reach > shortest.number * (1 + 2 * Lengths.tolerance) { return shortest }
            let goesOn: Bool
            if from.work <= to.work {
                goesOn = from.advance(
                    graph.outgoing, lengths.outgoing, graph.incoming, lengths.incoming, to, &shortest)
            } else {
                goesOn = to.advance(
                    graph.incoming, lengths.incoming, graph.outgoing, lengths.outgoing, from, &shortest)
            }
            // One end has settled all that it leads to, the other end with it if there is a path.
            if !goesOn && shortest == .none { return nil }
            if from.isOver && to.isOver { return shortest }
        }
    }

    /// The arcs of shortest paths that lead out of what is settled around the source.
    private func waysOut(_ length: Length, _ target: Int) -> [(near: Int, far: Int, paths: Double)] {
        var ways: [(near: Int, far: Int, paths: Double)] = []
        let limit = min(from.radius.number, length.number) * (1 - 2 * Lengths.tolerance)
        for near32 in from.settled.reversed() {
            let near = Int(near32)
            if near == target { continue }
            let before = from.distance[near]
            // Arcs from here on lead to what is settled and is not the target.
            if before.number + longest.number < limit { break }
            for entry in graph.outgoing.range(near) where lengths.outgoing[entry] < .none {
                let far = Int(graph.outgoing.targets[entry])
                guard far == target || !from.isSettled[far], to.isSettled[far] else { continue }
                let whole = before + lengths.outgoing[entry] + to.distance[far]
                if whole.isSame(as: length) { ways.append((near, far, from.paths[near] * to.paths[far])) }
            }
        }
        return ways
    }
}

/// One of the two searches of a ``WeightedPathSampler``.
struct SearchFromEnd<Length: PathLength>: ~Copyable {
    /// The shortest way known to each node.
    private(set) var distance: [Length]
    /// Number of shortest paths, once it is settled.
    private(set) var paths: [Double]
    private(set) var isSettled: [Bool]
    /// Nodes in the order in which they were settled.
    private(set) var settled: [Int32] = []
    /// No node that is not settled is nearer.
    private(set) var radius = Length.zero
    /// Ties looked at.
    private(set) var work = 0
    /// Whether all that the end leads to is settled.
    private(set) var isOver = false
    private var touched: [Int32] = []
    private var queue = LengthQueue<Length>()

    init(nodeCount: Int) {
        distance = [Length](repeating: .none, count: nodeCount)
        paths = [Double](repeating: 0, count: nodeCount)
        isSettled = [Bool](repeating: false, count: nodeCount)
    }

    mutating func start(_ node: Int) {
        while queue.pop() != nil {}
        for other in touched {
            distance[Int(other)] = .none
            isSettled[Int(other)] = false
        }
        touched.removeAll(keepingCapacity: true)
        settled.removeAll(keepingCapacity: true)
        (radius, work, isOver) = (.zero, 0, false)
        queue.restart(at: .zero)
        distance[node] = .zero
        touched.append(Int32(truncatingIfNeeded: node))
        queue.push(.zero, Int32(truncatingIfNeeded: node))
    }

    /// Settles one node more, and shortens the way to the other end where it meets what is known there.
    ///
    /// - Returns: false where there is none left.
    mutating func advance(
        _ rows: Rows, _ lengths: [Length], _ back: Rows, _ backLengths: [Length],
        _ other: borrowing SearchFromEnd<Length>, _ shortest: inout Length
    ) -> Bool {
        while let (length, node32) = queue.pop() {
            let node = Int(node32)
            if isSettled[node] { continue }
            settle(node, back, backLengths)
            radius = length
            for entry in rows.range(node) where lengths[entry] < .none {
                let next = Int(rows.targets[entry])
                let way = length + lengths[entry]
                if other.distance[next] < .none { shortest = min(shortest, way + other.distance[next]) }
                if way < distance[next] {
                    if distance[next] == .none { touched.append(Int32(truncatingIfNeeded: next)) }
                    distance[next] = way
                    queue.push(way, Int32(truncatingIfNeeded: next))
                }
            }
            work += rows.count(node)
            return true
        }
        (isOver, radius) = (true, .none)
        work = Int.max
        return false
    }

    /// Adds up the paths from the nodes before it, all of which are settled.
    private mutating func settle(_ node: Int, _ back: Rows, _ lengths: [Length]) {
        var sum = settled.isEmpty ? 1.0 : 0.0
        for entry in back.range(node) where isBefore(node, entry, back, lengths) {
            sum += paths[Int(back.targets[entry])]
        }
        paths[node] = sum
        isSettled[node] = true
        settled.append(Int32(truncatingIfNeeded: node))
    }

    /// Whether a shortest path to the node comes over that entry of its row.
    @inline(__always)
    private func isBefore(_ node: Int, _ entry: Int, _ back: Rows, _ lengths: [Length]) -> Bool {
        let other = Int(back.targets[entry])
        return isSettled[other] && lengths[entry] < .none && distance[other] < distance[node]
            && (distance[other] + lengths[entry]).isSame(as: distance[node])
    }

    /// Walks back to where the search started, each node before in proportion to its paths; counts what lies inside.
    func count(
        backFrom start: Int, _ back: Rows, _ lengths: [Length], _ random: inout SeededRandom,
        _ counts: inout [Int]
    ) {
        var node = start
        while distance[node] > .zero {
            counts[node] += 1
            var drawn = random.unit() * paths[node]
            var before = node
            for entry in back.range(node) where isBefore(node, entry, back, lengths) {
                before = Int(back.targets[entry])
                drawn -= paths[before]
                if drawn < 0 { break }
            }
            node = before
        }
    }
}

extension PathLength {
    /// Whether two lengths count as equal: whole ones where they are, others within ``Lengths/tolerance``.
    @inline(__always)
    func isSame(as other: Self) -> Bool {
        Self.isWhole ? self == other : Lengths.equal(number, other.number)
    }
}
