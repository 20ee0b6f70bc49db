import Testing

@testable import NetworkGraph

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

    private static let factors = [1e-300, 3e-200, 1e-16, 7, 1e16, 1e154, 2e300]

    /// Whatever only compares strengths keeps its value; distances are in units of 1/strength.
    @Test("A common factor changes nothing but the unit", arguments: factors, [false, true])
    func commonFactor(_ factor: Double, _ isDirected: Bool) {
        let graph = TestGraphs.random(30, probability: 0.12, seed: 3, isDirected: isDirected, weighted: true)
        let scaled = Graph(
            nodeCount: 30, edges: graph.edges.map { ($0.a, $0.b, $0.strength * factor) },
            isDirected: isDirected)
        let options = MeasureOptions(weighted: true, groups: (0..<30).map { $0 % 3 })
        let plain = graph.measure(
            actors: ActorMeasure.allCases, network: NetworkMeasure.allCases, options: options)
        let other = scaled.measure(
            actors: ActorMeasure.allCases, network: NetworkMeasure.allCases, options: options)
        let asStrength: Set = [
            "strength", "in_strength", "out_strength", "closeness", "harmonic", "bridging",
            "global_efficiency",
            "closeness_centralization",
        ]
        let asLength: Set = ["eccentricity", "average_distance", "diameter"]
        func back(_ value: Double?, _ name: String) -> Double? {
            value.map { asStrength.contains(name) ? $0 / factor : asLength.contains(name) ? $0 * factor : $0 }
        }
        for (measure, values) in plain.actors {
            let found = other.values(measure)?.map { back($0, measure.rawValue) } ?? []
            #expect(agree(values, found), "\(measure): \(values) is not \(found)")
        }
        for (measure, value) in plain.network {
            let found = back(other.value(measure)?.number, measure.rawValue)
            #expect(agree([value.number], [found]), "\(measure): \(value) is not \(found ?? -1)")
        }
    }

    @Test("The methods themselves keep their values, too", arguments: factors) func methods(_ factor: Double)
    {
        let graph = TestGraphs.random(30, probability: 0.12, seed: 4, weighted: true)
        let scaled = Graph(
            nodeCount: 30, edges: graph.edges.map { ($0.a, $0.b, $0.strength * factor) })
        #expect(agree(scaled.pageRank(weighted: true), graph.pageRank(weighted: true)))
        #expect(agree(scaled.eigenvector(weighted: true), graph.eigenvector(weighted: true)))
        #expect(agree(scaled.katz(weighted: true), graph.katz(weighted: true)))
        #expect(agree(scaled.betweenness(weighted: true), graph.betweenness(weighted: true)))
        #expect(agree(scaled.edgeBetweenness(weighted: true), graph.edgeBetweenness(weighted: true)))
    }

    @Test("Bounds hold to the last digit", arguments: 1...40) func bounds(_ seed: Int) {
        let graph = TestGraphs.random(
            14, probability: 0.1 + 0.02 * Double(seed), seed: UInt64(seed), isDirected: seed % 3 == 0,
            weighted: true)
        for weighted in [false, true] {
            let result = graph.measure(
                actors: ActorMeasure.allCases, network: NetworkMeasure.allCases,
                options: MeasureOptions(weighted: weighted, groups: (0..<14).map { $0 % 4 }))
            for (measure, values) in result.actors {
                #expect(values.allSatisfy { ($0 ?? 0) >= 0 }, "\(measure): \(values)")
            }
            let shares: [ActorMeasure] = [
                .betweenness, .eigenvector, .pageRank, .katz, .hierarchy, .efficiency,
            ]
            for measure in shares {
                #expect(result.values(measure)?.allSatisfy { ($0 ?? 0) <= 1 } == true, "\(measure)")
            }
            let parts: [NetworkMeasure] = [.fragmentation, .density, .transitivity, .degreeCentralization]
            for measure in parts {
                let value = result.value(measure)?.number ?? 0
                #expect(value >= 0 && value <= 1, "\(measure): \(value)")
            }
            #expect((result.value(.corePeripheryFit)?.number ?? 0) <= 1)
        }
    }

    /// By hand: all partners of a clique's or a circle's members contribute alike.
    @Test func hierarchyOfEqualPartners() {
        for n in 4...40 {
            for value in TestGraphs.complete(n).hierarchy() + TestGraphs.cycle(n).hierarchy() {
                #expect((value ?? -1) >= 0 && (value ?? -1) < 1e-12)
            }
        }
    }
}
