package import LandscapeFiles
import LandscapeModel
package import PlainText
import Reports
import SourceText

/// `survey import`: the answers of returned questionnaires, added to a landscape.
package struct SurveyJob: Sendable {
    /// The folder with the questionnaires.
    package var folder: String
    package var landscape: String
    package var isProvisional: Bool

    package init(_ folder: String, into landscape: String, isProvisional: Bool = false) {
        self.folder = folder
        self.landscape = landscape
        self.isProvisional = isProvisional
    }

    /// The landscape with the answers, and what came of them.
    package struct Outcome: Sendable {
        package let tables: LandscapeTables
        package let outcome: SurveyOutcome
        /// What is to be said about the questionnaires.
        package let notes: [Bilingual]

        /// What goes with the tables, where they are written anew.
        package func remarks(_ language: Language) -> Remarks {
            let note = outcome.provisionalNote(language)
            let input = LandscapeInput(LandscapeReader.read(tables))
            return Remarks([note].compactMap { $0 } + input.recordLines(language), language)
        }
    }

    package func run() throws(JobError) -> Outcome {
        let result = Survey.read(folder, into: landscape, isProvisional: isProvisional)
        let problems = result.problems
        let notes =
            problems.isEmpty
            ? [] : [Bilingual(problems.lines(.german, most: 50), problems.lines(.english, most: 50))]
        guard let tables = result.tables else {
            throw JobError(
                Bilingual(
                    "Es wurde nichts eingelesen. Bitte berichtigen Sie die genannten Stellen, oder lesen Sie mit --vorlaeufig ein, was verstanden wurde.",
                    "Nothing was read. Please correct the places named above, or use --provisional to take in what was understood."
                ), notes: notes)
        }
        return Outcome(tables: tables, outcome: result.outcome, notes: notes)
    }
}

/// `survey new`: a questionnaire per actor.
package struct QuestionnairesJob: Sendable {
    /// To whom the answers go, and until when.
    package var contact: String
    package var deadline: String

    package init(contact: String = "", deadline: String = "") {
        self.contact = contact
        self.deadline = deadline
    }

    /// Writes all of them into a fresh folder, or nothing.
    ///
    /// - Returns: how many there are, and what is to be said besides.
    package func write(
        _ input: LandscapeInput, to folder: String, _ language: Language
    ) throws(ScaffoldError) -> (count: Int, notes: [Bilingual]) {
        let count = try SurveyWriter.write(
            input.landscape, remarks: Remarks([input.note(language)].compactMap { $0 }, language), to: folder,
            contact: contact, deadline: deadline, language: language)
        let people = SurveyWriter.withoutQuestionnaire(input.landscape)
        guard !people.isEmpty else { return (count, []) }
        func names(_ language: Language) -> String {
            people.map { language.quoted($0) }.joined(separator: ", ")
        }
        return (
            count,
            [
                Bilingual(
                    "Ohne Fragebogen, da vermutlich Personen: \(names(.german)).",
                    "Without a questionnaire, as they probably are people: \(names(.english)).")
            ]
        )
    }
}
