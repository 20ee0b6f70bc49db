import LandscapeModel
import PlainText

/// The questions to one actor: how it works with each of the others.
struct Questionnaire {
    struct Entry {
        var id: String
        var name: String
    }

    var id: String
    var name: String
    /// Whether it gives courses or accompanies them, so that their phases and drop-outs are a question.
    var isAboutCourses: Bool
    /// The others by sector, sectors in their usual order, names in that of the alphabet.
    var groups: [(sector: Bilingual, entries: [Entry])]

    /// Free nominations that a questionnaire has room for.
    static let nominations = 3

    init(_ actor: ActorIndex, _ landscape: Landscape) {
        let record = landscape.actors[Int(actor)]
        id = record.id
        name = record.name
        isAboutCourses = landscape.isActor(actor, ofAnyType: SurveyOption.courseTypes)
        var bySector: [Sector?: [Entry]] = [:]
        for (number, other) in landscape.actors.enumerated() where number != Int(actor) && !other.namesPeople
        {
            bySector[other.sector, default: []].append(Entry(id: other.id, name: other.name))
        }
        groups = (Sector.allCases.map { Optional($0) } + [nil]).compactMap { sector in
            guard let entries = bySector[sector] else { return nil }
            let label = sector?.label ?? Bilingual("ohne Angabe des Sektors", "sector not stated")
            return (label, entries.sorted { ($0.name.folded, $0.id) < ($1.name.folded, $1.id) })
        }
    }
}

/// The words of a questionnaire, on paper and in the workbook.
package enum SurveyWords {
    package static let sheet = "Fragebogen"
    static let facts = "Angaben"
    /// Marks a workbook as a questionnaire of this program and this form of it.
    static let marker = "netviz-fragebogen"
    static let version = "2"
    /// The forms that can be read; the first one did not ask for kinds.
    static let readable: Set<String> = ["1", version]

    /// Headers of the roster that the import cannot do without; the same in both languages.
    static let organisation = "organisation"
    static let intensity = "intensitaet"

    /// Headers of the roster, the same in both languages, since the import reads them.
    static func columns(isAboutCourses: Bool) -> [String] {
        ["kennung", organisation, "sektor", intensity, "haeufigkeit"] + SurveyOption.all.map(\.column)
            + [SurveyOption.other] + (isAboutCourses ? [SurveyOption.phase, SurveyOption.dropOut] : [])
            + ["gewuenscht", "anmerkung"]
    }

    static let question = Bilingual(
        "Wie arbeiten Sie mit den folgenden Organisationen zusammen?",
        "How do you work with the following organisations?")

    static let steps = [
        Bilingual(
            "Bitte tragen Sie je Organisation ein, wie eng Sie zusammenarbeiten und wie oft Sie Kontakt haben. Gibt es "
                + "keine Zusammenarbeit, tragen Sie 0 ein oder lassen die Zeile leer.",
            "For each organisation please enter how closely you work together and how often you are in contact. If "
                + "there is no cooperation, enter 0 or leave the row empty."),
        Bilingual(
            "Worum es in der Zusammenarbeit geht, kreuzen Sie bitte an; mehrere Kreuze sind möglich. Wo es darauf "
                + "ankommt, wer gibt und wer bekommt, wählen Sie „wir → sie“, „sie → uns“ oder „beide“. Ohne Kreuz "
                + "bleibt offen, worum es geht.",
            "Please tick what the cooperation is about; several ticks are possible. Where it matters who gives and "
                + "who receives, choose “we → them”, “they → us” or “both”. Without a tick it stays open what it is "
                + "about."),
        Bilingual(
            "Wissen Sie etwas nicht, tragen Sie „?“ ein: Das gilt weder als Ja noch als Nein.",
            "If you do not know, enter “?”: that counts neither as a yes nor as a no."),
        Bilingual(
            "„Gewünscht“ heißt: Wir möchten damit beginnen oder es ausbauen.",
            "“Wished” means: we would like to begin or extend it."),
        Bilingual(
            "Am Ende können Sie bis zu drei Organisationen nennen, die in der Liste fehlen.",
            "At the end you may name up to three organisations that the list lacks."),
        Bilingual(
            "Bitte antworten Sie für Ihre Organisation, nicht für sich, und nennen Sie keine Namen von Personen.",
            "Please answer for your organisation, not for yourself, and name no persons."),
    ]

    static func scale(_ range: ClosedRange<Int>, _ label: (Int) -> Bilingual, _ language: Language)
        -> [String]
    {
        range.map { "\($0) – \(label($0)(language))" }
    }

    static let isWished = ["ja", "nein"]
}
