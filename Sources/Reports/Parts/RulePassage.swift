import GapAnalysis
import LandscapeModel
import PlainText

/// What recommendations say about a subject and how far it is met, as running text; one by one it stands in the annex.
struct RulePassage {
    let facts: Facts
    /// Told in full; more become a list that nobody reads.
    private static let told = 2
    /// Named by their titles.
    private static let limit = 2

    init(_ facts: Facts) { self.facts = facts }

    func sentences(_ results: [RuleResult]) -> [Prose] {
        let groups = RuleResult.byRule(results)
        let weighty = groups.filter { $0.contains(where: \.isWeighty) }
            .enumerated().sorted { (-weight($0.element), $0.offset) < (-weight($1.element), $1.offset) }
            .map(\.element)
        let others = groups.filter { !$0.contains(where: \.isWeighty) }
        return weighty.prefix(Self.told).enumerated().flatMap { sentences(of: $1, isFirst: $0 == 0) }
            + rest(weighty.dropFirst(Self.told))
            + met(others) + demands(others)
    }

    /// What is asked of Bund and Land: said of a field in which nothing else is to be said, too.
    func demands(_ results: [RuleResult]) -> [Prose] { demands(RuleResult.byRule(results)) }

    private func weight(_ group: [RuleResult]) -> Double { group.map(\.weight).reduce(0, +) }

    // MARK: One recommendation

    private func sentences(of group: [RuleResult], isFirst: Bool) -> [Prose] {
        guard let first = group.first else { return [] }
        var sentences = [verdict(first, isQuoted: isFirst)]
        if !facts.countsFindings { sentences += evidence(first) + statements(first) }
        for result in group.dropFirst() { sentences.append(RuleSection(facts).brief(result)) }
        return sentences
    }

    /// "Die Anregung „…“ (im Wortlaut: „…“) ist bei drei der elf geprüften Akteure erfüllt, bei acht noch offen."
    /// - Parameter isQuoted: the first with the words of the paper, the next with its footnote, which has them.
    private func verdict(_ result: RuleResult, isQuoted: Bool) -> Prose {
        let rule = result.rule
        let kind = facts.language.capitalised(facts.kindWord(rule.kind))
        let title = facts.language.quoted(rule.title(facts.language))
        let quote = facts.language.quoted(rule.quote.innerQuoted)
        let note = facts.footnote(rule)
        guard isQuoted else { return "\(kind) \(title)\(note: note) " + extent(result) }
        let words = facts.say(
            "\(kind) \(title) (im Wortlaut: \(quote)\(note: note))",
            "\(kind) \(title) (in the words of the paper: \(quote)\(note: note))")
        return words + " " + extent(result)
    }

    private func extent(_ result: RuleResult) -> Prose {
        let total = result.checked.count
        let met = result.count(.fulfilled)
        let isPlace = result.sort == .districts || result.sort == .fields
        let at = isPlace ? facts.word("in", "in") : facts.word("bei", "for")
        let checked = facts.word("geprüften", "checked")
        if facts.countsFindings {
            let counts = facts.publicCounts(result)
            if counts.shown == "–" {
                return facts.say(
                    "betrifft so wenige, dass hier keine Zahlen stehen.",
                    "concerns so few that no figures are given here.")
            }
            if counts.shown == "*" {
                return facts.say(
                    "ist \(at) einem Teil von \(facts.count(total, result.noun, .dative)) nachweislich erfüllt.",
                    "is demonstrably fulfilled \(at) some of \(facts.count(total, result.noun)).")
            }
        }
        if total == 1 { return Prose(facts.word("ist \(facts.openWord).", "is \(facts.openWord).")) }
        if met == 0 {
            let all = facts.language.part(total, of: total, result.noun, .dative, adjective: checked)
            return Prose(
                facts.word("ist \(at) \(all) \(facts.openWord).", "is \(facts.openWord) \(at) \(all)."))
        }
        let part = facts.language.part(met, of: total, result.noun, .dative, adjective: checked)
        let open = total - met
        let number = open == 1 ? facts.language.one(result.noun, .dative) : facts.language.numeral(open)
        return facts.say(
            "ist \(at) \(part) erfüllt, \(at) \(number) \(facts.openWord).",
            "is fulfilled \(at) \(part), and \(facts.openWord) \(at) \(facts.language.numeral(open)).")
    }

