import JournalStore
import LandscapeFiles
import LandscapeJobs
import LandscapeModel
import LiveTable
import PlainText
import Workbench

/// How a survey stands: of whom there is an answer, who has a link, and what came back.
struct SurveyStanding {
    private let actors: [Actor]
    private let links: [String: SurveyLink]
    private let returned: [SurveyBook.Returned]
    /// Steps that were taken back.
    private let undone: Set<String>
    private let manner: SurveyBook.Manner
    private let asked: SurveyQuestions?
    private let today: Substring
    private let persons: [String]

    init(_ book: SurveyBook, _ language: Language) async throws {
        let state = await book.landscape.table.kept
        actors = SurveyForm.organisations(state.landscape).sorted {
            ($0.name.folded, $0.id) < ($1.name.folded, $1.id)
        }
        persons = SurveyWriter.withoutQuestionnaire(state.landscape)
        // The newest one counts.
        links = Dictionary(
            try book.landscape.database.surveyLinks().map { ($0.actor, $0) }, uniquingKeysWith: { $1 })
        returned = try book.returned()
        undone = Set(DeskSteps(state, language).steps.filter(\.isUndone).map(\.id))
        manner = try book.manner()
        asked = state.landscape.settings.survey.asked
        today = TableService.now.prefix(10)
    }

    func write(_ json: inout JSONWriter) {
        json.key("contact", manner.contact)
        json.key("notice", manner.notice)
        json.key("takes_at_once", manner.takesAtOnce)
        json.key("asked", asked?.wordList ?? "")
        json.key("without_questionnaire", persons)
        let waiting = Set(returned.filter { state($0) != "taken" }.map(actor))
        json.key("actors", objects: actors) { json, actor in
            json.key("id", actor.id)
            json.key("name", actor.name)
            json.key("was_asked", actor.wasAsked)
            json.key("has_answered", actor.hasAnswered)
            json.key("waits", waiting.contains(actor.id))
            json.key("link")
            guard let link = links[actor.id] else { return json.null() }
            json.object { json in
                json.key("made", link.made)
                json.key("ends", link.ends)
                json.key("state", link.isWithdrawn ? "withdrawn" : link.ends < today ? "ended" : "open")
            }
        }
        json.key("returned", objects: returned) { json, one in
            json.key("number", one.stored.number)
            json.key("file", one.questionnaire.file)
            json.key("actor", actor(one))
            json.key("organisation", one.questionnaire.name)
            json.key("at", one.stored.at)
            json.key("by_browser", one.stored.isByBrowser)
            json.key("state", state(one))
            json.key("step", one.stored.step ?? "")
        }
    }

    private func actor(_ one: SurveyBook.Returned) -> String {
        one.stored.actor.isEmpty ? one.questionnaire.id : one.stored.actor
    }

    private func state(_ one: SurveyBook.Returned) -> String {
        guard let step = one.stored.step else { return "waiting" }
        return undone.contains(step) ? "undone" : "taken"
    }
}

extension SurveyPreview {
    func write(_ json: inout JSONWriter, _ language: Language) {
        json.key("sound", isSound && questions.isEmpty)
        json.key("entries", entries.count)
        json.key("notes_settings", settings != nil)
        json.key("becomes", objects: sentences(language)) { json, group in
            json.key("actor", group.actor)
            json.key("lines", group.lines)
        }
        json.key("questions", objects: questions) { json, question in
            json.key("number", question.number)
            json.key("row", json: question.row.map { "\($0)" } ?? "null")
            json.key("column", question.column ?? "")
            json.key("text", question.text)
            json.key("message", question.message(language))
            json.key("about_whom", question.isAboutWhom)
        }
        json.key("notes", objects: numbers.map { ($0, notes($0, language)) }.filter { !$0.1.isEmpty }) {
            json, note in
            json.key("number", note.0)
            json.key("lines", note.1)
        }
        json.key("outcome", json: outcome.json())
    }
}
