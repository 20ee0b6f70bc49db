import GapAnalysis
import LandscapeModel
import PlainText

/// Per Handlungsfeld: what there is, how it is connected, what the recommendations say, what could follow.
struct FieldsChapter {
    let facts: Facts
    /// The strongest gaps stand in the text, all of them in the annex.
    static let gapLimit = 10

    init(_ facts: Facts) { self.facts = facts }

    var chapter: Chapter {
        if let field = facts.options.field { return single(field) }
        var writer = ChapterWriter()
        let passages = facts.fields.map { FieldPassage(facts, field: $0) }
        let filled = passages.filter { $0.section.hasContent }
        if filled.isEmpty, !passages.contains(where: { $0.section.isBlank }) {
            writer.paragraph(
                facts.say(
                    "Keinem der hier aufgeführten Akteure und Angebote ist ein Handlungsfeld zugeordnet.",
                    "No actor and no offer listed here is assigned to a field of action."))
        }
        if !filled.isEmpty { overview(filled.map(\.section), &writer) }
        gapOverview(&writer)
        for passage in filled where passage.hasFindings { passage.write(&writer) }
        general(&writer)
        AgreedMeasures(facts).write(&writer)
        quiet(filled.filter { !$0.hasFindings }.map(\.section), &writer)
        blank(passages.map(\.section).filter(\.isBlank), &writer)
        return Chapter(.fields, facts.language, writer.blocks)
    }

    /// All fields in one table, those without findings too.
    private func overview(_ sections: [FieldSection], _ writer: inout ChapterWriter) {
        writer.section(facts.word("Die Felder auf einen Blick", "The fields at a glance"))
        let tells = facts.shown.tellsAnswers && facts.landscape.hasSurvey
        let rows = sections.map { section -> [Prose] in
            let confirmed = section.pairs.count { $0.state == .confirmed }
            let oneSided = section.pairs.count { $0.state == .oneSided }
            let gaps = facts.gaps.count { $0.field == section.field }
            return [
                Prose(facts.label(field: section.field)), number(section.actors.count),
                number(facts.offers(inField: section.field).count), number(section.pairs.count),
            ] + (tells ? [number(confirmed), number(oneSided)] : [])
                + (facts.shown.namesGaps ? [number(gaps)] : [])
        }
        let states = [
            facts.word("davon bestätigt", "of them confirmed"),
            facts.word("nur einseitig gemeldet", "reported by one side only"),
        ]
        let head =
            (facts.language == .german
                ? ["Handlungsfeld", "Akteure", "Angebote", "Kooperationen"]
                : ["Field", "Actors", "Offers", "Cooperations"]) + (tells ? states : [])
            + (facts.shown.namesGaps ? [facts.word("Vorschläge", "Proposals")] : [])
        writer.table(
            DataTable(
                facts.word(
                    "Was in den Handlungsfeldern \(facts.recorded) ist; zu einem Feld zählt, wer es als sein Handlungsfeld angibt, darin etwas anbietet oder in einer Kooperation steht, die es nennt",
                    "What is \(facts.recorded) in the fields; an actor counts for a field that it states as its own, in which it offers something, or that one of its cooperations names"
                ), head, numeric: Set(1..<head.count), rows: rows))
    }

    private func number(_ count: Int) -> Prose { Prose(count == 0 ? "–" : facts.digits(count)) }

    /// What concerns no field in particular.
    private func general(_ writer: inout ChapterWriter) {
        let general = facts.results.filter { $0.rule.field.isEmpty && !$0.isAboutBoards && !$0.isOverlap }
        let sentences = RulePassage(facts).sentences(general)
        guard !sentences.isEmpty else { return }
        writer.section(facts.word("Für alle Felder", "For all fields"))
        writer.sentences(sentences)
    }

