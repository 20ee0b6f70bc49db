import LandscapeModel
import PlainText
import Yams

/// `angebote_erfasst`: the offers of a group are recorded completely and lately.
struct OfferRecord: Check {
    static let key = "angebote_erfasst"

    let subjects: Selector
    let name: Named

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var entry = try NodeReader(node, Self.key)
        subjects = try reader.selector(&entry, "wer")
        name = try reader.name(&entry)
        try entry.finish()
    }

    /// Each subject's offers should be recorded with field and Sozialraum, and not too long ago.
    func check(_ context: Context) -> [Checked] {
        let subjects = context.actors(subjects)
        guard !subjects.isEmpty else { return [Checked.noSubjects([name], context)] }
        return subjects.map { subject in
            let (outcome, detail) = record(subject, context)
            return Checked(outcome: outcome, subjects: [.actor(subject)], detail: detail)
        }
    }

    private func record(_ subject: ActorIndex, _ context: Context) -> (Outcome, Bilingual) {
        let name = context.name(subject)
        let offers = context.offersOfActor[Int(subject)].map { context.landscape.offers[$0] }
        guard !offers.isEmpty else {
            return (
                .noEvidence,
                Bilingual("Für \(name) ist kein Angebot erfasst.", "No offer of \(name) is on record.")
            )
        }
        let incomplete = offers.filter { $0.fields.isEmpty || $0.area == .unknown }
        guard incomplete.isEmpty else {
            return (
                .notFulfilled,
                Bilingual(
                    "\(name): \(Self.extent(incomplete.count, of: offers.count, .german)) fehlt Handlungsfeld oder Sozialraum.",
                    "\(name): field or district is missing \(Self.extent(incomplete.count, of: offers.count, .english))."
                )
            )
        }
        guard let recorded = context.landscape.actors[Int(subject)].recordDate else {
            return (
                .noEvidence,
                Bilingual(
                    "\(name): der Stand der Angaben ist nicht erfasst.", "\(name): the record has no date.")
            )
        }
        let limit = context.thresholds.recordMonths
        if let today = context.landscape.settings.date, recorded.isOlder(than: limit, at: today) {
            return (
                .notFulfilled,
                Bilingual(
                    "\(name): der Stand (\(recorded.written(.german))) liegt mehr als \(limit) Monate zurück.",
                    "\(name): the record (\(recorded.written(.english))) is more than \(limit) months old.")
            )
        }
        return (
            .fulfilled,
            Bilingual(
                "\(name): Angebote vollständig erfasst (n = \(offers.count)).",
                "\(name): offers completely on record (n = \(offers.count)).")
        )
    }

    /// "bei einem der drei Angebote", "bei allen drei Angeboten".
    private static func extent(_ number: Int, of total: Int, _ language: Language) -> String {
        let all = language.numeral(total)
        switch (language, number) {
        case (.german, total):
            return total == 1 ? "beim einzigen erfassten Angebot" : "bei allen \(all) Angeboten"
        case (.english, total): return total == 1 ? "for the only offer on record" : "for all \(all) offers"
        case (.german, 1): return "bei einem der \(all) Angebote"
        case (.german, _): return "bei \(language.numeral(number)) der \(all) Angebote"
        case (.english, _): return "for \(language.numeral(number)) of the \(all) offers"
        }
    }
}
