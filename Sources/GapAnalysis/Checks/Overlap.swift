import LandscapeModel
import PlainText
import Yams

/// `ueberschneidung`: public and independent offers overlap; are they coordinated?
struct Overlap: Check {
    static let key = "ueberschneidung"

    /// Kinds of tie by which two offers count as coordinated.
    let coordinatingKinds: [String]

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var entry = try NodeReader(node, Self.key)
        coordinatingKinds = try reader.requiredKinds(&entry, "abgestimmt_durch")
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
                            "Unter den erfassten Angeboten mit Leistungsart überschneiden sich keine öffentlichen und freien.",
                            "Among the offers on record whose service is stated, no public and independent ones overlap."
                        )
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
        let sought = Bilingual(
            context.kindLabels(coordinatingKinds, .german), context.kindLabels(coordinatingKinds, .english))
        let found = context.labels(
            context.kindsOnRecord(overlap.publicActor, overlap.independentActor).intersection(ask.kinds))
        switch context.verdict(overlap.publicActor, overlap.independentActor, ask) {
        case .solid:
            return checked(
                .fulfilled, nil, "Dazu ist belegt: \(found.german).", "On record for it: \(found.english).")
        case .oneSided(let claimant):
            let name = context.name(claimant)
            return checked(
                .oneSided, .confirmation, "\(found.german) nennt nur \(name).",
                "Only \(name) reports \(found.english).")
        case .unverified, .unstated:
            return checked(
                .noEvidence, .tie, "Dazu ist erfasst, aber nicht von beiden bestätigt: \(found.german).",
                "On record for it, but not confirmed by both: \(found.english).")
        case .open:
            return checked(
                .noEvidence, .tie, "Beide arbeiten zusammen; ob es darum geht, ist nicht angegeben.",
                "The two work together; whether it is about this is not stated.")
        case .short:
            guard context.hasAnswered(overlap.publicActor, ask, about: [overlap.independentActor]) else {
                return checked(
                    .noEvidence, .tie, "Ob es dazu \(sought.german) gibt, ist nicht bekannt.",
                    "Whether there is \(sought.english) for it is not known.")
            }
            return checked(
                .notFulfilled, .tie, "Nicht genannt ist dazu \(sought.german); das wäre empfehlenswert.",
                "Not reported for it: \(sought.english); it would be worth while.")
        }
    }
}
