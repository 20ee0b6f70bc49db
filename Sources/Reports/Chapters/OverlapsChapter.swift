import GapAnalysis
import LandscapeModel
import PlainText

/// Offers of public and independent providers that overlap: a reason to coordinate, never a reproach.
struct OverlapsChapter {
    let facts: Facts
    private static let limit = 5

    init(_ facts: Facts) { self.facts = facts }

    var chapter: Chapter {
        var writer = ChapterWriter()
        let results = facts.results.filter(\.isOverlap)
        if results.isEmpty {
            writer.paragraph(
                facts.say(
                    "Überschneidungen wurden hier nicht geprüft: Die Empfehlung dazu ist nicht Teil der verwendeten Liste.",
                    "Overlaps were not checked here: the recommendation on them is not part of the list in use."
                ))
        }
        for result in results { write(result, &writer) }
        return Chapter(.overlaps, facts.language, writer.blocks)
    }

    private func write(_ result: RuleResult, _ writer: inout ChapterWriter) {
        let rule = result.rule
        writer.quote("\(facts.language.quoted(rule.quote.innerQuoted))\(note: facts.footnote(rule))")
        guard result.sort == .overlaps else {
            // Switched off, no offers, or none that overlap: the finding says which.
            let reasons = result.findings.map { finding in
                let detail = finding.detail(facts.language)
                let label = facts.language.capitalised(finding.outcome.label(facts.language))
                return Prose(detail.isEmpty ? label + "." : detail)
            }
            writer.sentences(reasons + unknown)
            return
        }
        writer.sentences(introduction(result))
        if facts.countsFindings { return }
        let open = result.open
        guard !open.isEmpty else { return }
        let caption =
            open.count > Self.limit
            ? facts.word(
                "Überschneidungen ohne Abstimmung, die beide Seiten bestätigen: \(facts.language.numeral(Self.limit)) von \(facts.digits(open.count)), die übrigen \(facts.inTheAnnex)",
                "Overlaps without coordination that both sides confirm: \(facts.language.numeral(Self.limit)) of \(facts.digits(open.count)), the others \(facts.inTheAnnex)"
            )
            : facts.word(
                "Überschneidungen ohne Abstimmung, die beide Seiten bestätigen (n = \(facts.digits(open.count)))",
                "Overlaps without coordination that both sides confirm (n = \(facts.digits(open.count)))")
        writer.table(
            DataTable(
                caption,
                facts.language == .german
                    ? ["Überschneidung", "Abstimmung", "Vorschlag"]
                    : ["Overlap", "Coordination", "Proposal"],
                rows: open.prefix(Self.limit).map { row($0, rule) }))
    }

    /// Whose offers could not be told apart as public or independent.
    private var unknown: [Prose] {
        facts.coverage.notCheckable(facts.language, [.type, .sector]).map {
            [Prose(facts.language.capitalised($0) + ".")]
        } ?? []
    }

    private func introduction(_ result: RuleResult) -> [Prose] {
        let total = result.findings.count
        if facts.countsFindings {
            let counts = facts.publicCounts(result)
            switch counts.shown {
            case "–":
                return [
                    facts.say(
                        "Zahlen zu Überschneidungen öffentlicher und freier Angebote werden nicht ausgewiesen, weil die Gruppe zu klein ist.",
                        "No figures on overlaps of public and independent offers are given, because the group is too small."
                    )
                ]
            case "*":
                return [
                    facts.say(
                        "Bei \(counts.total) Paaren aus einer öffentlichen und einer freien Stelle überschneiden sich Angebote; bei einem Teil davon ist eine Abstimmung belegt.",
                        "The offers of \(counts.total) pairs of a public and an independent body overlap; for some of them coordination is on record."
                    )
                ]
            default:
                return [
                    facts.say(
                        "Bei \(counts.total) Paaren aus einer öffentlichen und einer freien Stelle überschneiden sich Angebote: bei \(counts.shown) ist eine Abstimmung belegt, bei \(counts.open) noch nicht von beiden Seiten.",
                        "The offers of \(counts.total) pairs of a public and an independent body overlap: for \(counts.shown) coordination is on record, for \(counts.open) not by both sides yet."
                    )
                ]
            }
        }
        let met = result.count(.fulfilled)
        var sentences = [
            facts.say(
                "\(facts.language.capitalised(facts.count(total, .overlap))) zwischen öffentlichen und freien Angeboten \(facts.language.plural(total, "ergibt", "ergeben")) sich aus den Angaben: gleiche Leistung für eine gemeinsame Zielgruppe im selben Sozialraum. Wo Zielgruppe oder Ort nicht angegeben ist, gilt sie als möglich.",
                "\(facts.language.capitalised(facts.count(total, .overlap))) between public and independent offers \(facts.language.plural(total, "follows", "follow")) from the records: the same service for a common target group in the same district. Where target group or place is not stated, it counts as possible."
            )
        ]
        if met > 0 {
            sentences.append(
                facts.say(
                    "Bei \(facts.language.part(met, of: total, .overlap, .dative)) ist eine Abstimmung belegt.",
                    "For \(facts.language.part(met, of: total, .overlap)) coordination is on record."))
        }
        sentences.append(
            facts.say(
                "Eine Überschneidung ist für sich genommen nichts Schlechtes: Sie kann gewollte Vielfalt sein und ist oft der beste Anlass, Kräfte zu bündeln.",
                "An overlap is nothing bad in itself: it may be wanted variety and is often the best occasion to join forces."
            ))
        return sentences
    }

    private func row(_ finding: Finding, _ rule: Recommendation) -> [Prose] {
        let ends = finding.subjects.prefix(2)
        // The two may have proposals for other reasons as well.
        let gap = facts.gaps.first { gap in
            ends.contains(gap.a) && ends.contains(gap.b) && gap.rules.contains(rule.id)
        }
        let number = gap.map { facts.word("Nr. \($0.number)", "no. \($0.number)") } ?? "–"
        var detail = Prose(facts.detail(finding))
        if let statement = finding.statement, !statement.text.isEmpty {
            detail = detail + facts.statement(statement)
        }
        return [detail, Prose(finding.outcome.label(facts.language)), Prose(number)]
    }
}
