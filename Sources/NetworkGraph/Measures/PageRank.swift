extension Graph {
    /// Share of time that a random walker spends at each actor.
    ///
    /// With probability 0.85 the walker follows a tie (an arc where directed), else jumps to any actor; from
    /// actors
    /// without ties out it always jumps.
    ///
    /// - Parameters:
    ///   - damping: probability of following a tie, at least 0 and below 1.
    ///   - weighted: ties are followed in proportion to their strengths.
    /// - Returns: one value per node, above 0; the sum is 1.
    /// - Complexity: O(*n* + *m*) per round until a further one would change all values together by less than 1e-12.
    /// - Reference: Brin & Page 1998, doi:10.1016/S0169-7552(98)00110-X
    public func pageRank(damping: Double = 0.85, weighted: Bool = false) -> [Double] {
        guard nodeCount > 0 else { return [] }
        let (outgoing, incoming) = weighted ? (evened.outgoing, evened.incoming) : (outgoing, incoming)
        var rounds = PageRankRounds(incoming, outgoing, damping: damping, weighted: weighted)
        var steps = ChebyshevSteps(most: damping, isReal: !isDirected)
        for _ in 0..<10_000 {
            let left = rounds.advance(steps.next())
            if left < 1e-12 { break }
            steps.saw(left)
        }
        return rounds.ranks
    }
}

/// The shares of time, round by round.
private struct PageRankRounds: ~Copyable {
    private let incoming: Rows
    private let count: Int
    private let damping: Double
    private let weighted: Bool
    /// By node the share of its rank that a tie out of it (of strength 1) carries; 0 where there is none.
    private let share: [Double]
    private var now: Scratch<Double>
    /// The ranks before, into which the next ones are written.
    private var before: Scratch<Double>
    /// Ranks times shares, and those of the next round.
    private var flow: Scratch<Double>
    private var nextFlow: Scratch<Double>
    /// The ranks of those from whom no tie leads on.
    private var idle: Double

    init(_ incoming: Rows, _ outgoing: Rows, damping: Double, weighted: Bool) {
        (self.incoming, self.damping, self.weighted) = (incoming, damping, weighted)
        count = incoming.rowCount
        let even = 1 / Double(count)
        // A product for each node and round costs far less than a quotient.
        share = (0..<count).map { node in
            let out =
                weighted
                ? outgoing.strengths[outgoing.range(node)].reduce(0, +) : Double(outgoing.count(node))
            return out > 0 ? 1 / out : 0
        }
        now = Scratch(repeating: even, count: count)
        before = Scratch(repeating: even, count: count)
        flow = Scratch(share.map { $0 * even })
        nextFlow = Scratch(repeating: 0, count: count)
        idle = share.reduce(0) { $1 == 0 ? $0 + even : $0 }
    }

    var ranks: [Double] { now.array }

    /// One round.
    /// - Parameter omega: how far it goes from the ranks before the present ones towards what it finds.
    /// - Returns: by how much the present ranks differed from what it finds, all together.
    mutating func advance(_ omega: Double) -> Double {
        let base = ((1 - damping) + damping * idle) / Double(count)
        // Each core writes the places of its own nodes only, and reads what nobody writes in this round.
        nonisolated(unsafe) let (now, before, flow, next) = (now.base, before.base, flow.base, nextFlow.base)
        let (incoming, share, damping, weighted) = (incoming, share, damping, weighted)
        let found = Slots.map(count, parallel: incoming.targets.count > 20_000) { range in
            var left = 0.0
            var idle = 0.0
            incoming.targets.withUnsafeBufferPointer { targets in
                for node in range {
                    var sum = 0.0
                    if weighted {
                        for entry in incoming.range(node) {
                            sum += flow[Int(targets[entry])] * incoming.strengths[entry]
                        }
                    } else {
                        for entry in incoming.range(node) { sum += flow[Int(targets[entry])] }
                    }
                    let rank = base + damping * sum
                    left += abs(rank - now[node])
                    let reached = before[node] + omega * (rank - before[node])
                    before[node] = reached
                    next[node] = reached * share[node]
                    if share[node] == 0 { idle += reached }
                }
            }
            return (left, idle)
        }
        swap(&self.now, &self.before)
        swap(&self.flow, &nextFlow)
        idle = found.reduce(0) { $0 + $1.1 }
        return found.reduce(0) { $0 + $1.0 }
    }
}

extension ActorMeasure {
    public static let pageRank = ActorMeasure("pagerank") { $0.even.pageRank(weighted: $0.options.weighted) }
}
