public import LandscapeModel

/// Something that a recommendation expects and that is missing or half known.
public struct Gap: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        /// Two actors of which no sufficient cooperation is known.
        case tie
        /// A cooperation that one end reports and the other does not.
        case confirmation
        /// A seat in a Gremium.
        case membership
        /// A part in the Integrationskonzept.
        case participation

        public var label: Bilingual {
            switch self {
            case .tie: Bilingual("fehlende Kooperation", "missing cooperation")
            case .confirmation: Bilingual("Bestätigung offen", "confirmation open")
            case .membership: Bilingual("fehlende Beteiligung am Gremium", "missing seat on a board")
            case .participation: Bilingual("fehlende Beteiligung am Konzept", "missing part in the concept")
            }
        }
    }

    public enum Priority: String, Sendable, CaseIterable {
        case high, medium, low

        public var label: Bilingual {
            switch self {
            case .high: Bilingual("hoch", "high")
            case .medium: Bilingual("mittel", "medium")
            case .low: Bilingual("niedrig", "low")
            }
        }
    }

    /// Rank in the unfiltered landscape, from 1: the same number on maps, in lists and in the report.
    public var number = 0
    public var kind: Kind
    public var a: Subject
    public var b: Subject
    /// Ids of the recommendations that expect it, the weightiest first.
    public var rules: [String]
    public var field: String
    /// 1...5, the highest of its recommendations.
    public var obligation: Int
    public var outcome: Outcome
    public var priority: Priority = .low
    /// 0...1, see `GapWeights`.
    public var score = 0.0
    public var isWished = false
    /// Shared partners that could introduce the two, the best connected first.
    public var introducers: [ActorIndex] = []
    /// Gremien in which both have a seat.
    public var sharedBoards: [Int] = []
    /// Growth of global efficiency if the tie existed; nil where no tie is meant.
    public var efficiencyGain: Double?
    /// Why it is proposed, two sentences.
    public var reason = Bilingual("", "")

    public init(
        kind: Kind, a: Subject, b: Subject, rules: [String], field: String, obligation: Int, outcome: Outcome
    ) {
        self.kind = kind
        self.a = a
        self.b = b
        self.rules = rules
        self.field = field
        self.obligation = obligation
        self.outcome = outcome
    }

    /// The two actors, where the gap is between actors.
    public var pair: ActorPair? {
        guard case .actor(let one) = a, case .actor(let two) = b else { return nil }
        return ActorPair(one, two)
    }
}

/// A proposal of link prediction: a side note, never mixed with what recommendations expect.
public struct StructuralHint: Sendable, Hashable {
    public var pair: ActorPair
    public var method: String
    public var score: Double
    public var reason: Bilingual

    public init(pair: ActorPair, method: String, score: Double, reason: Bilingual) {
        self.pair = pair
        self.method = method
        self.score = score
        self.reason = reason
    }
}
