import LandscapeModel
import PlainText

/// The maps of single Handlungsfelder, each beside the cooperations that it shows.
struct FieldMaps {
    let facts: Facts

    init(_ facts: Facts) { self.facts = facts }

    func write(_ writer: inout ChapterWriter) {
        guard !facts.options.fieldMaps.isEmpty else { return }
        writer.section(facts.word("Karten der Handlungsfelder", "Maps of the fields of action"))
        for (place, entry) in facts.options.fieldMaps.enumerated() {
            guard let figure = facts.figure(entry.map, .field(place), alternative: words(entry.field)) else {
                continue
            }
            writer.figure(figure)
            writer.table(cooperations(in: entry.field))
        }
    }

    /// The map's own description lists the suggestions, which the list of all of them does better.
    private func words(_ field: String) -> String {
        let label = facts.language.quoted(facts.label(field: field))
        return facts.word(
            "Netzkarte der Kooperationen im Feld \(label), mit Nummern die Vorschläge. Wer mit wem zusammenarbeitet, steht in der Tabelle darunter.",
            "Network map of the cooperations in the field \(label), the proposals with their numbers. The table below tells who works with whom."
        )
    }

    /// Who works with whom in the field, each pair once.
    private func cooperations(in field: String) -> DataTable {
        let selection = facts.selection(inField: field)
        var partners: [ActorIndex: [String]] = [:]
        for pair in selection.pairs { partners[pair.a, default: []].append(facts.shortName(pair.b)) }
        let rows = partners.keys.sorted().map { actor -> [Prose] in
            [Prose(facts.shortName(actor)), Prose((partners[actor] ?? []).joined(separator: ", "))]
        }
        let label = facts.label(field: field)
        let none = facts.word("keine \(facts.recorded)", "none \(facts.recorded)")
        return DataTable(
            facts.word(
                "Kooperationen im Feld „\(label)“ (n = \(facts.digits(selection.pairs.count)), jede einmal)",
                "Cooperations in the field “\(label)” (n = \(facts.digits(selection.pairs.count)), each once)"
            ),
            facts.language == .german ? ["Akteur", "arbeitet zusammen mit"] : ["Actor", "works with"],
            rows: rows.isEmpty ? [[Prose(none), "–"]] : rows)
    }
}
