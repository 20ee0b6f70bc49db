import GapAnalysis
import LandscapeModel

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
                "Jedes Feld ist gleich aufgebaut: Bestand, Vernetzung, Befund mit den Worten des Papiers, Synergie und Anregung\(filled).",
                "Each field is built alike: what there is, how it is connected, the finding with the words of the paper, synergy and suggestion\(filled)."
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
                    "Keinem Akteur und keinem Angebot ist ein Handlungsfeld zugeordnet.",
                    "No actor and no offer is assigned to a field of action."))
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
                "Netzkarte der Kooperationen im Feld; gestrichelt und mit Nummern die fehlenden. Welche Nummer wen betrifft, steht in der Tabelle darunter.",
                "Network map of the cooperations in the field; dashed and numbered the missing ones. The table below tells whom each number concerns."
            )
            if let figure = facts.figure(facts.options.gapMap, number: 1, alternative: words) {
                writer.figure(figure)
            }
            writer.table(GapTables(facts).list(gaps))
        }
        writer.section(facts.word("Wer im Feld tätig ist", "Who is active in the field"))
        if section.actors.isEmpty {
            writer.paragraph(facts.say("Es sind keine Akteure erfasst.", "There are no actors on record."))
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
                "\(isOne ? "Zum Feld" : "Zu den Feldern") \(list) sind weder Akteure noch Angebote oder Kooperationen erfasst\(facts.reserve([.field])). Was das Papier dazu anregt, steht im Anhang unter „Empfehlungen“.",
                "No actors, offers or cooperations are on record for the \(isOne ? "field" : "fields") \(list)\(facts.reserve([.field])). What the paper suggests on \(isOne ? "it" : "them") is in the annex under “Recommendations”."
            ))
    }

    private var filled: String {
        facts.isPublic
            ? ""
            : facts.word(
                ", zuletzt eine Tabelle für Maßnahmen. Darin sind Vorschlag, Beteiligte und Indikator eingetragen; die übrigen Spalten füllen die Verantwortlichen aus",
                ", and finally a table for measures. Proposal, participants and indicator are filled in; the other columns are for those responsible"
            )
    }

    private func gapOverview(_ writer: inout ChapterWriter) {
        let all = facts.analysis.gaps
        guard !all.isEmpty else { return }
        writer.section(
            facts.word("Die wichtigsten Vorschläge auf einen Blick", "The main proposals at a glance"))
        let actors = facts.count(facts.actors.count, .actor, .dative)
        let ties = facts.count(facts.pairs.count, .cooperation, .dative)
        // The map's own description lists the proposals, which the table does better.
        let words = facts.word(
            "Netzkarte mit \(actors) und \(ties); gestrichelt und mit Nummern die wichtigsten fehlenden. Welche Nummer wen betrifft, steht in der Tabelle darunter und im Anhang.",
            "Network map of \(actors) and \(ties); dashed and numbered the main missing ones. The table below and the annex tell whom each number concerns."
        )
        if let figure = facts.figure(
            facts.options.gapMap, number: facts.options.maps.count + 2, alternative: words)
        {
            writer.figure(figure)
        }
        if facts.isPublic {
            writer.table(GapTables(facts).byType)
            return
        }
        let table = GapTables(facts).list(all.prefix(Self.gapLimit))
        writer.table(table)
        if all.count > Self.gapLimit {
            writer.paragraph(
                facts.say(
                    "Die vollständige Liste mit \(facts.count(all.count, .proposal, .dative)) steht im Anhang.",
                    "The full list of \(facts.count(all.count, .proposal)) is in the annex."
                ))
        }
    }
}
