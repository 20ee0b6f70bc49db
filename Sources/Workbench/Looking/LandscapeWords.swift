package import LandscapeJobs
import LandscapeModel
import NetworkGraph
package import PlainText

/// The words of a landscape: what its ids mean, and what can be chosen from.
package struct LandscapeWords {
    private let landscape: Landscape
    private let language: Language

    package init(_ input: LandscapeInput, _ language: Language) {
        landscape = input.landscape
        self.language = language
    }

    /// `{"fields", "types", "sectors", "kinds", "districts", "measures", "network_measures"}`, each a list of id and word.
    package func write(_ json: inout JSONWriter) {
        let vocabulary = landscape.vocabulary
        let known = vocabulary.fields.all.map(\.id)
        let own = Set(landscape.actors.flatMap(\.shownFields) + landscape.offers.flatMap(\.fields))
            .subtracting(known).sorted()
        write("fields", (known + own).map { ($0, vocabulary.label(field: $0, language)) }, &json)
        let types = Set(landscape.actors.flatMap(\.types))
        // The matrix names general types as well, which no actor bears itself.
        let all = vocabulary.actorTypes.keys.sorted()
        json.key("types", objects: all) { json, type in
            json.key("id", type)
            json.key("word", vocabulary.label(type: type, language))
            json.key("is_used", types.contains(type))
        }
        write("sectors", Sector.allCases.map { ($0.rawValue, $0.label(language)) }, &json)
        let kinds = vocabulary.kinds.map(\.term)
        write("kinds", kinds.map { ($0.id, $0.label(language)) }, &json)
        write("districts", landscape.districts.names.map { ($0, $0) }, &json)
        write("measures", ActorMeasure.allCases.map { ($0.rawValue, $0.title(language)) }, &json)
        write("network_measures", NetworkMeasure.allCases.map { ($0.rawValue, $0.title(language)) }, &json)
    }

    private func write(_ key: String, _ words: [(id: String, word: String)], _ json: inout JSONWriter) {
        json.key(key, objects: words) { json, word in
            json.key("id", word.id)
            json.key("word", word.word)
        }
    }
}
