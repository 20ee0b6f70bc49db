import GapAnalysis
import LandscapeModel
import PlainText

/// One recommendation: its words, how many subjects meet it, and the open ones in detail.
struct RuleSection {
    let facts: Facts
    /// More than this are in the annex, not in the text.
    static let detailLimit = 3

    init(_ facts: Facts) { self.facts = facts }

    /// All results of one recommendation, its words once.
    func write(_ results: [RuleResult], _ writer: inout ChapterWriter, heading: Bool = false) {
        guard let rule = results.first?.rule else { return }
        if heading { writer.section(title(rule)) } else { writer.paragraph("\(strong: title(rule))") }
        writer.quote("\(facts.language.quoted(rule.quote.innerQuoted))\(note: facts.footnote(rule))")
        for result in results {
            writer.paragraph(summary(result))
            if !facts.countsFindings { details(result, &writer) }
        }
    }

    /// How many meet it, in one sentence.
    func brief(_ result: RuleResult) -> Prose { summary(result) }

    /// The weighty ones in full, the others in one list.
    func write(all results: [RuleResult], _ writer: inout ChapterWriter) {
        let groups = RuleResult.byRule(results)
        let weighty = groups.filter { $0.contains(where: \.isWeighty) }
        for group in weighty { write(group, &writer) }
        let others = groups.filter { !$0.contains(where: \.isWeighty) }
        guard !others.isEmpty else { return }
        writer.paragraph(
            weighty.isEmpty
                ? facts.say("Geprüft wurde:", "What was checked:")
                : facts.say("Außerdem wurde geprüft:", "Also checked:"))
        writer.list(
            others.compactMap { group in
                group.first.map { first in
                    let head: Prose = "\(title(first.rule))\(note: facts.footnote(first.rule)) – "
                    return head + group.map { summary($0, isShort: true) }.paragraph
                }
            })
    }

    private func title(_ rule: Recommendation) -> String {
        let demand =
            rule.isDemand
            ? facts.word(" – Forderung an Bund und Land", " – demand to the federal and state governments")
            : ""
        return "\(rule.title(facts.language)) (\(rule.id))\(demand)"
    }

    /// How many were checked, how many meet it.
    ///
    /// - Parameter isShort: it follows a dash, and no list of the open ones comes after it.
    private func summary(_ result: RuleResult, isShort: Bool = false) -> Prose {
        let total = result.checked.count
        guard total > 0, result.sort != .none else {
            let reasons = result.findings.map { $0.detail(facts.language) }
            // Reasons may name actors; the public reads the result only.
            let text = facts.countsFindings ? "" : reasons.first ?? ""
            let label = facts.label(ofWhole: result)
            if isShort {
                // The reason says by itself that the recommendation is switched off.
                if text.hasPrefix(facts.word("Hier nicht angewendet", "Not applied here")) {
                    return Prose((text.prefix(1).lowercased() + text.dropFirst()).singleStops)
                }
                return (text.isEmpty ? "\(label)." : "\(label): \(text.singleStops)") + reserve(result)
            }
            return "\(facts.language.capitalised(label)). \(text)" + reserve(result)
        }
        if isShort, !facts.countsFindings {
            let met = result.count(.fulfilled)
            if met == total {
                return facts.say("erfüllt (n = \(total)).", "fulfilled (n = \(total)).") + reserve(result)
            }
            if total == 1 { return Prose("\(facts.outcomes(result)) (n = 1).") }
            return facts.say(
                "erfüllt \(met) von \(total), \(facts.outcomes(result)).",
                "fulfilled \(met) of \(total), \(facts.outcomes(result)).")
        }
        let skipped = result.findings.count - total
        var sentences: [Prose]
        if facts.countsFindings {
            sentences = [publicSummary(result)]
        } else {
            sentences = [plainSummary(result)]
            if result.count(.fulfilled) == total { sentences[0] = sentences[0] + reserve(result) }
            if skipped > 0 {
                sentences.append(
                    facts.say(
                        "Nicht anwendbar ist das bei \(facts.count(skipped, result.noun, .dative)).",
                        "It does not apply to \(facts.count(skipped, result.noun))."))
            }
        }
        return sentences.paragraph
    }

