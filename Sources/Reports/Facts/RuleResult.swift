import GapAnalysis
import LandscapeModel
import PlainText

/// What became of one recommendation at all the subjects of one sort it was held against.
struct RuleResult {
    /// What the findings are about, for a noun that can be counted.
    enum Sort: Hashable { case actors, boards, districts, fields, overlaps, none }

    var rule: Recommendation
    var sort: Sort
    var findings: [Finding]

    /// Those that could be checked here at all.
    var checked: [Finding] { findings.filter { $0.outcome != .notApplicable } }
    var open: [Finding] { findings.filter { $0.outcome.isOpen } }
    func count(_ outcome: Outcome) -> Int { findings.count { $0.outcome == outcome } }

    var noun: Noun {
        switch sort {
        case .actors: .actor
        case .boards: .board
        case .districts: .district
        case .fields: .field
        case .overlaps: .overlap
        case .none: .instance
        }
    }

    /// Where something is known to be short or reported by one side only: more than a gap in the data.
    var known: Int { count(.notFulfilled) + count(.oneSided) }

    /// How much it matters for the landscape: obligation times the number of subjects where it is open; what
    /// is merely not on record counts half.
    var weight: Double { Double(rule.obligation) * (Double(known) + Double(count(.noEvidence)) / 2) }

    /// Worth a passage of its own: a principle or suggestion that is open for some actor, board or district.
    var isWeighty: Bool {
        sort != .none && rule.kind != .observation && !rule.isDemand && !open.isEmpty
    }

    var isAboutBoards: Bool { rule.isAboutBoards }

    var isOverlap: Bool { rule.isAboutOverlaps }

    /// Results of the same recommendation side by side.
    static func byRule(_ results: [RuleResult]) -> [[RuleResult]] {
        var groups: [[RuleResult]] = []
        for result in results {
            if groups.last?.first?.rule.id == result.rule.id {
                groups[groups.count - 1].append(result)
            } else {
                groups.append([result])
            }
        }
        return groups
    }

    /// In the order of the catalogue; a recommendation that looks at Gremien and at Sozialräume has two.
    static func group(_ analysis: Analysis) -> [RuleResult] {
        var results: [RuleResult] = []
        for rule in analysis.catalogue.recommendations {
            var order: [Sort] = []
            var bySort: [Sort: [Finding]] = [:]
            for finding in analysis.findings where finding.rule == rule.id {
                let sort = sort(of: finding, rule)
                if bySort[sort] == nil { order.append(sort) }
                bySort[sort, default: []].append(finding)
            }
            results += order.map { RuleResult(rule: rule, sort: $0, findings: bySort[$0] ?? []) }
        }
        return results
    }

    private static func sort(of finding: Finding, _ rule: Recommendation) -> Sort {
        switch finding.subjects.first {
        case .actor:
            rule.isAboutOverlaps ? .overlaps : .actors
        case .board: .boards
        case .district: .districts
        case .field: .fields
        case .concept, nil: .none
        }
    }
}

extension Facts {
    /// "zweimal (noch) nicht erfüllt, einmal einseitig gemeldet, dreimal kein Nachweis"
    func outcomes(_ result: RuleResult) -> String {
        [Outcome.notFulfilled, .oneSided, .noEvidence].compactMap { outcome in
            let number = result.count(outcome)
            guard number > 0 else { return nil }
            // Of a single one the outcome says it all.
            if result.checked.count == 1 { return outcome.label(language) }
            let shared = outcome == .oneSided ? sharedReports(result).map { " (\($0))" } ?? "" : ""
            return word(
                "\(language.times(number)) \(outcome.label.german)\(shared)",
                "\(language.numeral(number)) \(outcome == .noEvidence ? "without evidence" : outcome.label.english)\(shared)"
            )
        }
        .joined(separator: ", ")
    }

    /// How many cooperations stand behind the findings of one side, where each of them is a finding about either end.
    func sharedReports(_ result: RuleResult) -> String? {
        let findings = result.findings.filter { $0.outcome == .oneSided }
        let ties = Set(findings.map { $0.detail(language) }).count
        guard ties < findings.count else { return nil }
        return word(
            "\(count(ties, .cooperation)), je Seite gezählt",
            "\(count(ties, .cooperation)), counted for each side")
    }

    /// "die Anregung", "der Grundsatz": what the paper calls it, with its article in the nominative.
    func kindWord(_ kind: Recommendation.Kind) -> String {
        switch kind {
        case .suggestion: word("die Anregung", "the suggestion")
        case .principle: word("der Grundsatz", "the principle")
        case .observation: word("die Feststellung", "the statement")
        }
    }

    /// What is not public is not open for that: it is only not shown.
    var openWord: String {
        shown.isExtract ? word("hier nicht belegt", "not shown here") : word("noch offen", "still open")
    }

    /// The outcome of what was checked as a whole. In public the premise of a recommendation may be missing because
    /// it is not shown.
    func label(ofWhole result: RuleResult) -> String {
        let outcome = result.findings.first?.outcome ?? .notApplicable
        if shown.isExtract, outcome != .fulfilled {
            return word("in dieser Fassung nicht ausgewiesen", "not given in this version")
        }
        return outcome.label(language)
    }

    /// "bei sechs der neun geprüften Akteure", "in zwei der fünf Sozialräume".
    func openExtent(_ result: RuleResult) -> String {
        let total = result.checked.count
        let open = result.open.count
        let isHidden = countsFindings && publicCounts(result).open == "*"
        let preposition =
            result.sort == .districts || result.sort == .fields ? word("in", "in") : word("bei", "for")
        if isHidden {
            return word(
                "\(preposition) einem Teil von \(count(total, result.noun, .dative))",
                "\(preposition) some of \(count(total, result.noun))")
        }
        let part = language.part(
            open, of: total, result.noun, .dative, adjective: word("geprüften", "checked"))
        // "bei dem" becomes one word.
        return "\(preposition) \(part)".replacing("bei dem ", with: "beim ")
    }

    /// Counts of a public table: a group, or a part of it, of one or two would name somebody.
    func publicCounts(_ result: RuleResult) -> (total: String, shown: String, open: String) {
        let least = Profile.smallestPublicGroup
        let total = result.checked.count
        let shown = result.count(.fulfilled)
        let open = total - shown
        let few = word("unter \(least)", "below \(least)")
        if total == 0 { return ("0", "–", "–") }
        if total < least { return (few, "–", "–") }
        let isSmall = [shown, open].contains { (1..<least).contains($0) }
        return isSmall ? (digits(total), "*", "*") : (digits(total), digits(shown), digits(open))
    }

    /// The recommendation's title with its footnote.
    func cited(_ rule: Recommendation) -> Prose {
        "\(language.quoted(rule.title(language)))\(note: rule.citation.footnote(language))"
    }

    func footnote(_ rule: Recommendation) -> String { rule.citation.footnote(language) }

    /// How binding the paper's words are: the words themselves, and the level that they were given.
    func obligation(_ rule: Recommendation) -> String {
        let level = word("Stufe \(rule.obligation) von 5", "level \(rule.obligation) of 5")
        return rule.marker.isEmpty ? level : "\(language.quoted(rule.marker)), \(level)"
    }
}
