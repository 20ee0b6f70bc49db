import GapAnalysis
import LandscapeModel
import NetworkGraph
import PlainText

/// How the report came about, so that somebody else could repeat it.
struct MethodSection {
    let facts: Facts
    private let figures: NetworkFigures

    init(_ facts: Facts, _ figures: NetworkFigures) {
        self.facts = facts
        self.figures = figures
    }

    func write(_ writer: inout ChapterWriter) {
        writer.section(facts.word("Methode", "Method"))
        writer.part(
            facts.word(
                "Was „eng“ und „kontinuierlich“ hier heißen", "What “close” and “continuous” mean here"))
        writer.sentences(Thresholding(facts).sentences)
        stability(&writer)
        if !facts.pairs.isEmpty {
            writer.part(facts.word("Kennzahlen", "Measures"))
            writer.table(figures.table)
        }
        writer.part(facts.word("Wie geprüft und geordnet wurde", "How it was checked and ordered"))
        writer.sentences(claims)
        writer.sentences(outcomes)
        writer.paragraph(
            facts.say(
                "Die Priorität eines Vorschlags folgt aus den Worten des Papiers: hoch bei „unerlässlich“ und „soll“ (Stufen 5 und 4), mittel bei „sollte“ (Stufe 3), sonst niedrig; ein Wunsch der Akteure hebt sie um eine Stufe. Innerhalb einer Priorität ordnet ein Punktwert die Vorschläge, der sich aus den folgenden Teilen zusammensetzt.",
                "The priority of a proposal follows from the words of the paper: high for “unerlässlich” and “soll” (levels 5 and 4), medium for “sollte” (level 3), otherwise low; a wish of the actors raises it by one level. Within a priority the proposals are ordered by a score made up of the following parts."
            ))
        writer.table(weights)
        writer.paragraph(
            facts.say(
                "Damit nicht ein Akteur die ganze Liste füllt, verliert jeder weitere Vorschlag zum selben Akteur ab dem sechsten jeweils \(facts.language.number(GapWeights.standard.crowding)) Punkte mehr.",
                "So that no single actor fills the list, each further proposal for the same actor from the sixth on loses \(facts.language.number(GapWeights.standard.crowding)) points more."
            ))
        writer.paragraph(
            facts.say(
                "Die Kurzfassung nennt bis zu drei Empfehlungen, die für Akteure, Gremien, Felder oder Sozialräume offen sind: zuerst solche, zu denen Antworten oder Listen etwas zeigen und Vorschläge vorliegen, dann nach Verbindlichkeit mal Zahl der offenen Fälle, wobei ein fehlender Nachweis halb zählt; bei Gleichstand entscheidet die Reihenfolge der Empfehlungen. Aus jedem Feld steht dort erst eine, ehe ein Feld zweimal vorkommt.",
                "The summary names up to three recommendations that are open for actors, boards, fields or districts: first those on which answers or lists show something and proposals follow, then by obligation times the number of open cases, of which one without evidence counts half; equal ones in the order of the recommendations. Of each field one is told before any field has two."
            ))
    }

    /// What becomes of the rankings without some of the cooperations, and without some of the answers.
    private func stability(_ writer: inout ChapterWriter) {
        let withoutTies = RankingStability(facts.graph)
        let withoutAnswers = facts.shown.tellsAnswers ? answers : []
        guard withoutTies != nil || !withoutAnswers.isEmpty else { return }
        writer.part(facts.word("Wie stabil die Reihenfolgen sind", "How stable the rankings are"))
        if let withoutTies { writer.sentences(withoutTies.sentences(facts)) }
        if !withoutAnswers.isEmpty { writer.sentences(withoutAnswers) }
    }

    /// By the two measures that the report speaks of.
    private var answers: [Prose] {
        guard facts.landscape.hasSurvey else { return [] }
        let landscape = facts.landscape
        let certainty = RankingCertainty(
            landscape, landscape.graph(facts.index), facts.index, of: [.degree, .betweenness],
            options: MeasureOptions())
        return [Prose(certainty.basis(facts.language))]
            + certainty.rankings.map { ranking in
                let title = ranking.measure.title(facts.language)
                return Prose("\(title): \(certainty.verdict(ranking, facts.language))")
            }
    }

    private var claims: [Prose] {
        [
            facts.say(
                "Jede Meldung über eine Zusammenarbeit ist eine Aussage dessen, der sie macht.",
                "Every report of cooperation is a statement of whoever makes it."),
            facts.say(
                "Eine Kooperation heißt bestätigt, wenn jede Seite eine Zusammenarbeit mit der anderen nennt, und einseitig gemeldet, wenn eine Seite das tut und die andere geantwortet, aber keine genannt hat; alles andere ist nicht überprüft.",
                "A cooperation is called confirmed if each side reports some cooperation with the other, and reported by one side if one does and the other answered without reporting any; everything else is not verified."
            ),
            facts.say(
                "Nicht als Kooperation zählen Bekanntschaft, Finanzierung, Beauftragung, Trägerschaft und gemeinsame Gremien sowie Beendetes, Wünsche und Angaben, dass es keine Zusammenarbeit gibt.",
                "Acquaintance, funding, commissioning, ownership and shared boards do not count as cooperation, nor does what has ended, a wish or a statement that there is no cooperation."
            ),
            facts.shown.isExtract
                ? facts.say(
                    "Die Kennzahlen dieser Fassung beruhen nur auf den gezeigten Akteuren und Kooperationen.",
                    "The measures in this version rest on the actors and cooperations shown only.")
                : facts.say(
                    "Die Kennzahlen beruhen auf allen so gezählten Kooperationen, gleich wie gut sie belegt sind.",
                    "The measures rest on all cooperations counted in this way, however well supported."),
        ]
    }

    private var outcomes: [Prose] {
        [
            facts.say(
                "Jede Empfehlung wird einzeln geprüft und hat eines von fünf Ergebnissen:",
                "Each recommendation is checked one by one and has one of five results:"),
            facts.say(
                "erfüllt (von beiden Seiten bestätigt oder durch Unterlagen belegt), einseitig gemeldet, (noch) nicht erfüllt (der Akteur hat geantwortet und das Gemeldete reicht nicht aus, oder die erfassten Listen selbst zeigen es), kein Nachweis (was vorliegt, reicht für eine Aussage nicht aus) oder nicht anwendbar.",
                "fulfilled (confirmed by both sides or on record), reported by one side, not (yet) fulfilled (the actor answered and what is reported falls short, or the recorded lists show it themselves), no evidence (what is at hand does not suffice to tell) or not applicable."
            ),
        ]
    }

    private var weights: DataTable {
        DataTable(
            facts.word("Gewichte der Rangfolge", "Weights of the ranking"),
            facts.language == .german ? ["Teil", "Gewicht"] : ["Part", "Weight"], numeric: [1],
            rows: GapWeights.standard.parts.map { part in
                [
                    Prose(facts.language.capitalised(part.name(facts.language))),
                    Prose(facts.language.percent(Int((part.weight * 100).rounded()), of: 100)),
                ]
            })
    }
}
