import LandscapeModel
import PlainText

/// What the data protection officer and the actors want to know: which data, what for, how old, how to delete.
struct PrivacyNotice {
    let facts: Facts

    init(_ facts: Facts) { self.facts = facts }

    func write(_ writer: inout ChapterWriter) {
        writer.section(facts.word("Datenschutzhinweis", "Privacy notice"))
        writer.paragraph(facts.options.isPseudonymised ? numbers : profile)
        writer.table(table)
        writer.list(
            [
                facts.say(
                    "Zweck ist die Abstimmung der Integrationsarbeit vor Ort. Keine Organisation erhält eine Note.",
                    "The purpose is to coordinate local integration work. No organisation is given a grade."),
                age, deletion,
                facts.say(
                    "Organisationen mit nur einer Person können Rückschlüsse auf diese Person zulassen. Sie können der Nennung in öffentlichen Fassungen widersprechen; dann steht im Verzeichnis der Akteure „veroeffentlichen: nein“.",
                    "Organisations of one person may point to that person. They can object to being named in public versions; the list of actors then says “veroeffentlichen: nein”."
                ),
                facts.say(
                    "Zum Erstellen des Berichts ist keine Verbindung ins Internet nötig; die HTML-Fassung lädt nichts nach.",
                    "No connection to the internet is needed to make the report; the HTML version loads nothing from elsewhere."
                ),
                facts.say(
                    "Verantwortliche Stelle und Rechtsgrundlage trägt die Koordination hier ein: ______",
                    "Controller and legal basis are to be entered here by the coordination: ______"),
            ])
    }

    private var table: DataTable {
        DataTable(
            facts.word("Welche Angaben wozu verwendet werden", "Which data are used for what"),
            facts.language == .german
                ? ["Angaben", "Wozu", "In dieser Fassung"] : ["Data", "What for", "In this version"],
            rows: rows.map { $0.map { Prose($0) } })
    }

    private func row(_ german: [String], _ english: [String], _ state: String) -> [String] {
        (facts.language == .german ? german : english) + [state]
    }

    private var rows: [[String]] {
        let included = facts.word("enthalten", "included")
        let missing = facts.word("nicht enthalten", "not included")
        let consenting = facts.word("nur wer nicht widersprochen hat", "only those who did not object")
        let confirmed = facts.word(
            "nur bestätigte, ohne Befragung auch laut Koordination",
            "confirmed ones only, without a survey also those according to the coordination")
        let counted = facts.word("nur als Zahlen ab drei", "only as figures from three on")
        let isPublic = facts.shown.isExtract
        return [
            row(
                ["Name, Art, Sektor, Träger, Sozialraum von Organisationen", "Überblick, wer da ist"],
                ["Name, type, sector, carrier, district of organisations", "Overview of who is there"],
                facts.options.isPseudonymised
                    ? facts.word(
                        "Nummern statt Namen; seltene Arten fehlen", "numbers instead of names; no rare types"
                    )
                    : isPublic ? consenting : included),
            row(
                ["Kooperationen zwischen Organisationen", "Karten und Kennzahlen"],
                ["Cooperations between organisations", "Maps and measures"], isPublic ? confirmed : included),
            row(
                ["Angebote", "Überblick nach Feld, Zielgruppe und Sozialraum"],
                ["Offers", "Overview by field, target group and district"], included),
            row(
                ["Gremien und welche Organisation dort sitzt", "Beteiligung an Runden Tischen"],
                ["Boards and which organisation sits there", "Participation in round tables"],
                isPublic
                    ? facts.word(
                        "ja, mit Namen auf der Karte der Gremien; ohne Akteure, die nicht gezeigt werden",
                        "yes, by name on the map of boards; without actors that are not shown") : included),
            row(
                ["Wer befragt wurde und geantwortet hat", "Rücklauf und Rückfragen"],
                ["Who was asked and answered", "Response rate and questions"], isPublic ? missing : included),
            row(
                ["Befunde und Stellungnahmen der Akteure", "Gespräch über Anregungen"],
                ["Findings and statements of the actors", "Conversation on suggestions"],
                facts.countsFindings ? counted : included),
            row(
                ["Notizen der Koordination", "Gedächtnisstütze der Koordination"],
                ["Notes of the coordination", "The coordination’s own memory"],
                facts.shown.showsNotes ? included : missing),
            row(
                ["Ansprechpersonen mit Telefon und E-Mail", "Rückfragen der Koordination"],
                ["Contact persons with telephone and e-mail", "Questions of the coordination"],
                facts.showsContacts ? included : missing),
            row(
                ["Daten zu Ratsuchenden", "–"], ["Data on clients", "–"],
                facts.word("werden nicht erhoben", "are not collected")),
        ]
    }

    private var age: Prose {
        let months = facts.count(facts.settings.thresholds.recordMonths, .month)
        guard let date = facts.settings.date else {
            return facts.say(
                "Ein Stichtag ist nicht angegeben. Angaben, die älter als \(months) sind, sollten überprüft werden.",
                "No reference date is given. Records more than \(months) old should be looked at again.")
        }
        return facts.say(
            "Stichtag ist der \(date.written(.german)); einzelne Angaben können älter sein. Was älter als \(months) ist, sollte überprüft werden.",
            "The reference date is \(date.written(.english)); single records may be older. What is more than \(months) old should be looked at again."
        )
    }

    private var deletion: Prose {
        facts.say(
            "Gelöscht wird in den Tabellen: die Zeile des Akteurs und alle Zeilen, die ihn nennen. Danach werden Karten und Bericht neu erstellt und ältere Fassungen vernichtet.",
            "Data are deleted in the tables: the row of the actor and all rows that name it. Then maps and report are made anew and older versions destroyed."
        )
    }

    private var numbers: Prose {
        facts.say(
            "In dieser Fassung stehen Nummern statt Namen; der Schlüssel dazu wird getrennt aufbewahrt. In einem kleinen Kreis verraten Sektor, Handlungsfelder und die Zahl der Kooperationen trotzdem oft, wer gemeint ist.",
            "This version has numbers instead of names; the key to them is kept apart. In a small district sector, fields and the number of cooperations often still tell who is meant."
        )
    }

    private var profile: Prose {
        switch facts.shown.profile {
        case .intern:
            facts.say(
                "Diese Fassung ist nur für die Koordination bestimmt: Sie nennt Befunde je Akteur, unbestätigte Meldungen, Notizen und einzelne Kennzahlen.",
                "This version is for the coordination only: it names findings by actor, unconfirmed reports, notes and measures of single actors."
            )
        case .workshop:
            facts.say(
                "Diese Fassung ist für die beteiligten Akteure bestimmt. Sie nennt Befunde je Akteur und unbestätigte Meldungen, aber keine Rangfolge von Akteuren. Vor einer Weitergabe darüber hinaus ist die öffentliche Fassung zu verwenden.",
                "This version is for the actors involved. It names findings by actor and unconfirmed reports, but no ranking of actors. To pass it on beyond them, use the public version."
            )
        case .oeffentlich:
            facts.say(
                "Diese Fassung ist für die Öffentlichkeit bestimmt: Sie zeigt nur Akteure, die nicht widersprochen haben, und nur Kooperationen, die beide Seiten bestätigt haben oder die ohne Befragung laut Koordination bestehen; Befunde stehen nur als Zahlen ab drei.",
                "This version is for the public: it shows only actors who did not object and only cooperations that both sides confirmed or that, without a survey, exist according to the coordination; findings appear as figures from three on."
            )
        }
    }
}
