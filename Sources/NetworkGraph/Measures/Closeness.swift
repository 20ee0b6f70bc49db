extension Graph {
    /// How near each actor is to those it can reach, scaled by how many these are.
    ///
    /// r/(n−1) · r/Σd with r the reachable others (Wasserman & Faust), so that being near to a few in a small
    /// component does not beat being near to many.
    ///
    /// - Parameters:
    ///   - normalized: false gives 1/Σd over the reachable others.
    ///   - weighted: distance 1/strength; values may then exceed 1.
    /// - Returns: one value per node, 0...1 unweighted; 0 for isolates. Directed: distances along the arcs.
    /// - Complexity: O(*nm*), weighted O(*nm* log *n*).
    /// - Reference: Wasserman & Faust 1994, doi:10.1017/CBO9780511815478, eq. 5.22
    public func closeness(normalized: Bool = true, weighted: Bool = false) -> [Double] {
        closeness(distanceSums(weighted: weighted), normalized: normalized)
    }

    func closeness(_ sums: DistanceSums, normalized: Bool) -> [Double] {
        (0..<nodeCount).map { node in
            let reached = Double(sums.reached[node])
            guard reached > 0 else { return 0 }
            guard normalized else { return 1 / sums.farness[node] }
            return reached / Double(nodeCount - 1) * (reached / sums.farness[node])
        }
    }
}

extension ActorMeasure {
    public static let closeness = ActorMeasure("closeness", isNearLinear: false) {
        $0.graph.closeness($0.shared(.distances), normalized: $0.options.normalized)
    }
}
