public import LandscapeModel
public import NetworkGraph

/// A network as a graph file holds it, and everything that should be known about how it was read.
public struct GraphFile: Sendable {
    /// The file's own identifiers, in the order in which it lists the nodes.
    public var ids: [String] = []
    /// The attribute `name` or `label` of each node, else its id.
    public var names: [String] = []
    /// Whether any tie of the file has a direction.
    public var isDirected = false
    /// Numbers of nodes; no self-loops, no two ties between the same nodes (in the same direction).
    public var edges: [(from: Int32, to: Int32, weight: Double)] = []
    /// Whether the file states the weight of each tie; one without counts 1.
    public var areStrengthsStated: [Bool] = []
    /// Where the file draws its nodes, and in which colours.
    public var looks = NodeLooks()
    /// Further attributes of the nodes, one value per node, "" where there is none.
    public var attributes: [(name: String, values: [String])] = []
    /// Attributes of the ties beside their strength, one value per tie; only where they were asked for.
    public var tieAttributes: [(name: String, values: [String])] = []
    public var problems: [Problem] = []
    /// What messages call the file.
    public var file = ""

    public init() {}

    public var errors: [Problem] { problems.filter { $0.severity == .error } }
    public var warnings: [Problem] { problems.filter { $0.severity == .warning } }

    /// What a provisional reading left out: lines with an error, and errors that belong to no line.
    public var notUnderstood: (rows: Int, others: Int) {
        let counted = errors.filter { $0.row == nil && $0.count > 1 }.number
        let rows = Set(errors.compactMap(\.row)).count + counted
        return (rows, errors.count { $0.row == nil && $0.count <= 1 })
    }

    /// What every output says that goes on with the rest; nil where everything was understood.
    public func note(_ language: Language) -> String? {
        let (rows, others) = notUnderstood
        return rows + others > 0 ? language.provisional(rows: rows, others: others) : nil
    }
}

extension GraphFile {
    /// Only the ties of this strength or more, in the file's own unit; every node stays.
    public func keeping(minimumStrength: Double) -> GraphFile {
        let kept = edges.indices.filter { edges[$0].weight >= minimumStrength }
        var file = self
        file.edges = kept.map { edges[$0] }
        if areStrengthsStated.count == edges.count {
            file.areStrengthsStated = kept.map { areStrengthsStated[$0] }
        }
        file.tieAttributes = tieAttributes.map { name, values in (name: name, values: kept.map { values[$0] })
        }
        return file
    }

    /// The network for the engine.
    ///
    /// - Parameter isDirected: keep directions; the ties of an undirected file then become two arcs each.
    public func graph(isDirected: Bool) -> Graph {
        var builder = GraphBuilder(nodeCount: ids.count, isDirected: isDirected)
        let isDoubled = isDirected && !self.isDirected
        builder.reserveCapacity(isDoubled ? edges.count * 2 : edges.count)
        for edge in edges {
            builder.addEdge(Int(edge.from), Int(edge.to), strength: edge.weight)
            if isDoubled { builder.addEdge(Int(edge.to), Int(edge.from), strength: edge.weight) }
        }
        return builder.build()
    }

    /// The group of each node by an attribute: numbers in the order in which the values first appear, -1
    /// where a node has none. nil where the file has no such attribute.
    ///
    /// The attribute is looked for as it is written, then regardless of case and umlaut spelling.
    public func groups(attribute: String) -> ActorGroups? {
        let exact = attributes.first { $0.name == attribute }
        return (exact ?? attributes.first { $0.name.folded == attribute.folded }).map {
            ActorGroups(texts: $0.values)
        }
    }
}
