import Foundation
import JournalStore
import LiveTable
package import PlainText
import Workbench

/// The landscapes of an office over the network: one folder, and everything that the commands do with them.
package struct WorkbenchServer: Sendable {
    private let options: ServerOptions
    private let shelf: LandscapeShelf
    private let sessions: Sessions
    private let accounts: JournalDatabase
    private let program: String

    /// - Parameters:
    ///   - folder: for all landscapes; it is made where there is none.
    ///   - program: netviz itself, for what runs in processes of their own.
    /// - Throws: what stands in the way, in words.
    package init(_ options: ServerOptions, folder: String, program: String) throws {
        guard Secrets.prepare() else { throw ServerProblem.noRandomNumbers }
        self.options = options
        self.program = program
        shelf = try LandscapeShelf(folder)
        accounts = try JournalDatabase(folder + "/konten.sqlite")
        sessions = try Sessions(accounts)
    }

    /// Runs until the system asks it to end.
    package func run(isReady: @escaping @Sendable (WorkbenchAddresses) -> Void) async throws {
        let token = try await sessions.open(.moderation)
        let web = WebServer(options, sessions)
        let service = LandscapeService(
            shelf: shelf, commands: LandscapeCommands(ChildProcess(program)),
            uploads: UploadReader("/proc/\(ProcessInfo.processInfo.processIdentifier)/exe"))
        let responder = Responder(gate: web.gate, routes: service.routes) { _ in throw Refusal.notFound }
        try await web.run(responder, life: [shelf]) { url in
            isReady(WorkbenchAddresses(url: url + "/", token: token))
        }
    }
}

/// How scripts get in.
package struct WorkbenchAddresses: Sendable {
    package var url: String
    package var token: String

    /// One line for scripts.
    package var json: String {
        var json = JSONWriter(isCompact: true)
        json.object { json in
            json.key("url", url)
            json.key("token", token)
        }
        return String(decoding: json.bytes, as: UTF8.self) + "\n"
    }

    /// For a terminal.
    package func text(_ language: Language) -> String {
        language == .german
            ? "Die Schnittstelle für alle Landschaften läuft: \(url)api/v1/landscapes\nZugang (Authorization: Bearer): \(token)\nBeenden: Strg+C.\n"
            : "The interface for all landscapes is running: \(url)api/v1/landscapes\nAccess (Authorization: Bearer): \(token)\nEnd it with Ctrl+C.\n"
    }
}

extension LandscapeShelf: LivingService {
    func beat() async {}
}
