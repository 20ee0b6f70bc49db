/// How often shortest paths pass: summed over all ordered pairs of nodes, endpoints not counted.
struct PathCounts: Sendable {
    var nodes: [Double]
    /// By entry of the outgoing rows, each direction of an undirected tie on its own; empty if not asked for.
    var entries: [Double]

    static func sum(_ parts: [PathCounts], nodeCount: Int, entryCount: Int) -> PathCounts {
        var total = PathCounts(
            nodes: [Double](repeating: 0, count: nodeCount),
            entries: [Double](repeating: 0, count: entryCount))
        for part in parts {
            for node in 0..<nodeCount { total.nodes[node] += part.nodes[node] }
            for entry in 0..<entryCount { total.entries[entry] += part.entries[entry] }
        }
        return total
    }
}

extension Graph {
    /// Brandes' accumulation from every source, the loop under node and tie betweenness.
    ///
    /// Path counts are Double: in a grid of a few hundred nodes they pass any integer.
    /// - Complexity: O(*nm*), weighted O(*nm* log *n*), or O(*nm*) where lengths are whole multiples of one unit;
    ///   O(*n* + *m*) space per slot.
    /// - Reference: Brandes 2001, doi:10.1080/0022250X.2001.9990249
    func pathCounts(weighted: Bool, ofEntries: Bool) -> PathCounts {
        if !weighted && !ofEntries && isWorthBundling {
            return PathCounts(nodes: lanePathCounts(), entries: [])
        }
        if !weighted {
            guard isWorthBundling else { return singlePathCounts(weighted: false, ofEntries: ofEntries) }
            return bucketPathCounts(WholeLengths(stepsOf: self), ofEntries: ofEntries)
        }
        let graph = evened
        if graph.isWorthBundling, let lengths = WholeLengths(graph) {
            return graph.bucketPathCounts(lengths, ofEntries: ofEntries)
        }
        return graph.singlePathCounts(weighted: true, ofEntries: ofEntries)
    }

    /// The same one source after the other: where lengths have no common unit, and in long thin networks, whose sources
    /// share too few levels to be worth bundling.
    func singlePathCounts(weighted: Bool, ofEntries: Bool) -> PathCounts {
        let entryCount = ofEntries ? outgoing.targets.count : 0
        let lengths = weighted ? Lengths.of(outgoing) : []
        let incomingLengths = weighted ? Lengths.of(incoming) : []
        let parts = Slots.map(nodeCount, parallel: nodeCount > 64) { range in
            var counts = PathCounts(
                nodes: [Double](repeating: 0, count: nodeCount),
                entries: [Double](repeating: 0, count: entryCount))
            if weighted {
                addWeightedPaths(
                    from: range, lengths: lengths, incomingLengths: incomingLengths, to: &counts)
            } else {
                addPaths(from: range, to: &counts)
            }
            return counts
        }
        return PathCounts.sum(parts, nodeCount: nodeCount, entryCount: entryCount)
    }

    private func addPaths(from sources: Range<Int>, to counts: inout PathCounts) {
        var search = BreadthFirst(nodeCount: nodeCount)
        var paths = [Double](repeating: 0, count: nodeCount)
        var share = [Double](repeating: 0, count: nodeCount)
        let ofEntries = !counts.entries.isEmpty
        for source in sources {
            search.run(from: source, along: outgoing)
            let order = search.order
            let distance = search.distance
            for index in 0..<search.reached { paths[Int(order[index])] = 0 }
            paths[source] = 1
            for index in 0..<search.reached {
                let node = Int(order[index])
                for entry in outgoing.range(node) {
                    let target = Int(outgoing.targets[entry])
                    if distance[target] == distance[node] + 1 { paths[target] += paths[node] }
                }
            }
            for index in (0..<search.reached).reversed() {
                let node = Int(order[index])
                var dependency = 0.0
                for entry in outgoing.range(node) {
                    let target = Int(outgoing.targets[entry])
                    if distance[target] == distance[node] + 1 {
                        let flow = paths[node] * share[target]
                        dependency += flow
                        if ofEntries { counts.entries[entry] += flow }
                    }
                }
                share[node] = (1 + dependency) / paths[node]
                if node != source { counts.nodes[node] += dependency }
            }
        }
    }

    private func addWeightedPaths(
        from sources: Range<Int>, lengths: [Double], incomingLengths: [Double],
        to counts: inout PathCounts
    ) {
        var search = Dijkstra(nodeCount: nodeCount)
        var paths = [Double](repeating: 0, count: nodeCount)
        var share = [Double](repeating: 0, count: nodeCount)
        let ofEntries = !counts.entries.isEmpty
        for source in sources {
            search.run(from: source, along: outgoing, lengths: lengths)
            paths[source] = 1
            for index in 1..<max(1, search.reached) {
                let node = Int(search.order[index])
                var sum = 0.0
                for entry in incoming.range(node) {
                    let before = Int(incoming.targets[entry])
                    if search.isShortest(before, node, length: incomingLengths[entry]) {
                        sum += paths[before]
                    }
                }
                paths[node] = sum
            }
            for index in (0..<search.reached).reversed() {
                let node = Int(search.order[index])
                var dependency = 0.0
                for entry in outgoing.range(node) {
                    let target = Int(outgoing.targets[entry])
                    if search.isShortest(node, target, length: lengths[entry]) {
                        let flow = paths[node] * share[target]
                        dependency += flow
                        if ofEntries { counts.entries[entry] += flow }
                    }
                }
                share[node] = (1 + dependency) / paths[node]
                if node != source { counts.nodes[node] += dependency }
            }
        }
    }
}
