/// Whether two networks of the same nodes agree more than they would by chance (quadratic assignment procedure).
///
/// The nodes of the second network change places at random while its ties stay among themselves, so that the ties of one
/// node remain dependent on each other.
/// - Reference: Krackhardt 1988, doi:10.1016/0378-8733(88)90004-4; Hubert & Schultz 1976,
///   doi:10.1111/j.2044-8317.1976.tb00714.x
public struct QAPTest: Sendable, Hashable {
    /// Pearson's correlation over all pairs of nodes, −1...1; nil where one of the networks says the same of every pair.
    public var correlation: Double?
    /// Other orders of the nodes that were looked at.
    public var permutations: Int
    /// Whether these were all that there are.
    public var isExact: Bool
    /// How many of them correlate at least as well.
    public var atLeastAsLarge: Int

    /// (1 + those at least as large) / (1 + permutations), in 0...1; nil without a correlation.
    public var p: Double? {
        correlation == nil ? nil : Double(1 + atLeastAsLarge) / Double(1 + permutations)
    }
}

extension Graph {
    /// Pearson's correlation of the strengths of two networks over all pairs of nodes (0 where there is no tie).
    ///
    /// - Parameter usesStrengths: false: 1 for a tie, whatever its strength.
    /// - Returns: −1...1; nil where one of the networks says the same of every pair.
    /// - Precondition: both have as many nodes, and both are directed or neither.
    /// - Complexity: O(*n* + *m* log *k*).
    public func correlation(with other: Graph, usesStrengths: Bool = true) -> Double? {
        DyadMoments(self, other, usesStrengths: usesStrengths).correlation(
            DyadProducts(self, other, usesStrengths: usesStrengths).sum(nil))
    }

    /// Tests ``correlation(with:usesStrengths:)`` by changing the places of nodes.
    ///
    /// Up to seven nodes every order is looked at; beyond, as many random ones as asked for, fewer where the networks are so
    /// large that they would take more than some seconds (see ``QAPTest/permutations``).
    /// - Parameter seed: the same seed gives the same result, on any number of cores.
    /// - Complexity: O(*m* · permutations).
    public func qap(
        with other: Graph, usesStrengths: Bool = true, permutations: Int = 1_000, seed: UInt64 = 1
    ) -> QAPTest {
        let products = DyadProducts(self, other, usesStrengths: usesStrengths)
        let observed = products.sum(nil)
        let correlation = DyadMoments(self, other, usesStrengths: usesStrengths).correlation(observed)
        // Sums of the same products in another order differ in the last digits.
        let least = observed - 1e-9 * max(1, observed.magnitude)
        if nodeCount <= 7 {
            let sums = Permutations.all(nodeCount).dropFirst().map { products.sum($0) }
            return QAPTest(
                correlation: correlation, permutations: sums.count, isExact: true,
                atLeastAsLarge: sums.count { $0 >= least })
        }
        let affordable = 200_000_000 / max(1, products.count)
        let count = max(1, min(permutations, max(99, affordable)))
        let hits = Slots.map(count, parallel: products.count * count > 50_000) { range in
            range.count { number in
                var random = SeededRandom(seed: seed &+ UInt64(number) &* 0x9E37_79B9_7F4A_7C15)
                var order = (0..<Int32(nodeCount)).map { $0 }
                random.shuffle(&order)
                return products.sum(order) >= least
            }
        }
        return QAPTest(
            correlation: correlation, permutations: count, isExact: false,
            atLeastAsLarge: hits.reduce(0, +))
    }
}

/// Sums over all pairs of nodes that no order of the nodes changes.
private struct DyadMoments {
    private var count: Double
    private var sums: (Double, Double)
    private var squares: (Double, Double)