    /// Whom the recommendation could not be applied to, where what is said of it could reassure.
    private func reserve(_ result: RuleResult) -> Prose {
        // Switched off by the coordination: nothing was to be checked.
        let isOff = facts.settings.ruleSwitch(result.rule.id)?.isApplicable == false
        guard !isOff, let words = facts.coverage.notCheckable(facts.language) else { return "" }
        return Prose(" \(facts.language.capitalised(words)).")
    }

    /// How many meet it; the open ones follow as a list that carries their numbers.
    private func plainSummary(_ result: RuleResult) -> Prose {
        // "Bei dem" becomes one word.
        Prose(summaryWords(result).plain.replacing("Bei dem ", with: "Beim "))
    }

    private func summaryWords(_ result: RuleResult) -> Prose {
        let total = result.checked.count
        let met = result.count(.fulfilled)
        let isPlace = result.sort == .districts || result.sort == .fields
        let preposition = isPlace ? facts.word("in", "in") : facts.word("bei", "for")
        let start = facts.language.capitalised(preposition)
        let part = facts.language.part(
            met, of: total, result.noun, .dative, adjective: facts.word("geprüften", "checked"))
        if met == total {
            return facts.say("\(start) \(part) ist das erfüllt.", "\(start) \(part) this is fulfilled.")
        }
        if met == 0 {
            let checked = facts.count(total, result.noun)
            let all =
                total == 1
                ? ""
                : facts.word(
                    "; \(preposition) allen ist es \(facts.openWord)",
                    "; \(preposition) all of them it is \(facts.openWord)")
            return facts.say(
                "Geprüft \(facts.language.plural(total, "wurde", "wurden")) \(checked)\(all).",
                "\(facts.language.capitalised(checked)) \(facts.language.plural(total, "was", "were")) checked\(all)."
            )
        }
        let open = total - met
        let number = open == 1 ? one(result.noun) : facts.language.numeral(open)
        return facts.say(
            "\(start) \(part) ist das erfüllt, \(preposition) \(number) ist es \(facts.openWord).",
            "\(start) \(part) this is fulfilled, \(preposition) \(facts.language.numeral(open)) it is \(facts.openWord)."
        )
    }

    /// "einem" or "einer", standing for the noun.
    private func one(_ noun: Noun) -> String { noun.gender == .feminine ? "einer" : "einem" }

    private func publicSummary(_ result: RuleResult) -> Prose {
        let counts = facts.publicCounts(result)
        if counts.shown == "–" {
            return facts.say(
                "Die Gruppe ist zu klein, um Zahlen zu nennen (unter \(facts.language.numeral(Profile.smallestPublicGroup))).",
                "The group is too small to give figures (below \(facts.language.numeral(Profile.smallestPublicGroup)))."
            )
        }
        if counts.shown == "*" {
            let checked = facts.count(result.checked.count, result.noun)
            return facts.say(
                "Geprüft wurden \(checked); bei einem Teil davon ist das nachweislich erfüllt.",
                "\(facts.language.capitalised(checked)) were checked; for some of them this is demonstrably fulfilled."
            )
        }
        return plainSummary(result)
    }

    // MARK: One by one

