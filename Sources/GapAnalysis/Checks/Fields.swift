import LandscapeModel
import Yams

extension Context {
    /// The Handlungsfelder in which there are offers, in the order of the vocabulary.
    var fieldsWithOffers: [String] {
        let known = landscape.vocabulary.fields.all.map(\.id)
        let used = Set(landscape.offers.flatMap(\.fields))
        return known.filter(used.contains) + used.subtracting(known).sorted()
    }

    /// Who has an offer in a field, ascending.
    func providers(in field: String, where matches: (ActorIndex) -> Bool) -> [ActorIndex] {
        let actors = Set(landscape.offers.filter { $0.fields.contains(field) }.map(\.actor))
        return actors.filter(matches).sorted()
    }

    static let nothingRecorded = Checked(
        outcome: .noEvidence, subjects: [],
        detail: Bilingual("Es sind keine solchen Angebote erfasst.", "No such offers are on record."))

    static let noOffers = Checked(
        outcome: .notApplicable, subjects: [],
        detail: Bilingual("Es sind keine Angebote erfasst.", "No offers are on record."))
}

/// `abstimmung_im_feld`: where public and welfare actors have offers in one field, they coordinate there.
struct FieldCoordination: Check {
    static let key = "abstimmung_im_feld"

    let kinds: [String]

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var entry = try NodeReader(node, Self.key)
        kinds = try reader.kinds(&entry, "arten")
        try entry.finish()
    }

    /// One entry per field with offers of both sides.
    func check(_ context: Context) -> [Checked] {
        let landscape = context.landscape
        let kinds = context.kinds(kinds, demand: .any)
        let entries = context.fieldsWithOffers.compactMap { field -> Checked? in
            let isPublic = context.providers(in: field) { landscape.actors[Int($0)].sector?.isPublic == true }
            let welfare = context.providers(in: field) { landscape.actors[Int($0)].sector == .welfare }
            guard !isPublic.isEmpty, !welfare.isEmpty else { return nil }
            return check(field, isPublic, welfare, kinds, context)
        }
        guard entries.isEmpty else { return entries }
        return [
            landscape.offers.isEmpty
                ? Context.noOffers
                : Checked(
                    outcome: .notApplicable, subjects: [],
                    detail: Bilingual(
                        "In keinem Handlungsfeld sind öffentliche und freie Angebote nebeneinander erfasst.",
                        "In no field are public and welfare offers on record side by side."))
        ]
    }

    private func check(
        _ field: String, _ isPublic: [ActorIndex], _ welfare: [ActorIndex], _ kinds: KindSet,
        _ context: Context
    ) -> Checked {
        let landscape = context.landscape
        let shared = landscape.boards.indices.first { board in
            guard landscape.boards[board].fields.contains(field) else { return false }
            let members = context.members[board]
            return members.contains(where: isPublic.contains) && members.contains(where: welfare.contains)
        }
        if let shared {
            let name = landscape.boards[shared].name
            return Checked(
                outcome: .fulfilled, subjects: [.field(field), .board(shared)],
                detail: Bilingual("Gemeinsames Gremium: \(name).", "A shared board: \(name)."))
        }
        // Two actors who plan in another field do not coordinate in this one; where a claim names no field, it
        // is about what both do.
        let found = GroupVerdict(isPublic, welfare, kinds: kinds, demand: .any, context) { claim in
            let fields = landscape.fields(of: landscape.claims[claim])
            return fields.isEmpty || fields.contains(field)
        }
        let outcome = found.outcome(context)
        let pairs = outcome == .oneSided ? found.oneSided : context.nearestPairs(isPublic, welfare, limit: 3)
        let kind: Gap.Kind = outcome == .oneSided ? .confirmation : .tie
        let names = (found.solid.first ?? found.oneSided.first ?? found.open.first).map {
            "\(context.name($0.a)) – \(context.name($0.b))"
        }
        return Checked(
            outcome: outcome, subjects: [.field(field)] + (isPublic + welfare).map { .actor($0) },
            detail: names.map {
                Bilingual(
                    "Abstimmung: \($0) (\(outcome.label.german)).",
                    "Coordination: \($0) (\(outcome.label.english)).")
            }
                ?? Bilingual(
                    "Eine Abstimmung zwischen öffentlichen und freien Anbietern ist in diesem Feld nicht erfasst.",
                    "No coordination of public and welfare providers is on record in this field."),
            proposals: outcome.isOpen
                ? pairs.map { Proposal(kind: kind, a: .actor($0.a), b: .actor($0.b), outcome: outcome) } : [])
    }
}

/// `vielfalt`: in each field with independent offers, there is more than one Träger.
struct Plurality: Check {
    static let key = "vielfalt"

    let subjects: Selector

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var entry = try NodeReader(node, Self.key)
        subjects = try reader.selector(&entry, "wer")
        try entry.finish()
    }

    /// One entry per field with such offers.
    func check(_ context: Context) -> [Checked] {
        let entries = context.fieldsWithOffers.compactMap { field -> Checked? in
            let providers = context.providers(in: field) { context.matches($0, subjects) }
            guard !providers.isEmpty else { return nil }
            var carriers: Set<String> = []
            for provider in providers { carriers.insert(carrier(of: provider, context)) }
            let isPlural = carriers.count >= 2
            return Checked(
                outcome: isPlural ? .fulfilled : .notFulfilled,
                subjects: [.field(field)] + providers.map { .actor($0) },
                detail: isPlural
                    ? Bilingual(
                        "\(carriers.count) verschiedene Träger.", "\(carriers.count) different carriers.")
                    : Bilingual(
                        "Ein einziger Träger; auf dem Land ist das üblich.",
                        "A single provider; in rural areas this is usual."))
        }
        return entries.isEmpty ? [Context.noOffers] : entries
    }

    /// Dachverband, else that of the Träger, else the Träger, else the actor itself.
    private func carrier(of actor: ActorIndex, _ context: Context) -> String {
        let record = context.landscape.actors[Int(actor)]
        if !record.umbrella.isEmpty { return record.umbrella.folded }
        switch record.carrier {
        case .actor(let carrier)?:
            let carrier = context.landscape.actors[Int(carrier)]
            return carrier.umbrella.isEmpty ? carrier.name.folded : carrier.umbrella.folded
        case .named(let name)?: return name.folded
        case nil: return record.name.folded
        }
    }
}
