extension Graph {
    /// Mean nearness of all pairs: the mean of 1/d over ordered pairs, unreachable ones counting 0.
    ///
    /// - Parameter weighted: distance 1/strength; the value may then exceed 1.
    /// - Returns: 0...1 unweighted; nil below two nodes.
    /// - Complexity: O(*nm*), weighted O(*nm* log *n*).
    /// - Reference: Latora & Marchiori 2001, doi:10.1103/PhysRevLett.87.198701
    public func globalEfficiency(weighted: Bool = false) -> Double? {
        distanceSums(weighted: weighted).globalEfficiency
    }

    /// What one new tie between `a` and `b` adds to the unweighted global efficiency; exact.
    ///
    /// - Returns: 0...1, 0 for a tie that exists already; for a directed graph the arc from `a` to `b`.
    /// - Complexity: as ``efficiencyGains(of:)`` for one pair.
    public func efficiencyGain(adding a: Int, _ b: Int) -> Double {
        efficiencyGains(of: [(a, b)])[0]
    }

    /// What each of the given ties, added on its own, adds to the unweighted global efficiency; exact.
    ///
    /// With the new tie d'(s,t) = min(d(s,t), d(s,a)+1+d(b,t), d(s,b)+1+d(a,t)). Only nodes that are at
    /// least two
    /// steps nearer to one end than to the other can gain, and only towards those on the other side.
    ///
    /// - Returns: one gain per pair, in the order given.
    /// - Complexity: O(*nm*) once, then at most O(*n*²) per pair and mostly far less; O(*n*²) space up to
    ///   8,192
    ///   nodes. Above that, O(*n* + *m*) space and a breadth-first search per gaining node of each pair.
    public func efficiencyGains(of pairs: [(Int, Int)]) -> [Double] {
        guard nodeCount > 1 else { return pairs.map { _ in 0 } }
        for (a, b) in pairs {
            precondition(
                a >= 0 && a < nodeCount && b >= 0 && b < nodeCount,
                "no such "
                    + "node")
        }
        return nodeCount <= 8192 ? gainsFromMatrix(pairs) : gainsFromSearches(pairs)
    }

    private func gainsFromMatrix(_ pairs: [(Int, Int)]) -> [Double] {
        let matrix = DistanceMatrix(self, along: outgoing)
        let reversed = isDirected ? DistanceMatrix(self, along: incoming) : matrix
        return Slots.map(pairs.count, parallel: nodeCount * pairs.count > 10_000) { range in
            range.map { index in
                let (a, b) = pairs[index]
                let before = reversed.sources(nearer: a, than: b)
                let after = matrix.sources(nearer: b, than: a)
                var gain = 0.0
                for (source, toTie) in before {
                    let row = source * nodeCount
                    for (target, fromTie) in after {
                        let length = toTie + 1 + fromTie
                        let now = Int(matrix.steps[row + target])
                        if length < now { gain += matrix.inverse(length) - matrix.inverse(now) }
                    }
                }
                return scaledGain(gain)
            }
        }.flatMap { $0 }
    }

    private func gainsFromSearches(_ pairs: [(Int, Int)]) -> [Double] {
        Slots.map(pairs.count) { range in
            var search = BreadthFirst(nodeCount: nodeCount)
            return range.map { index in
                let (a, b) = pairs[index]
                let before = gaining(by: a, over: b, along: incoming, &search)
                let after = gaining(by: b, over: a, along: outgoing, &search)
                var gain = 0.0
                for (source, toTie) in before {
                    search.run(from: source, along: outgoing)
                    for (target, fromTie) in after {
                        let length = toTie + 1 + fromTie
                        let now = search.distance[target]
                        if now < 0 {
                            gain += 1 / Double(length)
                        } else if length < Int(now) {
                            gain += 1 / Double(length) - 1 / Double(now)
                        }
                    }
                }
                return scaledGain(gain)
            }
        }.flatMap { $0 }
    }

    /// Nodes at least two steps nearer to `near` than to `far`, with their distance to `near`.
    private func gaining(
        by near: Int, over far: Int, along rows: Rows, _ search: inout BreadthFirst
    ) -> [(Int, Int)] {
        search.run(from: far, along: rows)
        let toFar = search.distance
        search.run(from: near, along: rows)
        return (0..<nodeCount).compactMap { node in
            let steps = search.distance[node]
            guard steps >= 0 && (toFar[node] < 0 || steps + 1 < toFar[node]) else { return nil }
            return (node, Int(steps))
        }
    }

    private func scaledGain(_ gain: Double) -> Double {
        let ordered = Double(nodeCount) * Double(nodeCount - 1)
        return gain * (isDirected ? 1 : 2) / ordered
    }
}

/// All distances in steps, in rows by source.
private struct DistanceMatrix: Sendable {
    /// Stands for "no path"; above every distance, and a step more does not overflow.
    static let none = UInt16(16_384)
    let nodeCount: Int
    let steps: [UInt16]
    /// 1/d by d, 0 beyond the longest path.
    let inverses: [Double]

    init(_ graph: Graph, along rows: Rows) {
        nodeCount = graph.nodeCount
        steps = Slots.map(graph.nodeCount, parallel: graph.nodeCount > 64) { range in
            var search = BreadthFirst(nodeCount: graph.nodeCount)
            var part: [UInt16] = []
            part.reserveCapacity(range.count * graph.nodeCount)
            for source in range {
                search.run(from: source, along: rows)
                part.append(contentsOf: search.distance.lazy.map { $0 < 0 ? Self.none : UInt16($0) })
            }
            return part
        }.flatMap { $0 }
        inverses = [0] + (1...max(1, graph.nodeCount)).map { 1 / Double($0) }
    }

    func inverse(_ distance: Int) -> Double { distance < inverses.count ? inverses[distance] : 0 }

    /// Nodes at least two steps nearer to `near` than to `far`, with their distance to `near`.
    func sources(nearer near: Int, than far: Int) -> [(Int, Int)] {
        let toNear = steps[(near * nodeCount)..<((near + 1) * nodeCount)]
        let toFar = steps[(far * nodeCount)..<((far + 1) * nodeCount)]
        return zip(toNear, toFar).enumerated().compactMap { node, pair in
            pair.0 != Self.none && pair.0 + 1 < pair.1 ? (node, Int(pair.0)) : nil
        }
    }
}

extension NetworkMeasure {
    public static let globalEfficiency = NetworkMeasure("global_efficiency", isNearLinear: false) {
        .number($0.shared(.distances).globalEfficiency)
    }
}
