import LandscapeModel
import PlainText
import SourceText

/// Decides the sector of every actor: `sektor` if given, else that of the Träger, else the default of the
/// first type. Type is not sector: a Volkshochschule may be an association, a counselling service municipal.
struct SectorResolver {
    let vocabulary: Vocabulary
    private var resolved: [Sector?]
    private var isDone: [Bool]

    /// Types by folded abbreviation or other name: "IB" is the Internationaler Bund and the Integrationsbeauftragte.
    private var shortNames: [String: Set<String>] = [:]

    /// Types whose name as a Träger is meant where an abbreviation has several meanings.
    private static let carrierTypes: Set<String> = [
        "welfare-association", "independent-provider", "migrant-organisation", "migrant-org-network",
    ]

    init(_ vocabulary: Vocabulary, actorCount: Int) {
        self.vocabulary = vocabulary
        for term in vocabulary.actorTypeTerms.all {
            let parts = term.abbreviation.split(whereSeparator: { $0 == "," || $0 == "/" })
            for name in parts.map({ String($0).trimmed }) + term.aliases {
                shortNames[name.folded, default: []].insert(term.id)
            }
        }
        resolved = [Sector?](repeating: nil, count: actorCount)
        isDone = [Bool](repeating: false, count: actorCount)
    }

    /// The sector of each actor; nil where nothing says one.
    ///
    /// Follows chains of Träger without recursion; a circle of Träger ends where it closes.
    mutating func sectors(of actors: [Actor]) -> [Sector?] {
        for start in actors.indices where !isDone[start] {
            var chain: [Int] = []
            var current = start
            while !isDone[current] {
                isDone[current] = true
                chain.append(current)
                guard ownSector(actors[current]) == nil, case .actor(let carrier) = actors[current].carrier
                else { break }
                current = Int(carrier)
            }
            for index in chain.reversed() {
                resolved[index] =
                    ownSector(actors[index]) ?? carrierSector(actors[index], actors)
                    ?? defaultSector(actors[index])
            }
        }
        return resolved
    }

    /// What the actor's own row says: its `sektor`, or a Träger that is only named.
    private func ownSector(_ actor: Actor) -> Sector? {
        if let sector = actor.sector { return sector }
        guard case .named(let carrier) = actor.carrier else { return nil }
        return sector(ofCarrierNamed: carrier)
    }

    /// The sector of a Träger that is an actor; where its row tells none, what its name says.
    private func carrierSector(_ actor: Actor, _ actors: [Actor]) -> Sector? {
        guard case .actor(let carrier) = actor.carrier else { return nil }
        return resolved[Int(carrier)] ?? sector(ofCarrierNamed: actors[Int(carrier)].name)
    }

    /// Houses and services that are municipal or of the Land as a rule, and of others often enough.
    private static let oftenFree = [
        "day-care-centre", "integration-management", "municipal-integration-management", "integration-guide",
        "volunteer-coordination", "neighbourhood-management", "library-culture", "education-coordination",
        "language-course-coordination", "equal-opportunities-office", "school", "vocational-school",
        "return-counselling", "initial-reception-centre",
    ]

    private func isOftenFree(_ actor: Actor) -> Bool {
        actor.types.first.map { type in Self.oftenFree.contains { vocabulary.isType(type, $0) } } ?? false
    }

    /// The usual sector of the first type. Where that is a public one it does not hold for a house that somebody else
    /// runs, as far as the row tells: a Kita of a parish is not municipal. Its sector is then not known.
    private func defaultSector(_ actor: Actor) -> Sector? {
        guard let usual = actor.types.first.flatMap({ vocabulary.actorTypes[$0]?.defaultSector }) else {
            return nil
        }
        return usual.isPublic && isRunByOthers(actor) ? nil : usual
    }

    private func isRunByOthers(_ actor: Actor) -> Bool {
        // A Träger of a known sector was asked before; of an unknown one an office remains an office.
        switch actor.carrier {
        case .named(let name):
            if SectorWords.meaning(name) == .notPublic { return true }
            if isOftenFree(actor) { return true }
        case .actor: if isOftenFree(actor) { return true }
        case nil: break
        }
        switch SectorWords.meaning(actor.name) {
        case .sector(let sector): if !sector.isPublic { return true }
        case .notPublic: return true
        case .nothing: break
        }
        // Houses are named after saints; so are towns, but no town is a Kita.
        let isDayCare = actor.types.contains { vocabulary.isType($0, "day-care-centre") }
        let words = actor.name.split { " .-".contains($0) }
        return isDayCare && words.contains { ["St", "Sankt", "Sta"].contains(String($0)) }
    }

    /// The sector of a body that is no actor: a type ("Caritas"), a sector ("kommunal"), or what its words say
    /// ("Caritasverband Musterau e. V.", "Stadt Musterau").
    func sector(ofCarrierNamed name: String) -> Sector? {
        if let types = shortNames[name.folded], types.count > 1 {
            let carriers = types.intersection(Self.carrierTypes)
            let sectors = Set(
                (carriers.isEmpty ? types : carriers).map { vocabulary.actorTypes[$0]?.defaultSector })
            if sectors.count == 1, let sector = sectors.first { return sector }
        } else if let type = vocabulary.actorType(name) {
            return type.defaultSector
        }
        if let sector = Cell.sector(name) { return sector }
        if case .sector(let sector) = SectorWords.meaning(name) { return sector }
        return nil
    }
}

extension Reading {
    /// Finds who runs each actor, and from that its sector.
    mutating func resolveCarriers(_ pending: [PendingActor]) {
        for (number, entry) in pending.enumerated() where !entry.carrier.saysNothing {
            if reportElsewhere(entry.carrier, entry.carrierPlace) { continue }
            // An ambiguous name stays a name: a Träger need not be an actor of the landscape.
            if case .actor(let carrier) = book.find(entry.carrier) {
                if Int(carrier) != number { landscape.actors[number].carrier = .actor(carrier) }
            } else {
                landscape.actors[number].carrier = .named(entry.carrier)
            }
        }
        var resolver = SectorResolver(landscape.vocabulary, actorCount: landscape.actors.count)
        for (index, sector) in resolver.sectors(of: landscape.actors).enumerated() {
            landscape.actors[index].sector = sector
        }
    }
}
