public import Foundation
public import LandscapeFiles
import LandscapeModel
public import PlainText
import SourceText
public import Workbooks

/// Where the tables of a workspace lie, and how they get back there.
///
/// Whoever changes a folder holds it from reading to writing, so that nobody else changes it in between.
public final class LandscapeHome {
    public let path: String
    /// The tables as they were read.
    public let workspace: Workspace
    /// Entries that were applied before.
    public let applied: AppliedEntries
    /// Only a folder of tables is changed itself; a workbook keeps its design, and a single list its form.
    public let isFolder: Bool
    private let before: LandscapeTexts
    private let lock: FolderLock?

    /// - Parameter isChanged: the landscape itself is to be changed, so nobody else may read or write it until then.
    public init(_ path: String, isChanged: Bool) throws(EditingError) {
        let path = Self.named(path)
        self.path = path
        lock = isChanged ? try Self.lock(path) : nil
        let texts: LandscapeTexts?
        do throws(UnreadableText) {
            texts = try LandscapeTexts(folder: path)
        } catch {
            throw EditingError(error.message)
        }
        isFolder = texts != nil
        if isChanged, texts == nil { throw Self.needsTarget(path) }
        if let texts { before = texts } else { before = try Self.texts(path) }
        workspace = Workspace(before)
        guard !workspace.landscape.actors.isEmpty else {
            throw workspace.reading.errors.first.map { EditingError($0.message) }
                ?? EditingError(
                    "In „\(path)“ ist kein Akteur erfasst. Bitte akteure.csv ausfüllen.",
                    "No actor is on record in “\(path)”. Please fill in akteure.csv.")
        }
        let record = FileManager.default.contents(atPath: path + "/" + AppliedEntries.fileName)
        applied = isFolder ? AppliedEntries(Array(record ?? Data()), state: before.state) : AppliedEntries()
    }

    /// The same path ending in the name of the folder, since the backup is named after it: not "." and not "../..".
    private static func named(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        let last = path.split(separator: "/").last ?? ""
        return last == "." || last == ".." ? URL(fileURLWithPath: path).standardizedFileURL.path : path
    }

