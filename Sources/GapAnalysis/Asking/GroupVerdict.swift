import LandscapeModel

/// What the pairs between two groups say, taken together.
struct GroupVerdict {
    var solid: [ActorPair] = []
    var oneSided: [ActorPair] = []
    /// Unverified, or without stated strength.
    var open: [ActorPair] = []
    /// Sufficient claims that name a partner's Träger instead: perhaps the partner is meant.
    var viaCarrier: [(partner: ActorIndex, carrier: ActorIndex)] = []
    /// Claims that may be the ones asked for, but leave open whether they are.
    var unclear: [(pair: ActorPair, point: OpenPoint)] = []
    private let ask: PairDemand
    private let subjects: [ActorIndex]
    private let partners: [ActorIndex]

    /// - Parameter isMeant: passes over claims that are about something else.
    /// - Complexity: O(claims of the subjects); pairs without any claim are not looked at.
    init(
        _ subjects: [ActorIndex], _ partners: [ActorIndex], _ ask: PairDemand, _ context: Context,
        where isMeant: (_ claim: Int) -> Bool = { _ in true }
    ) {
        self.ask = ask
        self.subjects = subjects
        self.partners = partners
        let others = Set(partners)
        var run: [ActorIndex: ActorIndex] = [:]
        for partner in partners {
            guard case .actor(let carrier) = context.landscape.actors[Int(partner)].carrier else { continue }
            if run[carrier] == nil { run[carrier] = partner }
        }
        for subject in subjects {
            for entry in context.index.entries(of: subject) {
                let partner = entry.a == subject ? entry.b : entry.a
                guard others.contains(partner) || run[partner] != nil else { continue }
                let verdict = context.verdict(subject, partner, ask, where: isMeant)
                guard others.contains(partner) else {
                    switch verdict {
                    case .short, .open, .unstated: continue
                    case .solid, .oneSided, .unverified: break
                    }
                    // Its own Träger is nobody's stand-in.
                    let isOwn = context.landscape.actors[Int(subject)].carrier == .actor(partner)
                    if let meant = run[partner], meant != subject, !isOwn {
                        viaCarrier.append((meant, partner))
                    }
                    continue
                }
                switch verdict {
                case .solid: solid.append(ActorPair(subject, partner))
                case .oneSided: oneSided.append(ActorPair(subject, partner))
                case .unverified, .unstated: open.append(ActorPair(subject, partner))
                case .open(let point): unclear.append((ActorPair(subject, partner), point))
                case .short: continue
                }
            }
        }
    }

    /// Nothing is said that could be meant.
    var isEmpty: Bool {
        solid.isEmpty && oneSided.isEmpty && open.isEmpty && unclear.isEmpty && viaCarrier.isEmpty
    }

    /// Where something is half known, that is what to ask about; nil where nothing is.
    func pairsToAskAbout(_ outcome: Outcome, limit: Int = 3) -> [ActorPair]? {
        let known = outcome == .oneSided ? oneSided : open + unclear.map(\.pair)
        return known.isEmpty
            ? nil : Array(Set(known).sorted().prefix(outcome == .oneSided ? known.count : limit))
    }

    /// Where nothing is claimed, only a group that answered as a whole, be it the one or the other, shows that
    /// nothing is there.
    func outcome(_ context: Context) -> Outcome {
        if !solid.isEmpty { return .fulfilled }
        if !oneSided.isEmpty { return .oneSided }
        if !open.isEmpty || !unclear.isEmpty || !viaCarrier.isEmpty { return .noEvidence }
        let isShown =
            subjects.allSatisfy { context.hasAnswered($0, ask, about: partners) }
            || partners.allSatisfy { context.hasAnswered($0, ask, about: subjects) }
        return isShown ? .notFulfilled : .noEvidence
    }
}
