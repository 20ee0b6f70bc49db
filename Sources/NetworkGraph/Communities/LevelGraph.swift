/// A graph whose nodes may stand for sets of nodes, as the Leiden method makes them level by level.
struct LevelGraph: Sendable {
    var offsets: [Int]
    var targets: [Int32]
    /// Weight by entry; empty if all are 1.
    var weights: [Double]
    /// Sum of the degrees (strengths) of the members, ties within the set counted twice.
    var strength: [Double]
    /// Sum of all strengths: twice the weight of all ties.
    var total: Double

    var count: Int { strength.count }

    init(_ rows: Rows, weighted: Bool) {
        offsets = rows.offsets
        targets = rows.targets
        weights = weighted ? rows.strengths : []
        strength = (0..<rows.rowCount).map { node in
            weighted ? rows.strengths[rows.range(node)].reduce(0, +) : Double(rows.count(node))
        }
        total = strength.reduce(0, +)
    }

    /// Whether it is worth waking a second core for what looks at each tie once.
    var isLarge: Bool { targets.count > 10_000 }

    /// The graph whose nodes are the given parts.
    ///
    /// - Parameter parts: by node of the finer graph, `0..<count`.
    init(merging fine: LevelGraph, by parts: [Int32], count: Int) {
        let grouping = MemberLists(parts, count: count)
        let portions = grouping.portions(shared: fine.isLarge)
        let merged = Slots.mapEach(
            portions.count, parallel: fine.isLarge, tool: { PartMerging(fine, grouping, parts) }
        ) { merging, index in
            merging.merge(portions[index])
        }
        strength = [Double](repeating: 0, count: count)
        for node in 0..<fine.count { strength[Int(parts[node])] += fine.strength[node] }
        total = fine.total
        offsets = [0]
        offsets.reserveCapacity(count + 1)
        targets = []
        targets.reserveCapacity(merged.reduce(0) { $0 + $1.targets.count })
        weights = []
        weights.reserveCapacity(targets.capacity)
        for portion in merged {
            let before = targets.count
            for end in portion.ends { offsets.append(before + end) }
            targets += portion.targets
            weights += portion.weights
        }
    }

    /// Calls `body` with the rows in plain memory; no weights mean that all are 1.
    @inline(__always)
    func withRows(
        _ body: (
            _ offsets: UnsafeBufferPointer<Int>, _ targets: UnsafeBufferPointer<Int32>,
            _ weights: UnsafeBufferPointer<Double>?
        ) -> Void
    ) {
        offsets.withUnsafeBufferPointer { offsets in
            targets.withUnsafeBufferPointer { targets in
                if weights.isEmpty { return body(offsets, targets, nil) }
                weights.withUnsafeBufferPointer { body(offsets, targets, $0) }
            }
        }
    }

    /// Modularity of a division of the original nodes.
    func quality(_ labels: [Int32], resolution: Double) -> Double {
        guard labels.count == count else { return -.infinity }
        var ends = [Double](repeating: 0, count: Int(labels.max() ?? -1) + 1)
        for node in 0..<count { ends[Int(labels[node])] += strength[node] }
        let within = Slots.map(count, parallel: isLarge) { weightWithin($0, labels) }.reduce(0, +)
        return within / total - resolution * ends.reduce(0) { $0 + $1 * $1 } / (total * total)
    }

    /// Weight of the ties from some of the nodes to others of their communities.
    private func weightWithin(_ nodes: Range<Int>, _ labels: [Int32]) -> Double {
        var within = 0.0
        withRows { offsets, targets, weights in
            for node in nodes {
                for entry in offsets[node]..<offsets[node + 1]
                where labels[Int(targets[entry])] == labels[node] {
                    within += weights.map { $0[entry] } ?? 1
                }
            }
        }
        return within
    }
}
