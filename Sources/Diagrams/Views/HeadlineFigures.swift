internal import GapAnalysis
internal import LandscapeModel

/// What headlines are made of: what is on the sheet, and the tables behind it as the profile sees them.
struct HeadlineFigures: Sendable {
    let landscape: Landscape
    let actors: [ActorIndex]
    let pairs: [Pair]
    /// All suggestions that the filter keeps, and those of them between two actors.
    let gaps: [Gap]
    let actorGaps: [Gap]
    let isAboutGaps: Bool
    let field: String?
    let district: Int?
    let tellsKinds: Bool
    let tellsAnswers: Bool
    /// Less is shown than may be on record.
    let isExtract: Bool
    /// The sheet shows a whole: all, or a whole field or Sozialraum. Of any other choice a count would say little.
    let isComplete: Bool
    private let smallestGroup: Int
    private let given: [Int?]

    init(_ builder: DiagramBuilder) {
        let shown = builder.shown
        landscape = builder.landscape
        actors = builder.ownActors
        pairs = builder.pairs
        gaps = builder.concernedGaps
        actorGaps = builder.concernedGaps.filter { $0.pair != nil }
        isAboutGaps = builder.view.showsGaps
        field = builder.filter.field
        district = builder.filter.district
        tellsKinds = shown.tellsKinds
        tellsAnswers = shown.tellsAnswers
        isExtract = shown.isExtract
        var whole = TieFilter()
        (whole.field, whole.district) = (builder.filter.field, builder.filter.district)
        isComplete =
            builder.view.hasRegions && builder.options.ego == nil && builder.filter == whole
            && (!builder.view.showsGaps || shown.namesGaps)
        smallestGroup = max(shown.smallestGroup, 2)
        given = builder.landscape.isMostlySectorless ? builder.options.communities ?? [] : []
    }

    /// The sectors of two actors; nil where one is not known.
    func sectors(_ one: ActorIndex, _ two: ActorIndex) -> SectorPair? {
        guard let first = landscape.actors[Int(one)].sector, let second = landscape.actors[Int(two)].sector
        else { return nil }
        return SectorPair(first, second)
    }

    // MARK: Rows between two sides

    /// A row that says of two actors that there is, or was, something.
    private func saysSomething(_ claim: Claim) -> Bool { claim.status != .wished && !claim.isDenial }

    /// Whether what an actor says is known, as far as there was a survey.
    private func hasSpoken(_ actor: ActorIndex) -> Bool {
        !landscape.hasSurvey || landscape.actors[Int(actor)].hasAnswered
    }

    /// Two sectors of at least three actors on the sheet with no row between them: the largest such pair.
    ///
    /// Not where an actor of unknown sector has a row with one of either, who might belong to the other; nor where less
    /// than half of either has answered.
    var sectorsWithoutTies: SectorPair? {
        var members: [Sector: [ActorIndex]] = [:]
        var isShown = [Bool](repeating: false, count: landscape.actors.count)
        for actor in actors {
            isShown[Int(actor)] = true
            if let sector = landscape.actors[Int(actor)].sector { members[sector, default: []].append(actor) }
        }
        var linked: Set<SectorPair> = []
        var doubtful: Set<Sector> = []
        for claim in landscape.claims
        where saysSomething(claim) && isShown[Int(claim.from)] && isShown[Int(claim.to)] {
            if let pair = sectors(claim.from, claim.to) {
                linked.insert(pair)
            } else {
                doubtful.formUnion([claim.from, claim.to].compactMap { landscape.actors[Int($0)].sector })
            }
        }
        let sectors = Sector.allCases.filter { sector in
            let own = members[sector] ?? []
            return own.count >= 3 && !doubtful.contains(sector)
                && 2 * own.count(where: hasSpoken) >= own.count
        }
        var best: (pair: SectorPair, size: Int)?
        for (place, one) in sectors.enumerated() {
            for two in sectors[(place + 1)...] where !linked.contains(SectorPair(one, two)) {
                let size = (members[one]?.count ?? 0) * (members[two]?.count ?? 0)
                if size > best?.size ?? 0 { best = (SectorPair(one, two), size) }
            }
        }
        return best?.pair
    }

