import Diagrams
import Foundation
import GapAnalysis
import LandscapeModel
import LandscapeTesting
import PlainText
import Testing

@Suite struct PrivacyTests {
    private let example = ExampleLandscape()

    private func everyByte(_ map: RenderedMap) throws -> String {
        map.svg() + map.dot() + String(describing: map.diagram)
    }

    @Test func thePublicMapKnowsNothingOfHiddenActors() throws {
        let hidden = example.landscape.actors.filter { !$0.mayBePublished }
        #expect(hidden.count == 1)
        let open = try example.diagram { $0.profile = .oeffentlich }.render()
        let bytes = try everyByte(open)
        for actor in hidden {
            #expect(!bytes.contains(actor.name))
            #expect(!bytes.contains(actor.id))
            for line in ["Kreiswohnungsbau", "gesellschaft Auental"] { #expect(!bytes.contains(line)) }
        }
        let workshop = try everyByte(example.diagram().render())
        #expect(workshop.contains(hidden[0].name))
    }

    @Test func thePublicMapShowsSecuredPairsOnlyAndNoSilence() throws {
        let map = try example.diagram { $0.profile = .oeffentlich }.render()
        let shown = example.landscape.pairs(example.index).filter { pair in
            Profile.oeffentlich.shows(pair)
                && example.landscape.actors[Int(pair.a)].mayBePublished
                && example.landscape.actors[Int(pair.b)].mayBePublished
        }
        #expect(map.diagram.edges.count == shown.count)
        #expect(map.diagram.edges.allSatisfy { $0.line == .confirmed })
        #expect(map.diagram.nodes.allSatisfy { !$0.isHollow })
        let bytes = try everyByte(map)
        for word in ["einseitig", "nicht überprüft", "Fragebogen", "gestrichelt"] {
            #expect(!bytes.contains(word), "\(word)")
        }
    }

    /// A line "laut Koordination" beside confirmed ones would tell that both ends were silent.
    @Test func theRecordIsNotToldApartInPublicWhereThereWasASurvey() {
        var landscape = smallLandscape(["A", "B", "C", "D"], ties: [(0, 1, 2)])
        var claim = Claim(from: 2, to: 3, kind: Vocabulary.unspecifiedKind)
        claim.intensity = 2
        landscape.claims.append(claim)
        for number in [2, 3] {
            landscape.actors[number].wasAsked = false
            landscape.actors[number].hasAnswered = false
        }
        var options = AskedMap()
        #expect(diagram(landscape, options).edges.map(\.line) == [.confirmed, .onRecord])
        options.profile = .oeffentlich
        let open = diagram(landscape, options)
        #expect(open.edges.map(\.line) == [.confirmed, .confirmed])
        let entries = open.legend.flatMap(\.entries).map(\.text)
        #expect(entries.contains("bestätigt oder laut Koordination"))
        // Both ends were asked and did not answer: nobody is told.
        landscape.actors[2].wasAsked = true
        #expect(diagram(landscape, options).edges.map(\.line) == [.confirmed])
    }

    /// A measure over all ties would tell of those that are not shown.
    @Test func publicSizesCountWhatIsShown() {
        var options = AskedMap()
        options.sizes = example.landscape.actors.indices.map { Double($0) }
        options.sizeLabel = Bilingual("Vermittlung", "Brokerage")
        options.profile = .oeffentlich
        let sized = diagram(example.landscape, options)
        options.sizes = nil
        #expect(sized.nodes.map(\.area) == diagram(example.landscape, options).nodes.map(\.area))
        #expect(sized.legend.contains { $0.heading == "Größe: Zahl der Kooperationen" })
    }

    @Test func thePublicGapMapKnowsTypesOnly() throws {
        let open = try example.diagram {
            $0.view = .gaps
            $0.profile = .oeffentlich
        }.render()
        #expect(open.diagram.nodes.allSatisfy { $0.actor == nil })
        #expect(open.diagram.edges.allSatisfy { $0.number == nil })
        let bytes = try everyByte(open)
        for actor in example.landscape.actors { #expect(!bytes.contains(actor.name), "\(actor.name)") }
    }

    /// By hand: of types with 4, 2 and 2 actors the small two are summed up; with 4 and 2 the small one goes.
    @Test func smallGroupsAreNotToldApartInPublic() throws {
        func counts(_ types: [String], _ profile: Profile) -> [String] {
            var landscape = smallLandscape(
                types.indices.map { "Akteur \($0)" }, ties: [(0, 4, 2), (0, 5, 1)])
            for (number, type) in types.enumerated() { landscape.actors[number].types = [type] }
            var options = AskedMap()
            options.view = .types
            options.profile = profile
            return diagram(landscape, options).nodes.map { "\($0.id) \($0.letter)" }
        }
        let three = ["mbe", "mbe", "mbe", "mbe", "school", "school", "employer", "employer"]
        // In the order of the vocabulary.
        #expect(counts(three, .workshop) == ["school 2", "mbe 4", "employer 2"])
        #expect(counts(three, .oeffentlich) == ["mbe 4", "uebrige 4"])
        #expect(counts(Array(three.prefix(6)), .oeffentlich) == ["mbe 4"])
        var landscape = smallLandscape(["A", "B", "C", "D", "E"], ties: [(0, 4, 2)])
        for number in 0..<5 { landscape.actors[number].types = [number < 4 ? "mbe" : "school"] }
        var options = AskedMap()
        options.view = .types
        options.profile = .oeffentlich
        let words = diagram(landscape, options).filterLine ?? ""
        #expect(words.contains("1 Gruppe mit weniger als 3 Akteuren nicht gezeigt"))
    }

    @Test func personsAndNotesAreNeverThere() throws {
        var landscape = example.landscape
        landscape.actors[0].note = "GeheimeNotiz"
        landscape.contacts = [
            Contact(
                actor: 0, name: "ErikaMuster", function: "Leitung", phone: "0123", email: "erika@x.example")
        ]
        for profile in Profile.allCases {
            var options = AskedMap()
            options.profile = profile
            let bytes = try everyByte(diagram(landscape, options).render())
            for word in ["GeheimeNotiz", "ErikaMuster", "erika@x.example"] { #expect(!bytes.contains(word)) }
        }
    }
}
