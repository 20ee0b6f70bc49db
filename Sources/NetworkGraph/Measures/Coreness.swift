extension Graph {
    /// Greatest k for which an actor belongs to a part where everyone has at least k ties; direction is
    /// ignored.
    ///
    /// - Returns: one whole number per node, 0 for isolates.
    /// - Complexity: O(*n* + *m*).
    /// - Reference: Seidman 1983, doi:10.1016/0378-8733(83)90028-X; Batagelj & Zaveršnik 2011,
    ///   doi:10.1007/s11634-010-0079-y
    public func coreness() -> [Int] { coreNumbers().map { Int($0) } }

    /// Core numbers as integers.
    func coreNumbers() -> [Int32] {
        let rows = undirected.outgoing
        let n = nodeCount
        var degree = (0..<n).map { Int32(truncatingIfNeeded: rows.count($0)) }
        let most = Int(degree.max() ?? 0)
        // Nodes in the order of their remaining degree; `first[d]` is where degree d starts.
        var first = [Int32](repeating: 0, count: most + 2)
        for node in 0..<n { first[Int(degree[node]) + 1] += 1 }
        for value in 0...most { first[value + 1] += first[value] }
        var place = [Int32](repeating: 0, count: n)
        var order = place
        var next = first
        for node in 0..<n {
            let value = Int(degree[node])
            place[node] = next[value]
            order[Int(next[value])] = Int32(truncatingIfNeeded: node)
            next[value] += 1
        }
        for index in 0..<n {
            let node = Int(order[index])
            let own = degree[node]
            for entry in rows.range(node) {
                let other = Int(rows.targets[entry])
                let value = degree[other]
                guard value > own else { continue }
                // Moves the neighbour to the start of its degree's run, which then begins one later.
                let start = max(first[Int(value)], Int32(truncatingIfNeeded: index + 1))
                let displaced = order[Int(start)]
                let from = place[other]
                order[Int(start)] = Int32(truncatingIfNeeded: other)
                order[Int(from)] = displaced
                place[Int(displaced)] = from
                place[other] = start
                first[Int(value)] = start + 1
                degree[other] = value - 1
            }
        }
        return degree
    }
}

extension ActorMeasure {
    public static let coreness = ActorMeasure("coreness") { $0.graph.coreNumbers().map { Double($0) } }
}
