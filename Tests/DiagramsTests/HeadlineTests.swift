import GapAnalysis
import LandscapeModel
import LandscapeTesting
import PlainText
import Testing

@testable import Diagrams

/// Each sentence that may head a sheet, and the row that makes it false.
@Suite struct HeadlineTests {
    private func headline(
        _ landscape: Landscape, gaps: [Gap] = [], _ change: (inout AskedMap) -> Void = { _ in }
    ) -> String? {
        var options = AskedMap()
        change(&options)
        return diagram(landscape, gaps: gaps, options).headline
    }

    // MARK: Planning apart

    /// Two municipal bodies and two welfare organisations of Seewinkel, all of whom answered; elsewhere somebody plans.
    private var seewinkel: LandscapeBuilder {
        var builder = LandscapeBuilder()
        for id in ["Stadt", "Integrationsmanagement"] {
            builder.actor(id, sector: .publicMunicipal, survey: .answered, district: "Seewinkel")
        }
        for id in ["MBE", "Hilfswerk"] {
            builder.actor(id, sector: .welfare, survey: .answered, district: "Seewinkel")
        }
        builder.actor("Landratsamt", sector: .publicMunicipal, survey: .answered)
        builder.actor("Liga", sector: .welfare, survey: .answered)
        builder.claim("Landratsamt", "Liga", kind: "planning", intensity: 2, by: .both)
        builder.claim("Stadt", "MBE", kind: "information-exchange", intensity: 1, by: .both)
        return builder
    }

    private let apart = "Seewinkel: Kommune und freie Träger planen getrennt, soweit erfasst"

