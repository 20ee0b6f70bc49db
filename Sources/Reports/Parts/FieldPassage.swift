import GapAnalysis
import LandscapeModel
import PlainText

/// One Handlungsfeld as it can be lifted into a Konzept: four short paragraphs that stand by themselves, and the table
/// of measures. Whatever is told one by one stands in the annex and in the paper on the field.
struct FieldPassage {
    let facts: Facts
    let section: FieldSection

    init(_ facts: Facts, field: String) {
        self.facts = facts
        section = FieldSection(facts, field: field)
    }

    private var field: String { section.field }

    /// Something is to be found, proposed or invited to; other fields share a sentence.
    var hasFindings: Bool {
        section.results.contains(where: \.isWeighty) || facts.gaps.contains { $0.field == field }
    }

    func write(_ writer: inout ChapterWriter) {
        writer.section(facts.label(field: field))
        paragraph("Bestand", "What there is", section.stock, &writer)
        paragraph("Vernetzung", "Connections", section.connections, &writer)
        paragraph("Befund", "Finding", findings, &writer)
        paragraph("Synergie und Anregung", "Synergy and suggestion", suggestions, &writer)
        guard facts.shown.namesGaps else { return }
        let measures = MeasureTable(facts, field: field, groups: section.groups)
        if measures.hasContent { writer.table(measures.table) }
    }

    private func paragraph(
        _ german: String, _ english: String, _ sentences: [Prose], _ writer: inout ChapterWriter
    ) {
        guard sentences.contains(where: { !$0.runs.isEmpty }) else { return }
        writer.paragraph("\(strong: facts.word(german, english) + ".") \(sentences.paragraph)")
    }

    private var findings: [Prose] {
        let rules = RulePassage(facts).sentences(section.results)
        return rules.isEmpty ? section.whereElse : rules
    }

    // MARK: What could follow

    private var suggestions: [Prose] {
        // Said once, beside the table of suggestions.
        guard facts.shown.namesGaps else { return [] }
        let groups = section.groups
        guard !groups.isEmpty else {
            let wishes = section.wishes(isFurther: false)
            return wishes.isEmpty ? [section.nothing] : wishes
        }
        let limit = 3
        let sentences = groups.prefix(limit).enumerated().flatMap { place, group in
            SuggestionWords(facts).sentences(group, place: place)
        }
        return sentences + section.wishes(isFurther: true)
    }
}
