import LandscapeModel
import Testing

@Suite struct PseudonymTests {
    private let original = Musterau.shared.landscape

    private static func secret(_ number: UInt8) -> Pseudonyms.Secret {
        var secret = Pseudonyms.Secret()
        secret.bytes = [UInt8](repeating: number, count: 32)
        return secret
    }

    @Test func everythingIsStillAboutTheSameActors() {
        let hidden = Pseudonyms(original, secret: Self.secret(3))
        #expect(Set(hidden.places) == Set(original.actors.indices.map { ActorIndex($0) }))
        for (old, new) in hidden.places.enumerated() {
            let before = original.actors[old]
            let after = hidden.landscape.actors[Int(new)]
            #expect(hidden.key[Int(new)] == .init(pseudonym: after.name, id: before.id, name: before.name))
            #expect(after.sector == before.sector)
            #expect(after.fields == before.fields)
            #expect(after.hasAnswered == before.hasAnswered)
        }
        // The same pairs, with the same evidence.
        func pairs(_ landscape: Landscape, _ places: [ActorIndex]) -> Set<[String]> {
            let index = ClaimIndex(landscape.claims, actorCount: landscape.actors.count)
            return Set(
                landscape.pairs(index).map { pair in
                    let ends = ActorPair(places[Int(pair.a)], places[Int(pair.b)])
                    return [
                        "\(ends)", "\(pair.state)", "\(pair.upper)", "\(pair.lower)", "\(pair.isInternal)",
                        "\(pair.kinds.rawValue)",
                    ]
                })
        }
        let identity = original.actors.indices.map { ActorIndex($0) }
        #expect(pairs(original, hidden.places) == pairs(hidden.landscape, identity))
        #expect(hidden.landscape.memberships.count == original.memberships.count)
        for (board, place) in hidden.boardPlaces.enumerated() {
            let before = Set(original.members(of: board).map { hidden.places[Int($0)] })
            #expect(Set(hidden.landscape.members(of: place)) == before)
        }
    }

    @Test("A title or a field of one's own that only alludes to somebody tells who it is as well")
    func allusions() {
        var named = original
        named.actors[0].name = "Verein Zufluchthaus"
        named.settings.title = "Rund ums Zufluchthaus"
        named.actors[1].fields = ["zufluchthausprojekt", "stadtteilfeste"]
        let hidden = Pseudonyms(named, secret: Self.secret(1)).landscape
        #expect(hidden.settings.title.isEmpty)
        // "Musterau" is in most names: it tells nobody.
        #expect(hidden.settings.region == original.settings.region)
        let fields = Set(hidden.actors.flatMap(\.fields))
        #expect(!fields.contains { $0.contains("zufluchthaus") })
        #expect(fields.contains("F-1") && fields.contains("stadtteilfeste"))
        #expect(hidden.districts.names.contains("Nordviertel"))
    }

    @Test("Whoever is in a field by assumption is in it under a number as well")
    func assumedFields() throws {
        var named = original
        let number = try #require(
            named.actors.indices.first { named.isActor(ActorIndex($0), ofType: "jobcenter") })
        // Nobody states a field for it: no entry, no offer, no cooperation.
        named.actors[number].fields = []
        named.offers.removeAll { Int($0.actor) == number }
        named.claims.removeAll { Int($0.from) == number || Int($0.to) == number }
        named.assumeFields()
        let assumed = named.actors[number].assumedFields
        #expect(!assumed.isEmpty)
        let hidden = Pseudonyms(named, secret: Self.secret(1))
        #expect(hidden.landscape.actors[Int(hidden.places[number])].assumedFields == assumed)
        for field in assumed {
            var filter = TieFilter()
            filter.field = field
            let (open, closed) = (named.actorChoice(filter), hidden.landscape.actorChoice(filter))
            #expect(open.indices.allSatisfy { open[$0] == closed[Int(hidden.places[$0])] })
        }
    }

    @Test func noWordOfTheOriginalIsLeft() {
        var named = original
        named.settings.region = "Land um \(named.actors[0].name)"
        named.settings.title = "Landkarte"
        named.actors[1].note = "Geheim"
        named.actors[1].carrier = .named("Trägerhaus")
        named.actors[2].carrier = .named("traegerhaus")
        named.claimTexts[0] = {
            var text = ClaimText()
            text.note = "Geheim"
            return text
        }()
        let hidden = Pseudonyms(named, secret: Self.secret(1)).landscape
        #expect(hidden.settings.region.isEmpty)
        #expect(hidden.settings.title == "Landkarte")
        let words =
            String(describing: hidden.actors) + String(describing: hidden.boards)
            + String(describing: hidden.offers) + String(describing: hidden.claimTexts)
        #expect(!words.contains("Geheim") && !words.contains("rägerhaus"))
        for actor in named.actors {
            #expect(!words.contains("\"\(actor.id)\"") && !words.contains(actor.name))
        }
        for board in named.boards { #expect(!words.contains(board.name)) }
        // Two services of one Träger still are.
        let carriers = Set(hidden.actors.compactMap(\.carrier))
        #expect(carriers.contains(.named("T-1")))
    }

    @Test func rareTypesWouldTell() {
        var landscape = Landscape()
        for (number, type) in ["mbe", "mbe", "mbe", "jobcenter"].enumerated() {
            var actor = Actor(id: "x\(number)", name: "Haus \(number)")
            actor.types = [type]
            landscape.actors.append(actor)
        }
        let types = Pseudonyms(landscape, secret: Self.secret(1)).landscape.actors.map(\.types)
        #expect(types.count { $0 == ["mbe"] } == 3)
        #expect(types.count { $0.isEmpty } == 1)
    }

    @Test func anOlderKeyKeepsItsNumbers() {
        let first = Pseudonyms(original, secret: Self.secret(1))
        var grown = original
        grown.actors.insert(Actor(id: "neu", name: "Neu"), at: 0)
        for number in grown.claims.indices {
            grown.claims[number].from += 1
            grown.claims[number].to += 1
        }
        grown.memberships = []
        let gone = Pseudonyms.Entry(pseudonym: "A-80", id: "fort", name: "Fort")
        let second = Pseudonyms(grown, secret: Self.secret(99), known: first.key + [gone])
        let before = Set(first.key)
        #expect(before.isSubset(of: Set(second.key)))
        #expect(second.key.contains(gone))
        #expect(second.key.first { $0.id == "neu" }?.pseudonym == "A-81")
    }

    @Test func anotherSeedGivesOtherNumbers() {
        #expect(
            Pseudonyms(original, secret: Self.secret(1)).key
                == Pseudonyms(original, secret: Self.secret(1)).key)
        #expect(
            Pseudonyms(original, secret: Self.secret(1)).key
                != Pseudonyms(original, secret: Self.secret(2)).key)
        #expect(
            Pseudonyms(original, secret: Self.secret(1)).key.map(\.id)
                != (original.actors.map(\.id) + original.boards.map(\.id)))
    }
}
