public import GapAnalysis
public import LandscapeModel
import PlainText

/// The three sentences that the index page opens with: what is on record, what of it is as the paper suggests, and
/// what could come next. Each is made of figures that check, report and lists tell as well.
public struct IndexSentences {
    private let facts: Facts

    /// - Parameter options: of the report beside the page.
    public init(_ shown: ShownLandscape, _ analysis: Analysis, _ options: ReportOptions) {
        facts = Facts(shown, analysis, options)
    }

    /// In public only what is shown counts, so the third says what that means instead of what is open.
    public var all: [String] {
        [size] + (facts.shown.isExtract ? [across, publicNote] : [works, next]).compactMap { $0 }
    }

    /// "Im Landkreis Musterau sind 79 Akteure und 186 Kooperationen erfasst; 61 von 75 Befragten haben geantwortet."
    private var size: String {
        let (actors, ties) = (facts.actors.count, facts.pairs.count)
        let here = facts.language.capitalised(facts.here)
        return facts.word(
            "\(here) sind \(facts.count(actors, .actor)) und \(facts.count(ties, .cooperation)) \(facts.recorded)\(answers).",
            "\(here), \(facts.count(actors, .actor)) and \(facts.count(ties, .cooperation)) are \(facts.recorded)\(answers)."
        )
    }

    private var answers: String {
        let landscape = facts.landscape
        let (asked, answered) = (landscape.askedCount, landscape.answeredCount)
        guard facts.shown.tellsAnswers, landscape.hasSurvey, asked > 0 else { return "" }
        return facts.word(
            "; von \(facts.count(asked, .actor, .dative)), die befragt wurden, \(facts.language.plural(answered, "hat", "haben")) \(facts.language.numeral(answered)) geantwortet",
            "; of \(facts.count(asked, .actor)) asked, \(facts.language.numeral(answered)) answered")
    }

    /// How many of the cooperations lead from one sector to another; nobody can tell where a sector is not known.
    private var across: String? {
        guard facts.coverage.withoutSector == 0, !facts.pairs.isEmpty else { return nil }
        let number = facts.pairs.count { facts.record($0.a).sector != facts.record($0.b).sector }
        let ties = facts.count(facts.pairs.count, .cooperation, .dative)
        let isOne = number == 1
        return facts.word(
            "Von \(ties) \(isOne ? "verbindet" : "verbinden") \(facts.language.numeral(number)) verschiedene Sektoren.",
            "Of \(ties), \(facts.language.numeral(number)) \(isOne ? "joins" : "join") different sectors.")
    }

    private var publicNote: String {
        facts.word(
            "Gezeigt ist nur, was öffentlich sein darf; was hier nicht steht, kann es trotzdem geben.",
            "Only what may be public is shown; what is not here may exist all the same.")
    }

    /// "Von 256 Befunden sind 133 erfüllt, allein 35 im Handlungsfeld Migrationsberatung."
    private var works: String? {
        let checked = facts.analysis.findings.filter { $0.outcome != .notApplicable }
        let fulfilled = checked.filter { $0.outcome == .fulfilled }
        guard !checked.isEmpty else { return nil }
        let all = facts.count(checked.count, .finding, .dative)
        let number = facts.language.numeral(fulfilled.count)
        let place = most(fulfilled.map(\.field))
        return facts.word(
            "Von \(all) \(facts.language.plural(fulfilled.count, "ist", "sind")) \(number) erfüllt\(place)\(facts.reserve()).",
            "Of \(all), \(number) \(facts.language.plural(fulfilled.count, "is", "are")) fulfilled\(place)\(facts.reserve())."
        )
    }

    /// "Daraus ergeben sich 170 Anregungen (neu knüpfen 94 · vertiefen 15), allein 82 im Handlungsfeld …"
    private var next: String {
        let gaps = facts.analysis.gaps
        guard !gaps.isEmpty else {
            return facts.word(
                "Vorschläge ergeben sich daraus derzeit nicht\(facts.reserve()).",
                "No proposals follow from this at present\(facts.reserve()).")
        }
        let steps = StepCounts(gaps).sentence(facts.language)
        let place = most(gaps.map(\.field))
        return facts.word(
            "Daraus \(gaps.count == 1 ? "ergibt sich eine Anregung" : "ergeben sich \(facts.digits(gaps.count)) Anregungen") (\(steps))\(place).",
            "From this \(gaps.count == 1 ? "follows one suggestion" : "follow \(facts.digits(gaps.count)) suggestions") (\(steps))\(place)."
        )
    }

    /// Where most of them are: the first of the fields in their order, where several have as many.
    private func most(_ fields: [String]) -> String {
        var counts: [String: Int] = [:]
        for field in fields where !field.isEmpty { counts[field, default: 0] += 1 }
        guard counts.count > 1, let most = counts.values.max(), most > 1,
            let field = facts.fields.first(where: { counts[$0] == most })
        else { return "" }
        return facts.word(
            ", allein \(facts.language.numeral(most)) im Handlungsfeld \(facts.label(field: field))",
            ", \(facts.language.numeral(most)) of them in the field \(facts.label(field: field))")
    }
}
