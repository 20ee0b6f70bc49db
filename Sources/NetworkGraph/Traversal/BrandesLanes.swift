/// Eight sources at once: one number per source and node.
typealias Lanes = SIMD8<Double>

extension SIMD8<Double> {
    /// The lanes whose bit is set in the mask, 0 elsewhere.
    @inline(__always)
    func kept(_ mask: SIMD8<UInt64>) -> Lanes {
        unsafeBitCast(unsafeBitCast(self, to: SIMD8<UInt64>.self) & mask, to: Lanes.self)
    }

    @inline(__always)
    func merged(_ other: Lanes) -> Lanes {
        unsafeBitCast(
            unsafeBitCast(self, to: SIMD8<UInt64>.self) | unsafeBitCast(other, to: SIMD8<UInt64>.self),
            to: Lanes.self)
    }
}

/// Brandes' accumulation for eight sources at once.
///
/// A search from up to 512 sources finds out which node is at which level of which source; then eight
/// sources at a
/// time count paths downwards and add up dependencies upwards. A node adds up all its neighbours' numbers,
/// masked to
/// the lanes in which they are one level nearer (or farther), so a tie's cache line is read once for up to
/// eight
/// sources. Sources that lie near each other share levels and so fill the lanes; the breadth-first numbering
/// sees
/// to that.
struct BrandesLanes: ~Copyable {
    private let nodeCount: Int
    private let offsets: Scratch<Int32>
    private let targets: Scratch<Int32>
    private let sourceOffsets: Scratch<Int32>
    private let sourceTargets: Scratch<Int32>
    private var search: MultiSource
    /// Shortest paths from the source, by node and lane; 0 where the lane's source does not lead.
    private let paths: Scratch<Lanes>
    /// (1 + dependency) / paths, by node and lane.
    private let share: Scratch<Lanes>
    /// The lanes that are at the level being read.
    private let lanes: Scratch<UInt8>
    private let masks = Self.laneMasks
    private var levels: [Level] = []
    private let scores: Scratch<Double>

    /// Nodes that some source of the batch meets at a level, and for each eight sources the lanes in which
    /// it does:
    /// those of node `i` are byte `i` of each plane of `nodes.count` bytes.
    private struct Level {
        var nodes: [Int32] = []
        var bits: [SourceBits] = []
        var planes: [UInt8] = []
    }

    /// - Parameter rows: along the arcs; `incoming` against them (the same where undirected).
    init(rows: (offsets: [Int32], targets: [Int32]), incoming: (offsets: [Int32], targets: [Int32])) {
        nodeCount = rows.offsets.count - 1
        offsets = Scratch(rows.offsets)
        targets = Scratch(rows.targets)
        sourceOffsets = Scratch(incoming.offsets)
        sourceTargets = Scratch(incoming.targets)
        search = MultiSource(offsets: incoming.offsets, targets: incoming.targets)
        paths = Scratch(repeating: .zero, count: nodeCount)
        share = Scratch(repeating: .zero, count: nodeCount)
        lanes = Scratch(repeating: 0, count: nodeCount)
        scores = Scratch(repeating: 0, count: nodeCount)
    }

    /// For each byte the lanes whose bits are set in it.
    static let laneMasks: [SIMD8<UInt64>] = (0..<256).map { byte in
        var mask = SIMD8<UInt64>.zero
        for lane in 0..<8 where byte >> lane & 1 == 1 { mask[lane] = .max }
        return mask
    }

    /// Sums over all sources so far, by node.
    var result: [Double] { scores.array }

    /// Adds the dependencies of a run of at most 512 sources.
    mutating func add(from sources: Range<Int>) {
        var levels = levels
        self.levels = []
        for index in levels.indices {
            levels[index].nodes.removeAll(keepingCapacity: true)
            levels[index].bits.removeAll(keepingCapacity: true)
        }
        search.run(from: sources) { level, node, found in
            while levels.count < level { levels.append(Level()) }
            levels[level - 1].nodes.append(Int32(truncatingIfNeeded: node))
            levels[level - 1].bits.append(found)
        }
        while let last = levels.last, last.nodes.isEmpty { levels.removeLast() }
        let eights = (sources.count + 7) / 8
        for index in levels.indices { Self.spread(&levels[index], eights) }
        for eight in 0..<eights {
            let first = sources.lowerBound + 8 * eight
            countPaths(levels, eight, from: first..<min(first + 8, sources.upperBound))
            addDependencies(levels, eight)
        }
        self.levels = levels
    }

