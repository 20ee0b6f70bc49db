/// Breadth-first search from up to 512 sources at once.
///
/// Level by level every node pulls the union of its neighbours' newest sources; what it has not seen before
/// is new at
/// this level. One pass over the ties serves 512 searches, which pays as long as there are far fewer levels
/// than
/// sources. Nodes that every source of the batch has reached are done.
///
/// Reference: Then et al. 2014 (MS-BFS), doi:10.14778/2735496.2735507.
struct MultiSource: ~Copyable {
    let nodeCount: Int
    private let offsets: Scratch<Int32>
    private let targets: Scratch<Int32>
    private let seen: Scratch<SourceBits>
    private var newest: Scratch<SourceBits>
    private var next: Scratch<SourceBits>
    // One byte a node says whether `newest` holds anything: it spares the 64 bytes in the first and last
    // levels.
    private var isNew: Scratch<Bool>
    private var willBeNew: Scratch<Bool>
    /// Whether every source has reached the node.
    private let isDone: Scratch<Bool>

    /// - Parameters:
    ///   - offsets, targets: rows along which nodes pull.
    init(offsets: [Int32], targets: [Int32]) {
        nodeCount = offsets.count - 1
        self.offsets = Scratch(offsets)
        self.targets = Scratch(targets)
        seen = Scratch(repeating: .zero, count: nodeCount)
        newest = Scratch(repeating: .zero, count: nodeCount)
        next = Scratch(repeating: .zero, count: nodeCount)
        isNew = Scratch(repeating: false, count: nodeCount)
        willBeNew = Scratch(repeating: false, count: nodeCount)
        isDone = Scratch(repeating: false, count: nodeCount)
    }

    /// Searches from at most 512 nodes and tells which sources are new at which node, by ascending
    /// level and node, and when a level is over.
    @inline(__always)
    mutating func run(
        from sources: some Collection<Int>, _ visit: (_ level: Int, _ node: Int, _ found: SourceBits) -> Void,
        endOfLevel: (_ level: Int) -> Void = { _ in }
    ) {
        // Columns without a source count as seen everywhere, so that nothing is missing in them.
        let unused = ~SourceBits(lowest: sources.count)
        seen.fill(unused)
        isNew.fill(false)
        isDone.fill(false)
        for (bit, source) in sources.enumerated() {
            var own = SourceBits.zero
            own.insert(bit)
            seen[source] = unused | own
            newest[source] = own
            isNew[source] = true
        }
        var level = 1
        var isAnyNew = true
        while isAnyNew {
            isAnyNew = false
            for node in 0..<nodeCount {
                willBeNew[node] = false
                if isDone[node] { continue }
                var found = SourceBits.zero
                for entry in Int(offsets[node])..<Int(offsets[node + 1]) {
                    let target = Int(targets[entry])
                    if isNew[target] { found |= newest[target] }
                }
                let before = seen[node]
                found &= ~before
                if found.isZero { continue }
                let after = before | found
                next[node] = found
                willBeNew[node] = true
                seen[node] = after
                isDone[node] = (~after).isZero
                isAnyNew = true
                visit(level, node, found)
            }
            if isAnyNew { endOfLevel(level) }
            swap(&newest, &next)
            swap(&isNew, &willBeNew)
            level += 1
        }
    }
}

extension MultiSource {
    /// Sums of distances from at most 512 nodes: at each level the new sources of all nodes are counted by
    /// source, which is what the level adds to each source's sums.
    @inline(__always)
    mutating func sums(from sources: some Collection<Int>) -> DistanceSums {
        var sums = DistanceSums(nodeCount: sources.count)
        var counts = ColumnCounts()
        run(from: sources) { _, _, found in
            counts.add(found)
        } endOfLevel: { level in
            counts.forEach(first: sources.count) { source, count in
                if count > 0 { sums.add(count, at: level, from: source) }
            }
            counts.removeAll()
        }
        return sums
    }
}

extension Graph {
    /// Sums of distances in steps, from 512 sources at once, the batches shared out among the cores.
    func multiSourceSums() -> DistanceSums {
        let relabeling = Relabeling(breadthFirst: self)
        // A node pulls from where the paths to it come from, so that the sums are over distances of each source.
        let (offsets, targets) = relabeling.rows(incoming)
        let width = SourceBits.width
        let parts = Slots.mapEach((nodeCount + width - 1) / width) {
            MultiSource(offsets: offsets, targets: targets)
        } _: { search, batch in
            search.sums(from: (batch * width)..<min((batch + 1) * width, nodeCount))
        }
        return joined(parts) { Int(relabeling.order[$0]) }
    }

    /// Greatest distance found by two sweeps in each component: from any node to the farthest, and from
    /// there.
    /// A lower bound of the number of levels of a search, and mostly the diameter.
    func sweptDiameter() -> Int {
        var search = BreadthFirst(nodeCount: nodeCount)
        var isSwept = [Bool](repeating: false, count: nodeCount)
        var most = 0
        for node in 0..<nodeCount where !isSwept[node] {
            search.run(from: node, along: outgoing)
            for index in 0..<search.reached { isSwept[Int(search.order[index])] = true }
            let farthest = Int(search.order[search.reached - 1])
            search.run(from: farthest, along: isDirected ? incoming : outgoing)
            most = max(most, Int(search.distance[Int(search.order[search.reached - 1])]))
        }
        return most
    }
}
