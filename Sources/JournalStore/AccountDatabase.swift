package import Foundation
import GRDB
import PlainText

/// Who may come in, and to what: one file for all landscapes of a folder.
package final class AccountDatabase: Sendable {
    private let queue: DatabaseQueue
    private let lock: ProcessLock

    /// Opens the file, or makes one.
    /// - Throws: ``JournalProblem`` where it cannot be opened or is in use by another server.
    package init(_ path: String) throws {
        (queue, lock) = try DatabaseFile.open(path, Self.migrator)
    }

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("accounts 1") { database in
            try database.execute(
                sql: """
                    CREATE TABLE account (name TEXT PRIMARY KEY NOT NULL, title TEXT NOT NULL, password TEXT,
                      invitation BLOB, invited INTEGER, administrator INTEGER NOT NULL) STRICT;
                    CREATE TABLE membership (account TEXT NOT NULL, landscape TEXT NOT NULL, role TEXT NOT NULL,
                      PRIMARY KEY (account, landscape)) STRICT;
                    CREATE TABLE login (hash BLOB PRIMARY KEY NOT NULL, account TEXT NOT NULL, since INTEGER NOT NULL,
                      seen INTEGER NOT NULL) STRICT;
                    """)
        }
        return migrator
    }

    // MARK: Accounts

    package struct Account: Sendable, Hashable {
        package var name: String
        /// As others call them.
        package var title: String
        /// As libsodium writes it (argon2id); nil where none was chosen yet.
        package var password: String?
        /// What the secret of the invitation hashes to, and when it was given, in seconds since 1970.
        package var invitation: Data?
        package var invited: Int?
        package var isAdministrator: Bool

        package init(
            name: String, title: String, password: String? = nil, invitation: Data? = nil,
            invited: Int? = nil,
            isAdministrator: Bool = false
        ) {
            self.name = name
            self.title = title
            self.password = password
            self.invitation = invitation
            self.invited = invited
            self.isAdministrator = isAdministrator
        }
    }

    package func accounts() throws -> [Account] {
        try queue.read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM account ORDER BY name").map {
                Account(
                    name: $0["name"], title: $0["title"], password: $0["password"],
                    invitation: $0["invitation"], invited: $0["invited"], isAdministrator: $0["administrator"]
                )
            }
        }
    }

    /// Adds an account, or changes the one of its name.
    package func put(_ account: Account) throws {
        try queue.write {
            try $0.execute(
                sql: """
                    INSERT OR REPLACE INTO account (name, title, password, invitation, invited, administrator)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    account.name, account.title, account.password, account.invitation, account.invited,
                    account.isAdministrator,
                ])
        }
    }

    /// Takes an account away, with all that it was let into.
    package func remove(account name: String) throws {
        try queue.write { database in
            for table in ["login", "membership"] {
                try database.execute(sql: "DELETE FROM \(table) WHERE account = ?", arguments: [name])
            }
            try database.execute(sql: "DELETE FROM account WHERE name = ?", arguments: [name])
        }
    }

    /// Takes away the accounts of a person; not a byte of the name stays in the file.
    /// - Returns: how many there were.
    package func forgetAccounts(called names: [String]) throws -> Int {
        let folded = Set(names.map(\.folded))
        let found = try accounts().filter { folded.contains($0.title.folded) }
        for account in found { try remove(account: account.name) }
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "VACUUM")
            _ = try database.checkpoint(.truncate)
        }
        return found.count
    }

    // MARK: Memberships

    package struct Membership: Sendable, Hashable {
        package var account: String
        package var landscape: String
        package var role: String
    }

    package func memberships() throws -> [Membership] {
        try queue.read { database in
            try Row.fetchAll(database, sql: "SELECT account, landscape, role FROM membership").map {
                Membership(account: $0["account"], landscape: $0["landscape"], role: $0["role"])
            }
        }
    }

    /// - Parameter role: nil takes the membership away.
    package func set(_ role: String?, of account: String, in landscape: String) throws {
        try queue.write { database in
            guard let role else {
                return try database.execute(
                    sql: "DELETE FROM membership WHERE account = ? AND landscape = ?",
                    arguments: [account, landscape])
            }
            try database.execute(
                sql: "INSERT OR REPLACE INTO membership (account, landscape, role) VALUES (?, ?, ?)",
                arguments: [account, landscape, role])
        }
    }

    /// A landscape that is gone lets nobody in; one of the same name later is another.
    package func remove(landscape: String) throws {
        try queue.write {
            try $0.execute(sql: "DELETE FROM membership WHERE landscape = ?", arguments: [landscape])
        }
    }

    // MARK: Logins

    package struct Login: Sendable, Hashable {
        package var hash: Data
        package var account: String
        /// Seconds since 1970.
        package var since: Int
        package var seen: Int

        package init(hash: Data, account: String, since: Int, seen: Int) {
            self.hash = hash
            self.account = account
            self.since = since
            self.seen = seen
        }
    }

    package func logins() throws -> [Login] {
        try queue.read { database in
            try Row.fetchAll(database, sql: "SELECT hash, account, since, seen FROM login").map {
                Login(hash: $0["hash"], account: $0["account"], since: $0["since"], seen: $0["seen"])
            }
        }
    }

    package func put(_ login: Login) throws {
        try queue.write {
            try $0.execute(
                sql: "INSERT OR REPLACE INTO login (hash, account, since, seen) VALUES (?, ?, ?, ?)",
                arguments: [login.hash, login.account, login.since, login.seen])
        }
    }

    package func removeLogin(_ hash: Data) throws {
        try queue.write { try $0.execute(sql: "DELETE FROM login WHERE hash = ?", arguments: [hash]) }
    }

    /// Everybody who came in with an account comes in anew.
    /// - Parameter hash: the login that stays.
    package func removeLogins(of account: String, but hash: Data? = nil) throws {
        try queue.write {
            try $0.execute(
                sql: "DELETE FROM login WHERE account = ? AND hash IS NOT ?", arguments: [account, hash])
        }
    }

    package func removeLogins(since: Int, seen: Int) throws {
        try queue.write {
            try $0.execute(sql: "DELETE FROM login WHERE since < ? OR seen < ?", arguments: [since, seen])
        }
    }
}
