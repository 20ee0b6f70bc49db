/// Parts of one community after the other, for ``Refinement``.
///
/// A community's nodes are numbered by their places among its members, so that all that is written lies close together.
struct CommunitySplitting: ~Copyable {
    /// Parts of the communities so far, by member, numbered in the order of their first members.
    private(set) var parts: [Int32] = []
    private(set) var count = 0
    private let graph: LevelGraph
    private let communities: MemberLists
    /// By node of the graph its place among the members of all communities.
    private let place: [Int32]
    private let scale: Double
    /// By node of the community.
    private let part: Scratch<Int32>
    private let isSingle: Scratch<Bool>
    /// By part the sum of its strengths, the weight of its ties to the rest of the community, and that of its ties to the
    /// node at hand.
    private let ends: Scratch<Double>
    private let outward: Scratch<Double>
    private let sum: Scratch<Double>
    private let met: Scratch<Int32>
    private let number: Scratch<Int32>
    private var gains: [(part: Int32, gain: Double)] = []

    /// - Parameter largest: members of the largest community.
    init(_ graph: LevelGraph, _ communities: MemberLists, place: [Int32], largest: Int, scale: Double) {
        (self.graph, self.communities, self.place, self.scale) = (graph, communities, place, scale)
        part = Scratch(repeating: 0, count: largest)
        isSingle = Scratch(repeating: true, count: largest)
        ends = Scratch(repeating: 0, count: largest)
        outward = Scratch(repeating: 0, count: largest)
        sum = Scratch(repeating: 0, count: largest)
        // A node has fewer ties to its community than that has nodes; a place is written before it is known whether it
        // counts.
        met = Scratch(repeating: 0, count: largest)
        number = Scratch(repeating: -1, count: largest)
    }

    /// - Parameter shuffled: whether its nodes are visited at random, else in the order of their numbers.
    mutating func split(_ community: Int, shuffled: Bool, _ random: SeededRandom) {
        let places = communities.places(of: community)
        var random = random
        if places.count > 1 {
            var order = (0..<Int32(places.count)).map { $0 }
            if shuffled { random.shuffle(&order) }
            let whole = begin(places)
            for node in order { join(Int(node), places, whole, &random) }
        } else {
            part[0] = 0
        }
        keep(places.count)
    }

    /// Every node is a part of its own; returns the community's strength.
    private func begin(_ places: Range<Int>) -> Double {
        var whole = 0.0
        let first = Int32(truncatingIfNeeded: places.lowerBound)
        let size = UInt32(truncatingIfNeeded: places.count)
        graph.withRows { offsets, targets, weights in
            for own in 0..<places.count {
                let node = Int(communities.members[places.lowerBound + own])
                var inside = 0.0
                for entry in offsets[node]..<offsets[node + 1]
                where UInt32(bitPattern: place[Int(targets[entry])] &- first) < size {
                    inside += weights.map { $0[entry] } ?? 1
                }
                part[own] = Int32(truncatingIfNeeded: own)
                isSingle[own] = true
                ends[own] = graph.strength[node]
                outward[own] = inside
                whole += graph.strength[node]
            }
        }
        return whole
    }

    /// A part is well connected where chance would not make more ties between it and the rest of its community.
    @inline(__always)
    private func isWellConnected(_ part: Int, _ whole: Double) -> Bool {
        outward[part] >= ends[part] * (whole - ends[part]) * scale
    }

    /// Lets a node that is still single join a part.
    private mutating func join(
        _ own: Int, _ places: Range<Int>, _ whole: Double, _ random: inout SeededRandom
    ) {
        guard isSingle[own], isWellConnected(own, whole) else { return }
        let metCount = meet(own, places)
        let strength = ends[own]
        var most = 0.0
        for index in 0..<metCount {
            let part = Int(met[index])
            let gain = sum[part] - strength * ends[part] * scale
            if gain >= most - 20 * Self.temperature && gain >= 0 && isWellConnected(part, whole) {
                gains.append((met[index], gain))
                most = max(most, gain)
            }
        }
        if let chosen = choose(most, &random) {
            part[own] = chosen
            isSingle[Int(chosen)] = false
            ends[Int(chosen)] += strength
            ends[own] -= strength
            // Ties to the part no longer lead out of it, those to the rest do.
            outward[Int(chosen)] += outward[own] - 2 * sum[Int(chosen)]
        }
        for index in 0..<metCount { sum[Int(met[index])] = 0 }
        gains.removeAll(keepingCapacity: true)
    }

    /// Adds up the weights of a node's ties by part of its community, and returns how many parts it met.
    @inline(__always)
    private func meet(_ own: Int, _ places: Range<Int>) -> Int {
        let node = Int(communities.members[places.lowerBound + own])
        let first = Int32(truncatingIfNeeded: places.lowerBound)
        let size = UInt32(truncatingIfNeeded: places.count)
        var metCount = 0
        graph.withRows { offsets, targets, weights in
            for entry in offsets[node]..<offsets[node + 1] {
                let other = UInt32(bitPattern: place[Int(targets[entry])] &- first)
                guard other < size else { continue }
                let part = part[Int(other)]
                let before = sum[Int(part)]
                met[metCount] = part
                metCount += before == 0 ? 1 : 0
                sum[Int(part)] = before + (weights.map { $0[entry] } ?? 1)
            }
        }
        return metCount
    }

    /// Gains far below the best (e⁻²⁰) have no chance worth drawing for.
    private static let temperature = 0.01

    private func choose(_ most: Double, _ random: inout SeededRandom) -> Int32? {
        if gains.count < 2 { return gains.first?.part }
        let chances = gains.map { Power.exp(max(-40, ($0.gain - most) / Self.temperature)) }
        var drawn = random.unit() * chances.reduce(0, +)
        for (index, chance) in chances.enumerated() {
            drawn -= chance
            if drawn <= 0 { return gains[index].part }
        }
        return gains.last?.part
    }

    /// Numbers the community's parts after those of the communities before.
    private mutating func keep(_ size: Int) {
        for own in 0..<size {
            let part = Int(part[own])
            if number[part] < 0 {
                number[part] = Int32(truncatingIfNeeded: count)
                count += 1
            }
            parts.append(number[part])
        }
        for part in 0..<size { number[part] = -1 }
    }
}
