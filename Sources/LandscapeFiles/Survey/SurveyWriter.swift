public import Foundation
public import LandscapeModel
public import PlainText
import SourceText
import Workbooks

/// Writes the questionnaires of a survey: for each actor a workbook and a page to print, and one privacy notice.
public enum SurveyWriter {
    /// The files of a survey.
    /// - Parameters:
    ///   - contact: whom to send the answers to and ask, printed as it is.
    ///   - deadline: until when, printed as it is.
    /// - Throws: `ScaffoldError` where a workbook cannot be made.
    public static func files(
        _ landscape: Landscape, contact: String, deadline: String, language: Language
    ) throws(ScaffoldError) -> [(name: String, content: Data)] {
        let page = SurveyPage(
            title: landscape.settings.title, contact: contact, deadline: deadline, language: language)
        let notice = language == .german ? "datenschutz.html" : "privacy.html"
        var files: [(name: String, content: Data)] = [
            (notice, Data(page.privacyNotice(region: landscape.settings.region).utf8))
        ]
        let asked = landscape.actors.indices.filter { !landscape.actors[$0].namesPeople }
        let names = fileNames(asked.map { landscape.actors[$0] }, language)
        for (number, name) in zip(asked, names) {
            let questions = Questionnaire(ActorIndex(clamping: number), landscape)
            files.append((name + ".html", Data(page.questionnaire(questions).utf8)))
            let sheets = self.sheets(questions, landscape, contact, deadline, language)
            files.append((name + ".xlsx", try WorkbookWriter.write(sheets, title: questions.name)))
        }
        return files
    }

    /// Letters of a name that a file bears; Windows counts the whole path.
    private static let longestName = 80

    /// Names of the questionnaires, without endings: after the organisations, since people look for theirs; letters,
    /// digits and hyphens only, so that no system stumbles, and each once, whatever its case. Where several
    /// organisations bear a name, their ids follow it. The import looks into the files, not at their names.
    static func fileNames(_ actors: [Actor], _ language: Language) -> [String] {
        let words = actors.map { actor in
            let word = actor.name.slug
            // Of a name in another script nothing may be left.
            return shortened(word.utf8.count < 3 ? actor.id.slug : word)
        }
        var counts: [String: Int] = [:]
        for word in words { counts[word, default: 0] += 1 }
        var fresh = FreshIDs()
        return zip(actors, words).map { actor, word in
            let own = counts[word, default: 0] > 1 ? word + "-" + shortened(actor.id.slug) : word
            return fresh.next((language == .german ? "fragebogen-" : "questionnaire-") + own)
        }
    }

    /// Whole words, as far as there is room.
    private static func shortened(_ slug: String) -> String {
        guard slug.utf8.count > longestName else { return slug }
        let start = slug.prefix(longestName)
        return String(start.lastIndex(of: "-").map { start[..<$0] } ?? start)
    }

    /// Writes them into a fresh folder; nothing is left behind where that fails.
    /// - Parameter remarks: for the coordination, beside what the actors get.
    public static func write(
        _ landscape: Landscape, remarks: Remarks = Remarks(), to folder: String, contact: String,
        deadline: String, language: Language
    ) throws(ScaffoldError) -> Int {
        let files = try files(landscape, contact: contact, deadline: deadline, language: language)
        try FolderWriter.write(files + remarks.files(of: folder), to: folder)
        return landscape.actors.count - withoutQuestionnaire(landscape).count
    }

    /// The names of actors that probably are people: nobody is asked about them, nor they themselves.
    public static func withoutQuestionnaire(_ landscape: Landscape) -> [String] {
        landscape.actors.filter(\.namesPeople).map(\.name)
    }

    // MARK: The workbook

    private static func sheets(
        _ questions: Questionnaire, _ landscape: Landscape, _ contact: String, _ deadline: String,
        _ language: Language
    ) -> [SheetDraft] {
        [
            facts(questions, landscape, contact, deadline, language), roster(questions, language),
        ]
    }

    private static func facts(
        _ questions: Questionnaire, _ landscape: Landscape, _ contact: String, _ deadline: String,
        _ language: Language
    ) -> SheetDraft {
        let isGerman = language == .german
        var sheet = SheetDraft(
            name: SurveyWords.facts,
            columns: [
                SheetDraft.Column(header: isGerman ? "Angabe" : "key", width: 22),
                SheetDraft.Column(header: isGerman ? "Wert" : "value", width: 100),
            ])
        sheet.rows = [
            [SurveyWords.marker, SurveyWords.version],
            ["kennung", questions.id],
            ["organisation", questions.name],
            [isGerman ? "Erhebung" : "survey", landscape.settings.title],
            [isGerman ? "Rückgabe bis" : "return by", deadline],
            [isGerman ? "Rückgabe an" : "return to", contact],
            ["ausgefuellt_am", ""],
        ]
        for (number, step) in SurveyWords.steps.enumerated() {
            sheet.rows.append([isGerman ? "Hinweis \(number + 1)" : "hint \(number + 1)", step(language)])
        }
        sheet.spareRows = 0
        return sheet
    }

