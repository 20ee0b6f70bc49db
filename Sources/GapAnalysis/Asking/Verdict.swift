import LandscapeModel

/// Whether one voice's words about a pair are enough for a demand.
enum Verdict: Sendable, Comparable {
    /// What is stated falls short.
    case short
    /// It may be enough: intensity or frequency is not stated.
    case open
    case sufficient
}

extension Demand {
    /// - Returns: nil where the voice claims nothing.
    func verdict(_ reading: Reading, _ thresholds: Thresholds) -> Verdict? {
        guard reading.isReported else { return nil }
        switch self {
        case .acquaintance, .any: return .sufficient
        case .working:
            return Self.reaches(reading.intensity, reading.isIntensityOpen, thresholds.workingIntensity)
        case .continuous: return Self.isContinuous(reading, thresholds)
        case .close: return Self.isClose(reading, thresholds)
        case .closeAndContinuous:
            return min(Self.isClose(reading, thresholds), Self.isContinuous(reading, thresholds))
        }
    }

    private static func reaches(_ stated: Int?, _ isOpen: Bool, _ threshold: Int) -> Verdict {
        if let stated, stated >= threshold { return .sufficient }
        return isOpen ? .open : .short
    }

    private static func isContinuous(_ reading: Reading, _ thresholds: Thresholds) -> Verdict {
        reaches(reading.frequency, reading.isFrequencyOpen, thresholds.continuousFrequency)
    }

    /// Intensity alone, or somewhat less with frequent contact.
    private static func isClose(_ reading: Reading, _ thresholds: Thresholds) -> Verdict {
        let alone = reaches(reading.intensity, reading.isIntensityOpen, thresholds.closeIntensity)
        let lesser = reaches(reading.intensity, reading.isIntensityOpen, thresholds.closeIntensityWithContact)
        let contact = reaches(reading.frequency, reading.isFrequencyOpen, thresholds.closeFrequency)
        return max(alone, min(lesser, contact))
    }
}

/// What the evidence about one pair says to a demand.
enum PairVerdict: Sendable, Hashable {
    /// Both ends say so, or the coordination where no survey reached either end.
    case solid(isOnRecord: Bool)
    /// One end says so; the other answered and does not share it.
    case oneSided(claimant: ActorIndex)
    /// A sufficient claim that nobody could check yet.
    case unverified
    /// A claim that leaves intensity or frequency open.
    case unstated
    /// A claim that may be the one asked for, but leaves open whether it is.
    case open(OpenPoint)
    /// Nothing sufficient is claimed; `isReported` tells whether anything is.
    case short(isReported: Bool)

    /// - Parameter isAAsked: whether the first end was asked for what the demand depends on; if not, its silence is
    ///   no answer.
    init(
        _ evidence: Evidence, _ demand: Demand, _ thresholds: Thresholds, isAAsked: Bool = true,
        isBAsked: Bool = true
    ) {
        let saidByA = demand.verdict(evidence.fromA, thresholds)
        let saidByB = demand.verdict(evidence.fromB, thresholds)
        let byCoordination = demand.verdict(evidence.fromCoordination, thresholds)
        let byThird = demand.verdict(evidence.fromThird, thresholds)
        // An end that answered and claims nothing says: not enough.
        let a = saidByA ?? (evidence.hasAAnswered && (isAAsked || evidence.fromA.isDenied) ? .short : nil)
        let b = saidByB ?? (evidence.hasBAnswered && (isBAsked || evidence.fromB.isDenied) ? .short : nil)
        let all = [saidByA, saidByB, byCoordination, byThird]
        if a == .sufficient, b == .sufficient {
            self = .solid(isOnRecord: false)
        } else if evidence.isOnRecord, byCoordination == .sufficient {
            self = .solid(isOnRecord: true)
        } else if a == .sufficient, b == .short {
            self = .oneSided(claimant: evidence.a)
        } else if b == .sufficient, a == .short {
            self = .oneSided(claimant: evidence.b)
        } else if all.contains(.sufficient) {
            // Both ends spoke, but one left the strength open: then that is what to ask about.
            self = saidByA == .open || saidByB == .open ? .unstated : .unverified
        } else if all.contains(.open) {
            self = .unstated
        } else {
            self = .short(isReported: evidence.isReported)
        }
    }
}
