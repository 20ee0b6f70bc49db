import GRDB
import PlainText

/// How every file of the server is opened: written through before anybody is told, and by one process at a time.
enum DatabaseFile {
    /// What an older netviz made becomes what this one makes; what a newer one made stays as it is.
    /// - Throws: ``JournalProblem`` where the file cannot be opened, is another one, is one of a newer netviz or is in use by
    ///   another server.
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
            // An older netviz would write what the newer one no longer understands.
            guard try !queue.read(migrator.hasBeenSuperseded) else { throw JournalProblem.newer(path) }
            try migrator.migrate(queue)
            return (queue, lock)
        } catch let problem as JournalProblem {
            throw problem
        } catch {
            throw JournalProblem.cannotOpen(path)
        }
    }
}
