import LandscapeTesting
import NetworkGraph
import PlainText
import Testing

@testable import LandscapeModel

/// What stands behind each tie, and what is said of rankings.
struct RankingCertaintyTests {
    private static let filters: [TieFilter] = {
        var confirmed = TieFilter()
        confirmed.isConfirmedOnly = true
        var strong = TieFilter()
        strong.minimumStrength = 2
        return [TieFilter(), confirmed, strong]
    }()

    @Test func withAllAnswersItIsTheNetwork() {
        let example = ExampleLandscape()
        for filter in Self.filters {
            let view = example.landscape.graph(example.index, filter)
            let network = example.landscape.reportedNetwork(view, example.index, filter)
            #expect(network.graph() == view.graph)
            #expect(network.tiesOfAnswers > 0)
        }
    }

    /// Without an answer the network is that of a landscape in which the actor never answered.
    @Test func withoutAnAnswerItIsTheNetworkOfTheOthers() {
        let example = ExampleLandscape()
        for filter in [Self.filters[0], Self.filters[2]] {
            let view = example.landscape.graph(example.index, filter)
            let network = example.landscape.reportedNetwork(view, example.index, filter)
            let answering = view.actors.filter { example.landscape.actors[Int($0)].hasAnswered }
            for (respondent, actor) in answering.enumerated() {
                var isMissing = [Bool](repeating: false, count: answering.count)
                isMissing[respondent] = true
                #expect(
                    network.graph(isMissing: isMissing)
                        == Self.silencing(actor, in: example.landscape, filter))
            }
        }
    }

    private static func silencing(_ actor: ActorIndex, in landscape: Landscape, _ filter: TieFilter) -> Graph
    {
        var landscape = landscape
        landscape.actors[Int(actor)].hasAnswered = false
        landscape.claims = landscape.claims.compactMap { claim in
            guard claim.isReported(by: actor) else { return claim }
            var rest = claim
            rest.reporter = claim.from == actor ? .to : .from
            return claim.reporter == .both ? rest : nil
        }
        return landscape.graph(
            ClaimIndex(landscape.claims, actorCount: landscape.actors.count), filter
        ).graph
    }

    // MARK: Words

    /// Ten or more that each name a hub which does not answer.
    private static func star(_ answering: Int, extra: Int = 0, by reporter: Reporter = .from)
        -> LandscapeBuilder
    {
        var builder = LandscapeBuilder()
        builder.actor("nabe", survey: .silent)
        for number in 0..<answering {
            builder.actor("a\(number)", survey: .answered)
            builder.claim("a\(number)", "nabe", by: reporter)
        }
        for number in 0..<extra { builder.actor("x\(number)") }
        return builder
    }

    private static func certainty(
        _ landscape: Landscape, of measures: [ActorMeasure] = [.degree]
    ) -> RankingCertainty {
        let index = ClaimIndex(landscape.claims, actorCount: landscape.actors.count)
        return RankingCertainty(
            landscape, landscape.graph(index), index, of: measures, options: MeasureOptions())
    }

    @Test func belowTenAnswersThereIsASentence() {
        let none = Self.certainty(Self.star(0, extra: 12).landscape)
        #expect(none.obstacle == .noAnswers)
        #expect(none.rankings.isEmpty)
        #expect(none.basis(.german).contains("keine Antwort auf eine Befragung"))
        let nine = Self.certainty(Self.star(9).landscape)
        #expect(nine.obstacle == .tooFewAnswers(9))
        #expect(nine.rankings.isEmpty)
        #expect(
            nine.basis(.german)
                == "Wie sicher die Rangfolgen sind, wenn Antworten fehlen, lässt sich erst ab zehn Antworten sagen; hier liegen neun vor."
        )
        #expect(Self.certainty(Self.star(10).landscape).obstacle == nil)
    }

    @Test func whereNothingHangsOnAnswersNothingIsPromised() {
        let landscape = Self.star(12, by: .coordination).landscape
        #expect(Self.certainty(landscape).obstacle == .nothingHangsOnAnswers)
        var builder = Self.star(12, by: .coordination)
        // One row that only an answer vouches for.
        builder.claim("a0", "a1", by: .from)
        #expect(Self.certainty(builder.landscape).obstacle == nil)
    }

    @Test func theVerdictSaysWhatWasCounted() throws {
        // By hand in CaseDroppingTests: one of ten may be missing, not two; the hub stays in front.
        let certainty = Self.certainty(Self.star(10).landscape, of: [.degree, .community])
        let ranking = try #require(certainty.rankings.first)
        #expect(certainty.rankings.count == 1)
        #expect(
            certainty.verdict(ranking, .german)
                == "Der erste Platz bleibt derselbe, auch wenn jede fünfte Antwort fehlte (2 von 10); die Plätze dahinter sind nicht sicher. Die Reihenfolge im Ganzen hält mindestens 10\u{A0}% fehlende Antworten aus (Rangkorrelation ab 0,7)."
        )
        #expect(
            certainty.basis(.german).hasSuffix("Allein auf Antworten stützen sich 10 von 10 Kooperationen."))
    }

    @Test func levelActorsHaveNoFirst() throws {
        var builder = LandscapeBuilder()
        for number in 0..<12 { builder.actor("a\(number)", survey: .answered) }
        for number in 0..<12 { builder.claim("a\(number)", "a\((number + 1) % 12)", by: .from) }
        let ring = Self.certainty(builder.landscape)
        #expect(
            ring.verdict(try #require(ring.rankings.first), .german).hasPrefix(
                "Alle Akteure liegen gleichauf"))
        // One tie more: two in front, level with each other, and these two stay ahead only while both answer.
        builder.claim("a0", "a6", by: .from)
        let chord = Self.certainty(builder.landscape)
        #expect(try #require(chord.rankings.first).hasLead)
    }

    @Test func closenessIsToldByItsHarmonicForm() {
        #expect(
            RankingCertainty.rankings(among: [.closeness, .harmonic, .community, .degree]) == [
                .harmonic, .degree,
            ])
    }

    // MARK: Who answered, and who is the only contact

    @Test func responsesAreCountedBySector() {
        var builder = LandscapeBuilder()
        builder.actor("a", sector: .welfare, survey: .answered)
        builder.actor("b", sector: .welfare, survey: .silent)
        builder.actor("c")
        let rows = builder.landscape.responses(of: [0, 1, 2])
        #expect(rows.map(\.sector) == [.welfare, nil])
        #expect(rows.map { [$0.actors, $0.asked, $0.answered] } == [[2, 2, 1], [1, 0, 0]])
    }

    @Test func aPersonIsTheOnlyContactWhereNobodyElseIs() throws {
        var builder = LandscapeBuilder()
        for id in ["a", "b", "c", "d"] { builder.actor(id) }
        builder.claim("a", "b")
        builder.claim("b", "c")
        builder.claim("c", "d")
        builder.board("runde", members: "a", "c")
        builder.guest("b", at: "runde")
        func contact(_ actor: String, _ name: String) {
            builder.landscape.contacts.append(
                Contact(actor: builder.index(actor), name: name, function: "", phone: "", email: ""))
        }
        contact("a", "Erika Beispiel")
        contact("b", "Erika  beispiel")
        contact("c", "Max Muster")
        contact("c", "Eva Muster")
        // A number without a name is another way in.
        contact("d", "Otto Muster")
        contact("d", "")
        let index = ClaimIndex(builder.landscape.claims, actorCount: 4)
        let found = PersonDependence(builder.landscape, builder.landscape.graph(index))
        let person = try #require(found.persons.first)
        #expect(found.persons.count == 1)
        #expect(person.actors == [0, 1])
        #expect((person.ties, person.seats) == (2, 1))
        #expect((found.withContact, found.actorsOfOne, found.ties, found.tiesOfOne) == (4, 2, 3, 2))
    }
}
