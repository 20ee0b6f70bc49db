import NetworkGraph
import Testing

@Suite struct RegistryTests {
    @Test func namesAreTheContract() {
        let names = ActorMeasure.allCases.map(\.rawValue) + NetworkMeasure.allCases.map(\.rawValue)
        #expect(Set(names).count == names.count)
        #expect(ActorMeasure(rawValue: "pagerank") == .pageRank && ActorMeasure(rawValue: "pageRank") == nil)
        #expect(NetworkMeasure(rawValue: "core_periphery_fit") == .corePeripheryFit)
    }

    /// Where a divisor is 0 the method says 0, so that it can return plain numbers; the registry says nothing.
    @Test func whatIsNotDefinedHasNoValueInTheRegistry() {
        let pair = TestGraphs.path(2)
        #expect(pair.betweenness() == [0, 0])
        let values = pair.measure(actors: [.betweenness, .degree]).actors.map(\.values)
        #expect(values == [[nil, nil], [1, 1]])
        let lone = GraphBuilder(nodeCount: 1).build()
        #expect(lone.degree() == [0] && lone.eigenvector() == [0])
        let nothing = lone.measure(actors: [.degree, .harmonic, .reach2, .eigenvector, .katz])
        #expect(nothing.actors.allSatisfy { $0.values == [nil] })
        #expect(
            pair.measure(actors: [.betweenness], options: MeasureOptions(normalized: false))
                .values(.betweenness) == [0, 0])
    }

    @Test func largeNetworksGetNearLinearMeasuresOnly() {
        #expect(ActorMeasure.defaults(nodeCount: 5_000).contains(.betweenness))
        #expect(!ActorMeasure.defaults(nodeCount: 5_001).contains(.betweenness))
        #expect(!ActorMeasure.defaults(nodeCount: 10).contains(.inDegree))
        #expect(ActorMeasure.defaults(nodeCount: 10, isDirected: true).contains(.inDegree))
        #expect(!NetworkMeasure.defaults(nodeCount: 5_001).contains(.diameter))
    }

    @Test func resultsComeInTheOrderAskedFor() {
        let result = TestGraphs.kite.measure(
            actors: [.harmonic, .inDegree, .degree, .liaison], network: [.bridges, .nodes, .eiIndex])
        #expect(result.actors.map(\.measure) == [.harmonic, .degree])
        #expect(result.network.map(\.measure) == [.bridges, .nodes])
        #expect(
            result.skipped == [
                SkippedMeasure(name: "in_degree", reason: .undirected),
                SkippedMeasure(name: "liaison", reason: .noGroups),
                SkippedMeasure(name: "ei_index", reason: .noGroups),
            ])
    }

    /// 60 nodes: an error of 0.5 takes fewer paths, one of 0.01 would take more than there are nodes (by the formula of
    /// ``Graph/approximateBetweenness(error:confidence:normalized:weighted:seed:)``), weighted or not.
    @Test func whetherBetweennessIsAnEstimate() {
        let graph = TestGraphs.random(60, probability: 0.1, seed: 2, weighted: true)
        for (error, weighted, isEstimated) in [
            (0.5, false, true), (0.01, false, false), (0.5, true, true), (0.01, true, false),
        ] {
            let options = MeasureOptions(weighted: weighted, approximate: error)
            let result = graph.measure(actors: [], network: [.betweennessCentralization], options: options)
            #expect(result.isBetweennessEstimated == isEstimated)
        }
        #expect(!graph.measure(actors: [.betweenness]).isBetweennessEstimated)
    }
}
