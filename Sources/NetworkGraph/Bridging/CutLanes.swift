/// Losses of Σ 1/d by the tie that was cut, as ``CutLosses`` has them, for 64 sources at once: whole lengths, without
/// direction, as long as no distance is great.
///
/// For each node all those sources are taken together that reach it by one tie only. What it dominates lies at the same
/// distance from it, its offset, whoever the source is, since all of these come through it.
///
/// A pair counts from the end that is farther from the tie: twice where the offset is below the distance from the source
/// to the tie, once where both are the same. So only few members count; others are looked at only as far as ways anew
/// may lead over them.
struct CutLanes: ~Copyable {
    /// No path. A tie more is still a byte.
    static var none: UInt8 { 191 }
    /// The greatest distance; one tie more is below ``none``.
    static var most: UInt8 { 126 }

    private let nodeCount: Int
    let rows: LaneRows
    /// By entry the place among all entries of bridges, -1 for other ties.
    private let bridge: Scratch<Int32>
    /// The length of the shortest tie.
    let shortest: UInt8
    private var search: BucketSearch
    /// By 64 sources and node.
    private let distances: Scratch<ByteLanes>
    /// Those of the 64 sources at hand; while ways anew are looked for, without the tie.
    var distance: UnsafeMutablePointer<ByteLanes>
    /// Distances with the tie, where they differ.
    let before: Scratch<ByteLanes>
    /// Sources whose shortest paths to the node arrive by one tie only.
    let once: Scratch<ByteMask>
    /// Sources for which a node is a known member.
    let inside: Scratch<ByteMask>
    let come: Scratch<ByteMask>
    let comeAgain: Scratch<ByteMask>
    let offset: Scratch<Int32>
    /// By offset the node met last, and by node the one met before it, -1 for none.
    let first = Scratch(repeating: Int32(-1), count: 256)
    let next: Scratch<Int32>
    var met = Stack<Int32>()
    var members = Stack<Int32>()
    var changed: [Int32] = []
    var waiting = 0
    /// How far the sources are from the tie by which they reach the node at hand.
    let leads = Scratch(repeating: ByteLanes.zero, count: 1)
    /// By source what is lost at the node at hand.
    let lost = Scratch(repeating: 0.0, count: 64)
    let inverses = Scratch((0..<256).map { $0 == 0 || $0 >= Int(none) ? 0 : 1 / Double($0) })
    private let losses: Scratch<Double>
    private let beyond: Scratch<Int32>
    /// Whether some distance is too great for a byte, with or without a tie.
    var isTooFar = false

    struct Result: Sendable {
        /// By node, over the ties at it.
        var losses: [Double]
        /// By entry of a bridge and distance: sources that arrive by it.
        var beyond: [Int32]
    }

    init(_ rows: WholeRows, _ sides: BridgeSides) {
        let n = rows.offsets.count - 1
        nodeCount = n
        self.rows = LaneRows(rows)
        bridge = Scratch(sides.places)
        shortest = rows.lengths.min() ?? 1
        search = BucketSearch(rows)
        distances = Scratch(repeating: .zero, count: 8 * n)
        distance = distances.base
        before = Scratch(repeating: .zero, count: n)
        once = Scratch(repeating: .zero, count: n)
        inside = Scratch(repeating: .zero, count: n)
        come = Scratch(repeating: .zero, count: n)
        comeAgain = Scratch(repeating: .zero, count: n)
        offset = Scratch(repeating: -1, count: n)
        next = Scratch(repeating: -1, count: n)
        losses = Scratch(repeating: 0, count: n)
        beyond = Scratch(repeating: 0, count: sides.count * (Int(Self.most) + 1))
    }

    /// Sums over all sources so far; nil if some distance is too great.
    var result: Result? { isTooFar ? nil : Result(losses: losses.array, beyond: beyond.array) }

    /// Forgets the sums.
    mutating func removeAll() {
        isTooFar = false
        losses.fill(0)
        beyond.fill(0)
    }

    /// Adds what is lost by a run of at most 512 sources.
    mutating func add(from sources: Range<Int>, startingAt starts: [Int]) {
        if isTooFar { return }
        measure(from: sources, startingAt: starts)
        for part in 0..<((sources.count + 63) / 64) where !isTooFar {
            distance = distances.base + part * nodeCount
            for node in 0..<nodeCount { findArrivals(node) }
            for node in 0..<nodeCount { add(node) }
        }
    }

    private mutating func measure(from sources: Range<Int>, startingAt starts: [Int]) {
        distances.fill(ByteLanes(repeating: Self.none))
        // Lane by lane, as bytes, which they are.
        let bytes = UnsafeMutableRawPointer(distances.base).assumingMemoryBound(to: UInt8.self)
        let n = nodeCount
        var isTooFar = false
        search.run(from: sources, startingAt: starts) { time, node, found in
            for part in 0..<8 where found[part] != 0 {
                var bits = found[part]
                while bits != 0 {
                    let lane = bits.trailingZeroBitCount
                    bits &= bits &- 1
                    let length = time - starts[64 * part + lane]
                    if length > Int(Self.most) { isTooFar = true }
                    bytes[64 * (part * n + node) + lane] = UInt8(truncatingIfNeeded: length)
                }
            }
        }
        self.isTooFar = isTooFar
    }

