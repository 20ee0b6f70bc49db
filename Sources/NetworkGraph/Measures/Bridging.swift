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
            var losses = CutLosses(
                self, lengths: lengths, incomingLengths: incomingLengths, weighted: weighted)
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
        return (0..<nodeCount).map { degree(of: $0) == 0 ? nil : sums[$0] / ordered / Double(degree(of: $0)) }
    }
}

/// Losses of Σ 1/d over the targets of one source after the other, by the tie that was cut.
private struct CutLosses {
    let graph: Graph
    let lengths: [Double]
    let incomingLengths: [Double]
    var byEntry: [Double]
    private let isWeighted: Bool
    private var steps: BreadthFirst
    private var search: Dijkstra
    /// Nodes in order of distance from the source, and these distances.
    private var order: [Int32] = []
    private var before: [Double]
    /// The node before on one shortest path, -1 for the source.
    private var parent: [Int32]
    /// Number of last ties of shortest paths; where there are several, none of them matters on its own.
    private var choices: [Int32]
    /// How many of these choices lie below the cut tie.
    private var lost: [Int32]
    private var below: [Bool]
    private var distance: [Double]
    private var heap = DistanceHeap()
    private var members: [Int32] = []
    private var touched: [Int32] = []

    init(_ graph: Graph, lengths: [Double], incomingLengths: [Double], weighted: Bool) {
        isWeighted = weighted
        self.graph = graph
        self.lengths = lengths
        self.incomingLengths = incomingLengths
        byEntry = [Double](repeating: 0, count: lengths.count)
        search = Dijkstra(nodeCount: graph.nodeCount)
        steps = BreadthFirst(nodeCount: graph.nodeCount)
        before = [Double](repeating: .infinity, count: graph.nodeCount)
        parent = [Int32](repeating: -1, count: graph.nodeCount)
        choices = [Int32](repeating: 0, count: graph.nodeCount)
        lost = choices
        below = [Bool](repeating: false, count: graph.nodeCount)
        distance = [Double](repeating: .infinity, count: graph.nodeCount)
    }

    mutating func add(from source: Int) {
        for node in order { before[Int(node)] = .infinity }
        if isWeighted {
            search.run(from: source, along: graph.outgoing, lengths: lengths)
            order = Array(search.order[..<search.reached])
            for node in order { before[Int(node)] = search.distance[Int(node)] }
        } else {
            steps.run(from: source, along: graph.outgoing)
            order = Array(steps.order[..<steps.reached])
            for node in order { before[Int(node)] = Double(steps.distance[Int(node)]) }
        }
        for node in order {
            parent[Int(node)] = -1
            choices[Int(node)] = 0
        }
        for node in order.map(Int.init) {
            for entry in graph.outgoing.range(node) {
                let target = Int(graph.outgoing.targets[entry])
                if target != source && before[node] + lengths[entry] == before[target] {
                    parent[target] = Int32(node)
                    choices[target] += 1
                }
            }
        }
        for node in order.dropFirst().map(Int.init) {
            guard choices[node] == 1 else { continue }
            guard let entry = graph.outgoing.position(of: node, in: Int(parent[node])) else { continue }
            byEntry[entry] += loss(cuttingAbove: node)
        }
    }

    /// Only the nodes all of whose shortest paths use the cut tie are farther away now; from the rest of the
    /// graph
    /// they are reached anew, in the order of their new distances.
    private mutating func loss(cuttingAbove node: Int) -> Double {
        members.removeAll(keepingCapacity: true)
        touched.removeAll(keepingCapacity: true)
        members.append(Int32(node))
        below[node] = true
        var head = 0
        while head < members.count {
            let member = Int(members[head])
            head += 1
            for entry in graph.outgoing.range(member) {
                let target = Int(graph.outgoing.targets[entry])
                if before[member] + lengths[entry] == before[target] {
                    lost[target] += 1
                    touched.append(Int32(target))
                    if lost[target] == choices[target] {
                        below[target] = true
                        members.append(Int32(target))
                    }
                }
            }
        }
        for target in touched { lost[Int(target)] = 0 }
        for member in members {
            for entry in graph.incoming.range(Int(member)) {
                let from = Int(graph.incoming.targets[entry])
                let isCut = Int(member) == node && from == Int(parent[node])
                if !below[from] && !isCut {
                    let length = before[from] + incomingLengths[entry]
                    distance[Int(member)] = min(distance[Int(member)], length)
                }
            }
            if members.count > 1 && distance[Int(member)].isFinite {
                heap.push(distance[Int(member)], member)
            }
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
            loss += 1 / before[Int(member)] - 1 / distance[Int(member)]
            below[Int(member)] = false
            distance[Int(member)] = .infinity
        }
        return loss
    }
}

extension ActorMeasure {
    public static let bridging = ActorMeasure("bridging", isNearLinear: false) {
        $0.graph.bridging(weighted: $0.options.weighted)
    }
}
