/// Distances in steps from up to 512 sources at once, as far as neighbours need to know them of each other: without
/// direction those of two neighbours differ by one at most, so that they are kept modulo 4, in two bits.
struct CutSteps: ~Copyable {
    /// The two bits, for all sources. (Were it private, the compiler would fail in debug builds, Swift 6.3.1.)
    struct Steps: BitwiseCopyable {
        var low = SourceBits.zero
        var high = SourceBits.zero
    }

    /// A level of the search at which some sources meet a node.
    struct Visit: BitwiseCopyable {
        let level: Int32
        /// The node's visit before this one, on a lower level, -1 for none.
        let previous: Int32
        let found: SourceBits
    }

    let offsets: Scratch<Int32>
    let targets: Scratch<Int32>
    private var search: MultiSource
    private let steps: Scratch<Steps>
    private(set) var visits = Stack<Visit>()
    /// By node its visit on the highest level, -1 for none.
    let lastVisit: Scratch<Int32>
    /// Sources whose shortest paths to the node arrive by one tie only.
    let once: Scratch<SourceBits>
    /// Sources as far away from some neighbour as from the node. Says nothing of those that do not reach it.
    let level: Scratch<SourceBits>

    init(offsets: [Int32], targets: [Int32]) {
        let n = offsets.count - 1
        self.offsets = Scratch(offsets)
        self.targets = Scratch(targets)
        search = MultiSource(offsets: offsets, targets: targets)
        steps = Scratch(repeating: Steps(), count: n)
        lastVisit = Scratch(repeating: -1, count: n)
        once = Scratch(repeating: .zero, count: n)
        level = Scratch(repeating: .zero, count: n)
    }

    @inline(__always)
    func row(_ node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }

    /// Sources that are one step farther from `node` than from its neighbour.
    @inline(__always)
    func arrive(from neighbour: Int, at node: Int) -> SourceBits {
        let (one, other) = (steps[neighbour], steps[node])
        return (one.low ^ other.low) & ~(one.low ^ one.high ^ other.high)
    }

    /// Sources that are as far from both.
    @inline(__always)
    func level(_ neighbour: Int, _ node: Int) -> SourceBits { ~(steps[neighbour].low ^ steps[node].low) }

    mutating func run(from sources: Range<Int>) {
        steps.fill(Steps())
        lastVisit.fill(-1)
        visits.removeAll()
        search.run(from: sources) { level, node, found in
            let bits = UInt(truncatingIfNeeded: level)
            if bits & 1 != 0 { steps[node].low |= found }
            if bits & 2 != 0 { steps[node].high |= found }
            let index = Int32(truncatingIfNeeded: visits.count)
            visits.append(
                Visit(level: Int32(truncatingIfNeeded: level), previous: lastVisit[node], found: found))
            lastVisit[node] = index
        }
        for node in 0..<lastVisit.count { findArrivals(node) }
    }

    /// Those who do not reach the node are on one level with all its neighbours, so that none of them arrives.
    private func findArrivals(_ node: Int) {
        var once = SourceBits.zero
        var again = SourceBits.zero
        var level = SourceBits.zero
        for entry in row(node) {
            let neighbour = Int(targets[entry])
            let arriving = arrive(from: neighbour, at: node)
            again |= once & arriving
            once |= arriving
            level |= self.level(neighbour, node)
        }
        self.once[node] = once & ~again
        self.level[node] = level
    }
}
