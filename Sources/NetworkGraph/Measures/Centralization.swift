extension Graph {
    /// How far the ties gather at one actor: Σ (max − k) / ((n−1)(n−2)) on degrees, a star being 1.
    ///
    /// - Returns: 0...1; nil for n < 3. Directed: total degrees, and twice the divisor.
    /// - Complexity: O(*n*).
    /// - Reference: Freeman 1979, doi:10.1016/0378-8733(78)90021-7
    public func degreeCentralization() -> Double? {
        let n = Double(nodeCount)
        return centralization(degree(normalized: false), most: (n - 1) * (n - 2) * (isDirected ? 2 : 1))
    }

    /// How far the shortest paths gather at one actor: Σ (max − b) / (n−1) on normalised betweenness.
    ///
    /// - Returns: 0...1; nil for n < 3.
    /// - Complexity: as ``betweenness(normalized:weighted:)``.
    /// - Reference: Freeman 1979, doi:10.1016/0378-8733(78)90021-7
    public func betweennessCentralization(weighted: Bool = false) -> Double? {
        betweennessCentralization(betweenness(weighted: weighted))
    }

    func betweennessCentralization(_ betweenness: [Double]) -> Double? {
        centralization(betweenness, most: Double(nodeCount - 1))
    }

    /// How much nearer one actor is than the others: Σ (max − c) / ((n−1)(n−2)/(2n−3)) on closeness.
    ///
    /// - Returns: 0...1 for undirected unweighted graphs; nil for n < 3.
    /// - Complexity: as ``closeness(normalized:weighted:)``.
    /// - Reference: Freeman 1979, doi:10.1016/0378-8733(78)90021-7
    public func closenessCentralization(weighted: Bool = false) -> Double? {
        closenessCentralization(closeness(weighted: weighted))
    }

    func closenessCentralization(_ closeness: [Double]) -> Double? {
        let n = Double(nodeCount)
        let value = centralization(closeness, most: (n - 1) * (n - 2) / (2 * n - 3))
        // Beyond 1 it is no rounding where lengths are weighted, or ways lead one way only.
        return value?.rounded(into: 0...1)
    }

    private func centralization(_ values: [Double], most: Double) -> Double? {
        guard nodeCount > 2 else { return nil }
        let greatest = values.max() ?? 0
        return values.reduce(0) { $0 + (greatest - $1) } / most
    }
}

extension NetworkMeasure {
    public static let degreeCentralization = NetworkMeasure("degree_centralization") {
        .number($0.graph.degreeCentralization())
    }
    public static let betweennessCentralization = NetworkMeasure(
        "betweenness_centralization", isNearLinear: false
    ) { .number($0.graph.betweennessCentralization($0.shared(.betweenness))) }
    public static let closenessCentralization = NetworkMeasure(
        "closeness_centralization", isNearLinear: false
    ) {
        .number($0.graph.closenessCentralization($0.graph.closeness($0.shared(.distances), normalized: true)))
    }
}
