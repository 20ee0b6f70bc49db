import LandscapeModel
import PlainText

/// Who is on record: full name, type, sector, place and who runs it.
struct ActorRegister {
    let facts: Facts

    init(_ facts: Facts) { self.facts = facts }

    func table(of actors: [ActorIndex]) -> DataTable {
        let order = actors.sorted { (facts.name($0), $0) < (facts.name($1), $1) }
        let rows = order.map { actor -> [Prose] in
            let record = facts.record(actor)
            let types = record.types.map { facts.label(type: $0) }.joined(separator: ", ")
            let short =
                record.shortName.isEmpty || record.shortName == record.name ? "" : " (\(record.shortName))"
            return [
                Prose(record.name + short), Prose(types.isEmpty ? "–" : types),
                Prose(facts.label(sector: record.sector)), Prose(facts.place(record)),
                Prose(facts.carrier(record)),
            ] + (hasNotes ? [Prose(record.note)] : [])
        }
        let notes = hasNotes ? [facts.word("Notiz", "Note")] : []
        return DataTable(
            facts.word(
                "Akteure (n = \(facts.digits(actors.count)))",
                "Actors (n = \(facts.digits(actors.count)))"),
            (facts.language == .german
                ? ["Akteur", "Art", "Sektor", "Sozialraum", "Träger"]
                : ["Actor", "Type", "Sector", "District", "Run by"]) + notes,
            rows: rows)
    }

    /// Notes are for the coordination's own desk.
    private var hasNotes: Bool {
        facts.shown.showsNotes && facts.actors.contains { !facts.record($0).note.isEmpty }
    }
}
