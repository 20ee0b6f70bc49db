public import Foundation
public import LandscapeModel

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
        var names = FreshIDs()
        for number in landscape.actors.indices where !landscape.actors[number].namesPeople {
            let questions = Questionnaire(ActorIndex(clamping: number), landscape)
            let name = names.next(
                (language == .german ? "fragebogen-" : "questionnaire-") + questions.id.slug)
            files.append((name + ".html", Data(page.questionnaire(questions).utf8)))
            let sheets = self.sheets(questions, landscape, contact, deadline, language)
            files.append((name + ".xlsx", try WorkbookWriter.write(sheets, title: questions.name)))
        }
        return files
    }

    /// Writes them into a fresh folder; nothing is left behind where that fails.
    public static func write(
        _ landscape: Landscape, to folder: String, contact: String, deadline: String, language: Language
    ) throws(ScaffoldError) -> Int {
        let files = try files(landscape, contact: contact, deadline: deadline, language: language)
        try FolderWriter.write(files, to: folder)
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
        let isGerman = language == .german
        let scales = [
            SurveyWords.scale(Intensity.range, Intensity.label, language),
            SurveyWords.scale(Frequency.range, Frequency.label, language), SurveyWords.isWished,
        ]
        let comments = [
            isGerman
                ? "Bitte nicht ändern: daran erkennt netviz die Organisation."
                : "Please do not change: netviz knows the organisation by it.",
            "", "",
            isGerman
                ? "Wie eng: 0 keine bis 4 formell in mehreren Projekten."
                : "How close: 0 none to 4 formal in several projects.",
            isGerman
                ? "Wie oft Kontakt besteht: 0 nie bis 5 täglich."
                : "How often there is contact: 0 never to 5 daily.",
            SurveyWords.steps[1](language),
            isGerman
                ? "Freiwillig. Bitte keine Namen von Personen." : "Optional. Please no names of persons.",
        ]
        let widths = [18.0, 52, 24, 30, 20, 14, 40]
        var sheet = SheetDraft(name: SurveyWords.sheet, columns: [])
        for (number, header) in SurveyWords.columns.enumerated() {
            var column = SheetDraft.Column(header: header, comment: comments[number], width: widths[number])
            if (3...5).contains(number) {
                // An inline list holds 255 letters at most, which every scale keeps to.
                column.choices = .list(scales[number - 3])
                column.isOpen = false
            }
            sheet.columns.append(column)
        }
        for group in questions.groups {
            for entry in group.entries { sheet.rows.append([entry.id, entry.name, group.sector(language)]) }
        }
        let free = isGerman ? "weitere (bitte Namen eintragen)" : "others (please enter the name)"
        for _ in 0..<Questionnaire.nominations { sheet.rows.append(["", "", free]) }
        sheet.spareRows = 0
        return sheet
    }
}
