/// Draws shortest paths between random pairs by searching from both ends until the searches meet.
struct PathSampler {
    private let graph: Graph
    private var random: SeededRandom
    private var ends: (from: Side, to: Side)
    /// How often each node was inside a drawn path.
    private(set) var counts: [Int]

    /// One of the two searches: levels, path counts, and the nodes in the order met.
    private struct Side {
        var level: [Int32]
        var paths: [Double]
        var met: [Int32] = []
        var frontier: Range<Int> = 0..<0
        var depth: Int32 = 0

        init(nodeCount: Int) {
            level = [Int32](repeating: -1, count: nodeCount)
            paths = [Double](repeating: 0, count: nodeCount)
        }

        mutating func start(_ node: Int) {
            for other in met { level[Int(other)] = -1 }
            met = [Int32(node)]
            level[node] = 0
            paths[node] = 1
            frontier = 0..<1
            depth = 0
        }

        /// Ties that the next level costs.
        func cost(_ rows: Rows) -> Int { met[frontier].reduce(0) { $0 + rows.count(Int($1)) } }
    }

    init(_ graph: Graph, seed: UInt64) {
        self.graph = graph
        random = SeededRandom(seed: seed)
        ends = (Side(nodeCount: graph.nodeCount), Side(nodeCount: graph.nodeCount))
        counts = [Int](repeating: 0, count: graph.nodeCount)
    }

    /// Draws one pair and, if a path joins it, one of its shortest paths, all equally likely.
    mutating func draw() {
        let source = random.below(graph.nodeCount)
        var target = random.below(graph.nodeCount - 1)
        if target >= source { target += 1 }
        ends.from.start(source)
        ends.to.start(target)
        var meetings: [(near: Int32, far: Int32, weight: Double)] = []
        while meetings.isEmpty {
            if ends.from.frontier.isEmpty || ends.to.frontier.isEmpty { return }
            if ends.from.cost(graph.outgoing) <= ends.to.cost(graph.incoming) {
                meetings = Self.advance(&ends.from, towards: ends.to, along: graph.outgoing)
            } else {
                meetings = Self.advance(&ends.to, towards: ends.from, along: graph.incoming).map {
                    ($0.far, $0.near, $0.weight)
                }
            }
        }
        var drawn = random.unit() * meetings.reduce(0) { $0 + $1.weight }
        var chosen = meetings[meetings.count - 1]
        for meeting in meetings {
            drawn -= meeting.weight
            if drawn < 0 {
                chosen = meeting
                break
            }
        }
        Self.count(backFrom: Int(chosen.near), ends.from, along: graph.incoming, &random, &counts)
        Self.count(backFrom: Int(chosen.far), ends.to, along: graph.outgoing, &random, &counts)
    }

    /// One level of a search; the arcs at which it meets the other, with the number of paths over each.
    private static func advance(
        _ side: inout Side, towards other: Side, along rows: Rows
    ) -> [(near: Int32, far: Int32, weight: Double)] {
        var meetings: [(near: Int32, far: Int32, weight: Double)] = []
        let end = side.met.count
        side.depth += 1
        for index in side.frontier {
            let node = Int(side.met[index])
            for entry in rows.range(node) {
                let next = Int(rows.targets[entry])
                if other.level[next] >= 0 {
                    // The other search has met it at its last level; had it been earlier, they had met
                    // before.
                    meetings.append((Int32(node), Int32(next), side.paths[node] * other.paths[next]))
                } else if side.level[next] < 0 {
                    side.level[next] = side.depth
                    side.paths[next] = side.paths[node]
                    side.met.append(Int32(next))
                } else if side.level[next] == side.depth {
                    side.paths[next] += side.paths[node]
                }
            }
        }
        side.frontier = end..<side.met.count
        return meetings
    }

    /// Walks back to where the search started, each node before in proportion to its paths; counts what lies
    /// inside.
    private static func count(
        backFrom start: Int, _ side: Side, along rows: Rows, _ random: inout SeededRandom,
        _ counts: inout [Int]
    ) {
        var node = start
        while side.level[node] > 0 {
            counts[node] += 1
            var drawn = random.unit() * side.paths[node]
            var before = node
            for entry in rows.range(node) {
                let other = Int(rows.targets[entry])
                guard side.level[other] == side.level[node] - 1 else { continue }
                before = other
                drawn -= side.paths[other]
                if drawn < 0 { break }
            }
            node = before
        }
    }
}
