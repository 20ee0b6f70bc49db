public import LandscapeModel
public import PlainText

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
    }

    /// What it asks for. Only `new` is a missing cooperation.
    public enum Step: String, Sendable, CaseIterable {
        /// Not fulfilled, and nothing is on record between the two.
        case new
        /// They work together, but not as closely or not in the way asked for.
        case deepen
        /// Reported by one side.
        case confirm
        /// No evidence: not asked, not answered, or left open.
        case clarify

        /// What to do.
        public var label: Bilingual {
            switch self {
            case .new: Bilingual("neu knüpfen", "make the connection")
            case .deepen: Bilingual("vertiefen", "deepen")
            case .confirm: Bilingual("bestätigen lassen", "have it confirmed")
            case .clarify: Bilingual("nachfragen", "ask")
            }
        }

        /// What is known, in a few words: for legends.
        public var meaning: Bilingual {
            switch self {
            case .new: Bilingual("bisher keine Kooperation genannt", "no cooperation reported so far")
            case .deepen:
                Bilingual("Kontakt besteht, angeregt ist mehr", "there is contact, more is suggested")
            case .confirm: Bilingual("von einer Seite gemeldet", "reported by one side")
            case .clarify: Bilingual("nicht bekannt, keine Aussage", "not known, no statement")
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
    /// How close the cooperation would have to be: each of these has to be met. Empty where no tie is meant.
    public internal(set) var demands: Set<Demand> = []
    public var step = Step.clarify
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
    /// What it is about, a few words: the title of its first recommendation.
    public var subject = Bilingual("", "")
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

    /// What kind of suggestion it is, in words: "fehlende Kooperation" is said of new ties only.
    public var label: Bilingual {
        switch (kind, step) {
        case (.tie, .new): Bilingual("fehlende Kooperation", "missing cooperation")
        case (.tie, .deepen): Bilingual("Kooperation vertiefen", "deepen the cooperation")
        case (.tie, _), (.confirmation, .clarify):
            Bilingual("Rückfrage zur Kooperation", "question about the cooperation")
        case (.confirmation, _): Bilingual("Bestätigung offen", "confirmation open")
        case (.membership, .clarify):
            Bilingual("Rückfrage zum Sitz im Gremium", "question about a seat on a board")
        case (.membership, _): Bilingual("Sitz im Gremium", "seat on a board")
        case (.participation, .clarify):
            Bilingual("Rückfrage zur Beteiligung am Konzept", "question about a part in the concept")
        case (.participation, _): Bilingual("Beteiligung am Konzept", "part in the concept")
        }
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
