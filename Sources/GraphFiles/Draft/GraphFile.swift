public import LandscapeModel
public import NetworkGraph
import PlainText
public import SourceText

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
    /// The sorts of tie that the file tells apart; empty where there is one.
    public var relations: [String] = []
    /// Everything that the file says of two nodes: `edges` holds what counts as cooperation, these also zeros, wishes
    /// and ended ones, each relation and kind for itself.
    package var statements: [DraftEdge] = []
    /// What netviz wrote about ties, by their number in the file.
    package var evidence: [Int32: TieEvidence] = [:]
    public var problems: [Problem] = []
    /// What messages call the file.
    public var file = ""

    public init() {}

    public var errors: [Problem] { problems.filter { $0.severity == .error } }
    public var warnings: [Problem] { problems.filter { $0.severity == .warning } }
}

extension GraphFile {
    /// The relations of each of `edges`, joined by bars; empty where the file has one only.
    var relationsOfEdges: [String] {
        guard !relations.isEmpty else { return [] }
        var found: [UInt64: [Int16]] = [:]
        func key(_ from: Int32, _ to: Int32) -> UInt64 { UInt64(UInt32(from)) << 32 | UInt64(UInt32(to)) }
        for statement in statements where statement.weight > 0 && statement.status == .exists {
            let ends = [(statement.from, statement.to), (statement.to, statement.from)]
            for (from, to) in statement.isDirected && isDirected ? [ends[0]] : ends {
                let number = key(from, to)
                if found[number]?.contains(statement.relation) != true {
                    found[number, default: []].append(statement.relation)
                }
            }
        }
        return edges.map { edge in
            (found[key(edge.from, edge.to)] ?? []).sorted().map { $0 < 0 ? "" : relations[Int($0)] }
                .joined(separator: "|")
        }
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
