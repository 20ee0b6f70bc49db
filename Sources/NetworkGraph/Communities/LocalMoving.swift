/// Moves nodes to the neighbouring community with the greatest gain until none gains.
///
/// Only nodes whose surroundings have changed are looked at again, and only where the change may have been enough: each
/// node keeps the margin by which its community was better than every other, and what its neighbours' moves took of it.
///
/// Reference: Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z (fast local moving); the margins are ours.
struct LocalMoving: ~Copyable {
    /// Whether a node is to be visited.
    enum Mark: UInt8, BitwiseCopyable {
        case settled, queued
        /// Queued, and a neighbour has moved since.
        case outdated
    }

    let count: Int
    let marks: Scratch<Mark>
    /// Ring of those that are to be visited.
    let queue: Scratch<Int32>
    private(set) var head = 0
    private(set) var waiting: Int
    private let labels: Scratch<Int32>
    /// By how much a node's community was better than every other one at the last visit, less what moves of its neighbours
    /// can have changed since.
    private let margins: Scratch<Double>
    /// By community.
    private let ends: Scratch<Double>
    private let sizes: Scratch<Int32>
    private var free: [Int32]
    private let tally: WideTally
    private let scale: Double

    /// - Parameters:
    ///   - labels: communities to begin with, `0..<n`.
    ///   - order: in which the nodes are visited first.
    init(_ graph: LevelGraph, from labels: [Int32], order: [Int32], scale: Double) {
        count = graph.count
        self.labels = Scratch(labels)
        marks = Scratch(repeating: .queued, count: count)
        margins = Scratch(repeating: 0, count: count)
        var (ends, sizes) = ([Double](repeating: 0, count: count), [Int32](repeating: 0, count: count))
        for node in 0..<count {
            ends[Int(labels[node])] += graph.strength[node]
            sizes[Int(labels[node])] += 1
        }
        self.ends = Scratch(ends)
        self.sizes = Scratch(sizes)
        free = (0..<Int32(count)).filter { sizes[Int($0)] == 0 }
        queue = Scratch(order)
        waiting = count
        tally = WideTally(nodes: count)
        self.scale = scale
    }

    /// - Parameters:
    ///   - mostVisits: ends after so many although some nodes may still gain.
    ///   - isShared: several nodes are looked at at once, on all cores; the result is the same on any number of them, but
    ///     not the same as one after the other.
    /// - Returns: the communities.
    mutating func run(_ graph: LevelGraph, mostVisits: Int, isShared: Bool = false) -> [Int32] {
        graph.withRows { offsets, targets, weights in
            graph.strength.withUnsafeBufferPointer { strength in
                let level = MovingLevel(
                    offsets: offsets, targets: targets, weights: weights, strength: strength,
                    labels: labels.base, ends: ends.base, sizes: sizes.base, scale: scale)
                if isShared {
                    moveAhead(level, mostVisits)
                } else {
                    move(level, mostVisits)
                }
            }
        }
        return labels.array
    }

    /// Visits those that wait, one after the other, and whoever comes to wait meanwhile.
    mutating func move(_ level: MovingLevel, _ mostVisits: Int) {
        var left = mostVisits
        while waiting > 0 && left > 0 {
            left -= 1
            visit(next(), level)
        }
    }

    /// The one that waits longest.
    @inline(__always)
    mutating func next() -> Int {
        let node = queue[head]
        head = head + 1 == count ? 0 : head + 1
        waiting -= 1
        return Int(node)
    }

    /// Moves a node to the community where it gains most now.
    @inline(__always)
    mutating func visit(_ node: Int, _ level: MovingLevel) {
        settle(node, level.bestMove(of: node, tally), level)
    }

    /// Moves a node where that has been decided.
    @inline(__always)
    mutating func settle(_ node: Int, _ move: BestMove, _ level: MovingLevel) {
        marks[node] = .settled
        margins[node] = move.margin
        let own = labels[node]
        if move.label == own { return }
        // Where a community has two members, another one has none.
        let label = move.label ?? free.removeLast()
        let strength = level.strength[node]
        ends[Int(own)] -= strength
        sizes[Int(own)] -= 1
        ends[Int(label)] += strength
        sizes[Int(label)] += 1
        if sizes[Int(own)] == 0 { free.append(own) }
        labels[node] = label
        wake(level, level.row(node), from: own, to: label)
    }

    /// Takes from the neighbours' margins what the move can have changed, and queues those that may now gain.
    @inline(__always)
    private mutating func wake(_ level: MovingLevel, _ row: Range<Int>, from own: Int32, to best: Int32) {
        for entry in row {
            let other = Int(level.targets[entry])
            guard marks[other] == .settled else {
                marks[other] = .outdated
                continue
            }
            let label = labels[other]
            if label == best { continue }
            // Its own community lost the tie and another won it, or only the latter.
            let weight = level.weight(entry)
            let margin = margins[other] - (label == own ? 2 * weight : weight)
            margins[other] = margin
            guard margin <= 0 else { continue }
            marks[other] = .queued
            let tail = head + waiting
            queue[tail >= count ? tail - count : tail] = Int32(truncatingIfNeeded: other)
            waiting += 1
        }
    }
}
