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
        return entries.isEmpty ? [Context.noOffers] : entries
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
        let found = GroupVerdict(isPublic, welfare, kinds: kinds, demand: .any, context)
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
                        "A single carrier; in the country this is usual."))
        }
        return entries.isEmpty ? [Context.noOffers] : entries
    }

    /// Dachverband, else Träger, else the actor itself.
    private func carrier(of actor: ActorIndex, _ context: Context) -> String {
        let record = context.landscape.actors[Int(actor)]
        if !record.umbrella.isEmpty { return record.umbrella.folded }
        switch record.carrier {
        case .actor(let carrier)?: return context.landscape.actors[Int(carrier)].name.folded
        case .named(let name)?: return name.folded
        case nil: return record.name.folded
        }
    }
}

/// `zusammenhang_im_feld`: the providers of a field hang together through cooperations among themselves.
struct ConnectedField: Check {
    static let key = "zusammenhang_im_feld"

    let field: String

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var entry = try NodeReader(node, Self.key)
        field = try entry.requiredText("handlungsfeld")
        try entry.finish()
    }

    /// One entry about the field.
    func check(_ context: Context) -> [Checked] {
        let providers = context.providers(in: field) { _ in true }
        guard providers.count >= 2 else {
            return [
                Checked(
                    outcome: .notApplicable, subjects: [.field(field)],
                    detail: Bilingual(
                        "In diesem Feld ist höchstens ein Anbieter erfasst.",
                        "At most one provider is on record in this field."))
            ]
        }
        let subjects = [Subject.field(field)] + providers.map { .actor($0) }
        func checked(_ outcome: Outcome, _ detail: Bilingual, _ proposals: [Proposal] = []) -> [Checked] {
            [Checked(outcome: outcome, subjects: subjects, detail: detail, proposals: proposals)]
        }
        if groups(providers, context, states: [.solid]).count == 1 {
            return checked(
                .fulfilled,
                Bilingual(
                    "Alle \(providers.count) Anbieter hängen zusammen.",
                    "All \(providers.count) providers hang together."))
        }
        if groups(providers, context, states: [.solid, .oneSided]).count == 1 {
            return checked(
                .oneSided,
                Bilingual(
                    "Alle hängen zusammen, wenn man einseitige Meldungen mitzählt.",
                    "All hang together if one-sided reports count."))
        }
        let parts = groups(providers, context, states: [.solid, .oneSided, .open])
        if parts.count == 1 {
            return checked(
                .noEvidence,
                Bilingual(
                    "Alle hängen zusammen, doch manches ist noch nicht bestätigt.",
                    "All hang together, but some of it is not confirmed yet."))
        }
        let outcome: Outcome = providers.allSatisfy(context.hasAnswered) ? .notFulfilled : .noEvidence
        // Each smaller part gets one proposal: its nearest way to the largest.
        let sorted = parts.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
        let proposals = sorted.dropFirst().enumerated().flatMap { number, part in
            context.nearestPairs(part, sorted[0], limit: 1).map {
                Proposal(kind: .tie, a: .actor($0.a), b: .actor($0.b), outcome: outcome, part: number)
            }
        }
        return checked(
            outcome,
            Bilingual(
                "Die \(providers.count) Anbieter bilden \(parts.count) Teile ohne erfasste Verbindung untereinander.",
                "The \(providers.count) providers form \(parts.count) parts without a recorded connection."),
            proposals)
    }

    private enum State { case solid, oneSided, open }

    /// The connected parts of the providers over pairs of the given states.
    private func groups(_ providers: [ActorIndex], _ context: Context, states: Set<State>) -> [[ActorIndex]] {
        let kinds = context.landscape.vocabulary.countedKinds
        var group = Dictionary(uniqueKeysWithValues: providers.map { ($0, $0) })
        func root(_ actor: ActorIndex) -> ActorIndex {
            var current = actor
            while let next = group[current], next != current { current = next }
            return current
        }
        let found = GroupVerdict(providers, providers, kinds: kinds, demand: .any, context)
        var pairs = found.solid
        if states.contains(.oneSided) { pairs += found.oneSided }
        if states.contains(.open) { pairs += found.open }
        for pair in pairs {
            let (one, two) = (root(pair.a), root(pair.b))
            group[max(one, two)] = min(one, two)
        }
        return Dictionary(grouping: providers, by: root).values.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    }
}