    private static func lock(_ path: String) throws(EditingError) -> FolderLock? {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            return nil
        }
        do throws(StorageError) {
            return try FolderLock(path, isExclusive: true)
        } catch {
            throw EditingError(error.message)
        }
    }

    private static func needsTarget(_ path: String) -> EditingError {
        guard FileManager.default.fileExists(atPath: path) else {
            return EditingError(
                "„\(path)“ gibt es nicht. Bitte prüfen Sie den Pfad.",
                "“\(path)” does not exist. Please check the path.")
        }
        return EditingError(
            "„\(path)“ ist kein Ordner mit Tabellen. Eine Arbeitsmappe oder einzelne Liste ändert netviz nicht selbst, "
                + "damit ihre Gestaltung bleibt. Bitte nennen Sie mit -o eine neue Datei oder einen neuen Ordner.",
            "“\(path)” is no folder of tables. netviz does not change a workbook or a single list itself, so that its "
                + "design stays. Please name a new file or folder with -o.")
    }

    /// The tables of a workbook, or those made of a single list as far as it was understood.
    private static func texts(_ path: String) throws(EditingError) -> LandscapeTexts {
        guard FileManager.default.fileExists(atPath: path) else { throw needsTarget(path) }
        if let tables = LandscapeTables.read(at: path) { return LandscapeTexts(tables) }
        let result = LandscapeReader.read(at: path)
        if let error = result.errors.first { throw EditingError(error.message) }
        return LandscapeTexts(LandscapeTables(result.landscape))
    }

    // MARK: Writing

    /// Changes the landscape itself, all tables at once; the former ones are kept beside it.
    ///
    /// - Returns: the folder of the former tables; nil where nothing changed.
    public func write(_ replay: Replay) throws(EditingError) -> String? {
        var changes = changes(replay.workspace.texts)
        guard !changes.isEmpty else { return nil }
        changes.append((AppliedEntries.fileName, Data(applied.adding(replay, before: before.state))))
        do throws(StorageError) {
            let backup = try keep()
            try FolderStep.write(changes, into: path, isDurable: true)
            return backup
        } catch {
            throw EditingError(error.message)
        }
    }

    /// Changes the landscape itself so that its tables say what others do, all at once.
    ///
    /// What is the same keeps every byte: only rows that differ are written anew.
    /// - Returns: the names of the files that changed.
    @discardableResult
    public func write(_ tables: LandscapeTables) throws(EditingError) -> [String] {
        var changes = changes(try adopting(tables))
        // Titles above tables that stay there need not be remarks in the settings.
        if let settings = tables.settings, settings != before.settings, settings != before.tables?.settings {
            changes.removeAll { $0.name == before.files["landschaft"]?.name }
            changes.append((before.files["landschaft"]?.name ?? "landschaft.yaml", Data(settings.utf8)))
        }
        guard !changes.isEmpty else { return [] }
        do throws(StorageError) {
            try FolderStep.write(changes, into: path, isDurable: true)
        } catch {
            throw EditingError(error.message)
        }
        return changes.map(\.name)
    }

    /// The files as they are when their tables say what others do.
    private func adopting(_ tables: LandscapeTables) throws(EditingError) -> LandscapeTexts {
        let old = before.tables
        var editable = EditableTables(before)
        for table in tables.tables {
            let former = old?[table.name] ?? RawTable(name: table.name, header: [])
            guard former.rows != table.rows || former.header != table.header else { continue }
            do throws(EntryProblem) {
                try editable.adopt(table, inPlaceOf: former)
            } catch {
                throw EditingError(error.message)
            }
        }
        return editable.texts
    }

    private func changes(_ texts: LandscapeTexts) -> [(name: String, content: Data)] {
        Self.files(texts).filter { file in
            !before.files.values.contains { $0.name == file.name && Data($0.bytes) == file.content }
        }
    }

    /// Puts the tables as they were into a folder of their own; an earlier one gets a number.
    private func keep() throws(StorageError) -> String {
        let backup = path + ".sicherung"
        if FileManager.default.fileExists(atPath: backup) {
            var number = 1
            while FileManager.default.fileExists(atPath: "\(backup)-\(number)") { number += 1 }
            do {
                try FileManager.default.moveItem(atPath: backup, toPath: "\(backup)-\(number)")
            } catch {
                throw StorageError.failed(backup, code: EACCES)
            }
        }
        try FolderStep.write(Self.files(before), into: backup, isDurable: true)
        return backup
    }

    /// Writes the changed landscape as a fresh folder; everything that did not change is copied as it is.
    public func write(_ replay: Replay, toFolder folder: String) throws(EditingError) {
        var files = Self.files(replay.workspace.texts)
        files.append((AppliedEntries.fileName, Data(applied.adding(replay, before: before.state))))
        do throws(ScaffoldError) {
            try FolderWriter.write(files, to: folder)
        } catch {
            throw EditingError(error.message)
        }
    }

    /// The changed landscape as a workbook.
    public func workbook(
        _ replay: Replay, as format: WorkbookFormat, remarks: Remarks, language: Language
    ) throws(EditingError) -> Data {
        guard let tables = replay.workspace.tables else {
            throw EditingError(
                "Die Tabellen lassen sich nicht als Arbeitsmappe schreiben, denn in einer stimmen die Anführungszeichen "
                    + "nicht. netviz check nennt die Zeile.",
                "The tables cannot be written as a workbook, since quotation marks are not in order in one of them. "
                    + "netviz check names the row.")
        }
        do throws(ScaffoldError) {
            return try WorkbookWriter.data(tables, as: format, remarks: remarks, language: language)
        } catch {
            throw EditingError(error.message)
        }
    }

    private static func files(_ texts: LandscapeTexts) -> [(name: String, content: Data)] {
        texts.files.sorted { $0.key < $1.key }.map { ($0.value.name, Data($0.value.bytes)) }
    }
}
