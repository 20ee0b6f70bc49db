import Diagrams
import GapAnalysis
import LandscapeModel
import PlainText
import Testing

/// What maps say in words: a row or an option that would make a sentence false, and the sentence is not there.
@Suite struct SentenceTests {
    private func map(_ landscape: Landscape, _ change: (inout AskedMap) -> Void = { _ in }) -> Diagram {
        var options = AskedMap()
        change(&options)
        return diagram(landscape, options)
    }

    /// A and B work together, but not as closely as the filter asks for.
    @Test func whatAFilterHidesIsNotDenied() {
        let landscape = smallLandscape(["A", "B"], ties: [(0, 1, 1)])
        let filtered = map(landscape) { $0.filter.minimumStrength = 3 }
        #expect(filtered.isolatesHeading == "ohne hier gezeigte Kooperation")
        #expect(filtered.nodes[0].title.contains("ohne hier gezeigte Kooperation"))
        #expect(!filtered.description.contains("ohne erfasste Kooperation"))
        let none = map(smallLandscape(["A", "B"]))
        #expect(none.isolatesHeading == "ohne erfasste Kooperation")
        #expect(none.description.contains("2 Akteure stehen ohne erfasste Kooperation"))
    }

    /// One side reports it: the public map does not show it and does not deny it.
    @Test func whatThePublicIsNotToldIsNotDenied() {
        let landscape = smallLandscape(["A", "B"], ties: [(0, 1, 2)], reporter: .from)
        #expect(map(landscape).edges.count == 1)
        let shown = map(landscape) { $0.profile = .oeffentlich }
        #expect(shown.edges.isEmpty)
        #expect(!shown.description.contains("erfasste"))
        #expect(shown.isolatesHeading == "ohne hier gezeigte Kooperation")
    }

    /// Nobody was surveyed: the coordination's record survives `--confirmed`, and the map says so.
    @Test func theStrictMapSaysWhatItKeeps() throws {
        let landscape = smallLandscape(
            ["A", "B"], ties: [(0, 1, 2)], reporter: .coordination, hasSurvey: false)
        let strict = map(landscape) { $0.filter.isConfirmedOnly = true }
        #expect(strict.edges.map(\.line) == [.onRecord])
        #expect(strict.filterLine == "nur bestätigte Kooperationen, ohne Befragung auch laut Koordination")
    }

    /// The description explains nothing that is not on the map.
    @Test func onlyWhatIsDrawnIsExplained() {
        let width = "Je breiter eine Linie"
        let ties = smallLandscape(["A", "B"], ties: [(0, 1, 3)])
        #expect(map(ties).description.contains(width))
        #expect(!map(ties) { $0.view = .gaps }.description.contains(width))
        let none = map(smallLandscape(["A", "B"])).description
        for words in [width, "Strichart", "Die Größe steht"] { #expect(!none.contains(words), "\(words)") }
        var open = ties
        open.claims[0].intensity = nil
        #expect(!map(open).description.contains(width))
        let byType = map(ties) { $0.colourBy = .type }.description
        #expect(!byType.contains("Form, Farbe und Buchstabe"))
    }

    @Test func unknownSectorsAreNotCounted() {
        var landscape = smallLandscape(["A", "B"], ties: [(0, 1, 3)])
        landscape.actors[0].sector = nil
        #expect(
            map(landscape).description.hasPrefix(
                "Netzkarte mit 2 Akteuren (Sektor bei 1 von 2 nicht angegeben)"))
        landscape.actors[1].sector = nil
        #expect(
            map(landscape).description.hasPrefix(
                "Netzkarte mit 2 Akteuren (Sektor bei 2 von 2 nicht angegeben)"))
    }

    /// A sits at the table, but is not of the type that the map shows.
    @Test func boardsOfAPartialMapDoNotDenyTheirMembers() throws {
        var landscape = smallLandscape(["A", "B"])
        landscape.actors[0].types = ["mbe"]
        landscape.actors[1].types = ["school"]
        landscape.boards = [Board(id: "rt", name: "Runde"), Board(id: "ak", name: "Kreis")]
        landscape.memberships = [Membership(board: 0, actor: 0), Membership(board: 1, actor: 1)]
        let partial = map(landscape) {
            $0.view = .boards
            $0.filter.type = "mbe"
        }
        let table = try #require(partial.nodes.first { $0.name == "Kreis" })
        #expect(table.title == "Kreis (Gremium): keine Mitglieder hier gezeigt.")
        #expect(partial.isolatesHeading == "ohne hier gezeigte Mitglieder")
        #expect(partial.nodes[0].title.hasSuffix("Sitz in 1 Gremium, soweit hier gezeigt."))
        landscape.memberships.removeLast()
        let whole = map(landscape) { $0.view = .boards }
        #expect(whole.nodes.last?.title == "Kreis (Gremium): keine Mitglieder erfasst.")
    }

    /// Two types of two sectors each, as often: no majority, and the legend says how it was decided.
    @Test func theSectorOfAGroupIsExplained() throws {
        var landscape = smallLandscape(["A", "B", "C"], ties: [(0, 1, 2), (1, 2, 2)])
        for (number, type) in ["mbe", "mbe", "school"].enumerated() {
            landscape.actors[number].types = [type]
        }
        let types = map(landscape) { $0.view = .types }
        #expect(types.legend.first?.note?.contains("bei gleicher Zahl") == true)
        // One cooperation is one.
        #expect(types.nodes.contains { $0.title.contains("1 Kooperation untereinander") })
        let districts = map(landscape) { $0.view = .districts }
        #expect(districts.legend.first?.note?.contains("bei gleicher Zahl") == false)
    }

    /// B states no field at all: it may well be active in this one.
    @Test func whoStatesNoFieldIsNotCalledInactive() {
        var landscape = smallLandscape(["A", "B"], ties: [(0, 1, 2)])
        landscape.actors[0].fields = ["arbeit"]
        let notes = map(landscape) { $0.view = .field }.legend.compactMap(\.note).joined()
        #expect(!notes.contains("nicht in diesem Feld tätig"))
        #expect(notes.contains("diesem Feld nicht zugeordnet"))
        #expect(!notes.contains("am besten"))
    }

    /// The page of one field holds the suggestions of that field only.
    @Test(arguments: Language.allCases) func thePageDoesNotDenyOtherSuggestions(_ language: Language) throws {
        var options = AskedMap()
        options.language = language
        options.profile = .oeffentlich
        let landscape = smallLandscape(["A", "B"], ties: [(0, 1, 2)])
        let index = ClaimIndex(landscape.claims, actorCount: 2)
        let page = try InteractiveMap(landscape: landscape, index: index, gaps: [], options: options).html()
        for words in [
            "gibt es keine offene Anregung", "Alles wird gezeigt", "Everything is shown",
            "No open suggestion", "Nichts erfasst", "Nothing on record",
        ] {
            #expect(!page.contains(words), "\(words)")
        }
        #expect(
            page.contains(
                language == .german
                    ? "Anregungen zu diesem Akteur sind hier nicht aufgeführt"
                    : "Suggestions on this actor are not listed here"))
    }
}