    private func details(_ result: RuleResult, _ writer: inout ChapterWriter) {
        guard result.sort != .none else { return }
        // What is known to be short says more than what is not known.
        for outcome in [Outcome.notFulfilled, .oneSided, .noEvidence] {
            let findings = result.findings.filter { $0.outcome == outcome }
            guard !findings.isEmpty else { continue }
            let label = facts.language.capitalised(outcome.label(facts.language))
            let words = outcome == .oneSided ? facts.sharedReports(result) : nil
            let shared = words.map { " \(facts.language.capitalised($0))." } ?? ""
            writer.paragraph("\(strong: "\(label) (\(findings.count)):")\(shared)")
            // A tie reported by one side is a finding about either end, in the same words.
            var all: [(text: Prose, count: Int)] = []
            for text in findings.map({ item($0) }) {
                if let known = all.firstIndex(where: { $0.text == text }) {
                    all[known].count += 1
                } else {
                    all.append((text, 1))
                }
            }
            let isShort = all.count <= Self.detailLimit + 1
            let shown = isShort ? all : Array(all.prefix(Self.detailLimit))
            var items = shown.map { $0.count == 1 ? $0.text : $0.text + bothSides }
            let left = findings.count - shown.map(\.count).reduce(0, +)
            if left > 0 { items.append(rest(left)) }
            writer.list(items)
        }
    }

    private var bothSides: Prose {
        facts.say(" (Zählt für beide Seiten.)", " (Counts for both sides.)")
    }

    private func rest(_ number: Int) -> Prose {
        if number == 1 {
            return facts.say(
                "Ein weiterer Befund steht \(facts.inTheAnnex).",
                "One further finding is \(facts.inTheAnnex).")
        }
        return facts.say(
            "\(facts.language.capitalised(facts.language.numeral(number))) weitere Befunde stehen \(facts.inTheAnnex).",
            "\(facts.language.capitalised(facts.language.numeral(number))) further findings are \(facts.inTheAnnex)."
        )
    }

    private func item(_ finding: Finding) -> Prose {
        let name = finding.subjects.first.map { facts.name($0) } ?? ""
        let detail = facts.detail(finding)
        // Many details say the name; it is not said twice.
        var item: Prose
        if detail.hasPrefix(name + ": ") {
            let rest = String(detail.dropFirst(name.count + 2))
            item = "\(strong: name + ":") \(facts.language.capitalised(rest))"
        } else {
            // A report of one side names both, be it in short.
            let short = finding.subjects.first.map { facts.shortName($0) } ?? ""
            let isNamed = detail.contains(name) || finding.outcome == .oneSided && detail.contains(short)
            let lead: Prose = isNamed ? "" : "\(strong: name + ":") "
            item = "\(lead)\(detail)"
        }
        if let statement = finding.statement, !statement.text.isEmpty {
            item = item + facts.statement(statement)
        }
        return item
    }
}

extension Facts {
    /// What was found, with one full stop after an abbreviation.
    func detail(_ finding: Finding) -> String {
        finding.detail(language).singleStops
    }

    /// What the actor says to a finding, beside it.
    func statement(_ statement: Statement) -> Prose {
        let text = language.quoted(statement.text)
        let status: String =
            switch statement.status {
            case .open: word("offen", "open")
            case .settled: word("geklärt", "settled")
            case .noNeed: word("kein Bedarf", "no need")
            }
        // A finding may be about two, and one of them spoke.
        guard let speaker = statement.actor.map({ shortName($0) }) else {
            return say(
                " Dazu eine Stellungnahme (\(status)): \(text)", " A statement on it (\(status)): \(text)")
        }
        return say(" Dazu \(speaker) (\(status)): \(text)", " \(speaker) says (\(status)): \(text)")
    }
}

extension String {
    /// A sentence that ends with an abbreviation, or with a reason that brings its own full stop, has one only.
    var singleStops: String {
        guard hasSuffix("..") || holds("V..") else { return self }
        let text = replacing("V..", with: "V.")
        return text.hasSuffix("..") && !text.hasSuffix("...") ? String(text.dropLast()) : text
    }

    /// Quotation marks inside a quotation become single ones.
    var innerQuoted: String {
        var result = UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar {
            case "„": result.append("‚")
            case "“": result.append("‘")
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
