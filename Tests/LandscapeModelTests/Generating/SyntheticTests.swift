import LandscapeModel
import Testing

@Suite struct SyntheticTests {
    let whole = SyntheticLandscape(municipalities: 60, seed: 7)

    @Test func levels() {
        #expect(whole.districtCount == 3)
        #expect(whole.stateCount == 1)
        let places = Array(whole.places)
        #expect(places.count == 64)
        #expect(Set(places).count == 64)
        let last = SyntheticPlace(level: .municipality, number: 59)
        #expect(last.name == "Gemeinde 0060")
        #expect(whole.parent(of: last)?.name == "Kreis 003")
        #expect(SyntheticLandscape(municipalities: 11_000).stateCount == 18)
    }

    @Test func municipality() {
        let unit = whole.unit(SyntheticPlace(level: .municipality, number: 30))
        #expect((30...60).contains(unit.actors.count))
        #expect(unit.actors.first?.type == "integration-office")
        #expect(Set(unit.actors.map(\.name)).count == unit.actors.count)
        #expect(unit.actors.allSatisfy { Vocabulary.standard.actorTypes[$0.type] != nil })
        #expect(unit.claims.allSatisfy { $0.from != $0.to })
        #expect(unit.claims.contains { $0.to.place == SyntheticPlace(level: .district, number: 1) })
    }

    @Test func averages() {
        var actors = 0
        var claims: [SyntheticClaim] = []
        var answered = 0
        var asked = 0
        for place in whole.places {
            let unit = whole.unit(place)
            actors += unit.actors.count
            asked += unit.actors.count { $0.wasAsked }
            answered += unit.actors.count { $0.hasAnswered }
            claims += unit.claims
        }
        let count = Double(claims.count)
        #expect((4...6).contains(count / Double(actors)))
        #expect((0.75...0.85).contains(Double(answered) / Double(asked)))
        // Every sort of claim is there in force, none rules.
        for reporter in [Reporter.from, .to, .both, .coordination] {
            #expect((0.1...0.5).contains(Double(claims.count { $0.reporter == reporter }) / count))
        }
        #expect((0.03...0.08).contains(Double(claims.count { $0.status == .wished }) / count))
        // The hub stands out: a quarter of a municipality's ties or so.
        let municipal = claims.filter { $0.from.place.level == .municipality }
        let hub = municipal.count {
            $0.from.number == 0 || ($0.to.number == 0 && $0.to.place == $0.from.place)
        }
        #expect((0.15...0.5).contains(Double(hub) / Double(municipal.count)))
    }

    @Test func onlyWhoAnsweredReports() {
        let units = whole.places.map { whole.unit($0) }
        var answered: Set<SyntheticID> = []
        for unit in units {
            for actor in unit.actors where actor.hasAnswered { answered.insert(actor.id) }
        }
        for claim in units.flatMap(\.claims) {
            if claim.reporter == .from || claim.reporter == .both { #expect(answered.contains(claim.from)) }
            if claim.reporter == .to || claim.reporter == .both { #expect(answered.contains(claim.to)) }
        }
    }

    @Test func seeds() {
        let place = SyntheticPlace(level: .municipality, number: 5)
        let again = SyntheticLandscape(municipalities: 60, seed: 7).unit(place)
        #expect(again.actors.map(\.name) == whole.unit(place).actors.map(\.name))
        let other = SyntheticLandscape(municipalities: 60, seed: 8).unit(place)
        #expect(other.claims.map(\.to) != again.claims.map(\.to))
    }
}
