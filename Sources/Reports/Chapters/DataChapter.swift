import GapAnalysis
import LandscapeModel
import PlainText

/// How far the report can be trusted: who answered, what is confirmed, where words became numbers.
struct DataChapter {
    let facts: Facts
    private let landscape: Landscape
    init(_ facts: Facts) {
        self.facts = facts
        landscape = facts.landscape
    }

    var chapter: Chapter {
        var writer = ChapterWriter()
        survey(&writer)
        writer.section(
            facts.word("Wie sicher die Kooperationen belegt sind", "How well cooperations are supported"))
        states(&writer)
        unknown(&writer)
        writer.section(facts.word("Was sich nicht schließen lässt", "What cannot be concluded"))
        writer.list(limits)
        writer.paragraph(
            facts.say(
                "Was „eng“ und „kontinuierlich“ hier heißen und wie geprüft wurde, steht \(facts.inTheAnnex).",
                "What “close” and “continuous” mean here and how it was checked is \(facts.inTheAnnex)."))
        return Chapter(.data, facts.language, writer.blocks)
    }

    // MARK: Survey

    private func survey(_ writer: inout ChapterWriter) {
        var sentences: [Prose] = []
        if let date = facts.settings.date {
            sentences.append(
                facts.say(
                    "Stichtag dieser Zusammenstellung ist der \(date.written(.german)).",
                    "The reference date of this compilation is \(date.written(.english))."))
        } else {
            sentences.append(
                facts.say("Ein Stichtag ist nicht angegeben.", "No reference date is given."))
        }
        if landscape.rowsNotUnderstood > 0 {
            let rows = landscape.rowsNotUnderstood
            sentences.append(
                facts.say(
                    "\(facts.language.capitalised(facts.count(rows, .row))) der Eingabe \(facts.language.plural(rows, "war", "waren")) nicht oder nur zum Teil zu verstehen; was nicht verstanden wurde, fehlt hier.",
                    "\(facts.language.capitalised(facts.count(rows, .row))) of the input could not be understood, or in part only; what was not understood is missing here."
                ))
        }
        let asked = landscape.askedCount
        let answered = landscape.answeredCount
        if !facts.shown.tellsAnswers {
            sentences.append(
                facts.say(
                    "Ob und mit welchem Rücklauf befragt wurde, ist nicht Teil dieser Fassung.",
                    "Whether there was a survey and how many answered is not part of this version."))
            writer.sentences(sentences)
            return
        }
        guard landscape.hasSurvey else {
            sentences.append(withoutAnswers(asked))
            writer.sentences(sentences)
            return
        }
        let total = landscape.actors.count
        let rate = facts.language.percent(answered, of: asked)
        let group = facts.language.part(
            asked, of: total, .actor, adjective: facts.word("erfassten", "recorded"))
        sentences.append(
            facts.say(
                "Befragt \(facts.language.plural(asked, "wurde", "wurden")) \(group); geantwortet \(facts.language.plural(answered, "hat", "haben")) \(facts.digits(answered)) (Rücklauf \(rate), n = \(facts.digits(asked))).",
                "The survey went to \(group); \(facts.digits(answered)) answered (response rate \(rate), n = \(facts.digits(asked)))."
            ))
        writer.sentences(sentences)
        writer.table(responses)
    }

