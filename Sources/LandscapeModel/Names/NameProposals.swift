internal import NetworkGraph
public import PlainText

/// A spelling and the actor it probably means, for the coordinator to decide.
public struct NameProposal: Sendable {
    public enum Kind: String, Sendable {
        /// Two actors of the landscape may be one.
        case duplicate
        /// A name that no actor has, probably meant for one.
        case partner
    }

    public var kind: Kind
    /// The spelling as it stands.
    public var variant: String
    /// The actor that is probably meant.
    public var actor: ActorIndex
    /// For a duplicate: the actor whose name the spelling is.
    public var other: ActorIndex?
    /// 0...1
    public var score: Double
    public var reason: Bilingual

    public init(
        kind: Kind, variant: String, actor: ActorIndex, other: ActorIndex?, score: Double, reason: Bilingual
    ) {
        (self.kind, self.variant, self.actor, self.other) = (kind, variant, actor, other)
        (self.score, self.reason) = (score, reason)
    }
}

/// Finds names that probably mean the same actor; never merges any.
public struct NameMatcher: Sendable {
    /// Proposals below are left out. Chosen on the first half of a labelled list (docs/decisions).
    public static let leastDuplicateScore = 0.8
    public static let leastPartnerScore = 0.72
    /// Few names are looked up against many, so that their blocks may be larger.
    private static let largestForPartners = 400

    /// Pairs of names that were held against each other so far.
    public private(set) var comparisonCount = 0
    let landscape: Landscape
    private let corpus: NameCorpus
    private var comparer = NameComparer()
    private var names: [[Int32]] = []
    /// The actor of each name, and whether it is the short name.
    private var owners: [(actor: ActorIndex, isShort: Bool)] = []
    private var evidence: [NameEvidence] = []
    /// Names that no actor has, each once.
    private var strangers: [(text: String, words: [Int32])] = []
    private var blocks: NameBlocks

    /// - Parameters:
    ///   - unresolved: names in the tables that no actor has.
    ///   - known: the words of the actors' names, where somebody has them already.
    /// - Complexity: O(*n*) for *n* names of bounded length.
    public init(_ landscape: Landscape, unresolved: [String] = [], names known: NormalisedNames? = nil) {
        self.landscape = landscape
        let words = (known ?? NormalisedNames(landscape)).words
        var corpus = NameCorpus()
        for place in landscape.districts.names { corpus.addPlace(place) }
        corpus.addPlace(landscape.settings.region)
        for (number, actor) in landscape.actors.enumerated() {
            let index = ActorIndex(clamping: number)
            names.append(corpus.add(words[number]))
            owners.append((index, false))
            for variant in actor.nameVariants.prefix(8) {
                names.append(corpus.add(variant))
                owners.append((index, false))
            }
            if !actor.shortName.isEmpty {
                names.append(corpus.numbers(actor.shortName))
                owners.append((index, true))
            }
        }
        evidence = landscape.actors.map { actor in
            var known = NameEvidence(carrier: actor.carrier, types: actor.types, area: actor.area)
            switch actor.carrier {
            case .named(let name): known.carrierWords = corpus.numbers(name)
            case .actor(let index): known.carrierWords = corpus.numbers(landscape.actors[Int(index)].name)
            case nil: break
            }
            return known
        }
        var seen: Set<String> = []
        for text in unresolved where seen.insert(text.folded).inserted {
            strangers.append((text, corpus.numbers(text)))
        }
        corpus.learnPlaces(names)
        corpus.weigh()
        self.corpus = corpus
        blocks = NameBlocks(names, corpus)
    }

    // MARK: Actors that may be the same

    /// Pairs of actors that may be one, the surest first.
    ///
    /// The same name at different Träger or in different Sozialräume is several sites and no proposal.
    /// - Complexity: O(*n* · *b*) for blocks of at most *b* names.
    public mutating func duplicates() -> [NameProposal] {
        let matcher = self
        let parts = Slots.map(names.count, parallel: names.count > 500) { matcher.duplicates(among: $0) }
        var best: [ActorPair: NameScore] = [:]
        for part in parts {
            comparisonCount += part.comparisons
            // As if the parts were one: of equal scores the first stands.
            best.merge(part.best) { $1.value > $0.value ? $1 : $0 }
        }
        return best.sorted { ($1.value.value, $0.key) < ($0.value.value, $1.key) }.map { pair, score in
            let (one, two) = (landscape.actors[Int(pair.a)], landscape.actors[Int(pair.b)])
            // A name that both have says nothing about which row is meant.
            let variant = one.name.folded == two.name.folded ? two.id : two.name
            return NameProposal(
                kind: .duplicate, variant: variant, actor: pair.a, other: pair.b, score: score.value,
                reason: score.reason)
        }
    }

