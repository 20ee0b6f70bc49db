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

    /// The graph whose nodes are the given communities, numbered `0..<communityCount`.
    init(merging fine: LevelGraph, by labels: [Int32], communityCount: Int) {
        var starts = [Int](repeating: 0, count: communityCount + 1)
        for label in labels { starts[Int(label) + 1] += 1 }
        for label in 0..<communityCount { starts[label + 1] += starts[label] }
        var members = [Int32](repeating: 0, count: fine.count)
        var next = starts
        for node in 0..<fine.count {
            let label = Int(labels[node])
            members[next[label]] = Int32(truncatingIfNeeded: node)
            next[label] += 1
        }
        strength = [Double](repeating: 0, count: communityCount)
        for node in 0..<fine.count { strength[Int(labels[node])] += fine.strength[node] }
        total = fine.total
        offsets = [0]
        offsets.reserveCapacity(communityCount + 1)
        targets = []
        weights = []
        var sum = [Double](repeating: 0, count: communityCount)
        var met: [Int32] = []
        for label in 0..<communityCount {
            for index in starts[label]..<starts[label + 1] {
                let node = Int(members[index])
                for entry in fine.offsets[node]..<fine.offsets[node + 1] {
                    let other = labels[Int(fine.targets[entry])]
                    // Ties within the set are in its strength and matter nowhere else.
                    guard Int(other) != label else { continue }
                    if sum[Int(other)] == 0 { met.append(other) }
                    sum[Int(other)] += fine.weights.isEmpty ? 1 : fine.weights[entry]
                }
            }
            for other in met where sum[Int(other)] > 0 {
                targets.append(other)
                weights.append(sum[Int(other)])
                sum[Int(other)] = 0
            }
            met.removeAll(keepingCapacity: true)
            offsets.append(targets.count)
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
        var within = 0.0
        for node in 0..<count {
            ends[Int(labels[node])] += strength[node]
            for entry in offsets[node]..<offsets[node + 1] where labels[Int(targets[entry])] == labels[node] {
                within += weights.isEmpty ? 1 : weights[entry]
            }
        }
        return within / total - resolution * ends.reduce(0) { $0 + $1 * $1 } / (total * total)
    }
}
