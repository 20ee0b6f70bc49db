/// One end of a tie and its length.
struct CutArc<Length: PathLength>: BitwiseCopyable, Sendable {
    let node: Int32
    let length: Length
}

/// Ties with their lengths under the numbers of a ``Relabeling``, by target and by source.
struct CutRows<Length: PathLength>: Sendable {
    /// By node where its arcs begin: those that end there, and those that start there.
    let starts: [Int32]
    let incoming: [CutArc<Length>]
    let outStarts: [Int32]
    let outgoing: [CutArc<Length>]
    /// Whether an entry's tie holds its component together, by entry of `incoming`; never so where directed.
    private(set) var isBridge: [Bool]
    let isDirected: Bool

    /// - Parameters:
    ///   - incomingLengths, outgoingLengths: by entry of the graph's rows.
    init(
        _ graph: Graph, incomingLengths: [Length], outgoingLengths: [Length], _ relabeling: Relabeling
    ) {
        (starts, incoming) = Self.renamed(graph.incoming, incomingLengths, relabeling)
        (outStarts, outgoing) = Self.renamed(graph.outgoing, outgoingLengths, relabeling)
        isBridge = [Bool](repeating: false, count: incoming.count)
        isDirected = graph.isDirected
        guard !graph.isDirected else { return }
        for (one, other) in graph.bridges() {
            mark(Int(relabeling.place[one]), relabeling.place[other])
            mark(Int(relabeling.place[other]), relabeling.place[one])
        }
    }

    private mutating func mark(_ node: Int, _ source: Int32) {
        for entry in Int(starts[node])..<Int(starts[node + 1]) where incoming[entry].node == source {
            isBridge[entry] = true
        }
    }

    private static func renamed(
        _ rows: Rows, _ lengths: [Length], _ relabeling: Relabeling
    ) -> (starts: [Int32], arcs: [CutArc<Length>]) {
        let (starts, others) = relabeling.rows(rows)
        let moved = relabeling.order.flatMap { lengths[rows.range(Int($0))] }
        return (starts, zip(others, moved).map { CutArc(node: $0, length: $1) })
    }

    /// By old number of the node, what its ties have lost.
    func sums(_ losses: [Double], _ relabeling: Relabeling) -> [Double] {
        var sums = [Double](repeating: 0, count: starts.count - 1)
        // An undirected tie's loss is spread over its two entries, and both its ends see both of them.
        for node in sums.indices {
            for entry in Int(starts[node])..<Int(starts[node + 1]) {
                sums[node] += losses[entry]
                sums[Int(incoming[entry].node)] += losses[entry]
            }
        }
        return relabeling.restored(sums)
    }
}
