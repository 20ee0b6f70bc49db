import Foundation
import PlainText
import SourceText

extension FolderWriter {
    /// Puts changed tables into a folder that is already there; what did not change stays untouched.
    ///
    /// All change in one step. A table with titles, notes or examples around it is not replaced, since these would
    /// be lost. Whoever has read `old` holds a ``FolderLock`` since then, so that nobody else has changed it.
    /// - Returns: the names of the files that were written.
    /// - Throws: `ScaffoldError` where the folder could not be changed; it is then as it was.
    @discardableResult
    public static func update(
        _ tables: LandscapeTables, from old: LandscapeTables, in folder: String
    ) throws(ScaffoldError) -> [String] {
        var quiet = ProblemLog()
        guard let files = try? SourceFiles(folder: folder, &quiet) else {
            throw ScaffoldError(StorageError.failed(folder, code: EACCES))
        }
        var changes: [(name: String, content: Data)] = []
        for table in tables.tables where table != old[table.name] {
            let name = files.names[table.name] ?? table.name + ".csv"
            if table.leftOut > 0 { throw untidy(name, table.leftOut) }
            changes.append((name, Data("\u{FEFF}".utf8) + Data(csv(table))))
        }
        if let settings = tables.settings, settings != old.settings {
            changes.append((files.names["landschaft"] ?? "landschaft.yaml", Data(settings.utf8)))
        }
        guard !changes.isEmpty else { return [] }
        do throws(StorageError) {
            try FolderStep.write(changes, into: folder, isDurable: true)
        } catch {
            throw ScaffoldError(error)
        }
        return changes.map(\.name)
    }

    private static func untidy(_ name: String, _ rows: Int) -> ScaffoldError {
        ScaffoldError(
            Bilingual(
                "Über oder unter der Tabelle in \(name) stehen \(rows) Zeilen (Titel, Anmerkungen), die beim Schreiben "
                    + "verloren gingen. Bitte löschen Sie diese, oder lassen Sie mit -o in einen neuen Ordner schreiben.",
                "Above or below the table in \(name) there are \(rows) rows (titles, notes) that writing would lose. "
                    + "Please delete them, or use -o to write into a new folder."))
    }
}
