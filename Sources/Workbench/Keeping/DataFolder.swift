import Foundation
import JournalStore

/// The files of a workbench's folder.
enum DataFolder {
    static let accounts = "konten.sqlite"

    static func isFile(_ name: String) -> Bool { isDatabase(name) || name == DeletionRecord.fileName }

    static func isDatabase(_ name: String) -> Bool { name == accounts || landscape(name) != nil }

    /// The landscape that a file holds; nil where it holds none.
    static func landscape(_ file: String) -> LandscapeName? {
        guard file.hasSuffix(LandscapeShelf.ending) else { return nil }
        return LandscapeName(String(file.dropLast(LandscapeShelf.ending.count)))
    }

    /// - Throws: ``KeepingProblem`` where there are none.
    static func files(_ folder: String) throws(KeepingProblem) -> [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let known = files.filter(isFile).sorted()
        guard !known.isEmpty else { throw .noData(folder) }
        return known
    }

    /// Keeps every server away as long as it lives.
    /// - Throws: ``KeepingProblem`` where one is running.
    static func held(_ folder: String) throws(KeepingProblem) -> AccountDatabase {
        do { return try AccountDatabase(folder + "/" + accounts) } catch { throw .inUse(folder) }
    }
}