    /// The best score of each pair of which one name is among some, and how many comparisons that took.
    private func duplicates(
        among range: Range<Int>
    ) -> (best: [ActorPair: NameScore], comparisons: Int) {
        var best: [ActorPair: NameScore] = [:]
        var comparisons = 0
        var comparer = NameComparer()
        // Taken out once: what a comparison needs is not copied for each of them.
        let (corpus, evidence, districts) = (corpus, evidence, landscape.districts)
        let vocabulary = landscape.vocabulary
        let isSameType = { (one: String, two: String) in
            vocabulary.isType(one, two) || vocabulary.isType(two, one)
        }
        let isSameSector = { (one: String, two: String) in
            guard let sector = vocabulary.actorTypes[one]?.defaultSector else { return false }
            return vocabulary.actorTypes[two]?.defaultSector == sector
        }
        for number in range {
            let one = owners[number]
            for candidate in blocks.candidates(blocks.keysOfNames[number]) where Int(candidate) > number {
                let two = owners[Int(candidate)]
                guard one.actor != two.actor, !(one.isShort && two.isShort),
                    !runs(one.actor, two.actor), !runs(two.actor, one.actor)
                else { continue }
                comparisons += 1
                let comparison = comparer.compare(names[number], names[Int(candidate)], corpus)
                let score = NameScore(
                    comparison, corpus, one: evidence[Int(one.actor)], two: evidence[Int(two.actor)],
                    least: Self.leastDuplicateScore, isSameType: isSameType, isSameSector: isSameSector,
                    districts: districts)
                let pair = ActorPair(one.actor, two.actor)
                if score.value >= Self.leastDuplicateScore, score.value > best[pair]?.value ?? 0 {
                    best[pair] = score
                }
            }
        }
        return (best, comparisons)
    }

    private func runs(_ carrier: ActorIndex, _ actor: ActorIndex) -> Bool {
        landscape.actors[Int(actor)].carrier == .actor(carrier)
    }

    /// Whether something speaks against two actors being one: their names, their Träger, their types or their districts.
    mutating func contradict(_ one: ActorIndex, _ two: ActorIndex, _ ownNames: [Int]) -> Bool {
        if runs(one, two) || runs(two, one) { return true }
        let (first, second) = (landscape.actors[Int(one)], landscape.actors[Int(two)])
        if !first.types.isEmpty, !second.types.isEmpty,
            !first.types.contains(where: { type in
                second.types.contains { isSameType(type, $0) || isSameSector(type, $0) }
            })
        {
            return true
        }
        if !landscape.districts.overlap(first.area, second.area) { return true }
        comparisonCount += 1
        return comparer.compare(names[ownNames[Int(one)]], names[ownNames[Int(two)]], corpus).conflict != nil
    }

    /// Whether the words of a name that no actor has contradict those of an actor's name.
    mutating func contradict(_ stranger: String, _ actor: ActorIndex, _ ownNames: [Int]) -> Bool {
        guard let words = strangers.first(where: { $0.text == stranger })?.words else { return false }
        return comparer.compare(words, names[ownNames[Int(actor)]], corpus).conflict != nil
    }

    /// For each actor the number of its own name.
    var ownNames: [Int] {
        var result = [Int](repeating: 0, count: landscape.actors.count)
        for (number, owner) in owners.enumerated().reversed() where !owner.isShort {
            result[Int(owner.actor)] = number
        }
        return result
    }

    /// How many telling words a name has.
    func wordCount(_ name: Int) -> Int { names[name].count }

    private func isSameType(_ one: String, _ two: String) -> Bool {
        landscape.vocabulary.isType(one, two) || landscape.vocabulary.isType(two, one)
    }

    private func isSameSector(_ one: String, _ two: String) -> Bool {
        guard let sector = landscape.vocabulary.actorTypes[one]?.defaultSector else { return false }
        return landscape.vocabulary.actorTypes[two]?.defaultSector == sector
    }

    // MARK: Names that no actor has

    /// For each unresolved name the actor that it probably means, where one comes near and no other as near.
    public mutating func partners() -> [NameProposal] {
        strangers.compactMap { partner($0.text, $0.words) }
    }

    /// For actors that the list has as a partner only, the one that is probably meant.
    public mutating func duplicates(ofAdded added: [ActorIndex]) -> [NameProposal] {
        let others = Set(added)
        var ownNames: [ActorIndex: Int] = [:]
        for (number, owner) in owners.enumerated() where others.contains(owner.actor) && !owner.isShort {
            if ownNames[owner.actor] == nil { ownNames[owner.actor] = number }
        }
        return added.compactMap { actor in
            let name = landscape.actors[Int(actor)].name
            guard let number = ownNames[actor],
                var proposal = partner(name, names[number], without: others)
            else { return nil }
            (proposal.kind, proposal.other) = (.duplicate, actor)
            return proposal
        }
    }

    private mutating func partner(
        _ text: String, _ words: [Int32], without others: Set<ActorIndex> = []
    ) -> NameProposal? {
        var best: [ActorIndex: NameScore] = [:]
        for candidate in blocks.candidates(blocks.keys(words, corpus), largest: Self.largestForPartners) {
            let actor = owners[Int(candidate)].actor
            if others.contains(actor) { continue }
            let comparison = comparer.compare(words, names[Int(candidate)], corpus)
            var score = NameScore(
                comparison, corpus, one: NameEvidence(), two: evidence[Int(actor)],
                isSameType: { _, _ in false }, isSameSector: { _, _ in false },
                districts: landscape.districts)
            // Who writes a partner's name seldom writes all of it.
            if comparison.left.isEmpty, comparison.sharesProperWord, comparison.conflict == nil {
                score.value = max(score.value, 0.7 * comparison.likeness + 0.2 * comparison.cosine)
            }
            if score.value > best[actor]?.value ?? 0 { best[actor] = score }
        }
        let ranked = best.sorted { ($1.value.value, $0.key) < ($0.value.value, $1.key) }
        guard let (actor, score) = ranked.first, score.value >= Self.leastPartnerScore,
            ranked.count < 2 || score.value - ranked[1].value.value >= 0.05
        else { return nil }
        return NameProposal(
            kind: .partner, variant: text, actor: actor, other: nil, score: score.value, reason: score.reason)
    }
}
