/// Adds up the weights of a node's ties by community.
protocol CommunityTally: ~Copyable {
    /// Weights are 0 or more.
    func add(_ weight: Double, to label: Int32, _ metCount: inout Int)
    func weight(of label: Int32) -> Double
    /// Forgets one of the communities that were met, `0..<metCount`, and returns what it had.
    func take(_ index: Int) -> (label: Int32, weight: Double)
}

/// A place for every community: nothing to look for, but as long as there are nodes.
struct WideTally: CommunityTally, ~Copyable {
    private let sum: Scratch<Double>
    private let met: Scratch<Int32>

    init(nodes: Int) {
        sum = Scratch(repeating: 0, count: nodes)
        // A node has fewer ties than there are nodes; a place is written before it is known whether it counts.
        met = Scratch(repeating: 0, count: nodes)
    }

    @inline(__always)
    func add(_ weight: Double, to label: Int32, _ metCount: inout Int) {
        let before = sum[Int(label)]
        met[metCount] = label
        metCount += before == 0 ? 1 : 0
        sum[Int(label)] = before + weight
    }

    @inline(__always)
    func weight(of label: Int32) -> Double { sum[Int(label)] }

    @inline(__always)
    func take(_ index: Int) -> (label: Int32, weight: Double) {
        let label = met[index]
        let weight = sum[Int(label)]
        sum[Int(label)] = 0
        return (label, weight)
    }
}

/// Places for the communities of one node with few ties, by hashes: short enough to be made for each core anew.
struct NarrowTally: CommunityTally, ~Copyable {
    /// A node may have so many ties.
    static let most = 1 << 10
    private static let bits = 11
    private let keys: Scratch<Int32>
    private let sum: Scratch<Double>
    private let met: Scratch<Int32>

    init() {
        keys = Scratch(repeating: -1, count: 1 << Self.bits)
        sum = Scratch(repeating: 0, count: 1 << Self.bits)
        met = Scratch(repeating: 0, count: Self.most)
    }

    /// Where the community is, or would be (Fibonacci hashing, linear probing; half of the places are free at least).
    @inline(__always)
    private func place(of label: Int32) -> Int {
        let hash = UInt32(bitPattern: label) &* 0x9E37_79B9
        var place = Int(hash >> UInt32(32 - Self.bits))
        while keys[place] != label && keys[place] >= 0 { place = (place + 1) & (1 << Self.bits - 1) }
        return place
    }

    @inline(__always)
    func add(_ weight: Double, to label: Int32, _ metCount: inout Int) {
        let place = place(of: label)
        if keys[place] < 0 {
            keys[place] = label
            met[metCount] = Int32(truncatingIfNeeded: place)
            metCount += 1
        }
        sum[place] += weight
    }

    @inline(__always)
    func weight(of label: Int32) -> Double { sum[place(of: label)] }

    @inline(__always)
    func take(_ index: Int) -> (label: Int32, weight: Double) {
        let place = Int(met[index])
        let found = (keys[place], sum[place])
        (keys[place], sum[place]) = (-1, 0)
        return found
    }
}
