import Foundation
import NetworkGraph
import Testing

/// Two networks of the same nodes held against each other. Expected values by hand, by definition on dense matrices, or by
/// the programs named.
@Suite struct ComparisonTests {
    /// All strengths, row by row, without the diagonal; each pair once where undirected.
    private func dyads(_ graph: Graph, _ order: [Int]? = nil) -> [Double] {
        let order = order ?? Array(graph.nodes)
        return graph.nodes.flatMap { a in
            graph.nodes.filter { graph.isDirected ? $0 != a : $0 > a }.map {
                graph.strength(order[a], order[$0]) ?? 0
            }
        }
    }

    private func orders(_ count: Int) -> [[Int]] {
        if count == 0 { return [[]] }
        return orders(count - 1).flatMap { order in
            (0...order.count).map { Array(order[..<$0]) + [count - 1] + Array(order[$0...]) }
        }
    }

    private func random(_ seed: UInt64, nodes: Int, isDirected: Bool, density: Double) -> Graph {
        var random = SeededRandom(seed: seed)
        var builder = GraphBuilder(nodeCount: nodes, isDirected: isDirected)
        for a in 0..<nodes {
            for b in 0..<nodes where isDirected ? a != b : a < b {
                if random.unit() < density { builder.addEdge(a, b, strength: Double(1 + random.below(4))) }
            }
        }
        return builder.build()
    }

    @Test("Ties in common, by hand") func overlap() {
        let one = Graph(nodeCount: 5, edges: [(0, 1), (1, 2), (2, 3)])
        let two = Graph(nodeCount: 5, edges: [(1, 2), (2, 3), (3, 4), (0, 4)])
        let overlap = one.overlap(with: two)
        #expect((overlap.both, overlap.onlyFirst, overlap.onlySecond, overlap.dyads) == (2, 1, 2, 10))
        #expect(overlap.jaccard == 0.4 && overlap.hamming == 3 && overlap.hammingShare == 0.3)
        let nothing = Graph(nodeCount: 1, edges: [(Int, Int)]())
        #expect(nothing.overlap(with: nothing).jaccard == nil)
        #expect(nothing.overlap(with: nothing).hammingShare == nil)
        #expect(one.overlap(with: one).jaccard == 1)
    }

    @Test("Directions count where there are any") func directedOverlap() {
        let one = Graph(nodeCount: 3, edges: [(0, 1), (1, 0)], isDirected: true)
        let two = Graph(nodeCount: 3, edges: [(0, 1), (2, 1)], isDirected: true)
        let overlap = one.overlap(with: two)
        #expect((overlap.both, overlap.onlyFirst, overlap.onlySecond, overlap.dyads) == (1, 1, 1, 6))
    }

    @Test("Correlation and p equal the definition on dense matrices", arguments: 1...40)
    func bruteForce(seed: UInt64) throws {
        let nodes = Int(seed % 4) + 3
        let isDirected = seed % 3 == 0
        let one = random(seed, nodes: nodes, isDirected: isDirected, density: 0.5)
        let two = random(seed &+ 100, nodes: nodes, isDirected: isDirected, density: 0.4)
        let expected = RankCorrelation.pearson(dyads(one), dyads(two))
        let test = one.qap(with: two)
        #expect(test.isExact && (test.correlation == nil) == (expected == nil))
        guard let expected, let correlation = test.correlation else { return }
        #expect(abs(correlation - expected) < 1e-12)
        let all = orders(nodes).compactMap { RankCorrelation.pearson(dyads(one), dyads(two, $0)) }
        let large = all.count { $0 >= expected - 1e-9 }
        #expect(test.permutations == all.count - 1)
        #expect(test.p == Double(large) / Double(all.count))
    }

