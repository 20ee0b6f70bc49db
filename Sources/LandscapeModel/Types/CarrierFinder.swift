import PlainText

/// Finds the Träger that a name mentions: "Kleiderkammer des DRK", "MBE Brückenbau", "Sozialamt des Landkreises".
struct CarrierFinder {
    private let landscape: Landscape
    private let lexicon = NameLexicon.standard
    /// The words of each actor's name.
    let names: [[NameWord]]
    /// Words of the names of places: they tell no Träger.
    private var places: Set<String> = []
    /// Actors that may run others, with the words of their names that tell them apart.
    private var carriers: [(words: Set<String>, actor: ActorIndex)] = []
    /// Numbers of `carriers` by one of these words, the one that fewest have.
    private var carriersByWord: [String: [Int]] = [:]
    /// The administrations by the key of their territory ("landkreis", "stadt") and the place, "" for any.
    private var administrations: [[String]: [ActorIndex]] = [:]

    private static let carrierTypes: Set<String> = [
        "welfare-association", "independent-provider", "migrant-org-network", "migrant-organisation",
    ]
    /// Ends of words for offices that an administration runs itself.
    private static let offices = ["amt", "behoerde", "management", "fachstelle", "beauftragte", "stelle"]

    init(_ landscape: Landscape, names known: NormalisedNames? = nil) {
        self.landscape = landscape
        names = (known ?? NormalisedNames(landscape)).words
        findPlaces()
        let running = Set(landscape.actors.compactMap(\.carrier))
        for (number, actor) in landscape.actors.enumerated() {
            let index = ActorIndex(clamping: number)
            noteAdministration(actor, index, names[number])
            let isCarrier =
                actor.types.contains { Self.carrierTypes.contains($0) }
                || actor.types.isEmpty && names[number].contains { $0.wordClass == .carrier }
                || running.contains(.actor(index))
            guard isCarrier, !actor.types.contains("municipal-administration") else { continue }
            let shown = actor.shortName.isEmpty ? names[number] : lexicon.normalised(actor.shortName)
            let words = shown.filter {
                [.proper, .carrier].contains($0.wordClass) && !places.contains($0.key)
            }
            if !words.isEmpty { carriers.append((Set(words.map(\.key)), index)) }
        }
        var frequencies: [String: Int] = [:]
        for word in carriers.lazy.flatMap(\.words) { frequencies[word, default: 0] += 1 }
        for (number, carrier) in carriers.enumerated() {
            let rarest = carrier.words.min { (frequencies[$0] ?? 0, $0) < (frequencies[$1] ?? 0, $1) }
            if let rarest { carriersByWord[rarest, default: []].append(number) }
        }
    }

    private mutating func findPlaces() {
        for place in landscape.districts.names + [landscape.settings.region] {
            for word in lexicon.normalised(place) where word.wordClass == .proper { places.insert(word.key) }
        }
        for name in names {
            for (first, second) in zip(name, name.dropFirst())
            where first.wordClass == .territory && second.wordClass == .proper {
                places.insert(second.key)
            }
        }
    }

    private mutating func noteAdministration(_ actor: Actor, _ index: ActorIndex, _ words: [NameWord]) {
        guard let first = words.first else { return }
        // "Landratsamt Musterau", "Stadt Seewinkel": the territory comes first.
        let territory = first.key == "landratsamt" ? "landkreis" : first.key
        guard first.key == "landratsamt" || first.wordClass == .territory else { return }
        let place = words.dropFirst().first.map(\.key) ?? ""
        administrations[[territory, place], default: []].append(index)
    }

    /// - Parameter words: the actor's name.
    func carrier(of index: ActorIndex, _ words: [NameWord]) -> TypeProposal? {
        let keys = Set(words.map(\.key))
        let services = Set(words.lazy.filter { $0.wordClass == .service }.map(\.key))
        // "AWO Ortsverein Seewinkel" is the association itself, not something that it runs.
        if services.isEmpty, words.contains(where: { $0.wordClass == .level }),
            words.contains(where: { $0.wordClass == .carrier })
        {
            return nil
        }
        let numbers = keys.sorted().flatMap { carriersByWord[$0] ?? [] }.prefix(50)
        let found = numbers.map { carriers[$0] }.filter { carrier in
            carrier.actor != index && carrier.words.isSubset(of: keys)
                // Another of the same name is a namesake, in another place or entered twice.
                && Set(names[Int(carrier.actor)].map(\.key)) != keys
                // A service runs nobody: "AWO MBE" is not the Träger of "AWO Begegnungshaus".
                && names[Int(carrier.actor)].allSatisfy {
                    $0.wordClass != .service || services.contains($0.key)
                }
                && words.contains { word in
                    [.service, .proper].contains(word.wordClass) && !carrier.words.contains(word.key)
                        && !places.contains(word.key)
                }
        }
        let longest = found.map(\.words.count).max() ?? 0
        let nearest = found.filter { $0.words.count == longest }
        if nearest.count == 1 { return proposal(index, nearest[0].actor) }
        if found.isEmpty, let office = administration(of: index, words) { return proposal(index, office) }
        // "MBE der Caritas": the association is named although it is no actor here.
        guard found.isEmpty, words.contains(where: { $0.wordClass == .service }),
            let association = words.first(where: { $0.wordClass == .carrier })
        else { return nil }
        return TypeProposal(
            actor: index, column: .carrier, value: association.spelling, score: 0.7,
            reason: Bilingual(
                "der Name nennt „\(association.spelling)“", "the name mentions “\(association.spelling)”"))
    }

    private func proposal(_ index: ActorIndex, _ carrier: ActorIndex) -> TypeProposal {
        let name = landscape.actors[Int(carrier)].displayName
        return TypeProposal(
            actor: index, column: .carrier, value: landscape.actors[Int(carrier)].id, score: 0.8,
            reason: Bilingual("der Name nennt „\(name)“", "the name mentions “\(name)”"))
    }

    /// "Jugendamt des Landkreises Musterau": the administration of that territory.
    private func administration(of index: ActorIndex, _ words: [NameWord]) -> ActorIndex? {
        guard let first = words.first, first.wordClass != .territory, first.key != "landratsamt",
            words.contains(where: { word in Self.offices.contains { word.folded.hasSuffix($0) } })
        else { return nil }
        for (territory, place) in zip(words, words.dropFirst()) where territory.wordClass == .territory {
            let found = administrations[[territory.key, place.key]] ?? []
            if found.count == 1, found[0] != index { return found[0] }
        }
        return nil
    }
}
