/// One start of the Leiden method: local moving, refinement, aggregation, until nothing gets better.
struct Leiden: Sendable {
    private let base: LevelGraph
    private let resolution: Double
    private var random: SeededRandom
    /// The division that was reached, and its modularity.
    private(set) var labels: [Int32]
    private(set) var quality = -Double.infinity
    private var hasEnded = false

    init(_ base: LevelGraph, resolution: Double, seed: UInt64) {
        self.base = base
        self.resolution = resolution
        random = SeededRandom(seed: seed)
        labels = (0..<Int32(base.count)).map { $0 }
    }

    /// Modularity that a further pass must have gained where a pass takes long.
    private static let leastGain = 1e-5
    /// Above this number of nodes a pass takes long.
    static let manyNodes = 10_000

    /// - Parameter rounds: most passes over all levels; it ends earlier when a pass changes nothing, or in large networks
    ///   hardly anything.
    mutating func advance(rounds: Int) {
        for _ in 0..<rounds where !hasEnded {
            labels = pass(from: labels)
            let now = base.quality(labels, resolution: resolution)
            hasEnded = now <= quality + (base.count > Self.manyNodes ? Self.leastGain : 1e-13)
            quality = now
        }
    }

    /// Visits per node and most on the finest level of the first pass. What is left to be gained there, later passes gain
    /// sooner: they begin from communities that have grown.
    private static let firstVisits = 2

    /// Moves and merges on ever coarser levels, starting from a division of the original nodes.
    private mutating func pass(from start: [Int32]) -> [Int32] {
        var graph = base
        let isFirst = quality == -.infinity
        var labels = start
        // For each original node its node on the present level.
        var place = (0..<Int32(base.count)).map { $0 }
        while true {
            let isFinest = graph.count == base.count
            var moving = LocalMoving(
                graph, from: labels, order: visitingOrder(graph.count), scale: resolution / graph.total)
            labels = moving.run(
                graph, mostVisits: isFirst && isFinest ? Self.firstVisits * graph.count : .max,
                isShared: base.count > Self.shuffleLimit && graph.isLarge)
            let communities = Self.compact(&labels)
            if communities == graph.count { break }
            let grouping = MemberLists(labels, count: communities)
            let refined = Refinement(
                graph, grouping, scale: resolution / graph.total, shuffled: graph.count <= Self.shuffleLimit,
                seed: random.next())
            // Where nothing merged within the communities, they are merged whole, which keeps the levels shrinking.
            let (merged, count) =
                refined.count == graph.count ? (labels, communities) : (refined.parts, refined.count)
            var coarse = [Int32](repeating: 0, count: count)
            for node in 0..<graph.count { coarse[Int(merged[node])] = labels[node] }
            for node in place.indices { place[node] = merged[Int(place[node])] }
            graph = LevelGraph(merging: graph, by: merged, count: count)
            labels = coarse
        }
        return place.map { labels[Int($0)] }
    }

    /// Numbers the labels in use from 0 in order of first appearance and returns how many there are.
    private static func compact(_ labels: inout [Int32]) -> Int {
        var known = [Int32](repeating: -1, count: Int(labels.max() ?? -1) + 1)
        var count: Int32 = 0
        for index in labels.indices {
            let label = Int(labels[index])
            if known[label] < 0 {
                known[label] = count
                count += 1
            }
            labels[index] = known[label]
        }
        return Int(count)
    }

    /// The order in which nodes are visited: random, but in large networks as they come, since neighbours mostly have near
    /// numbers and jumping about in memory would cost more than the moves themselves.
    private mutating func visitingOrder(_ n: Int) -> [Int32] {
        var order = (0..<Int32(n)).map { $0 }
        if n <= Self.shuffleLimit { random.shuffle(&order) }
        return order
    }

    private static let shuffleLimit = 100_000
}
