extension Graph {
    /// Mean nearness to all others: Σ 1/d, unreachable actors counting 0.
    ///
    /// - Parameters:
    ///   - normalized: divide by n − 1.
    ///   - weighted: distance 1/strength; values may then exceed 1.
    /// - Returns: one value per node, 0...1 when normalized and unweighted; 0 where n < 2.
    /// - Complexity: O(*nm*), weighted O(*nm* log *n*).
    /// - Reference: Boldi & Vigna 2014, doi:10.1080/15427951.2013.865686
    public func harmonic(normalized: Bool = true, weighted: Bool = false) -> [Double] {
        harmonic(distanceSums(weighted: weighted), normalized: normalized)
    }

    func harmonic(_ sums: DistanceSums, normalized: Bool) -> [Double] {
        guard normalized else { return sums.harmonic }
        let others = Double(nodeCount - 1)
        return sums.harmonic.map { nodeCount < 2 ? 0 : $0 / others }
    }
}

extension ActorMeasure {
    public static let harmonic = ActorMeasure("harmonic", isNearLinear: false) {
        $0.isTooSmall(2)
            ? $0.undefined : $0.graph.harmonic($0.shared(.distances), normalized: $0.options.normalized)
    }
}
