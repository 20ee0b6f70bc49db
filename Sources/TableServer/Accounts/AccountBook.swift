import Foundation
import JournalStore
import LiveTable
import Synchronization
import Workbench

/// The accounts of an office: who they are, what is open to them, and who has come in.
///
/// What is kept lies in ``AccountDatabase``; what is asked with every request is here, too.
final class AccountBook: SessionBook {
    private struct State {
        var accounts: [String: AccountDatabase.Account] = [:]
        var roles: [String: [String: LandscapeRole]] = [:]
        var logins: [Data: AccountDatabase.Login] = [:]
    }

    private let database: AccountDatabase
    private let state: Mutex<State>
    /// The printed address, as long as this process lives.
    let token = Secrets.token()
    /// Whether the printed address lets anybody in.
    private let isOpenToToken: @Sendable ([AccountDatabase.Account]) -> Bool

    let cookies = ["netviz_konto"]

    /// Seconds after which somebody who does nothing has to come in anew, and after which everybody has.
    static let idle = 12 * 3600
    static let life = 7 * 24 * 3600
    static let mostLogins = 20_000

    init(
        _ database: AccountDatabase,
        isOpenToToken: @escaping @Sendable ([AccountDatabase.Account]) -> Bool
    ) throws {
        self.database = database
        self.isOpenToToken = isOpenToToken
        let now = Self.now
        try database.removeLogins(since: now - Self.life, seen: now - Self.idle)
        var state = State()
        for account in try database.accounts() { state.accounts[account.name] = account }
        for one in try database.memberships() {
            state.roles[one.account, default: [:]][one.landscape] = LandscapeRole(rawValue: one.role)
        }
        for login in try database.logins() { state.logins[login.hash] = login }
        self.state = Mutex(state)
    }

    static var now: Int { Int(Date().timeIntervalSince1970) }

    // MARK: Who asks

    func session(_ token: String, cookie: String?) -> Session? {
        guard (20...100).contains(token.utf8.count) else { return nil }
        let hash = Secrets.hash(token)
        if Secrets.isSame(token, self.token) { return tokenSession(hash) }
        let (session, seen) = state.withLock { state -> (Session?, AccountDatabase.Login?) in
            guard var login = state.logins[hash] else { return (nil, nil) }
            let now = Self.now
            guard login.since > now - Self.life, login.seen > now - Self.idle else {
                state.logins[hash] = nil
                return (nil, nil)
            }
            let isStale = login.seen < now - 300
            login.seen = now
            if isStale { state.logins[hash] = login }
            return (Self.session(hash, login.account, state), isStale ? login : nil)
        }
        guard let session else { return nil }
        if session.member?.isByToken == true { return tokenSession(hash) }
        // Nothing is lost where the disk does not take it: somebody comes in once more.
        if let seen { try? database.put(seen) }
        return session
    }

    func session(ofProxyUser name: String) -> Session? {
        let name = name.lowercased()
        guard Self.isName(name) else { return nil }
        if state.withLock({ $0.accounts[name] }) == nil {
            guard (try? put(AccountDatabase.Account(name: name, title: name))) != nil else { return nil }
        }
        return state.withLock { Self.session(Secrets.hash("proxy " + name), name, $0) }
    }

    /// Whoever came by the printed address, as long as that lets anybody in.
    private func tokenSession(_ hash: Data) -> Session? {
        guard isTokenWelcome else { return nil }
        let member = Member(account: "", title: "", isAdministrator: true, roles: nil)
        return Session(hash: hash, viewer: .moderation, member: member)
    }

    private static func session(_ hash: Data, _ name: String, _ state: State) -> Session? {
        if name.isEmpty {
            let member = Member(account: "", title: "", isAdministrator: true, roles: nil)
            return Session(hash: hash, viewer: .moderation, member: member)
        }
        guard let account = state.accounts[name] else { return nil }
        let member = Member(
            account: name, title: account.title, isAdministrator: account.isAdministrator,
            roles: state.roles[name] ?? [:])
        return Session(hash: hash, viewer: .moderation, member: member)
    }

