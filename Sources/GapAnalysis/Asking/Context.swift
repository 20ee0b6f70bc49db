import LandscapeModel
import PlainText

/// What every predicate needs to know of a landscape, worked out once.
struct Context {
    let landscape: Landscape
    let index: ClaimIndex
    let thresholds: Thresholds
    /// Who has a type as one of its own, ascending.
    private let actorsOfType: [String: [ActorIndex]]
    /// Ids of the services and fields that each actor's offers have.
    let offersOfActor: [[Int]]
    /// What each actor runs, ascending.
    let servicesOfActor: [[ActorIndex]]
    /// The Gremien of each actor, ascending.
    let boardsOfActor: [[Int]]
    /// The members of each Gremium, guests included, and without them.
    let members: [[ActorIndex]]
    let membersWithoutGuests: [[ActorIndex]]
    let wished: Set<ActorPair>
    /// The kinds that count as cooperation by default.
    let countedKinds: KindSet
    /// What each actor was asked about its cooperations.
    let asked: [SurveyQuestions]

    init(_ landscape: Landscape, _ index: ClaimIndex) {
        self.landscape = landscape
        self.index = index
        thresholds = landscape.settings.thresholds
        var types: [String: [ActorIndex]] = [:]
        for (number, actor) in landscape.actors.enumerated() {
            for type in actor.types { types[type, default: []].append(ActorIndex(number)) }
        }
        actorsOfType = types
        var offers = [[Int]](repeating: [], count: landscape.actors.count)
        for (number, offer) in landscape.offers.enumerated() { offers[Int(offer.actor)].append(number) }
        offersOfActor = offers
        var services = [[ActorIndex]](repeating: [], count: landscape.actors.count)
        for (number, actor) in landscape.actors.enumerated() {
            if case .actor(let carrier)? = actor.carrier, Int(carrier) != number {
                services[Int(carrier)].append(ActorIndex(number))
            }
        }
        servicesOfActor = services
        var boards = [[Int]](repeating: [], count: landscape.actors.count)
        for membership in landscape.memberships
        where !boards[Int(membership.actor)].contains(membership.board) {
            boards[Int(membership.actor)].append(membership.board)
        }
        boardsOfActor = boards.map { $0.sorted() }
        var members = [[ActorIndex]](repeating: [], count: landscape.boards.count)
        var regular = members
        for membership in landscape.memberships {
            if !members[membership.board].contains(membership.actor) {
                members[membership.board].append(membership.actor)
            }
            if membership.role != .guest, !regular[membership.board].contains(membership.actor) {
                regular[membership.board].append(membership.actor)
            }
        }
        self.members = members
        membersWithoutGuests = regular
        wished = Set(landscape.wishes().map(\.pair))
        countedKinds = landscape.vocabulary.countedKinds
        asked = landscape.questionsAsked()
    }

    // MARK: Choosing actors

    /// The actors that a selector speaks of, ascending.
    func actors(_ selector: Selector) -> [ActorIndex] {
        guard selector.alternatives.isEmpty else {
            return Set(selector.alternatives.flatMap { actors($0) }).sorted()
        }
        guard !selector.types.isEmpty else {
            return landscape.actors.indices.map { ActorIndex($0) }.filter { matches($0, selector) }
        }
        // Nobody else can match: of fifty thousand actors a selector means a few thousand.
        let meant = actorsOfType.filter { type, _ in
            selector.types.contains { landscape.vocabulary.isType(type, $0) }
        }
        return Set(meant.values.joined()).sorted().filter { matches($0, selector) }
    }