    /// Nobody has answered; what there is comes from the coordination, unless rows say otherwise.
    private func withoutAnswers(_ asked: Int) -> Prose {
        let reported = facts.pairs.count { !$0.isOnRecord || $0.state != .unverified }
        let origin =
            reported == 0
            ? facts.say(
                "Alle Kooperationen sind so wiedergegeben, wie die Koordination sie kennt („laut Koordination“). Ob die Beteiligten das ebenso sehen, ist noch offen.",
                "All cooperations are given as the coordination knows them (“according to the coordination”). Whether those involved see it the same way is still open."
            )
            : facts.say(
                "Bei \(facts.digits(reported)) von \(facts.count(facts.pairs.count, .cooperation, .dative)) ist vermerkt, dass Beteiligte oder Dritte sie gemeldet haben; alle übrigen sind so wiedergegeben, wie die Koordination sie kennt („laut Koordination“).",
                "For \(facts.digits(reported)) of \(facts.count(facts.pairs.count, .cooperation)) it is noted that those involved or others reported them; all others are given as the coordination knows them (“according to the coordination”)."
            )
        let survey =
            asked == 0
            ? facts.say(
                "Antworten auf eine Befragung liegen nicht vor.", "There are no answers to a survey.")
            : facts.say(
                "Befragt \(facts.language.plural(asked, "wurde", "wurden")) \(facts.count(asked, .actor)); Antworten liegen noch nicht vor.",
                "The survey went to \(facts.count(asked, .actor)); there are no answers yet.")
        return [survey, facts.pairs.isEmpty ? "" : origin].paragraph
    }

    private var responses: DataTable {
        let rows = landscape.responses(of: facts.actors).map { row -> [Prose] in
            let rate =
                row.asked < Language.fewestForPercentage
                ? "–" : facts.language.percent(row.answered, of: row.asked)
            return [
                Prose(facts.label(sector: row.sector)), Prose(facts.digits(row.actors)),
                Prose(facts.digits(row.asked)), Prose(facts.digits(row.answered)), Prose(rate),
            ]
        }
        return DataTable(
            facts.word(
                "Rücklauf nach Sektor; ein Prozentwert steht erst ab \(facts.language.numeral(Language.fewestForPercentage)) Befragten",
                "Response by sector; percentages only where \(facts.language.numeral(Language.fewestForPercentage)) or more were asked"
            ),
            facts.language == .german
                ? ["Sektor", "erfasst", "befragt", "geantwortet", "Rücklauf"]
                : ["Sector", "recorded", "asked", "answered", "rate"],
            numeric: [1, 2, 3, 4], rows: rows)
    }

    // MARK: What is not known

    private func unknown(_ writer: inout ChapterWriter) {
        let coverage = facts.coverage
        guard !coverage.isCheckable || !coverage.isResolved else { return }
        writer.section(facts.word("Was nicht zu prüfen war", "What could not be checked"))
        var items: [Prose] = []
        for trait in Coverage.Trait.allCases {
            guard let words = coverage.notCheckable(facts.language, [trait]) else { continue }
            items.append(Prose(facts.language.capitalised(words) + ". " + meaning(of: trait)))
        }
        if let words = coverage.notResolved(facts.language) {
            items.append(
                facts.say(
                    "\(facts.language.capitalised(words)). Dieselbe Stelle kann unter zwei Namen gezählt sein.",
                    "\(facts.language.capitalised(words)). One organisation may be counted under two names."))
        }
        writer.list(items)
    }

    private func meaning(of trait: Coverage.Trait) -> String {
        switch trait {
        case .type:
            facts.word(
                "Empfehlungen richten sich an Arten von Akteuren; auf diese wurde keine angewendet.",
                "Recommendations address types of actor; none was applied to these.")
        case .sector:
            facts.word(
                "In Zahlen nach Sektoren stehen sie unter „nicht angegeben“.",
                "In figures by sector they stand under “not stated”.")
        case .field:
            facts.word(
                "Sie stehen in keinem Kapitel zu einem Handlungsfeld.",
                "They stand in no chapter on a field of action.")
        }
    }

    // MARK: States

