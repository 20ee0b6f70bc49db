import GapAnalysis
import LandscapeModel
import PlainText

/// What is suggested to one actor: what was seen and what could be done, side by side and in plain words.
struct ActorSuggestions {
    let facts: Facts
    let actor: ActorIndex
    private let subject: Subject
    /// With whom a foothold is told; of the others only the number.
    private static let footholds = 1

    init(_ facts: Facts, _ actor: ActorIndex) {
        self.facts = facts
        self.actor = actor
        subject = .actor(actor)
    }

    func write(_ writer: inout ChapterWriter) {
        writer.section(facts.word("Anregungen", "Suggestions"))
        let open = facts.analysis.findings.filter { $0.subjects.first == subject && $0.outcome.isOpen }
        let gaps = facts.gaps.filter { $0.a == subject || $0.b == subject }
        if open.isEmpty { writer.paragraph(nothingAsked(gaps)) }
        let rows = rows(open, gaps)
        if !rows.isEmpty { writer.table(table(rows, gaps)) }
    }

    /// Why no finding is about the actor itself; the proposals of others may follow all the same.
    private func nothingAsked(_ gaps: [Gap]) -> Prose {
        if facts.record(actor).types.isEmpty {
            return facts.say(
                "Nicht prüfbar: Die Art des Akteurs ist nicht angegeben, und Empfehlungen richten sich an Arten von Akteuren.",
                "Not checkable: the type of the actor is not stated, and recommendations address types of actor."
            )
        }
        if gaps.isEmpty {
            return facts.say(
                "Offene Anregungen ergeben sich hier nicht, soweit die Angaben reichen\(facts.reserve()).",
                "No open suggestions follow here, as far as the data reach\(facts.reserve()).")
        }
        return facts.say(
            "Keine offene Empfehlung richtet sich zuerst an \(facts.accusative(actor)), soweit die Angaben reichen; die folgenden Vorschläge gehen von anderen aus.",
            "As far as the data reach, no open recommendation is addressed to \(facts.shortName(actor)) first; the following proposals start from others."
        )
    }

    // MARK: Side by side

    private struct Row {
        var rule: String
        var findings: [Finding]
        var gaps: [Gap]
    }

    /// A row per recommendation: first those that are about the actor, then those that start from others.
    private func rows(_ open: [Finding], _ gaps: [Gap]) -> [Row] {
        var rows: [Row] = []
        for finding in open {
            if let known = rows.firstIndex(where: { $0.rule == finding.rule }) {
                rows[known].findings.append(finding)
            } else {
                rows.append(Row(rule: finding.rule, findings: [finding], gaps: []))
            }
        }
        for gap in gaps {
            let own = rows.firstIndex { !$0.findings.isEmpty && gap.rules.contains($0.rule) }
            let rule = gap.rules.first ?? ""
            if let known = own ?? rows.firstIndex(where: { $0.rule == rule }) {
                rows[known].gaps.append(gap)
            } else {
                rows.append(Row(rule: rule, findings: [], gaps: [gap]))
            }
        }
        return rows
    }

    private func table(_ rows: [Row], _ gaps: [Gap]) -> DataTable {
        let steps = StepCounts(gaps).sentence(facts.language)
        let caption =
            gaps.isEmpty
            ? facts.word("Was auffällt", "What was seen")
            : facts.word(
                "Was auffällt und was sich anbietet; die Nummern der Vorschläge (n = \(gaps.count)) sind die der Karten: \(steps)",
                "What was seen and what could be done; the numbers of the proposals (n = \(gaps.count)) are those of the maps: \(steps)"
            )
        return DataTable(
            caption,
            facts.language == .german
                ? ["Was das Papier anregt", "Was auffällt", "Was sich anbietet"]
                : ["What the paper suggests", "What was seen", "What could be done"],
            rows: rows.map { row in [title(row.rule), seen(row), offered(row.gaps)] })
    }

    private func title(_ id: String) -> Prose {
        guard let rule = facts.analysis.recommendation(id) else { return Prose(id.isEmpty ? "–" : id) }
        return "\(strong: rule.title(facts.language))\(note: facts.footnote(rule))"
    }

    /// In plain words; the finding itself stands in the annex of the report.
    private func seen(_ row: Row) -> Prose {
        guard !row.findings.isEmpty else {
            return facts.say(
                "Geht von anderen aus.", "Starts from others.")
        }
        var outcomes: [Outcome] = []
        for finding in row.findings where !outcomes.contains(finding.outcome) {
            outcomes.append(finding.outcome)
        }
        // Where nothing follows but to look again, it is said what at.
        let words =
            outcomes.map { plain($0) }
            + (row.gaps.isEmpty ? row.findings.map { Prose(facts.detail($0)) } : [])
        let statements = row.findings.compactMap(\.statement).filter { !$0.text.isEmpty }
        return statements.reduce(words.paragraph) { $0 + facts.statement($1) }
    }

    private func plain(_ outcome: Outcome) -> Prose {
        switch outcome {
        case .oneSided:
            facts.say(
                "Eine Seite nennt diese Zusammenarbeit, die andere bisher nicht.",
                "One side reports this cooperation, the other one does not so far.")
        case .noEvidence:
            facts.say("Dazu wissen wir noch nicht genug.", "We do not know enough about this yet.")
        default:
            facts.say(
                "Was bisher erfasst ist, reicht dafür noch nicht aus.",
                "What is on record so far does not suffice for this yet.")
        }
    }

    private func offered(_ gaps: [Gap]) -> Prose {
        guard !gaps.isEmpty else { return "–" }
        let items = gaps.enumerated().map { place, gap in
            let way = place < Self.footholds ? facts.way(gap) : ""
            let number = facts.word("Nr. \(gap.number)", "no. \(gap.number)")
            return "\(number): \(step(gap))\(way.isEmpty ? "" : " (\(way))")"
        }
        return Prose(facts.language.capitalised(items.joined(separator: "; ")) + ".")
    }

    /// What to do with the other side, in a few words.
    private func step(_ gap: Gap) -> String {
        let partner = gap.a == subject ? gap.b : gap.a
        let name = facts.bent(partner, .dative)
        switch (gap.kind, gap.step) {
        case (.membership, .clarify):
            return facts.word("Sitz in „\(name)“ klären", "clarify the seat in “\(name)”")
        case (.membership, _): return facts.word("Sitz in „\(name)“", "seat in “\(name)”")
        case (.participation, .clarify):
            return facts.word("Beteiligung am Konzept klären", "clarify the part in the concept")
        case (.participation, _):
            return facts.word("Beteiligung am Konzept", "part in the concept")
        case (_, .new): return facts.word("Gespräch mit \(name)", "conversation with \(name)")
        case (_, .deepen):
            return facts.word("Zusammenarbeit mit \(name) vertiefen", "deepen the cooperation with \(name)")
        case (_, .confirm):
            return facts.word(
                "mit \(name) klären, ob beide dasselbe meinen",
                "clarify with \(name) whether both mean the same")
        case (_, .clarify):
            return facts.word(
                "mit \(name) klären, ob es das schon gibt", "clarify with \(name) whether this exists already"
            )
        }
    }
}