    @Test func planningApartIsSaidWhereAllAnsweredAndNoneNamesIt() {
        #expect(headline(seewinkel.landscape) == apart)
        #expect(
            headline(seewinkel.landscape) { $0.language = .english }
                == "Seewinkel: municipality and free welfare plan separately, as far as recorded")
    }

    @Test(arguments: ["planning", "agreement", "joint-offer", ""])
    func aRowOfCommonPlanningMakesItFalse(kind: String) {
        var builder = seewinkel
        builder.claim("Integrationsmanagement", "Hilfswerk", kind: kind, intensity: 1, by: .to)
        #expect(headline(builder.landscape) != apart)
    }

    @Test func aSeatInTheSameGremiumMakesItFalse() {
        var builder = seewinkel
        builder.board("Runder Tisch", members: "Stadt", "MBE")
        #expect(headline(builder.landscape) != apart)
        // A Gremium of one side only does not.
        var other = seewinkel
        other.board("Dienstbesprechung", members: "Stadt", "Integrationsmanagement")
        #expect(headline(other.landscape) == apart)
    }

    @Test func silenceIsNoPlanningApart() {
        var builder = seewinkel
        builder.landscape.actors[3].hasAnswered = false
        #expect(headline(builder.landscape) != apart)
    }

    @Test func whatNobodyWasAskedIsNotMissing() {
        var builder = seewinkel
        builder.landscape.claims.removeFirst()
        #expect(headline(builder.landscape) != apart)
    }

    @Test func oneBodyIsNoGroup() {
        var builder = seewinkel
        builder.landscape.actors[1].area = .everywhere
        #expect(headline(builder.landscape) != apart)
    }

    @Test func thePublicIsNotTold() {
        #expect(headline(seewinkel.landscape) { $0.profile = .oeffentlich } != apart)
    }

    // MARK: Sectors without a row

    /// Three of each sector; education works with business, business with nobody else.
    private var sectors: LandscapeBuilder {
        var builder = LandscapeBuilder()
        for number in 0..<3 {
            builder.actor("B\(number)", sector: .education, survey: .answered)
            builder.actor("M\(number)", sector: .migrantOrganisations, survey: .answered)
            builder.actor("W\(number)", sector: .business, survey: .answered)
        }
        builder.claim("B0", "W0", intensity: 2, by: .both)
        builder.claim("B0", "M0", intensity: 2, by: .both)
        return builder
    }

    private let none = "Migrantenorganisationen und Wirtschaft: bisher keine Kooperation erfasst"

    @Test func sectorsWithoutARowAreNamed() {
        #expect(headline(sectors.landscape) == none)
        #expect(
            headline(sectors.landscape) { $0.language = .english }
                == "Migrant organisations and business: no cooperation recorded so far")
    }

    /// Of any kind, also those that do not count as cooperation, also one that has ended.
    @Test(arguments: ["", "funding", "knows"], [Claim.Status.exists, .ended])
    func anyRowBetweenThemMakesItFalse(kind: String, status: Claim.Status) {
        var builder = sectors
        builder.claim("M1", "W2", kind: kind, intensity: 1, by: .from, status: status)
        #expect(headline(builder.landscape) != none)
    }

    @Test func aWishIsNoCooperation() {
        var builder = sectors
        builder.claim("M1", "W2", by: .from, status: .wished)
        #expect(headline(builder.landscape) == none)
    }

    @Test func anActorOfUnknownSectorMayBeOfEither() {
        var builder = sectors
        builder.actor("?", survey: .answered)
        builder.claim("?", "W1", intensity: 1, by: .both)
        #expect(headline(builder.landscape) != none)
    }

    @Test func whereHalfAreSilentNothingIsSaid() {
        var builder = sectors
        for id in ["M0", "M1"] { builder.landscape.actors[Int(builder.index(id))].hasAnswered = false }
        #expect(headline(builder.landscape) != none)
    }

    @Test func twoActorsAreNoSector() {
        var builder = sectors
        builder.landscape.actors[Int(builder.index("W2"))].sector = .education
        #expect(headline(builder.landscape) != none)
    }

    // MARK: Shares

    /// Ten pairs in a row through the sectors, of which `within` stay in one.
    private func chain(within: Int) -> Landscape {
        var landscape = smallLandscape(
            (0..<11).map { "A\($0)" }, ties: (0..<10).map { ($0, $0 + 1, 2) })
        for number in landscape.actors.indices {
            let isEven = (number - within) % 2 == 0
            landscape.actors[number].sector = number <= within || isEven ? .welfare : .education
        }
        return landscape
    }

    @Test func sharesAreCounted() {
        #expect(headline(chain(within: 3)) == "7 von 10 Kooperationen verbinden verschiedene Sektoren")
        #expect(headline(chain(within: 8)) == "8 von 10 Kooperationen bleiben im eigenen Sektor")
        // One more row, and the number is another.
        var landscape = chain(within: 3)
        var claim = Claim(from: 0, to: 2, kind: Vocabulary.unspecifiedKind)
        (claim.intensity, claim.reporter) = (2, .both)
        landscape.claims.append(claim)
        #expect(headline(landscape) == "7 von 11 Kooperationen verbinden verschiedene Sektoren")
        // An actor of unknown sector makes the count open; then the confirmed ones are counted.
        landscape.actors[0].sector = nil
        #expect(headline(landscape) == "11 von 11 Kooperationen haben beide Seiten bestätigt")
        landscape.claims[0].reporter = .from
        #expect(headline(landscape) == "10 von 11 Kooperationen haben beide Seiten bestätigt")
    }

    @Test func groupsAreCountedWhereSectorsAreNotKnown() {
        var landscape = chain(within: 3)
        for number in landscape.actors.indices { landscape.actors[number].sector = nil }
        let sentence = headline(landscape) { $0.communities = (0..<11).map { $0 < 5 ? 0 : 1 } }
        #expect(sentence == "2 eng verbundene Gruppen; 1 von 10 Kooperationen führen von einer zur anderen")
        // Two are no group, so nothing is said of groups.
        #expect(
            headline(landscape) { $0.communities = (0..<11).map { $0 < 5 ? 0 : $0 < 9 ? 1 : 2 } }
                == "10 von 10 Kooperationen haben beide Seiten bestätigt")
    }

    // MARK: Suggestions

    private func gaps(_ count: Int, _ change: (Int, inout Gap) -> Void) -> [Gap] {
        (0..<count).map { number in
            var gap = Gap(
                kind: .tie, a: .actor(0), b: .actor(ActorIndex(number % 10 + 1)), rules: ["X"], field: "",
                obligation: 3, outcome: .notFulfilled)
            gap.number = number + 1
            gap.step = .new
            change(number, &gap)
            return gap
        }
    }

    @Test func suggestionsBetweenSectorsAreCounted() {
        // Actor 0 is of the welfare; 4, 6, 8 and 10 of education, the others of the welfare, too.
        let landscape = chain(within: 3)
        func sentence(_ count: Int) -> String? {
            headline(landscape, gaps: gaps(count) { _, _ in }) { $0.view = .gaps }
        }
        #expect(
            sentence(10)
                == "4 von 10 Anregungen zwischen Akteuren verbinden Freie Wohlfahrtspflege und Bildungsträger"
        )
        // Two pairs of sectors with as many: neither is named.
        var even = landscape
        for number in [4, 6] { even.actors[number].sector = .business }
        #expect(headline(even, gaps: gaps(10) { _, _ in }) { $0.view = .gaps } == nil)
        #expect(sentence(9) == nil, "of nine nothing is said")
    }

    @Test func suggestionsOfAFieldAreCounted() {
        var landscape = chain(within: 3)
        landscape.actors[0].sector = nil
        let sprache = gaps(12) { number, gap in
            gap.field = number < 5 ? "sprache" : number < 8 ? "wohnen" : ""
        }
        #expect(
            headline(landscape, gaps: sprache) { $0.view = .gaps }
                == "5 von 12 Anregungen betreffen: Sprache und Integrationskurse")
        let even = gaps(12) { number, gap in gap.field = number < 5 ? "sprache" : number < 10 ? "wohnen" : ""
        }
        #expect(headline(landscape, gaps: even) { $0.view = .gaps } == nil)
        let asked = gaps(12) { number, gap in gap.step = number < 4 ? .clarify : .new }
        #expect(
            headline(landscape, gaps: asked) { $0.view = .gaps }
                == "Bei 4 von 12 Anregungen beginnt es mit einer Nachfrage")
    }

    // MARK: Where none is printed

    @Test func anotherChoiceOfActorsHasNone() {
        let landscape = chain(within: 3)
        #expect(headline(landscape) { $0.ego = 1 } == nil)
        #expect(headline(landscape) { $0.filter.minimumStrength = 2 } == nil)
        #expect(headline(landscape) { $0.isPseudonymised = true } == nil)
        #expect(headline(landscape) { $0.view = .types } == nil)
        #expect(headline(landscape) { $0.title = "Unser Titel" } == nil)
        #expect(headline(smallLandscape(["A", "B"], ties: [(0, 1, 2)])) == nil)
    }

    @Test func theTitleStandsBelow() throws {
        let map = try diagram(chain(within: 3)).render()
        let roles = map.frame.lines.map(\.role)
        #expect(Array(roles.prefix(2)) == [.headline, .title])
        #expect(map.frame.lines[0].text == map.diagram.headline)
    }

    /// A share that the public cannot see must not stand in its headline.
    @Test func thePublicHeadlineIsMadeOfPublicPairs() {
        var landscape = chain(within: 3)
        let before = headline(landscape) { $0.profile = .oeffentlich }
        var claim = Claim(from: 0, to: 5, kind: Vocabulary.unspecifiedKind)
        (claim.intensity, claim.reporter) = (2, .from)
        landscape.claims.append(claim)
        #expect(headline(landscape) { $0.profile = .oeffentlich } == before)
        #expect(before == "7 von 10 Kooperationen verbinden verschiedene Sektoren")
    }
}
