extension Graph {
    /// Betweenness from randomly drawn shortest paths, for networks too large for the exact one.
    ///
    /// With r ≥ ½/ε² · (⌊log₂(D − 2)⌋ + 1 + ln 1/δ) paths, D the nodes of the longest shortest path, all
    /// values at once
    /// are within ε of the exact normalised ones with probability 1 − δ. Where that would be more paths than
    /// nodes the
    /// exact values are computed.
    ///
    /// - Parameters:
    ///   - error: ε, above 0, in units of normalised betweenness.
    ///   - confidence: 1 − δ, above 0 and below 1.
    ///   - normalized: as in ``betweenness(normalized:weighted:)``; false scales the same estimates up.
    ///   - seed: start of the draws; the same seed gives the same values on every machine.
    /// - Returns: one value per node; 0 where n < 3.
    /// - Complexity: O(r · √*m*) on networks with short paths, at most O(*rm*); O(*n* + *m*) space per slot.
    /// - Reference: Riondato & Kornaropoulos 2016, doi:10.1007/s10618-015-0423-0; searching from both ends
    ///   as in
    ///   Borassi & Natale 2019 (KADABRA), doi:10.1145/3284359
    public func approximateBetweenness(
        error: Double, confidence: Double = 0.99, normalized: Bool = true, seed: UInt64 = 1
    ) -> [Double] {
        betweenness(error: error, confidence: confidence, normalized: normalized, seed: seed).values
    }

    /// ``approximateBetweenness(error:confidence:normalized:seed:)``, and whether paths were drawn.
    func betweenness(
        error: Double, confidence: Double = 0.99, normalized: Bool, seed: UInt64
    ) -> (values: [Double], isEstimated: Bool) {
        precondition(error > 0 && confidence > 0 && confidence < 1, "no such bound")
        let n = nodeCount
        let samples = n < 3 ? n : sampleSize(error: error, confidence: confidence)
        guard samples < n else { return (betweenness(normalized: normalized), false) }
        let parts = Slots.map(Slots.most) { slots in
            var counts = [Int](repeating: 0, count: n)
            for slot in slots {
                var sampler = PathSampler(self, seed: seed &+ UInt64(slot) &* 0xD1B5_4A32_D192_ED03)
                for _ in Slots.range(slot, of: Slots.most, items: samples) { sampler.draw() }
                for node in 0..<n { counts[node] += sampler.counts[node] }
            }
            return counts
        }
        let pairs = Double(n - 1) * Double(n - 2)
        // The draws are shares of all n(n−1) pairs, betweenness is a share of those without the node.
        let scale =
            Double(n) / Double(n - 2) / Double(samples) * (normalized ? 1 : isDirected ? pairs : pairs / 2)
        return ((0..<n).map { node in Double(parts.reduce(0) { $0 + $1[node] }) * scale }, true)
    }

    /// Number of paths to draw for a bound.
    func sampleSize(error: Double, confidence: Double) -> Int {
        // In an undirected graph no path has more than twice the steps of the longest from any one node;
        // arcs give no
        // such bound.
        let nodes = isDirected ? nodeCount : min(nodeCount, 2 * sweptDiameter() + 1)
        let dimension = nodes > 3 ? (Power.ln(Double(nodes - 2)) / Power.ln(2)).rounded(.down) + 1 : 1
        let epsilon = error * Double(nodeCount - 2) / Double(nodeCount)
        let count = 0.5 / (epsilon * epsilon) * (dimension - Power.ln(1 - confidence))
        return count < 1e15 ? Int(count.rounded(.up)) : Int.max
    }
}
