/// Where a node would gain most.
struct BestMove: BitwiseCopyable {
    /// The community; nil: one of its own that is free.
    var label: Int32?
    var gain: Double
    /// By how much that is better than every other one.
    var margin: Double
    /// Weight of the node's ties to its community and to the other one.
    var tiesToOwn: Double
    var tiesToOther: Double
}

/// The ties of a level and its communities as they are at the moment.
struct MovingLevel {
    let offsets: UnsafeBufferPointer<Int>
    let targets: UnsafeBufferPointer<Int32>
    let weights: UnsafeBufferPointer<Double>?
    let strength: UnsafeBufferPointer<Double>
    let labels: UnsafePointer<Int32>
    /// By community the sum of its strengths, and its members.
    let ends: UnsafePointer<Double>
    let sizes: UnsafePointer<Int32>
    let scale: Double

    @inline(__always)
    func row(_ node: Int) -> Range<Int> { offsets[node]..<offsets[node + 1] }

    @inline(__always)
    func weight(_ entry: Int) -> Double { weights.map { $0[entry] } ?? 1 }

    /// - Parameter tally: has room for the node's ties; nothing is left in it.
    @inline(__always)
    func bestMove<Tally: CommunityTally & ~Copyable>(of node: Int, _ tally: borrowing Tally) -> BestMove {
        let own = labels[node]
        var metCount = 0
        for entry in row(node) { tally.add(weight(entry), to: labels[Int(targets[entry])], &metCount) }
        let tiesToOwn = tally.weight(of: own)
        var best = BestMove(label: own, gain: 0, margin: 0, tiesToOwn: tiesToOwn, tiesToOther: 0)
        var bestGain = gainOfStaying(node, tiesToOwn)
        // On its own a node gains nothing and loses nothing; where it meets nobody it gains no more.
        var second = 0.0
        if sizes[Int(own)] > 1 && bestGain < -1e-12 { (best.label, bestGain) = (nil, 0) }
        for index in 0..<metCount {
            let (label, ties) = tally.take(index)
            if label == own { continue }
            let gain = gain(node, of: label, ties)
            if gain > bestGain + 1e-12 {
                second = max(second, bestGain)
                (best.label, best.tiesToOther, bestGain) = (label, ties, gain)
            } else {
                second = max(second, gain)
            }
        }
        (best.gain, best.margin) = (bestGain, bestGain - second)
        return best
    }

    @inline(__always)
    private func gain(_ node: Int, of label: Int32, _ ties: Double) -> Double {
        ties - strength[node] * ends[Int(label)] * scale
    }

    @inline(__always)
    private func gainOfStaying(_ node: Int, _ tiesToOwn: Double) -> Double {
        tiesToOwn - strength[node] * (ends[Int(labels[node])] - strength[node]) * scale
    }

    /// Whether a move is still the best one that was so before communities changed; no neighbour has moved.
    ///
    /// Others are looked at no more: they may have lost by what joined them, but hardly won.
    @inline(__always)
    func isStillBest(_ move: BestMove, _ node: Int) -> Bool {
        let staying = gainOfStaying(node, move.tiesToOwn)
        guard let label = move.label else { return sizes[Int(labels[node])] > 1 && staying < -1e-12 }
        if label == labels[node] { return staying >= move.gain - move.margin - 1e-12 }
        let now = gain(node, of: label, move.tiesToOther)
        return now > staying + 1e-12 && now >= move.gain - move.margin - 1e-12
    }
}
