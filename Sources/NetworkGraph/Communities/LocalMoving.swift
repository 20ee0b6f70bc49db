/// Moves nodes to the neighbouring community with the greatest gain until none gains.
///
/// Only nodes whose surroundings have changed are looked at again, and only where the change may have been enough: each
/// node keeps the margin by which its community was better than every other, and what its neighbours' moves took of it.
///
/// Reference: Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z (fast local moving); the margins are ours.
struct LocalMoving: ~Copyable {
    /// What is kept of a node between visits. (Were it private, the compiler would fail in debug builds, Swift 6.3.1.)
    struct Stand: BitwiseCopyable {
        /// By how much the node's community was better than every other one at the last visit, less what moves of its
        /// neighbours can have changed since.
        var margin: Double
        let strength: Double
        var isQueued = true
    }

    private let count: Int
    private let labels: Scratch<Int32>
    private let stands: Scratch<Stand>
    /// By community.
    private let ends: Scratch<Double>
    private let sizes: Scratch<Int32>
    private var free: [Int32]
    /// Ring of those that are to be visited.
    private let queue: Scratch<Int32>
    private var head = 0
    private var waiting: Int
    /// Weight of the ties between the node at hand and each community that it met.
    private let sum: Scratch<Double>
    private let met: Scratch<Int32>
    private let scale: Double

    /// - Parameters:
    ///   - labels: communities to begin with, `0..<n`.
    ///   - order: in which the nodes are visited first.
    init(_ graph: LevelGraph, from labels: [Int32], order: [Int32], scale: Double) {
        count = graph.count
        self.labels = Scratch(labels)
        stands = Scratch(graph.strength.map { Stand(margin: 0, strength: $0) })
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
        sum = Scratch(repeating: 0, count: count)
        // A node has fewer ties than there are nodes; a place is written before it is known whether it counts.
        met = Scratch(repeating: 0, count: count)
        self.scale = scale
    }

    /// - Parameter mostVisits: ends after so many although some nodes may still gain.
    /// - Returns: the communities.
    mutating func run(_ graph: LevelGraph, mostVisits: Int) -> [Int32] {
        var left = mostVisits
        graph.withRows { offsets, targets, weights in
            while waiting > 0 && left > 0 {
                left -= 1
                let node = Int(queue[head])
                head = head + 1 == count ? 0 : head + 1
                waiting -= 1
                let row = offsets[node]..<offsets[node + 1]
                let own = labels[node]
                let best = visit(node, row, targets, weights)
                if best != own { wake(row, targets, weights, from: own, to: best) }
            }
        }
        return labels.array
    }

    /// Moves a node to the community where it gains most, and returns this.
    @inline(__always)
    private mutating func visit(
        _ node: Int, _ row: Range<Int>, _ targets: UnsafeBufferPointer<Int32>,
        _ weights: UnsafeBufferPointer<Double>?
    ) -> Int32 {
        let own = labels[node]
        let metCount = meet(row, targets, weights)
        let strength = stands[node].strength
        ends[Int(own)] -= strength
        sizes[Int(own)] -= 1
        var best = own
        var bestGain = sum[Int(own)] - strength * ends[Int(own)] * scale
        sum[Int(own)] = 0
        // On its own a node gains nothing and loses nothing; where it meets nobody it gains no more.
        var second = 0.0
        if sizes[Int(own)] > 0 && bestGain < -1e-12, let alone = free.last { (best, bestGain) = (alone, 0) }
        for index in 0..<metCount {
            let label = met[index]
            let gain = sum[Int(label)] - strength * ends[Int(label)] * scale
            sum[Int(label)] = 0
            if gain > bestGain + 1e-12 {
                second = max(second, bestGain)
                (best, bestGain) = (label, gain)
            } else if label != own {
                second = max(second, gain)
            }
        }
        stands[node] = Stand(margin: bestGain - second, strength: strength, isQueued: false)
        ends[Int(best)] += strength
        sizes[Int(best)] += 1
        if best != own { leave(own, for: best, node) }
        return best
    }

    /// Adds up the weights of the node's ties by community, and returns how many communities it met.
    @inline(__always)
    private func meet(
        _ row: Range<Int>, _ targets: UnsafeBufferPointer<Int32>, _ weights: UnsafeBufferPointer<Double>?
    ) -> Int {
        var metCount = 0
        for entry in row {
            let label = labels[Int(targets[entry])]
            let before = sum[Int(label)]
            met[metCount] = label
            metCount += before == 0 ? 1 : 0
            sum[Int(label)] = before + (weights.map { $0[entry] } ?? 1)
        }
        return metCount
    }

    @inline(__always)
    private mutating func leave(_ own: Int32, for best: Int32, _ node: Int) {
        if free.last == best { free.removeLast() }
        if sizes[Int(own)] == 0 { free.append(own) }
        labels[node] = best
    }

    /// Takes from the neighbours' margins what the move can have changed, and queues those that may now gain.
    @inline(__always)
    private mutating func wake(
        _ row: Range<Int>, _ targets: UnsafeBufferPointer<Int32>, _ weights: UnsafeBufferPointer<Double>?,
        from own: Int32, to best: Int32
    ) {
        for entry in row {
            let other = targets[entry]
            let label = labels[Int(other)]
            if label == best || stands[Int(other)].isQueued { continue }
            let weight = weights.map { $0[entry] } ?? 1
            // Its own community lost the tie and another won it, or only the latter.
            let margin = stands[Int(other)].margin - (label == own ? 2 * weight : weight)
            stands[Int(other)].margin = margin
            guard margin <= 0 else { continue }
            stands[Int(other)].isQueued = true
            let tail = head + waiting
            queue[tail >= count ? tail - count : tail] = other
            waiting += 1
        }
    }
}
