import GapAnalysis
import LandscapeModel
import PlainText

/// Five sentences: what is on record, the three strongest findings, what follows.
struct SummaryChapter {
    let facts: Facts

    init(_ facts: Facts) { self.facts = facts }

    var chapter: Chapter {
        var writer = ChapterWriter()
        writer.sentences([size] + unknown + (facts.shown.isExtract ? [publicNote] : findings + [outlook]))
        return Chapter(.summary, facts.language, writer.blocks)
    }

    /// In public only what is shown counts, so nothing can be called open there.
    private var publicNote: Prose {
        facts.say(
            "Zu den Anregungen zur Kooperation von Kommunen und freien Trägern nennt diese Fassung, was hier belegt ist; was nicht belegt ist, kann es trotzdem geben.",
            "On the suggestions on cooperation between municipalities and independent providers this version tells what is shown here; what is not shown may exist all the same."
        )
    }

    private var size: Prose {
        let actors = facts.actors.count
        let here = facts.language.capitalised(facts.here)
        let ties = facts.pairs.count
        let confirmed = facts.pairs.count { $0.state == .confirmed }
        guard actors > 0 else {
            return facts.say(
                "\(here) sind keine Akteure \(facts.recorded).", "\(here), no actors are \(facts.recorded).")
        }
        return facts.say(
            "\(here) \(facts.language.plural(actors, "ist", "sind")) \(facts.count(actors, .actor))\(sectorWords) und \(facts.count(ties, .cooperation)) zwischen ihnen \(facts.recorded)\(confirmedWords(confirmed, ties)).",
            "\(here), \(facts.count(actors, .actor)) \(facts.language.plural(actors, "is", "are")) \(facts.recorded)\(sectorWords) with \(facts.count(ties, .cooperation)) between them\(confirmedWords(confirmed, ties))."
        )
    }

    /// From how many sectors; with actors of unknown sector nobody can tell.
    private var sectorWords: String {
        let sectors = facts.sectors.count
        guard sectors > 0, facts.coverage.withoutSector == 0 else { return "" }
        return facts.word(
            " aus \(facts.count(sectors, .sector, .dative))", " from \(facts.count(sectors, .sector))")
    }

    /// What the findings below could not look at.
    private var unknown: [Prose] {
        let notes = [
            facts.coverage.notCheckable(facts.language), facts.coverage.notResolved(facts.language),
        ]
        return notes.compactMap { $0.map { Prose(facts.language.capitalised($0) + ".") } }
    }

    private func confirmedWords(_ confirmed: Int, _ ties: Int) -> String {
        guard ties > 0, facts.landscape.hasSurvey, facts.shown.tellsAnswers else { return "" }
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
        if results.count < 3 { sentences.append(rest(after: results)) }
        return sentences
    }

    /// Whether anything else is open: observations, demands and what is checked once for the whole place, too.
    private func rest(after named: [RuleResult]) -> Prose {
        let known = Set(named.map(\.rule.id))
        let others = Set(facts.analysis.findings.filter { $0.outcome.isOpen }.map(\.rule)).subtracting(known)
        if others.isEmpty {
            guard named.isEmpty else {
                return facts.say(
                    "Weitere offene Anregungen hat der Abgleich nicht ergeben, soweit die Angaben reichen\(facts.reserve()).",
                    "As far as the data reach, no further suggestions remain open\(facts.reserve()).")
            }
            return facts.coverage.isCheckable
                ? facts.say(
                    "Der Abgleich mit den Anregungen zur Kooperation von Kommunen und freien Trägern zeigt keine offenen Punkte, soweit die Angaben reichen.",
                    "As far as the data reach, checking against the suggestions on cooperation between municipalities and independent providers shows no open points."
                )
                : facts.say(
                    "Was sich prüfen ließ, ist nicht offen\(facts.reserve()).",
                    "Nothing that could be checked is open\(facts.reserve()).")
        }
        // How many are open of groups too small to be told would itself tell something.
        if facts.countsFindings {
            return facts.say(
                "Was sich sonst sagen lässt, ohne einzelne Akteure erkennbar zu machen, steht bei den Handlungsfeldern.",
                "What else can be said without pointing to single actors is told with the fields of action.")
        }
        let number = facts.count(others.count, .recommendation, .dative)
        return facts.say(
            "Noch offen ist nach den vorliegenden Angaben etwas bei \(number), die hier nicht genannt \(facts.language.plural(others.count, "ist", "sind")); Näheres steht \(facts.inTheAnnex).",
            "As far as the data reach, something is still open for \(number) not named here; more on \(facts.language.plural(others.count, "it", "them")) is \(facts.inTheAnnex)."
        )
    }

    private func sentence(_ result: RuleResult, place: Int) -> Prose {
        let title = facts.cited(result.rule)
        let kind = facts.kindWord(result.rule.kind)
        let extent = facts.openExtent(result)
        // What is open may be a gap in the data only: the outcomes say which.
        let outcomes = facts.countsFindings ? "" : ": \(facts.outcomes(result))"
        // No superlative: two may weigh the same, and how they were chosen stands in the annex.
        switch place {
        case 0:
            let pronoun = result.rule.kind == .principle ? "er" : "sie"
            return facts.say(
                "Besonders zu nennen ist \(kind) \(title) – \(pronoun) ist \(extent) noch offen\(outcomes).",
                "Worth naming in particular is \(kind) \(title) – it is still open \(extent)\(outcomes).")
        case 1:
            return facts.say(
                "Zu nennen ist auch \(kind) \(title), noch offen \(extent)\(outcomes).",
                "Also worth naming is \(kind) \(title), still open \(extent)\(outcomes).")
        default:
            return facts.say(
                "Auch \(kind) \(title) ist \(extent) noch offen\(outcomes).",
                "\(facts.language.capitalised(kind)) \(title) is also still open \(extent)\(outcomes).")
        }
    }

    private var outlook: Prose {
        let gaps = facts.analysis.gaps.count
        guard gaps > 0 else {
            return facts.say(
                "Vorschläge ergeben sich aus dem gesamten Abgleich derzeit nicht\(facts.reserve()).",
                "No proposals follow from the whole check at present\(facts.reserve()).")
        }
        let high = facts.analysis.gaps.count { $0.priority == .high }
        let proposals = facts.count(gaps, .proposal)
        let ofThose =
            gaps == 1 || high == 0
            ? ""
            : facts.word(
                ", davon \(facts.language.numeral(high)) mit hoher Priorität",
                ", \(facts.language.numeral(high)) of them with high priority")
        guard gaps > 1 else {
            return facts.say(
                "Aus dem gesamten Abgleich ergibt sich \(proposals) für das weitere Gespräch; er ist eine Anregung und kein Urteil über einzelne Organisationen.",
                "From the whole check follows \(proposals) for further conversation; it is a suggestion and no verdict on single organisations."
            )
        }
        return facts.say(
            "Aus dem gesamten Abgleich ergeben sich \(proposals) für das weitere Gespräch\(ofThose)\(steps); sie sind Anregungen und kein Urteil über einzelne Organisationen.",
            "From the whole check follow \(proposals) for further conversation\(ofThose)\(steps); they are suggestions and no verdict on single organisations."
        )
    }

    /// Missing, to be deepened, to be confirmed and unknown are four things; in public nobody is asked.
    private var steps: String {
        !facts.shown.namesGaps ? "" : " (\(StepCounts(facts.analysis.gaps).sentence(facts.language)))"
    }
}