    /// Whether the printed address lets anybody in by now.
    var isTokenWelcome: Bool { isOpenToToken(accounts) }

    // MARK: Coming in and going out

    /// - Parameter account: empty for whoever came by the printed address.
    /// - Returns: the secret that the browser keeps.
    func open(_ account: String) throws -> String {
        let token = Secrets.token()
        let login = AccountDatabase.Login(
            hash: Secrets.hash(token), account: account, since: Self.now, seen: Self.now)
        if state.withLock({ $0.logins.count }) >= Self.mostLogins { try forgetEnded() }
        guard state.withLock({ $0.logins.count }) < Self.mostLogins else { throw TableProblem.full }
        try database.put(login)
        state.withLock { $0.logins[login.hash] = login }
        return token
    }

    /// Logins that hold no longer make room for others.
    private func forgetEnded() throws {
        let now = Self.now
        try database.removeLogins(since: now - Self.life, seen: now - Self.idle)
        state.withLock { state in
            state.logins = state.logins.filter {
                $0.value.since > now - Self.life && $0.value.seen > now - Self.idle
            }
        }
    }

    func close(_ session: Session) throws {
        try database.removeLogin(session.hash)
        state.withLock { _ = $0.logins.removeValue(forKey: session.hash) }
    }

    // MARK: Accounts

    func account(_ name: String) -> AccountDatabase.Account? { state.withLock { $0.accounts[name] } }

    /// All of them, by their names.
    var accounts: [AccountDatabase.Account] {
        state.withLock { $0.accounts.values.sorted { $0.name < $1.name } }
    }

    /// Whose invitation a secret is.
    func invited(by secret: String) -> AccountDatabase.Account? {
        let hash = Secrets.hash(secret)
        return state.withLock { $0.accounts.values.first { $0.invitation == hash } }.flatMap { account in
            (account.invited ?? 0) > Self.now - Self.life ? account : nil
        }
    }

    func put(_ account: AccountDatabase.Account) throws {
        try database.put(account)
        state.withLock { $0.accounts[account.name] = account }
    }

    /// Whoever came in with it has to come in anew.
    func endLogins(of account: String, but hash: Data? = nil) throws {
        try database.removeLogins(of: account, but: hash)
        state.withLock { state in
            state.logins = state.logins.filter { $0.value.account != account || $0.key == hash }
        }
    }

    func remove(account name: String) throws {
        try database.remove(account: name)
        state.withLock { state in
            state.accounts[name] = nil
            state.roles[name] = nil
            state.logins = state.logins.filter { $0.value.account != name }
        }
    }

    // MARK: What is open to whom

    /// - Parameter role: nil: it is open no more.
    func set(_ role: LandscapeRole?, of account: String, in landscape: String) throws {
        try database.set(role?.rawValue, of: account, in: landscape)
        state.withLock { $0.roles[account, default: [:]][landscape] = role }
    }

    func members(of landscape: String) -> [(account: AccountDatabase.Account, role: LandscapeRole)] {
        state.withLock { state in
            state.accounts.values.compactMap { account in
                state.roles[account.name]?[landscape].map { (account, $0) }
            }
        }.sorted { $0.account.name < $1.account.name }
    }

    /// Roles in landscapes that are gone: a server that was cut off while it deleted one leaves them behind, and whoever makes
    /// another one of the name later must not let them in.
    func keepOnly(landscapes: [String]) throws {
        let known = Set(landscapes)
        let roles = state.withLock { Set($0.roles.values.flatMap(\.keys)) }
        for landscape in roles.subtracting(known) { try remove(landscape: landscape) }
    }

    func remove(landscape: String) throws {
        try database.remove(landscape: landscape)
        state.withLock { state in
            for account in state.roles.keys { state.roles[account]?[landscape] = nil }
        }
    }

    /// What an account may be called: 1 to 60 small letters, digits, full stops, hyphens, underscores and at signs.
    static func isName(_ name: String) -> Bool {
        (1...60).contains(name.utf8.count)
            && name.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
                    || [0x2D, 0x2E, 0x40, 0x5F].contains(byte)
            }
    }
}
