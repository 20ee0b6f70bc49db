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
    /// Up to seven nodes every order is looked at; beyond, as many random ones as asked for, fewer above 50,000 ties: then
    /// no more than fifty million pairs are looked up, but 99 orders in any case (see ``QAPTest/permutations``).
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
        let affordable = Self.mostLookups / max(1, products.count)
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

    /// A second or less.
    private static let mostLookups = 50_000_000
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
private struct DyadProducts: Sendable {
    /// The ties of the network with fewer of them, by their first node: of an undirected one each once.
    private let offsets: [Int]
    private let targets: [Int32]
    private let values: [Double]
    /// The other network, in which these are looked for.
    private let rows: Rows
    private let usesStrengths: Bool
    /// For each of its nodes which last six bits the numbers of its neighbours have. Most pairs of a random order are no
    /// tie, and most of those are known by this without looking into the row.
    private let marks: [UInt64]

    /// Looks up one pair for each of these.
    var count: Int { targets.count }

    init(_ one: Graph, _ two: Graph, usesStrengths: Bool) {
        // The one with fewer ties asks the other.
        let (few, many) = one.edgeCount <= two.edgeCount ? (one, two) : (two, one)
        var offsets = [Int](repeating: 0, count: few.nodeCount + 1)
        var targets: [Int32] = []
        var values: [Double] = []
        targets.reserveCapacity(few.edgeCount)
        values.reserveCapacity(few.edgeCount)
        for edge in few.edges {
            offsets[edge.a + 1] += 1
            targets.append(Int32(edge.b))
            values.append(usesStrengths ? edge.strength : 1)
        }
        for node in few.nodes { offsets[node + 1] += offsets[node] }
        (self.offsets, self.targets, self.values) = (offsets, targets, values)
        self.usesStrengths = usesStrengths
        rows = many.outgoing
        marks = many.nodes.map { node in
            many.targets(of: node).reduce(0) { $0 | Self.mark($1) }
        }
    }

    private static func mark(_ node: Int32) -> UInt64 { 1 << UInt64(truncatingIfNeeded: node & 63) }

    /// - Parameter order: where each node goes; nil: nowhere.
    /// - Complexity: O(ties log *k*), k the degrees; mostly O(ties).
    func sum(_ order: [Int32]?) -> Double {
        let order = order ?? (0..<Int32(marks.count)).map { $0 }
        var sum = 0.0
        order.withUnsafeBufferPointer { order in
            targets.withUnsafeBufferPointer { targets in
                for node in order.indices {
                    let from = Int(order[node])
                    let marks = marks[from]
                    for entry in offsets[node]..<offsets[node + 1] {
                        let to = order[Int(targets[entry])]
                        guard marks & Self.mark(to) != 0, let place = rows.position(of: Int(to), in: from)
                        else { continue }
                        sum += values[entry] * (usesStrengths ? rows.strengths[place] : 1)
                    }
                }
            }
        }
        return sum
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
