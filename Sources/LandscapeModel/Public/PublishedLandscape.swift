extension Landscape {
    /// What of this landscape may be public, as a landscape of its own: privacy is not a filter on outputs, it is what
    /// they are computed from. Whatever is made of it can tell nothing that is not in it.
    ///
    /// It holds the actors that agreed to be named, without notes, sources, variants and persons; accommodations
    /// without their place; the pairs that both ends reported, with the strength and the kinds on which both agree, and
    /// those on the coordination's record where neither end was asked; Gremien, offers and the concept. Who was asked,
    /// who answered, denials, one-sided reports, wishes, statements and agreed measures are not in it.
    /// - Complexity: O(actors + claims · log claims)
    public func published(_ index: ClaimIndex) -> Landscape {
        var shown = self
        let (claims, lists) = publishedClaims(index)
        shown.claims = claims
        shown.fieldLists = lists
        shown.claimTexts = [:]
        shown = shown.keeping(actors.map(\.mayBePublished))
        for number in shown.actors.indices { shown.bare(&shown.actors[number]) }
        shown.openStatements = OpenStatements()
        shown.statements = []
        shown.agreedMeasures = []
        shown.contacts = []
        shown.accommodations = []
        shown.courseFigures = []
        shown.nameDecisions = []
        shown.typeDecisions = []
        shown.settings.survey = SurveyDesign()
        shown.isPublished = true
        shown.hidePlaces()
        shown.forgetUnusedDistricts()
        // What nobody states is another matter once only the public part is there.
        shown.assumeFields()
        return shown
    }

    /// Takes from an actor what only the coordination's desk needs.
    private func bare(_ actor: inout Actor) {
        actor.wasAsked = false
        actor.hasAnswered = false
        actor.note = ""
        actor.source = ""
        actor.nameVariants = []
        actor.group = ""
        actor.extra = []
        actor.statedOffers = []
        actor.row = 0
    }

    /// Houses where people live, and the companies that run them: the district of the one gives away the other.
    public static let typesWithoutPublicPlace: Set<String> = [
        "initial-reception-centre", "accommodation-shared", "accommodation-operator-commercial",
    ]

    /// Where people are housed is nobody's business but theirs: neither the actor nor its offers have a place.
    private mutating func hidePlaces() {
        let housing = actors.indices.filter {
            isActor(ActorIndex($0), ofAnyType: Array(Self.typesWithoutPublicPlace))
        }
        for number in housing { actors[number].area = .unknown }
        let housed = Set(housing.map { ActorIndex($0) })
        for number in offers.indices where housed.contains(offers[number].actor) {
            offers[number].area = .unknown
        }
    }

    /// Sozialräume that nobody declared and nobody shown is active in were named by hidden actors only.
    private mutating func forgetUnusedDistricts() {
        let areas = actors.map(\.area) + boards.map(\.area) + offers.map(\.area)
        var used = districts.isDeclared
        for case .districts(let list) in areas {
            for district in list {
                var current: Int? = district
                while let next = current, !used[next] || next == district {
                    used[next] = true
                    current = districts.parents[next]
                }
            }
        }
        // Those declared come first, the others in the order in which what is shown names them.
        var order = districts.names.indices.filter { districts.isDeclared[$0] }
        var seen = Set(order)
        for case .districts(let list) in areas {
            for district in list where seen.insert(district).inserted { order.append(district) }
        }
        order += districts.names.indices.filter { used[$0] && !seen.contains($0) }
        keepDistricts(order)
    }
}

extension Landscape {
    /// The same landscape without the actors that are not kept, and without anything that refers to them.
    package func keeping(_ keep: [Bool]) -> Landscape {
        guard keep.contains(false) else { return self }
        var places = [ActorIndex?](repeating: nil, count: actors.count)
        var next: ActorIndex = 0
        for (number, isKept) in keep.enumerated() where isKept {
            places[number] = next
            next += 1
        }
        func place(_ actor: ActorIndex) -> ActorIndex? { places[Int(actor)] }
        var result = self
        result.actors = zip(actors, keep).filter(\.1).map { actor, _ in
            var actor = actor
            if case .actor(let carrier)? = actor.carrier { actor.carrier = place(carrier).map { .actor($0) } }
            return actor
        }
        result.claims = []
        result.claimTexts = [:]
        for (number, claim) in claims.enumerated() {
            guard let from = place(claim.from), let to = place(claim.to) else { continue }
            var moved = claim
            (moved.from, moved.to) = (from, to)
            if case .third(let actor) = claim.reporter {
                guard let reporter = place(actor) else { continue }
                moved.reporter = .third(reporter)
            }
            result.claimTexts[result.claims.count] = claimTexts[number]
            result.claims.append(moved)
        }
        for number in boards.indices {
            guard let lead = boards[number].lead, place(lead) == nil else {
                result.boards[number].lead = boards[number].lead.flatMap(place)
                continue
            }
            result.boards[number].lead = nil
            result.boards[number].leadText = ""
        }
        result.memberships = memberships.compactMap { seat in
            place(seat.actor).map { actor in
                var seat = seat
                seat.actor = actor
                return seat
            }
        }
        result.offers = offers.compactMap { offer in
            place(offer.actor).map { actor in
                var offer = offer
                offer.actor = actor
                return offer
            }
        }
        result.settings = settings.keeping(place)
        func moved<Record>(
            _ records: [Record], _ actor: WritableKeyPath<Record, ActorIndex>
        ) -> [Record] {
            records.compactMap { record in
                place(record[keyPath: actor]).map { new in
                    var record = record
                    record[keyPath: actor] = new
                    return record
                }
            }
        }
        result.accommodations = moved(accommodations, \.actor)
        result.courseFigures = moved(courseFigures, \.actor)
        result.contacts = moved(contacts, \.actor)
        result.statements = statements.compactMap { statement in
            let isGone = [statement.actor, statement.partner].contains {
                $0.map { place($0) == nil } ?? false
            }
            if isGone { return nil }
            var statement = statement
            statement.actor = statement.actor.flatMap(place)
            statement.partner = statement.partner.flatMap(place)
            return statement
        }
        result.agreedMeasures = agreedMeasures.compactMap { $0.moved(place) }
        result.openStatements = openStatements.keeping(place)
        // Decisions about names and types have done their work when the tables were read.
        result.nameDecisions = []
        result.typeDecisions = []
        return result
    }
}

extension Settings {
    /// What refers to actors, without those that have no place any more.
    fileprivate func keeping(_ place: (ActorIndex) -> ActorIndex?) -> Settings {
        var result = self
        result.concept.participation = concept.participation?.compactMap { entry in
            place(entry.actor).map { Concept.Participation(actor: $0, form: entry.form) }
        }
        guard let assignment = courseAssignment else { return result }
        if let lead = assignment.lead {
            result.courseAssignment?.lead = place(lead)
            if place(lead) == nil { result.courseAssignment?.leadText = "" }
        }
        result.courseAssignment?.participants = assignment.participants.compactMap(place)
        return result
    }
}
