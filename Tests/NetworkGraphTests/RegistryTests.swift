import NetworkGraph
import Testing

@Suite struct RegistryTests {
    @Test func everyMeasureHasTextsInBothLanguages() {
        var titles: Set<String> = []
        let texts =
            ActorMeasure.allCases.map {
                ($0.title(), $0.convention(), $0.title(english: true), $0.convention(english: true))
            }
            + NetworkMeasure.allCases.map {
                ($0.title(), $0.convention(), $0.title(english: true), $0.convention(english: true))
            }
        for (german, convention, english, stated) in texts {
            for sentence in [convention, stated] { #expect(sentence.hasSuffix(".") && sentence.count > 20) }
            #expect(!german.isEmpty && !english.isEmpty)
            titles.insert(german)
        }
        #expect(titles.count == texts.count)
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
}
