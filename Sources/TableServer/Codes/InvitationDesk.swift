import Foundation
import JournalStore
import Synchronization

/// The join code and the router's network, kept with the journal: printed codes stay valid over a restart.
final class InvitationDesk: Sendable {
    private struct State {
        var code: String
        var network: Invitation.Network?
    }

    private let database: JournalDatabase
    private let state: Mutex<State>

    init(_ database: JournalDatabase) throws {
        self.database = database
        let stored = try database.setting("code")
        let code = stored ?? Secrets.code()
        if stored == nil { try database.set("code", to: code) }
        let network = try database.setting("wlan").flatMap {
            try? JSONDecoder().decode(Invitation.Network.self, from: Data($0.utf8))
        }
        state = Mutex(State(code: code, network: network))
    }

    var code: String { state.withLock { $0.code } }
    var network: Invitation.Network? { state.withLock { $0.network } }

    /// Whether somebody typed the code: case and blanks do not matter.
    func isCode(_ text: String) -> Bool {
        let typed = text.filter { !$0.isWhitespace && $0 != "-" }.uppercased()
        return Secrets.isSame(typed, code)
    }

    /// A new code; the old one is worth nothing any more.
    func renew() throws -> String {
        let code = Secrets.code()
        try database.set("code", to: code)
        state.withLock { $0.code = code }
        return code
    }

    func set(_ network: Invitation.Network?) throws {
        let text = try network.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
        try database.set("wlan", to: text)
        state.withLock { $0.network = network }
    }
}
