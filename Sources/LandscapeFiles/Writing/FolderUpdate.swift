import Foundation
import LandscapeModel

extension FolderWriter {
    /// Puts changed tables into a folder that is already there; what did not change stays untouched.
    ///
    /// All new files are written beside the old ones first and then take their places; if one cannot, those
    /// before it go back. A table with titles, notes or examples around it is not replaced, since these would be
    /// lost.
    /// - Returns: the names of the files that were written.
    /// - Throws: `ScaffoldError` where the folder could not be changed; it is then as it was.
    @discardableResult
    public static func update(
        _ tables: LandscapeTables, from old: LandscapeTables, in folder: String
    ) throws(ScaffoldError) -> [String] {
        var quiet = ProblemLog()
        guard let files = try? SourceFiles(folder: folder, &quiet) else {
            throw LandscapeScaffold.failure(folder)
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
        try replace(changes, in: folder)
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

    private static func replace(
        _ changes: [(name: String, content: Data)], in folder: String
    ) throws(ScaffoldError) {
        let manager = FileManager.default
        let mark = UUID().uuidString
        func path(_ name: String) -> String { folder + "/" + name }
        func fresh(_ name: String) -> String { folder + "/.\(name).\(mark).neu" }
        func former(_ name: String) -> String { folder + "/.\(name).\(mark).alt" }
        var moved: [String] = []
        do {
            for change in changes {
                try change.content.write(
                    to: URL(fileURLWithPath: fresh(change.name)), options: .withoutOverwriting)
            }
            for change in changes {
                if manager.fileExists(atPath: path(change.name)) {
                    try manager.moveItem(atPath: path(change.name), toPath: former(change.name))
                }
                moved.append(change.name)
                try manager.moveItem(atPath: fresh(change.name), toPath: path(change.name))
            }
        } catch {
            for name in moved where manager.fileExists(atPath: former(name)) {
                try? manager.removeItem(atPath: path(name))
                try? manager.moveItem(atPath: former(name), toPath: path(name))
            }
            for change in changes { try? manager.removeItem(atPath: fresh(change.name)) }
            throw LandscapeScaffold.failure(folder)
        }
        for change in changes { try? manager.removeItem(atPath: former(change.name)) }
    }
}