    private func states(_ writer: inout ChapterWriter) {
        let pairs = facts.pairs
        guard !pairs.isEmpty else {
            let none = facts.say(
                "Hier sind keine Kooperationen \(facts.recorded).",
                "No cooperations are \(facts.recorded) here.")
            writer.sentences([none] + (facts.shown.tellsAnswers ? wishes : []))
            return
        }
        if facts.shown.isExtract {
            writer.paragraph(
                facts.say(
                    "Gezeigt werden nur Kooperationen, die beide Seiten bestätigt haben oder die ohne Befragung laut Koordination bestehen (n = \(facts.digits(pairs.count))). Anderes ist nicht Teil dieser Fassung.",
                    "Only cooperations are shown that both sides confirmed or that, without a survey, exist according to the coordination (n = \(facts.digits(pairs.count))). Nothing else is part of this version."
                ))
            return
        }
        writer.sentences(asides)
        // Without a survey nothing could be confirmed: the table would have one row.
        if landscape.hasSurvey || pairs.contains(where: { $0.state != .unverified || !$0.isOnRecord }) {
            writer.table(stateTable)
        }
    }

    private var asides: [Prose] {
        let pairs = facts.pairs
        var sentences = [
            facts.say(
                "Zwischen den Akteuren \(facts.language.plural(pairs.count, "ist", "sind")) \(facts.count(pairs.count, .cooperation)) erfasst; gezählt werden Paare von Akteuren, gleich wie viele Arten der Zusammenarbeit sie verbinden. Bekanntschaft, Finanzierung, Beauftragung, Trägerschaft und gemeinsame Gremien zählen nicht mit.",
                "There \(facts.language.plural(pairs.count, "is", "are")) \(facts.count(pairs.count, .cooperation)) on record between the actors; what is counted are pairs of actors, however many kinds of cooperation connect them. Acquaintance, funding, commissioning, ownership and shared boards do not count."
            )
        ]
        let onRecord = pairs.count { $0.isOnRecord }
        if onRecord > 0, landscape.hasSurvey {
            sentences.append(
                facts.say(
                    "\(facts.language.capitalised(onRecord == 1 ? "eine" : facts.language.numeral(onRecord))) davon \(facts.language.plural(onRecord, "steht", "stehen")) hier, weil die Koordination sie eingetragen hat („laut Koordination“): Keine der beiden Seiten hat eine Befragung beantwortet.",
                    "\(facts.language.capitalised(facts.language.numeral(onRecord))) of them \(facts.language.plural(onRecord, "stands", "stand")) here because the coordination entered \(facts.language.plural(onRecord, "it", "them")) (“according to the coordination”): neither side has answered a survey."
                ))
        }
        let inside = pairs.count { $0.isInternal }
        if inside > 0 {
            sentences.append(
                facts.say(
                    "\(facts.language.capitalised(facts.count(inside, .cooperation))) \(facts.language.plural(inside, "verbindet", "verbinden")) Dienste desselben Trägers oder einen Dienst mit seinem Träger.",
                    "\(facts.language.capitalised(facts.count(inside, .cooperation))) \(facts.language.plural(inside, "connects", "connect")) services of the same provider, or a service with its provider."
                ))
        }
        return sentences + wishes
    }

    /// A wish may well be for more between two that already work together.
    private var wishes: [Prose] {
        let wishes = landscape.wishes().map(\.pair)
        guard !wishes.isEmpty else { return [] }
        let existing = Set(facts.pairs.map { ActorPair($0.a, $0.b) })
        let further = wishes.count(where: existing.contains)
        let among: String =
            switch further {
            case 0: ""
            case wishes.count:
                facts.word(
                    ", und zwar zwischen Akteuren, die schon zusammenarbeiten",
                    ", between actors who already work together")
            default:
                facts.word(
                    ", davon \(further == 1 ? "eine" : facts.language.numeral(further)) zwischen Akteuren, die schon zusammenarbeiten",
                    ", \(facts.language.numeral(further)) of them between actors who already work together")
            }
        return [
            facts.say(
                "Gewünscht \(facts.language.plural(wishes.count, "ist", "sind")) \(facts.count(wishes.count, .cooperation))\(among); Wünsche zählen hier nicht mit.",
                "\(facts.language.capitalised(facts.count(wishes.count, .cooperation))) \(facts.language.plural(wishes.count, "is", "are")) wished for\(among); wishes are not counted here."
            )
        ]
    }

