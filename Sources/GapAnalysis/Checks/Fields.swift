import LandscapeModel
import PlainText
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

    /// Whether an actor works in a field: by its own word, or by an offer.
    func isActive(_ actor: ActorIndex, in field: String) -> Bool {
        landscape.actors[Int(actor)].fields.contains(field)
            || offersOfActor[Int(actor)].contains { landscape.offers[$0].fields.contains(field) }
    }

    static let nothingRecorded = Checked(
        outcome: .noEvidence, subjects: [],
        detail: Bilingual("Es sind keine solchen Angebote erfasst.", "No such offers are on record."))

    static let noOffers = Checked(
        outcome: .notApplicable, subjects: [],
        detail: Bilingual("Es sind keine Angebote erfasst.", "No offers are on record."))
}

/// `vielfalt`: in each field with independent offers, there is more than one Träger.
struct Plurality: Check {
    static let key = "vielfalt"

    let subjects: Selector
    /// What those counted are called; empty: "gezählte Anbieter".
    let name: Named?

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var entry = try NodeReader(node, Self.key)
        subjects = try reader.selector(&entry, "wer")
        name = try reader.optionalName(&entry)
        try entry.finish()
    }

    /// One entry per field with such offers.
    func check(_ context: Context) -> [Checked] {
        let entries = context.fieldsWithOffers.compactMap { field -> Checked? in
            let providers = context.providers(in: field) { context.matches($0, subjects) }
            guard !providers.isEmpty else { return nil }
            let carriers = Set(providers.map { carrier(of: $0, context) })
            let roofs = Set(providers.map { roof(of: $0, context) })
            let isPlural = roofs.count >= 2
            return Checked(
                outcome: isPlural ? .fulfilled : .notFulfilled,
                subjects: [.field(field)] + providers.map { .actor($0) },
                detail: isPlural
                    ? Bilingual(
                        "Unter den \(counted.german) sind \(Language.german.numeral(carriers.count)) verschiedene Träger.",
                        "Among the \(counted.english) there are \(Language.english.numeral(carriers.count)) different carriers."
                    )
                    : single(providers, carriers.count, in: field, context))
        }
        if !entries.isEmpty { return entries }
        guard !context.landscape.offers.isEmpty else { return [Context.noOffers] }
        // Others may well have offers.
        return [
            Checked(
                outcome: .notApplicable, subjects: [],
                detail: Bilingual(
                    "Unter den \(counted.german) ist keiner mit einem Angebot in einem Handlungsfeld erfasst.",
                    "None of the \(counted.english) is on record with an offer in a field."))
        ]
    }

    private var counted: Bilingual {
        name?.oneDative ?? Bilingual("gezählten Anbietern", "providers counted")
    }

    /// One Träger among those counted is not one in the field: whoever else has offers there is said as well.
    private func single(
        _ providers: [ActorIndex], _ carriers: Int, in field: String, _ context: Context
    ) -> Bilingual {
        let others = context.providers(in: field) { !providers.contains($0) }.count
        let names = Bilingual(
            context.names(providers, .german), context.names(providers, .english))
        let isOne = carriers == 1
        let german =
            isOne
            ? "Unter den \(counted.german) ist in diesem Feld ein Träger mit Angeboten erfasst (\(names.german))"
            : "Die \(Language.german.numeral(carriers)) Träger unter den \(counted.german) gehören in diesem Feld zu einem Dachverband (\(names.german))"
        let english =
            isOne
            ? "Among the \(counted.english) one carrier with offers in this field is on record (\(names.english))"
            : "The \(Language.english.numeral(carriers)) carriers among the \(counted.english) belong to one umbrella organisation in this field (\(names.english))"
        switch others {
        case 0: return Bilingual(german + ".", english + ".")
        case 1:
            return Bilingual(
                german + "; daneben hat ein weiterer Akteur Angebote.",
                english + "; one more actor has offers besides.")
        default:
            return Bilingual(
                german + "; daneben haben \(Language.german.numeral(others)) weitere Akteure Angebote.",
                english + "; \(Language.english.numeral(others)) more actors have offers besides.")
        }
    }

    /// Dachverband, else that of the Träger, else the Träger.
    private func roof(of actor: ActorIndex, _ context: Context) -> String {
        for actor in chain(from: actor, context) {
            let umbrella = context.landscape.actors[Int(actor)].umbrella
            if !umbrella.isEmpty { return umbrella.folded }
        }
        return carrier(of: actor, context)
    }

    /// The Träger at the top of the chain, else the actor itself.
    private func carrier(of actor: ActorIndex, _ context: Context) -> String {
        let top = chain(from: actor, context).last ?? actor
        if case .named(let name)? = context.landscape.actors[Int(top)].carrier { return name.folded }
        return context.landscape.actors[Int(top)].name.folded
    }

    /// The actor, its Träger, the Träger of that, and so on.
    private func chain(from actor: ActorIndex, _ context: Context) -> [ActorIndex] {
        var chain = [actor]
        while let last = chain.last, case .actor(let carrier)? = context.landscape.actors[Int(last)].carrier,
            !chain.contains(carrier)
        {
            chain.append(carrier)
        }
        return chain
    }
}
