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
