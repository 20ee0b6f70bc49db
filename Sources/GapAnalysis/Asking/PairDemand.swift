import LandscapeModel

/// What a recommendation asks of two actors: which cooperation, how close, for what and which way.
struct PairDemand: Sendable {
    var demand: Demand
    var kinds: KindSet
    /// Only claims that state one of a few kinds count, so that an end must have been asked for the kind.
    var isNarrowed: Bool
    var direction: TieDirection = .any
    /// Only claims whose purpose says so, folded; empty: any purpose.
    var purpose = ""

    /// What an end has to have been asked before its silence says anything.
    var questions: SurveyQuestions {
        var questions: SurveyQuestions = []
        if isNarrowed { questions.insert(.kind) }
        if !purpose.isEmpty { questions.insert(.purpose) }
        return questions
    }
}

/// What a claim leaves open although it may be the one that is asked for.
enum OpenPoint: Sendable, Hashable {
    /// The claim names no kind.
    case kind
    /// The claim names no purpose.
    case purpose
    /// The kind is reported the other way round.
    case direction
}

extension Context {
    func ask(
        _ demand: Demand = .any, kinds ids: [String] = [], direction: TieDirection = .any,
        purpose: String = ""
    ) -> PairDemand {
        let kinds = kinds(ids, demand: demand)
        return PairDemand(
            demand: demand, kinds: kinds,
            isNarrowed: !ids.isEmpty && !kinds.contains(Vocabulary.unspecifiedKind), direction: direction,
            purpose: purpose)
    }

    /// What is said about a pair, held against what is asked of it.
    ///
    /// What was not asked was not denied: an end that never states a kind or a purpose says nothing about one, and a
    /// claim that leaves it open, or goes the other way, may be the one that is meant.
    func verdict(
        _ one: ActorIndex, _ two: ActorIndex, _ ask: PairDemand,
        where isMeant: (_ claim: Int) -> Bool = { _ in true }
    ) -> PairVerdict {
        // Nobody says anything about most pairs, and then nothing else can follow.
        guard index.entry(one, two) != nil else { return .short(isReported: false) }
        func verdict(
            kinds: KindSet, direction: TieDirection, purpose isAsked: (String) -> Bool
        ) -> PairVerdict {
            let evidence = evidence(one, two, kinds: kinds, direction: direction) { claim in
                let isAbout = ask.purpose.isEmpty || isAsked(purpose(ofClaim: claim))
                return (isAbout || landscape.claims[claim].isDenial) && isMeant(claim)
            }
            let unnamed = unnamed(evidence, ask)
            return PairVerdict(
                evidence, ask.demand, thresholds,
                isAAsked: wasAsked(one, ask.questions) || unnamed.contains(one),
                isBAsked: wasAsked(two, ask.questions) || unnamed.contains(two))
        }
        let holds = { (purpose: String) in purpose.contains(ask.purpose) }
        let found = verdict(kinds: ask.kinds, direction: ask.direction, purpose: holds)
        guard case .short = found else { return found }
        func mayBeMeant(_ other: PairVerdict) -> Bool {
            if case .short = other { false } else { true }
        }
        if ask.isNarrowed,
            mayBeMeant(verdict(kinds: Self.unspecified, direction: .any, purpose: holds))
        {
            return .open(.kind)
        }
        if !ask.purpose.isEmpty,
            mayBeMeant(verdict(kinds: ask.kinds, direction: ask.direction, purpose: { $0.isEmpty }))
        {
            return .open(.purpose)
        }
        if ask.direction != .any, mayBeMeant(verdict(kinds: ask.kinds, direction: .any, purpose: holds)) {
            return .open(.direction)
        }
        return found
    }

    /// Who of the two does not name the other at all: that is an answer about every cooperation, asked for in
    /// detail or not. What is no cooperation (funding, knowing each other) is not denied by it.
    private func unnamed(_ evidence: Evidence, _ ask: PairDemand) -> [ActorIndex] {
        guard !ask.questions.isEmpty, evidence.isReported, evidence.kinds.isSubset(of: countedKinds) else {
            return []
        }
        let all = self.evidence(evidence.a, evidence.b, kinds: countedKinds)
        return (all.fromA.isReported ? [] : [evidence.a]) + (all.fromB.isReported ? [] : [evidence.b])
    }

    private static let unspecified = KindSet([Vocabulary.unspecifiedKind])

    /// Whether the actor answered, was asked for what the demand depends on, and nothing that it said about these
    /// others is unread.
    func hasAnswered(_ actor: ActorIndex, _ ask: PairDemand, about others: [ActorIndex]) -> Bool {
        hasAnswered(actor) && wasAsked(actor, ask.questions) && unread(actor, about: others) == nil
    }

    /// The first of these of which the actor said something that could not be understood.
    func unread(_ actor: ActorIndex, about others: [ActorIndex]) -> ActorIndex? {
        guard !landscape.openStatements.isEmpty else { return nil }
        return others.first { landscape.isOpen(actor, about: $0) }
    }

    /// Whether anybody says that the two have to do with each other, in whatever way: what is neither wished for,
    /// ended nor denied.
    func isOnRecord(_ one: ActorIndex, _ two: ActorIndex) -> Bool { !kindsOnRecord(one, two).isEmpty }

    /// The kinds of all that is on record between the two.
    func kindsOnRecord(_ one: ActorIndex, _ two: ActorIndex) -> KindSet {
        evidence(one, two, kinds: landscape.vocabulary.allKinds).kinds
    }
}

extension Landscape {
    /// What each actor was asked about its cooperations: what the coordinator says (`erhebung.gefragt`), and
    /// whatever its own claims state.
    func questionsAsked() -> [SurveyQuestions] {
        var asked = [SurveyQuestions](repeating: settings.survey.asked ?? [], count: actors.count)
        for (number, claim) in claims.enumerated() {
            let stated = stated(claim, number)
            guard !stated.isEmpty else { continue }
            for end in [claim.from, claim.to] where claim.isReported(by: end) {
                asked[Int(end)].formUnion(stated)
            }
        }
        return asked
    }

    private func stated(_ claim: Claim, _ number: Int) -> SurveyQuestions {
        var stated: SurveyQuestions = []
        if claim.kind != Vocabulary.unspecifiedKind { stated.insert(.kind) }
        if claim.intensity != nil { stated.insert(.intensity) }
        if claim.frequency != nil { stated.insert(.frequency) }
        if !claim.phases.isEmpty { stated.insert(.phase) }
        if claimTexts[number]?.purpose.isEmpty == false { stated.insert(.purpose) }
        return stated
    }
}
