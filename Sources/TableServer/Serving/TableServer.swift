import Foundation
import JournalStore
import LandscapeJobs
import LandscapeModel
import LiveTable
import PlainText

/// A round table over the network: opens the journal, takes requests, and ends in good order.
package struct TableServer: Sendable {
    private let options: ServerOptions
    private var database: JournalDatabase { home.database }
    private let home: TableHome
    private let table: LiveTable
    private let sessions: Sessions
    private let desk: InvitationDesk

    /// - Throws: what stands in the way, in words.
    package init(_ options: ServerOptions) throws {
        guard Secrets.prepare() else { throw ServerProblem.noRandomNumbers }
        self.options = options
        home = try TableHome(options.landscape, isProvisional: options.isProvisional) {
            try JournalDatabase(Self.journal(options))
        }
        table = try LiveTable(home)
        sessions = try Sessions(home.database)
        desk = try InvitationDesk(home.database)
    }

    /// `LANDSCAPE.tisch.sqlite`, beside the landscape or in the folder for data.
    static func journal(_ options: ServerOptions) throws -> String {
        let landscape = URL(fileURLWithPath: options.landscape).standardizedFileURL
        let name = landscape.lastPathComponent + ".tisch.sqlite"
        guard let data = options.data else {
            return landscape.deletingLastPathComponent().appendingPathComponent(name).path
        }
        let folder = URL(fileURLWithPath: data)
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw ServerProblem.noFolder(data)
        }
        return folder.appendingPathComponent(name).path
    }

    /// Runs until the system asks it to end.
    /// - Parameter isReady: is told the addresses as soon as requests are taken.
    package func run(isReady: @escaping @Sendable (ServerAddresses) -> Void) async throws {
        let moderation = try await sessions.open(.moderation)
        let projector = try await sessions.open(.projector)
        let context = JobContext(language: options.language, profile: .workshop)
        let pages = ServedPages(home, journal: try database.journalID(), context)
        let web = WebServer(options, sessions)
        let service = TableService(
            table: table, database: database, sessions: sessions, desk: desk, gate: web.gate, pages: pages,
            files: TableFiles(context), place: web.place)
        let base = options.basePath
        let responder = Responder(gate: web.gate, routes: service.routes) { parts, _ in
            try await pages.answer(parts, base: base)
        }
        try await web.run(responder, life: [table]) { [desk] url in
            isReady(
                ServerAddresses(
                    url: url + "/", moderation: "\(url)/moderation#t=\(moderation)",
                    moderationToken: moderation, projector: "\(url)/beamer#t=\(projector)",
                    participation: "\(url)/#c=\(desk.code)", joinCode: desk.code,
                    network: desk.network?.code))
        }
    }
}

extension LiveTable: LivingService {}

extension JournalDatabase {
    /// By which pages know this journal, whatever becomes of the landscape.
    func journalID() throws -> String {
        if let known = try setting("id") { return known }
        let id = Secrets.id()
        try set("id", to: id)
        return id
    }
}
