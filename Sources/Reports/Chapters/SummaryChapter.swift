import GapAnalysis
import LandscapeModel
import PlainText

/// One page for whoever reads no other: what works, three points to talk about, five steps, and how sure all that is.
/// No codes of recommendations, no measures.
struct SummaryChapter {
    let facts: Facts

    init(_ facts: Facts) { self.facts = facts }

    var chapter: Chapter {
        var writer = ChapterWriter()
        writer.sentences([size, answers] + unknown + (facts.shown.isExtract ? [publicNote] : []))
        guard !facts.shown.isExtract else { return Chapter(.summary, facts.language, writer.blocks) }
        Achievements(facts).write(&writer)
        let points = strongest
        writer.section(facts.word("Worüber zu sprechen wäre", "What to talk about"))
        writer.list(FocalPoints(facts).items(points))
        if points.count < FocalPoints.limit { writer.paragraph(rest(after: points)) }
        let steps = NextSteps(facts).items()
        writer.section(facts.word("Nächste Schritte", "Next steps"))
        writer.list(steps)
        writer.paragraph(outlook)
        writer.section(facts.word("Was dabei zu bedenken ist", "What to bear in mind"))
        writer.sentences(caveat)
        return Chapter(.summary, facts.language, writer.blocks)
    }

    /// The recommendations that are told; plain language tells the same.
    var strongest: [RuleResult] { FocalPoints(facts).results }

    /// How many answered, where there was a survey.
    private var answers: Prose {
        let (asked, answered) = (facts.landscape.askedCount, facts.landscape.answeredCount)
        guard facts.shown.tellsAnswers, facts.landscape.hasSurvey, asked > 0 else { return "" }
        let rate =
            asked < Language.fewestForPercentage
            ? ""
            : facts.word(
                " (Rücklauf \(facts.language.percent(answered, of: asked)))",
                " (response rate \(facts.language.percent(answered, of: asked)))")
        return facts.say(
            "Auf die Befragung \(facts.language.plural(answered, "hat", "haben")) \(facts.digits(answered)) von \(facts.digits(asked)) geantwortet\(rate).",
            "\(facts.digits(answered)) of \(facts.digits(asked)) answered the survey\(rate).")
    }

    /// The one thing that may not be forgotten: where it is not known, there may be something all the same.
    private var caveat: [Prose] {
        let checked = facts.analysis.findings.filter { $0.outcome != .notApplicable }
        let open = checked.count { $0.outcome == .noEvidence }
        var sentences: [Prose] = []
        let missing = facts.landscape.askedCount - facts.landscape.answeredCount
        if facts.landscape.hasSurvey, missing > 0 {
            sentences.append(
                facts.say(
                    "Von \(facts.digits(missing)) \(missing == 1 ? "Akteur" : "Akteuren") steht die Antwort noch aus.",
                    "The \(missing == 1 ? "answer" : "answers") of \(facts.count(missing, .actor)) \(missing == 1 ? "is" : "are") still to come."
                ))
        } else if !facts.landscape.hasSurvey, !facts.pairs.isEmpty {
            sentences.append(
                facts.say(
                    "Antworten der Beteiligten liegen nicht vor; der Bericht gibt wieder, was der Koordination bekannt ist.",
                    "There are no answers of those involved; the report tells what the coordination knows."))
        }
        if open > 0 {
            sentences.append(
                facts.say(
                    "Bei \(facts.digits(open)) von \(facts.digits(checked.count)) geprüften Punkten reicht das, was vorliegt, für eine Aussage nicht aus.",
                    "For \(facts.digits(open)) of \(facts.digits(checked.count)) points checked what is at hand does not suffice to tell."
                ))
        }
        sentences.append(
            facts.say(
                "Was nicht erfasst ist, kann es trotzdem geben.",
                "What is not on record may exist all the same."))
        return sentences
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
