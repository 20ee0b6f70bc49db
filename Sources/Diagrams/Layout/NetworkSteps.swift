/// How many cooperations lie between actors.
struct NetworkSteps {
    private let neighbours: [[Int32]]

    init(nodeCount: Int, ties: [(Int, Int)]) {
        var neighbours = [[Int32]](repeating: [], count: nodeCount)
        for (one, two) in ties where one != two {
            neighbours[one].append(Int32(two))
            neighbours[two].append(Int32(one))
        }
        self.neighbours = neighbours
    }

    var nodes: Range<Int> { neighbours.indices }

    func neighbours(of node: Int) -> [Int32] { neighbours[node] }

    /// Steps from one node to every other.
    ///
    /// - Complexity: O(*n* + *m*).
    func from(_ source: Int) -> [Int] {
        var distances = [Int](repeating: Int.max, count: neighbours.count)
        distances[source] = 0
        var queue = [source]
        var next = 0
        while next < queue.count {
            let node = queue[next]
            next += 1
            for neighbour in neighbours[node] where distances[Int(neighbour)] == Int.max {
                distances[Int(neighbour)] = distances[node] + 1
                queue.append(Int(neighbour))
            }
        }
        // What cannot be reached stands a little further away than anything else.
        let farthest = distances.filter { $0 < Int.max }.max() ?? 0
        return distances.map { $0 == Int.max ? farthest + 1 : $0 }
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same seed gives the same numbers on every machine.
struct SplitMix {
    private var state: UInt64

    init(seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// 0..<1.
    mutating func fraction() -> Double { Double(next() >> 11) / Double(1 << 53) }

    mutating func shuffle<Element>(_ elements: inout [Element]) {
        for place in elements.indices.reversed() {
            elements.swapAt(place, Int(next() % UInt64(place + 1)))
        }
    }
}