    /// The Sozialraum with most municipal bodies and welfare organisations of its own of which all have answered and none
    /// states a common planning: neither fachliche Abstimmung, agreement or common offer nor a cooperation of no stated
    /// kind, nor do two of them have a seat in the same Gremium.
    var districtOfSeparatePlanning: Int? {
        let planning = ["planning", "agreement", "joint-offer"].compactMap { landscape.vocabulary.kind($0) }
        // Where nobody states any of it nobody was asked.
        guard landscape.claims.contains(where: { $0.isCurrent && planning.contains($0.kind) }) else {
            return nil
        }
        let counted = Set(planning + [Vocabulary.unspecifiedKind])
        let (municipal, welfare) = (own(.publicMunicipal), own(.welfare))
        let together = Togetherness(self, counted)
        var best: (district: Int, size: Int)?
        for candidate in landscape.districts.names.indices where district == nil || district == candidate {
            let (one, two) = (municipal[candidate] ?? [], welfare[candidate] ?? [])
            let size = one.count + two.count
            guard one.count >= smallestGroup, two.count >= smallestGroup, size > best?.size ?? 0,
                (one + two).allSatisfy(hasSpoken), !together.plan(one, two)
            else { continue }
            best = (candidate, size)
        }
        return best?.district
    }

    /// Actors of a sector on the sheet that are active in a Sozialraum and not everywhere, by the Sozialraum; those of its
    /// parts belong to the whole.
    private func own(_ sector: Sector) -> [Int: [ActorIndex]] {
        var members: [Int: [ActorIndex]] = [:]
        for actor in actors where landscape.actors[Int(actor)].sector == sector {
            guard case .districts(let list) = landscape.actors[Int(actor)].area else { continue }
            var around: Set<Int> = []
            for part in list {
                var current: Int? = part
                while let district = current, around.insert(district).inserted {
                    current = landscape.districts.parents[district]
                }
            }
            for district in around { members[district, default: []].append(actor) }
        }
        return members
    }

    /// Who plans with whom: by rows of some kinds, and by seats in the same Gremium.
    private struct Togetherness {
        private var partners: [ActorIndex: Set<ActorIndex>] = [:]
        private var boards: [ActorIndex: Set<Int>] = [:]

        init(_ figures: HeadlineFigures, _ kinds: Set<Kind>) {
            for claim in figures.landscape.claims
            where figures.saysSomething(claim) && kinds.contains(claim.kind) {
                partners[claim.from, default: []].insert(claim.to)
                partners[claim.to, default: []].insert(claim.from)
            }
            for seat in figures.landscape.memberships {
                boards[seat.actor, default: []].insert(Int(seat.board))
            }
        }

        /// Whether one of some does so with one of others.
        func plan(_ some: [ActorIndex], _ others: [ActorIndex]) -> Bool {
            let (near, tables) = (Set(others), Set(others.flatMap { boards[$0] ?? [] }))
            return some.contains { actor in
                !(partners[actor] ?? []).isDisjoint(with: near)
                    || !(boards[actor] ?? []).isDisjoint(with: tables)
            }
        }
    }

    // MARK: Closely linked groups

    /// How many groups of at least three there are, and that of each actor; nil where sectors are known, or some actors
    /// with cooperations belong to none.
    var communities: (count: Int, of: [ActorIndex: Int])? {
        var groups: [ActorIndex: Int] = [:]
        for actor in actors where given.indices.contains(Int(actor)) {
            if let group = given[Int(actor)] { groups[actor] = group }
        }
        guard !groups.isEmpty, pairs.allSatisfy({ groups[$0.a] != nil && groups[$0.b] != nil }) else {
            return nil
        }
        let sizes = Dictionary(groups.values.map { ($0, 1) }, uniquingKeysWith: +)
        // Who stands alone is no group.
        let count = sizes.values.count { $0 >= 3 }
        return count > 1 && sizes.values.allSatisfy { $0 == 1 || $0 >= 3 } ? (count, groups) : nil
    }
}
