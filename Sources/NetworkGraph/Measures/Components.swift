/// The parts of a network that no tie joins; in a directed graph the weak ones.
public struct Components: Sendable, Hashable {
    /// Component of each node, 0 for the one of the first node, then in order of first members.
    public let labels: [Int]
    /// Number of nodes by label.
    public let sizes: [Int]

    /// Number of components, isolates included.
    public var count: Int { sizes.count }
    /// Size of the largest component, 0 for the empty graph.
    public var largest: Int { sizes.max() ?? 0 }
    /// Nodes without ties, ascending.
    public var isolates: [Int] { labels.indices.filter { sizes[labels[$0]] == 1 } }
    /// Nodes of a component, ascending.
    public func members(of label: Int) -> [Int] { labels.indices.filter { labels[$0] == label } }
}

extension Graph {
    /// Connected components, weak ones where directed.
    ///
    /// - Complexity: O(*n* + *m* log *n*) at most; as good as O(*n*) where most actors hang together.
    /// - Reference: Sutton, Ben-Nun & Barak 2018 (Afforest), doi:10.1109/IPDPS.2018.00032
    public func components() -> Components {
        let forest = JoinedNodes(count: nodeCount)
        // Two ties of each node join nearly all that hangs together.
        for turn in 0..<2 {
            for node in nodes where turn < outgoing.count(node) {
                forest.join(node, Int(outgoing.targets[outgoing.offsets[node] + turn]))
            }
        }
        forest.flatten()
        // What is in the greatest part by then needs no further look: its other ties are seen from their other ends.
        let part = forest.prevailingRoot()
        for node in nodes where forest.root[node] != part {
            for target in targets(of: node).dropFirst(2) { forest.join(node, Int(target)) }
            if isDirected { for source in sources(of: node) { forest.join(node, Int(source)) } }
        }
        forest.flatten()
        return forest.components()
    }

    /// Share of the pairs of actors that no path joins.
    ///
    /// 1 − Σ s(s−1) / (n(n−1)) over the component sizes s; direction is ignored.
    ///
    /// - Returns: 0 (connected) to 1 (no ties); nil below two nodes.
    /// - Complexity: O(*n* + *m*).
    /// - Reference: Borgatti 2006, doi:10.1007/s10588-006-7084-x
    public func fragmentation() -> Double? { fragmentation(components()) }

    func fragmentation(_ components: Components) -> Double? {
        guard nodeCount > 1 else { return nil }
        let joined = components.sizes.reduce(0.0) { $0 + Double($1) * Double($1 - 1) }
        let pairs = Double(nodeCount) * Double(nodeCount - 1)
        return (pairs - joined) / pairs
    }
}

extension SharedWork where Value == Components {
    static var components: SharedWork { SharedWork(name: "components") { $0.graph.components() } }
}

extension NetworkMeasure {
    public static let components = NetworkMeasure("components") { .count($0.shared(.components).count) }
    public static let isolates = NetworkMeasure("isolates") { .count($0.shared(.components).isolates.count) }
    public static let largestComponent = NetworkMeasure("largest_component") {
        .count($0.shared(.components).largest)
    }
    public static let fragmentation = NetworkMeasure("fragmentation") {
        .number($0.graph.fragmentation($0.shared(.components)))
    }
}
