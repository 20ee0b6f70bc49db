import GapAnalysis
import LandscapeModel

/// Five sentences: what is on record, the three strongest findings, what follows.
struct SummaryChapter {
    let facts: Facts

    init(_ facts: Facts) { self.facts = facts }

    var chapter: Chapter {
        var writer = ChapterWriter()
        writer.sentences([size] + unknown + findings + [outlook])
        return Chapter(.summary, facts.language, writer.blocks)
    }

    private var size: Prose {
        let actors = facts.actors.count
        let here = facts.language.capitalised(facts.here)
        let ties = facts.pairs.count
        let confirmed = facts.pairs.count { $0.state == .confirmed }
        // With actors of unknown sector nobody can tell from how many.
        let isKnown = facts.coverage.withoutSector == 0
        let origin = isKnown ? " aus \(facts.count(facts.sectors.count, .sector, .dative))" : ""
        let from = isKnown ? " from \(facts.count(facts.sectors.count, .sector))" : ""
        return facts.say(
            "\(here) \(facts.language.plural(actors, "ist", "sind")) \(facts.count(actors, .actor))\(origin) und \(facts.count(ties, .cooperation)) zwischen ihnen erfasst\(confirmedWords(confirmed, ties)).",
            "\(here), \(facts.count(actors, .actor)) \(facts.language.plural(actors, "is", "are")) on record\(from) with \(facts.count(ties, .cooperation)) between them\(confirmedWords(confirmed, ties))."
        )
    }

    /// What the findings below could not look at.
    private var unknown: [Prose] {
        let notes = [
            facts.coverage.notCheckable(facts.language), facts.coverage.notResolved(facts.language),
        ]
        return notes.compactMap { $0.map { Prose(facts.language.capitalised($0) + ".") } }
    }

    private func confirmedWords(_ confirmed: Int, _ ties: Int) -> String {
        guard ties > 0, facts.landscape.hasSurvey, !facts.isPublic else { return "" }
        let number = facts.language.numeral(confirmed)
        return switch confirmed {
        case 0:
            facts.word(
                "; noch keine davon haben beide Seiten bestätigt",
                "; none of them confirmed by both sides yet")
        case 1:
            facts.word("; eine davon haben beide Seiten bestätigt", "; one of them confirmed by both sides")
        default:
            facts.word(
                "; \(number) davon haben beide Seiten bestätigt",
                "; \(number) of them confirmed by both sides")
        }
    }

    /// The recommendations that are open at most places, weighed by how binding the paper's words are.
    var strongest: [RuleResult] {
        facts.results.enumerated()
            .filter { $1.weight > 0 && $1.rule.proposes && $1.sort != .none }
            .filter { !facts.countsFindings || $1.checked.count >= Profile.smallestPublicGroup }
            .sorted { rank($0.element, $0.offset) < rank($1.element, $1.offset) }
            .prefix(3).map(\.element)
    }

    /// A finding that rests on answers comes before one that only says that nothing is on record.
    /// What leads to a proposal comes before what is only a matter of records.
    private func rank(_ result: RuleResult, _ place: Int) -> (Int, Double, Int) {
        let leadsOn = facts.analysis.gaps.contains { $0.rules.contains(result.rule.id) }
        return (result.known > 0 && leadsOn ? 0 : 1, -result.weight, place)
    }

    private var findings: [Prose] {
        let results = strongest
        var sentences = results.enumerated().map { sentence($1, place: $0) }
        if results.isEmpty {
            sentences.append(
                facts.coverage.isCheckable
                    ? facts.say(
                        "Der Abgleich mit den Anregungen zur Kooperation von Kommunen und freien Trägern zeigt keine offenen Punkte, soweit die Angaben reichen.",
                        "As far as the data reach, checking against the suggestions on cooperation between municipalities and independent providers shows no open points."
                    )
                    : facts.say(
                        "Was sich prüfen ließ, ist nicht offen\(facts.reserve()).",
                        "Nothing that could be checked is open\(facts.reserve())."))
        } else if results.count < 3 {
            sentences.append(
                facts.say(
                    "Weitere offene Anregungen hat der Abgleich nicht ergeben, soweit die Angaben reichen\(facts.reserve()).",
                    "As far as the data reach, no further suggestions remain open\(facts.reserve())."))
        }
        return sentences
    }

    private func sentence(_ result: RuleResult, place: Int) -> Prose {
        let title = facts.cited(result.rule)
        let kind = facts.kindWord(result.rule.kind)
        let extent = facts.openExtent(result)
        switch place {
        case 0:
            let pronoun = result.rule.kind == .principle ? "er" : "sie"
            let outcomes = facts.countsFindings ? "" : ": \(facts.outcomes(result))"
            return facts.say(
                "Am stärksten ins Gewicht fällt \(kind) \(title) – \(pronoun) ist \(extent) noch offen\(outcomes).",
                "What weighs most is \(kind) \(title) – it is still open \(extent)\(outcomes).")
        case 1:
            return facts.say(
                "Es folgt \(kind) \(title), noch offen \(extent).",
                "Next comes \(kind) \(title), still open \(extent).")
        default:
            return facts.say(
                "Auch \(kind) \(title) ist \(extent) noch offen.",
                "\(facts.language.capitalised(kind)) \(title) is also still open \(extent).")
        }
    }

    private var outlook: Prose {
        let gaps = facts.analysis.gaps.count
        guard gaps > 0 else {
            return facts.say(
                "Vorschläge für weitere Kooperationen ergeben sich daraus derzeit nicht\(facts.reserve()).",
                "No proposals for further cooperation follow from this at present\(facts.reserve()).")
        }
        let high = facts.analysis.gaps.count { $0.priority == .high }
        let proposals = facts.count(gaps, .proposal)
        let ofThose =
            gaps == 1 || high == 0
            ? ""
            : facts.word(
                ", davon \(facts.language.numeral(high)) mit hoher Priorität",
                ", \(facts.language.numeral(high)) of them with high priority")
        return facts.say(
            "Daraus \(facts.language.plural(gaps, "ergibt", "ergeben")) sich \(proposals) für das weitere Gespräch\(ofThose); sie sind Anregungen und kein Urteil über einzelne Organisationen.",
            "From this \(facts.language.plural(gaps, "follows", "follow")) \(proposals) for further conversation\(ofThose); they are suggestions and no verdict on single organisations."
        )
    }
}