    /// Fields in which nothing weighty is open and nothing is proposed: one sentence for all of them.
    private func quiet(_ sections: [FieldSection], _ writer: inout ChapterWriter) {
        guard !sections.isEmpty else { return }
        writer.section(facts.word("Felder ohne Vorschläge", "Fields without proposals"))
        let labels = sections.map { facts.language.quoted(facts.label(field: $0.field)) }
        let list = facts.language.list(labels, limit: labels.count)
        let isOne = labels.count == 1
        var sentences = [
            facts.shown.namesGaps
                ? facts.say(
                    "\(isOne ? "Im Feld" : "In den Feldern") \(list) ergeben sich aus dem Abgleich keine Vorschläge\(facts.reserve()). Was dort erfasst ist, zeigt die Tabelle oben; einzelne Befunde stehen \(facts.inTheAnnex).",
                    "In the \(isOne ? "field" : "fields") \(list) no proposals follow from the check\(facts.reserve()). What is on record there is in the table above; single findings are \(facts.inTheAnnex)."
                )
                : facts.say(
                    "Was \(isOne ? "zum Feld" : "zu den Feldern") \(list) aufgeführt ist, zeigt die Tabelle oben.",
                    "What is listed on the \(isOne ? "field" : "fields") \(list) is in the table above.")
        ]
        if facts.shown.namesGaps {
            for section in sections {
                let wishes = section.wishes(isFurther: false)
                guard !wishes.isEmpty else { continue }
                let label = facts.language.quoted(facts.label(field: section.field))
                sentences.append(facts.say("Zum Feld \(label):", "On the field \(label):"))
                sentences += wishes
            }
        }
        writer.sentences(sentences + RulePassage(facts).demands(sections.flatMap(\.results)))
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
            if let figure = facts.figure(facts.options.gapMap, .overview, alternative: words) {
                writer.figure(figure)
            }
            writer.table(GapTables(facts).list(gaps))
        }
        AgreedMeasures(facts, field: field).write(&writer)
        writer.section(facts.word("Wer im Feld tätig ist", "Who is active in the field"))
        if section.actors.isEmpty {
            writer.paragraph(
                facts.say(
                    "In diesem Feld sind keine Akteure \(facts.recorded).",
                    "No actors are \(facts.recorded) in this field."))
        } else {
            writer.table(ActorRegister(facts).table(of: section.actors))
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

    private func gapOverview(_ writer: inout ChapterWriter) {
        let all = facts.analysis.gaps
        guard !all.isEmpty else { return }
        writer.section(
            !facts.shown.namesGaps
                ? facts.word("Anregungen auf einen Blick", "Suggestions at a glance")
                : facts.word("Die Vorschläge auf einen Blick", "The proposals at a glance"))
        if !facts.shown.namesGaps {
            // Neither map nor list: they would name single actors.
            writer.paragraph(
                facts.say(
                    "Vorschläge zu einzelnen Akteuren sind nicht Teil dieser Fassung.",
                    "Proposals on single actors are not part of this version."))
            writer.table(GapTables(facts).byType)
            return
        }
        let actors = facts.count(facts.actors.count, .actor, .dative)
        let ties = facts.count(facts.pairs.count, .cooperation, .dative)
        // The map's own description lists the proposals, which the table does better.
        let words = facts.word(
            "Netzkarte mit \(actors) und \(ties); mit Nummern die Vorschläge, die in der Rangfolge vorn stehen, nach Schritten verschieden gestrichelt. Welche Nummer wen betrifft, steht in der Tabelle davor und \(facts.inTheAnnex).",
            "Network map of \(actors) and \(ties); the proposals that come first in the ranking are numbered and dashed by step. The table before it and the list \(facts.inTheAnnex) tell whom each number concerns."
        )
        if all.count > Self.gapLimit {
            writer.paragraph(
                facts.say(
                    "Die vollständige Liste mit \(facts.count(all.count, .proposal, .dative)) steht \(facts.inTheAnnex).",
                    "The full list of \(facts.count(all.count, .proposal)) is \(facts.inTheAnnex)."
                ))
        }
        writer.table(GapTables(facts).list(all.prefix(Self.gapLimit), isShort: true))
        if let figure = facts.figure(facts.options.gapMap, .gaps, alternative: words) {
            writer.figure(figure)
        }
    }
}
