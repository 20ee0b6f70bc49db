import JournalStore
package import LandscapeEditing
package import LandscapeFiles
import LandscapeModel
package import LiveTable
package import PlainText
package import SourceText

/// What answers would become, before anything is changed.
package struct SurveyPreview: Sendable {
    /// The numbers of the answers that it is about.
    package let numbers: [Int]
    /// What goes into the journal; empty where the tables say so already, or errors stand in the way.
    package let entries: [Entry]
    /// Settings that note what was asked; nil where nothing is to be noted.
    package let settings: String?
    package let outcome: SurveyOutcome
    package let problems: [Problem]
    /// Whether they can be taken over like this.
    package let isSound: Bool
    private let state: TableState
    private let returned: [SurveyBook.Returned]

    /// - Complexity: that of reading the landscape twice: some hundred milliseconds for 300 actors.
    package init(
        _ returned: [SurveyBook.Returned], on state: TableState, isProvisional: Bool
    ) {
        numbers = returned.map(\.stored.number)
        self.returned = returned
        self.state = state
        let tables = state.workspace.tables
        let result = tables.map {
            Survey.take(returned.map(\.asAnswered), into: $0, isProvisional: isProvisional)
        }
        outcome = result?.outcome ?? SurveyOutcome()
        problems = result?.problems ?? []
        isSound = result?.tables != nil
        guard let tables, let made = result?.tables else {
            entries = []
            settings = nil
            return
        }
        entries = TableDifference(from: tables, to: made).entries
        settings = made.settings == tables.settings ? nil : made.settings
    }

    // MARK: What is asked about

    /// Whose a questionnaire is, or what a cell of it says: only the organisation knows.
    package struct Question: Sendable, Hashable {
        package var number: Int
        /// Both nil: whose the questionnaire is.
        package var row: Int?
        package var column: String?
        /// What stands there.
        package var text: String
        package var message: Bilingual
        /// Somebody is to be named, not something to be written.
        package var isAboutWhom: Bool
    }

    /// What has to be settled first, answer by answer.
    package var questions: [Question] {
        problems.compactMap { problem in
            guard let one = returned.first(where: { $0.questionnaire.file == problem.file }) else {
                return nil
            }
            let isWhose =
                problem.row == nil && [.unknownActor, .surveyContradiction].contains(problem.code)
            guard isWhose || problem.severity == .error else { return nil }
            let isAboutName = [.unknownActor, .ambiguousName].contains(problem.code)
            return Question(
                number: one.stored.number, row: problem.row, column: isAboutName ? "kennung" : problem.column,
                text: isWhose ? one.questionnaire.name : problem.text, message: problem.message,
                isAboutWhom: isWhose || isAboutName)
        }
    }

    /// Hints about an answer that keep nobody from taking it over.
    package func notes(_ number: Int, _ language: Language) -> [String] {
        guard let one = returned.first(where: { $0.stored.number == number }) else { return [] }
        return problems.filter {
            $0.file == one.questionnaire.file && $0.severity == .warning && $0.row != nil
        }.map { problem in
            let place = problem.row.map { language == .german ? "Zeile \($0): " : "row \($0): " } ?? ""
            return place + problem.message(language)
        }
    }

    // MARK: What it becomes

    /// A sentence for each entry, by who reports it; what nobody reports (new actors) comes under "".
    package func sentences(_ language: Language) -> [(actor: String, lines: [String])] {
        let words = EntryWords(state.landscape, entries, language)
        var lines: [String: [String]] = [:]
        var order: [String] = []
        for entry in entries {
            // Who answered is marked in the table of actors.
            let isMark = entry.table == "akteure" && entry.operation == .change
            let actor = entry.table == "kooperationen" ? entry.reportedBy : isMark ? entry.key ?? "" : ""
            if lines[actor] == nil { order.append(actor) }
            lines[actor, default: []].append(words.words(entry))
        }
        return order.map { ($0, lines[$0] ?? []) }
    }
}

extension SurveyBook.Returned {
    /// As whose it counts, where somebody said so.
    fileprivate var asAnswered: ReturnedQuestionnaire {
        guard !stored.actor.isEmpty else { return questionnaire }
        var one = questionnaire
        one.id = stored.actor
        one.name = stored.actor
        return one
    }
}
