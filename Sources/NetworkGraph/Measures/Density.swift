extension Graph {
    /// Share of the possible ties that exist: 2m / (n(n−1)), directed m / (n(n−1)).
    ///
    /// - Returns: 0...1; nil below two nodes.
    /// - Complexity: O(1).
    public func density() -> Double? {
        guard nodeCount > 1 else { return nil }
        let pairs = Double(nodeCount) * Double(nodeCount - 1)
        return Double(edgeCount) * (isDirected ? 1 : 2) / pairs
    }

    /// Mean number of ties per actor, 2m / n; arcs in and out where directed.
    ///
    /// - Returns: 0...n−1; nil without nodes.
    /// - Complexity: O(1).
    public func averageDegree() -> Double? {
        nodeCount == 0 ? nil : 2 * Double(edgeCount) / Double(nodeCount)
    }

    /// Share of the arcs that are answered by one in return.
    ///
    /// - Returns: 0...1; nil without arcs and for undirected graphs, where every tie is mutual by definition.
    /// - Complexity: O(*m* log *k*).
    public func reciprocity() -> Double? {
        guard isDirected && edgeCount > 0 else { return nil }
        var answered = 0
        for arc in edges where contains(arc.b, arc.a) { answered += 1 }
        return Double(answered) / Double(edgeCount)
    }
}

extension NetworkMeasure {
    public static let nodes = NetworkMeasure("nodes") { .count($0.graph.nodeCount) }
    public static let edges = NetworkMeasure("edges") { .count($0.graph.edgeCount) }
    public static let density = NetworkMeasure("density") { .number($0.graph.density()) }
    public static let averageDegree = NetworkMeasure("average_degree") { .number($0.graph.averageDegree()) }
    public static let reciprocity = NetworkMeasure("reciprocity", isDirectedOnly: true) {
        .number($0.graph.reciprocity())
    }
}
