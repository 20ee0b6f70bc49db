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

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var entry = try NodeReader(node, Self.key)
        subjects = try reader.selector(&entry, "wer")
        name = try reader.name(&entry)
        kinds = try reader.kinds(&entry, "arten")
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
        let found = GroupVerdict(subjects, partners, kinds: kinds, demand: .any, context)
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
    private let subjects: [ActorIndex]

    /// - Complexity: O(claims of the smaller group); pairs without any claim are not looked at.
    init(
        _ subjects: [ActorIndex], _ partners: [ActorIndex], kinds: KindSet, demand: Demand, _ context: Context
    ) {
        self.subjects = subjects
        let others = Set(partners)
        for subject in subjects {
            for entry in context.index.entries(of: subject) {
                let partner = entry.a == subject ? entry.b : entry.a
                guard others.contains(partner) else { continue }
                let evidence = context.evidence(subject, partner, kinds: kinds)
                switch PairVerdict(evidence, demand, context.thresholds) {
                case .solid: solid.append(ActorPair(subject, partner))
                case .oneSided: oneSided.append(ActorPair(subject, partner))
                case .unverified, .unstated: open.append(ActorPair(subject, partner))
                case .short: continue
                }
            }
        }
    }

    /// Where nothing is claimed, only a group that answered as a whole shows that nothing is there.
    func outcome(_ context: Context) -> Outcome {
        if !solid.isEmpty { return .fulfilled }
        if !oneSided.isEmpty { return .oneSided }
        if !open.isEmpty { return .noEvidence }
        return subjects.allSatisfy(context.hasAnswered) ? .notFulfilled : .noEvidence
    }
}
