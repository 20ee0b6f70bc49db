/// Brandes' accumulation over whole lengths for eight sources at once, as ``BrandesLanes`` does it over steps.
///
/// A bucket search from up to 512 sources finds out when which source comes to which node. Then eight sources at a time
/// count paths in that order: a node takes over from those neighbours that the same source met as much earlier as the tie is
/// long, which a ring of as many times as the longest tie has units tells. Dependencies are added up in the opposite order,
/// along the ties found so.
struct BucketLanes: ~Copyable {
    private let nodeCount: Int
    private let incoming: LaneRows
    private var search: BucketSearch
    /// Times that the ring holds.
    private let ringSize: Int
    /// By time and node the lanes whose source comes to the node at that time.
    private let ring: Scratch<UInt8>
    /// For each length, where the part of the ring begins for the time that lies so far back.
    private let parts: Scratch<Int>
    /// Shortest paths from the source, by node and lane; 0 where no path leads.
    private let paths: Scratch<Lanes>
    /// What lies behind a node, per path that leads to it: the sum of (1 + dependency) / paths over those after it.
    private let later: Scratch<Lanes>
    private let masks = Scratch(BrandesLanes.laneMasks)
    private let scores: Scratch<Double>
    private let entryScores: Scratch<Double>
    private let ofEntries: Bool
    // Which sources of a batch come to which node when, in the order of time.
    private var times = Stack<Int32>()
    private var nodes = Stack<Int32>()
    private var bits = Stack<SourceBits>()
    /// The same bits, a 64th of the sources after the other: eight of them are then read in a row, not one of each line.
    private var words = Stack<UInt64>()
    private var eight = EightVisits()
    private var steps = LaneSteps()

    /// - Parameters:
    ///   - entryCount: entries of the rows that paths arrive by; 0 if they are not asked for.
    init(_ graph: WholeGraph, entryCount: Int) {
        nodeCount = graph.lead.count
        incoming = LaneRows(graph.incoming)
        search = BucketSearch(graph.outgoing)
        ringSize = Int(graph.outgoing.lengths.max() ?? 1) + 1
        ring = Scratch(repeating: 0, count: ringSize * nodeCount)
        parts = Scratch(repeating: 0, count: ringSize)
        paths = Scratch(repeating: .zero, count: nodeCount)
        later = Scratch(repeating: .zero, count: nodeCount)
        scores = Scratch(repeating: 0, count: nodeCount)
        ofEntries = entryCount > 0
        entryScores = Scratch(repeating: 0, count: entryCount)
    }

    /// Sums over all sources so far, by new number of the node and by old entry of the rows that paths arrive by.
    var result: PathCounts { PathCounts(nodes: scores.array, entries: entryScores.array) }

    /// Forgets the sums.
    mutating func removeAll() {
        scores.fill(0)
        entryScores.fill(0)
    }

    /// Adds the dependencies of a run of at most 512 sources.
    mutating func add(from sources: Range<Int>, startingAt starts: [Int]) {
        times.removeAll()
        nodes.removeAll()
        bits.removeAll()
        search.run(from: sources, startingAt: starts) { time, node, found in
            times.append(Int32(truncatingIfNeeded: time))
            nodes.append(Int32(truncatingIfNeeded: node))
            bits.append(found)
        }
        turnBits()
        for index in 0..<((sources.count + 7) / 8) {
            choose(index)
            let first = sources.lowerBound + 8 * index
            addEight(from: first..<min(first + 8, sources.upperBound))
        }
    }

    private mutating func turnBits() {
        let visits = nodes.count
        words.removeAll()
        words.makeRoom(for: 8 * visits)
        let all = UnsafeRawPointer(bits.base)
        for visit in 0..<visits {
            for word in 0..<8 {
                words.base[word &* visits &+ visit] = all.load(
                    fromByteOffset: 64 &* visit &+ 8 &* word, as: UInt64.self)
            }
        }
    }

    /// Those visits at which one of eight sources comes to a node.
    private mutating func choose(_ index: Int) {
        let visits = nodes.count
        eight.removeAll()
        eight.makeRoom(for: visits + 1)
        let word = words.base + index / 8 * visits
        let shift = UInt64(index % 8 * 8)
        for visit in 0..<visits {
            let lanes = UInt8(truncatingIfNeeded: word[visit] &>> shift)
            eight.put(time: times[visit], node: nodes[visit], lanes: lanes, isKept: lanes != 0)
        }
    }

    private mutating func addEight(from sources: Range<Int>) {
        paths.fill(.zero)
        later.fill(.zero)
        for (lane, source) in sources.enumerated() { paths[source][lane] = 1 }
        countPaths()
        addDependencies()
        // Paths that begin at a node do not pass through it.
        for (lane, source) in sources.enumerated() { later[source][lane] = 0 }
        for node in 0..<nodeCount { scores[node] += (paths[node] * later[node]).sum() }
    }

    /// In the order of time: a node's paths are those of the neighbours before it. Which these are is kept for the way
    /// back.
    private mutating func countPaths() {
        steps.removeAll()
        var passed = 0
        for visit in 0..<eight.count {
            let time = Int(eight.times[visit])
            if visit == 0 || eight.times[visit - 1] != eight.times[visit] {
                while Int(eight.times[passed]) <= time - ringSize {
                    forget(passed)
                    passed += 1
                }
                for length in 0..<ringSize {
                    parts[length] = (time + ringSize - length) % ringSize * nodeCount
                }
            }
            let node = Int(eight.nodes[visit])
            let lanes = eight.lanes[visit]
            let row = incoming.range(node)
            steps.makeRoom(for: row.count)
            var sum = Lanes.zero
            for entry in row {
                let source = Int(incoming.targets[entry])
                let active = ring[parts[Int(incoming.lengths[entry])] &+ source] & lanes
                if active != 0 {
                    sum += paths[source].kept(masks[Int(active)])
                    steps.push(entry: entry, lanes: active)
                }
            }
            steps.endVisit()
            paths[node] = paths[node].merged(sum)
            ring[parts[0] &+ node] = lanes
        }
        while passed < eight.count {
            forget(passed)
            passed += 1
        }
    }

