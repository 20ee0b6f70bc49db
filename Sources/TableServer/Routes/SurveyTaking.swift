import JournalStore
import LandscapeEditing
import LandscapeFiles
import LandscapeModel
import LiveTable
import PlainText
import Workbench

/// Takes answers over: entries of one step, which can be taken back.
struct SurveyTaking: Sendable {
    let shelf: LandscapeShelf

    /// - Returns: the step; empty where nothing had to change.
    func take(_ preview: SurveyPreview, of book: SurveyBook, _ language: Language) async throws -> String {
        var landscape = book.landscape
        if let settings = preview.settings {
            landscape = try await note(settings, landscape, language)
        }
        let step = preview.entries.isEmpty ? "" : Secrets.id()
        if !preview.entries.isEmpty {
            _ = try await landscape.table.post(
                together: DeskSteps.joined(preview.entries, as: step, at: TableService.now))
        }
        try await landscape.database.take(answers: preview.numbers, by: step)
        return step
    }

    /// What was asked stands in the settings, which are no table: the landscape goes on from new ones.
    private func note(
        _ settings: String, _ landscape: OpenLandscape, _ language: Language
    ) async throws -> OpenLandscape {
        let label =
            language == .german ? "Vermerkt, was die Befragung fragt" : "noted what the survey asks"
        return try await shelf.goOn(landscape.name, label: label, now: TableService.now) {
            $0.workspace.texts.replacing(settings: settings)
        }
    }

    /// Takes over what an organisation has handed in, where nothing is to be asked first; else it waits for the coordination.
    func takeAtOnce(_ number: Int, of book: SurveyBook, _ language: Language) async throws {
        guard let one = try book.returned().first(where: { $0.stored.number == number }) else { return }
        let state = await book.landscape.table.kept
        let preview = await onOwnThread { SurveyPreview([one], on: state, isProvisional: false) }
        guard preview.isSound, preview.questions.isEmpty else { return }
        _ = try await take(preview, of: book, language)
    }
}
