import NetworkGraph

/// One place of a synthetic landscape while it is being made.
struct SyntheticDraft {
    private let whole: SyntheticLandscape
    private let place: SyntheticPlace
    private var random: SeededRandom
    private var roles: [SyntheticRole] = []
    private var hasAnswered: [Bool] = []
    private var claims: [SyntheticClaim] = []
    /// Both ends of every tie so far: who has many is met more often.
    private var ends: [Int] = []
    private var pairs: Set<Int> = []

    init(_ whole: SyntheticLandscape, _ place: SyntheticPlace) {
        self.whole = whole
        self.place = place
        random = whole.random(place)
    }

    mutating func made() -> SyntheticUnit {
        cast()
        let actors = actors()
        tieUpwards()
        tieWithHub()
        tieAcross()
        return SyntheticUnit(place: place, actors: actors, claims: claims)
    }

    // MARK: Actors

    private mutating func cast() {
        switch place.level {
        case .state: roles = SyntheticCast.state
        case .district: roles = SyntheticCast.district
        case .municipality:
            roles = SyntheticCast.core
            let count = 30 + random.below(31)
            let weights = SyntheticCast.periphery.map(\.weight)
            while roles.count < count { roles.append(SyntheticCast.periphery[draw(weights)]) }
        }
    }

    private mutating func actors() -> [SyntheticActor] {
        var seen: [String: Int] = [:]
        return roles.indices.map { number in
            let role = roles[number]
            let id = SyntheticID(place: place, number: number)
            let count = (seen[role.name] ?? 0) + 1
            seen[role.name] = count
            var fields = [role.field]
            if random.unit() < 0.4 {
                let other = roles[random.below(roles.count)].field
                if other != role.field { fields.append(other) }
            }
            let survey = whole.survey(id)
            hasAnswered.append(survey.hasAnswered)
            return SyntheticActor(
                id: id, name: "\(place.name) – \(role.name)" + (count > 1 ? " \(count)" : ""),
                type: role.type,
                fields: fields, wasAsked: survey.wasAsked, hasAnswered: survey.hasAnswered)
        }
    }

    /// The number of a weight, drawn by weight.
    private mutating func draw(_ weights: [Double]) -> Int {
        var rest = random.unit() * weights.reduce(0, +)
        for (number, weight) in weights.enumerated() {
            rest -= weight
            if rest < 0 { return number }
        }
        return weights.count - 1
    }

    // MARK: Ties

    /// Offices above: with the hub of a municipality, with several actors of a Kreis.
    private mutating func tieUpwards() {
        guard let parent = whole.parent(of: place) else { return }
        let above = place.level == .municipality ? SyntheticCast.district : SyntheticCast.state
        for (number, role) in above.enumerated() where random.unit() < role.weight {
            // Now and then it is not the hub but a colleague of the same field that knows them.
            let colleague = roles.firstIndex { $0.field == role.field } ?? 0
            let own = random.unit() < 0.8 ? 0 : colleague
            claim(
                SyntheticID(place: place, number: own), SyntheticID(place: parent, number: number), role.field
            )
        }
        // Neighbouring municipalities know each other, hub by hub.
        if place.level == .municipality, place.number % SyntheticLandscape.span > 0, random.unit() < 0.4 {
            let neighbour = SyntheticPlace(level: .municipality, number: place.number - 1)
            claim(SyntheticID(place: place, number: 0), SyntheticID(place: neighbour, number: 0), "steuerung")
        }
    }

    private mutating func tieWithHub() {
        for number in roles.indices.dropFirst() where random.unit() < 0.75 { tie(0, number) }
    }

    /// Ties within a field, with those who have many already, and by chance, until there are enough.
    private mutating func tieAcross() {
        let wanted = Int(whole.density * Double(roles.count))
        var attempts = wanted * 20
        while claims.count < wanted, attempts > 0 {
            attempts -= 1
            let one = random.below(roles.count)
            let chance = random.unit()
            var other = random.below(roles.count)
            if chance < 0.5 {
                let peers = roles.indices.filter { roles[$0].field == roles[one].field }
                other = peers[random.below(peers.count)]
            } else if chance < 0.8, !ends.isEmpty {
                other = ends[random.below(ends.count)]
            }
            // Who works together does so in more than one way at times.
            if one != other, !pairs.contains(key(one, other)) || random.unit() < 0.1 { tie(one, other) }
        }
    }

    private func key(_ one: Int, _ other: Int) -> Int { min(one, other) << 16 | max(one, other) }

    private mutating func tie(_ one: Int, _ other: Int) {
        pairs.insert(key(one, other))
        ends += [one, other]
        claim(
            SyntheticID(place: place, number: one), SyntheticID(place: place, number: other),
            roles[other].field)
    }

    /// One tie as the survey would show it: claimed by both ends, by one, or by the coordination.
    private mutating func claim(_ from: SyntheticID, _ to: SyntheticID, _ field: String) {
        let fromAnswers = answers(from)
        let toAnswers = answers(to)
        var claim = SyntheticClaim(
            from: from, to: to, kind: SyntheticCast.kinds[draw(SyntheticCast.kinds.map(\.weight))].id,
            intensity: random.unit() < 0.85 ? 1 + draw([34, 34, 22, 10]) : nil,
            frequency: random.unit() < 0.7 ? 1 + draw([15, 30, 30, 18, 7]) : nil,
            field: random.unit() < 0.45 ? field : "", status: .exists, reporter: .coordination,
            since: random.unit() < 0.15 ? 2010 + random.below(16) : nil)
        let chance = random.unit()
        if (fromAnswers || toAnswers) && chance < 0.06 {
            claim.status = .wished
            claim.reporter = fromAnswers ? .from : .to
            return claims.append(claim)
        }
        if chance > 0.98 { claim.status = .ended }
        switch (fromAnswers, toAnswers) {
        case (true, true):
            let voice = random.unit()
            if voice < 0.35 {
                claim.reporter = .both
            } else if voice < 0.62 {
                // Each end gives its own account.
                claim.reporter = .from
                claims.append(claim)
                claim.reporter = .to
                if random.unit() < 0.5 { claim.intensity = 1 + draw([34, 34, 22, 10]) }
            } else if voice < 0.88 {
                claim.reporter = random.unit() < 0.5 ? .from : .to
            }
        case (true, false): if random.unit() < 0.7 { claim.reporter = .from }
        case (false, true): if random.unit() < 0.7 { claim.reporter = .to }
        case (false, false): break
        }
        claims.append(claim)
    }

    private func answers(_ actor: SyntheticID) -> Bool {
        actor.place == place ? hasAnswered[actor.number] : whole.survey(actor).hasAnswered
    }
}
