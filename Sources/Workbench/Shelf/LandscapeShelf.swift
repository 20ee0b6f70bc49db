import Foundation
import JournalStore
import LandscapeEditing
package import LandscapeFiles
package import LiveTable
import PlainText

/// All landscapes of an office: a file for each in one folder.
package actor LandscapeShelf {
    package nonisolated let folder: String
    private var open: [LandscapeName: OpenLandscape] = [:]
    /// Those that are being read: that takes seconds for a large one, in which the others are asked for.
    private var opening: [LandscapeName: Task<OpenLandscape, any Error>] = [:]
    /// Names that are being made or deleted.
    private var busy: Set<LandscapeName> = []

    static let ending = ".landschaft.sqlite"

    /// - Throws: ``ShelfProblem`` where the folder can neither be found nor made.
    package init(_ folder: String) throws {
        self.folder = folder
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw ShelfProblem.noFolder(folder)
        }
    }

    nonisolated func path(_ name: LandscapeName) -> String { folder + "/" + name.text + Self.ending }

    /// What SQLite keeps beside a file.
    static let companions = ["-wal", "-shm", "-journal"]

    /// The name of a file that is not a landscape yet, or is none any more.
    private nonisolated func hidden(_ name: LandscapeName) -> String {
        folder + "/.\(name.text)-\(UUID().uuidString)" + Self.hiddenEnding
    }

    private static let hiddenEnding = ".neu"

    /// Takes away what a server that was cut off left behind: drafts, and what lay beside landscapes that are gone.
    /// Nobody else may use the folder.
    package nonisolated func removeLeftovers() {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for file in files {
            let main = Self.companions.first { file.hasSuffix($0) }.map { String(file.dropLast($0.count)) }
            let isDraft = file.hasPrefix(".") && (main ?? file).hasSuffix(Self.hiddenEnding)
            let isOrphan = main.map { $0.hasSuffix(Self.ending) && !files.contains($0) } ?? false
            if isDraft || isOrphan { unlink(folder + "/" + file) }
        }
    }

    /// All names, in their order.
    package nonisolated var names: [LandscapeName] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return files.filter { $0.hasSuffix(Self.ending) }
            .compactMap { LandscapeName(String($0.dropLast(Self.ending.count))) }.sorted()
    }

    package nonisolated func has(_ name: LandscapeName) -> Bool {
        FileManager.default.fileExists(atPath: path(name))
    }

    /// - Throws: ``ShelfProblem/unknown`` where there is none of the name.
    package func landscape(_ name: LandscapeName) async throws -> OpenLandscape {
        guard !busy.contains(name) else { throw ShelfProblem.busy }
        return try await opened(name)
    }

    private func opened(_ name: LandscapeName) async throws -> OpenLandscape {
        if let known = open[name] { return known }
        guard has(name) else { throw ShelfProblem.unknown }
        let task =
            opening[name]
            ?? Task { [path = path(name)] in
                try await onOwnThread { Result { try Self.read(name, JournalDatabase(path)) } }.get()
            }
        opening[name] = task
        defer { opening[name] = nil }
        let landscape = try await task.value
        if let known = open[name] { return known }
        // Somebody may have deleted it meanwhile.
        guard has(name) else { throw ShelfProblem.unknown }
        open[name] = landscape
        return landscape
    }

    /// The landscape of a file, with its tables read.
    private static func read(_ name: LandscapeName, _ database: JournalDatabase) throws -> OpenLandscape {
        guard let home = try TableHome(in: database) else { throw ShelfProblem.unknown }
        return OpenLandscape(name: name, table: try LiveTable(home), database: database)
    }

    /// A new landscape; all of it is there, or nothing.
    /// - Throws: ``ShelfProblem/taken`` where the name is given already.
    package func create(
        _ name: LandscapeName, _ texts: LandscapeTexts, now: String
    ) async throws -> OpenLandscape {
        guard !has(name), busy.insert(name).inserted else { throw ShelfProblem.taken }
        defer { busy.remove(name) }
        // Made under another name first: a file that has the name is whole.
        let draft = hidden(name)
        try await onOwnThread {
            Result {
                let database = try JournalDatabase(draft)
                try database.begin(with: texts, now: now)
                try database.tidy()
            }
        }.get()
        guard rename(draft, path(name)) == 0 else {
            unlink(draft)
            throw ShelfProblem.noFolder(folder)
        }
        for companion in Self.companions { unlink(draft + companion) }
        return try await opened(name)
    }

    /// Goes on from other tables: an upload, settings, or an earlier version. The state before is kept as a version, and so is
    /// the new one; what was entered before is told and no more taken back one by one.
    ///
    /// - Parameters:
    ///   - label: what the new version is called.
    ///   - texts: the new tables, made of the last state; nobody enters anything between the two.
    package func goOn(
        _ name: LandscapeName, label: String, now: String,
        from texts: @escaping @Sendable (TableState) -> LandscapeTexts
    ) async throws -> OpenLandscape {
        guard !busy.contains(name) else { throw ShelfProblem.busy }
        let landscape = try await opened(name)
        guard busy.insert(name).inserted else { throw ShelfProblem.busy }
        defer { busy.remove(name) }
        // What is on its way to the disk still gets there; from then on the old table takes nothing.
        await landscape.table.close()
        let state = await landscape.table.kept
        open[name] = nil
        let database = landscape.database
        let next = try await onOwnThread {
            Result {
                try database.goOn(
                    from: texts(state), after: state.revision, before: state.workspace.texts, label: label,
                    now: now)
                return try Self.read(name, database)
            }
        }.get()
        open[name] = next
        return next
    }

    /// Takes a landscape away, with its journal and all its versions.
    package func delete(_ name: LandscapeName) async throws {
        guard has(name) else { throw ShelfProblem.unknown }
        guard busy.insert(name).inserted else { throw ShelfProblem.busy }
        defer { busy.remove(name) }
        _ = try? await opening[name]?.value
        if let known = open[name] { await known.table.close() }
        open[name] = nil
        // It is gone at once, whatever happens meanwhile; its rest must not be taken for that of a new one.
        let gone = hidden(name)
        guard rename(path(name), gone) == 0 else { throw ShelfProblem.noFolder(folder) }
        for companion in Self.companions { unlink(path(name) + companion) }
        unlink(gone)
    }

    package func close() async {
        for landscape in open.values { await landscape.table.close() }
        open = [:]
    }
}
