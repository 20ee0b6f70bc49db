public import Foundation
public import LandscapeFiles
import LandscapeModel
import PlainText
import SourceText

/// A landscape to which the coordinator's decisions are added: in its tables, never in the rows that somebody else filled in.
///
/// Names go into `aliase`, types, sectors and Träger into `typvorschlaege`, each as an entry; districts into
/// `landschaft.yaml`. Each can be taken back there. A copy is the landscape as it was.
public struct DecidedLandscape: Sendable {
    /// Where the decisions are written.
    public enum Home: Sendable, Hashable {
        /// Into the tables of this folder.
        case folder(String)
        /// Into a new workbook or folder: what was read is a workbook or a single file.
        case elsewhere
    }

    /// The tables that keep decisions.
    static let tableNames: Set<String> = [TableSpec.aliases.name, TableSpec.typeDecisions.name]

    public let home: Home
    /// What the decisions entered into tables.
    public private(set) var entries: [Entry] = []
    private let layout: TableLayout?
    private var editor: TableEditor
    /// What is written elsewhere, but for the tables that keep decisions.
    private var base = LandscapeTables()
    /// Words for groups that the tables do not hold, where these are made of what was understood.
    public private(set) var wordsLeftBehind: [String] = []
    /// The folder's files as they were.
    private let before: LandscapeTexts
    /// Tables of the folder that a later state changed, to be written as they were.
    private var restored: LandscapeTexts?

    /// - Parameters:
    ///   - result: what was read there.
    ///   - isKept: the landscape itself stays as it is, and everything is written elsewhere.
    /// - Throws: where the tables cannot be passed on as they are.
    public init(
        at path: String, layout: TableLayout?, _ result: ReadResult, isKept: Bool
    ) throws(EditingError) {
        self.layout = layout
        if !isKept, let texts = try Self.texts(path) {
            home = .folder(path)
            before = texts
        } else {
            home = .elsewhere
            base = try Self.tables(path, layout, result)
            before = LandscapeTexts(base.only(Self.tableNames))
            let kept = Set(LandscapeReader.read(base).groupWords)
            wordsLeftBehind = result.groupWords.filter { !kept.contains($0) }
        }
        editor = TableEditor(before, result)
    }

    /// The files that decisions change; nil for a single file and for a folder that holds nothing but one.
    private static func texts(_ path: String) throws(EditingError) -> LandscapeTexts? {
        guard isFolder(path) else { return nil }
        do throws(UnreadableText) {
            return try LandscapeTexts(folder: path, only: tableNames.union(["landschaft"]))
        } catch {
            throw EditingError(error.message)
        }
    }

    /// Whether decisions can be written into a landscape itself.
    public static func isFolder(_ path: String) -> Bool {
        LandscapeReader.file(of: "akteure", in: path) != nil
    }

    private static func tables(
        _ path: String, _ layout: TableLayout?, _ result: ReadResult
    ) throws(EditingError) -> LandscapeTables {
        if layout == nil, let tables = LandscapeTables.read(at: path) { return tables }
        if layout == nil, result.readings.contains(where: { $0.layout == .partners }),
            let tables = LandscapeTables.partners(at: path)
        {
            return tables
        }
        // Made anew from what was understood: what was not would be lost.
        guard result.errors.isEmpty else {
            throw EditingError(
                Bilingual(
                    "Die Eingabe enthält Fehler und lässt sich so nicht als neue Landschaft schreiben; Zeilen gingen "
                        + "verloren. Bitte berichtigen Sie zuerst, was „netviz check“ als Fehler nennt.",
                    "The input has errors and cannot be written as a new landscape; rows would be lost. Please first "
                        + "correct what “netviz check” calls errors."))
        }
        return LandscapeTables(result.landscape)
    }

    /// The tables that will be written elsewhere.
    public var tables: LandscapeTables {
        var tables = base
        for table in editor.tables.changedTables { tables.put(table) }
        return tables
    }

    /// The landscape as it would be read with the decisions.
    public func read() -> ReadResult {
        guard case .folder(let folder) = home else { return LandscapeReader.read(tables) }
        let texts = editor.tables.texts
        let changes = texts.files.filter { $0.value != before.files[$0.key] }.mapValues(\.bytes)
        return LandscapeReader.read(at: folder, layout: layout, changes: changes)
    }

    // MARK: Deciding

    /// Adds decisions; a proposal that stands there as open gets its answer in its row.
    ///
    /// - Parameter names: the districts of the landscape, so that a first list of them is complete.
    /// - Returns: those that could not be entered: for a settings file that netviz cannot change safely, or a text that no
    ///   table should hold.
    /// - Throws: where a table cannot be told apart.
    public mutating func add(
        _ decisions: [ProposalDecision], districts names: [String]
    ) throws(EditingError) -> [ProposalDecision] {
        for spec in Set(decisions.compactMap(\.table?.name)).sorted() { try open(.named(spec)) }
        var missed: [ProposalDecision] = []
        var districts: [(child: String, parent: String)] = []
        for decision in decisions {
            if case .district(let child, let parent) = decision.content {
                if decision.status == .accepted { districts.append((child, parent)) }
            } else if !enter(decision) {
                missed.append(decision)
            }
        }
        guard !districts.isEmpty, !place(districts, among: names) else { return missed }
        return missed + decisions.filter { $0.table == nil }
    }

    private mutating func enter(_ decision: ProposalDecision) -> Bool {
        do throws(EntryProblem) {
            guard let entry = try editor.entry(for: decision) else { return false }
            if try editor.perform(entry) != nil { entries.append(entry) }
            return true
        } catch {
            return false
        }
    }

    private mutating func open(_ spec: TableSpec) throws(EditingError) {
        do throws(EntryProblem) {
            _ = try editor.tables.table(spec, columns: spec.headers.map(\.canonical))
        } catch {
            throw EditingError(error.message)
        }
    }

    private mutating func place(
        _ districts: [(child: String, parent: String)], among names: [String]
    ) -> Bool {
        let isFolder = home != .elsewhere
        let text = isFolder ? editor.tables.texts.settings : base.settings
        guard let new = DistrictsEdit.place(districts, among: names, in: text ?? "") else { return false }
        if isFolder { editor.tables.setSettings(new) } else { base.settings = new }
        return true
    }

    // MARK: Writing

    /// The files of the folder that changed.
    public var changedFiles: [(name: String, content: Data)] {
        guard home != .elsewhere else { return [] }
        return (restored ?? editor.tables.texts).changed(since: restored == nil ? before : LandscapeTexts())
    }

    /// This state as it is written over a later one: what the later one changed first is put back.
    public func replacing(_ later: DecidedLandscape) -> DecidedLandscape {
        guard case .folder = home else { return self }
        var result = self
        var texts = LandscapeTexts()
        for (table, file) in later.editor.tables.texts.files where before.files[table] != file {
            texts.files[table] =
                before.files[table] ?? LandscapeTexts.File(name: file.name, bytes: Self.empty(table))
        }
        for (table, file) in editor.tables.texts.files where before.files[table] != file {
            texts.files[table] = file
        }
        result.restored = texts
        return result
    }

    /// A table without rows; the settings have nothing to say then.
    private static func empty(_ table: String) -> [UInt8] {
        guard tableNames.contains(table) else { return [] }
        return Array((TableSpec.named(table).headers.map(\.canonical).joined(separator: ";") + "\n").utf8)
    }
}
