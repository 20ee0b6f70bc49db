extension Graph {
    /// The graph of the given nodes and the ties among them; node `i` of it is `nodes[i]` of this one.
    ///
    /// - Precondition: no node is named twice.
    /// - Complexity: O(*n* + ties of the nodes).
    public func inducedSubgraph(_ nodes: [Int]) -> Graph {
        var place = [Int](repeating: -1, count: nodeCount)
        for (index, node) in nodes.enumerated() {
            precondition(place[node] < 0, "node \(node) named twice")
            place[node] = index
        }
        var builder = GraphBuilder(nodeCount: nodes.count, isDirected: isDirected)
        for (index, node) in nodes.enumerated() {
            for entry in outgoing.range(node) {
                let other = place[Int(outgoing.targets[entry])]
                if other >= 0 && (isDirected || index < other) {
                    builder.addEdge(index, other, strength: outgoing.strengths[entry])
                }
            }
        }
        return builder.build()
    }

    /// The graph with one tie more; a tie that is there already keeps the greater strength.
    ///
    /// - Complexity: O(*n* + *m*).
    public func addingEdge(_ a: Int, _ b: Int, strength: Double = 1) -> Graph {
        var builder = GraphBuilder(nodeCount: nodeCount, isDirected: isDirected)
        builder.reserveCapacity(edgeCount + 1)
        for edge in edges { builder.addEdge(edge.a, edge.b, strength: edge.strength) }
        builder.addEdge(a, b, strength: strength)
        return builder.build()
    }

    /// The graph without the tie between `a` and `b` (the arc from `a` to `b`); unchanged if there is none.
    ///
    /// - Complexity: O(*n* + *m*).
    public func removingEdge(_ a: Int, _ b: Int) -> Graph {
        let (low, high) = isDirected ? (a, b) : (min(a, b), max(a, b))
        return keeping { $0 != low || $1 != high }
    }

    /// The graph in which `node` has lost its ties; it stays as an isolate, so that no other changes its
    /// index.
    ///
    /// To leave the node out altogether, take ``inducedSubgraph(_:)`` of the others.
    /// - Complexity: O(*n* + *m*).
    public func removingEdges(of node: Int) -> Graph {
        keeping { $0 != node && $1 != node }
    }

    /// The graph of the ties (as in ``edges``) for which the condition holds.
    public func keeping(_ condition: (_ a: Int, _ b: Int) -> Bool) -> Graph {
        var builder = GraphBuilder(nodeCount: nodeCount, isDirected: isDirected)
        for edge in edges where condition(edge.a, edge.b) {
            builder.addEdge(edge.a, edge.b, strength: edge.strength)
        }
        return builder.build()
    }
}