    /// What is only not known, and what one side says: neither is "nicht erfüllt".
    private func evidence(_ result: RuleResult) -> [Prose] {
        let unknown = result.count(.noEvidence)
        let oneSided = result.count(.oneSided)
        let open = result.open.count
        if unknown > 0, unknown == open {
            return [facts.say("Ein Nachweis liegt dazu nicht vor.", "There is no evidence on this.")]
        }
        let shared = facts.sharedReports(result).map { " (\($0))" } ?? ""
        func cases(_ number: Int) -> String { facts.language.times(number) }
        func casesOf(_ number: Int) -> String {
            number == 1 ? "in one case" : "in \(facts.language.numeral(number)) cases"
        }
        let parts =
            (unknown > 0
                ? [
                    facts.word(
                        "\(cases(unknown)) liegt kein Nachweis vor",
                        "\(casesOf(unknown)) there is no evidence")
                ] : [])
            + (oneSided > 0
                ? [
                    facts.word(
                        "\(cases(oneSided)) nennt nur eine Seite, was angeregt ist\(shared)",
                        "\(casesOf(oneSided)) only one side reports what is suggested\(shared)")
                ] : [])
        guard !parts.isEmpty else { return [] }
        return [Prose(facts.language.capitalised(parts.joined(separator: facts.word(", ", ", and "))) + ".")]
    }

    /// What those concerned say, in fairness beside what is said about them.
    private func statements(_ result: RuleResult) -> [Prose] {
        result.open.compactMap(\.statement).filter { !$0.text.isEmpty }.prefix(2).map { statement in
            let words = facts.statement(statement)
            let end = facts.language == .german ? "“" : "”"
            let stop = words.plain.hasSuffix(".\(end)") || words.plain.hasSuffix("?\(end)") ? "" : "."
            return Prose(words.plain.trimmedStart + stop)
        }
    }

    // MARK: The others

    private func rest(_ groups: some Collection<[RuleResult]>) -> [Prose] {
        // Of a group of one or two the public is not told that it is open either.
        let told = groups.filter { group in
            !facts.countsFindings || group.allSatisfy { Int(facts.publicCounts($0).open) ?? 0 > 0 }
        }
        return titles(told).map { list in
            facts.say(
                "\(facts.language.capitalised(facts.openWord)) ist auch: \(list).",
                "Also \(facts.openWord): \(list).")
        }.map { [$0] } ?? []
    }

    /// What is met everywhere it was looked at; small groups of the public are not told.
    private func met(_ groups: [[RuleResult]]) -> [Prose] {
        let met = groups.filter { group in
            group.allSatisfy { result in
                if facts.countsFindings, result.sort != .none {
                    let counts = facts.publicCounts(result)
                    guard counts.open == facts.digits(0), counts.total != facts.digits(0) else {
                        return false
                    }
                }
                let checked = result.checked
                return !checked.isEmpty && checked.allSatisfy { $0.outcome == .fulfilled }
            }
        }
        guard let list = titles(met) else { return [] }
        return [
            facts.say(
                "Erfüllt ist: \(list)\(facts.reserve()).", "Fulfilled: \(list)\(facts.reserve()).")
        ]
    }

    private func demands(_ groups: [[RuleResult]]) -> [Prose] {
        guard let list = titles(groups.filter { $0.first?.rule.isDemand == true }) else { return [] }
        return [
            facts.say(
                "Als Forderung an Bund und Land nennt das Papier: \(list).",
                "As demands to the federal and state governments the paper names: \(list).")
        ]
    }

    /// Titles with their footnotes, at most three; the rest is counted. nil where there are none.
    private func titles(_ groups: [[RuleResult]]) -> Prose? {
        let rules = groups.compactMap { $0.first?.rule }
        guard !rules.isEmpty else { return nil }
        let shown = rules.count > Self.limit + 1 ? Array(rules.prefix(Self.limit)) : rules
        var list = Prose()
        for (place, rule) in shown.enumerated() {
            let isLast = place == shown.count - 1 && shown.count == rules.count
            if place > 0 { list.runs.append(.text(isLast ? facts.word(" und ", " and ") : ", ")) }
            list = list + facts.cited(rule)
        }
        if shown.count < rules.count {
            let rest = facts.language.numeral(rules.count - shown.count)
            list =
                list
                + facts.say(
                    " und \(rest) weitere \(facts.inTheAnnex)", " and \(rest) more \(facts.inTheAnnex)")
        }
        return list
    }
}

extension String {
    /// Without blanks at its start.
    fileprivate var trimmedStart: String { String(drop { $0 == " " }) }
}
