import LandscapeModel
import PlainText
import Yams

/// `abstimmung_im_feld`: where public and welfare actors have offers in one field, they coordinate there.
struct FieldCoordination: Check {
    static let key = "abstimmung_im_feld"

    let kinds: [String]

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var entry = try NodeReader(node, Self.key)
        kinds = try reader.requiredKinds(&entry, "arten")
        try entry.finish()
    }

    /// One entry per field with offers of both sides.
    func check(_ context: Context) -> [Checked] {
        let landscape = context.landscape
        let entries = context.fieldsWithOffers.compactMap { field -> Checked? in
            let isPublic = context.providers(in: field) { landscape.actors[Int($0)].sector?.isPublic == true }
            let welfare = context.providers(in: field) { landscape.actors[Int($0)].sector == .welfare }
            guard !isPublic.isEmpty, !welfare.isEmpty else { return nil }
            return check(field, isPublic, welfare, context)
        }
        guard entries.isEmpty else { return entries }
        return [
            landscape.offers.isEmpty
                ? Context.noOffers
                : Checked(
                    outcome: .notApplicable, subjects: [],
                    detail: Bilingual(
                        "In keinem Handlungsfeld sind öffentliche Angebote und solche der Freien Wohlfahrtspflege nebeneinander erfasst.",
                        "In no field are public offers and offers of the free welfare sector on record side by side."
                    ))
        ]
    }

    private func check(
        _ field: String, _ isPublic: [ActorIndex], _ welfare: [ActorIndex], _ context: Context
    ) -> Checked {
        let subjects = [Subject.field(field)] + (isPublic + welfare).map { .actor($0) }
        if let board = sharedBoard(field, context) {
            let name = context.landscape.boards[board].name
            return Checked(
                outcome: .fulfilled, subjects: [.field(field), .board(board)],
                detail: Bilingual("Gemeinsames Gremium: \(name).", "A shared board: \(name)."))
        }
        let found = coordination(field, context)
        let ask = context.ask(kinds: kinds)
        let haveSpoken =
            isPublic.allSatisfy { context.hasAnswered($0, ask, about: welfare) }
            || welfare.allSatisfy { context.hasAnswered($0, ask, about: isPublic) }
        let outcome = found.isEmpty ? (haveSpoken ? .notFulfilled : .noEvidence) : found.outcome(context)
        let pairs = found.pairsToAskAbout(outcome) ?? context.nearestPairs(isPublic, welfare, limit: 3)
        let kind: Gap.Kind = outcome == .oneSided ? .confirmation : .tie
        return Checked(
            outcome: outcome, subjects: subjects,
            detail: words(field, found, outcome, isPublic, welfare, context),
            proposals: outcome.isOpen
                ? pairs.map { Proposal(kind: kind, a: .actor($0.a), b: .actor($0.b), outcome: outcome) } : [])
    }

    /// A Gremium of the field in which both sides sit with somebody who is active there.
    private func sharedBoard(_ field: String, _ context: Context) -> Int? {
        let landscape = context.landscape
        return landscape.boards.indices.first { board in
            guard landscape.boards[board].fields.contains(field) else { return false }
            let active = context.membersWithoutGuests[board].filter { context.isActive($0, in: field) }
            let sectors = active.compactMap { landscape.actors[Int($0)].sector }
            return sectors.contains(where: \.isPublic) && sectors.contains(.welfare)
        }
    }

    /// What any public and any welfare actor say of each other: whoever plans for the field need not have an offer
    /// in it. Two who plan in another field do not coordinate in this one; where a claim names no field, it is about
    /// what both do.
    private func coordination(_ field: String, _ context: Context) -> GroupVerdict {
        let landscape = context.landscape
        let actors = landscape.actors.indices.map { ActorIndex($0) }
        return GroupVerdict(
            actors.filter { landscape.actors[Int($0)].sector?.isPublic == true },
            actors.filter { landscape.actors[Int($0)].sector == .welfare }, context.ask(kinds: kinds), context
        ) { number in
            let claim = landscape.claims[number]
            let fields = landscape.fields(of: claim)
            guard fields.isEmpty else { return fields.contains(field) }
            return context.isActive(claim.from, in: field) && context.isActive(claim.to, in: field)
        }
    }

    /// The providers; of whom every offer in the field has ended by the Stichtag, that stands beside the name.
    private func names(
        _ actors: [ActorIndex], _ field: String, _ context: Context, _ language: Language
    ) -> String {
        let today = context.landscape.settings.date
        let named = actors.map { actor in
            let offers = context.offersOfActor[Int(actor)].map { context.landscape.offers[$0] }
                .filter { $0.fields.contains(field) }
            let hasEnded = offers.allSatisfy { offer in
                guard let today, let until = offer.until else { return false }
                return until.isOlder(than: 0, at: today)
            }
            let remark = language == .german ? " (Angebot inzwischen beendet)" : " (offer has ended since)"
            return context.name(actor) + (hasEnded ? remark : "")
        }
        return language.list(named, limit: 4)
    }

    private func words(
        _ field: String, _ found: GroupVerdict, _ outcome: Outcome, _ isPublic: [ActorIndex],
        _ welfare: [ActorIndex],
        _ context: Context
    ) -> Bilingual {
        func pair(_ pair: ActorPair) -> String { "\(context.name(pair.a)) – \(context.name(pair.b))" }
        if let known = found.solid.first ?? found.oneSided.first ?? found.open.first {
            let found = context.labels(
                context.kindsOnRecord(known.a, known.b).intersection(context.kinds(kinds, demand: .any)))
            return Bilingual(
                "\(found.german): \(pair(known)) (\(outcome.label.german)).",
                "\(found.english): \(pair(known)) (\(outcome.label.english)).")
        }
        if let unclear = found.unclear.first {
            return Bilingual(
                "\(pair(unclear.pair)): Zusammenarbeit erfasst, aber nicht, welcher Art sie ist.",
                "\(pair(unclear.pair)): cooperation is on record, but not of which kind.")
        }
        let german = context.kindLabels(kinds, .german)
        let english = context.kindLabels(kinds, .english)
        let sides = Bilingual(
            "öffentlich: \(names(isPublic, field, context, .german)); frei: \(names(welfare, field, context, .german))",
            "public: \(names(isPublic, field, context, .english)); free: \(names(welfare, field, context, .english))"
        )
        if outcome == .notFulfilled {
            let hasBoard = context.landscape.boards.contains { $0.fields.contains(field) }
            let board =
                hasBoard
                ? Bilingual(
                    "in keinem Gremium des Feldes sitzen öffentliche und freie Akteure gemeinsam, die das Feld selbst nennen oder dort Angebote haben",
                    "no board of the field has members from both sides that name the field themselves or have offers in it"
                )
                : Bilingual(
                    "ein Gremium für dieses Feld ist nicht erfasst", "no board for this field is on record")
            return Bilingual(
                "Für dieses Feld nennt niemand \(german) zwischen einer öffentlichen Stelle und der Freien Wohlfahrtspflege, und \(board.german) (Anbieter: \(sides.german)).",
                "For this field nobody reports \(english) between a public office and the free welfare sector, and \(board.english) (providers: \(sides.english))."
            )
        }
        return Bilingual(
            "Ob es in diesem Feld \(german) zwischen öffentlichen Stellen und Freier Wohlfahrtspflege gibt, ist nicht bekannt; nicht alle Anbieter haben geantwortet oder wurden danach gefragt (\(sides.german)).",
            "Whether there is \(english) between public offices and the free welfare sector in this field is not known; not all providers have answered or were asked for it (\(sides.english))."
        )
    }
}
