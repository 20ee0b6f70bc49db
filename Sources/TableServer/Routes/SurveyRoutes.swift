import Foundation
import HTTPTypes
import Hummingbird
import JournalStore
import LandscapeEditing
import LandscapeFiles
import LandscapeJobs
import LandscapeModel
import LiveTable
import PlainText
import SourceText
import Workbench
import Workbooks

/// A survey as the coordination leads it: questionnaires, links, what came back, and what becomes of it.
struct SurveyService: Sendable {
    let shelf: LandscapeShelf
    let reader: QuestionnaireReader
    let commands: LandscapeCommands
    let place: ServedPlace

    var routes: [Route] { askingRoutes + linkRoutes + returnedRoutes }

    private func book(_ call: Call) async throws -> SurveyBook {
        SurveyBook(try await call.landscape(on: shelf))
    }

    // MARK: How it stands, and the questionnaires

    private var askingRoutes: [Route] {
        [
            Route(.get, "landscapes/*/survey", for: .reading) { call in
                let standing = try await SurveyStanding(try await book(call), call.language)
                return .json { standing.write(&$0) }
            },
            Route(.get, "landscapes/*/questionnaires.zip", for: .reading) { call in
                let texts = try await book(call).landscape.table.kept.workspace.texts
                let options = try QueryOptions.survey.arguments(call.queries)
                let files = try await commands.folder("survey", "new", texts, options, call.language)
                guard let data = ZipFile.bytes(files.map { .init(name: $0.name, content: $0.content) }) else {
                    throw Refusal.failed
                }
                return .file(Array(data), "application/zip", name: "\(call.id)-fragebogen.zip")
            },
            Route(.post, "landscapes/*/survey/manner", for: .leading) { call in
                let book = try await book(call)
                let tree = try await call.json().tree
                var manner = try book.manner()
                if let contact = tree.text("contact") { manner.contact = try Self.short(contact, 300) }
                if let notice = tree.text("notice") { manner.notice = try Self.short(notice, 4000) }
                if case .flag(let flag)? = tree["takes_at_once"] { manner.takesAtOnce = flag }
                try book.set(manner)
                return .done
            },
        ]
    }

    private static func short(_ text: String, _ most: Int) throws -> String {
        guard text.count <= most else {
            throw Refusal.invalid(
                Bilingual(
                    "Höchstens \(most) Zeichen sind möglich.", "At most \(most) characters are possible."))
        }
        return text.trimmed
    }

    // MARK: Links

    private var linkRoutes: [Route] {
        [
            Route(.post, "landscapes/*/survey/links", for: .editing) { call in try await makeLinks(call) },
            Route(.post, "landscapes/*/survey/links/withdraw", for: .editing) { call in
                let book = try await book(call)
                let actors = try await call.json().tree.texts("actors")
                try await book.landscape.database.withdrawLinks(of: actors)
                return .done
            },
        ]
    }

    private func makeLinks(_ call: Call) async throws -> Response {
        let book = try await book(call)
        let tree = try await call.json().tree
        let landscape = await book.landscape.table.kept.landscape
        let names = Dictionary(
            SurveyForm.organisations(landscape).map { ($0.id, $0.name) },
            uniquingKeysWith: { first, _ in first })
        let actors = tree.texts("actors")
        guard !actors.isEmpty, Set(actors).count == actors.count, actors.allSatisfy({ names[$0] != nil })
        else {
            throw Refusal.invalid(Self.nobody)
        }
        let (now, ends) = (TableService.now, tree.text("ends") ?? "")
        guard ends.isDay, ends >= now.prefix(10), ends <= Self.day(after: 366) else {
            throw Refusal.invalid(Self.wrongDay)
        }
        let made = actors.map { (actor: $0, secret: Secrets.token()) }
        let links = made.map {
            SurveyLink(hash: Secrets.hash($0.secret), actor: $0.actor, made: now, ends: ends)
        }
        try await book.landscape.database.add(links: links, isFresh: tree.flag("fresh"))
        return .json(status: .created) { json in
            json.key("ends", ends)
            json.key("links", objects: made) { json, link in
                json.key("actor", link.actor)
                json.key("name", names[link.actor] ?? "")
                // Told once, and kept nowhere.
                json.key("url", "\(place.address)/antwort#f=\(link.secret)")
            }
        }
    }

    private static func day(after days: Int) -> String {
        let date = Date().addingTimeInterval(Double(days) * 86_400)
        return date.formatted(Date.ISO8601FormatStyle(timeZone: .current).year().month().day())
    }

    private static let nobody = Bilingual(
        "„actors“ nennt die ids von Organisationen dieser Landschaft, jede einmal. Personen werden nicht gefragt.",
        "“actors” gives the ids of organisations of this landscape, each once. Persons are not asked.")
    private static let wrongDay = Bilingual(
        "„ends“ ist der letzte Tag, an dem die Links gelten: 2026-12-31, heute oder später, höchstens ein Jahr.",
        "“ends” is the last day on which the links hold: 2026-12-31, today or later, a year at most.")

