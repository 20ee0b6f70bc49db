/// Ties in the order in which a search meets them: nodes numbered so that those used together lie together, lengths whole.
struct WholeRows: Sendable {
    var offsets: [Int32] = [0]
    var targets: [Int32] = []
    var lengths: [UInt8] = []
    /// Where each entry stands in the rows that it was taken from.
    var entries: [Int32] = []

    /// - Parameter lengths: by entry of `rows`; ties of length 0 are left out.
    init(_ rows: Rows, _ lengths: [UInt8], _ relabeling: Relabeling) {
        offsets.reserveCapacity(rows.offsets.count)
        targets.reserveCapacity(rows.targets.count)
        self.lengths.reserveCapacity(rows.targets.count)
        entries.reserveCapacity(rows.targets.count)
        for node in relabeling.order {
            for entry in rows.range(Int(node)) where lengths[entry] > 0 {
                targets.append(relabeling.place[Int(rows.targets[entry])])
                self.lengths.append(lengths[entry])
                entries.append(Int32(truncatingIfNeeded: entry))
            }
            offsets.append(Int32(truncatingIfNeeded: targets.count))
        }
    }
}

/// A graph of whole lengths made ready for searches from many sources at once.
struct WholeGraph: Sendable {
    let relabeling: Relabeling
    let outgoing: WholeRows
    let incoming: WholeRows
    /// How far each node is from the greatest hub of its component, 0 where no path leads there.
    let lead: [Int]

    init(_ graph: Graph, _ lengths: WholeLengths) {
        relabeling = Relabeling(breadthFirst: graph)
        outgoing = WholeRows(graph.outgoing, lengths.outgoing, relabeling)
        incoming = graph.isDirected ? WholeRows(graph.incoming, lengths.incoming, relabeling) : outgoing
        lead = Self.leads(incoming)
    }

    /// The numbering begins each component with its hub: whatever no hub before has reached is the next one.
    private static func leads(_ rows: WholeRows) -> [Int] {
        let n = rows.offsets.count - 1
        var lead = [Int](repeating: -1, count: n)
        var heap = DistanceHeap()
        for hub in 0..<n where lead[hub] < 0 {
            heap.push(0, Int32(truncatingIfNeeded: hub))
            while let (length, node32) = heap.pop() {
                let node = Int(node32)
                guard lead[node] < 0 else { continue }
                lead[node] = Int(length)
                for entry in Int(rows.offsets[node])..<Int(rows.offsets[node + 1])
                where lead[Int(rows.targets[entry])] < 0 {
                    heap.push(length + Double(rows.lengths[entry]), rows.targets[entry])
                }
            }
        }
        return lead
    }
}

/// Search by whole lengths from up to 512 sources at once, a bucket for each length that is ahead.
///
/// A source starts the later, the nearer it is to its hub, so that all searches come through the hub at the same time:
/// nodes beyond it are met by all of them in the same bucket, though their distances differ.
///
/// Reference: Dial 1969, doi:10.1145/363269.363610; Then et al. 2014 (many sources), doi:10.14778/2735496.2735507.
struct BucketSearch: ~Copyable {
    private let nodeCount: Int
    private let offsets: Scratch<Int32>
    private let targets: Scratch<Int32>
    private let lengths: Scratch<UInt8>
    private let seen: Scratch<SourceBits>
    private let found: Scratch<SourceBits>
    private var buckets: [Bucket]
    /// Nodes of the bucket at hand.
    private var nodes: [Int32] = []

    /// What was pushed ahead: sources and the node that they may come to.
    private struct Bucket {
        var nodes: [Int32] = []
        var bits: [SourceBits] = []
    }

    init(_ rows: WholeRows) {
        nodeCount = rows.offsets.count - 1
        offsets = Scratch(rows.offsets)
        targets = Scratch(rows.targets)
        lengths = Scratch(rows.lengths)
        seen = Scratch(repeating: .zero, count: nodeCount)
        found = Scratch(repeating: .zero, count: nodeCount)
        buckets = Array(repeating: Bucket(), count: Int(rows.lengths.max() ?? 1) + 1)
    }