    /// R 4.2.2 with sna 2.7.1 (Debian r-cran-sna), the first network Krackhardt's kite (1990), both as matrices m and h:
    /// `gcor(m, h, mode="graph")`, `set.seed(1); qaptest(list(m, h), gcor, g1=1, g2=2, mode="graph", reps=50000)$pgreq`.
    @Test("Correlation and p are those of R's sna") func statnet() throws {
        let kite = Graph(
            nodeCount: 10,
            edges: [
                (0, 1), (0, 2), (0, 3), (0, 5), (1, 3), (1, 4), (1, 6), (2, 3), (2, 5), (3, 4), (3, 5),
                (3, 6),
                (4, 6), (5, 6), (5, 7), (6, 7), (7, 8), (8, 9),
            ])
        let other = Graph(
            nodeCount: 10,
            edges: [
                (0, 1), (0, 3), (1, 2), (2, 3), (3, 5), (4, 6), (5, 8), (6, 7), (7, 9), (1, 8), (4, 9),
                (2, 7),
                (0, 9),
            ])
        #expect(abs((kite.correlation(with: other) ?? 9) - 0.080_064_076_902_543_6) < 1e-12)
        let test = kite.qap(with: other, permutations: 20_000)
        // sna: 0.41604 of 50,000; four standard errors of both together are 0.017.
        #expect(abs(try #require(test.p) - 0.416_04) < 0.017)
        let one = Graph(
            nodeCount: 6, edges: [(0, 1), (1, 0), (1, 2), (2, 3), (3, 1), (4, 5), (5, 0)], isDirected: true)
        let two = Graph(
            nodeCount: 6, edges: [(0, 1), (1, 2), (2, 1), (3, 1), (4, 0), (5, 0)], isDirected: true)
        // gcor(f, g, mode="digraph")
        #expect(abs((one.correlation(with: two) ?? 9) - 0.512_271_764_055_415) < 1e-12)
    }

    @Test("A network agrees with itself; one without ties with none") func extremes() throws {
        let one = random(5, nodes: 40, isDirected: false, density: 0.15)
        let same = one.qap(with: one)
        #expect(
            abs((same.correlation ?? 0) - 1) < 1e-12 && same.atLeastAsLarge == 0 && same.permutations == 1000)
        #expect(try #require(same.p) == 1.0 / 1001)
        let empty = Graph(nodeCount: 40, edges: [(Int, Int)]())
        #expect(one.qap(with: empty).correlation == nil && one.qap(with: empty).p == nil)
    }

    /// For networks that have nothing to do with each other p is spread evenly: of 80 about 8 are at 0.1 or below, and with
    /// a probability of more than 0.9999 (binomial) between 0 and 19; about 40 at 0.5 or below, between 23 and 57.
    @Test("Chance agreement is as frequent as p says") func chance() {
        let values = (1...80).compactMap { seed -> Double? in
            random(UInt64(seed), nodes: 15, isDirected: false, density: 0.3)
                .qap(
                    with: random(UInt64(seed + 500), nodes: 15, isDirected: false, density: 0.3),
                    permutations: 199
                )
                .p
        }
        #expect(values.count == 80)
        #expect((1...19).contains(values.count { $0 <= 0.1 }))
        #expect((23...57).contains(values.count { $0 <= 0.5 }))
    }

    @Test("The same seed gives the same p; strengths count unless told otherwise") func options() {
        let one = random(7, nodes: 30, isDirected: false, density: 0.2)
        let two = random(8, nodes: 30, isDirected: false, density: 0.2)
        #expect(one.qap(with: two, seed: 3) == one.qap(with: two, seed: 3))
        let plain = RankCorrelation.pearson(
            dyads(one).map { $0 > 0 ? 1 : 0 }, dyads(two).map { $0 > 0 ? 1 : 0 })
        #expect(abs((one.correlation(with: two, usesStrengths: false) ?? 0) - (plain ?? 9)) < 1e-12)
    }

    @Test("Ranks share their mean; Spearman by hand") func ranks() {
        #expect(RankCorrelation.ranks([10, 20, 10, 5]) == [2.5, 4, 2.5, 1])
        // SciPy 1.14, documentation of scipy.stats.spearmanr: ([1,2,3,4,5], [5,6,7,8,7]) gives 0.82078268
        let value = RankCorrelation.spearman([1, 2, 3, 4, 5], [5, 6, 7, 8, 7]) ?? 0
        #expect(abs(value - 0.820_782_681_668_123) < 1e-12)
        #expect(RankCorrelation.spearman([1, 1], [1, 2]) == nil)
        #expect(RankCorrelation.spearman([1], [1]) == nil)
    }
}