    func matches(_ actor: ActorIndex, _ selector: Selector) -> Bool {
        if !selector.alternatives.isEmpty {
            return selector.alternatives.contains { matches(actor, $0) }
        }
        let number = Int(actor)
        if !selector.types.isEmpty, !landscape.isActor(actor, ofAnyType: selector.types) { return false }
        if landscape.isActor(actor, ofAnyType: selector.excludedTypes) { return false }
        if !selector.sectors.isEmpty {
            guard let sector = landscape.actors[number].sector?.rawValue, selector.sectors.contains(sector)
            else {
                return false
            }
        }
        if let wanted = selector.isIndependent, landscape.isIndependent(actor) != wanted { return false }
        if !selector.roles.isEmpty,
            !landscape.actors[number].roles.contains(where: { selector.roles.contains($0.folded) })
        {
            return false
        }
        let offers = offersOfActor[number]
        if selector.hasOffers == offers.isEmpty { return false }
        if !selector.fields.isEmpty {
            let isActive =
                landscape.actors[number].fields.contains(where: selector.fields.contains)
                || offers.contains { landscape.offers[$0].fields.contains(where: selector.fields.contains) }
            if !isActive { return false }
        }
        if selector.services.isEmpty, selector.levels.isEmpty { return true }
        // Service and level have to be those of one and the same offer.
        return offers.contains { offer in
            (selector.services.isEmpty || selector.services.contains(landscape.offers[offer].service))
                && (selector.levels.isEmpty || selector.levels.contains(landscape.offers[offer].level.folded))
        }
    }

    func shareBoard(_ one: ActorIndex, _ two: ActorIndex) -> [Int] {
        boardsOfActor[Int(one)].filter { boardsOfActor[Int(two)].contains($0) }
    }

    // MARK: Looking at pairs

    func kinds(_ ids: [String], demand: Demand) -> KindSet {
        if !ids.isEmpty { return KindSet(ids.compactMap { landscape.vocabulary.kind($0) }) }
        return demand == .acquaintance ? landscape.vocabulary.allKinds : countedKinds
    }

    /// What is said about the pair over the given kinds, `a` being the first actor.
    ///
    /// - Parameters:
    ///   - direction: which way claims of directed kinds have to go, the partner being the second actor.
    ///   - isMeant: passes over claims that are about something else.
    func evidence(
        _ one: ActorIndex, _ two: ActorIndex, kinds: KindSet, direction: TieDirection = .any,
        where isMeant: (_ claim: Int) -> Bool = { _ in true }
    ) -> Evidence {
        let numbers = index.entry(one, two).map { index.order[$0.claims] } ?? []
        return landscape.evidence(
            one, two,
            claims: numbers.filter { number in
                let claim = landscape.claims[Int(number)]
                // "We do not work together" denies every kind.
                let deniesAll = claim.isDenial && claim.kind == Vocabulary.unspecifiedKind
                guard kinds.contains(claim.kind) || deniesAll else { return false }
                switch direction {
                case .any: break
                case .toPartner: guard leads(claim, from: one) else { return false }
                case .fromPartner: guard leads(claim, from: two) else { return false }
                }
                return isMeant(Int(number))
            })
    }

    /// Whether a claim leads away from an end: those of undirected kinds and mutual ones always do.
    func leads(_ claim: Claim, from actor: ActorIndex) -> Bool {
        claim.from == actor || claim.isMutual || !landscape.vocabulary.kindTerm(claim.kind).isDirected
    }

    /// The `zweck` of a claim, folded.
    func purpose(ofClaim number: Int) -> String { landscape.claimTexts[number]?.purpose.folded ?? "" }

    /// Whether a Fehlanzeige says that what the selector speaks of does not exist here.
    func isKnownAbsent(_ selector: Selector) -> Bool {
        let types = selector.namedTypes
        let absent = landscape.settings.knownAbsentTypes
        return !types.isEmpty
            && types.allSatisfy { type in absent.contains { landscape.vocabulary.isType($0, type) } }
    }

    // MARK: Words

    func name(_ actor: ActorIndex) -> String { landscape.actors[Int(actor)].name }
    func shortName(_ actor: ActorIndex) -> String { landscape.actors[Int(actor)].displayName }

    func names(_ actors: [ActorIndex], _ language: Language, limit: Int = 4) -> String {
        language.list(actors.map { name($0) }, limit: limit)
    }

    func hasAnswered(_ actor: ActorIndex) -> Bool { landscape.actors[Int(actor)].hasAnswered }

    func wasAsked(_ actor: ActorIndex, _ questions: SurveyQuestions) -> Bool {
        asked[Int(actor)].isSuperset(of: questions)
    }
}
