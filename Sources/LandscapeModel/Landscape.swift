import PlainText

/// The cooperation landscape of a Kommune as one value: actors, what is claimed about them, and the rest.
public struct Landscape: Sendable {
    public var settings = Settings()
    public var vocabulary = Vocabulary.standard
    public var districts = Districts()
    public var actors: [Actor] = []
    public var claims: [Claim] = []
    /// By the number of the claim; only claims that say something in words have an entry.
    public var claimTexts: [Int: ClaimText] = [:]
    /// Interned lists of Handlungsfelder; the first is empty.
    public var fieldLists: [[String]] = [[]]
    /// Weights that another program gave ties, in its own unit and no level of strength; the first is that of claims
    /// without one.
    public var weights: [Double] = [0]
    /// Every claim leads from one end to the other, whatever its kind: a list of arcs. Only who asks for directions
    /// sees them.
    public var claimsAreArcs = false
    public var boards: [Board] = []
    public var memberships: [Membership] = []
    public var offers: [Offer] = []
    public var accommodations: [Accommodation] = []
    public var courseFigures: [CourseFigures] = []
    public var statements: [Statement] = []
    public var agreedMeasures: [AgreedMeasure] = []
    public var contacts: [Contact] = []
    /// What `aliase` says, open proposals included; only accepted ones count.
    public var nameDecisions: [NameDecision] = []
    /// What `typvorschlaege` says; only accepted rows count, and only where `akteure` says nothing.
    public var typeDecisions: [TypeDecision] = []
    /// Rows that could not be understood and were left out (`--provisional`).
    public var rowsNotUnderstood = 0
    /// Holds what is public only (``published(_:)``): who was asked and what was left out, nobody can tell from it.
    public internal(set) var isPublished = false
    /// What was said about pairs and not understood: open, never a denial.
    public var openStatements = OpenStatements()

    public init() {}

    /// The Handlungsfelder of a claim.
    public func fields(of claim: Claim) -> [String] { fieldLists[Int(claim.fieldList)] }

    /// The weight that another program gave a claim; nil where it has none.
    public func weight(of claim: Claim) -> Double? {
        claim.weight > 0 ? weights[Int(claim.weight)] : nil
    }

    /// Whether any tie has a weight in the unit of another program.
    public var hasWeights: Bool { weights.count > 1 }

    /// Gives a claim a weight.
    ///
    /// - Parameter numbers: where each weight so far stands in ``weights``.
    public mutating func setWeight(_ weight: Double, ofClaim number: Int, _ numbers: inout [Double: Int32]) {
        claims[number].weight = self.number(ofWeight: weight, &numbers)
    }

    /// The number of a weight, made where there is none yet.
    ///
    /// - Parameter numbers: where each weight so far stands in ``weights``.
    public mutating func number(ofWeight weight: Double, _ numbers: inout [Double: Int32]) -> Int32 {
        if let known = numbers[weight] { return known }
        let number = Int32(clamping: weights.count)
        numbers[weight] = number
        weights.append(weight)
        return number
    }

    /// Whether an actor is of a type or of a form of it.
    public func isActor(_ actor: ActorIndex, ofType type: String) -> Bool {
        actors[Int(actor)].types.contains { vocabulary.isType($0, type) }
    }

    public func isActor(_ actor: ActorIndex, ofAnyType types: [String]) -> Bool {
        types.contains { isActor(actor, ofType: $0) }
    }

    /// The actors that hold a seat in a Gremium, guests included, in order of the file and each once.
    public func members(of board: Int, withGuests: Bool = true) -> [ActorIndex] {
        var seen: Set<ActorIndex> = []
        return memberships.filter { $0.board == board && (withGuests || $0.role != .guest) }
            .map(\.actor).filter { seen.insert($0).inserted }
    }

    /// Whether two actors are run by the same Träger, or one of them runs the other.
    public func areInternal(_ first: ActorIndex, _ second: ActorIndex) -> Bool {
        let one = actors[Int(first)].carrier
        let two = actors[Int(second)].carrier
        if one == .actor(second) || two == .actor(first) { return true }
        guard let one, let two else { return false }
        if case .named(let left) = one, case .named(let right) = two { return left.folded == right.folded }
        return one == two
    }

    /// Everything that is run as a freier Träger: the Freie Wohlfahrtspflege and whoever says so.
    public func isIndependent(_ actor: ActorIndex) -> Bool {
        let record = actors[Int(actor)]
        return record.isIndependentProvider ?? (record.sector == .welfare)
    }

    public var askedCount: Int { actors.count { $0.wasAsked } }
    public var answeredCount: Int { actors.count { $0.hasAnswered } }
    /// Whether any actor answered a survey.
    public var hasSurvey: Bool { actors.contains { $0.hasAnswered } }
}
