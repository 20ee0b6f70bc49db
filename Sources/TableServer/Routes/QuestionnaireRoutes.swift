import Foundation
import HTTPTypes
import Hummingbird
import JournalStore
import LandscapeFiles
import LiveTable
import PlainText
import SourceText
import Workbench

/// Answering in a browser: whoever holds a link sees the questions and what its own organisation has entered, nothing else.
///
/// The secret of the link is a bearer token that these addresses alone know; it comes with POST only and is in no log.
struct QuestionnaireService: Sendable {
    private let shelf: LandscapeShelf
    private let finder: LinkFinder
    private let guesses = GuessLimit()
    /// A page saves what was entered every second at most; what it kept back comes at once.
    private let pace = RateLimit(burst: 60, perSecond: 3)
    /// Reading a landscape to hand something in takes longer.
    private let handing = RateLimit(burst: 5, perSecond: 0.05)

    init(_ shelf: LandscapeShelf) {
        self.shelf = shelf
        finder = LinkFinder(shelf)
    }

    var routes: [Route] {
        [
            Route(.post, "questionnaire", for: .everybody) { call in
                let holder = try await holder(call)
                let draft = try holder.database.surveyDraft(of: holder.form.id)
                let manner = try holder.book.manner()
                return .json { json in
                    holder.form.write(&json, call.language)
                    json.key("ends", holder.link.ends)
                    json.key("contact", manner.contact)
                    json.key("notice", manner.notice)
                    json.key("draft", Self.name(of: holder))
                    Self.write(draft, &json)
                }
            },
            Route(.post, "questionnaire/cells", for: .everybody) { call in try await save(call) },
            Route(.post, "questionnaire/submit", for: .everybody) { call in try await submit(call) },
        ]
    }

    // MARK: Who asks

    private struct Holder {
        var link: SurveyLink
        var book: SurveyBook
        var form: SurveyForm
        var database: JournalDatabase { book.landscape.database }
    }

    private func holder(_ call: Call) async throws -> Holder {
        if let seconds = guesses.wait(for: call.address) { throw Refusal.tooMany(seconds: seconds) }
        let parts = (call.request.headers[.authorization] ?? "").split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer", parts[1].utf8.count == 43 else {
            guesses.failed(call.address)
            throw LinkProblem.unknown
        }
        let hash = Secrets.hash(String(parts[1]))
        guard let landscape = try await finder.landscape(of: hash),
            let link = try landscape.database.surveyLink(hash)
        else {
            guesses.failed(call.address)
            throw LinkProblem.unknown
        }
        if let seconds = pace.take(hash) { throw Refusal.tooMany(seconds: seconds) }
        let book = SurveyBook(landscape)
        let contact = try book.manner().contact
        guard !link.isWithdrawn else { throw LinkProblem.withdrawn(contact) }
        guard link.ends >= TableService.now.prefix(10) else { throw LinkProblem.ended(link.ends, contact) }
        guard let form = await book.form(link.actor) else { throw LinkProblem.withdrawn(contact) }
        return Holder(link: link, book: book, form: form)
    }

    /// Tells what a browser keeps of one draft from that of another; it says nothing about the secret.
    private static func name(of holder: Holder) -> String {
        let text = holder.book.landscape.name.text + "\n" + holder.form.id
        return Secrets.hash(text).prefix(9).base64EncodedString()
    }

    private static func write(_ draft: SurveyDraft?, _ json: inout JSONWriter) {
        json.key("revision", draft?.revision ?? 0)
        json.key("saved", draft?.saved ?? "")
        json.key("submitted", draft?.submitted ?? "")
        json.key("cells", objects: draft?.cells ?? []) { json, cell in
            json.key("line", cell.line)
            json.key("column", cell.column)
            json.key("text", cell.text)
        }
    }

    // MARK: Saving and handing in

    private static let mostCells = 300

    private func save(_ call: Call) async throws -> Response {
        let holder = try await holder(call)
        let tree = try await call.json().tree
        let given = (tree["cells"]?.elements ?? []).compactMap { cell -> SurveyForm.Given? in
            guard let line = cell.text("line"), let column = cell.text("column"), let text = cell.text("text")
            else { return nil }
            return SurveyForm.Given(line: line, column: column, text: text)
        }
        guard !given.isEmpty, given.count == tree["cells"]?.elements?.count, given.count <= Self.mostCells
        else {
            throw Refusal.invalid(Self.noCells)
        }
        // One that cannot be does not keep the others from being saved.
        let refused = given.filter { !holder.form.accepts($0) }
        let cells = given.filter { holder.form.accepts($0) }.map {
            DraftCell(line: $0.line, column: $0.column, text: $0.text)
        }
        let now = TableService.now
        let revision = try await holder.database.save(cells, of: holder.form.id, at: now)
        return .json { json in
            json.key("revision", revision)
            json.key("saved", now)
            json.key("refused", objects: refused) { json, cell in
                json.key("line", cell.line)
                json.key("column", cell.column)
            }
        }
    }

    private func submit(_ call: Call) async throws -> Response {
        let holder = try await holder(call)
        if let seconds = handing.take(holder.link.hash) { throw Refusal.tooMany(seconds: seconds) }
        guard try holder.database.surveyDraft(of: holder.form.id)?.cells.isEmpty == false else {
            throw Refusal.invalid(Self.empty)
        }
        let now = TableService.now
        let number = try await holder.book.submit(holder.form, at: now, .german)
        if try holder.book.manner().takesAtOnce {
            // It is handed in in any case; where it cannot be taken over now, it waits for the coordination.
            try? await SurveyTaking(shelf: shelf).takeAtOnce(number, of: holder.book, .german)
        }
        return .json { $0.key("submitted", now) }
    }

    private static let noCells = Bilingual(
        "„cells“ ist eine Liste von 1 bis \(mostCells) Zellen mit line, column und text.",
        "“cells” is a list of 1 to \(mostCells) cells with line, column and text.")
    private static let empty = Bilingual(
        "Es ist noch nichts eingetragen. Arbeitet Ihre Organisation mit niemandem zusammen, wählen Sie bitte bei mindestens einer „0“.",
        "Nothing has been entered yet. If your organisation works with nobody, please choose “0” for at least one."
    )
}
