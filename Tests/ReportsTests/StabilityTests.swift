import NetworkGraph
import Testing

@testable import Reports

@Suite struct StabilityTests {
    private static func graph(_ nodes: Int, _ edges: [(Int, Int)]) -> Graph {
        var builder = GraphBuilder(nodeCount: nodes, isDirected: false)
        for (a, b) in edges { builder.addEdge(a, b, strength: 1) }
        return builder.build()
    }

    /// Ten hubs that all know one another, each with thirty leaves: 345 ties, of which 34 go. A hub of 39 ties keeps
    /// at least five, a leaf has one; so by hand all ten stay every time.
    @Test func hubsStayAhead() throws {
        var edges: [(Int, Int)] = []
        for hub in 0..<10 {
            for other in (hub + 1)..<10 where hub < 9 { edges.append((hub, other)) }
            for leaf in 0..<30 { edges.append((hub, 10 + hub * 30 + leaf)) }
        }
        let stability = try #require(RankingStability(Self.graph(310, edges)))
        #expect(stability.runs == RankingStability.mostRuns)
        #expect(stability.keptByDegree == 10)
        #expect(stability.keptByBetweenness == 10)
    }

    /// In a ring all are alike: who is among the first ten is chance.
    @Test func ringHasNoOrder() throws {
        let ring = Self.graph(60, (0..<60).map { ($0, ($0 + 1) % 60) })
        let stability = try #require(RankingStability(ring))
        #expect(stability.keptByDegree < 10)
        #expect(stability.keptByBetweenness < 8)
        #expect(RankingStability(ring) == stability)
        #expect(RankingStability(ring, seed: 2) != stability)
    }

    @Test func smallAndHugeNetworksAreNotRanked() {
        #expect(RankingStability(Self.graph(19, (0..<18).map { ($0, $0 + 1) })) == nil)
        #expect(RankingStability(Self.graph(0, [])) == nil)
        #expect(RankingStability(Self.graph(5000, (0..<4999).map { ($0, $0 + 1) })) == nil)
    }
}
