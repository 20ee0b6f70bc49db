import LandscapeModel

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
            var inherited: Sector?
            while true {
                if isDone[current] {
                    inherited = resolved[current]
                    break
                }
                isDone[current] = true
                chain.append(current)
                if let own = ownSector(actors[current]) {
                    inherited = own
                    break
                }
                guard case .actor(let carrier) = actors[current].carrier else { break }
                current = Int(carrier)
            }
            for index in chain.reversed() {
                inherited = ownSector(actors[index]) ?? inherited ?? defaultSector(actors[index])
                resolved[index] = inherited
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

    private func defaultSector(_ actor: Actor) -> Sector? {
        actor.types.first.flatMap { vocabulary.actorTypes[$0]?.defaultSector }
    }

    /// The sector of a body that is no actor: a type ("Caritas"), a sector ("kommunal"), or its first telling
    /// word ("Caritasverband Musterau e. V.", "Stadt Musterau").
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
        for word in name.unicodeScalars.split(whereSeparator: { " ,./-()".unicodeScalars.contains($0) }) {
            let key = String(word).folded
            if let sector = Self.words[key] { return sector }
            if let stem = Self.stems.first(where: { key.hasPrefix($0.stem) }) { return stem.sector }
        }
        return nil
    }

    private static let words: [String: Sector] = [
        "awo": .welfare, "drk": .welfare, "zwst": .welfare, "kreuz": .welfare, "stadt": .publicMunicipal,
        "landkreis": .publicMunicipal, "kreis": .publicMunicipal, "gemeinde": .publicMunicipal,
        "samtgemeinde": .publicMunicipal, "verbandsgemeinde": .publicMunicipal, "bezirk": .publicMunicipal,
        "landratsamt": .publicMunicipal, "stadtverwaltung": .publicMunicipal,
        "kreisverwaltung": .publicMunicipal, "bezirksamt": .publicMunicipal, "land": .publicState,
        "freistaat": .publicState, "bund": .publicState, "bamf": .publicState, "ministerium": .publicState,
        "regierungspraesidium": .publicState, "bundesagentur": .publicState, "bundesamt": .publicState,
        "landesamt": .publicState,
    ]
    private static let stems: [(stem: String, sector: Sector)] = [
        ("caritas", .welfare), ("diakon", .welfare), ("paritaet", .welfare), ("arbeiterwohlfahrt", .welfare),
        ("landesministerium", .publicState), ("bundesministerium", .publicState),
    ]
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
