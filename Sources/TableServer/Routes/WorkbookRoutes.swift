import Foundation
import HTTPTypes
import Hummingbird
import JournalStore
import LandscapeEditing
import LandscapeFiles
import LiveTable
import PlainText
import SourceText
import Workbench

extension DeskService {
    /// Excel stays the original: a workbook goes home with comments, and comes back.
    var workbookRoutes: [Route] {
        [
            Route(.get, "landscapes/*/workbook.xlsx", for: .reading) { call in try await workbook(call) },
            Route(.post, "landscapes/*/returned", for: .editing) { call in try await returned(call) },
            Route(.post, "landscapes/*/entries/together", for: .editing) { call in
                try await enterTogether(call)
            },
            Route(.get, "landscapes/*/settings", for: .reading) { call in
                let texts = try await landscape(call).table.kept.workspace.texts
                return .json { $0.key("text", texts.settings ?? "") }
            },
            Route(.post, "landscapes/*/settings", for: .editing) { call in try await changeSettings(call) },
            Route(.get, "empty.xlsx", for: .inside) { call in
                .file(
                    try await commands.emptyWorkbook(call.language), Self.workbookType,
                    name: "landschaft.xlsx")
            },
        ]
    }

    private static let workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    private func workbook(_ call: Call) async throws -> Response {
        let landscape = try await landscape(call)
        let state = await landscape.table.kept
        let desk = await memory.desk(landscape, call.language)
        let version = try landscape.keptVersion(of: state, now: TableService.now)
        let (name, language) = (landscape.name.text, call.language)
        let stand = WorkbookStand(landscape: name, version: version)
        let data = try await onOwnThread {
            Result { try WorkingWorkbook.data(state, desk, stand: stand, language) }
        }.get()
        return .file(Array(data), Self.workbookType, name: "\(name)-stand-\(version).xlsx")
    }

    private static let longestUpload = 32 * 1024 * 1024

    private func returned(_ call: Call) async throws -> Response {
        let landscape = try await landscape(call)
        let bytes = try await call.body(upTo: Self.longestUpload)
        let upload = try await uploads.read(bytes, ending: call.query("name"), call.language)
        guard let tables = upload.texts.tables else { throw UploadProblem.noActors }
        var version: LandscapeTables?
        var number: Int?
        if let stand = upload.stand, stand.landscape == landscape.name.text,
            let stored = try landscape.database.tables(ofVersion: stand.version)
        {
            version = StoredTexts(stored)?.texts?.tables
            number = stand.version
        }
        let (state, base, language) = (await landscape.table.kept, version, call.language)
        let returned = await onOwnThread { ReturnedWorkbook(tables, from: base, state, language) }
        return .json { json in
            json.key("version")
            if let number { json.value(number) } else { json.null() }
            returned.write(&json, language)
            json.key("settings", returned.settings ?? "")
        }
    }

    private static let longestBatch = 8 * 1024 * 1024

    /// `{"entries": [entries]}`: all of them are one step, or none is entered.
    private func enterTogether(_ call: Call) async throws -> Response {
        let (json, _) = try await call.json(upTo: Self.longestBatch)
        let table = try await landscape(call).table
        guard let parts = json["entries"]?.elements, !parts.isEmpty else { throw Refusal.malformed }
        let entries = try parts.map { part throws(EntryProblem) in try Entry(part) }
        let step = Secrets.id()
        let revision = try await table.post(
            together: DeskSteps.joined(entries, as: step, at: TableService.now))
        return .json(status: .created) { json in
            json.key("step", step)
            json.key("revision", revision)
        }
    }

    /// `{"text"}`: `landschaft.yaml` as a whole; one that makes errors is not taken.
    private func changeSettings(_ call: Call) async throws -> Response {
        let landscape = try await landscape(call)
        guard let text = try await call.json().tree.text("text") else { throw Refusal.malformed }
        let state = await landscape.table.kept
        let before = state.workspace.reading.errors
        let after = await onOwnThread {
            Workspace(state.workspace.texts.replacing(settings: text)).reading.errors
        }
        // An error may show in a table that the settings speak of.
        if after.number > before.number,
            let first = after.first(where: { $0.file.hasPrefix("landschaft") }) ?? after.first
        {
            throw Refusal.invalid(first.message)
        }
        let label = call.language == .german ? "Einstellungen geändert" : "settings changed"
        let next = try await shelf.goOn(landscape.name, label: label, now: TableService.now) {
            $0.workspace.texts.replacing(settings: text)
        }
        let revision = await next.table.kept.revision
        return .json { $0.key("revision", revision) }
    }
}
