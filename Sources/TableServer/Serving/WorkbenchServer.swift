import Foundation
import JournalStore
import LiveTable
package import PlainText
import Workbench

/// The landscapes of an office over the network: one folder, and everything that the commands do with them.
package struct WorkbenchServer: Sendable {
    private let options: ServerOptions
    private let shelf: LandscapeShelf
    private let book: AccountBook
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
        // On this machine alone whoever reads the address may do everything; elsewhere until somebody keeps the accounts.
        let isAlone = !options.isOpen && options.origin == nil
        let byProxy = options.loginHeader != nil
        book = try AccountBook(AccountDatabase(folder + "/konten.sqlite")) { accounts in
            isAlone || !accounts.contains { $0.isAdministrator && ($0.password != nil || byProxy) }
        }
        // The file of the accounts is locked: the folder is this server's.
        shelf.removeLeftovers()
        try book.keepOnly(landscapes: shelf.names.map(\.text))
    }

    /// Runs until the system asks it to end.
    package func run(isReady: @escaping @Sendable (WorkbenchAddresses) -> Void) async throws {
        let web = WebServer(options, book)
        let own = "/proc/\(ProcessInfo.processInfo.processIdentifier)/exe"
        let uploads = UploadReader(own)
        let commands = LandscapeCommands(ChildProcess(program))
        let jobs = FileJobs(commands.running(in: .heavy(program)))
        let maps = FramedMaps(base: options.basePath)
        let rooms = TableRooms(shelf, web, options)
        let service = LandscapeService(
            shelf: shelf, commands: commands, uploads: uploads, accounts: book, jobs: jobs)
        let survey = SurveyService(
            shelf: shelf, reader: QuestionnaireReader(own), commands: commands, place: web.place)
        let routes =
            service.routes + DeskService(shelf, uploads, commands).routes
            + LookingService(shelf, commands, maps).routes + JobService(shelf, jobs).routes
            + survey.routes + QuestionnaireService(shelf).routes
            + AccountService(book, shelf, web.gate, web.place).routes + rooms.routes
        let pages = WorkbenchAnswers(base: options.basePath, maps)
        let responder = Responder(
            gate: web.gate, routes: routes, whenNobody: .signedOut
        ) { parts, language in try pages.answer(parts, language) }
        let token = book.isTokenWelcome ? book.token : nil
        let everything = WorkbenchResponder(workbench: responder, rooms: rooms)
        try await web.run(everything, life: [shelf, jobs]) { url in
            isReady(WorkbenchAddresses(url: url + "/", token: token))
        }
    }
}

/// How scripts get in.
package struct WorkbenchAddresses: Sendable {
    package var url: String
    /// nil where only accounts come in.
    package var token: String?

    /// One line for scripts.
    package var json: String {
        var json = JSONWriter(isCompact: true)
        json.object { json in
            json.key("url", url)
            if let token { json.key("token", token) }
        }
        return String(decoding: json.bytes, as: UTF8.self) + "\n"
    }

    /// For a terminal.
    package func text(_ language: Language) -> String {
        let address = token.map { "\(url)#t=\($0)" } ?? url
        return language == .german
            ? "netviz läuft. Bitte öffnen Sie im Browser:\n  \(address)\nBeenden: Strg+C.\n"
            : "netviz is running. Please open in the browser:\n  \(address)\nEnd it with Ctrl+C.\n"
    }
}

extension LandscapeShelf: LivingService {
    func beat() async {}
}

extension FileJobs: LivingService {
    func beat() async {}
}