    init(_ one: Graph, _ two: Graph, usesStrengths: Bool) {
        precondition(one.nodeCount == two.nodeCount && one.isDirected == two.isDirected)
        func moments(_ graph: Graph) -> (Double, Double) {
            graph.edges.reduce(into: (0.0, 0.0)) { sums, edge in
                let value = usesStrengths ? edge.strength : 1
                sums.0 += value
                sums.1 += value * value
            }
        }
        let (first, second) = (moments(one), moments(two))
        count = Double(one.dyadCount)
        sums = (first.0, second.0)
        squares = (first.1, second.1)
    }

    func correlation(_ products: Double) -> Double? {
        let one = squares.0 - sums.0 * sums.0 / count
        let two = squares.1 - sums.1 * sums.1 / count
        let least = 1e-12
        guard count > 0, one > least * squares.0, two > least * squares.1 else { return nil }
        let value = (products - sums.0 * sums.1 / count) / (one * two).squareRoot()
        return min(1, max(-1, value))
    }
}

/// The sum of the products of strengths over the pairs of nodes, for any order of the nodes of the second network.
private struct DyadProducts {
    private let edges: [(a: Int32, b: Int32, value: Double)]
    private let table: PairTable
    private let isDirected: Bool

    /// Looks up one pair for each of these.
    var count: Int { edges.count }

    init(_ one: Graph, _ two: Graph, usesStrengths: Bool) {
        isDirected = one.isDirected
        // The one with fewer ties asks the other.
        let (few, many) = one.edgeCount <= two.edgeCount ? (one, two) : (two, one)
        edges = few.edges.map { (Int32($0.a), Int32($0.b), usesStrengths ? $0.strength : 1) }
        table = PairTable(many, usesStrengths: usesStrengths)
    }

    /// - Parameter order: where each node goes; nil: nowhere.
    func sum(_ order: [Int32]?) -> Double {
        var sum = 0.0
        guard let order else {
            for edge in edges { sum += edge.value * table[edge.a, edge.b] }
            return sum
        }
        for edge in edges {
            let (a, b) = (order[Int(edge.a)], order[Int(edge.b)])
            sum += edge.value * (isDirected || a < b ? table[a, b] : table[b, a])
        }
        return sum
    }
}

/// Strengths by pair of nodes: open addressing, since each permutation asks for every tie once.
private struct PairTable {
    private var keys: [UInt64]
    private var values: [Double]
    private let shift: UInt64

    init(_ graph: Graph, usesStrengths: Bool) {
        var bits: UInt64 = 4
        while 1 << bits < 2 * graph.edgeCount { bits += 1 }
        shift = 64 - bits
        keys = [UInt64](repeating: .max, count: 1 << bits)
        values = [Double](repeating: 0, count: 1 << bits)
        for edge in graph.edges {
            let key = Self.key(Int32(edge.a), Int32(edge.b))
            var place = self.place(key)
            while keys[place] != .max { place = (place + 1) & (keys.count - 1) }
            keys[place] = key
            values[place] = usesStrengths ? edge.strength : 1
        }
    }

    private static func key(_ a: Int32, _ b: Int32) -> UInt64 { UInt64(UInt32(a)) << 32 | UInt64(UInt32(b)) }

    /// Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
    private func place(_ key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift) }

    /// 0 where there is no tie.
    subscript(a: Int32, b: Int32) -> Double {
        let key = Self.key(a, b)
        var place = place(key)
        while true {
            if keys[place] == key { return values[place] }
            if keys[place] == .max { return 0 }
            place = (place + 1) & (keys.count - 1)
        }
    }
}

private enum Permutations {
    /// All orders of so many numbers, the ascending one first.
    static func all(_ count: Int) -> [[Int32]] {
        var result: [[Int32]] = [[]]
        for number in 0..<Int32(count) {
            // At the end first, so that the ascending one stays in front.
            result = result.flatMap { order in
                (0...order.count).reversed().map { place in
                    Array(order[..<place]) + [number] + Array(order[place...])
                }
            }
        }
        return result
    }
}