    private func forget(_ visit: Int) {
        ring[Int(eight.times[visit]) % ringSize * nodeCount + Int(eight.nodes[visit])] = 0
    }

    /// Against the order of time: what lies behind a node is handed to those before it, by their share of its paths.
    private func addDependencies() {
        var end = steps.entries.count
        for visit in (0..<eight.count).reversed() {
            let node = Int(eight.nodes[visit])
            let mask = masks[Int(eight.lanes[visit])]
            let share = (later[node] + 1 / paths[node]).kept(mask)
            let start = Int(steps.starts[visit])
            for step in start..<end {
                let entry = Int(steps.entries[step])
                let source = Int(incoming.targets[entry])
                let part = share.kept(masks[Int(steps.lanes[step])])
                later[source] += part
                if ofEntries { entryScores[Int(incoming.entries[entry])] += (part * paths[source]).sum() }
            }
            end = start
        }
    }
}

/// At which times eight sources come to which nodes, in the order of time.
private struct EightVisits: ~Copyable {
    private(set) var times = Stack<Int32>()
    private(set) var nodes = Stack<Int32>()
    /// The lanes of those sources that come there then.
    private(set) var lanes = Stack<UInt8>()

    var count: Int { nodes.count }

    mutating func removeAll() {
        times.removeAll()
        nodes.removeAll()
        lanes.removeAll()
    }

    mutating func makeRoom(for more: Int) {
        times.makeRoom(for: more)
        nodes.makeRoom(for: more)
        lanes.makeRoom(for: more)
    }

    /// Writes a visit at the end, where the next one takes its place unless it is kept: a wrong guess would cost more.
    @inline(__always)
    mutating func put(time: Int32, node: Int32, lanes: UInt8, isKept: Bool) {
        times.put(time, isKept)
        nodes.put(node, isKept)
        self.lanes.put(lanes, isKept)
    }
}

/// By which entries the shortest paths of eight sources arrive, visit by visit.
private struct LaneSteps: ~Copyable {
    /// Where the entries of each visit begin.
    private(set) var starts = Stack<Int32>()
    private(set) var entries = Stack<Int32>()
    private(set) var lanes = Stack<UInt8>()
    private var next: Int32 = 0

    mutating func removeAll() {
        starts.removeAll()
        entries.removeAll()
        lanes.removeAll()
        next = 0
    }

    @inline(__always)
    mutating func makeRoom(for more: Int) {
        starts.makeRoom(for: 1)
        entries.makeRoom(for: more)
        lanes.makeRoom(for: more)
    }

    @inline(__always)
    mutating func push(entry: Int, lanes: UInt8) {
        entries.push(Int32(truncatingIfNeeded: entry))
        self.lanes.push(lanes)
    }

    @inline(__always)
    mutating func endVisit() {
        starts.push(next)
        next = Int32(truncatingIfNeeded: entries.count)
    }
}

/// ``WholeRows`` in memory that is read without checks.
struct LaneRows: ~Copyable {
    private let offsets: Scratch<Int32>
    let targets: Scratch<Int32>
    let lengths: Scratch<UInt8>
    let entries: Scratch<Int32>

    init(_ rows: WholeRows) {
        offsets = Scratch(rows.offsets)
        targets = Scratch(rows.targets)
        lengths = Scratch(rows.lengths)
        entries = Scratch(rows.entries)
    }

    @inline(__always)
    func range(_ node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }
}

extension Graph {
    /// How many shortest paths of whole lengths pass through each node and entry, over ordered pairs.
    func bucketPathCounts(_ lengths: WholeLengths, ofEntries: Bool) -> PathCounts {
        let whole = WholeGraph(self, lengths)
        let entryCount = ofEntries ? outgoing.targets.count : 0
        // As in `lanePathCounts`: work for all cores, unless one has done before another is awake.
        let isSmall = nodeCount * outgoing.targets.count < Self.fewSteps
        let width =
            isSmall ? SourceBits.width : min(SourceBits.width, max(8, (nodeCount / Slots.most + 7) / 8 * 8))
        let batches = (nodeCount + width - 1) / width
        let slots = Slots.count(for: batches)
        let parts = Slots.mapEach(slots, parallel: !isSmall) {
            BucketLanes(whole, entryCount: entryCount)
        } _: { accumulation, slot in
            accumulation.removeAll()
            for batch in Slots.range(slot, of: slots, items: batches) {
                let sources = (batch * width)..<min((batch + 1) * width, nodeCount)
                accumulation.add(from: sources, startingAt: whole.starts(of: sources))
            }
            return accumulation.result
        }
        var total = PathCounts.sum(parts, nodeCount: nodeCount, entryCount: entryCount)
        total.nodes = whole.relabeling.restored(total.nodes)
        if isDirected && ofEntries { total.entries = outgoingEntries(total.entries) }
        return total
    }

    /// Values by entry of the incoming rows, put where the same arcs stand in the outgoing ones.
    private func outgoingEntries(_ values: [Double]) -> [Double] {
        var next = outgoing.offsets
        var result = values
        for node in 0..<nodeCount {
            for entry in incoming.range(node) {
                // Targets come in ascending order in each source's row, too.
                let source = Int(incoming.targets[entry])
                result[next[source]] = values[entry]
                next[source] += 1
            }
        }
        return result
    }
}
