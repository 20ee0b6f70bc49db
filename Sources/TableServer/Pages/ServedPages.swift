import Hummingbird
import LandscapeJobs
import LiveTable
import PlainText
import RoundTable

/// The pages of the three roles, what they load, and what they know of the landscape: made once, while requests are taken already.
struct ServedPages: Sendable {
    private let table: Task<ServedTable, any Error>

    /// By which pages know the journal, whatever becomes of the landscape.
    private let journal: String
    /// Entries of an earlier table that lie in the landscape already.
    private let before: [String]
    /// What is entered is in the landscape at once; there is nothing to take over.
    private let keepsItself: Bool

    init(_ home: TableHome, journal: String, _ context: JobContext, keepsItself: Bool = false) {
        self.journal = journal
        self.keepsItself = keepsItself
        before = home.entriesFromBefore
        table = Task {
            try await onOwnThread {
                Result { try TableJob(home.input, context).served(home.gaps) }
            }.get()
        }
    }

    /// What a browser opens.
    func answer(_ parts: [String], base: String) async throws -> Response {
        switch parts.first {
        case nil: return try await page(.participation, base)
        case "moderation" where parts.count == 1: return try await page(.moderation, base)
        case "beamer" where parts.count == 1: return try await page(.projector, base)
        case "assets" where parts.count == 2:
            guard let asset = try await asset(parts[1]) else { throw Refusal.notFound }
            return asset
        default: throw Refusal.notFound
        }
    }

    private func page(_ page: ServedTable.Page, _ base: String) async throws -> Response {
        Response(Array(try await table.value.page(page, base: base).utf8), "text/html; charset=utf-8")
    }

    /// - Returns: nil where there is none of the name. The name changes with the content, so it may be kept.
    func asset(_ name: String) async throws -> Response? {
        guard let asset = try await table.value.assets.first(where: { $0.name == name }) else { return nil }
        var response = Response(asset.content, asset.contentType)
        response.headers[.cacheControl] = "public, max-age=31536000, immutable"
        return response
    }

    /// What a page needs to know before anything was entered, with the map where it is shown.
    func facts(for viewer: Viewer, mode: TableMode, base: String) async throws -> String {
        var json = JSONWriter(isCompact: true)
        json.object { json in
            json.key("role", viewer.role)
            json.key("actor")
            if let actor = viewer.actor { json.value(actor) } else { json.null() }
            json.key("base", base)
            json.key("journal", journal)
            json.key("before", before)
            json.key("keeps_itself", keepsItself)
            json.key("mode", mode.rawValue)
        }
        let page: ServedTable.Page =
            switch viewer {
            case .moderation: .moderation
            case .projector: .projector
            case .participant: .participation
            }
        return try await table.value.factsJSON(page, server: String(decoding: json.bytes, as: UTF8.self))
    }
}
