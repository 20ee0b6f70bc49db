/// For each node the ordered pairs of others that are still joined by a path when it is gone, as well as a given set.
///
/// In a depth-first search the subtrees below a node that lead to nothing above it are parts of their own without it; what
/// is left of its component is one part.
///
/// Reference: Hopcroft & Tarjan 1973, doi:10.1145/362248.362272
struct PartsWithout {
    /// Not meant for members of the set.
    private(set) var joinedPairs: [Int]
    private let graph: Graph
    private var met: [Int32]
    private var low: [Int32]
    /// Nodes of the subtree below a node and itself; nodes in the parts below it that lead nowhere else.
    private var size: [Int]
    private var cutOff: [Int]

    init(_ graph: Graph, _ set: [Int]) {
        let n = graph.nodeCount
        self.graph = graph
        joinedPairs = [Int](repeating: 0, count: n)
        met = [Int32](repeating: -1, count: n)
        low = met
        size = joinedPairs
        cutOff = joinedPairs
        for node in set { met[node] = Int32.max }
        var total = 0
        var order: [Int32] = []
        for root in 0..<n where met[root] < 0 {
            let first = order.count
            search(from: root, &order)
            let whole = size[root]
            total += whole * (whole - 1)
            for node32 in order[first...] {
                let node = Int(node32)
                let rest = whole - 1 - cutOff[node]
                // So far only what its own component loses.
                joinedPairs[node] += rest * (rest - 1) - whole * (whole - 1)
            }
        }
        for node in 0..<n { joinedPairs[node] += total }
    }

    private mutating func search(from root: Int, _ order: inout [Int32]) {
        var walk: [(node: Int, next: Int, parent: Int)] = [(root, graph.outgoing.offsets[root], -1)]
        enter(root, &order)
        while let (node, entry, parent) = walk.last {
            if entry < graph.outgoing.offsets[node + 1] {
                walk[walk.count - 1].next = entry + 1
                let target = Int(graph.outgoing.targets[entry])
                if met[target] < 0 {
                    walk.append((target, graph.outgoing.offsets[target], node))
                    enter(target, &order)
                } else if target != parent && met[target] < Int32.max {
                    low[node] = min(low[node], met[target])
                }
                continue
            }
            walk.removeLast()
            guard parent >= 0 else { continue }
            low[parent] = min(low[parent], low[node])
            size[parent] += size[node]
            if low[node] >= met[parent] {
                cutOff[parent] += size[node]
                joinedPairs[parent] += size[node] * (size[node] - 1)
            }
        }
    }

    private mutating func enter(_ node: Int, _ order: inout [Int32]) {
        met[node] = Int32(truncatingIfNeeded: order.count)
        low[node] = met[node]
        size[node] = 1
        order.append(Int32(truncatingIfNeeded: node))
    }
}
