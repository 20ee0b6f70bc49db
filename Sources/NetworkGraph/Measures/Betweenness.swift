extension Graph {
    /// Share of the shortest paths between other actors that pass through each actor.
    ///
    /// C(v) = Σ σ(s,t|v) / σ(s,t) over pairs s, t ≠ v.
    ///
    /// - Parameters:
    ///   - normalized: divide by (n−1)(n−2)/2, the number of unordered pairs of others; by (n−1)(n−2) where
    ///     directed.
    ///   - weighted: paths of length Σ 1/strength; lengths within relative 1e-10 count as equal.
    /// - Returns: one value per node, 0...1 when normalized, else 0 or more; 0 where n < 3.
    /// - Complexity: O(*nm*) time, weighted O(*nm* log *n*); O(*n* + *m*) space per core.
    /// - Reference: Freeman 1977, doi:10.2307/3033543; Brandes 2001, doi:10.1080/0022250X.2001.9990249
    public func betweenness(normalized: Bool = true, weighted: Bool = false) -> [Double] {
        scaledBetweenness(pathCounts(weighted: weighted, ofEntries: false).nodes, normalized: normalized)
    }

    func scaledBetweenness(_ counts: [Double], normalized: Bool) -> [Double] {
        let n = Double(nodeCount)
        let ordered = (n - 1) * (n - 2)
        if !normalized { return counts.map { isDirected ? $0 : $0 / 2 } }
        // Both an undirected path and its pair are counted twice, which cancels.
        return counts.map { nodeCount < 3 ? 0 : ($0 / ordered).rounded(into: 0...1) }
    }

    /// Share of the shortest paths between actors that use each tie.
    ///
    /// - Parameters:
    ///   - normalized: divide by n(n−1)/2, the number of unordered pairs; by n(n−1) where directed.
    ///   - weighted: as in ``betweenness(normalized:weighted:)``.
    /// - Returns: one value per tie, in the order of ``edges``; 0...1 when normalized.
    /// - Complexity: as ``betweenness(normalized:weighted:)``.
    /// - Reference: Girvan & Newman 2002, doi:10.1073/pnas.122653799; Brandes 2008,
    ///   doi:10.1016/j.socnet.2007.11.001
    public func edgeBetweenness(normalized: Bool = true, weighted: Bool = false) -> [Double] {
        let entries = pathCounts(weighted: weighted, ofEntries: true).entries
        let n = Double(nodeCount)
        let pairs = isDirected ? n * (n - 1) : n * (n - 1) / 2
        return edges.map { edge in
            var count = outgoing.position(of: edge.b, in: edge.a).map { entries[$0] } ?? 0
            if !isDirected {
                count += outgoing.position(of: edge.a, in: edge.b).map { entries[$0] } ?? 0
                count /= 2
            }
            return normalized ? count / pairs : count
        }
    }
}

extension SharedWork where Value == [Double] {
    /// Normalised. Exact unless an error was allowed.
    static var betweenness: SharedWork {
        SharedWork(name: "betweenness") { $0.betweenness(normalized: true) }
    }
}

extension MeasureRun {
    /// Estimated where the options allow it.
    fileprivate mutating func betweenness(normalized: Bool) -> [Double] {
        if let error = options.approximate, error > 0 {
            let found = even.betweenness(
                error: error, normalized: normalized, weighted: options.weighted, seed: options.seed)
            if found.isEstimated { betweennessIsEstimated() }
            return found.values
        }
        return even.betweenness(normalized: normalized, weighted: options.weighted)
    }
}

extension ActorMeasure {
    public static let betweenness = ActorMeasure("betweenness", isNearLinear: false) { run in
        if run.isTooSmall(3) { return run.undefined }
        return run.options.normalized ? run.shared(.betweenness) : run.betweenness(normalized: false)
    }
}
