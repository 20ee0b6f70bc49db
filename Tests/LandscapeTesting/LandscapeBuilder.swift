package import GapAnalysis
package import LandscapeModel
package import PlainText

/// A landscape written down actor by actor, for tests that need exactly one situation.
package struct LandscapeBuilder {
    package var landscape = Landscape()

    package enum Survey { case answered, silent, notAsked }

    /// - Parameter asked: what the survey asked; nil where nobody said, so that claims have to show it.
    package init(asked: SurveyQuestions? = [.intensity, .frequency, .kind, .direction, .phase, .purpose]) {
        landscape.settings.date = PartialDate(year: 2026, month: 9, day: 30)
        landscape.settings.survey.asked = asked
    }

    package func index(_ id: String) -> ActorIndex {
        ActorIndex(landscape.actors.firstIndex { $0.id == id } ?? -1)
    }

    /// Adds an actor; its id is its name as well.
    package mutating func actor(
        _ id: String, _ types: String..., sector: Sector? = nil, survey: Survey = .notAsked,
        district: String? = nil, carrier: String? = nil, fields: [String] = [], stand: PartialDate? = nil,
        roles: [String] = [], umbrella: String = "", funding: [String] = []
    ) {
        var actor = Actor(id: id, name: id)
        actor.types = types
        actor.sector = sector ?? types.first.flatMap { landscape.vocabulary.actorTypes[$0]?.defaultSector }
        actor.wasAsked = survey != .notAsked
        actor.hasAnswered = survey == .answered
        actor.fields = fields
        actor.recordDate = stand
        actor.roles = roles
        actor.umbrella = umbrella
        actor.fundingLevels = funding
        if let district { actor.area = .districts([landscape.districts.add(district, isDeclared: true)]) }
        if let carrier { actor.carrier = .actor(index(carrier)) }
        landscape.actors.append(actor)
    }

    package mutating func claim(
        _ from: String, _ to: String, kind: String = "", intensity: UInt8? = nil, frequency: UInt8? = nil,
        by reporter: Reporter = .coordination, phases: Phases = [], status: Claim.Status = .exists,
        purpose: String = "", field: String? = nil
    ) {
        var claim = Claim(
            from: index(from), to: index(to),
            kind: landscape.vocabulary.kind(kind) ?? Vocabulary.unspecifiedKind)
        claim.intensity = intensity
        claim.frequency = frequency
        claim.reporter = reporter
        claim.phases = phases
        claim.status = status
        if let field {
            landscape.fieldLists.append([field])
            claim.fieldList = Int32(landscape.fieldLists.count - 1)
        }
        if !purpose.isEmpty {
            var text = ClaimText()
            text.purpose = purpose
            landscape.claimTexts[landscape.claims.count] = text
        }
        landscape.claims.append(claim)
    }

    package mutating func board(
        _ id: String, type: String = "round-table", district: String? = nil, fields: [String] = [],
        purpose: String = "", members: String...
    ) {
        var board = Board(id: id, name: id)
        board.fields = fields
        board.purpose = purpose
        board.type = type
        board.area =
            district.map { .districts([landscape.districts.add($0, isDeclared: true)]) } ?? .everywhere
        landscape.boards.append(board)
        for member in members {
            landscape.memberships.append(
                Membership(board: landscape.boards.count - 1, actor: index(member)))
        }
    }

    package mutating func offer(
        _ actor: String, _ service: String, groups: [String] = ["gefluechtete"], field: String = "beratung",
        district: String? = nil, area: Area = .everywhere, sovereign: Bool? = nil, until: PartialDate? = nil,
        from: PartialDate? = nil, level: String = "", course: String = "", childCare: Bool? = nil
    ) {
        var offer = Offer(
            id: "\(actor)-\(landscape.offers.count)", actor: index(actor), name: service)
        offer.service = service
        offer.targetGroups = groups
        offer.fields = field.isEmpty ? [] : [field]
        offer.area = district.map { .districts([landscape.districts.add($0, isDeclared: true)]) } ?? area
        offer.isSovereign = sovereign
        offer.until = until
        offer.from = from
        offer.level = level
        offer.courseType = course
        offer.hasChildCare = childCare
        landscape.offers.append(offer)
    }

    package mutating func concept(exists: Bool?, participants: [String]?) {
        landscape.settings.concept.exists = exists
        landscape.settings.concept.participation = participants?.map {
            Concept.Participation(actor: index($0), form: "erarbeitung")
        }
    }

    package func analysed() -> Analysis {
        landscape.analysed(ClaimIndex(landscape.claims, actorCount: landscape.actors.count))
    }

    /// The gaps that a rule proposes.
    package func gaps(_ rule: String) -> [Gap] { analysed().gaps.filter { $0.rules.contains(rule) } }

    /// The outcome of a rule for a subject; nil where there is no such finding.
    package func outcome(_ rule: String, _ subject: String? = nil) -> Outcome? {
        analysed().findings.first { finding in
            guard finding.rule == rule else { return false }
            guard let subject else { return finding.subjects.isEmpty }
            return finding.subjects.first.map { landscape.id(of: $0) } == subject
        }?.outcome
    }
}
