public import PlainText

/// How sure it is that two actors work together.
public enum TieState: String, Sendable, CaseIterable {
    /// Both ends reported it.
    case confirmed
    /// One end reported it; the other answered the survey and did not.
    case oneSided = "one_sided"
    /// Anything else.
    case unverified

    public var label: Bilingual {
        switch self {
        case .confirmed: Bilingual("bestätigt", "confirmed")
        case .oneSided: Bilingual("einseitig gemeldet", "reported by one side")
        case .unverified: Bilingual("nicht überprüft", "not verified")
        }
    }
}

/// What one voice (an end of the pair, or the coordination) says about a pair over some kinds.
public struct Reading: Sendable, Hashable {
    /// It claims some cooperation (intensity 0 is a denial, not a claim).
    public var isReported = false
    public var isDenied = false
    /// The highest intensity stated, nil where none is.
    public var intensity: Int?
    /// Some claim leaves the intensity open, so it may be higher than stated.
    public var isIntensityOpen = false
    public var frequency: Int?
    public var isFrequencyOpen = false
    public var phases: Phases = []
    /// Some claim names no phase, so it may be about any.
    public var isPhaseOpen = false
    public var kinds: KindSet = []

    public init() {}

    /// The strength for drawing and measuring: an unstated intensity counts 1.
    public var strength: Double { isReported ? Double(intensity ?? 1) : 0 }

    mutating func hear(_ claim: Claim) {
        if claim.isDenial {
            isDenied = true
            return
        }
        isReported = true
        kinds.insert(claim.kind)
        phases.formUnion(claim.phases)
        if claim.phases.isEmpty { isPhaseOpen = true }
        if let stated = claim.intensity {
            intensity = max(intensity ?? 0, Int(stated))
        } else {
            isIntensityOpen = true
        }
        if let stated = claim.frequency {
            frequency = max(frequency ?? 0, Int(stated))
        } else {
            isFrequencyOpen = true
        }
    }
}

/// Everything said about one pair (or one tie of a pair), by voice.
public struct Evidence: Sendable, Hashable {
    public var a: ActorIndex
    public var b: ActorIndex
    public var fromA = Reading()
    public var fromB = Reading()
    public var fromCoordination = Reading()
    /// What actors outside the pair say.
    public var fromThird = Reading()
    /// The actor answered the survey about this pair, or said explicitly that there is no cooperation with the other.
    public var hasAAnswered: Bool
    public var hasBAnswered: Bool
    /// The actor answered the survey, but what it says about this pair is open: its silence is no denial.
    public var isAOpen = false
    public var isBOpen = false

    public var isReported: Bool {
        fromA.isReported || fromB.isReported || fromCoordination.isReported || fromThird.isReported
    }

    public var state: TieState {
        switch (fromA.isReported, fromB.isReported) {
        case (true, true): .confirmed
        case (true, false) where hasBAnswered: .oneSided
        case (false, true) where hasAAnswered: .oneSided
        default: .unverified
        }
    }

    /// "Laut Koordination": neither end has answered, so the coordinator's record is the evidence.
    public var isOnRecord: Bool {
        !hasAAnswered && !hasBAnswered && !isAOpen && !isBOpen && fromCoordination.isReported
    }

    /// Confirmed, or on record where there was no survey: what the strict view keeps.
    public var isSolid: Bool { state == .confirmed || isOnRecord }

    /// The highest strength anybody with a say claims. Where both ends speak, they have the say.
    public var upper: Double {
        if state == .confirmed { return max(fromA.strength, fromB.strength) }
        return [fromA, fromB, fromCoordination, fromThird].map(\.strength).max() ?? 0
    }

    /// Nobody with a say states how strong it is: ``upper`` is 1 for drawing and measuring only.
    public var isUpperOpen: Bool {
        let voices = state == .confirmed ? [fromA, fromB] : [fromA, fromB, fromCoordination, fromThird]
        return isReported && voices.allSatisfy { $0.intensity == nil }
    }

    /// Whoever claims the least does not state a strength.
    public var isLowerOpen: Bool {
        let voices = state == .confirmed ? [fromA, fromB] : [fromA, fromB, fromCoordination, fromThird]
        return lower > 0 && voices.contains { $0.isReported && $0.intensity == nil }
    }

    /// The lowest strength; the missing claim of an end that answered counts 0.
    public var lower: Double {
        if state == .confirmed { return min(fromA.strength, fromB.strength) }
        if (hasAAnswered && !fromA.isReported) || (hasBAnswered && !fromB.isReported) { return 0 }
        return [fromA, fromB, fromCoordination, fromThird].filter(\.isReported).map(\.strength).min() ?? 0
    }

    /// Every kind that anybody claims.
    public var kinds: KindSet {
        fromA.kinds.union(fromB.kinds).union(fromCoordination.kinds).union(fromThird.kinds)
    }
}

extension Landscape {
    /// The evidence that some claims give about the pair `a`, `b`; wishes and ended ones are passed over.
    public func evidence(_ a: ActorIndex, _ b: ActorIndex, claims numbers: some Sequence<Int32>) -> Evidence {
        var evidence = Evidence(
            a: a, b: b, hasAAnswered: hasAnswered(a, about: b), hasBAnswered: hasAnswered(b, about: a),
            isAOpen: isOpen(a, about: b), isBOpen: isOpen(b, about: a))
        for number in numbers {
            let claim = claims[Int(number)]
            guard claim.isCurrent else { continue }
            switch claim.reporter {
            case .coordination: evidence.fromCoordination.hear(claim)
            case .third: evidence.fromThird.hear(claim)
            case .from, .to, .both:
                if claim.isReported(by: a) { evidence.fromA.hear(claim) }
                if claim.isReported(by: b) { evidence.fromB.hear(claim) }
            }
        }
        // Beside a statement that nobody could read, a 0 is not its last word.
        if evidence.fromA.isDenied, !openStatements.contains(by: a, about: b) { evidence.hasAAnswered = true }
        if evidence.fromB.isDenied, !openStatements.contains(by: b, about: a) { evidence.hasBAnswered = true }
        return evidence
    }
}
