/// One start of the Leiden method: local moving, refinement, aggregation, until nothing gets better.
struct Leiden {
    private let base: LevelGraph
    private let resolution: Double
    private var random: SeededRandom

    init(_ base: LevelGraph, resolution: Double, seed: UInt64) {
        self.base = base
        self.resolution = resolution
        random = SeededRandom(seed: seed)
    }

    /// - Parameter rounds: most passes over all levels; it ends earlier when a pass changes nothing.
    mutating func run(rounds: Int) -> [Int32] {
        var labels = (0..<Int32(base.count)).map { $0 }
        var quality = -Double.infinity
        for _ in 0..<rounds {
            labels = pass(from: labels)
            let now = base.quality(labels, resolution: resolution)
            if now <= quality + 1e-13 { break }
            quality = now
        }
        return labels
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

    /// Moves nodes to the neighbouring community with the greatest gain until none gains; only nodes whose
    /// surroundings have changed are looked at again.
    private mutating func move(_ graph: LevelGraph, _ labels: inout [Int32]) {
        let n = graph.count
        var order = (0..<Int32(n)).map { $0 }
        random.shuffle(&order)
        var ends = [Double](repeating: 0, count: n)
        var sizes = [Int32](repeating: 0, count: n)
        for node in 0..<n {
            ends[Int(labels[node])] += graph.strength[node]
            sizes[Int(labels[node])] += 1
        }
        var free = (0..<Int32(n)).filter { sizes[Int($0)] == 0 }
        var isQueued = [Bool](repeating: true, count: n)
        var sum = [Double](repeating: 0, count: n)
        var met = [Int32](repeating: 0, count: n + 1)
        var head = 0
        var waiting = n
        let scale = resolution / graph.total
        while waiting > 0 {
            let node = Int(order[head])
            head = head + 1 == n ? 0 : head + 1
            waiting -= 1
            isQueued[node] = false
            let own = labels[node]
            var metCount = 0
            for entry in graph.offsets[node]..<graph.offsets[node + 1] {
                let label = labels[Int(graph.targets[entry])]
                if sum[Int(label)] == 0 {
                    met[metCount] = label
                    metCount += 1
                }
                sum[Int(label)] += graph.weights.isEmpty ? 1 : graph.weights[entry]
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
            for entry in graph.offsets[node]..<graph.offsets[node + 1] {
                let other = graph.targets[entry]
                if !isQueued[Int(other)] && labels[Int(other)] != best {
                    isQueued[Int(other)] = true
                    let tail = head + waiting
                    order[tail >= n ? tail - n : tail] = other
                    waiting += 1
                }
            }
        }
    }

    /// Splits each community into well-connected parts: single nodes join a part of their own community,
    /// with a
    /// probability that grows with the gain.
    private mutating func refine(_ graph: LevelGraph, _ labels: [Int32], _ communities: Int) -> [Int32] {
        /// Gains this far below the best have no chance worth drawing for (e⁻²⁰).
        let temperature = 0.01
        let n = graph.count
        let scale = resolution / graph.total
        var whole = [Double](repeating: 0, count: communities)
        for node in 0..<n { whole[Int(labels[node])] += graph.strength[node] }
        var parts = (0..<Int32(n)).map { $0 }
        var ends = graph.strength
        var isSingle = [Bool](repeating: true, count: n)
        // By part: weight of its ties to the rest of its community.
        var outward = [Double](repeating: 0, count: n)
        for node in 0..<n {
            for entry in graph.offsets[node]..<graph.offsets[node + 1]
            where labels[Int(graph.targets[entry])] == labels[node] {
                outward[node] += graph.weights.isEmpty ? 1 : graph.weights[entry]
            }
        }
        var order = (0..<Int32(n)).map { $0 }
        random.shuffle(&order)
        var sum = [Double](repeating: 0, count: n)
        var met: [Int32] = []
        var gains: [(part: Int32, gain: Double)] = []
        for node32 in order {
            let node = Int(node32)
            let strength = graph.strength[node]
            let community = Int(labels[node])
            guard isSingle[node], outward[node] >= strength * (whole[community] - strength) * scale else {
                continue
            }
            for entry in graph.offsets[node]..<graph.offsets[node + 1] {
                let target = Int(graph.targets[entry])
                guard labels[target] == labels[node] else { continue }
                let part = parts[target]
                if sum[Int(part)] == 0 { met.append(part) }
                sum[Int(part)] += graph.weights.isEmpty ? 1 : graph.weights[entry]
            }
            var most = 0.0
            for part in met {
                let index = Int(part)
                let gain = sum[index] - strength * ends[index] * scale
                if gain >= most - 20 * temperature && gain >= 0
                    && outward[index] >= ends[index] * (whole[community] - ends[index]) * scale
                {
                    gains.append((part, gain))
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
            for part in met { sum[Int(part)] = 0 }
            met.removeAll(keepingCapacity: true)
            gains.removeAll(keepingCapacity: true)
        }
        return parts
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
