import LandscapeModel
import PlainText

/// The pages of a survey to print: plain HTML with its own style, no script, nothing from elsewhere.
struct SurveyPage {
    var title: String
    var contact: String
    var deadline: String
    var language: Language

    private func text(_ german: String, _ english: String) -> String {
        language == .german ? german : english
    }

    /// Its own style and links to pages beside it, nothing else: nothing runs, nothing is loaded.
    private static let policy =
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

    private func page(_ heading: String, _ body: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="\(language == .german ? "de" : "en")">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(XMLText.escaped(heading))</title>
        <style>
        body { font: 11pt/1.45 Arial, "Liberation Sans", sans-serif; color: #111; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
        h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 1.6rem; }
        table { border-collapse: collapse; width: 100%; margin: .6rem 0 1rem; }
        caption { text-align: left; font-weight: bold; padding: .3rem 0; }
        th, td { border: 1px solid #555; padding: .25rem .4rem; vertical-align: top; }
        thead th { background: #eef2f6; text-align: left; font-weight: normal; font-size: .85rem; }
        tbody th { text-align: left; font-weight: normal; }
        td.level { width: 6.2rem; letter-spacing: .42rem; white-space: nowrap; text-align: center; }
        td.often { width: 7.6rem; letter-spacing: .42rem; white-space: nowrap; text-align: center; }
        td.kinds { width: 11rem; word-spacing: .25rem; }
        td.wish { width: 4.2rem; text-align: center; }
        td.course { width: 6rem; white-space: nowrap; text-align: center; }
        tr { break-inside: avoid; } thead { display: table-header-group; }
        .fill { border-bottom: 1px solid #555; display: inline-block; min-width: 16rem; }
        @page { size: A4; margin: 16mm; }
        @media print { body { margin: 0; max-width: none; font-size: 10pt; } a { color: inherit; text-decoration: none; } h2 { break-after: avoid; } }
        </style>
        </head>
        <body>
        <main>
        \(body)
        </main>
        </body>
        </html>

        """
    }

    // MARK: The questionnaire

    func questionnaire(_ questions: Questionnaire) -> String {
        let heading = text("Fragebogen: ", "Questionnaire: ") + questions.name
        var body = "<h1>\(XMLText.escaped(heading))</h1>\n"
        if !title.isEmpty { body += "<p>\(XMLText.escaped(title))</p>\n" }
        body += returnTo
        body += "<h2>\(SurveyWords.question(language))</h2>\n<ol>\n"
        for step in SurveyWords.steps { body += "<li>\(step(language))</li>\n" }
        body += "</ol>\n" + scales + kinds(isAboutCourses: questions.isAboutCourses)
        for group in questions.groups {
            body += table(
                group.sector(language), group.entries.map { XMLText.escaped($0.name) },
                questions.isAboutCourses)
        }
        let blank = [String](repeating: "&nbsp;", count: Questionnaire.nominations)
        body += table(
            text("Weitere, die in der Liste fehlen", "Others that the list lacks"), blank,
            questions.isAboutCourses)
        let day = text("Ausgefüllt am", "Filled in on")
        body += "<p>\(day): <span class=\"fill\">&nbsp;</span></p>\n"
        return page(heading, body)
    }

    private var returnTo: String {
        var lines: [String] = []
        if !deadline.isEmpty {
            lines.append(text("Bitte zurückgeben bis: ", "Please return by: ") + XMLText.escaped(deadline))
        }
        if !contact.isEmpty {
            lines.append(
                text("Rückgabe und Fragen an: ", "Return and questions to: ") + XMLText.escaped(contact))
        }
        let notice = language == .german ? "datenschutz.html" : "privacy.html"
        lines.append(
            text(
                "Was mit den Angaben geschieht, steht im <a href=\"\(notice)\">Datenschutz-Hinweis</a>.",
                "What becomes of the answers is said in the <a href=\"\(notice)\">privacy notice</a>."))
        return "<p>" + lines.joined(separator: "<br>\n") + "</p>\n"
    }

    private var scales: String {
        func list(_ name: String, _ values: [String]) -> String {
            "<p><strong>\(name):</strong> \(values.map { XMLText.escaped($0) }.joined(separator: " · "))</p>\n"
        }
        let circle = text(
            "Auf Papier kreisen Sie bitte die zutreffenden Ziffern ein.",
            "On paper please circle the digits that apply.")
        return "<p>\(circle)</p>\n"
            + list(
                text("Wie eng", "How close"), SurveyWords.scale(Intensity.range, Intensity.label, language))
            + list(
                text("Wie oft", "How often"), SurveyWords.scale(Frequency.range, Frequency.label, language))
    }

    /// The letters of the kinds, and what they stand for.
    private func kinds(isAboutCourses: Bool) -> String {
        let entries = SurveyOption.all.map { option in
            let sign = option.isDirected ? option.letter(language) + "→ ←" : option.letter(language)
            return "<li><strong>\(sign)</strong> \(XMLText.escaped(option.label(language)))</li>"
        }
        let intro = text(
            "Worum es geht: bitte alle zutreffenden Buchstaben einkreisen. Wo Pfeile stehen, heißt → „wir → sie“, ← „sie → "
                + "uns“.",
            "What it is about: please circle all letters that apply. Where there are arrows, → means “we → them”, ← “they → "
                + "us”.")
        var html = "<p>\(intro)</p>\n<ul>\n\(entries.joined(separator: "\n"))\n"
        html += "<li>… \(XMLText.escaped(SurveyOption.otherLabel(language)))</li>\n</ul>\n"
        if isAboutCourses {
            let note = text(
                "Integrationskurse: v vor, w während, n nach dem Kurs; A gemeinsam Kursabbrüchen vorbeugen.",
                "Integration courses: b before, d during, a after the course; P preventing drop-outs together."
            )
            html += "<p>\(note)</p>\n"
        }
        return html
    }

    private var letters: String {
        SurveyOption.all.map { option in
            let letter = option.letter(language)
            return option.isDirected ? "\(letter)→ \(letter)←" : letter
        }.joined(separator: " ") + " …"
    }

    private func table(_ caption: String, _ names: [String], _ isAboutCourses: Bool) -> String {
        var html = "<table>\n<caption>\(XMLText.escaped(caption))</caption>\n<thead><tr>"
        var heads = [
            text("Organisation", "Organisation"), text("Wie eng?", "How close?"),
            text("Wie oft?", "How often?"),
            text("Worum geht es?", "What about?"),
        ]
        if isAboutCourses { heads.append(text("Kurse", "Courses")) }
        heads.append(text("gewünscht", "wished"))
        for head in heads { html += "<th scope=\"col\">\(head)</th>" }
        html += "</tr></thead>\n<tbody>\n"
        let course = isAboutCourses ? "<td class=\"course\">\(text("v w n A", "b d a P"))</td>" : ""
        for name in names {
            html +=
                "<tr><th scope=\"row\">\(name)</th><td class=\"level\">01234</td><td class=\"often\">012345</td>"
                + "<td class=\"kinds\">\(letters)</td>\(course)<td class=\"wish\">☐</td></tr>\n"
        }
        return html + "</tbody>\n</table>\n"
    }

    // MARK: The privacy notice

    func privacyNotice(region: String) -> String {
        let heading = text("Datenschutz-Hinweis zur Befragung", "Privacy notice for the survey")
        var body = "<h1>\(heading)</h1>\n"
        if !title.isEmpty { body += "<p>\(XMLText.escaped(title))</p>\n" }
        for part in language == .german ? Self.german : Self.english {
            body += "<h2>\(part.0)</h2>\n<p>\(part.1)</p>\n"
        }
        if !contact.isEmpty {
            body += "<h2>\(text("Fragen", "Questions"))</h2>\n<p>\(XMLText.escaped(contact))</p>\n"
        }
        return page(heading, body)
    }

    private static let german: [(String, String)] = [
        (
            "Verantwortlich",
            "<span class=\"fill\">&nbsp;</span> (bitte eintragen: Stelle, Anschrift, behördliche Datenschutzbeauftragte "
                + "oder behördlicher Datenschutzbeauftragter)"
        ),
        (
            "Wozu gefragt wird",
            "Die Angaben zeigen, welche Organisationen vor Ort zusammenarbeiten und wo mehr Zusammenarbeit helfen "
                + "könnte. Rechtsgrundlage ist in der Regel Art. 6 Abs. 1 Buchst. e DSGVO mit dem "
                + "Landesdatenschutzgesetz; bitte lassen Sie das vor Ort prüfen."
        ),
        (
            "Welche Angaben",
            "Gefragt wird nach Organisationen: wie eng und wie oft sie zusammenarbeiten, worum es dabei geht und was "
                + "gewünscht ist. Namen von Personen und Angaben über einzelne Fälle werden nicht erhoben; bitte tragen Sie auch in "
                + "Freitexten keine ein."
        ),
        (
            "Nicht anonym",
            "Eine Befragung über Beziehungen kann gegenüber der auswertenden Stelle nicht anonym sein: Sie muss "
                + "wissen, wer über wen Auskunft gibt. Besteht eine Organisation nur aus einer Person, können ihre "
                + "Angaben personenbezogen sein."
        ),
        (
            "Freiwillig",
            "Die Teilnahme ist freiwillig. Wer den Fragebogen nicht zurückgibt, hat keine Nachteile; das gilt nicht "
                + "als Auskunft, dass es keine Zusammenarbeit gibt. Wer ihn zurückgibt und eine Zeile leer lässt, "
                + "nennt dort keine Zusammenarbeit; wer „?“ einträgt, lässt sie offen."
        ),
        (
            "Wer was sieht",
            "Die Antworten liegen bei der verantwortlichen Stelle. In Karten für Arbeitstreffen erscheinen "
                + "Organisationen mit ihren Verbindungen, ohne Anmerkungen. Öffentlich erscheinen nur Verbindungen, "
                + "die beide Seiten genannt haben oder die der Koordination bekannt sind, ohne dass eine Seite "
                + "geantwortet hat. Organisationen, die das nicht möchten, und Anschriften von Unterkünften fehlen dort, und es ist nicht erkennbar, wer nicht geantwortet hat."
        ),
        (
            "Wo und wie lange",
            "Die Auswertung läuft auf Rechnern der verantwortlichen Stelle, ohne Netzdienste. Die Fragebögen werden "
                + "gelöscht am: <span class=\"fill\">&nbsp;</span>"
        ),
        (
            "Ihre Rechte",
            "Soweit Angaben personenbezogen sind, haben Sie das Recht auf Auskunft, Berichtigung, Löschung, "
                + "Einschränkung und Widerspruch sowie auf Beschwerde bei der Aufsichtsbehörde (Art. 15 bis 21 und 77 "
                + "DSGVO). Jede Organisation kann verlangen, auf öffentlichen Karten zu fehlen."
        ),
    ]

    private static let english: [(String, String)] = [
        (
            "Controller",
            "<span class=\"fill\">&nbsp;</span> (please enter: office, address, data protection officer)"
        ),
        (
            "Purpose",
            "The answers show which local organisations work together and where more cooperation could help. The "
                + "legal basis is as a rule Art. 6 (1) (e) GDPR with the data protection act of the Land; please have "
                + "this checked locally."
        ),
        (
            "Which data",
            "The questions are about organisations: how closely and how often they work together, what about, and what "
                + "is wished. Names of persons and data of single cases are not collected; please enter none in free text "
                + "either."
        ),
        (
            "Not anonymous",
            "A survey of relations cannot be anonymous towards those who evaluate it: they have to know who answers "
                + "about whom. Where an organisation is one person, its answers may be personal data."
        ),
        (
            "Voluntary",
            "Taking part is voluntary. Nobody is worse off for not returning the questionnaire; that does not count "
                + "as saying that there is no cooperation. Whoever returns it with an empty row names no cooperation "
                + "there; whoever enters “?” leaves it open."
        ),
        (
            "Who sees what",
            "The answers stay with the controller. Maps for working meetings show organisations and their ties, "
                + "without remarks. In public only ties appear that both sides named, or that the coordination "
                + "knows of while neither side has answered. Organisations that do not wish it and addresses of accommodations are left out, and nobody can tell who did not answer."
        ),
        (
            "Where and how long",
            "Evaluation runs on computers of the controller, without services on the net. The questionnaires will be "
                + "deleted on: <span class=\"fill\">&nbsp;</span>"
        ),
        (
            "Your rights",
            "As far as data are personal, you have the rights of access, rectification, erasure, restriction and "
                + "objection, and to complain to the supervisory authority (Art. 15 to 21 and 77 GDPR). Every "
                + "organisation may ask to be left out of public maps."
        ),
    ]
}
