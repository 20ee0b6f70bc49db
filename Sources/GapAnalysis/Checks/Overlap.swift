import LandscapeModel
import Yams

/// `ueberschneidung`: public and independent offers overlap; are they coordinated?
struct Overlap: Check {
    static let key = "ueberschneidung"

    /// Kinds of tie by which two offers count as coordinated.
    let coordinatingKinds: [String]

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var entry = try NodeReader(node, Self.key)
        coordinatingKinds = try reader.kinds(&entry, "abgestimmt_durch")
        try entry.finish()
    }

    /// Pairs of a public actor and a freier Träger whose offers overlap: are they coordinated?
    ///
    /// Several freie Träger with the same offer are wanted plurality, not a double structure; sovereign tasks
    /// and money benefits do not count.
    func check(_ context: Context) -> [Checked] {
        let overlaps = context.overlaps()
        guard !overlaps.isEmpty else {
            let hasOffers = !context.landscape.offers.isEmpty
            return [
                Checked(
                    outcome: .notApplicable, subjects: [],
                    detail: hasOffers
                        ? Bilingual(
                            "Unter den erfassten Angeboten überschneiden sich keine öffentlichen und freien.",
                            "No public and independent offers on record overlap.")
                        : Bilingual("Es sind keine Angebote erfasst.", "No offers are on record."))
            ]
        }
        return overlaps.map { check($0, context) }
    }

    private func check(_ overlap: OfferOverlap, _ context: Context) -> Checked {
        let ask = context.ask(kinds: coordinatingKinds)
        let reason = context.words(overlap)
        let subjects: [Subject] = [.actor(overlap.publicActor), .actor(overlap.independentActor)]
        func checked(_ outcome: Outcome, _ kind: Gap.Kind?, _ german: String, _ english: String) -> Checked {
            Checked(
                outcome: outcome, subjects: subjects,
                detail: Bilingual("\(reason.german) \(german)", "\(reason.english) \(english)"),
                proposals: kind.map { [Proposal(kind: $0, a: subjects[0], b: subjects[1], outcome: outcome)] }
                    ?? [])
        }
        let kinds = (
            context.kindLabels(coordinatingKinds, .german), context.kindLabels(coordinatingKinds, .english)
        )
        switch context.verdict(overlap.publicActor, overlap.independentActor, ask) {
        case .solid:
            return checked(.fulfilled, nil, "Beide stimmen sich ab.", "The two coordinate.")
        case .oneSided(let claimant):
            return checked(
                .oneSided, .confirmation, "Eine Abstimmung nennt nur \(context.name(claimant)).",
                "Only \(context.name(claimant)) reports coordination.")
        case .unverified, .unstated:
            return checked(
                .noEvidence, .tie, "Eine Abstimmung ist erfasst, aber nicht von beiden bestätigt.",
                "Coordination is on record, but not confirmed by both.")
        case .open:
            return checked(
                .noEvidence, .tie,
                "Beide arbeiten zusammen; ob sie sich dazu abstimmen, ist nicht angegeben.",
                "The two work together; whether they coordinate on this is not stated.")
        case .short:
            guard context.hasAnswered(overlap.publicActor, ask) else {
                return checked(
                    .noEvidence, .tie,
                    "Ob sich beide abstimmen, ist nicht bekannt (gesucht: \(kinds.0)).",
                    "Whether the two coordinate is not known (looked for: \(kinds.1)).")
            }
            return checked(
                .notFulfilled, .tie,
                "Nicht genannt ist eine Abstimmung (\(kinds.0)); sie wäre empfehlenswert.",
                "Coordination (\(kinds.1)) is not reported; it would be worth while.")
        }
    }
}
