import GapAnalysis
import LandscapeModel
import PlainText
import SourceText

/// What was agreed (`massnahmen`), as a table of its own.
struct AgreedMeasures {
    let facts: Facts
    /// In the order of the list.
    let measures: [AgreedMeasure]

    /// - Parameter field: only those that name a recommendation on this field.
    init(_ facts: Facts, field: String? = nil) {
        self.facts = facts
        // Whom a profile does not show, of them nothing is told, not even what was agreed with them.
        let shown = facts.landscape.agreedMeasures.filter { $0.parties.allSatisfy(facts.shows) }
        measures = shown.filter { measure in
            guard let field else { return true }
            return measure.rules.contains { facts.analysis.recommendation($0)?.field == field }
        }
    }

    func write(_ writer: inout ChapterWriter) {
        guard !measures.isEmpty else { return }
        writer.section(facts.word("Vereinbarte Maßnahmen", "Measures agreed"))
        writer.table(table)
    }

    /// Columns of which nobody has written anything are left out, but for what was agreed and how far it is.
    private var table: DataTable {
        let columns: [(head: Bilingual, cell: (AgreedMeasure) -> String)] = [
            (Bilingual("Maßnahme", "Measure"), { $0.text.onOneLine }),
            (Bilingual("Ziel", "Aim"), { $0.aim.onOneLine }),
            (
                Bilingual("verantwortlich", "responsible"),
                { $0.responsible.map { facts.shortName($0) } ?? "" }
            ),
            (
                Bilingual("Beteiligte", "Participants"),
                { $0.participants.map { facts.shortName($0) }.joined(separator: ", ") }
            ),
            (Bilingual("bis", "until"), { $0.until?.written(facts.language) ?? "" }),
            (Bilingual("Indikator", "Indicator"), { $0.indicator.onOneLine }),
            (Bilingual("Stand", "Status"), { $0.status.label(facts.language) }),
        ]
        let used = columns.filter { column in measures.contains { !column.cell($0).isEmpty } }
        return DataTable(
            facts.word(
                "Was vereinbart wurde; der Stand ist der eingetragene",
                "What was agreed; the status is the one entered"),
            used.map { $0.head(facts.language) },
            rows: measures.map { measure in
                used.map { column in
                    let text = column.cell(measure)
                    return Prose(text.isEmpty ? "–" : text)
                }
            })
    }
}
