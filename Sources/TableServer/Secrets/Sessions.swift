import Foundation
import JournalStore
import LiveTable
import Synchronization

/// Who has come in: tokens by their hashes, kept with the journal so that a restart asks nobody to come in again.
final class Sessions: SessionBook {
    /// As long as a token is worth something.
    static let life = 3 * 24 * 3600
    /// More than any room has.
    static let most = 5000

    private let database: JournalDatabase
    private let known: Mutex<[Data: Viewer]>

    init(_ database: JournalDatabase) throws {
        self.database = database
        try database.removeSessions(before: Self.now - Self.life)
        var known: [Data: Viewer] = [:]
        for session in try database.sessions() {
            known[session.hash] = Viewer(role: session.role, actor: session.actor)
        }
        self.known = Mutex(known)
    }

    private static var now: Int { Int(Date().timeIntervalSince1970) }

    /// One for each role, so that the windows of one browser do not take them from each other.
    let cookies = ["moderation", "participant", "projector"].map { "netviz_\($0)" }

    func session(_ token: String, cookie: String?) -> Session? {
        guard let session = session(token) else { return nil }
        return cookie == nil || cookie == "netviz_\(session.viewer.role)" ? session : nil
    }

    func session(_ token: String) -> Session? {
        guard (20...100).contains(token.utf8.count) else { return nil }
        let hash = Secrets.hash(token)
        return known.withLock { $0[hash] }.map { Session(hash: hash, viewer: $0) }
    }

    /// A new token for somebody.
    func open(_ viewer: Viewer) async throws -> String {
        let token = Secrets.token()
        let hash = Secrets.hash(token)
        guard known.withLock({ $0.count }) < Self.most else { throw TableProblem.full }
        try await database.add(.init(hash: hash, role: viewer.role, actor: viewer.actor, since: Self.now))
        known.withLock { $0[hash] = viewer }
        return token
    }

    /// Whether somebody is still in who was when their request came.
    func knows(_ session: Session) -> Bool { known.withLock { $0[session.hash] != nil } }

    /// Nobody is in any more.
    func forgetAll() { known.withLock { $0 = [:] } }

    func close(_ session: Session) async throws {
        try await database.removeSession(session.hash)
        _ = known.withLock { $0.removeValue(forKey: session.hash) }
    }
}

extension Viewer {
    init?(role: String, actor: String?) {
        switch (role, actor) {
        case ("moderation", _): self = .moderation
        case ("projector", _): self = .projector
        case ("participant", let actor?): self = .participant(actor)
        default: return nil
        }
    }
}
