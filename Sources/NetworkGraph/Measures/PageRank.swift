extension Graph {
    /// Share of time that a random walker spends at each actor.
    ///
    /// With probability 0.85 the walker follows a tie (an arc where directed), else jumps to any actor; from
    /// actors
    /// without ties out it always jumps.
    ///
    /// - Parameters:
    ///   - damping: probability of following a tie.
    ///   - weighted: ties are followed in proportion to their strengths.
    /// - Returns: one value per node, above 0; the sum is 1.
    /// - Complexity: O(*n* + *m*) per round until the sum of changes is below 1e-12.
    /// - Reference: Brin & Page 1998, doi:10.1016/S0169-7552(98)00110-X
    public func pageRank(damping: Double = 0.85, weighted: Bool = false) -> [Double] {
        let n = nodeCount
        guard n > 0 else { return [] }
        let (outgoing, incoming) = weighted ? (evened.outgoing, evened.incoming) : (outgoing, incoming)
        let outflow = (0..<n).map { node in
            weighted
                ? outgoing.strengths[outgoing.range(node)].reduce(0, +) : Double(outgoing.count(node))
        }
        // A product for each node and round costs far less than a quotient.
        let share = outflow.map { $0 > 0 ? 1 / $0 : 0 }
        let idleNodes = nodes.filter { share[$0] == 0 }
        var rank = [Double](repeating: 1 / Double(n), count: n)
        for _ in 0..<10_000 {
            let flow = zip(rank, share).map { $0 * $1 }
            let idle = idleNodes.reduce(0.0) { $0 + rank[$1] }
            let base = ((1 - damping) + damping * idle) / Double(n)
            let before = rank
            let parts = Slots.map(n, parallel: incoming.targets.count > 100_000) { range in
                PageRankRound(range, incoming, flow, before, base: base, damping: damping, weighted: weighted)
            }
            rank = parts.flatMap(\.ranks)
            if parts.reduce(0, { $0 + $1.change }) < 1e-12 { break }
        }
        return rank
    }
}

/// One round of PageRank for a run of nodes.
private struct PageRankRound: Sendable {
    var ranks: [Double]
    var change = 0.0

    init(
        _ range: Range<Int>, _ rows: Rows, _ flow: [Double], _ before: [Double], base: Double,
        damping: Double,
        weighted: Bool
    ) {
        ranks = [Double](repeating: 0, count: range.count)
        rows.targets.withUnsafeBufferPointer { targets in
            flow.withUnsafeBufferPointer { flow in
                for node in range {
                    var sum = 0.0
                    if weighted {
                        for entry in rows.range(node) {
                            sum += flow[Int(targets[entry])] * rows.strengths[entry]
                        }
                    } else {
                        for entry in rows.range(node) { sum += flow[Int(targets[entry])] }
                    }
                    let rank = base + damping * sum
                    change += abs(rank - before[node])
                    ranks[node - range.lowerBound] = rank
                }
            }
        }
    }
}

extension ActorMeasure {
    public static let pageRank = ActorMeasure("pagerank") { $0.even.pageRank(weighted: $0.options.weighted) }
}
