import LandscapeModel
import PlainText
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
        fundingKinds = try reader.requiredKinds(&entry, "foerderung")
        partnerKinds = try reader.requiredKinds(&entry, "partnerschaft")
        try entry.finish()
    }

    /// One entry per funded pair, about the funded actor; the funder is the second subject.
    func check(_ context: Context) -> [Checked] {
        let funding = context.kinds(fundingKinds, demand: .any)
        let partner = context.ask(kinds: partnerKinds)
        let funded = Set(context.actors(funded))
        var entries: [Checked] = []
        for funder in context.actors(funders) {
            for entry in context.index.entries(of: funder) {
                let other = entry.a == funder ? entry.b : entry.a
                guard funded.contains(other) else { continue }
                let money = context.evidence(funder, other, kinds: funding, direction: .toPartner)
                guard money.isReported else { continue }
                entries.append(check(funder, other, partner, context))
            }
        }
        guard !entries.isEmpty else {
            return [
                Checked(
                    outcome: .notApplicable, subjects: [],
                    detail: Bilingual(
                        "Zwischen den gemeinten Akteuren ist nicht erfasst: \(context.kindLabels(fundingKinds, .german)).",
                        "Between the actors meant there is nothing on record of the kind \(context.kindLabels(fundingKinds, .english))."
                    ))
            ]
        }
        return entries.sorted { (context.key($0)) < (context.key($1)) }
    }

    private func check(
        _ funder: ActorIndex, _ funded: ActorIndex, _ ask: PairDemand, _ context: Context
    ) -> Checked {
        let subjects: [Subject] = [.actor(funded), .actor(funder)]
        let names = "\(context.name(funded)) – \(context.name(funder))"
        func checked(_ outcome: Outcome, _ kind: Gap.Kind?, _ german: String, _ english: String) -> Checked {
            Checked(
                outcome: outcome, subjects: subjects,
                detail: Bilingual("\(names): \(german)", "\(names): \(english)"),
                proposals: kind.map { [Proposal(kind: $0, a: subjects[0], b: subjects[1], outcome: outcome)] }
                    ?? [])
        }
        let recorded = context.kindsOnRecord(funded, funder)
        let partnership = context.labels(recorded.intersection(ask.kinds))
        let funding = context.labels(
            recorded.intersection(context.kinds(fundingKinds, demand: .any)))
        switch context.verdict(funded, funder, ask) {
        case .solid:
            return checked(
                .fulfilled, nil, "neben \(funding.german) auch \(partnership.german).",
                "beside \(funding.english) also \(partnership.english).")
        case .oneSided(let claimant):
            let name = context.name(claimant)
            return checked(
                .oneSided, .confirmation, "\(partnership.german) nennt nur \(name).",
                "only \(name) reports \(partnership.english).")
        case .unverified, .unstated:
            return checked(
                .noEvidence, .tie, "noch nicht von beiden bestätigt: \(partnership.german).",
                "not yet confirmed by both: \(partnership.english).")
        case .open:
            return checked(
                .noEvidence, .tie, "es ist mehr erfasst, aber nicht, welcher Art es ist.",
                "more is on record, but not of which kind.")
        case .short:
            // "Nur Förderung" would be wrong as soon as a row says more.
            let found = context.labels(recorded)
            return checked(
                context.hasAnswered(funded, ask, about: [funder]) ? .notFulfilled : .noEvidence, .tie,
                "erfasst ist bisher: \(found.german).", "on record so far: \(found.english).")
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
