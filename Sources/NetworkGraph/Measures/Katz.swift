extension Graph {
    /// How many walks lead to an actor, long ones counting less: (I − αA)⁻¹ 1 with α = 0.85/λ₁.
    ///
    /// - Parameter weighted: A holds strengths instead of ones.
    /// - Returns: one value per node, above 0 and at most 1; nil for all without ties. Directed: walks along
    ///   incoming arcs; nil for all if the arcs form no cycle, since λ₁ is 0.
    /// - Complexity: O(*m*) per round, about 200 rounds at most; O(*n*) space.
    /// - Reference: Katz 1953, doi:10.1007/BF02289026
    public func katz(weighted: Bool = false) -> [Double?] {
        let graph = weighted ? evened : self
        return graph.katz(weighted: weighted, radius: graph.spectralRadius(weighted: weighted))
    }

    func katz(weighted: Bool, radius: Double) -> [Double?] {
        guard radius > 0 else { return [Double?](repeating: nil, count: nodeCount) }
        let alpha = 0.85 / radius
        var vector = [Double](repeating: 1, count: nodeCount)
        for _ in 0..<10_000 {
            let product = LeadingPair.product(incoming, vector, weighted: weighted)
            var change = 0.0
            var most = 0.0
            for node in 0..<nodeCount {
                let next = 1 + alpha * product[node]
                change = max(change, abs(next - vector[node]))
                most = max(most, next)
                vector[node] = next
            }
            if change < 1e-14 * most { break }
        }
        let most = vector.max() ?? 1
        return vector.map { $0 / most }
    }
}

extension ActorMeasure {
    public static let katz = ActorMeasure("katz") { run in
        let weighted = run.options.weighted
        let radius: Double
        if run.graph.isDirected {
            let parts = StrongPart.all(of: run.even, weighted: weighted)
            guard parts.allSatisfy(\.isConverged) else { return run.notConverged("katz") }
            radius = parts.map(\.radius).max() ?? 0
        } else {
            let pairs = run.shared(.leadingPairs)
            guard run.graph.isKnown(pairs) else { return run.notConverged("katz") }
            radius = pairs.map(\.pair.value).max() ?? 0
        }
        return run.even.katz(weighted: weighted, radius: radius)
    }
}
