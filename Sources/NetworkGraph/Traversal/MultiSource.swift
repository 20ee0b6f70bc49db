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
    }

    /// Searches from a run of at most 512 nodes and tells which sources are new at which node, by ascending
    /// level
    /// and node.
    @inline(__always)
    mutating func run(
        from sources: Range<Int>, _ visit: (_ level: Int, _ node: Int, _ found: SourceBits) -> Void
    ) {
        seen.fill(.zero)
        isNew.fill(false)
        for (bit, source) in sources.enumerated() {
            var own = SourceBits.zero
            own.insert(bit)
            seen[source] = own
            newest[source] = own
            isNew[source] = true
        }
        let all = SourceBits(lowest: sources.count)
        var level = 1
        var isAnyNew = true
        while isAnyNew {
            isAnyNew = false
            for node in 0..<nodeCount {
                let before = seen[node]
                let missing = all & ~before
                willBeNew[node] = false
                if missing.isZero { continue }
                var found = SourceBits.zero
                for entry in Int(offsets[node])..<Int(offsets[node + 1]) {
                    let target = Int(targets[entry])
                    if isNew[target] { found |= newest[target] }
                }
                found &= missing
                if found.isZero { continue }
                next[node] = found
                willBeNew[node] = true
                seen[node] = before | found
                isAnyNew = true
                visit(level, node, found)
            }
            swap(&newest, &next)
            swap(&isNew, &willBeNew)
            level += 1
        }
    }
}

/// Sums of distances per node over batches of sources.
struct MultiSourceSums: Sendable {
    let reached: [Int]
    let farness: [Int]
    let harmonic: [Double]
    let eccentricity: [Int]
    let withinTwo: [Int]

    /// - Parameter offsets, targets: rows of the paths' directions. A node pulls from where its own paths
    ///   lead, so
    ///   that the sums are over distances from it to the sources.
    init(_ batches: Range<Int>, offsets: [Int32], targets: [Int32]) {
        var search = MultiSource(offsets: offsets, targets: targets)
        let n = search.nodeCount
        let reached = Scratch(repeating: 0, count: n)
        let farness = Scratch(repeating: 0, count: n)
        let harmonic = Scratch(repeating: 0.0, count: n)
        let eccentricity = Scratch(repeating: 0, count: n)
        let withinTwo = Scratch(repeating: 0, count: n)
        for batch in batches {
            let first = batch * SourceBits.width
            search.run(from: first..<min(first + SourceBits.width, n)) { level, node, found in
                let count = found.bitCount
                reached[node] += count
                farness[node] += count &* level
                harmonic[node] += Double(count) / Double(level)
                eccentricity[node] = max(eccentricity[node], level)
                if level <= 2 { withinTwo[node] += count }
            }
        }
        self.reached = reached.array
        self.farness = farness.array
        self.harmonic = harmonic.array
        self.eccentricity = eccentricity.array
        self.withinTwo = withinTwo.array
    }
}

extension Graph {
    /// Sums of distances in steps by ``MultiSourceSums``, the batches shared out among the cores.
    func multiSourceSums() -> DistanceSums {
        let relabeling = Relabeling(breadthFirst: self)
        let (offsets, targets) = relabeling.rows(outgoing)
        let batches = (nodeCount + SourceBits.width - 1) / SourceBits.width
        let parts = Slots.map(batches) { MultiSourceSums($0, offsets: offsets, targets: targets) }
        var sums = DistanceSums(nodeCount: nodeCount)
        for part in parts {
            for (place, node32) in relabeling.order.enumerated() {
                let node = Int(node32)
                sums.reached[node] += part.reached[place]
                sums.farness[node] += Double(part.farness[place])
                sums.harmonic[node] += part.harmonic[place]
                sums.eccentricity[node] = max(sums.eccentricity[node], Double(part.eccentricity[place]))
                sums.withinTwo[node] += part.withinTwo[place]
            }
        }
        return sums
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
