internal import CGraphviz

/// The structure of a DOT file as plain values.
public struct ParsedGraph: Sendable {
    /// An attribute that is set, in the order in which the file declares them.
    public struct Attribute: Sendable, Hashable {
        public var name: String
        public var value: String
        /// Written between angle brackets: markup, not text.
        public var isMarkup = false

        public init(name: String, value: String, isMarkup: Bool = false) {
            self.name = name
            self.value = value
            self.isMarkup = isMarkup
        }
    }

    public struct Node: Sendable {
        public var name: String
        public var attributes: [Attribute]
    }

    public struct Edge: Sendable {
        /// Numbers of nodes in `nodes`.
        public var tail: Int
        public var head: Int
        public var attributes: [Attribute]
    }

    public var name: String
    public var isDirected: Bool
    public var attributes: [Attribute] = []
    /// In the order of the file.
    public var nodes: [Node] = []
    /// By tail node, then in the order of the file.
    public var edges: [Edge] = []
}

extension ParsedGraph {
    /// Copies everything out of a graph that cgraph has read.
    init(_ graph: UnsafeMutablePointer<Agraph_t>) {
        name = agnameof(graph).map { String(cString: $0) } ?? ""
        isDirected = agisdirected(graph) != 0
        attributes = Self.attributes(graph, graph, kind: 0)
        var numbers: [UnsafeMutablePointer<Agnode_t>: Int] = [:]
        var node = agfstnode(graph)
        while let current = node {
            numbers[current] = nodes.count
            nodes.append(
                Node(
                    name: agnameof(current).map { String(cString: $0) } ?? "",
                    attributes: Self.attributes(graph, current, kind: 1)))
            node = agnxtnode(graph, current)
        }
        node = agfstnode(graph)
        while let current = node {
            var edge = agfstout(graph, current)
            while let line = edge {
                // An edge has two halves; the half that `agfstout` gives points at the head.
                if let head = line.pointee.node, let from = numbers[current], let to = numbers[head] {
                    edges.append(
                        Edge(tail: from, head: to, attributes: Self.attributes(graph, line, kind: 2)))
                }
                edge = agnxtout(graph, line)
            }
            node = agnxtnode(graph, current)
        }
    }

    /// - Parameter kind: 0 graph, 1 node, 2 edge, as cgraph counts (`AGRAPH`, `AGNODE`, `AGEDGE`).
    private static func attributes(
        _ graph: UnsafeMutablePointer<Agraph_t>, _ object: UnsafeMutableRawPointer, kind: Int32
    ) -> [Attribute] {
        var result: [Attribute] = []
        var symbol = agnxtattr(graph, kind, nil)
        while let current = symbol {
            if let name = current.pointee.name, let value = agxget(object, current), value.pointee != 0 {
                result.append(
                    Attribute(
                        name: String(cString: name), value: String(cString: value),
                        isMarkup: aghtmlstr(value) != 0))
            }
            symbol = agnxtattr(graph, kind, current)
        }
        return result
    }
}
