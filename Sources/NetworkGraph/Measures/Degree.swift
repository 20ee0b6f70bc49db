extension Graph {
    /// Number of ties of each actor.
    ///
    /// - Parameter normalized: divide by n − 1, the number of others.
    /// - Returns: one value per node; 0...1 when normalized (0...2 where directed, since arcs in and out both
    ///   count); 0 where there is no other node.
    /// - Complexity: O(*n*).
    /// - Reference: Freeman 1979, doi:10.1016/0378-8733(78)90021-7
    public func degree(normalized: Bool = true) -> [Double] { shares(normalized) { degree(of: $0) } }

    /// Number of arcs that end at each actor (of ties, where undirected); see ``degree(normalized:)``.
    public func inDegree(normalized: Bool = true) -> [Double] { shares(normalized) { incoming.count($0) } }

    /// Number of arcs that start at each actor (of ties, where undirected); see ``degree(normalized:)``.
    public func outDegree(normalized: Bool = true) -> [Double] { shares(normalized) { outgoing.count($0) } }

    /// Sum of the strengths of each actor's ties, arcs in and out where directed; never normalised.
    ///
    /// - Returns: one value per node, 0 or more.
    /// - Complexity: O(*n* + *m*).
    /// - Reference: Barrat et al. 2004, doi:10.1073/pnas.0400087101
    public func strength() -> [Double] {
        isDirected
            ? (0..<nodeCount).map { sum(outgoing, $0) + sum(incoming, $0) }
            : (0..<nodeCount).map { sum(outgoing, $0) }
    }

    /// Sum of the strengths of the arcs that end at each actor (of its ties, where undirected).
    public func inStrength() -> [Double] { (0..<nodeCount).map { sum(incoming, $0) } }

    /// Sum of the strengths of the arcs that start at each actor (of its ties, where undirected).
    public func outStrength() -> [Double] { (0..<nodeCount).map { sum(outgoing, $0) } }

    /// Degree and strength in one: k^(1−α) · s^α.
    ///
    /// - Parameter alpha: 0 gives the degree, 1 the strength; below 1 many ties count for more than strong
    ///   ones.
    /// - Returns: one value per node, 0 or more; 0 for isolates.
    /// - Complexity: O(*n* + *m*).
    /// - Reference: Opsahl, Agneessens & Skvoretz 2010, doi:10.1016/j.socnet.2010.03.006
    public func weightedDegree(alpha: Double = 0.5) -> [Double] {
        (0..<nodeCount).map { node in
            let count = Double(degree(of: node))
            let strength = isDirected ? sum(outgoing, node) + sum(incoming, node) : sum(outgoing, node)
            return count == 0 ? 0 : Power.of(count, 1 - alpha) * Power.of(strength, alpha)
        }
    }

    private func shares(_ normalized: Bool, _ count: (Int) -> Int) -> [Double] {
        let others = Double(nodeCount - 1)
        return (0..<nodeCount).map { node in
            guard normalized else { return Double(count(node)) }
            return others > 0 ? Double(count(node)) / others : 0
        }
    }

    private func sum(_ rows: Rows, _ node: Int) -> Double {
        rows.strengths[rows.range(node)].reduce(0, +)
    }
}

extension ActorMeasure {
    public static let degree = ActorMeasure("degree") {
        $0.isTooSmall(2) ? $0.undefined : $0.graph.degree(normalized: $0.options.normalized)
    }
    public static let inDegree = ActorMeasure("in_degree", isDirectedOnly: true) {
        $0.isTooSmall(2) ? $0.undefined : $0.graph.inDegree(normalized: $0.options.normalized)
    }
    public static let outDegree = ActorMeasure("out_degree", isDirectedOnly: true) {
        $0.isTooSmall(2) ? $0.undefined : $0.graph.outDegree(normalized: $0.options.normalized)
    }
    public static let strength = ActorMeasure("strength") { $0.graph.strength() }
    public static let inStrength = ActorMeasure("in_strength", isDirectedOnly: true) { $0.graph.inStrength() }
    public static let outStrength = ActorMeasure("out_strength", isDirectedOnly: true) {
        $0.graph.outStrength()
    }
}
