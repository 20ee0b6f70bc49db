import Foundation
import Hummingbird
import JournalStore
import LandscapeEditing
import LandscapeJobs
import LandscapeModel
import LiveTable
import PlainText
import Workbench

/// The round tables of a workbench: one for each landscape for which somebody has opened it, under an address of its own.
///
/// It has the same journal as the landscape: what is said at the table is there at once, and can be taken back there.
actor TableRooms {
    private struct Room {
        var beginning: String
        var responder: Responder
        var service: TableService
    }

    nonisolated let shelf: LandscapeShelf
    private nonisolated let web: WebServer
    private nonisolated let options: ServerOptions
    private var rooms: [LandscapeName: Room] = [:]

    /// The setting of a landscape's file that says whether its table is open.
    private static let key = "tisch"

    init(_ shelf: LandscapeShelf, _ web: WebServer, _ options: ServerOptions) {
        self.shelf = shelf
        self.web = web
        self.options = options
    }

    /// - Returns: nil where there is no such landscape, or nobody has opened its table.
    ///   So it is, too, for a landscape that cannot be asked at the moment unless its table is known to be open: strangers do
    ///   not learn which landscapes there are.
    /// - Throws: ``ShelfProblem/busy`` while the landscape is changed as a whole.
    func responder(_ name: LandscapeName) async throws -> Responder? {
        guard shelf.has(name) else { return nil }
        let landscape: OpenLandscape
        do {
            landscape = try await shelf.landscape(name)
        } catch {
            if rooms[name] == nil { return nil }
            throw error
        }
        guard try landscape.database.setting(Self.key) != nil else {
            rooms[name] = nil
            return nil
        }
        return try room(landscape).responder
    }

    /// The landscape as a table begins with it: names that were joined and types that were accepted since it was uploaded are
    /// read with the tables, and not called out at the table one by one. Steps from before are told and no more taken back.
    func begun(_ landscape: OpenLandscape) async throws -> OpenLandscape {
        let state = await landscape.table.kept
        guard try !isOpen(landscape), state.lines.count > state.start, state.proposals.isEmpty else {
            return landscape
        }
        let label = options.language == .german ? "Vor dem Runden Tisch" : "before the round table"
        return try await shelf.goOn(landscape.name, label: label, now: TableService.now) {
            $0.workspace.texts
        }
    }

    /// Opens the table of a landscape; it stays open over a restart.
    /// - Returns: how one gets in.
    func open(_ landscape: OpenLandscape) async throws -> ServerAddresses {
        try landscape.database.set(Self.key, to: "offen")
        let service = try room(landscape).service
        let moderation = try await service.sessions.open(.moderation)
        let projector = try await service.sessions.open(.projector)
        return ServerAddresses(
            url: service.address + "/", moderation: "\(service.address)/moderation#t=\(moderation)",
            moderationToken: moderation, projector: "\(service.address)/beamer#t=\(projector)",
            participation: service.participationAddress, joinCode: service.desk.code,
            network: service.desk.network?.code)
    }

    /// Closes it: whoever is at the table sees nothing of it any more, and has to be invited anew.
    func close(_ landscape: OpenLandscape) async throws {
        try landscape.database.set(Self.key, to: nil)
        try landscape.database.removeSessions(before: .max)
        rooms.removeValue(forKey: landscape.name)?.service.sessions.forgetAll()
        // What is entered at the workbench from now on is not for those who still listen.
        await landscape.table.dismissListeners()
    }

    nonisolated func isOpen(_ landscape: OpenLandscape) throws -> Bool {
        try landscape.database.setting(Self.key) != nil
    }

    private func room(_ landscape: OpenLandscape) throws -> Room {
        if let known = rooms[landscape.name], known.beginning == landscape.beginning { return known }
        let room = try made(landscape)
        rooms[landscape.name] = room
        return room
    }

    private func made(_ landscape: OpenLandscape) throws -> Room {
        let database = landscape.database
        var own = options
        own.basePath += "/tisch/" + landscape.name.text
        // Whom a proxy lets into the workbench says nothing about who somebody is at the table: the code and the links do.
        own.loginHeader = nil
        let sessions = try Sessions(database)
        let gate = Gate(sessions: sessions, options: own, hosts: web.gate.hosts)
        let context = JobContext(language: options.language, profile: .workshop)
        let pages = ServedPages(
            landscape.table.home, journal: try database.journalID(), context, keepsItself: true)
        let service = TableService(
            table: landscape.table, database: database, sessions: sessions,
            desk: try InvitationDesk(database), gate: gate, pages: pages, files: TableFiles(context),
            place: web.place.below("/tisch/" + landscape.name.text))
        let base = own.basePath
        let responder = Responder(gate: gate, routes: service.routes) { parts, _ in
            try await pages.answer(parts, base: base)
        }
        return Room(beginning: landscape.beginning, responder: responder, service: service)
    }
}
