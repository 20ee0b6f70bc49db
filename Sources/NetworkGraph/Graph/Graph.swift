/// A simple graph that never changes: nodes `0..<nodeCount`, ties with a strength.
///
/// The ties lie in compressed sparse rows: one array of neighbours, cut into one ascending slice per node.
/// Self-loops are dropped and parallel ties merged with the maximum strength (see ``GraphBuilder``).
/// A directed graph keeps its arcs a second time, sorted by target; an undirected one shares the storage.
///
/// ```swift
/// let graph = Graph(edges: [(0, 1), (1, 2)])
/// print(graph.degree(of: 1), graph.betweenness())  // 2 [0.0, 1.0, 0.0]
/// ```
public struct Graph: Sendable {
    /// Number of nodes.
    public let nodeCount: Int
    /// Whether a tie from a to b says nothing about one from b to a.
    public let isDirected: Bool
    /// Neighbours by source: those of node `v` are `targets[offsets[v]..<offsets[v + 1]]`.
    let outgoing: Rows
    /// The same by target; equal to `outgoing` (and sharing its storage) where undirected.
    let incoming: Rows

    init(nodeCount: Int, isDirected: Bool, outgoing: Rows, incoming: Rows) {
        self.nodeCount = nodeCount
        self.isDirected = isDirected
        self.outgoing = outgoing
        self.incoming = incoming
    }

    /// Number of ties (undirected) or arcs (directed).
    public var edgeCount: Int { isDirected ? outgoing.targets.count : outgoing.targets.count / 2 }

    /// Number of neighbours; in a directed graph the number of arcs in and out.
    public func degree(of node: Int) -> Int {
        isDirected ? outgoing.count(node) + incoming.count(node) : outgoing.count(node)
    }

    /// All nodes.
    public var nodes: Range<Int> { 0..<nodeCount }

    /// Neighbours in ascending order; the targets of the arcs where directed.
    ///
    /// - Complexity: O(*k*), k the degree.
    public func neighbors(of node: Int) -> [Int] { targets(of: node).map { Int($0) } }

    /// Strengths of the ties to ``neighbors(of:)``, in the same order.
    public func strengths(of node: Int) -> [Double] { Array(outgoing.strengths[outgoing.range(node)]) }

    /// Sources of the arcs that end here, ascending; the neighbours where undirected.
    ///
    /// - Complexity: O(*k*), k the degree.
    public func predecessors(of node: Int) -> [Int] { sources(of: node).map { Int($0) } }

    /// ``neighbors(of:)`` as they are stored, for loops in which a copy would count.
    func targets(of node: Int) -> ArraySlice<Int32> { outgoing.targets[outgoing.range(node)] }

    /// ``predecessors(of:)`` as they are stored.
    func sources(of node: Int) -> ArraySlice<Int32> { incoming.targets[incoming.range(node)] }

    /// Whether there is a tie between `a` and `b`, or an arc from `a` to `b`.
    ///
    /// - Complexity: O(log *k*), k the degree of `a`.
    public func contains(_ a: Int, _ b: Int) -> Bool { outgoing.position(of: b, in: a) != nil }

    /// Strength of the tie between `a` and `b` (of the arc from `a` to `b`), nil without one.
    public func strength(_ a: Int, _ b: Int) -> Double? {
        outgoing.position(of: b, in: a).map { outgoing.strengths[$0] }
    }

    /// All ties with `a < b`, or all arcs, in ascending order.
    public var edges: EdgeSequence { EdgeSequence(rows: outgoing, isDirected: isDirected) }

    /// The same ties without direction; two opposite arcs become one tie with the greater strength.
    ///
    /// - Complexity: O(1) where undirected, else O(*n* + *m*).
    public var undirected: Graph {
        guard isDirected else { return self }
        var builder = GraphBuilder(nodeCount: nodeCount)
        for edge in edges { builder.addEdge(edge.a, edge.b, strength: edge.strength) }
        return builder.build()
    }
}

extension Graph: Hashable {
    /// Same nodes, ties, strengths and direction.
    public static func == (left: Graph, right: Graph) -> Bool {
        // The rows by target say the same once more.
        left.nodeCount == right.nodeCount && left.isDirected == right.isDirected
            && left.outgoing == right.outgoing
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(isDirected)
        hasher.combine(outgoing)
    }
}

extension Graph: CustomStringConvertible {
    /// "undirected graph of 3 nodes and 2 edges"
    public var description: String {
        let kind = isDirected ? "directed" : "undirected"
        return
            "\(kind) graph of \(nodeCount) node\(nodeCount == 1 ? "" : "s") and \(edgeCount) edge\(edgeCount == 1 ? "" : "s")"
    }
}

/// Adjacency in compressed sparse rows, each row ascending.
struct Rows: Sendable, Hashable {
    var offsets: [Int]
    var targets: [Int32]
    var strengths: [Double]

    var rowCount: Int { offsets.count - 1 }

    func count(_ node: Int) -> Int { offsets[node + 1] - offsets[node] }

    func range(_ node: Int) -> Range<Int> { offsets[node]..<offsets[node + 1] }

    /// Where in `targets` the entry `target` of a row stands, by bisection.
    func position(of target: Int, in node: Int) -> Int? {
        var low = offsets[node]
        var high = offsets[node + 1]
        let wanted = Int32(target)
        while low < high {
            let middle = (low + high) / 2
            if targets[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return low < offsets[node + 1] && targets[low] == wanted ? low : nil
    }

    /// The rows read by target instead of by source: O(*n* + *m*), rows stay ascending.
    func transposed() -> Rows {
        let n = rowCount
        var starts = [Int](repeating: 0, count: n + 1)
        for target in targets { starts[Int(target) + 1] += 1 }
        for node in 0..<n { starts[node + 1] += starts[node] }
        var next = starts
        var sources = [Int32](repeating: 0, count: targets.count)
        var moved = [Double](repeating: 0, count: targets.count)
        for node in 0..<n {
            for entry in range(node) {
                let place = next[Int(targets[entry])]
                next[Int(targets[entry])] = place + 1
                sources[place] = Int32(truncatingIfNeeded: node)
                moved[place] = strengths[entry]
            }
        }
        return Rows(offsets: starts, targets: sources, strengths: moved)
    }
}