    private static func roster(_ questions: Questionnaire, _ language: Language) -> SheetDraft {
        let columns = SurveyWords.columns(isAboutCourses: questions.isAboutCourses)
        var sheet = SheetDraft(
            name: SurveyWords.sheet, columns: columns.map { SurveyColumns.draft($0, language) })
        let padding = [String](repeating: "", count: columns.count - 3)
        for group in questions.groups {
            for entry in group.entries {
                sheet.rows.append([entry.id, entry.name, group.sector(language)] + padding)
            }
        }
        let free = language == .german ? "weitere (bitte Namen eintragen)" : "others (please enter the name)"
        for _ in 0..<Questionnaire.nominations { sheet.rows.append(["", "", free] + padding) }
        sheet.spareRows = 0
        return sheet
    }
}

/// How the columns of a questionnaire's list look: widths, choices, explanations.
private enum SurveyColumns {
    static func draft(_ column: String, _ language: Language) -> SheetDraft.Column {
        var draft = SheetDraft.Column(
            header: column, comment: comment(column)?(language) ?? "", width: width(column))
        if let choices = choices(column, language) {
            // An inline list holds 255 letters at most, which every scale keeps to. What is typed instead ("x", "?")
            // is understood as in any list.
            draft.choices = .list(choices)
        }
        return draft
    }

    private static func option(_ column: String) -> SurveyOption? {
        SurveyOption.all.first { $0.column == column }
    }

    private static func width(_ column: String) -> Double {
        switch column {
        case "kennung": 18
        case SurveyWords.organisation: 52
        case "sektor": 24
        case SurveyWords.intensity: 30
        case "haeufigkeit": 20
        case SurveyOption.other, "anmerkung": 40
        default: 17
        }
    }

    private static func choices(_ column: String, _ language: Language) -> [String]? {
        switch column {
        case SurveyWords.intensity: SurveyWords.scale(Intensity.range, Intensity.label, language)
        case "haeufigkeit": SurveyWords.scale(Frequency.range, Frequency.label, language)
        case SurveyOption.phase: ["vor", "während", "nach", "vor, während", "während, nach", "alle"]
        case SurveyOption.dropOut, "gewuenscht": SurveyWords.isWished
        default: option(column).map { $0.isDirected ? SurveyOption.directions(language) : ["x"] }
        }
    }

    private static func comment(_ column: String) -> Bilingual? {
        switch column {
        case "kennung":
            Bilingual(
                "Bitte nicht ändern: daran erkennt netviz die Organisation.",
                "Please do not change: netviz knows the organisation by it.")
        case SurveyWords.intensity:
            Bilingual(
                "Wie eng: 0 keine bis 4 formell in mehreren Projekten. „?“ lässt es offen.",
                "How close: 0 none to 4 formal in several projects. “?” leaves it open.")
        case "haeufigkeit":
            Bilingual(
                "Wie oft Kontakt besteht: 0 nie bis 5 täglich.",
                "How often there is contact: 0 never to 5 daily.")
        case SurveyOption.other: SurveyOption.otherLabel.capitalised
        case SurveyOption.phase:
            Bilingual(
                "Zusammenarbeit rund um Integrationskurse: vor, während oder nach dem Kurs; mehrere mit Komma.",
                "Cooperation around integration courses: vor (before), während (during) or nach (after) the course; "
                    + "several with a comma.")
        case SurveyOption.dropOut:
            Bilingual(
                "Beugen Sie gemeinsam Kursabbrüchen vor?", "Do you prevent drop-outs from courses together?")
        case "gewuenscht":
            Bilingual(
                "Wir möchten damit beginnen oder es ausbauen.", "We would like to begin or extend it.")
        case "anmerkung":
            Bilingual(
                "Freiwillig. Bitte keine Namen von Personen.", "Optional. Please no names of persons.")
        default: option(column).map(explanation)
        }
    }

    private static func explanation(_ option: SurveyOption) -> Bilingual {
        let label = option.label.capitalised
        return option.isDirected
            ? Bilingual(
                label.german + ": „wir → sie“, „sie → uns“ oder „beide“.",
                label.english + ": “we → them”, “they → us” or “both”.")
            : Bilingual(label.german + ": x, wo es zutrifft.", label.english + ": x where it applies.")
    }
}

extension Bilingual {
    fileprivate var capitalised: Bilingual { Bilingual(german.capitalisedStart, english.capitalisedStart) }
}
