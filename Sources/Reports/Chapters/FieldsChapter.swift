import GapAnalysis
import LandscapeModel
import PlainText

/// Per Handlungsfeld: what there is, how it is connected, what the recommendations say, what could follow.
struct FieldsChapter {
    let facts: Facts
    /// The strongest gaps stand in the text, all of them in the annex.
    static let gapLimit = 15

    init(_ facts: Facts) { self.facts = facts }

    var chapter: Chapter {
        var writer = ChapterWriter()
        if let field = facts.options.field { return single(field) }
        writer.paragraph(
            facts.say(
                "Die Abschnitte zu den Feldern sind gleich aufgebaut: Bestand, Vernetzung, Befund mit den Worten des Papiers, Synergie und Anregung\(filled).",
                "The sections on the fields are built alike: what there is, how it is connected, the finding with the words of the paper, synergy and suggestion\(filled)."
            ))
        writer.paragraph(
            facts.say(
                "Zu einem Feld zählt, wer es als sein Handlungsfeld angibt, darin etwas anbietet oder in einer Kooperation steht, die es nennt.",
                "An actor counts for a field that it states as its own, in which it offers something, or that one of its cooperations names."
            ))
        gapOverview(&writer)
        let sections = facts.fields.map { FieldSection(facts, field: $0) }
        for section in sections where section.hasContent { section.write(&writer) }
        blank(sections.filter(\.isBlank), &writer)
        let general = facts.results.filter { $0.rule.field.isEmpty && !$0.isAboutBoards && !$0.isOverlap }
        if !general.isEmpty {
            writer.section(facts.word("Für alle Felder", "For all fields"))
            RuleSection(facts).write(all: general, &writer)
        }
        if !sections.contains(where: \.hasContent), !sections.contains(where: \.isBlank) {
            writer.paragraph(
                facts.say(
                    "Keinem der hier aufgeführten Akteure und Angebote ist ein Handlungsfeld zugeordnet.",
                    "No actor and no offer listed here is assigned to a field of action."))
        }
        return Chapter(.fields, facts.language, writer.blocks)
    }

    /// One field by itself: its section, its proposals and who is active in it.
    private func single(_ field: String) -> Chapter {
        var writer = ChapterWriter()
        let section = FieldSection(facts, field: field)
        section.write(&writer)
        let gaps = facts.gaps.filter { $0.field == field }
        if !gaps.isEmpty {
            writer.section(facts.word("Vorschläge im Feld", "Proposals in the field"))
            let words = facts.word(
                "Netzkarte der Kooperationen im Feld; mit Nummern die Vorschläge, nach Schritten verschieden gestrichelt. Welche Nummer wen betrifft, steht in der Tabelle darunter.",
                "Network map of the cooperations in the field; the proposals are numbered and dashed by step. The table below tells whom each number concerns."
            )
            if let figure = facts.figure(facts.options.gapMap, number: 1, alternative: words) {
                writer.figure(figure)
            }
            writer.table(GapTables(facts).list(gaps))
        }
        writer.section(facts.word("Wer im Feld tätig ist", "Who is active in the field"))
        if section.actors.isEmpty {
            writer.paragraph(
                facts.say(
                    "In diesem Feld sind keine Akteure \(facts.recorded).",
                    "No actors are \(facts.recorded) in this field."))
        } else {
            writer.table(AnnexChapter(facts).register(of: section.actors))
        }
        return Chapter(.fields, facts.language, writer.blocks)
    }

    /// Fields without anything on record share one sentence instead of empty sections and tables.
    private func blank(_ sections: [FieldSection], _ writer: inout ChapterWriter) {
        guard !sections.isEmpty else { return }
        writer.section(facts.word("Felder ohne Angaben", "Fields without records"))
        let labels = sections.map { facts.language.quoted(facts.label(field: $0.field)) }
        let list = facts.language.list(labels, limit: labels.count)
        let isOne = labels.count == 1
        writer.paragraph(
            facts.say(
                "\(isOne ? "Zum Feld" : "Zu den Feldern") \(list) sind weder Akteure noch Angebote oder Kooperationen \(facts.recorded)\(facts.reserve([.field])). Was das Papier dazu anregt, steht \(facts.inTheAnnex) unter „Empfehlungen“.",
                "No actors, offers or cooperations are \(facts.recorded) for the \(isOne ? "field" : "fields") \(list)\(facts.reserve([.field])). What the paper suggests on \(isOne ? "it" : "them") is \(facts.inTheAnnex) under “Recommendations”."
            ))
    }

    private var filled: String {
        !facts.shown.namesGaps
            ? ""
            : facts.word(
                ", zuletzt eine Tabelle für Maßnahmen. Wo sich Vorschläge ergeben haben, stehen Maßnahme, Beteiligte und Indikator schon darin; alles Übrige füllen die Verantwortlichen aus",
                ", and finally a table for measures. Where proposals came up, measure, participants and indicator stand in it already; all the rest is for those responsible"
            )
    }

    private func gapOverview(_ writer: inout ChapterWriter) {
        let all = facts.analysis.gaps
        guard !all.isEmpty else { return }
        writer.section(
            !facts.shown.namesGaps
                ? facts.word("Anregungen auf einen Blick", "Suggestions at a glance")
                : facts.word("Die Vorschläge auf einen Blick", "The proposals at a glance"))
        if !facts.shown.namesGaps {
            // Neither map nor list: they would name single actors.
            writer.table(GapTables(facts).byType)
            return
        }
        let actors = facts.count(facts.actors.count, .actor, .dative)
        let ties = facts.count(facts.pairs.count, .cooperation, .dative)
        // The map's own description lists the proposals, which the table does better.
        let words = facts.word(
            "Netzkarte mit \(actors) und \(ties); mit Nummern die Vorschläge, die in der Rangfolge vorn stehen, nach Schritten verschieden gestrichelt. Welche Nummer wen betrifft, steht in der Tabelle darunter und \(facts.inTheAnnex).",
            "Network map of \(actors) and \(ties); the proposals that come first in the ranking are numbered and dashed by step. The table below and the list \(facts.inTheAnnex) tell whom each number concerns."
        )
        if let figure = facts.figure(
            facts.options.gapMap, number: facts.options.maps.count + 2, alternative: words)
        {
            writer.figure(figure)
        }
        let table = GapTables(facts).list(all.prefix(Self.gapLimit))
        writer.table(table)
        if all.count > Self.gapLimit {
            writer.paragraph(
                facts.say(
                    "Die vollständige Liste mit \(facts.count(all.count, .proposal, .dative)) steht \(facts.inTheAnnex).",
                    "The full list of \(facts.count(all.count, .proposal)) is \(facts.inTheAnnex)."
                ))
        }
    }
}