    /// Searches from a run of at most 512 nodes, each beginning at its own time, and tells which sources come to which
    /// node at which time (a source to itself when it starts), by ascending time, and when all of a time was told.
    @inline(__always)
    mutating func run(
        from sources: Range<Int>, startingAt starts: [Int],
        _ visit: (_ time: Int, _ node: Int, _ found: SourceBits) -> Void,
        endOfTime: (_ time: Int) -> Void = { _ in }
    ) {
        seen.fill(.zero)
        let order = starts.indices.sorted { starts[$0] < starts[$1] }
        var next = 0
        var waiting = 0
        var time = 0
        while waiting > 0 || next < order.count {
            if waiting == 0 { time = starts[order[next]] }
            let slot = time % buckets.count
            while next < order.count && starts[order[next]] == time {
                var own = SourceBits.zero
                own.insert(order[next])
                buckets[slot].nodes.append(Int32(truncatingIfNeeded: sources.lowerBound + order[next]))
                buckets[slot].bits.append(own)
                waiting += 1
                next += 1
            }
            if !buckets[slot].nodes.isEmpty {
                waiting -= buckets[slot].nodes.count
                gather(slot)
                for node32 in nodes {
                    let node = Int(node32)
                    let new = found[node]
                    found[node] = .zero
                    seen[node] |= new
                    visit(time, node, new)
                    waiting += push(new, from: node, in: slot)
                }
                if !nodes.isEmpty { endOfTime(time) }
            }
            time += 1
        }
    }

    /// Empties a bucket into `nodes` and `found`, less what has been seen before.
    @inline(__always)
    private mutating func gather(_ slot: Int) {
        nodes.removeAll(keepingCapacity: true)
        for index in buckets[slot].nodes.indices {
            let node = Int(buckets[slot].nodes[index])
            let new = buckets[slot].bits[index] & ~seen[node]
            if new.isZero { continue }
            let before = found[node]
            if before.isZero { nodes.append(Int32(truncatingIfNeeded: node)) }
            found[node] = before | new
        }
        buckets[slot].nodes.removeAll(keepingCapacity: true)
        buckets[slot].bits.removeAll(keepingCapacity: true)
    }

    /// Sends sources on along the ties of a node; returns how many of them somebody has not seen yet.
    @inline(__always)
    private mutating func push(_ new: SourceBits, from node: Int, in present: Int) -> Int {
        var pushed = 0
        for entry in Int(offsets[node])..<Int(offsets[node + 1]) {
            let target = Int(targets[entry])
            let unseen = new & ~seen[target]
            if unseen.isZero { continue }
            var slot = present &+ Int(lengths[entry])
            if slot >= buckets.count { slot &-= buckets.count }
            buckets[slot].nodes.append(Int32(truncatingIfNeeded: target))
            buckets[slot].bits.append(unseen)
            pushed += 1
        }
        return pushed
    }
}

extension WholeGraph {
    /// When each of some sources starts, so that all come through their hubs at the same time.
    func starts(of sources: Range<Int>) -> [Int] {
        let latest = lead[sources].max() ?? 0
        return sources.map { latest - lead[$0] }
    }
}

extension Graph {
    /// Sums of weighted distances from 512 sources at once, the batches shared out among the cores.
    func bucketSums(_ lengths: WholeLengths) -> DistanceSums {
        let whole = WholeGraph(self, lengths)
        let width = SourceBits.width
        let parts = Slots.mapEach((nodeCount + width - 1) / width) {
            BucketSearch(whole.outgoing)
        } _: { search, batch in
            let sources = (batch * width)..<min((batch + 1) * width, nodeCount)
            return search.sums(from: sources, startingAt: whole.starts(of: sources), lengths)
        }
        return joined(parts) { Int(whole.relabeling.order[$0]) }
    }
}

extension BucketSearch {
    /// Sums of distances: what is met at a time is counted by source, as in ``MultiSource``.
    mutating func sums(
        from sources: Range<Int>, startingAt starts: [Int], _ lengths: WholeLengths
    ) -> DistanceSums {
        var sums = DistanceSums(nodeCount: sources.count)
        var counts = ColumnCounts()
        run(from: sources, startingAt: starts) { _, _, found in
            counts.add(found)
        } endOfTime: { time in
            counts.forEach(first: sources.count) { source, count in
                let units = time - starts[source]
                // A source is no other node to itself.
                if count > 0 && units > 0 {
                    sums.reached[source] += count
                    sums.farness[source] += Double(count * units)
                    sums.harmonic[source] += Double(count) / Double(units)
                    sums.eccentricity[source] = Double(units)
                }
            }
            counts.removeAll()
        }
        // Whole numbers so far; the unit comes in once.
        for source in sums.reached.indices {
            sums.farness[source] *= lengths.longest.length / Double(lengths.longest.units)
            sums.harmonic[source] *= Double(lengths.longest.units) / lengths.longest.length
            sums.eccentricity[source] = lengths.length(Int(sums.eccentricity[source]))
        }
        return sums
    }
}
