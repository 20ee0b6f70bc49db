import Foundation
package import JournalStore
package import LandscapeFiles
import LandscapeModel
import LiveTable
package import PlainText

/// The survey of a landscape as it is kept in its file: links, what is being filled in, and what came back.
package struct SurveyBook: Sendable {
    package let landscape: OpenLandscape
    private var database: JournalDatabase { landscape.database }

    package init(_ landscape: OpenLandscape) { self.landscape = landscape }

    /// A questionnaire that came back, and what is known of it.
    package struct Returned: Sendable {
        package var stored: StoredAnswer
        package var questionnaire: ReturnedQuestionnaire
    }

    /// Answers that a landscape keeps: some for each of its organisations.
    package static let mostAnswers = 5000

    // MARK: What came back

    package func returned() throws -> [Returned] {
        try database.surveyAnswers().compactMap { stored in
            Self.questionnaire(stored.content).map { Returned(stored: stored, questionnaire: $0) }
        }
    }

    static func questionnaire(_ content: String) -> ReturnedQuestionnaire? {
        try? JSONDecoder().decode(ReturnedQuestionnaire.self, from: Data(content.utf8))
    }

    static func content(_ questionnaire: ReturnedQuestionnaire) throws -> String {
        let encoder = JSONEncoder()
        // The same questionnaire is the same text.
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(questionnaire), as: UTF8.self)
    }

    /// Keeps a workbook that came back.
    /// - Returns: its number, and whether it was here already.
    package func keep(_ questionnaire: ReturnedQuestionnaire, at: String) async throws -> (
        number: Int, isKnown: Bool
    ) {
        let all = try returned()
        guard all.count < Self.mostAnswers else { throw TableProblem.full }
        var questionnaire = questionnaire
        let same = all.first { one in
            var other = one.questionnaire
            other.file = questionnaire.file
            return !one.stored.isByBrowser && one.stored.step == nil && other == questionnaire
        }
        if let same { return (same.stored.number, true) }
        questionnaire.file = Self.fresh(questionnaire.file, Set(all.map(\.questionnaire.file)))
        let stored = StoredAnswer(
            isByBrowser: false, actor: "", at: at, content: try Self.content(questionnaire))
        return (try await database.add(stored), false)
    }

    /// Each under a name of its own, so that what is said about one is about no other.
    private static func fresh(_ name: String, _ taken: Set<String>) -> String {
        guard taken.contains(name) else { return name }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        let ending = parts.count > 1 ? "." + (parts.last ?? "") : ""
        let stem = name.dropLast(ending.count)
        return (2...).lazy.map { "\(stem) (\($0))\(ending)" }.first { !taken.contains($0) } ?? name
    }

    /// What somebody found out who asked: as whose answers a questionnaire counts, and what a cell should say.
    package struct Correction: Sendable {
        package var actor: String?
        package var cells: [(row: Int, column: String, text: String)]

        package init(actor: String?, cells: [(row: Int, column: String, text: String)]) {
            self.actor = actor
            self.cells = cells
        }
    }

    /// - Returns: false where there is no such answer or cell; nothing is changed then.
    package func correct(_ number: Int, _ correction: Correction) async throws -> Bool {
        guard var one = try returned().first(where: { $0.stored.number == number }) else { return false }
        if let actor = correction.actor { one.stored.actor = actor }
        for cell in correction.cells {
            guard one.questionnaire.set(cell.text, row: cell.row, column: cell.column) else { return false }
        }
        one.stored.content = try Self.content(one.questionnaire)
        try await database.change(one.stored)
        return true
    }

    // MARK: What is being filled in

    /// The questions to an organisation as the landscape is now.
    package func form(_ actor: String) async -> SurveyForm? {
        SurveyForm(actor, await landscape.table.kept.landscape)
    }

    /// Hands in what an organisation has entered.
    /// - Returns: the number of its answer.
    package func submit(_ form: SurveyForm, at: String, _ language: Language) async throws -> Int {
        let file = (language == .german ? "Im Browser: " : "In the browser: ") + form.name
        return try await database.submit(of: form.id, at: at) { cells in
            let given = cells.map { SurveyForm.Given(line: $0.line, column: $0.column, text: $0.text) }
            return try Self.content(form.returned(given, date: String(at.prefix(10)), file: file))
        }
    }

    // MARK: How it is done

    /// Words of the office for whoever answers, and whether answers are taken over at once.
    package struct Manner: Sendable, Hashable, Codable {
        /// Who asks, whom to ask back, what becomes of the answers; empty: netviz has words of its own.
        package var contact = ""
        package var notice = ""
        package var takesAtOnce = false

        package init() {}
    }

    package func manner() throws -> Manner {
        let text = try database.setting("befragung") ?? ""
        return (try? JSONDecoder().decode(Manner.self, from: Data(text.utf8))) ?? Manner()
    }

    package func set(_ manner: Manner) throws {
        try database.set("befragung", to: String(decoding: try JSONEncoder().encode(manner), as: UTF8.self))
    }
}
