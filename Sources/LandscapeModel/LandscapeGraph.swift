public import NetworkGraph

/// A graph made from a landscape, and which node is which actor.
public struct LandscapeGraph: Sendable {
    public let graph: Graph
    /// The actor of each node, ascending.
    public let actors: [ActorIndex]
    /// The pairs behind the edges.
    public let pairs: [Pair]
    /// The node of each actor, -1 where the filter leaves it out.
    public let nodes: [Int32]

    public func node(of actor: ActorIndex) -> Int? {
        let node = nodes[Int(actor)]
        return node < 0 ? nil : Int(node)
    }
}

extension Landscape {
    /// The default graph (upper strengths, all states, isolates included), or a filtered one.
    ///
    /// - Parameter isDirected: arcs follow the direction of directed kinds; undirected kinds give both arcs.
    public func graph(
        _ index: ClaimIndex, _ filter: TieFilter = TieFilter(), isDirected: Bool = false
    ) -> LandscapeGraph {
        let includes = actorChoice(filter)
        let chosen = actors.indices.filter { includes[$0] }.map { ActorIndex($0) }
        var nodes = [Int32](repeating: -1, count: actors.count)
        for (node, actor) in chosen.enumerated() { nodes[Int(actor)] = Int32(node) }
        let pairs = pairs(index, filter)
        var builder = GraphBuilder(nodeCount: chosen.count, isDirected: isDirected)
        for pair in pairs {
            let strength = pair.strength(isLower: filter.isConfirmedOnly)
            let a = Int(nodes[Int(pair.a)])
            let b = Int(nodes[Int(pair.b)])
            guard isDirected else {
                builder.addEdge(a, b, strength: strength)
                continue
            }
            if pair.isForward { builder.addEdge(a, b, strength: pair.forward) }
            if pair.isBackward { builder.addEdge(b, a, strength: pair.backward) }
        }
        return LandscapeGraph(graph: builder.build(), actors: chosen, pairs: pairs, nodes: nodes)
    }

    /// The sector of each node as a group label for the engine; -1 where it is not known.
    public func sectorGroups(_ view: LandscapeGraph) -> [Int] {
        view.actors.map { actor in
            actors[Int(actor)].sector.flatMap { Sector.allCases.firstIndex(of: $0) } ?? -1
        }
    }
}
