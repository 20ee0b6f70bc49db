import LandscapeModel
import PlainText
import Testing

/// Who counts where; every number is counted by hand from the rows beside it.
@Suite struct CountingTests {
    /// A city with two parts; "Nord" is a part of "Mitte", "Süd" stands alone.
    private func town() -> Landscape {
        var town = Landscape()
        let middle = town.districts.add("Mitte", isDeclared: true)
        let north = town.districts.add("Nord", isDeclared: true)
        let south = town.districts.add("Süd", isDeclared: true)
        _ = town.districts.setParent(of: north, to: middle)
        let rows: [(String, [String], Sector?, [String], Area)] = [
            ("a", ["mbe", "welfare-association"], .welfare, ["beratung"], .districts([middle])),
            ("b", ["mbe"], .welfare, [], .districts([north])),
            ("c", ["jobcenter-joint"], .publicState, [], .districts([south])),
            ("d", ["jobcenter"], .publicState, ["arbeit"], .everywhere),
            ("e", [], nil, [], .unknown),
            ("f", [], nil, [], .districts([north, south])),
        ]
        for (id, types, sector, fields, area) in rows {
            var actor = Actor(id: id, name: id)
            (actor.types, actor.sector, actor.fields, actor.area) = (types, sector, fields, area)
            town.actors.append(actor)
        }
        town.fieldLists = [[], ["sprache"], ["wohnen"]]
        return town
    }

    private func claim(
        _ from: ActorIndex, _ to: ActorIndex, fields list: Int32, kind: String = "",
        reporter: Reporter = .both
    ) -> Claim {
        var claim = Claim(
            from: from, to: to, kind: Vocabulary.standard.kind(kind) ?? Vocabulary.unspecifiedKind)
        claim.reporter = reporter
        claim.fieldList = list
        return claim
    }

    private func selection(_ town: Landscape, field: String, _ profile: Profile = .intern) -> Selection {
        var filter = TieFilter()
        filter.field = field
        return town.selection(ClaimIndex(town.claims, actorCount: town.actors.count), filter, profile)
    }

    @Test func aTypeHasItsFormsAndWhoeverHasItBesideAnother() {
        let town = town()
        #expect(town.actors(ofType: "mbe") == [0, 1])
        #expect(town.actors(ofType: "jobcenter") == [2, 3])
        #expect(town.actors(ofType: "jobcenter-joint") == [2])
        #expect(Set(town.usedTypes) == ["mbe", "welfare-association", "jobcenter", "jobcenter-joint"])
    }

    @Test func aDistrictHoldsItsParts() {
        let town = town()
        #expect(town.actors(inDistrict: 0) == [0, 1, 5])
        #expect(town.actors(inDistrict: 1) == [0, 1, 5])
        #expect(town.actors(inDistrict: 2) == [2, 5])
    }

    /// A cooperation that counts brings both its ends into the field it names; money, a wish and a denial do not.
    @Test func aFieldHasWhoeverCooperatesInIt() {
        var town = town()
        var wish = claim(0, 4, fields: 1)
        wish.status = .wished
        var denial = claim(0, 5, fields: 1)
        denial.intensity = 0
        town.claims = [claim(1, 2, fields: 1), claim(3, 4, fields: 2, kind: "funding"), wish, denial]
        #expect(selection(town, field: "sprache").actors == [1, 2])
        #expect(selection(town, field: "sprache").pairs.count == 1)
        #expect(selection(town, field: "wohnen").actors.isEmpty)
        #expect(selection(town, field: "beratung").actors == [0])
        #expect(town.usedFields == ["beratung", "sprache", "arbeit"])
        var money = TieFilter()
        money.field = "wohnen"
        money.kinds = Vocabulary.standard.kind("funding").map { KindSet([$0]) }
        #expect(town.selection(ClaimIndex(town.claims, actorCount: 6), money).actors == [3, 4])
    }

    /// Who is active by a claim that the public does not see would tell of it.
    @Test func inPublicOnlyWhatIsShownMakesActive() {
        var town = town()
        town.actors[2].hasAnswered = true
        town.claims = [claim(1, 2, fields: 1, reporter: .from), claim(0, 3, fields: 2)]
        #expect(selection(town, field: "sprache", .workshop).actors == [1, 2])
        #expect(selection(town, field: "sprache", .oeffentlich).actors.isEmpty)
        #expect(selection(town, field: "wohnen", .oeffentlich).actors == [0, 3])
        town.actors[3].mayBePublished = false
        #expect(selection(town, field: "wohnen", .oeffentlich).actors.isEmpty)
    }

    @Test func statesAddUp() {
        var town = town()
        town.actors[0].hasAnswered = true
        town.claims = [
            claim(0, 1, fields: 0), claim(0, 2, fields: 0, reporter: .to),
            claim(3, 4, fields: 0, reporter: .coordination), claim(4, 5, fields: 0, reporter: .from),
        ]
        let states = StateCounts(town.pairs(ClaimIndex(town.claims, actorCount: 6)))
        #expect(states.all == 4 && states.confirmed == 1 && states.oneSided == 1 && states.unverified == 2)
        #expect(states.onRecord == 1 && states.open == 1)
    }

    @Test func aSeatCountsOnce() {
        var town = town()
        town.boards = [Board(id: "x", name: "X"), Board(id: "y", name: "Y")]
        town.memberships = [
            Membership(board: 0, actor: 0), Membership(board: 0, actor: 0, role: .lead),
            Membership(board: 0, actor: 1, role: .guest), Membership(board: 1, actor: 0),
        ]
        #expect(town.seatCount == 3)
    }

    @Test func whatIsNotKnownIsCountedAndSaid() {
        var town = town()
        town.claims = [claim(1, 2, fields: 1), claim(0, 4, fields: 0)]
        town.actors[4].isNamedOnly = true
        town.rowsNotUnderstood = 3
        let coverage = Coverage(town, openNames: 1)
        // Without a type and a sector: e, f. In no field: e, f; b and c stand in a cooperation that names one.
        #expect(
            coverage.notCheckable(.german)
                == "nicht prüfbar: 2 von 6 Akteuren ohne Typ, 2 ohne Sektor, 2 ohne Handlungsfeld")
        #expect(coverage.notCheckable(.english, [.sector]) == "not checkable: 2 of 6 actors without sector")
        #expect(
            coverage.notResolved(.german)
                == "nicht geklärt: 1 von 6 Akteuren nur als Partner genannt, 1 Namensvorschlag offen")
        #expect(coverage.rowsNotUnderstood == 3)
        // In public hidden actors do not count, nor what depends on them.
        town.actors[4].mayBePublished = false
        let open = Coverage(town, openNames: 1, profile: .oeffentlich)
        #expect(open.actors == 5 && open.withoutType == 1 && open.openNames == 0 && open.namedOnly == 0)
    }

    @Test func nothingIsSaidWhereEverythingIsKnown() {
        var town = town()
        town.actors.removeLast(2)
        for number in town.actors.indices { town.actors[number].fields = ["beratung"] }
        #expect(Coverage(town).note(.german) == nil)
    }
}
