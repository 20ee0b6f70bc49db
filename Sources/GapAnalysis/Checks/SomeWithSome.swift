import LandscapeModel
import PlainText
import Yams

/// `einer_mit_einem`: somewhere in the landscape, one actor of a group works with one of another.
struct SomeWithSome: Check {
    static let key = "einer_mit_einem"

    let subjects: Selector
    let name: Named
    let partners: Selector
    let partnerName: Named
    let kinds: [String]
    let direction: TieDirection

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var entry = try NodeReader(node, Self.key)
        subjects = try reader.selector(&entry, "wer")
        name = try reader.name(&entry)
        kinds = try reader.kinds(&entry, "arten")
        direction = try reader.direction(&entry)
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
        let ask = context.ask(kinds: kinds, direction: direction)
        let found = GroupVerdict(subjects, partners, ask, context)
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
        if let unclear = found.unclear.first { return self.unclear(unclear.pair, unclear.point, context) }
        if let meant = found.viaCarrier.first {
            let carrier = context.shortName(meant.carrier)
            let partner = context.shortName(meant.partner)
            return Bilingual(
                "Erfasst ist eine Zusammenarbeit mit dem Träger \(carrier). Ist \(partner) gemeint?",
                "On record is a cooperation with the carrier \(carrier). Is \(partner) meant?")
        }
        let isKnown = found.outcome(context) == .notFulfilled
        return Bilingual(
            "\(demanded(.german, context)) ist nicht erfasst (\(groups(.german)))."
                + (isKnown ? "" : " Nicht alle haben geantwortet oder wurden danach gefragt."),
            "\(demanded(.english, context)) is not on record (\(groups(.english)))."
                + (isKnown ? "" : " Not all have answered or were asked for it."))
    }

    private func demanded(_ language: Language, _ context: Context) -> String {
        let noun = language == .german ? "Eine Zusammenarbeit" : "Cooperation"
        guard !kinds.isEmpty else { return noun }
        let labels = context.kindLabels(kinds, language)
        return language == .german
            ? "\(noun) der Art \(labels)" : "\(noun) of the kind \(labels)"
    }

    /// "Migrationsfachdienste → kommunale Stellen"
    private func groups(_ language: Language) -> String {
        let one = language == .german ? name.plural.german : name.plural.english
        let two = language == .german ? partnerName.plural.german : partnerName.plural.english
        return switch direction {
        case .any: "\(one) – \(two)"
        case .toPartner: "\(one) → \(two)"
        case .fromPartner: "\(two) → \(one)"
        }
    }

    private func unclear(_ pair: ActorPair, _ point: OpenPoint, _ context: Context) -> Bilingual {
        let a = context.name(pair.a)
        let b = context.name(pair.b)
        if point == .direction {
            return Bilingual(
                "Zwischen \(a) und \(b) ist \(context.kindLabels(kinds, .german)) in der anderen Richtung erfasst; ob es das auch in der gemeinten gibt, ist offen.",
                "Between \(a) and \(b) \(context.kindLabels(kinds, .english)) is on record the other way round; whether it exists in the direction meant is open."
            )
        }
        return Bilingual(
            "Zwischen \(a) und \(b) ist eine Zusammenarbeit erfasst, aber nicht, welcher Art sie ist.",
            "A cooperation between \(a) and \(b) is on record, but not of which kind it is.")
    }
}
