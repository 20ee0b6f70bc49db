// Who counts where: one definition for maps, report, tables and JSON. docs/decisions/0016 lists them all.

extension Landscape {
    // MARK: Handlungsfelder

    /// The Handlungsfelder that anything names: those of the vocabulary first, then the landscape's own by name.
    public var usedFields: [String] {
        var used = Set(actors.flatMap(\.fields)).union(offers.flatMap(\.fields)).union(
            actors.flatMap(\.assumedFields))
        used.formUnion(boards.flatMap(\.fields))
        let countedKinds = vocabulary.countedKinds
        var lists: Set<Int32> = []
        for claim in claims where namesFields(claim, countedKinds) { lists.insert(claim.fieldList) }
        for list in lists { used.formUnion(fieldLists[Int(list)]) }
        used.remove("")
        let known = vocabulary.fields.all.map(\.id)
        return known.filter(used.contains) + used.subtracting(known).sorted()
    }

    /// Whether a claim is of a cooperation that names its Handlungsfelder.
    private func namesFields(_ claim: Claim, _ kinds: KindSet) -> Bool {
        claim.fieldList != 0 && claim.isCurrent && !claim.isDenial && kinds.contains(claim.kind)
    }

    /// Gives every actor for which nobody states a Handlungsfeld – no entry, no offer, no cooperation – those that are
    /// usual for its types.
    public mutating func assumeFields() {
        for number in actors.indices where !actors[number].assumedFields.isEmpty {
            actors[number].assumedFields = []
        }
        guard actors.contains(where: { $0.fields.isEmpty && !$0.types.isEmpty }) else { return }
        let isStated = isActiveInAnyField(.intern)
        for number in actors.indices where !isStated[number] {
            actors[number].assumedFields = vocabulary.usualFields(ofTypes: actors[number].types)
        }
    }

    /// Who is active in a field by its own entry or by an offer, or assumed to be.
    func declaresField(_ field: String) -> [Bool] {
        var declares = actors.map { $0.shownFields.contains(field) }
        for offer in offers where offer.fields.contains(field) { declares[Int(offer.actor)] = true }
        return declares
    }

    /// Who is active in a field: by its own entry, by an offer, or as an end of a cooperation that names it.
    ///
    /// - Parameter kinds: what counts as a cooperation beside the kinds that count by default.
    func isActive(inField field: String, kinds: KindSet? = nil) -> [Bool] {
        var isActive = declaresField(field)
        let kinds = kinds.map { $0.union(vocabulary.countedKinds) } ?? vocabulary.countedKinds
        for claim in claims where namesFields(claim, kinds) && fields(of: claim).contains(field) {
            isActive[Int(claim.from)] = true
            isActive[Int(claim.to)] = true
        }
        return isActive
    }

    /// Who is active in any field at all, in the same sense; in public by what it declares itself.
    func isActiveInAnyField(_ profile: Profile) -> [Bool] {
        var isActive = actors.map { !$0.fields.isEmpty }
        for offer in offers where !offer.fields.isEmpty { isActive[Int(offer.actor)] = true }
        guard profile != .oeffentlich else { return isActive }
        let kinds = vocabulary.countedKinds
        for claim in claims where namesFields(claim, kinds) {
            isActive[Int(claim.from)] = true
            isActive[Int(claim.to)] = true
        }
        return isActive
    }

    // MARK: Types, sectors and districts

    /// The types that actors state: in the order of the vocabulary, then the landscape's own by name.
    public var usedTypes: [String] {
        let used = Set(actors.flatMap(\.types))
        let known = vocabulary.actorTypeTerms.all.map(\.id)
        return known.filter(used.contains) + used.subtracting(known).sorted()
    }

    /// Whoever states the type or a form of it; an actor of several types counts for each.
    public func actors(ofType type: String) -> [ActorIndex] {
        numbers { isActor(ActorIndex($0), ofType: type) }
    }

    /// nil: those of no stated sector.
    public func actors(inSector sector: Sector?) -> [ActorIndex] { numbers { actors[$0].sector == sector } }

    /// Whoever states the district, a part of it or the district that holds it; being active everywhere or
    /// nowhere in particular is counted apart.
    public func actors(inDistrict district: Int) -> [ActorIndex] {
        numbers { districts.meets(actors[$0].area, district) }
    }

    private func numbers(_ isChosen: (Int) -> Bool) -> [ActorIndex] {
        actors.indices.filter(isChosen).map { ActorIndex(clamping: $0) }
    }

    // MARK: Gremien

    /// Seats in all Gremien, guests and leads included; who has several roles in one has one seat there.
    public var seatCount: Int {
        Set(memberships.map { [Int32(clamping: $0.board), $0.actor] }).count
    }
}

extension Districts {
    /// Whether an area that names districts shares ground with this one: it is it, a part of it, or holds it.
    public func meets(_ area: Area, _ district: Int) -> Bool {
        guard case .districts = area else { return false }
        return overlap(area, .districts([district]))
    }
}
