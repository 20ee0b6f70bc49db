import GapAnalysis
import LandscapeModel

/// One recommendation: its words, how many subjects meet it, and the open ones in detail.
struct RuleSection {
    let facts: Facts
    /// More than this are in the annex, not in the text.
    static let detailLimit = 5

    init(_ facts: Facts) { self.facts = facts }

    func write(_ result: RuleResult, _ writer: inout ChapterWriter, heading: Bool = false) {
        let rule = result.rule
        if heading { writer.section(title(result)) }
        writer.quote(
            "\(facts.language.quoted(rule.quote.innerQuoted))\(note: facts.footnote(rule))")
        let lead: Prose = heading ? "" : "\(strong: title(result) + ".") "
        writer.paragraph(lead + summary(result))
        if !facts.isPublic { details(result, &writer) }
    }

    private func title(_ result: RuleResult) -> String {
        let title = result.rule.title(facts.language)
        let demand = result.rule.isDemand
            ? facts.word(" – Forderung an Bund und Land", " – demand to the federal and state governments") : ""
        let byDistrict = result.sort == .districts ? facts.word(" – nach Sozialraum", " – by district") : ""
        return "\(title) (\(result.rule.id))\(demand)\(byDistrict)"
    }

    /// How many were checked, how many meet it.
    private func summary(_ result: RuleResult) -> Prose {
        let total = result.checked.count
        guard total > 0, result.sort != .none else {
            let reasons = result.findings.map { $0.detail(facts.language) }
            let text = facts.isPublic && result.sort != .none ? "" : reasons.first ?? ""
            let label = (result.findings.first?.outcome ?? .notApplicable).label(facts.language)
            return "\(facts.language.capitalised(label)). \(text)"
        }
        let skipped = result.findings.count - total
        var sentences: [Prose]
        if facts.isPublic {
            sentences = [publicSummary(result)]
        } else {
            sentences = [plainSummary(result)]
            if skipped > 0 {
                sentences.append(
                    facts.say(
                        "Bei \(facts.count(skipped, result.noun, .dative)) war sie nicht anwendbar.",
                        "For \(facts.count(skipped, result.noun)) it did not apply."))
            }
        }
        return sentences.paragraph
    }

    private func plainSummary(_ result: RuleResult) -> Prose {
        let total = result.checked.count
        let met = result.count(.fulfilled)
        let preposition = facts.word(result.sort == .districts ? "In" : "Bei", result.sort == .districts ? "In" : "For")
        let part = facts.language.part(
            met, of: total, result.noun, .dative, adjective: facts.word("geprüften", "checked"))
        if met == total {
            return facts.say(
                "\(preposition) \(part) ist das erfüllt.", "\(preposition) \(part) this is fulfilled.")
        }
        if met == 0 {
            return facts.say(
                "Geprüft \(facts.language.plural(total, "wurde", "wurden")) \(facts.count(total, result.noun)); erfüllt ist es bisher nirgends (\(facts.outcomes(result))).",
                "\(facts.language.capitalised(facts.count(total, result.noun))) \(facts.language.plural(total, "was", "were")) checked; so far it is fulfilled nowhere (\(facts.outcomes(result)))."
            )
        }
        return facts.say(
            "\(preposition) \(part) ist das erfüllt; offen ist es sonst: \(facts.outcomes(result)).",
            "\(preposition) \(part) this is fulfilled; otherwise it is open: \(facts.outcomes(result)).")
    }

    private func publicSummary(_ result: RuleResult) -> Prose {
        let counts = facts.publicCounts(result)
        if counts.shown == "–" {
            return facts.say(
                "Die Gruppe ist zu klein, um Zahlen zu nennen (unter \(facts.language.numeral(Profile.smallestPublicGroup))).",
                "The group is too small to give figures (below \(facts.language.numeral(Profile.smallestPublicGroup)))."
            )
        }
        if counts.shown == "*" {
            return facts.say(
                "Geprüft wurden \(counts.total) Stellen; ein Teil davon erfüllt die Anregung nachweislich.",
                "\(counts.total) places were checked; some of them demonstrably meet the suggestion.")
        }
        return facts.say(
            "Geprüft wurden \(counts.total) Stellen: nachgewiesen bei \(counts.shown), offen bei \(counts.open).",
            "\(counts.total) places were checked: on record for \(counts.shown), open for \(counts.open).")
    }

    // MARK: One by one

    private func details(_ result: RuleResult, _ writer: inout ChapterWriter) {
        guard result.sort != .none else { return }
        // What is known to be short says more than what is not known.
        let order: [Outcome] = [.notFulfilled, .oneSided, .noEvidence]
        let open = order.flatMap { outcome in result.findings.filter { $0.outcome == outcome } }
        guard !open.isEmpty else { return }
        let shown = open.count <= Self.detailLimit + 1 ? open : Array(open.prefix(Self.detailLimit))
        var items = shown.map { item($0) }
        if open.count > shown.count {
            let rest = open.count - shown.count
            items.append(
                facts.say(
                    "\(facts.language.capitalised(facts.count(rest, .finding))) mehr \(facts.language.plural(rest, "steht", "stehen")) im Anhang.",
                    "\(facts.language.capitalised(facts.count(rest, .finding))) more \(facts.language.plural(rest, "is", "are")) in the annex."
                ))
        }
        writer.list(items)
    }

    private func item(_ finding: Finding) -> Prose {
        let name = finding.subjects.first.map { facts.name($0) } ?? ""
        let detail = finding.detail(facts.language)
        let outcome = finding.outcome.label(facts.language)
        // Many details begin with the name; it is not said twice.
        let lead: Prose = detail.hasPrefix(name) ? "" : "\(strong: name): "
        var item: Prose = "\(lead)\(detail) (\(outcome))"
        if let statement = finding.statement, !statement.text.isEmpty {
            item = item + facts.statement(statement)
        }
        return item
    }
}

extension Facts {
    /// What the actor says to a finding, beside it.
    func statement(_ statement: Statement) -> Prose {
        let text = language.quoted(statement.text)
        let status: String =
            switch statement.status {
            case .open: word("offen", "open")
            case .settled: word("geklärt", "settled")
            case .noNeed: word("kein Bedarf", "no need")
            }
        return say(" Stellungnahme des Akteurs (\(status)): \(text)", " The actor’s statement (\(status)): \(text)")
    }
}

extension String {
    /// Quotation marks inside a quotation become single ones.
    var innerQuoted: String {
        replacing("„", with: "‚").replacing("“", with: "‘")
    }
}
