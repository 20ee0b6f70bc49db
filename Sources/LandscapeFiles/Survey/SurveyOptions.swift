import LandscapeModel
import PlainText

/// One kind of cooperation that a questionnaire offers to tick.
struct SurveyOption: Sendable {
    /// Header of its column.
    let column: String
    /// The kind of the vocabulary that a tick claims.
    let kind: String
    /// What is circled on paper.
    let letter: Bilingual
    let label: Bilingual

    /// Few enough to be read, and all that the recommendations ask about; anything else goes into ``other``.
    static let all = [
        SurveyOption(
            column: "information", kind: "information-exchange", letter: Bilingual("I", "I"),
            label: Bilingual("Informationen austauschen", "exchange information")),
        SurveyOption(
            column: "weitervermittlung", kind: "referral", letter: Bilingual("W", "R"),
            label: Bilingual("Menschen weitervermitteln (Verweisberatung)", "refer people to each other")),
        SurveyOption(
            column: "fallarbeit", kind: "case-work", letter: Bilingual("F", "C"),
            label: Bilingual("gemeinsam an Fällen arbeiten", "work on cases together")),
        SurveyOption(
            column: "abstimmung", kind: "planning", letter: Bilingual("A", "P"),
            label: Bilingual("sich fachlich abstimmen, gemeinsam planen", "coordinate and plan together")),
        SurveyOption(
            column: "angebote", kind: "joint-offer", letter: Bilingual("P", "O"),
            label: Bilingual("gemeinsame Projekte oder Angebote", "joint projects or offers")),
        SurveyOption(
            column: "vor_ort", kind: "outreach", letter: Bilingual("V", "V"),
            label: Bilingual(
                "Sprechstunde oder Angebot in den Räumen der anderen Seite",
                "consultation hour or offer on the other side's premises")),
        SurveyOption(
            column: "rueckmeldung", kind: "feedback", letter: Bilingual("B", "N"),
            label: Bilingual("Bedarfe melden, Rückmeldung geben", "report needs, give feedback")),
        SurveyOption(
            column: "foerderung", kind: "funding", letter: Bilingual("G", "M"),
            label: Bilingual("Geld geben (Zuwendung, Förderung)", "give money (grants, funding)")),
        SurveyOption(
            column: "raeume", kind: "resources", letter: Bilingual("S", "S"),
            label: Bilingual("Räume, Personal oder Sachmittel überlassen", "lend rooms, staff or equipment")),
    ]

    /// The column for every other kind, in words: without it not all kinds would have been asked.
    static let other = "andere_art"
    static let otherLabel = Bilingual(
        "andere Art in Worten, etwa Kooperationsvereinbarung, Veranstaltung, Fortbildung, „Zuweisung (sie → uns)“, "
            + "„Auftrag (wir → sie)“",
        "another kind in words, such as joint event, joint training, written cooperation agreement, "
            + "“assignment (they → us)”")

    /// Asked of those who give or accompany courses only.
    static let phase = "phase"
    static let dropOut = "abbruchpraevention"
    /// What `zweck` says of a tick there; the catalogue's own word.
    static let dropOutPurpose = "Abbruchprävention"
    static let courseTypes = ["integration-course-provider", "mbe", "jmd"]

    /// Whether it matters who gives and who takes.
    var isDirected: Bool {
        let vocabulary = Vocabulary.standard
        return vocabulary.kind(kind).map { vocabulary.kindTerm($0).isDirected } ?? false
    }

    static func directions(_ language: Language) -> [String] {
        language == .german ? ["wir → sie", "sie → uns", "beide"] : ["we → them", "they → us", "both"]
    }
}
