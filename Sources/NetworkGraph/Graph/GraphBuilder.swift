/// Collects ties in any order and makes a ``Graph`` of them.
///
/// Self-loops are dropped and counted; parallel ties (in an undirected graph also a–b beside b–a) are merged
/// with the maximum strength. Strengths that are negative or not finite count as 0: such a tie exists but is
/// no path in a weighted measure.
public struct GraphBuilder: Sendable {
    /// Number of nodes of the graph to be.
    public let nodeCount: Int
    /// Whether ties are arcs.
    public let isDirected: Bool
    /// Ties of a node with itself that were left out so far.
    public private(set) var droppedLoops = 0
    /// Ties added so far, self-loops apart, whose strength was negative or not finite and counts as 0.
    public private(set) var zeroedStrengths = 0
    private var sources: [Int32] = []
    private var targets: [Int32] = []
    private var strengths: [Double] = []

    /// - Parameter nodeCount: 0 or more, below 2³¹.
    public init(nodeCount: Int, isDirected: Bool = false) {
        precondition(nodeCount >= 0 && nodeCount < Int(Int32.max), "a node count of \(nodeCount)")
        self.nodeCount = nodeCount
        self.isDirected = isDirected
    }

    /// Room for that many ties, so that a long list is not copied while it grows.
    public mutating func reserveCapacity(_ count: Int) {
        sources.reserveCapacity(count)
        targets.reserveCapacity(count)
        strengths.reserveCapacity(count)
    }

    /// Adds a tie between `a` and `b`, or an arc from `a` to `b`.
    ///
    /// - Precondition: both nodes lie in `0..<nodeCount`; anything else is a programmer's error.
    public mutating func addEdge(_ a: Int, _ b: Int, strength: Double = 1) {
        precondition(a >= 0 && a < nodeCount && b >= 0 && b < nodeCount, "no such node: \(a) – \(b)")
        guard a != b else {
            droppedLoops += 1
            return
        }
        sources.append(Int32(truncatingIfNeeded: a))
        targets.append(Int32(truncatingIfNeeded: b))
        let isStrength = strength.isFinite && strength >= 0
        if !isStrength { zeroedStrengths += 1 }
        strengths.append(isStrength ? strength.magnitude : 0)
    }

    /// Ties added so far without self-loops, parallel ones counted each.
    public var addedEdges: Int { sources.count }

    /// Ties that the graph lacks because another one joins the same nodes.
    ///
    /// - Complexity: O(*n* + *m*), as much as ``build()``; with a graph at hand, `addedEdges -
    ///   graph.edgeCount`
    ///   is the same number at once.
    public var mergedParallel: Int { addedEdges - build().edgeCount }

    /// The graph of all ties added.
    ///
    /// - Complexity: O(*n* + *m*) time and space: two counting sorts, by target and then by source.
    public consuming func build() -> Graph {
        var byTarget = [Int](repeating: 0, count: nodeCount + 1)
        for index in sources.indices {
            byTarget[Int(targets[index]) + 1] += 1
            if !isDirected { byTarget[Int(sources[index]) + 1] += 1 }
        }
        for node in 0..<nodeCount { byTarget[node + 1] += byTarget[node] }
        var next = byTarget
        let total = byTarget[nodeCount]
        var rows = Rows(
            offsets: byTarget, targets: [Int32](repeating: 0, count: total),
            strengths: [Double](repeating: 0, count: total))
        for index in sources.indices {
            let source = sources[index]
            let target = targets[index]
            let place = next[Int(target)]
            next[Int(target)] = place + 1
            rows.targets[place] = source
            rows.strengths[place] = strengths[index]
            if !isDirected {
                let mirrored = next[Int(source)]
                next[Int(source)] = mirrored + 1
                rows.targets[mirrored] = target
                rows.strengths[mirrored] = strengths[index]
            }
        }
        // The rows by target list their sources in any order; reading them by source sorts each row.
        let sorted = Self.merged(rows.transposed())
        return Graph(
            nodeCount: nodeCount, isDirected: isDirected, outgoing: sorted,
            incoming: isDirected ? sorted.transposed() : sorted)
    }

    /// One entry for each run of equal targets in a row, with the greatest strength of the run.
    private static func merged(_ rows: Rows) -> Rows {
        var result = rows
        var kept = 0
        for node in 0..<rows.rowCount {
            let start = kept
            for entry in rows.range(node) {
                if kept > start && result.targets[kept - 1] == rows.targets[entry] {
                    result.strengths[kept - 1] = max(result.strengths[kept - 1], rows.strengths[entry])
                } else {
                    result.targets[kept] = rows.targets[entry]
                    result.strengths[kept] = rows.strengths[entry]
                    kept += 1
                }
            }
            result.offsets[node] = start
        }
        result.offsets[rows.rowCount] = kept
        if kept < result.targets.count {
            result.targets.removeSubrange(kept...)
            result.strengths.removeSubrange(kept...)
        }
        return result
    }
}
