extension Graph {
    /// Mean loss of global efficiency when one of the actor's ties is cut.
    ///
    /// Cutting a tie changes distances from a source only if the tie lies on the source's tree of shortest
    /// paths,
    /// and then only below it; only those are worked out anew.
    ///
    /// - Parameter weighted: efficiency with distance 1/strength.
    /// - Returns: one value per node, 0 or more; nil for isolates. Directed: over arcs in and out.
    /// - Complexity: O(*n*² · *k̄* · *d̄*), k̄ the mean degree and d̄ the mean distance; O(*n* + *m*) space
    ///   per slot.
    /// - Reference: Valente & Fujimoto 2010, doi:10.1016/j.socnet.2010.03.003
    public func bridging(weighted: Bool = false) -> [Double?] {
        let entryCount = outgoing.targets.count
        let lengths = weighted ? Lengths.of(outgoing) : [Double](repeating: 1, count: entryCount)
        let incomingLengths = weighted ? Lengths.of(incoming) : lengths
        let parts = Slots.map(nodeCount, parallel: nodeCount > 32) { range in
            var losses = CutLosses(self, lengths: lengths, incomingLengths: incomingLengths)
            for source in range { losses.add(from: source) }
            return losses.byEntry
        }
        var loss = [Double](repeating: 0, count: entryCount)
        for part in parts { for entry in 0..<entryCount { loss[entry] += part[entry] } }
        let ordered = Double(nodeCount) * Double(nodeCount - 1)
        var sums = [Double](repeating: 0, count: nodeCount)
        // An undirected tie's loss is spread over its two entries, and both its ends see both of them.
        for node in 0..<nodeCount {
            for entry in outgoing.range(node) {
                sums[node] += loss[entry]
                sums[Int(outgoing.targets[entry])] += loss[entry]
            }
        }
        return (0..<nodeCount).map { degree($0) == 0 ? nil : sums[$0] / ordered / Double(degree($0)) }
    }
}

/// Losses of Σ 1/d over the targets of one source after the other, by the tie that was cut.
private struct CutLosses {
    let graph: Graph
    let lengths: [Double]
    let incomingLengths: [Double]
    var byEntry: [Double]
    private var search: Dijkstra
    /// The node before on one shortest path, -1 for the source.
    private var parent: [Int32]
    /// Whether there is another shortest path by another last tie; then no single last tie matters.
    private var hasChoice: [Bool]
    private var below: [Bool]
    private var distance: [Double]
    private var heap = DistanceHeap()

    init(_ graph: Graph, lengths: [Double], incomingLengths: [Double]) {
        self.graph = graph
        self.lengths = lengths
        self.incomingLengths = incomingLengths
        byEntry = [Double](repeating: 0, count: lengths.count)
        search = Dijkstra(nodeCount: graph.nodeCount)
        parent = [Int32](repeating: -1, count: graph.nodeCount)
        hasChoice = [Bool](repeating: false, count: graph.nodeCount)
        below = hasChoice
        distance = [Double](repeating: .infinity, count: graph.nodeCount)
    }

    mutating func add(from source: Int) {
        search.run(from: source, along: graph.outgoing, lengths: lengths)
        for index in 0..<search.reached {
            parent[Int(search.order[index])] = -1
            hasChoice[Int(search.order[index])] = false
        }
        for index in 0..<search.reached {
            let node = Int(search.order[index])
            for entry in graph.outgoing.range(node) {
                let target = Int(graph.outgoing.targets[entry])
                if target != source && search.distance[node] + lengths[entry] == search.distance[target] {
                    if parent[target] < 0 { parent[target] = Int32(node) } else { hasChoice[target] = true }
                }
            }
        }
        for index in 1..<max(1, search.reached) {
            let node = Int(search.order[index])
            guard !hasChoice[node] else { continue }
            guard let entry = graph.outgoing.position(of: node, in: Int(parent[node])) else { continue }
            byEntry[entry] += loss(cuttingAbove: node)
        }
    }

    /// Only the nodes below the cut tie in the tree can be farther away now; from the rest of the graph they
    /// are
    /// reached anew, in the order of their new distances.
    private mutating func loss(cuttingAbove node: Int) -> Double {
        var members = [Int32(node)]
        below[node] = true
        var head = 0
        while head < members.count {
            let member = Int(members[head])
            head += 1
            for entry in graph.outgoing.range(member) {
                let target = Int(graph.outgoing.targets[entry])
                if parent[target] == Int32(member) && !below[target] {
                    below[target] = true
                    members.append(Int32(target))
                }
            }
        }
        for member in members {
            for entry in graph.incoming.range(Int(member)) {
                let from = Int(graph.incoming.targets[entry])
                let isCut = Int(member) == node && from == Int(parent[node])
                if !below[from] && !isCut {
                    let length = search.distance[from] + incomingLengths[entry]
                    distance[Int(member)] = min(distance[Int(member)], length)
                }
            }
            if distance[Int(member)].isFinite { heap.push(distance[Int(member)], member) }
        }
        while let (length, member32) = heap.pop() {
            let member = Int(member32)
            guard length == distance[member] else { continue }
            for entry in graph.outgoing.range(member) {
                let target = Int(graph.outgoing.targets[entry])
                if below[target] && length + lengths[entry] < distance[target] {
                    distance[target] = length + lengths[entry]
                    heap.push(distance[target], Int32(target))
                }
            }
        }
        var loss = 0.0
        for member in members {
            loss += 1 / search.distance[Int(member)] - 1 / distance[Int(member)]
            below[Int(member)] = false
            distance[Int(member)] = .infinity
        }
        return loss
    }
}