    /// Sources whose shortest paths arrive by an entry.
    @inline(__always)
    func arrive(by entry: Int, at node: Int) -> ByteMask {
        (distance[Int(rows.targets[entry])] &+ ByteLanes(repeating: rows.lengths[entry]))
            .equals(distance[node])
    }

    private func findArrivals(_ node: Int) {
        var once = ByteMask.zero
        var again = ByteMask.zero
        for entry in rows.range(node) {
            let arriving = arrive(by: entry, at: node)
            again |= once & arriving
            once |= arriving
        }
        self.once[node] = once & ~again
    }

    private mutating func add(_ node: Int) {
        var cut = once[node]
        if cut.isZero { return }
        let own = distance[node]
        var lead = ByteLanes.zero
        var other = Self.noWays
        for entry in rows.range(node) {
            let length = distance[Int(rows.targets[entry])]
            let way = length &+ ByteLanes(repeating: rows.lengths[entry])
            let arriving = way.equals(own)
            lead = lead.replaced(by: length, where: arriving)
            other = other.least(way.replaced(by: Self.noWays, where: arriving | ~length.isAtMost(own)))
            if bridge[entry] >= 0 {
                countBeyond(Int(bridge[entry]), node, arriving & cut)
                cut &= ~arriving
            }
        }
        if cut.isZero { return }
        lost.fill(0)
        leads[0] = lead
        var left = cut
        // No member needs a longer detour than the node, and half of it is enough to look beyond what counts.
        let detour = (other &- own).halved
        var limit = lead &+ detour.least(ByteLanes(repeating: Self.margin))
        while !left.isZero {
            explore(node, left, limit)
            reachAnew()
            left = addLosses(lead, &limit)
            forget()
        }
        share(cut, node)
    }

    private static var margin: UInt8 { 5 }

    private func countBeyond(_ bridge: Int, _ node: Int, _ arriving: ByteMask) {
        var bits = arriving.laneBits
        let place = bridge * (Int(Self.most) + 1)
        while bits != 0 {
            beyond[place + Self.lane(bits.trailingZeroBitCount, of: distance + node)] += 1
            bits &= bits &- 1
        }
    }

    /// Hands what is lost to both ends of the ties by which the sources arrive.
    private func share(_ cut: ByteMask, _ node: Int) {
        for entry in rows.range(node) {
            var bits = (cut & arrive(by: entry, at: node)).laneBits
            var sum = 0.0
            while bits != 0 {
                sum += lost[bits.trailingZeroBitCount]
                bits &= bits &- 1
            }
            losses[node] += sum
            losses[Int(rows.targets[entry])] += sum
        }
    }
}

extension Graph {
    /// Most steps of a search up to which sources are bundled: where paths are long, so are ways anew.
    private static var mostLaneSteps: Int { 32 }

    /// Losses of Σ 1/d over all sources by node, summed over the ties at it, in units of the lengths, from 64 sources at
    /// once; nil where that is not worth it, or some distance is too great.
    func laneCutLosses(_ lengths: WholeLengths) -> [Double]? {
        guard !isDirected && nodeCount > 64 && sweptDiameter() <= Self.mostLaneSteps else { return nil }
        let whole = WholeGraph(self, lengths)
        let rows = whole.outgoing
        let sides = bridgeSides(rows, whole.relabeling)
        let most = Int(CutLanes.most)
        guard sides.isFewEnough(most: most) else { return nil }
        // Small networks are cut into smaller batches, so that there is work for more cores.
        let width = max(64, min(SourceBits.width, (nodeCount / 8 + 63) / 64 * 64))
        let batches = (nodeCount + width - 1) / width
        let slots = Slots.count(for: batches)
        let parts = Slots.mapEach(slots) {
            CutLanes(rows, sides)
        } _: { lanes, slot in
            lanes.removeAll()
            for index in Slots.range(slot, of: slots, items: batches) {
                let sources = (index * width)..<min((index + 1) * width, nodeCount)
                lanes.add(from: sources, startingAt: whole.starts(of: sources))
            }
            return lanes.result
        }
        var sums = [Double](repeating: 0, count: nodeCount)
        var beyond = [Int32](repeating: 0, count: sides.count * (most + 1))
        for part in parts {
            guard let part else { return nil }
            for node in sums.indices { sums[node] += part.losses[node] }
            for index in beyond.indices { beyond[index] += part.beyond[index] }
        }
        for pair in sides.pairs {
            let length = Int(rows.lengths[pair.entry])
            let loss = sides.nearness(across: pair, beyond, most: most, length: length)
            sums[pair.node] += loss
            sums[Int(rows.targets[pair.entry])] += loss
        }
        return whole.relabeling.restored(sums)
    }

    private func bridgeSides(_ rows: WholeRows, _ relabeling: Relabeling) -> BridgeSides {
        var isBridge: Set<SIMD2<Int32>> = []
        for (one, other) in bridges() {
            let (a, b) = (relabeling.place[one], relabeling.place[other])
            isBridge.formUnion([SIMD2(a, b), SIMD2(b, a)])
        }
        return BridgeSides(offsets: rows.offsets, targets: rows.targets) { node, entry in
            isBridge.contains(SIMD2(Int32(truncatingIfNeeded: node), rows.targets[entry]))
        }
    }
}
