import NetworkGraph
import Testing

@Suite struct LinkPredictionTests {
    private static let pairs = [(0, 33), (0, 32), (2, 33), (4, 5), (15, 19), (11, 26)]

    /// networkx 3.6.1: `jaccard_coefficient`, `adamic_adar_index`, `resource_allocation_index`,
    /// `preferential_attachment`; numpy: A² + 0.001 A³ and (I − A/2λ₁)⁻¹. All on the karate club.
    @Test func indicesOnTheKarateClub() {
        let graph = TestGraphs.karate
        func values(_ score: (Int, Int) -> Double) -> [Double?] { Self.pairs.map { score($0.0, $0.1) } }
        let jaccard = [0.13793103448275862, 0.12, 0.2857142857142857, 0.75, 0.25, 0.0]
        #expect(agree(values { graph.jaccard($0, $1) }, jaccard))
        let adamicAdar = [
            2.7110197222973085, 1.613740043014111, 4.719381261461351, 1.9922605072935597, 0.35295612386476116,
            0,
        ]
        #expect(agree(values { graph.adamicAdar($0, $1) }, adamicAdar))
        let allocation = [
            0.9, 0.4666666666666667, 1.5666666666666667, 0.6458333333333333, 0.058823529411764705, 0,
        ]
        #expect(agree(values { graph.resourceAllocation($0, $1) }, allocation))
        #expect(agree(values { graph.preferentialAttachment($0, $1) }, [272, 192, 170, 12, 6, 2]))
        #expect(agree(values { graph.localPath($0, $1) }, [4.014, 3.012, 6.022, 3.005, 1.001, 0]))
        let ranked = graph.predictTies(by: .katz, limit: 1_000) ?? []
        let katz = [
            0.04124508627218669, 0.032205339280343824, 0.056202959800846566, 0.020530301907015318,
            0.00787407748339079, 0.00026269485526781073,
        ]
        #expect(
            agree(values { a, b in ranked.first { $0.a == a && $0.b == b }?.score ?? -1 }, katz))
    }

    /// networkx 3.6.1, `cn_soundarajan_hopcroft` and `ra_index_soundarajan_hopcroft`, groups by parity.
    @Test func groupAwareIndices() {
        let groups = (0..<34).map { $0 % 2 }
        let graph = TestGraphs.karate
        func value(_ index: LinkIndex, _ a: Int, _ b: Int) -> Double? {
            graph.predictTies(by: index, groups: groups, limit: 1_000)?.first { $0.a == a && $0.b == b }?
                .score
        }
        #expect(agree([value(.groupCommonNeighbors, 0, 33)], [4]))
        #expect(agree([value(.groupCommonNeighbors, 0, 32)], [5]))
        #expect(agree([value(.groupResourceAllocation, 0, 32)], [0.30000000000000004]))
        #expect(agree([value(.groupCommonNeighbors, 2, 33)], [6]))
        #expect(agree([value(.groupCommonNeighbors, 4, 5)], [3]))
        #expect(agree([value(.groupCommonNeighbors, 15, 19)], [2]))
        #expect(agree([value(.groupResourceAllocation, 15, 19)], [0.058823529411764705]))
        #expect(agree([value(.groupCommonNeighbors, 1, 9)], [1]))
        #expect(agree([value(.groupCommonNeighbors, 3, 9)], [1]))
        #expect(graph.predictTies(by: .groupCommonNeighbors) == nil)
    }

    @Test func ranksEveryNonEdgeOnce() {
        let graph = TestGraphs.random(30, probability: 0.1, seed: 4)
        let ranked = graph.rankNonEdges(limit: 10_000, reach: nil) { a, b in Double(a + 2 * b + 1) }
        #expect(ranked.count == 30 * 29 / 2 - graph.edgeCount)
        #expect(ranked.allSatisfy { !graph.contains($0.a, $0.b) && $0.a < $0.b })
        #expect(zip(ranked, ranked.dropFirst()).allSatisfy { $0.score >= $1.score })
        let first = graph.rankNonEdges(limit: 7, reach: nil) { a, b in Double(a + 2 * b + 1) }
        #expect(first == Array(ranked[..<7]))
        let near = graph.rankNonEdges(limit: 10_000) { graph.commonNeighbors($0, $1) }
        let all = graph.rankNonEdges(limit: 10_000, reach: nil) { graph.commonNeighbors($0, $1) }
        #expect(near == all)
    }

    /// Two dense halves: common partners tell hidden ties from pairs across the halves, degrees do not.
    @Test func holdOutTellsGoodIndicesFromBad() {
        var builder = GraphBuilder(nodeCount: 40)
        var random = SeededRandom(seed: 3)
        for a in 0..<40 {
            for b in (a + 1)..<40 where random.unit() < (a / 20 == b / 20 ? 0.6 : 0.03) {
                builder.addEdge(a, b)
            }
        }
        let graph = builder.build()
        let groups = (0..<40).map { $0 / 20 }
        let quality = graph.predictionQuality(
            groups: groups, repetitions: 4, comparisons: 400, seed: 5)
        #expect(quality.map(\.index) == LinkIndex.allCases)
        let auc = Dictionary(uniqueKeysWithValues: quality.map { ($0.index, $0.auc ?? 0) })
        #expect((auc[.commonNeighbors] ?? 0) > 0.75)
        #expect((auc[.groupResourceAllocation] ?? 0) > 0.75)
        #expect(abs((auc[.preferentialAttachment] ?? 0) - 0.5) < 0.2)
        #expect(
            quality
                == graph.predictionQuality(
                    groups: groups, repetitions: 4, comparisons: 400, seed: 5))
        #expect(TestGraphs.complete(5).predictionQuality().allSatisfy { $0.auc == nil })
        #expect(TestGraphs.path(2).predictionQuality().count == LinkIndex.allCases.count - 2)
    }
}
