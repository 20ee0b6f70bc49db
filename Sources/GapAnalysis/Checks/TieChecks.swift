import LandscapeModel
import Yams

/// `partnerschaft`: whoever is funded or commissioned also works with the funder as a partner.
struct Partnership: Check {
    static let key = "partnerschaft"

    let funders: Selector
    let funded: Selector
    let fundingKinds: [String]
    let partnerKinds: [String]

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var entry = try NodeReader(node, Self.key)
        funders = try reader.selector(&entry, "wer")
        funded = try reader.selector(&entry, "wen")
        fundingKinds = try reader.kinds(&entry, "foerderung")
        partnerKinds = try reader.kinds(&entry, "partnerschaft")
        try entry.finish()
    }

    /// One entry per funded pair, about the funded actor; the funder is the second subject.
    func check(_ context: Context) -> [Checked] {
        let funding = context.kinds(fundingKinds, demand: .any)
        let partner = context.kinds(partnerKinds, demand: .any)
        let funded = Set(context.actors(funded))
        var entries: [Checked] = []
        for funder in context.actors(funders) {
            for entry in context.index.entries(of: funder) {
                let other = entry.a == funder ? entry.b : entry.a
                guard funded.contains(other), context.evidence(funder, other, kinds: funding).isReported
                else {
                    continue
                }
                entries.append(check(funder, other, partner, context))
            }
        }
        guard !entries.isEmpty else {
            return [
                Checked(
                    outcome: .notApplicable, subjects: [],
                    detail: Bilingual(
                        "Es ist keine Förderung oder Beauftragung zwischen Kommune und Freier Wohlfahrtspflege erfasst.",
                        "No funding or commissioning between municipality and free welfare sector is on record."
                    ))
            ]
        }
        return entries.sorted { (context.key($0)) < (context.key($1)) }
    }

    private func check(
        _ funder: ActorIndex, _ funded: ActorIndex, _ kinds: KindSet, _ context: Context
    ) -> Checked {
        let subjects: [Subject] = [.actor(funded), .actor(funder)]
        let evidence = context.evidence(funded, funder, kinds: kinds)
        let names = "\(context.name(funded)) – \(context.name(funder))"
        func checked(_ outcome: Outcome, _ kind: Gap.Kind?, _ german: String, _ english: String) -> Checked {
            Checked(
                outcome: outcome, subjects: subjects,
                detail: Bilingual("\(names): \(german)", "\(names): \(english)"),
                proposals: kind.map { [Proposal(kind: $0, a: subjects[0], b: subjects[1], outcome: outcome)] }
                    ?? [])
        }
        switch PairVerdict(evidence, .any, context.thresholds) {
        case .solid:
            return checked(.fulfilled, nil, "neben Geld auch Zusammenarbeit.", "cooperation beside money.")
        case .oneSided(let claimant):
            let name = context.name(claimant)
            return checked(
                .oneSided, .confirmation, "eine Zusammenarbeit nennt nur \(name).",
                "only \(name) reports cooperation.")
        case .unverified, .unstated:
            return checked(
                .noEvidence, .tie, "eine Zusammenarbeit ist noch nicht von beiden bestätigt.",
                "cooperation is not yet confirmed by both.")
        case .short:
            return checked(
                context.hasAnswered(funded) ? .notFulfilled : .noEvidence, .tie,
                "erfasst ist nur Förderung oder Beauftragung.", "only funding or commissioning is on record.")
        }
    }
}

extension Context {
    /// The numbers of the actors an entry is about, for a stable order.
    fileprivate func key(_ entry: Checked) -> ActorPair {
        guard case .actor(let one)? = entry.subjects.first, case .actor(let two)? = entry.subjects.last else {
            return ActorPair(0, 0)
        }
        return ActorPair(one, two)
    }
}

/// `keine_art`: no claim of a kind ends at actors of a group; a rule about the quality of the record.
struct NoSuchKind: Check {
    static let key = "keine_art"

    let subjects: Selector
    let name: Named
    let kinds: [String]

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var entry = try NodeReader(node, Self.key)
        subjects = try reader.selector(&entry, "wer")
        name = try reader.name(&entry)
        kinds = try reader.kinds(&entry, "arten")
        try entry.finish()
    }

    func check(_ context: Context) -> [Checked] {
        let subjects = context.actors(subjects)
        guard !subjects.isEmpty else { return [Checked.noSubjects([name], context)] }
        let kinds = context.kinds(kinds, demand: .any)
        return subjects.map { subject in
            let claims = context.index.entries(of: subject).flatMap { context.index.order[$0.claims] }
                .map { context.landscape.claims[Int($0)] }.filter { $0.isCurrent && !$0.isDenial }
            let name = context.name(subject)
            let wrong = claims.first { kinds.contains($0.kind) && ($0.to == subject || $0.isMutual) }
            if let wrong {
                let from = context.name(wrong.from == subject ? wrong.to : wrong.from)
                return Checked(
                    outcome: .notFulfilled, subjects: [.actor(subject)],
                    detail: Bilingual(
                        "\(from) steuert laut Erfassung \(name) Menschen zu; gemeint ist vielleicht eine Verweisberatung.",
                        "On record \(from) assigns people to \(name); perhaps a referral is meant."))
            }
            return Checked(
                outcome: claims.isEmpty ? .noEvidence : .fulfilled, subjects: [.actor(subject)],
                detail: claims.isEmpty
                    ? Bilingual(
                        "Zu \(name) ist keine Kooperation erfasst.", "No cooperation of \(name) is on record."
                    )
                    : Bilingual("Niemand wird \(name) zugewiesen.", "Nobody is assigned to \(name)."))
        }
    }
}

