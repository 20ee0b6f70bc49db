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

    /// Moves and merges on ever coarser levels, starting from a division of the original nodes.
    private mutating func pass(from start: [Int32]) -> [Int32] {
        var graph = base
        var labels = start
        // For each original node its node on the present level.
        var place = (0..<Int32(base.count)).map { $0 }
        while true {
            move(graph, &labels)
            let communities = Self.compact(&labels)
            if communities == graph.count { break }
            var refined = refine(graph, labels, communities)
            var count = Self.compact(&refined)
            if count == graph.count {
                // Nothing merged within the communities; merging them whole keeps the levels shrinking.
                refined = labels
                count = communities
            }
            var coarse = [Int32](repeating: 0, count: count)
            for node in 0..<graph.count { coarse[Int(refined[node])] = labels[node] }
            for node in place.indices { place[node] = refined[Int(place[node])] }
            graph = LevelGraph(merging: graph, by: refined, communityCount: count)
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

    /// The order in which nodes are visited: random, but in large networks as they come, since neighbours
    /// mostly have
    /// near numbers and jumping about in memory would cost more than the moves themselves.
    private mutating func visitingOrder(_ n: Int) -> [Int32] {
        var order = (0..<Int32(n)).map { $0 }
        if n <= Self.shuffleLimit { random.shuffle(&order) }
        return order
    }

    private static let shuffleLimit = 100_000

    /// Moves nodes to the neighbouring community with the greatest gain until none gains; only nodes whose
    /// surroundings have changed are looked at again.
    private mutating func move(_ graph: LevelGraph, _ start: inout [Int32]) {
        let n = graph.count
        let order = Scratch(visitingOrder(n))
        let labels = Scratch(start)
        let ends = Scratch(repeating: 0.0, count: n)
        let sizes = Scratch(repeating: Int32(0), count: n)
        for node in 0..<n {
            ends[Int(labels[node])] += graph.strength[node]
            sizes[Int(labels[node])] += 1
        }
        var free = (0..<Int32(n)).filter { sizes[Int($0)] == 0 }
        let isQueued = Scratch(repeating: true, count: n)
        let sum = Scratch(repeating: 0.0, count: n)
        let met = Scratch(repeating: Int32(0), count: n + 1)
        var head = 0
        var waiting = n
        let scale = resolution / graph.total
        graph.withRows { offsets, targets, weights in
            while waiting > 0 {
                let node = Int(order[head])
                head = head + 1 == n ? 0 : head + 1
                waiting -= 1
                isQueued[node] = false
                let own = labels[node]
                let row = offsets[node]..<offsets[node + 1]
                var metCount = 0
                for entry in row {
                    let label = labels[Int(targets[entry])]
                    let before = sum[Int(label)]
                    if before == 0 {
                        met[metCount] = label
                        metCount += 1
                    }
                    sum[Int(label)] = before + (weights.map { $0[entry] } ?? 1)
                }
                let strength = graph.strength[node]
                ends[Int(own)] -= strength
                sizes[Int(own)] -= 1
                var best = own
                var bestGain = sum[Int(own)] - strength * ends[Int(own)] * scale
                // On its own a node gains nothing and loses nothing.
                if sizes[Int(own)] > 0 && bestGain < -1e-12, let alone = free.last {
                    (best, bestGain) = (alone, 0)
                }
                for index in 0..<metCount {
                    let label = met[index]
                    let gain = sum[Int(label)] - strength * ends[Int(label)] * scale
                    if gain > bestGain + 1e-12 { (best, bestGain) = (label, gain) }
                    sum[Int(label)] = 0
                }
                ends[Int(best)] += strength
                sizes[Int(best)] += 1
                guard best != own else { continue }
                if free.last == best { free.removeLast() }
                if sizes[Int(own)] == 0 { free.append(own) }
                labels[node] = best
                for entry in row {
                    let other = targets[entry]
                    if !isQueued[Int(other)] && labels[Int(other)] != best {
                        isQueued[Int(other)] = true
                        let tail = head + waiting
                        order[tail >= n ? tail - n : tail] = other
                        waiting += 1
                    }
                }
            }
        }
        start = labels.array
    }

    /// Splits each community into well-connected parts: single nodes join a part of their own community,
    /// with a
    /// probability that grows with the gain.
    private mutating func refine(_ graph: LevelGraph, _ communityLabels: [Int32], _ communities: Int)
        -> [Int32]
    {
        /// Gains far below the best (e⁻²⁰) have no chance worth drawing for.
        let temperature = 0.01
        let n = graph.count
        let scale = resolution / graph.total
        let labels = Scratch(communityLabels)
        let whole = Scratch(repeating: 0.0, count: communities)
        for node in 0..<n { whole[Int(labels[node])] += graph.strength[node] }
        let parts = Scratch((0..<Int32(n)).map { $0 })
        let ends = Scratch(graph.strength)
        let isSingle = Scratch(repeating: true, count: n)
        // By part: weight of its ties to the rest of its community.
        let outward = Scratch(repeating: 0.0, count: n)
        let sum = Scratch(repeating: 0.0, count: n)
        let met = Scratch(repeating: Int32(0), count: n + 1)
        var gains: [(part: Int32, gain: Double)] = []
        let order = visitingOrder(n)
        graph.withRows { offsets, targets, weights in
            for node in 0..<n {
                var inside = 0.0
                for entry in offsets[node]..<offsets[node + 1]
                where labels[Int(targets[entry])] == labels[node] {
                    inside += weights.map { $0[entry] } ?? 1
                }
                outward[node] = inside
            }
            for node32 in order {
                let node = Int(node32)
                let strength = ends[node]
                let label = labels[node]
                let community = whole[Int(label)]
                guard isSingle[node], outward[node] >= strength * (community - strength) * scale else {
                    continue
                }
                var metCount = 0
                for entry in offsets[node]..<offsets[node + 1] {
                    let target = Int(targets[entry])
                    guard labels[target] == label else { continue }
                    let part = parts[target]
                    let before = sum[Int(part)]
                    if before == 0 {
                        met[metCount] = part
                        metCount += 1
                    }
                    sum[Int(part)] = before + (weights.map { $0[entry] } ?? 1)
                }
                var most = 0.0
                for index in 0..<metCount {
                    let part = Int(met[index])
                    let gain = sum[part] - strength * ends[part] * scale
                    if gain >= most - 20 * temperature && gain >= 0
                        && outward[part] >= ends[part] * (community - ends[part]) * scale
                    {
                        gains.append((met[index], gain))
                        most = max(most, gain)
                    }
                }
                if let part = choose(gains, most, temperature) {
                    parts[node] = part
                    isSingle[Int(part)] = false
                    ends[Int(part)] += strength
                    ends[node] -= strength
                    // Ties to the part no longer lead out of it, those to the rest do.
                    outward[Int(part)] += outward[node] - 2 * sum[Int(part)]
                }
                for index in 0..<metCount { sum[Int(met[index])] = 0 }
                gains.removeAll(keepingCapacity: true)
            }
        }
        return parts.array
    }

    private mutating func choose(
        _ gains: [(part: Int32, gain: Double)], _ most: Double, _ temperature: Double
    ) -> Int32? {
        if gains.count < 2 { return gains.first?.part }
        let chances = gains.map { Power.exp(max(-40, ($0.gain - most) / temperature)) }
        var drawn = random.unit() * chances.reduce(0, +)
        for (index, chance) in chances.enumerated() {
            drawn -= chance
            if drawn <= 0 { return gains[index].part }
        }
        return gains.last?.part
    }
}
