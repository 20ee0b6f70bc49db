import GapAnalysis
import LandscapeComparison
import LandscapeModel
import PlainText
import SourceText

/// What changed since an earlier state, and what became of the measures agreed then.
///
/// The first paragraph is read aloud where the report is presented: no codes, no measures of networks, and nothing is
/// called a change that may only be another way of asking.
struct DevelopmentChapter {
    let facts: Facts

    init(_ facts: Facts) { self.facts = facts }

    var chapter: Chapter {
        var writer = ChapterWriter()
        if let development = facts.options.development {
            let story = DevelopmentStory(facts, development)
            writer.sentences(story.network + [story.caveat])
            writer.sentences(story.actors)
            writer.sentences(story.boards)
            writer.sentences(story.findings)
            measures(development, story, &writer)
        }
        return Chapter(.development, facts.language, writer.blocks)
    }

    private func measures(
        _ development: Development, _ story: DevelopmentStory, _ writer: inout ChapterWriter
    ) {
        let entries = development.measures.entries
        guard !entries.isEmpty else { return }
        writer.section(facts.word("Was aus den Maßnahmen wurde", "What became of the measures"))
        let words = ReviewWords(facts.language, name: story.name) { id in
            facts.analysis.recommendation(id)?.title(facts.language) ?? id
        }
        let rows = entries.map { entry -> [Prose] in
            let people = entry.members.map { story.name($0) }
            return [
                Prose(entry.measure.text.onOneLine),
                Prose(people.isEmpty ? "–" : people.joined(separator: ", ")),
                Prose(entry.measure.until?.written(facts.language) ?? "–"),
                Prose(entry.outcome.label(facts.language)),
                Prose(facts.language.capitalised(words.reason(entry)) + "."),
            ]
        }
        writer.table(
            DataTable(
                facts.word(
                    "Die beim letzten Mal vereinbarten Maßnahmen, gehalten gegen das, was jetzt erfasst ist",
                    "The measures agreed last time, held against what is on record now"),
                facts.language == .german
                    ? ["Maßnahme", "verantwortlich und beteiligt", "bis", "Ergebnis", "Woran es sich zeigt"]
                    : ["Measure", "Responsible and taking part", "until", "Outcome", "What shows it"],
                rows: rows))
        writer.paragraph(
            facts.say(
                "„Nicht nachgewiesen“ heißt, dass es aus den Angaben nicht hervorgeht; getan worden sein kann es trotzdem. Und wo sich etwas geändert hat, sagt die Tabelle nicht, ob es an der Maßnahme lag.",
                "“Not on record” means that it does not follow from what was stated; it may have been done all the same. And where something changed, the table does not tell whether the measure was the reason."
            ))
    }
}
