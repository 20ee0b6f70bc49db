import LandscapeModel

extension Overlap {
    /// Pairs of a public actor and a freier Träger whose offers overlap: are they coordinated?
    ///
    /// Several freie Träger with the same offer are wanted plurality, not a double structure; sovereign tasks
    /// and money benefits do not count.
    func check(_ context: Context) -> [Checked] {
        let overlaps = context.overlaps()
        guard !overlaps.isEmpty else {
            let hasOffers = !context.landscape.offers.isEmpty
            return [
                Checked(
                    outcome: .notApplicable, subjects: [],
                    detail: hasOffers
                        ? Bilingual(
                            "Unter den erfassten Angeboten überschneiden sich keine öffentlichen und freien.",
                            "No public and independent offers on record overlap.")
                        : Bilingual("Es sind keine Angebote erfasst.", "No offers are on record."))
            ]
        }
        return overlaps.map { check($0, context) }
    }

    private func check(_ overlap: OfferOverlap, _ context: Context) -> Checked {
        let kinds = context.kinds(coordinatingKinds, demand: .any)
        let evidence = context.evidence(overlap.publicActor, overlap.independentActor, kinds: kinds)
        let reason = context.words(overlap)
        let subjects: [Subject] = [.actor(overlap.publicActor), .actor(overlap.independentActor)]
        func checked(_ outcome: Outcome, _ kind: Gap.Kind?, _ german: String, _ english: String) -> Checked {
            Checked(
                outcome: outcome, subjects: subjects,
                detail: Bilingual("\(reason.german) \(german)", "\(reason.english) \(english)"),
                proposals: kind.map { [Proposal(kind: $0, a: subjects[0], b: subjects[1], outcome: outcome)] }
                    ?? [])
        }
        switch PairVerdict(evidence, .any, context.thresholds) {
        case .solid:
            return checked(.fulfilled, nil, "Beide stimmen sich ab.", "The two coordinate.")
        case .oneSided(let claimant):
            return checked(
                .oneSided, .confirmation, "Eine Abstimmung nennt nur \(context.name(claimant)).",
                "Only \(context.name(claimant)) reports coordination.")
        case .unverified, .unstated:
            return checked(
                .noEvidence, .tie, "Eine Abstimmung ist erfasst, aber nicht von beiden bestätigt.",
                "Coordination is on record, but not confirmed by both.")
        case .short:
            let isKnown = context.hasAnswered(overlap.publicActor)
            return checked(
                isKnown ? .notFulfilled : .noEvidence, .tie,
                "Eine Abstimmung ist nicht erfasst – Abstimmung empfehlenswert.",
                "No coordination is on record – coordinating is worth while.")
        }
    }
}

/// What two actors of the public and the independent side both offer.
struct OfferOverlap {
    var publicActor: ActorIndex
    var independentActor: ActorIndex
    /// Pairs of offers, the public one first.
    var offers: [(Int, Int)]
}

extension Context {
    /// Every pair of actors, public × independent, with offers of the same service that overlap in target
    /// group, Sozialraum and time; an empty field is unknown and overlaps everything.
    func overlaps() -> [OfferOverlap] {
        var byService: [String: [Int]] = [:]
        for (number, offer) in landscape.offers.enumerated() where counts(offer) {
            byService[offer.service, default: []].append(number)
        }
        var found: [ActorPairKey: [(Int, Int)]] = [:]
        for service in byService.keys.sorted() {
            let offers = byService[service] ?? []
            let isPublic = offers.filter {
                landscape.actors[Int(landscape.offers[$0].actor)].sector?.isPublic == true
            }
            let independent = offers.filter { number in
                let actor = landscape.offers[number].actor
                return landscape.isIndependent(actor) && landscape.actors[Int(actor)].sector?.isPublic != true
            }
            for one in isPublic {
                for two in independent where overlap(landscape.offers[one], landscape.offers[two]) {
                    let key = ActorPairKey(landscape.offers[one].actor, landscape.offers[two].actor)
                    found[key, default: []].append((one, two))
                }
            }
        }
        return found.keys.sorted().map { key in
            OfferOverlap(publicActor: key.first, independentActor: key.second, offers: found[key] ?? [])
        }
    }

    private func counts(_ offer: Offer) -> Bool {
        guard !offer.service.isEmpty, offer.isSovereign != true else { return false }
        return landscape.vocabulary.services[offer.service]?.isSovereign != true
    }

    private func overlap(_ one: Offer, _ two: Offer) -> Bool {
        let groups =
            one.targetGroups.isEmpty || two.targetGroups.isEmpty
            || one.targetGroups.contains("alle") || two.targetGroups.contains("alle")
            || one.targetGroups.contains(where: two.targetGroups.contains)
        guard groups, landscape.districts.overlap(area(one), area(two)) else { return false }
        if let end = one.until, let start = two.from, end < start { return false }
        if let end = two.until, let start = one.from, end < start { return false }
        return true
    }

    /// The Sozialraum of an offer; where it names none, that of the actor who offers it.
    private func area(_ offer: Offer) -> Area {
        offer.area == .unknown ? landscape.actors[Int(offer.actor)].area : offer.area
    }

    /// "A und B bieten beide Sozialberatung an (Geflüchtete, Nordstadt)."
    func words(_ overlap: OfferOverlap) -> Bilingual {
        func sentence(_ language: Language) -> String {
            var services: [String] = []
            var scope: [String] = []
            for (one, two) in overlap.offers {
                let service = landscape.vocabulary.label(service: landscape.offers[one].service, language)
                if !services.contains(service) { services.append(service) }
                for word in scopeWords(landscape.offers[one], landscape.offers[two], language)
                where !scope.contains(word) {
                    scope.append(word)
                }
            }
            let one = name(overlap.publicActor)
            let two = name(overlap.independentActor)
            let what = language.list(services)
            let place = scope.isEmpty ? "" : " (\(scope.joined(separator: ", ")))"
            return language == .german
                ? "\(one) und \(two) bieten beide an: \(what)\(place)."
                : "\(one) and \(two) both offer: \(what)\(place)."
        }
        return Bilingual(sentence(.german), sentence(.english))
    }

    private func scopeWords(_ one: Offer, _ two: Offer, _ language: Language) -> [String] {
        var groups = one.targetGroups.filter { two.targetGroups.contains($0) }
        if groups.isEmpty {
            groups = one.targetGroups.contains("alle") ? two.targetGroups : one.targetGroups
        }
        var words = groups.map { landscape.vocabulary.label(targetGroup: $0, language) }
        if case .districts(let left) = area(one), case .districts(let right) = area(two) {
            let shared =
                left.filter { one in right.contains { landscape.districts.contains($0, one) } }
                + right.filter { two in left.contains { $0 != two && landscape.districts.contains($0, two) } }
            words += shared.map { landscape.districts.names[$0] }
        }
        return words
    }
}

/// An ordered pair of actors as a key.
private struct ActorPairKey: Hashable, Comparable {
    var first: ActorIndex
    var second: ActorIndex

    init(_ first: ActorIndex, _ second: ActorIndex) {
        self.first = first
        self.second = second
    }

    static func < (left: ActorPairKey, right: ActorPairKey) -> Bool {
        (left.first, left.second) < (right.first, right.second)
    }
}