/// `weg`: from each actor of a group a short chain of cooperations leads to some actor of another.
struct Path: Check {
    static let key = "weg"

    let subjects: Selector
    let name: Named
    let targets: Selector
    let targetName: Named
    let kinds: [String]
    let longest: Int

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var entry = try NodeReader(node, Self.key)
        subjects = try reader.selector(&entry, "wer")
        name = try reader.name(&entry)
        var target = try NodeReader(try entry.requiredNode("zu"), "zu")
        targets = try reader.selector(&target, "wen")
        targetName = try reader.name(&target)
        try target.finish()
        kinds = try reader.kinds(&entry, "arten")
        longest = try entry.number("schritte", in: 1...6)
        try entry.finish()
    }

    func check(_ context: Context) -> [Checked] {
        let subjects = context.actors(subjects)
        guard !subjects.isEmpty else { return [Checked.noSubjects([name], context)] }
        let targets = context.actors(targets)
        return subjects.map { check($0, targets, context) }
    }

    private func check(_ subject: ActorIndex, _ targets: [ActorIndex], _ context: Context) -> Checked {
        guard !targets.isEmpty else {
            return Checked(
                outcome: .notApplicable, subjects: [.actor(subject)],
                detail: context.absence(of: targetName, self.targets, anywhere: false))
        }
        let goals = Set(targets)
        let kinds = context.kinds(kinds, demand: .any)
        for (level, outcome) in [(2, Outcome.fulfilled), (1, .oneSided), (0, .noEvidence)] {
            if let way = way(from: subject, to: goals, kinds, level, context) {
                let names = way.map { context.name($0) }.joined(separator: " → ")
                return Checked(
                    outcome: outcome, subjects: [.actor(subject)] + way.dropFirst().map { .actor($0) },
                    detail: Bilingual("Der Weg: \(names).", "The way: \(names)."))
            }
        }
        let outcome: Outcome = context.hasAnswered(subject) ? .notFulfilled : .noEvidence
        return Checked(
            outcome: outcome, subjects: [.actor(subject)] + targets.map { .actor($0) },
            detail: Bilingual(
                "Von \(context.name(subject)) führt keine erfasste Kette in \(longest) Schritten zu \(targetName.oneDative.german).",
                "From \(context.name(subject)) no recorded chain of \(longest) steps leads to \(targetName.oneDative.english)."
            ),
            proposals: context.nearestPairs([subject], targets, limit: 3).map {
                Proposal(kind: .tie, a: .actor($0.a), b: .actor($0.b), outcome: outcome)
            })
    }

    /// The shortest chain over steps of at least the given certainty (2 solid, 1 one-sided, 0 any claim); steps
    /// of directed kinds go their way only.
    private func way(
        from subject: ActorIndex, to goals: Set<ActorIndex>, _ kinds: KindSet, _ level: Int,
        _ context: Context
    ) -> [ActorIndex]? {
        var before: [ActorIndex: ActorIndex] = [subject: subject]
        var front = [subject]
        for _ in 0..<longest {
            var next: [ActorIndex] = []
            for actor in front {
                for entry in context.index.entries(of: actor) {
                    let other = entry.a == actor ? entry.b : entry.a
                    guard before[other] == nil, leads(actor, to: other, kinds, level, context) else {
                        continue
                    }
                    before[other] = actor
                    if goals.contains(other) {
                        var way = [other]
                        while let last = way.last, last != subject, let previous = before[last] {
                            way.append(previous)
                        }
                        return way.reversed()
                    }
                    next.append(other)
                }
            }
            front = next
        }
        return nil
    }

    private func leads(
        _ from: ActorIndex, to other: ActorIndex, _ kinds: KindSet, _ level: Int, _ context: Context
    ) -> Bool {
        guard let entry = context.index.entry(from, other) else { return false }
        let landscape = context.landscape
        let claims = context.index.order[entry.claims].filter { number in
            let claim = landscape.claims[Int(number)]
            guard kinds.contains(claim.kind) else { return false }
            return claim.from == from || claim.isMutual
                || !landscape.vocabulary.kindTerm(claim.kind).isDirected
        }
        switch PairVerdict(landscape.evidence(from, other, claims: claims), .any, context.thresholds) {
        case .solid: return true
        case .oneSided: return level <= 1
        case .unverified, .unstated: return level == 0
        case .short: return false
        }
    }
}
