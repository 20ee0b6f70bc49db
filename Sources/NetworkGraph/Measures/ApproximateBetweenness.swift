extension Graph {
    /// Betweenness from randomly drawn shortest paths, for networks too large for the exact one.
    ///
    /// With r ≥ ½/ε² · (⌊log₂(D − 2)⌋ + 1 + ln 1/δ) paths, D the nodes of the longest shortest path, all values at once
    /// are within ε of the exact normalised ones with probability 1 − δ. Where that would be more paths than nodes the
    /// exact values are computed.
    ///
    /// - Parameters:
    ///   - error: ε, above 0, in units of normalised betweenness.
    ///   - confidence: 1 − δ, above 0 and below 1.
    ///   - normalized: as in ``betweenness(normalized:weighted:)``; false scales the same estimates up.
    ///   - weighted: as there.
    ///   - seed: start of the draws; the same seed gives the same values on every machine.
    /// - Returns: one value per node; 0 where n < 3.
    /// - Complexity: O(r · √*m*) on networks with short paths, at most O(*rm*), weighted O(*rm* log *n*); O(*n* + *m*) space
    ///   per slot.
    /// - Reference: Riondato & Kornaropoulos 2016, doi:10.1007/s10618-015-0423-0; searching from both ends as in
    ///   Borassi & Natale 2019 (KADABRA), doi:10.1145/3284359
    public func approximateBetweenness(
        error: Double, confidence: Double = 0.99, normalized: Bool = true, weighted: Bool = false,
        seed: UInt64 = 1
    ) -> [Double] {
        betweenness(
            error: error, confidence: confidence, normalized: normalized, weighted: weighted, seed: seed
        ).values
    }

    /// ``approximateBetweenness(error:confidence:normalized:weighted:seed:)``, and whether paths were drawn.
    func betweenness(
        error: Double, confidence: Double = 0.99, normalized: Bool, weighted: Bool = false, seed: UInt64
    ) -> (values: [Double], isEstimated: Bool) {
        precondition(error > 0 && confidence > 0 && confidence < 1, "no such bound")
        let n = nodeCount
        let samples = n < 3 ? n : sampleSize(error: error, confidence: confidence, weighted: weighted)
        guard samples < n else { return (betweenness(normalized: normalized, weighted: weighted), false) }
        let counts = weighted ? evened.weightedDraws(samples, seed: seed) : draws(samples, seed: seed)
        let pairs = Double(n - 1) * Double(n - 2)
        // The draws are shares of all n(n−1) pairs, betweenness is a share of those without the node.
        let scale =
            Double(n) / Double(n - 2) / Double(samples) * (normalized ? 1 : isDirected ? pairs : pairs / 2)
        return (counts.map { Double($0) * scale }, true)
    }

    /// How often each node lay inside so many paths.
    private func draws(_ samples: Int, seed: UInt64) -> [Int] {
        drawnInSlots(samples) { slot, count in
            var sampler = PathSampler(self, seed: seed &+ UInt64(slot) &* Self.stepOfSeeds)
            for _ in 0..<count { sampler.draw() }
            return sampler.counts
        }
    }

    /// The same by strength, over whole lengths where there are any.
    private func weightedDraws(_ samples: Int, seed: UInt64) -> [Int] {
        if let whole = WholeLengths(self) {
            return weightedDraws(
                samples, lengths: (Self.lengths(whole.outgoing), Self.lengths(whole.incoming)), seed: seed)
        }
        return weightedDraws(samples, lengths: (Lengths.of(outgoing), Lengths.of(incoming)), seed: seed)
    }

    func weightedDraws<Length>(
        _ samples: Int, lengths: (outgoing: [Length], incoming: [Length]), seed: UInt64
    ) -> [Int] where Length: PathLength {
        drawnInSlots(samples) { slot, count in
            var sampler = WeightedPathSampler(
                self, lengths: lengths, seed: seed &+ UInt64(slot) &* Self.stepOfSeeds)
            for _ in 0..<count { sampler.draw() }
            return sampler.counts
        }
    }

    private static func lengths(_ units: [UInt8]) -> [Int32] { units.map { $0 == 0 ? .none : Int32($0) } }

    private static var stepOfSeeds: UInt64 { 0xD1B5_4A32_D192_ED03 }

    /// Shares the draws out among slots, each with a generator of its own, and adds up what they counted.
    private func drawnInSlots(
        _ samples: Int, _ draw: @Sendable (_ slot: Int, _ count: Int) -> [Int]
    ) -> [Int] {
        let parts = Slots.map(Slots.most) { slots in
            var counts = [Int](repeating: 0, count: nodeCount)
            for slot in slots {
                let drawn = draw(slot, Slots.range(slot, of: Slots.most, items: samples).count)
                for node in nodes { counts[node] += drawn[node] }
            }
            return counts
        }
        return nodes.map { node in parts.reduce(0) { $0 + $1[node] } }
    }

    /// Number of paths to draw for a bound.
    func sampleSize(error: Double, confidence: Double, weighted: Bool = false) -> Int {
        let nodes = weighted ? mostNodesOfWeightedPath() : mostNodesOfPath()
        let dimension = nodes > 3 ? (Power.ln(Double(nodes - 2)) / Power.ln(2)).rounded(.down) + 1 : 1
        let epsilon = error * Double(nodeCount - 2) / Double(nodeCount)
        let count = 0.5 / (epsilon * epsilon) * (dimension - Power.ln(1 - confidence))
        return count < 1e15 ? Int(count.rounded(.up)) : Int.max
    }

    /// In an undirected graph no path has more than twice the steps of the longest from any one node; arcs give no such
    /// bound.
    private func mostNodesOfPath() -> Int { isDirected ? nodeCount : min(nodeCount, 2 * sweptDiameter() + 1) }

    /// Nor is any longer than twice the longest from any one node, and each step is at least as long as the strongest tie.
    private func mostNodesOfWeightedPath() -> Int {
        let lengths = Lengths.of(outgoing)
        guard !isDirected, let shortest = lengths.min(), shortest > 0 else { return nodeCount }
        var search = Dijkstra(nodeCount: nodeCount)
        var isMet = [Bool](repeating: false, count: nodeCount)
        var longest = 0.0
        for node in nodes where !isMet[node] {
            search.run(from: node, along: outgoing, lengths: lengths)
            // Ties of strength 0 lead on without being a path; what they lead to comes last.
            for place in 0..<search.reached {
                let other = Int(search.order[place])
                isMet[other] = true
                if search.distance[other].isFinite { longest = max(longest, search.distance[other]) }
            }
        }
        let steps = (2 * longest / shortest * (1 + Lengths.tolerance)).rounded(.down)
        return steps < Double(nodeCount) ? Int(steps) + 1 : nodeCount
    }
}
