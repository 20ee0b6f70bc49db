import Foundation
import LiveTable
import Workbench

/// Somebody who has come in.
struct Session: Sendable, Hashable {
    /// What the own token hashes to.
    var hash: Data
    /// As whom at a round table.
    var viewer: Viewer
    /// As whom at the workbench; nil at a table without one.
    var member: Member?
}

/// Somebody at the workbench, and what is open to them.
struct Member: Sendable, Hashable {
    /// The account's name; empty for whoever came by the printed address.
    var account: String
    var title: String
    var isAdministrator: Bool
    /// Of each landscape that is open to them; nil: all are, in the leading role.
    var roles: [String: LandscapeRole]?

    var isByToken: Bool { account.isEmpty }

    func role(in landscape: String) -> LandscapeRole? { roles.map { $0[landscape] } ?? .leitung }
}

/// Who has come in, by the secrets that requests carry.
protocol SessionBook: Sendable {
    /// The cookies of a browser that may carry one, the first one first.
    var cookies: [String] { get }

    /// - Parameter cookie: the one that carried the token; nil: a script sent it.
    func session(_ token: String, cookie: String?) -> Session?

    /// Somebody whom the proxy in front has let in; nil where it lets nobody in.
    func session(ofProxyUser name: String) -> Session?
}

extension SessionBook {
    func session(ofProxyUser name: String) -> Session? { nil }
}