    private var stateTable: DataTable {
        let states = StateCounts(facts.pairs)
        var rows: [(label: Bilingual, count: Int, meaning: Bilingual)] = [
            (
                TieState.confirmed.label, states.confirmed,
                Bilingual("Beide Seiten nennen die Zusammenarbeit.", "Both sides report it.")
            ),
            (
                TieState.oneSided.label, states.oneSided,
                Bilingual(
                    "Eine Seite nennt sie; die andere hat geantwortet und nennt sie nicht.",
                    "One side reports it; the other answered and does not.")
            ),
            (
                TieState.unverified.label, states.open,
                Bilingual(
                    "Alles andere: Eine Seite hat nicht geantwortet oder wurde nicht befragt, oder nur die Koordination oder Dritte nennen sie.",
                    "Anything else: one side has not answered or was not asked, or only the coordination or others report it."
                )
            ),
        ]
        if states.onRecord > 0 {
            let meaning = Bilingual(
                "Keine Seite hat geantwortet; es gilt der Eintrag der Koordination.",
                "Neither side has answered; the coordination’s record stands.")
            rows.append((RecordNote.label, states.onRecord, meaning))
        }
        return DataTable(
            facts.word(
                "Kooperationen nach dem Stand ihrer Bestätigung (n = \(facts.digits(states.all)))",
                "Cooperations by state of confirmation (n = \(facts.digits(states.all)))"),
            facts.language == .german
                ? ["Stand", "Zahl", "Anteil", "Das heißt"] : ["State", "Number", "Share", "Meaning"],
            numeric: [1, 2],
            rows: rows.map { label, number, meaning in
                [
                    Prose(label(facts.language)), Prose(facts.digits(number)),
                    Prose(facts.language.percent(number, of: states.all)), Prose(meaning(facts.language)),
                ]
            })
    }

    // MARK: Limits

    private var limits: [Prose] {
        var limits = [
            facts.say(
                "Eine Kooperation, die nicht erfasst ist, kann es trotzdem geben. „Kein Nachweis“ heißt nur: Was vorliegt, reicht für eine Aussage nicht aus.",
                "A cooperation that is not on record may still exist. “No evidence” only means: what is at hand does not suffice to tell."
            ),
            facts.say(
                "Ob eine Zusammenarbeit gut ist und was sie bewirkt, wurde nicht erhoben.",
                "Whether a cooperation is good and what it achieves was not surveyed."),
            // In public nothing that one side alone reports is shown.
            !facts.shown.tellsAnswers
                ? ""
                : facts.say(
                    "Eine einseitige Meldung kann auf einem Missverständnis beruhen; sie ist ein Anlass zur Rückfrage, mehr nicht.",
                    "A report by one side may rest on a misunderstanding; it is a reason to ask, no more."),
            facts.say(
                "Die Zahlen gelten für dieses Netz zu diesem Zeitpunkt. Mit anderen Kommunen lassen sie sich nur vergleichen, wenn dort ebenso gefragt wurde.",
                "The figures hold for this network at this time. They compare with other places only if those asked in the same way."
            ),
            facts.say(
                "Die Empfehlungen geben wieder, was die in den Fußnoten genannten Quellen anregen; eine rechtliche Prüfung ist das nicht. Sie sind je nach Land und Kommune anders anzuwenden.",
                "The recommendations say what the sources named in the footnotes suggest; this is no legal examination. They apply differently from Land to Land and place to place."
            ),
        ]
        let asked = landscape.askedCount
        if landscape.hasSurvey, landscape.answeredCount * 10 < asked * 7 {
            limits.insert(
                facts.say(
                    "Der Rücklauf liegt unter 70 Prozent. Aussagen über das Netz als Ganzes sind daher vorsichtig zu lesen.",
                    "The response rate is below 70 per cent. Statements on the network as a whole should be read with care."
                ), at: 0)
        }
        return limits.filter { !$0.plain.isEmpty }
    }
}
