import Testing

@testable import NetworkGraph

/// Where not all sets can be tried. Expected values by hand, or by trying all sets of small networks.
@Suite("Key players of large networks")
struct LargeKeyPlayerTests {
    /// The search starts from a set that is far from the best.
    @Test(arguments: 1...12, 1...4)
    func coverByBranchAndBound(_ seed: Int, _ size: Int) {
        let graph = TestGraphs.random(12, probability: 0.08 + 0.02 * Double(seed), seed: UInt64(seed))
        var search = CoverSearch(graph, size)
        let found = search.run(from: Array(0..<size))
        let (best, value) = Self.best(graph, size, .reach)
        #expect(found.isExhaustive)
        #expect(found.nodes == best)
        #expect(agree([found.bound ?? 0], [value]))
    }

    /// Whoever gives up says what is still possible.
    @Test(arguments: 1...12)
    func coverThatGivesUp(_ seed: Int) {
        let graph = TestGraphs.random(12, probability: 0.3, seed: UInt64(seed))
        var search = CoverSearch(graph, 3, mostLooks: 0)
        let found = search.run(from: [0, 1, 2])
        let (_, value) = Self.best(graph, 3, .reach)
        let known = graph.keyPlayerValue(found.nodes, by: .reach)
        #expect(found.isExhaustive == (known == value && found.bound == value))
        #expect((found.bound ?? 0) >= value - 1e-12 && known <= value + 1e-12)
    }

    /// Three stars whose hubs are in a row, and a pair of hubs that share their leaves: by degree the pair comes first.
    @Test func reachOfThousands() {
        var ties = [(0, 1), (1, 2)]
        for leaf in 0..<1500 { ties += [(3, 5 + leaf), (4, 5 + leaf)] }
        var next = 1505
        for (hub, leaves) in [(0, 1300), (1, 1400), (2, 1200)] {
            ties += (next..<(next + leaves)).map { (hub, $0) }
            next += leaves
        }
        let graph = TestGraphs.graph(next, ties)
        for (size, nodes, covered) in [
            (1, [3], 1501), (2, [1, 3], 1501 + 1403), (3, [0, 1, 3], 1501 + 1403 + 1300),
        ] {
            let found = graph.keyPlayers(size, by: .reach)
            #expect(found.nodes == nodes && found.isExhaustive)
            #expect(agree([found.value, found.bound ?? 0], [Double(covered) / Double(next), found.value]))
        }
    }

    @Test(arguments: 1...10, 1...3)
    func nothingIsNearerThanTheBound(_ seed: Int, _ size: Int) {
        let graph = TestGraphs.random(12, probability: 0.06 + 0.02 * Double(seed), seed: UInt64(seed))
        let (set, best) = Self.best(graph, size, .distanceReach)
        for around in [set, Array(0..<size)] {
            let bound = graph.boundOfNearness(around: around) ?? 0
            #expect(bound >= best - 1e-12 && bound <= 1)
        }
        #expect(graph.boundOfNearness(around: set, mostLooks: 3) == nil)
    }

    /// Hubs of 10,000 leaves each in a row of three. Whoever is alone is nearest in the middle: 10,002 at one step and
    /// 20,000 at two; all three hubs reach everybody in one.
    @Test func nearnessFromASample() {
        let n = 30_003
        let ties = [(0, 1), (1, 2)] + (3..<n).map { ($0 % 3, $0) }
        let graph = TestGraphs.graph(n, ties)
        guard case .sampled = KeyPlayerPool.of(.distanceReach, graph, 1, seed: 1) else {
            Issue.record("no sample")
            return
        }
        let one = graph.keyPlayers(1, by: .distanceReach)
        #expect(one.nodes == [1] && !one.isExhaustive && one.error == nil)
        #expect(agree([one.value], [Double(1 + 10_002 + 10_000) / Double(n)]))
        #expect((one.bound ?? 0) >= one.value)
        let three = graph.keyPlayers(3, by: .distanceReach)
        #expect(three.nodes == [0, 1, 2] && three.value == 1 && three.bound == 1)
    }

    /// Without both hubs nobody is joined to anybody.
    @Test func longPathsFromASample() {
        let n = 2_400
        let graph = TestGraphs.graph(n, [(0, 1)] + (2..<n).flatMap { [($0 % 2, $0), (2 + $0 % 7, $0)] })
        guard case .fixed(let pool, let sources) = KeyPlayerPool.of(.distanceFragmentation, graph, 2, seed: 1)
        else {
            Issue.record("no pool")
            return
        }
        #expect(pool.count <= 64 && pool.contains(0) && pool.contains(1) && sources.count >= 64)
        let found = graph.keyPlayers(2, by: .distanceFragmentation)
        #expect(found.nodes == [0, 1] && !found.isExhaustive && found.bound == nil)
        #expect(agree([found.value], [graph.keyPlayerValue([0, 1], by: .distanceFragmentation)]))
    }

    /// A few of all sources stand for the others.
    @Test func distanceWorthOfSomeSources() {
        let graph = TestGraphs.random(90, probability: 0.05, seed: 3)
        var all = DistanceWorth(graph, sources: Array(graph.nodes))
        var some = DistanceWorth(graph, sources: [4, 17, 80])
        all.begin([5])
        some.begin([5])
        #expect(agree([all.value(adding: 8)], [graph.keyPlayerValue([5, 8], by: .distanceFragmentation)]))
        let rest = graph.without([5, 8])
        // 4 keeps its number, 17 and 80 lose two.
        let nearness = [4, 15, 78].map { source in
            rest.distances(from: source).reduce(0.0) { $0 + ($1.map { $0 == 0 ? 0 : 1 / Double($0) } ?? 0) }
                / 87
        }
        #expect(agree([some.value(adding: 8)], [1 - nearness.reduce(0, +) / 3]))
    }

    @Test(arguments: 1...8)
    func estimateWithinItsError(_ seed: Int) throws {
        let graph = TestGraphs.random(700, probability: 0.006, seed: UInt64(seed))
        let found = try #require(graph.estimatedEfficiency(seed: UInt64(seed), sample: 600, above: 0))
        let exact = try #require(graph.globalEfficiency())
        #expect(abs(found.mean - exact) <= found.error)
        #expect(found.error > 0 && found.error < 0.05)
        #expect(graph.estimatedEfficiency(seed: 1) == nil)
    }

    /// The best of all sets, of equal ones the first.
    private static func best(
        _ graph: Graph, _ size: Int, _ criterion: KeyPlayerCriterion
    ) -> (set: [Int], value: Double) {
        var best = ([Int](), -1.0)
        for bits in 1..<(1 << graph.nodeCount) where bits.nonzeroBitCount == size {
            let set = graph.nodes.filter { bits >> $0 & 1 == 1 }
            let value = graph.keyPlayerValue(set, by: criterion)
            let isFirst = set.lexicographicallyPrecedes(best.0)
            if value > best.1 + 1e-12 || (value > best.1 - 1e-12 && isFirst) { best = (set, value) }
        }
        return best
    }
}
