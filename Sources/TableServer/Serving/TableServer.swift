import Foundation
import HTTPTypes
import Hummingbird
import JournalStore
import LandscapeJobs
import LandscapeModel
import LiveTable
import Logging
import NIOCore
import PlainText
import ServiceLifecycle
import UnixSignals

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

    private func journalID() throws -> String {
        if let known = try home.database.setting("id") { return known }
        let id = Secrets.id()
        try home.database.set("id", to: id)
        return id
    }

    /// Runs until the system asks it to end.
    /// - Parameter isReady: is told the addresses as soon as requests are taken.
    package func run(isReady: @escaping @Sendable (ServerAddresses) -> Void) async throws {
        let moderation = try await sessions.open(.moderation)
        let projector = try await sessions.open(.projector)
        let context = JobContext(language: options.language, profile: .workshop)
        let pages = ServedPages(home, journal: try journalID(), context)
        let lan = options.isOpen ? NetworkAddresses.local() : []
        let hosts = Set(
            ["127.0.0.1", "localhost", "::1"] + lan
                + (options.isOpen ? [ProcessInfo.processInfo.hostName.lowercased()] : []))
        let gate = Gate(sessions: sessions, options: options, hosts: hosts)
        let place = ServedPlace(options, host: lan.first ?? "127.0.0.1")
        let responder = Responder(
            TableService(
                table: table, database: database, sessions: sessions, desk: desk, gate: gate, pages: pages,
                files: TableFiles(context), place: place))
        var logger = Logger(label: "netviz")
        logger.logLevel = .critical
        let application = Application(
            responder: responder,
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [PolicyHandler()], idleTimeout: .seconds(30),
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: 16 * 1024, maxHeaderListSize: 32 * 1024, maxHeaderFieldCount: 100)
                )),
            configuration: .init(
                address: .hostname(options.isOpen ? "0.0.0.0" : "127.0.0.1", port: options.port),
                serverName: "netviz",
                availableConnectionsDelegate: .maximum(2000, logger: logger)),
            onServerRunning: { [desk] channel in
                if let port = channel.localAddress?.port { place.found(port) }
                let url = place.address
                isReady(
                    ServerAddresses(
                        url: url + "/", moderation: "\(url)/moderation#t=\(moderation)",
                        moderationToken: moderation,
                        projector: "\(url)/beamer#t=\(projector)", participation: "\(url)/#c=\(desk.code)",
                        joinCode: desk.code, network: desk.network?.code))
            },
            logger: logger)
        var configuration = ServiceGroupConfiguration(
            services: [application, TableLife(table: table)], gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger)
        // Phones that do not read keep nobody waiting.
        configuration.maximumGracefulShutdownDuration = .seconds(3)
        configuration.maximumCancellationDuration = .seconds(1)
        do {
            try await ServiceGroup(configuration: configuration).run()
        } catch let error as IOError {
            throw ServerProblem.noPort(options.port, isTaken: error.errnoCode == EADDRINUSE)
        }
    }
}

/// Lets go of everybody before the server waits for its requests to end.
private struct TableLife: Service {
    let table: LiveTable

    func run() async throws {
        await cancelWhenGracefulShutdown {
            // Ends when it is cancelled.
            while (try? await Task.sleep(for: .seconds(10))) != nil { await table.beat() }
        }
        await table.close()
    }
}
