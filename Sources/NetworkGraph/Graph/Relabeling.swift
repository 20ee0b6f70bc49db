/// The same ties with the nodes numbered so that those used together lie together in memory.
struct Relabeling: Sendable {
    /// Old number by new number.
    let order: [Int32]
    /// New number by old number.
    let place: [Int32]

    /// Breadth first from the node of greatest degree in each component: neighbours get near numbers, hubs
    /// low ones.
    init(breadthFirst graph: Graph) {
        let n = graph.nodeCount
        var order: [Int32] = []
        order.reserveCapacity(n)
        var place = [Int32](repeating: -1, count: n)
        for start32 in Self.byDegree(graph) where place[Int(start32)] < 0 {
            let start = Int(start32)
            place[start] = Int32(truncatingIfNeeded: order.count)
            var head = order.count
            order.append(Int32(truncatingIfNeeded: start))
            while head < order.count {
                let node = Int(order[head])
                head += 1
                for next in graph.targets(of: node) where place[Int(next)] < 0 {
                    place[Int(next)] = Int32(truncatingIfNeeded: order.count)
                    order.append(next)
                }
                if graph.isDirected {
                    for next in graph.sources(of: node) where place[Int(next)] < 0 {
                        place[Int(next)] = Int32(truncatingIfNeeded: order.count)
                        order.append(next)
                    }
                }
            }
        }
        self.order = order
        self.place = place
    }

    /// Nodes by descending degree, equal ones by number, sorted by counting.
    private static func byDegree(_ graph: Graph) -> [Int32] {
        let degrees = (0..<graph.nodeCount).map { graph.degree(of: $0) }
        let most = degrees.max() ?? 0
        var next = [Int](repeating: 0, count: most + 2)
        for degree in degrees { next[most - degree + 1] += 1 }
        for step in 0...most { next[step + 1] += next[step] }
        var order = [Int32](repeating: 0, count: degrees.count)
        for (node, degree) in degrees.enumerated() {
            order[next[most - degree]] = Int32(truncatingIfNeeded: node)
            next[most - degree] += 1
        }
        return order
    }

    /// Offsets and targets in the new numbers; rows are not sorted.
    func rows(_ rows: Rows) -> (offsets: [Int32], targets: [Int32]) {
        var offsets: [Int32] = [0]
        offsets.reserveCapacity(order.count + 1)
        var targets: [Int32] = []
        targets.reserveCapacity(rows.targets.count)
        for node in order {
            for entry in rows.range(Int(node)) { targets.append(place[Int(rows.targets[entry])]) }
            offsets.append(Int32(truncatingIfNeeded: targets.count))
        }
        return (offsets, targets)
    }

    /// Values by new number put back under the old ones.
    func restored<Value>(_ values: [Value]) -> [Value] { place.map { values[Int($0)] } }
}
