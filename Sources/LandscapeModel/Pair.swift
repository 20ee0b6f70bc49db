/// Which claims and actors count for a measure or a map.
public struct TieFilter: Sendable, Hashable {
    /// nil: the kinds that count by default.
    public var kinds: KindSet?
    public var field: String?
    public var district: Int?
    public var type: String?
    /// Only who holds a seat on this Gremium, guests included.
    public var board: Int?
    /// Pairs below this strength are left out.
    public var minimumStrength: Double = 0
    /// Only confirmed pairs (and those on record where there was no survey), with their lower strength.
    public var isConfirmedOnly = false

    public init() {}
}

/// Two actors that work together, over all the kinds that count.
public struct Pair: Sendable, Hashable {
    public var a: ActorIndex
    public var b: ActorIndex
    public var state: TieState
    /// "Laut Koordination": no survey reached either end.
    public var isOnRecord: Bool
    public var lower: Double
    public var upper: Double
    /// Nobody stated the strength behind `lower` or `upper`: it counts 1 for drawing and measuring only.
    public var isLowerOpen: Bool
    public var isUpperOpen: Bool
    public var kinds: KindSet
    /// Both belong to the same Träger, or one is the other's Träger.
    public var isInternal: Bool
    /// Which directions are claimed; undirected kinds claim both.
    public var isForward: Bool
    public var isBackward: Bool
    /// The greatest weight that another program gave it, in its own unit; nil where there is none.
    public var weight: Double?

    /// How strong it is in a graph: its weight where it has one, else a level of strength.
    ///
    /// - Parameter isLower: what both ends agree on.
    public func strength(isLower: Bool) -> Double { weight ?? (isLower ? lower : upper) }
    /// How strong each direction is; both are the strength of the pair unless its claims are arcs.
    public var forward: Double
    public var backward: Double
    /// Nobody stated the strength of that direction.
    public var isForwardOpen: Bool
    public var isBackwardOpen: Bool
}

extension Landscape {
    /// The pairs of the default graph, or of a filtered one, ascending by `a`, then `b`.
    public func pairs(_ index: ClaimIndex, _ filter: TieFilter = TieFilter()) -> [Pair] {
        let kinds = filter.kinds ?? vocabulary.countedKinds
        let includes = actorChoice(filter)
        return index.entries.compactMap { entry in
            guard includes[Int(entry.a)], includes[Int(entry.b)] else { return nil }
            return pair(entry, index, kinds: kinds, filter)
        }
    }

    private func pair(
        _ entry: ClaimIndex.Entry, _ index: ClaimIndex, kinds: KindSet, _ filter: TieFilter
    ) -> Pair? {
        let numbers = countedClaims(entry, index, kinds: kinds, filter)
        let evidence = evidence(entry.a, entry.b, claims: numbers)
        guard evidence.isReported, !filter.isConfirmedOnly || evidence.isSolid else { return nil }
        let weight = hasWeights ? weight(numbers) : nil
        let strength = weight ?? (filter.isConfirmedOnly ? evidence.lower : evidence.upper)
        guard strength >= filter.minimumStrength else { return nil }
        var isForward = false
        var isBackward = false
        var forward = 0.0
        var backward = 0.0
        var isForwardOpen = true
        var isBackwardOpen = true
        for number in numbers where claims[Int(number)].isCurrent && !claims[Int(number)].isDenial {
            let claim = claims[Int(number)]
            let isOneWay = claimsAreArcs || vocabulary.kindTerm(claim.kind).isDirected
            let isBoth = claim.isMutual || !isOneWay
            let weight = self.weight(of: claim)
            let stated = weight ?? Double(claim.intensity ?? 1)
            let isOpen = weight == nil && claim.intensity == nil
            if isBoth || claim.from == entry.a {
                isForward = true
                forward = max(forward, stated)
                isForwardOpen = isForwardOpen && isOpen
            }
            if isBoth || claim.from == entry.b {
                isBackward = true
                backward = max(backward, stated)
                isBackwardOpen = isBackwardOpen && isOpen
            }
        }
        return Pair(
            a: entry.a, b: entry.b, state: evidence.state, isOnRecord: evidence.isOnRecord,
            lower: evidence.lower, upper: evidence.upper, isLowerOpen: evidence.isLowerOpen,
            isUpperOpen: evidence.isUpperOpen, kinds: evidence.kinds,
            isInternal: areInternal(entry.a, entry.b), isForward: isForward, isBackward: isBackward,
            weight: weight, forward: claimsAreArcs ? forward : strength,
            backward: claimsAreArcs ? backward : strength, isForwardOpen: isForwardOpen,
            isBackwardOpen: isBackwardOpen)
    }

