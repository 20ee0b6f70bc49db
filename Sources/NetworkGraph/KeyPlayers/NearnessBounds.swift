internal import Synchronization

extension Graph {
    /// What no set of that size is worth more than by ``KeyPlayerCriterion/distanceReach``, 0...1; nil where that would take
    /// too long.
    ///
    /// Nobody adds more to a larger set than to a smaller one (submodularity), so that no other set exceeds this one by more
    /// than the greatest of what single nodes would add to it.
    ///
    /// - Reference: Nemhauser, Wolsey & Fisher 1978, doi:10.1007/BF01588971, proposition 2.1
    func boundOfNearness(around set: [Int], mostLooks: Int = 1_000_000_000) -> Double? {
        let share = 256
        // Counted by all cores together: once it is too much nobody goes on, and what was found counts for nothing.
        let looks = Atomic(0)
        let parts = Slots.mapEach((nodeCount + share - 1) / share) {
            var worths = NearWorth(self)
            worths.begin(set)
            return worths
        } _: { worths, part -> (gains: [Double], sum: Double) in
            var gains: [Double] = []
            for node in (part * share)..<min(nodeCount, (part + 1) * share) {
                guard looks.load(ordering: .relaxed) <= mostLooks else { break }
                let before = worths.looks
                gains.append(set.contains(node) ? 0 : worths.gain(of: node))
                looks.add(worths.looks - before, ordering: .relaxed)
            }
            return (gains, worths.sum)
        }
        guard looks.load(ordering: .relaxed) <= mostLooks, let sum = parts.first?.sum else { return nil }
        let gains = parts.flatMap(\.gains)
        let most = Graph.greatest(set.count, gains).reduce(0.0) { $0 + gains[$1] }
        return min(1, (sum + most) / Double(nodeCount))
    }

    /// Mean nearness of all pairs as ``globalEfficiency(weighted:)``, from a sample of nodes where all would take long: by
    /// how much it is off at most, with probability 0.99.
    ///
    /// - Returns: nil where it is better computed in full.
    /// - Reference: Maurer & Pontil 2009, arXiv:0907.3740, theorem 4, for both sides; without replacement the sample is no worse
    ///   (Hoeffding 1963, doi:10.1080/01621459.1963.10500830, theorem 4)
    func estimatedEfficiency(seed: UInt64, sample size: Int = 4096, above steps: Double = 1e11) -> (
        mean: Double, error: Double
    )? {
        guard Double(nodeCount) * Double(2 * edgeCount) > steps, size < nodeCount else { return nil }
        let drawn = sample(size, seed: seed)
        let relabeling = Relabeling(breadthFirst: self)
        let (offsets, targets) = relabeling.rows(incoming)
        let width = SourceBits.width
        let parts = Slots.mapEach((size + width - 1) / width) {
            MultiSource(offsets: offsets, targets: targets)
        } _: { search, batch in
            let sources = drawn[(batch * width)..<min(size, (batch + 1) * width)]
            return search.sums(from: sources.map { Int(relabeling.place[$0]) }).harmonic
        }
        let nearness = parts.flatMap { $0 }.map { $0 / Double(nodeCount - 1) }
        let count = Double(size)
        let mean = nearness.reduce(0, +) / count
        let variance = nearness.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
        let log = Power.ln(4 / 0.01)
        return (mean, (2 * variance * log / count).squareRoot() + 7 * log / (3 * (count - 1)))
    }
}
