extension Graph {
    /// How much more of the ties lie within communities than their members' ties would give by chance.
    ///
    /// Q = Σ_c [ w_c/w − γ (s_c/2w)² ] with w_c the ties within c, s_c the sum of its members' degrees, w
    /// all ties;
    /// direction is ignored.
    ///
    /// - Parameters:
    ///   - communities: label of each node, 0 or more.
    ///   - resolution: γ; above 1 smaller communities fit better.
    ///   - weighted: strengths instead of ties.
    /// - Returns: −½...1; nil without ties.
    /// - Complexity: O(*n* + *m*).
    /// - Reference: Newman & Girvan 2004, doi:10.1103/PhysRevE.69.026113; Reichardt & Bornholdt 2006,
    ///   doi:10.1103/PhysRevE.74.016110
    public func modularity(
        communities: [Int], resolution: Double = 1, weighted: Bool = false
    ) -> Double? {
        precondition(communities.count == nodeCount, "one community per node")
        let count = (communities.max() ?? -1) + 1
        var within = [Double](repeating: 0, count: count)
        var crossing = within
        var total = 0.0
        for edge in (weighted ? undirected.evened : undirected).edges {
            let amount = weighted ? edge.strength : 1
            total += amount
            let (a, b) = (communities[edge.a], communities[edge.b])
            if a == b {
                within[a] += amount
            } else {
                crossing[a] += amount
                crossing[b] += amount
            }
        }
        guard total > 0 else { return nil }
        let quality = (0..<count).reduce(0.0) { sum, community in
            // Twice what lies within, and not summed up anew: a community that holds all ties is worth exactly 0.
            let share = (2 * within[community] + crossing[community]) / (2 * total)
            return sum + within[community] / total - resolution * share * share
        }
        return resolution == 1 ? quality.rounded(into: -0.5...1) : quality
    }
}