    private func countedClaims(
        _ entry: ClaimIndex.Entry, _ index: ClaimIndex, kinds: KindSet, _ filter: TieFilter
    ) -> [Int32] {
        index.order[entry.claims].filter { number in
            let claim = claims[Int(number)]
            return kinds.contains(claim.kind) && counts(claim, inField: filter.field)
        }
    }

    /// The claims about a pair that a filter counts, by number.
    func countedClaims(_ entry: ClaimIndex.Entry, _ index: ClaimIndex, _ filter: TieFilter) -> [Int32] {
        countedClaims(entry, index, kinds: filter.kinds ?? vocabulary.countedKinds, filter)
    }

    private func weight(_ numbers: [Int32]) -> Double? {
        numbers.compactMap { number in
            let claim = claims[Int(number)]
            return claim.isCurrent && !claim.isDenial ? weight(of: claim) : nil
        }.max()
    }

    /// A claim counts in a field that it names, or that both its actors work in while it names none.
    private func counts(_ claim: Claim, inField field: String?) -> Bool {
        guard let field else { return true }
        let named = fields(of: claim)
        if !named.isEmpty { return named.contains(field) }
        return isActive(claim.from, inField: field) && isActive(claim.to, inField: field)
    }

    private func isActive(_ actor: ActorIndex, inField field: String) -> Bool {
        actors[Int(actor)].shownFields.contains(field)
    }

    /// Which actors a filter keeps: of the type, on the Gremium, active in the field, and in the district or not known to
    /// be outside of it.
    public func actorChoice(_ filter: TieFilter) -> [Bool] {
        var includes =
            filter.field.map { isActive(inField: $0, kinds: filter.kinds) }
            ?? [Bool](repeating: true, count: actors.count)
        if let board = filter.board {
            let members = Set(members(of: board))
            for number in actors.indices where !members.contains(ActorIndex(number)) {
                includes[number] = false
            }
        }
        guard filter.type != nil || filter.district != nil else { return includes }
        for number in actors.indices where includes[number] {
            if let type = filter.type, !isActor(ActorIndex(number), ofType: type) { includes[number] = false }
            if let district = filter.district,
                !districts.overlap(actors[number].area, .districts([district]))
            {
                includes[number] = false
            }
        }
        return includes
    }

    /// Pairs of which somebody wishes that they worked together, with who wishes it.
    public func wishes() -> [(pair: ActorPair, wishers: [ActorIndex])] {
        var wishers: [ActorPair: [ActorIndex]] = [:]
        for claim in claims where claim.status == .wished {
            let pair = ActorPair(claim.from, claim.to)
            var voices = wishers[pair] ?? []
            for end in [claim.from, claim.to] where claim.isReported(by: end) && !voices.contains(end) {
                voices.append(end)
            }
            wishers[pair] = voices
        }
        return wishers.sorted { $0.key < $1.key }.map { (pair: $0.key, wishers: $0.value) }
    }
}

/// An unordered pair of actors.
public struct ActorPair: Sendable, Hashable, Comparable {
    public var a: ActorIndex
    public var b: ActorIndex

    public init(_ one: ActorIndex, _ two: ActorIndex) {
        a = min(one, two)
        b = max(one, two)
    }

    public static func < (left: ActorPair, right: ActorPair) -> Bool {
        (left.a, left.b) < (right.a, right.b)
    }
}
