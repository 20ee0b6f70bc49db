import Foundation
import Hummingbird
import JournalStore
import LandscapeEditing
import LiveTable
import PlainText

/// What the routes share.
struct TableService: Sendable {
    let table: LiveTable
    let database: JournalDatabase
    let sessions: Sessions
    let desk: InvitationDesk
    let gate: Gate
    let pages: ServedPages
    let files: TableFiles
    private let place: ServedPlace
    /// The address of the pages, without a slash at its end.
    var address: String { place.address }

    private let guesses = GuessLimit()
    /// A phone sends what it has kept back at once; the facilitator's page a whole journal.
    private let slow = RateLimit(burst: 200, perSecond: 40)
    private let fast = RateLimit(burst: 600, perSecond: 200)
    /// A room has few whom nobody knew.
    private let newcomers = RateLimit(burst: 10, perSecond: 0.05)
    private let cold = RateLimit(burst: 40, perSecond: 5)

    init(
        table: LiveTable, database: JournalDatabase, sessions: Sessions, desk: InvitationDesk, gate: Gate,
        pages: ServedPages, files: TableFiles, place: ServedPlace
    ) {
        self.table = table
        self.database = database
        self.sessions = sessions
        self.desk = desk
        self.gate = gate
        self.pages = pages
        self.files = files
        self.place = place
    }

    var routes: [Route] { sessionRoutes + entryRoutes + askingRoutes + facilitatingRoutes + fileRoutes }

    /// The moment, as a journal has it.
    static var now: String {
        Date().formatted(
            Date.ISO8601FormatStyle(timeZone: .current).year().month().day().timeZone(separator: .colon).time(
                includingFractionalSeconds: true))
    }

    // MARK: Limits

    /// - Throws: ``Refusal/tooMany(seconds:)``.
    func checkPace(_ call: Call) throws {
        guard let session = call.session else { return }
        let limit = session.viewer == .moderation ? fast : slow
        if let seconds = limit.take(session.hash) { throw Refusal.tooMany(seconds: seconds) }
    }

    /// What takes the server long is asked for rarely.
    func checkPatience(_ call: Call) throws {
        guard let session = call.session else { return }
        if let seconds = cold.take(session.hash) { throw Refusal.tooMany(seconds: seconds) }
    }

    /// Names that somebody makes up come on the wall: not many from an address.
    func checkNewcomer(_ call: Call) throws {
        if let seconds = newcomers.take(Data(call.address.utf8)) { throw Refusal.tooMany(seconds: seconds) }
    }

    /// - Throws: where the code is wrong, or too many were.
    func checkCode(_ code: String?, _ call: Call) throws {
        if let seconds = guesses.wait(for: call.address) { throw Refusal.tooMany(seconds: seconds) }
        guard let code, desk.isCode(code) else {
            guesses.failed(call.address)
            throw Refusal.wrongCode
        }
    }

    /// Tokens are not guessed, but whoever tries waits, too.
    func checkToken(_ token: String?, _ call: Call) throws -> Session {
        if let seconds = guesses.wait(for: call.address) { throw Refusal.tooMany(seconds: seconds) }
        guard let token, let session = sessions.session(token) else {
            guesses.failed(call.address)
            throw Refusal.unauthorized
        }
        return session
    }
}
