import GapAnalysis
import LandscapeModel
import PlainText

/// The findings one by one: what is open or does not apply with its reason, what is met by name.
struct FindingTables {
    let facts: Facts
    private let findings: [Finding]

    init(_ facts: Facts) {
        self.facts = facts
        findings = facts.analysis.findings.filter { !$0.subjects.isEmpty }
    }

    func write(_ writer: inout ChapterWriter) {
        guard !findings.isEmpty else { return }
        writer.section(facts.word("Befunde im Einzelnen", "Findings one by one"))
        let open = findings.filter { $0.outcome != .fulfilled }
        if !open.isEmpty { writer.table(openTable(open)) }
        let met = metRows
        if !met.isEmpty { writer.table(metTable(met)) }
    }

    private func openTable(_ open: [Finding]) -> DataTable {
        DataTable(
            facts.word(
                "Offene und nicht anwendbare Befunde (\(facts.digits(open.count)) von n = \(facts.digits(findings.count)))",
                "Open findings and those that do not apply (\(facts.digits(open.count)) of n = \(facts.digits(findings.count)))"
            ),
            facts.language == .german
                ? ["Worum es geht", "Empfehlung", "Ergebnis", "Befund"]
                : ["Subject", "Recommendation", "Result", "Finding"],
            rows: open.map { row($0) })
    }

    private func row(_ finding: Finding) -> [Prose] {
        let name = finding.subjects.first.map { facts.shortName($0) } ?? ""
        var detail = Prose(facts.detail(finding))
        if let statement = finding.statement, !statement.text.isEmpty {
            detail = detail + facts.statement(statement)
        }
        return [Prose(name), code(finding.rule), Prose(finding.outcome.label(facts.language)), detail]
    }

    private func code(_ rule: String) -> Prose {
        let note = facts.analysis.recommendation(rule).map { facts.footnote($0) } ?? ""
        return "\(rule)\(note: note)"
    }

    // MARK: Met

    /// One row per recommendation: who meets it.
    private var metRows: [(rule: Recommendation, findings: [Finding])] {
        facts.analysis.catalogue.recommendations.compactMap { rule in
            let met = findings.filter { $0.rule == rule.id && $0.outcome == .fulfilled }
            return met.isEmpty ? nil : (rule, met)
        }
    }

    private func metTable(_ rows: [(rule: Recommendation, findings: [Finding])]) -> DataTable {
        let total = rows.map(\.findings.count).reduce(0, +)
        return DataTable(
            facts.word(
                "Was belegt ist (\(facts.digits(total)) von n = \(facts.digits(findings.count)) Befunden)",
                "What is on record (\(facts.digits(total)) of n = \(facts.digits(findings.count)) findings)"),
            facts.language == .german
                ? ["Empfehlung", "Inhalt", "Zahl", "Erfüllt bei"]
                : ["Recommendation", "What it says", "Number", "Fulfilled for"],
            numeric: [2],
            rows: rows.map { rule, met in
                [
                    code(rule.id), Prose(rule.title(facts.language)), Prose(facts.digits(met.count)),
                    names(met),
                ]
            })
    }

    /// Each name once, with the statement that belongs to it.
    private func names(_ met: [Finding]) -> Prose {
        var seen: Set<String> = []
        var text = Prose()
        for finding in met {
            let name = finding.subjects.first.map { facts.shortName($0) } ?? ""
            let hasStatement = !(finding.statement?.text.isEmpty ?? true)
            guard seen.insert(name).inserted || hasStatement else { continue }
            if !text.runs.isEmpty { text.runs.append(.text(", ")) }
            text.runs.append(.text(name))
            if hasStatement, let statement = finding.statement {
                text = text + " –" + facts.statement(statement)
            }
        }
        return text
    }
}
