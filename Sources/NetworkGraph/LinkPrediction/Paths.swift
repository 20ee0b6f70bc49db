/// Indices that count paths longer than two steps, for undirected graphs.
extension Graph {
    /// Paths of two steps and a little for those of three: A² + εA³.
    ///
    /// - Parameter epsilon: what a path of three steps counts.
    /// - Returns: 0 or more.
    /// - Complexity: O(Σ *k*) over the neighbours of `a`.
    /// - Reference: Lü, Jin & Zhou 2009, doi:10.1103/PhysRevE.80.046122
    public func localPath(_ a: Int, _ b: Int, epsilon: Double = 0.001) -> Double {
        var walks = 0.0
        for neighbor in targets(of: a) { walks += commonNeighbors(Int(neighbor), b) }
        return commonNeighbors(a, b) + epsilon * walks
    }

    /// Walks of any length, each counting β to the power of its length: (I − βA)⁻¹ − I.
    ///
    /// β is half of 1/λ₁, so that long walks count little. The walks from one node are worked out when a
    /// pair first
    /// needs them and kept for the pairs that follow with the same first node.
    ///
    /// - Reference: Katz 1953, doi:10.1007/BF02289026; Liben-Nowell & Kleinberg 2007, doi:10.1002/asi.20591
    func katzScorer() -> (Int, Int) -> Double {
        let radius = spectralRadius()
        let beta = radius > 0 ? 0.5 / radius : 0
        var first = -1
        var walks: [Double] = []
        return { a, b in
            if a != first {
                first = a
                walks = self.katzWalks(from: a, beta: beta)
            }
            return walks[b]
        }
    }

    private func katzWalks(from source: Int, beta: Double) -> [Double] {
        var walks = [Double](repeating: 0, count: nodeCount)
        walks[source] = 1
        // Each round adds a step; what is left out halves every time.
        for _ in 0..<45 {
            var next = LeadingPair.product(outgoing, walks, weighted: false)
            for node in next.indices { next[node] *= beta }
            next[source] += 1
            walks = next
        }
        return walks
    }
}