    private static func spread(_ level: inout Level, _ eights: Int) {
        let count = level.nodes.count
        level.planes = [UInt8](unsafeUninitializedCapacity: eights * count) { planes, used in
            level.bits.withUnsafeBytes { bytes in
                for index in 0..<count {
                    for eight in 0..<eights { planes[eight * count + index] = bytes[index * 64 + eight] }
                }
            }
            used = eights * count
        }
    }

    private func countPaths(_ levels: [Level], _ eight: Int, from sources: Range<Int>) {
        paths.fill(.zero)
        lanes.fill(0)
        for (lane, source) in sources.enumerated() {
            paths[source][lane] = 1
            lanes[source] = 1 << UInt8(lane)
        }
        for (depth, level) in levels.enumerated() {
            level.planes.withUnsafeBufferPointer { planes in
                level.nodes.withUnsafeBufferPointer { nodes in
                    let plane = eight * nodes.count
                    for index in 0..<nodes.count where planes[plane + index] != 0 {
                        let node = Int(nodes[index])
                        var sum = Lanes.zero
                        for entry in Int(sourceOffsets[node])..<Int(sourceOffsets[node + 1]) {
                            let source = Int(sourceTargets[entry])
                            let active = lanes[source]
                            if active != 0 { sum += paths[source].kept(masks[Int(active)]) }
                        }
                        paths[node] = paths[node].merged(sum.kept(masks[Int(planes[plane + index])]))
                    }
                }
            }
            if depth == 0 { for source in sources { lanes[source] = 0 } } else { clear(levels[depth - 1]) }
            mark(level, eight)
        }
        if let last = levels.last { clear(last) }
        if levels.isEmpty { for source in sources { lanes[source] = 0 } }
    }

    private func addDependencies(_ levels: [Level], _ eight: Int) {
        share.fill(.zero)
        for depth in levels.indices.reversed() {
            let level = levels[depth]
            level.planes.withUnsafeBufferPointer { planes in
                level.nodes.withUnsafeBufferPointer { nodes in
                    let plane = eight * nodes.count
                    for index in 0..<nodes.count where planes[plane + index] != 0 {
                        let node = Int(nodes[index])
                        let mask = masks[Int(planes[plane + index])]
                        var sum = Lanes.zero
                        for entry in Int(offsets[node])..<Int(offsets[node + 1]) {
                            let target = Int(targets[entry])
                            let active = lanes[target]
                            if active != 0 { sum += share[target].kept(masks[Int(active)]) }
                        }
                        let own = paths[node]
                        sum = sum.kept(mask)
                        scores[node] += (sum * own).sum()
                        share[node] = share[node].merged((sum + 1 / own).kept(mask))
                    }
                }
            }
            if depth + 1 < levels.count { clear(levels[depth + 1]) }
            mark(level, eight)
        }
        if let first = levels.first { clear(first) }
    }

    private func mark(_ level: Level, _ eight: Int) {
        let plane = eight * level.nodes.count
        for index in level.nodes.indices { lanes[Int(level.nodes[index])] = level.planes[plane + index] }
    }

    private func clear(_ level: Level) {
        for node in level.nodes { lanes[Int(node)] = 0 }
    }
}

extension Graph {
    /// Nodes times arcs up to which a second core is not worth waking: a fraction of a millisecond.
    static let fewSteps = 200_000

    /// How many shortest paths pass through each node, over ordered pairs, by ``BrandesLanes``.
    func lanePathCounts() -> [Double] {
        let relabeling = Relabeling(breadthFirst: self)
        let rows = relabeling.rows(outgoing)
        let incomingRows = isDirected ? relabeling.rows(incoming) : rows
        // Small networks are cut into smaller batches, so that there is work for all cores; where one core has done
        // before another is awake, they are not.
        let isSmall = nodeCount * outgoing.targets.count < Self.fewSteps
        let width =
            isSmall ? SourceBits.width : min(SourceBits.width, max(8, (nodeCount / Slots.most + 7) / 8 * 8))
        let batches = (nodeCount + width - 1) / width
        let parts = Slots.map(batches, parallel: !isSmall) { range in
            var accumulation = BrandesLanes(rows: rows, incoming: incomingRows)
            for batch in range {
                accumulation.add(from: (batch * width)..<min((batch + 1) * width, nodeCount))
            }
            return accumulation.result
        }
        var total = [Double](repeating: 0, count: nodeCount)
        for part in parts { for node in 0..<nodeCount { total[node] += part[node] } }
        return relabeling.restored(total)
    }
}
