import LandscapeModel
import Yams

/// `einer_mit_einem`: somewhere in the landscape, one actor of a group works with one of another.
struct SomeWithSome: Check {
    static let key = "einer_mit_einem"

    let subjects: Selector
    let name: Named
    let partners: Selector
    let partnerName: Named
    let kinds: [String]
    let direction: TieDirection

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var entry = try NodeReader(node, Self.key)
        subjects = try reader.selector(&entry, "wer")
        name = try reader.name(&entry)
        kinds = try reader.kinds(&entry, "arten")
        direction = try reader.direction(&entry)
        var partner = try NodeReader(try entry.requiredNode("mit"), "mit")
        partners = try reader.selector(&partner, "wen")
        partnerName = try reader.name(&partner)
        try partner.finish()
        try entry.finish()
    }

    /// One entry without subjects.
    func check(_ context: Context) -> [Checked] {
        let subjects = context.actors(subjects)
        let partners = context.actors(partners)
        guard !subjects.isEmpty else { return [Checked.noSubjects([name], context)] }
        guard !partners.isEmpty else {
            return [
                Checked(
                    outcome: .notApplicable, subjects: [],
                    detail: context.absence(of: partnerName, self.partners, anywhere: false))
            ]
        }
        let kinds = context.kinds(kinds, demand: .any)
        let found = GroupVerdict(
            subjects, partners, kinds: kinds, demand: .any, direction: direction, context)
        return [Checked(outcome: found.outcome(context), subjects: [], detail: words(found, context))]
    }

    private func words(_ found: GroupVerdict, _ context: Context) -> Bilingual {
        if let pair = found.solid.first ?? found.oneSided.first ?? found.open.first {
            let a = context.name(pair.a)
            let b = context.name(pair.b)
            let state =
                !found.solid.isEmpty
                ? Bilingual("belegt", "on record")
                : found.oneSided.isEmpty
                    ? Bilingual("noch nicht von beiden bestätigt", "not yet confirmed by both")
                    : Bilingual("nur von einer Seite genannt", "reported by one side only")
            return Bilingual(
                "Zum Beispiel \(a) und \(b): \(state.german).", "For example \(a) and \(b): \(state.english)."
            )
        }
        if let meant = found.viaCarrier.first {
            let carrier = context.shortName(meant.carrier)
            let partner = context.shortName(meant.partner)
            return Bilingual(
                "Erfasst ist eine Zusammenarbeit mit dem Träger \(carrier). Ist \(partner) gemeint?",
                "On record is a cooperation with the carrier \(carrier). Is \(partner) meant?")
        }
        return Bilingual(
            "Eine solche Verbindung ist nicht erfasst (\(name.plural.german) – \(partnerName.plural.german)).",
            "No such connection between \(name.plural.english) and \(partnerName.plural.english) is on record."
        )
    }
}

/// What the pairs between two groups say, taken together.
struct GroupVerdict {
    var solid: [ActorPair] = []
    var oneSided: [ActorPair] = []
    /// Unverified, or without stated strength.
    var open: [ActorPair] = []
    /// Sufficient claims that name a partner's Träger instead: perhaps the partner is meant.
    var viaCarrier: [(partner: ActorIndex, carrier: ActorIndex)] = []
    private let subjects: [ActorIndex]
    private let partners: [ActorIndex]

    /// - Parameter isMeant: passes over claims that are about something else.
    /// - Complexity: O(claims of the subjects); pairs without any claim are not looked at.
    init(
        _ subjects: [ActorIndex], _ partners: [ActorIndex], kinds: KindSet, demand: Demand,
        direction: TieDirection = .any, _ context: Context,
        where isMeant: (_ claim: Int) -> Bool = { _ in true }
    ) {
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
                let evidence = context.evidence(
                    subject, partner, kinds: kinds, direction: direction, where: isMeant)
                let verdict = PairVerdict(evidence, demand, context.thresholds)
                guard others.contains(partner) else {
                    if case .short = verdict { continue }
                    // Its own Träger is nobody's stand-in.
                    let isOwn = context.landscape.actors[Int(subject)].carrier == .actor(partner)
                    if let meant = run[partner], meant != subject, !isOwn, verdict != .unstated {
                        viaCarrier.append((meant, partner))
                    }
                    continue
                }
                switch verdict {
                case .solid: solid.append(ActorPair(subject, partner))
                case .oneSided: oneSided.append(ActorPair(subject, partner))
                case .unverified, .unstated: open.append(ActorPair(subject, partner))
                case .short: continue
                }
            }
        }
    }

    /// Where nothing is claimed, only a group that answered as a whole, be it the one or the other, shows that
    /// nothing is there.
    func outcome(_ context: Context) -> Outcome {
        if !solid.isEmpty { return .fulfilled }
        if !oneSided.isEmpty { return .oneSided }
        if !open.isEmpty || !viaCarrier.isEmpty { return .noEvidence }
        let isShown = subjects.allSatisfy(context.hasAnswered) || partners.allSatisfy(context.hasAnswered)
        return isShown ? .notFulfilled : .noEvidence
    }
}
