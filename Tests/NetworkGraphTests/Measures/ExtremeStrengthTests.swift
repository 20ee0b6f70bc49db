import NetworkGraph
import Testing

/// What depends only on how strengths relate to each other must not depend on their unit, however large or small.
@Suite("Strengths at the limits of a double")
struct ExtremeStrengthTests {
    /// Two triangles of strong ties, joined by a weak one.
    private func triangles(_ unit: Double) -> Graph {
        var builder = GraphBuilder(nodeCount: 6)
        for (a, b) in [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5)] {
            builder.addEdge(a, b, strength: 4 * unit)
        }
        builder.addEdge(2, 3, strength: unit)
        return builder.build()
    }

    private static let units = [1e-308, 1e-200, 1e-12, 1, 1e12, 1e154, 1e200, 4e307]

    @Test("Communities, modularity and core keep their values", arguments: units) func scaleFree(
        _ unit: Double
    ) {
        let graph = triangles(unit)
        let plain = triangles(1)
        let communities = graph.communities(weighted: true)
        #expect(communities.labels == [1, 1, 1, 2, 2, 2])
        // By hand: w = 25, each triangle holds 12, its ends sum to 25: Q = 2 · (12/25 − ¼).
        #expect(abs((communities.modularity ?? 0) - 0.46) < 1e-12)
        #expect(graph.corePeriphery(weighted: true).isCore == plain.corePeriphery(weighted: true).isCore)
        for (one, two) in zip(graph.constraint(weighted: true), plain.constraint(weighted: true)) {
            #expect(abs((one ?? -1) - (two ?? -2)) < 1e-9)
        }
    }

    private static let limits = units + [Double.greatestFiniteMagnitude, Double.leastNonzeroMagnitude]

    @Test("Every measure ends", arguments: limits, [false, true])
    func everyMeasure(_ unit: Double, _ isDirected: Bool) {
        var builder = GraphBuilder(nodeCount: 6, isDirected: isDirected)
        for (a, b) in [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 2)] {
            builder.addEdge(a, b, strength: unit)
        }
        builder.addEdge(4, 5, strength: 1)
        let result = builder.build().measure(
            actors: ActorMeasure.allCases, network: NetworkMeasure.allCases,
            options: MeasureOptions(weighted: true, groups: [0, 0, 0, 1, 1, 1]))
        #expect(result.values(.community)?.count == 6)
        for measure in [ActorMeasure.pageRank, .eigenvector, .betweenness, .constraint] {
            let values = result.values(measure) ?? []
            #expect(values.count == 6 && values.allSatisfy { ($0 ?? 0).isFinite }, "\(measure): \(values)")
        }
    }
}
