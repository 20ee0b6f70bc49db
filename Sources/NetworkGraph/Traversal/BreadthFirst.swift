/// Distances in steps from one node, with arrays that are kept from one start to the next.
struct BreadthFirst {
    /// Steps from the start; -1 where it does not lead.
    private(set) var distance: [Int32]
    /// Nodes in the order in which they were met; the first ``reached`` count.
    private(set) var order: [Int32]
    /// Nodes met, the start among them.
    private(set) var reached = 0

    init(nodeCount: Int) {
        distance = [Int32](repeating: -1, count: nodeCount)
        order = [Int32](repeating: 0, count: nodeCount)
    }

    /// - Complexity: O(*n* + *m*), but only the nodes met last time are cleared.
    mutating func run(from start: Int, along rows: Rows) {
        for index in 0..<reached { distance[Int(order[index])] = -1 }
        var tail = 1
        distance.withUnsafeMutableBufferPointer { distance in
            order.withUnsafeMutableBufferPointer { order in
                rows.offsets.withUnsafeBufferPointer { offsets in
                    rows.targets.withUnsafeBufferPointer { targets in
                        distance[start] = 0
                        order[0] = Int32(truncatingIfNeeded: start)
                        var head = 0
                        while head < tail {
                            let node = Int(order[head])
                            head += 1
                            let next = distance[node] &+ 1
                            for entry in offsets[node]..<offsets[node + 1] {
                                let target = targets[entry]
                                if distance[Int(target)] < 0 {
                                    distance[Int(target)] = next
                                    order[tail] = target
                                    tail += 1
                                }
                            }
                        }
                    }
                }
            }
        }
        reached = tail
    }
}

extension Graph {
    /// Steps from `source` to every node along the ties, nil where no path leads.
    ///
    /// - Complexity: O(*n* + *m*).
    public func distances(from source: Int) -> [Int?] {
        var search = BreadthFirst(nodeCount: nodeCount)
        search.run(from: source, along: outgoing)
        return search.distance.map { $0 < 0 ? nil : Int($0) }
    }
}
