extension Graph {
    /// A graph of these ties, parallel ones merged and self-loops dropped (see ``GraphBuilder``).
    ///
    /// - Parameters:
    ///   - nodeCount: nodes `0..<nodeCount`; nil: up to the greatest that a tie names.
    ///   - edges: pairs of nodes; arcs from the first to the second where directed.
    /// - Precondition: no node is negative, or beyond a given `nodeCount`.
    /// - Complexity: O(*n* + *m*).
    public init(nodeCount: Int? = nil, edges: some Sequence<(Int, Int)>, isDirected: Bool = false) {
        self.init(nodeCount: nodeCount, edges: edges.map { ($0, $1, 1) }, isDirected: isDirected)
    }

    /// A graph of these ties with their strengths; of parallel ones the greatest counts.
    public init(nodeCount: Int? = nil, edges: some Sequence<(Int, Int, Double)>, isDirected: Bool = false) {
        let edges = Array(edges)
        let named = edges.reduce(0) { max($0, $1.0 + 1, $1.1 + 1) }
        var builder = GraphBuilder(nodeCount: nodeCount ?? named, isDirected: isDirected)
        builder.reserveCapacity(edges.count)
        for (a, b, strength) in edges { builder.addEdge(a, b, strength: strength) }
        self = builder.build()
    }

    /// A graph of edges, as another graph has them.
    public init(nodeCount: Int? = nil, edges: some Sequence<Edge>, isDirected: Bool = false) {
        self.init(
            nodeCount: nodeCount, edges: edges.map { ($0.a, $0.b, $0.strength) }, isDirected: isDirected)
    }
}
