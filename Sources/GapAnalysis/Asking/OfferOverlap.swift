import LandscapeModel
import PlainText

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

    /// Names offers of the subject and its partners that overlap: the same overlap that is a double structure
    /// between public and independent is a chance here.
    func addSynergies(to checked: inout Checked) {
        guard checked.outcome != .notApplicable, case .actor(let subject)? = checked.subjects.first else {
            return
        }
        let own = offersOfActor[Int(subject)].map { landscape.offers[$0] }.filter { counts($0) }
        guard !own.isEmpty else { return }
        var german: [String] = []
        var english: [String] = []
        for case .actor(let partner) in checked.subjects.dropFirst() {
            let services = offersOfActor[Int(partner)].map { landscape.offers[$0] }
                .filter { other in
                    counts(other) && own.contains { $0.service == other.service && overlap($0, other) }
                }
                .map(\.service)
            guard let service = services.first else { continue }
            let name = landscape.actors[Int(partner)].displayName
            german.append("\(landscape.vocabulary.label(service: service, .german)) mit \(name)")
            english.append("\(landscape.vocabulary.label(service: service, .english)) with \(name)")
        }
        guard !german.isEmpty else { return }
        checked.detail = Bilingual(
            "\(checked.detail.german) Bündeln ließe sich: \(Language.german.list(german, limit: 3)).",
            "\(checked.detail.english) Could be pooled: \(Language.english.list(english, limit: 3)).")
    }

    private func counts(_ offer: Offer) -> Bool {
        guard !offer.service.isEmpty, offer.isSovereign != true else { return false }
        // What had ended by the Stichtag is offered no more.
        if let end = offer.until, let today = landscape.settings.date, end.isOlder(than: 0, at: today) {
            return false
        }
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