    // MARK: What came back

    private static let longestUpload = 8 * 1024 * 1024

    private var returnedRoutes: [Route] {
        [
            Route(.post, "landscapes/*/survey/returned", for: .editing) { call in
                let book = try await book(call)
                let name = try Self.fileName(call.query("name"))
                let bytes = try await call.body(upTo: Self.longestUpload)
                let questionnaire = try await reader.questionnaire(bytes, name: name, call.language)
                let kept = try await book.keep(questionnaire, at: TableService.now)
                return .json(status: kept.isKnown ? .ok : .created) { json in
                    json.key("number", kept.number)
                    json.key("organisation", questionnaire.name)
                }
            },
            Route(.post, "landscapes/*/survey/correct", for: .editing) { call in
                let book = try await book(call)
                let tree = try await call.json().tree
                guard let number = Self.numbers(tree["number"]).first,
                    try await book.correct(number, try Self.correction(tree))
                else { throw Refusal.invalid(Self.noAnswer) }
                return .done
            },
            Route(.post, "landscapes/*/survey/remove", for: .editing) { call in
                let book = try await book(call)
                try await book.landscape.database.remove(
                    answers: Self.numbers(try await call.json().tree["numbers"]))
                return .done
            },
            Route(.post, "landscapes/*/survey/preview", for: .reading) { call in
                let preview = try await preview(try await book(call), try await call.json().tree)
                return .json { preview.write(&$0, call.language) }
            },
            Route(.post, "landscapes/*/survey/take", for: .editing) { call in
                let book = try await book(call)
                let preview = try await preview(book, try await call.json().tree)
                guard preview.isSound, preview.questions.isEmpty else { throw Refusal.invalid(Self.isOpen) }
                let step = try await SurveyTaking(shelf: shelf).take(preview, of: book, call.language)
                return .json(status: .created) { json in
                    json.key("step", step)
                    json.key("entries", preview.entries.count)
                }
            },
        ]
    }

    private func preview(_ book: SurveyBook, _ tree: JSONTree) async throws -> SurveyPreview {
        let numbers = Set(Self.numbers(tree["numbers"]))
        let chosen = try book.returned().filter { numbers.contains($0.stored.number) }
        guard !chosen.isEmpty, chosen.count == numbers.count else { throw Refusal.invalid(Self.noAnswer) }
        let state = await book.landscape.table.kept
        let isProvisional = tree.flag("provisional")
        return await onOwnThread { SurveyPreview(chosen, on: state, isProvisional: isProvisional) }
    }

    private static func numbers(_ tree: JSONTree?) -> [Int] {
        switch tree {
        case .list(let elements)?: elements.prefix(SurveyBook.mostAnswers).flatMap { numbers($0) }
        case .number(let text)?: Int(text).map { [$0] } ?? []
        default: []
        }
    }

    private static func correction(_ tree: JSONTree) throws -> SurveyBook.Correction {
        let cells = (tree["cells"]?.elements ?? []).compactMap {
            cell -> (row: Int, column: String, text: String)? in
            guard let row = numbers(cell["row"]).first, let column = cell.text("column"),
                let text = cell.text("text"), text.utf8.count <= 1000
            else { return nil }
            return (row, column, text)
        }
        guard cells.count == tree["cells"]?.elements?.count ?? 0 else { throw Refusal.malformed }
        return SurveyBook.Correction(actor: tree.text("actor"), cells: cells)
    }

    /// A name for people to read: never a path.
    private static func fileName(_ text: String?) throws -> String {
        let name = (text ?? "fragebogen.xlsx").split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
        let plain = String(name).onOneLine
        guard (1...150).contains(plain.count) else {
            throw Refusal.invalid(
                Bilingual("Der Name der Datei ist zu lang.", "The name of the file is too long."))
        }
        return plain
    }

    private static let noAnswer = Bilingual(
        "Diese Antwort oder Zelle gibt es hier nicht (mehr).",
        "There is no such answer or cell here (any more).")
    private static let isOpen = Bilingual(
        "Bei diesen Antworten ist noch etwas zu klären. Es wurde nichts übernommen.",
        "Something about these answers has to be settled first. Nothing was taken over.")
}

extension JSONTree {
    /// The texts of a list; empty where there is none.
    fileprivate func texts(_ key: String) -> [String] { (self[key]?.elements ?? []).map(\.plain) }

    fileprivate func flag(_ key: String) -> Bool {
        if case .flag(let flag)? = self[key] { return flag }
        return false
    }
}

extension String {
    /// A day as "2026-12-31".
    var isDay: Bool { utf8.count == 10 && PartialDate(self)?.description == self }
}
