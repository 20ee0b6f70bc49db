import GRDB
import PlainText

/// How every file of the server is opened: written through before anybody is told, and by one process at a time.
enum DatabaseFile {
    /// - Throws: ``JournalProblem`` where the file cannot be opened, is another one or is in use by another server.
    static func open(
        _ path: String, _ migrator: DatabaseMigrator
    ) throws -> (queue: DatabaseQueue, lock: ProcessLock) {
        let lock = try ProcessLock(path)
        do {
            var configuration = Configuration()
            configuration.journalMode = .wal
            configuration.busyMode = .timeout(5)
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            // GRDB sets NORMAL with WAL; a commit that was told would then not be on the disk yet.
            try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            try migrator.migrate(queue)
            return (queue, lock)
        } catch {
            throw JournalProblem.cannotOpen(path)
        }
    }
}
