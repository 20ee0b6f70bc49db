import GapAnalysis
import LandscapeModel
import PlainText

/// What the recommendations suggest to one actor, in the words of the paper, and who could help.
struct ActorSuggestions {
    let facts: Facts
    let actor: ActorIndex
    private let subject: Subject

    init(_ facts: Facts, _ actor: ActorIndex) {
        self.facts = facts
        self.actor = actor
        subject = .actor(actor)
    }

    func write(_ writer: inout ChapterWriter) {
        writer.section(facts.word("Anregungen", "Suggestions"))
        let open = facts.analysis.findings.filter { $0.subjects.first == subject && $0.outcome.isOpen }
        let gaps = facts.gaps.filter { $0.a == subject || $0.b == subject }
        if !open.isEmpty {
            writer.list(open.map { item($0) })
        } else if facts.record(actor).types.isEmpty {
            writer.paragraph(
                facts.say(
                    "Nicht prüfbar: Die Art des Akteurs ist nicht angegeben, und Empfehlungen richten sich an Arten von Akteuren.",
                    "Not checkable: the type of the actor is not stated, and recommendations address types of actor."
                ))
        } else if gaps.isEmpty {
            writer.paragraph(
                facts.say(
                    "Offene Anregungen ergeben sich hier nicht, soweit die Angaben reichen\(facts.reserve()).",
                    "No open suggestions follow here, as far as the data reach\(facts.reserve())."))
        } else {
            writer.paragraph(
                facts.say(
                    "Keine offene Empfehlung richtet sich zuerst an \(facts.shortName(actor)), soweit die Angaben reichen; die folgenden Vorschläge gehen von anderen aus.",
                    "As far as the data reach, no open recommendation is addressed to \(facts.shortName(actor)) first; the following proposals start from others."
                ))
        }
        guard !gaps.isEmpty else { return }
        writer.section(facts.word("Mit wem ein Gespräch lohnt", "With whom a conversation is worth while"))
        writer.table(table(gaps))
    }

    private func item(_ finding: Finding) -> Prose {
        let rule = facts.analysis.recommendation(finding.rule)
        let title = rule?.title(facts.language) ?? finding.rule
        let note = rule.map { facts.footnote($0) } ?? ""
        let label = finding.outcome.label(facts.language)
        var text: Prose = "\(strong: title)\(note: note) – \(label). \(facts.detail(finding))"
        if let statement = finding.statement, !statement.text.isEmpty {
            text = text + facts.statement(statement)
        }
        return text
    }

    private func table(_ gaps: [Gap]) -> DataTable {
        DataTable(
            facts.word(
                "Vorschläge (n = \(gaps.count)); die Nummern sind die der Karten: \(StepCounts(gaps).sentence(.german))",
                "Proposals (n = \(gaps.count)); the numbers are those of the maps: \(StepCounts(gaps).sentence(.english))"
            ),
            facts.language == .german
                ? ["Nr.", "Mit", "Schritt", "Priorität", "Was hilft"]
                : ["No.", "With", "Step", "Priority", "What helps"],
            rows: gaps.map { gap in
                let partner = gap.a == subject ? gap.b : gap.a
                let way = facts.language.capitalised(facts.way(gap))
                return [
                    Prose("\(gap.number)"), Prose(facts.name(partner)), Prose(facts.kindLabel(gap)),
                    Prose(gap.priority.label(facts.language)), Prose(way.isEmpty ? "–" : way),
                ]
            })
    }
}
