import LandscapeModel
import NetworkGraph
import PlainText
import Testing

@Suite("Measures are known by every word that somebody reads of them") struct MeasureWordTests {
    @Test(arguments: ActorMeasure.allCases) func ofActors(_ measure: ActorMeasure) {
        let words = [
            measure.rawValue, measure.rawValue.uppercased(), measure.head.german, measure.head.english,
            measure.title.german, measure.title.english, measure.title.german.lowercased(),
        ]
        for word in words { #expect(ActorMeasure.named(word) == measure, "\(word)") }
    }

    @Test(arguments: NetworkMeasure.allCases) func ofNetworks(_ measure: NetworkMeasure) {
        for word in [measure.rawValue, measure.title.german, measure.title.english.uppercased()] {
            #expect(NetworkMeasure.named(word) == measure, "\(word)")
        }
    }

    @Test func terms() {
        #expect(ActorMeasure.named("Betweenness") == .betweenness)
        #expect(ActorMeasure.named("k-Kern") == .coreness)
        #expect(ActorMeasure.named("in degree") == .inDegree)
        #expect(ActorMeasure.named("Vermitlung") == nil)
        #expect(ActorMeasure.named("") == nil)
    }

    @Test("Heads of columns differ") func heads() {
        #expect(Set(ActorMeasure.allCases.map(\.head.german)).count == ActorMeasure.allCases.count)
        #expect(Set(ActorMeasure.allCases.map(\.head.english)).count == ActorMeasure.allCases.count)
    }
}
