import Foundation
import GRDB

/// Copies of files that a server may be writing to meanwhile.
package enum DatabaseCopy {
    /// Copies a database as it is at one moment, by SQLite's own means (https://sqlite.org/backup.html), and looks whether the
    /// copy is whole.
    ///
    /// - Parameter withoutLogins: who is signed in stays out; whoever gets hold of the copy gets in nowhere.
    /// - Throws: ``JournalProblem`` where the file cannot be read or is damaged; there is no copy then.
    package static func make(of path: String, to copy: String, withoutLogins: Bool = false) throws {
        do {
            var configuration = Configuration()
            configuration.busyMode = .timeout(30)
            let source = try DatabaseQueue(path: path, configuration: configuration)
            let target = try DatabaseQueue(path: copy)
            try source.backup(to: target)
            // The copy is one file, whatever the original keeps beside it.
            try target.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            if withoutLogins {
                try target.write { try $0.execute(sql: "DELETE FROM login") }
                try target.writeWithoutTransaction { try $0.execute(sql: "VACUUM") }
            }
            try target.close()
            try source.close()
        } catch {
            unlink(copy)
            throw JournalProblem.cannotCopy(path)
        }
        do { try check(copy) } catch {
            unlink(copy)
            throw JournalProblem.damagedFile(path)
        }
    }

    /// - Throws: ``JournalProblem`` where SQLite finds a fault in the file.
    package static func check(_ path: String) throws {
        var configuration = Configuration()
        configuration.readonly = true
        let answer = try? DatabaseQueue(path: path, configuration: configuration).read {
            try String.fetchAll($0, sql: "PRAGMA integrity_check")
        }
        guard answer == ["ok"] else { throw JournalProblem.damagedFile(path) }
    }
}
