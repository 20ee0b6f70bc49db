public import Foundation
import LandscapeModel
public import PlainText
import SourceText

/// A landscape to which the coordinator's decisions are added: in its tables, never in the rows that somebody else filled in.
///
/// Names go into `aliase`, types, sectors and Träger into `typvorschlaege`, districts into `landschaft.yaml`. Each can
/// be taken back there. A copy is the landscape as it was.
public struct DecidedLandscape: Sendable {
    /// Where the decisions are written.
    public enum Home: Sendable, Hashable {
        /// Into the tables of this folder.
        case folder(String)
        /// Into a new workbook or folder: what was read is a workbook or a single file.
        case elsewhere
    }

    public let home: Home
    private let path: String
    private let layout: TableLayout?
    /// Names of the files of a folder, and the tables that changed.
    private var files: [String: String] = [:]
    private var changed: [String: TableFile] = [:]
    /// The same tables as they were.
    private var originals: [String: TableFile] = [:]
    /// What a folder's `landschaft.yaml` says.
    private var settings: String?
    private var settingsChanged = false
    /// The tables that will be written elsewhere.
    private(set) public var tables = LandscapeTables()
    /// Words for groups that the tables do not hold, where these are made of what was understood.
    public private(set) var wordsLeftBehind: [String] = []

    /// - Parameters:
    ///   - result: what was read there.
    ///   - isKept: the landscape itself stays as it is, and everything is written elsewhere.
    /// - Throws: where the tables cannot be passed on as they are.
    public init(
        at path: String, layout: TableLayout?, _ result: ReadResult, isKept: Bool
    ) throws(DecisionError) {
        self.path = path
        self.layout = layout
        if let files = Self.files(path) {
            home = isKept ? .elsewhere : .folder(path)
            if !isKept {
                self.files = files.names
                var quiet = ProblemLog()
                settings = files.text(of: "landschaft", &quiet).map { String(decoding: $0, as: UTF8.self) }
                return
            }
        } else {
            home = .elsewhere
        }
        tables = try Self.tables(path, layout, result)
        let kept = Set(LandscapeReader.read(tables).groupMentions.map(\.word))
        wordsLeftBehind = result.groupMentions.map(\.word).filter { !kept.contains($0) }
    }

    /// The files of a landscape folder; nil for a single file and for a folder that holds nothing but one.
    private static func files(_ path: String) -> SourceFiles? {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            return nil
        }
        var quiet = ProblemLog()
        guard let files = try? SourceFiles(folder: path, &quiet), files.names["akteure"] != nil else {
            return nil
        }
        return files
    }

    /// Whether decisions can be written into a landscape itself.
    public static func isFolder(_ path: String) -> Bool { files(path) != nil }

    private static func tables(
        _ path: String, _ layout: TableLayout?, _ result: ReadResult
    ) throws(DecisionError) -> LandscapeTables {
        if layout == nil, let tables = LandscapeTables.read(at: path) { return tables }
        if layout == nil, result.readings.contains(where: { $0.layout == .partners }),
            let tables = LandscapeTables.partners(at: path)
        {
            return tables
        }
        // Made anew from what was understood: what was not would be lost.
        guard result.errors.isEmpty else {
            throw DecisionError(
                Bilingual(
                    "Die Eingabe enthält Fehler und lässt sich so nicht als neue Landschaft schreiben; Zeilen gingen "
                        + "verloren. Bitte berichtigen Sie zuerst, was „netviz check“ als Fehler nennt.",
                    "The input has errors and cannot be written as a new landscape; rows would be lost. Please first "
                        + "correct what “netviz check” calls errors."))
        }
        return LandscapeTables(result.landscape)
    }

    /// The landscape as it would be read with the decisions.
    public func read() -> ReadResult {
        guard case .folder(let folder) = home else { return LandscapeReader.read(tables) }
        var changes = changed.mapValues(\.bytes)
        if settingsChanged, let settings { changes["landschaft"] = Array(settings.utf8) }
        return LandscapeReader.read(at: folder, layout: layout, changes: changes)
    }

    // MARK: Deciding

    /// Adds decisions; a proposal that stands there as open gets its answer in its row.
    ///
    /// - Parameter names: the districts of the landscape, so that a first list of them is complete.
    /// - Returns: those that could not be entered, for a settings file that netviz cannot change safely.
    public mutating func add(
        _ decisions: [ProposalDecision], districts names: [String]
    ) throws(DecisionError) -> [ProposalDecision] {
        var aliases: [ProposalDecision] = []
        var types: [ProposalDecision] = []
        var districts: [(child: String, parent: String)] = []
        for decision in decisions {
            switch decision.content {
            case .name: aliases.append(decision)
            case .type: types.append(decision)
            case .district(let child, let parent):
                if decision.status == .accepted { districts.append((child, parent)) }
            }
        }
        try change(.aliases, ["variante", "akteur", "status", "guete", "grund"], aliases)
        try change(
            .typeDecisions, ["akteur", "name", "spalte", "vorschlag", "status", "guete", "grund"], types)
        let areEntered = districts.isEmpty || place(districts, among: names)
        return decisions.filter {
            if case .district = $0.content { !areEntered } else { false }
        }
    }

    private mutating func change(
        _ spec: TableSpec, _ headers: [String], _ decisions: [ProposalDecision]
    ) throws(DecisionError) {
        if decisions.isEmpty { return }
        guard case .folder(let folder) = home else {
            tables.change(spec.name, headers) { table in
                table.ensure(headers)
                for decision in decisions { table.enter(decision) }
            }
            return
        }
        var file: TableFile
        if let known = changed[spec.name] {
            file = known
        } else {
            file = try Self.file(folder, files[spec.name], spec, headers)
        }
        if originals[spec.name] == nil { originals[spec.name] = file }
        for decision in decisions { file.table.enter(decision) }
        changed[spec.name] = file
    }

    private static func file(
        _ folder: String, _ name: String?, _ spec: TableSpec, _ headers: [String]
    ) throws(DecisionError) -> TableFile {
        var bytes: [UInt8]?
        if let name {
            var log = ProblemLog()
            bytes = TextFile.bytes(folder + "/" + name, file: name, &log)
            if bytes == nil, let problem = log.problems.first { throw DecisionError(problem.message) }
        }
        do {
            return try TableFile(bytes, spec, headers)
        } catch {
            let file = name ?? spec.name
            throw DecisionError(
                Bilingual(
                    "\(file), Zeile \(error.line): Die Anführungszeichen stimmen nicht. Bitte berichtigen Sie die Zeile; "
                        + "bis dahin trägt netviz dort nichts ein.",
                    "\(file), row \(error.line): the quotation marks are not in order. Please correct the row; until "
                        + "then netviz enters nothing there."))
        }
    }

    private mutating func place(
        _ districts: [(child: String, parent: String)], among names: [String]
    ) -> Bool {
        let isFolder = home != .elsewhere
        let text = isFolder ? settings : tables.settings
        guard let new = DistrictsEdit.place(districts, among: names, in: text ?? "") else { return false }
        if isFolder { (settings, settingsChanged) = (new, true) } else { tables.settings = new }
        return true
    }

    // MARK: Writing

    /// The files of the folder that changed.
    public var changedFiles: [(name: String, content: Data)] {
        var result = changed.sorted { $0.key < $1.key }.map { table, file in
            (name: files[table] ?? table + ".csv", content: Data(file.bytes))
        }
        if settingsChanged, let settings {
            result.append((files["landschaft"] ?? "landschaft.yaml", Data(settings.utf8)))
        }
        return result
    }

    /// This state as it is written over a later one: what the later one changed first is put back.
    public func replacing(_ later: DecidedLandscape) -> DecidedLandscape {
        guard case .folder = home else { return self }
        var result = self
        for (table, file) in later.originals where changed[table] == nil { result.changed[table] = file }
        if later.settingsChanged, !settingsChanged {
            (result.settings, result.settingsChanged) = (settings ?? "", true)
        }
        return result
    }
}

/// Why decisions cannot be written.
public struct DecisionError: Explained, Sendable {
    public var message: Bilingual

    init(_ message: Bilingual) { self.message = message }
}

extension RawTable {
    /// Whether two values are about the same: an actor may have several offers, of the others it has one each.
    private static func isSame(_ one: String, _ two: String, _ column: String) -> Bool {
        guard column.folded == TypeProposal.Column.offer.rawValue else { return true }
        return OfferProposalText(one).name.folded == OfferProposalText(two).name.folded
    }

    /// Enters a decision: in the row where it stands already, else in a new one.
    mutating func enter(_ decision: ProposalDecision) {
        let values: [String: String]
        let known: Int?
        switch decision.content {
        case .name(let variant, let actor, let spellings):
            let names = Set([actor] + spellings)
            known = rows.indices.first {
                value($0, "variante").folded == variant.folded && names.contains(value($0, "akteur"))
            }
            values = ["variante": variant, "akteur": actor]
        case .type(let actor, let name, let column, let proposed, let spellings):
            let names = Set([actor] + spellings)
            known = rows.indices.first {
                names.contains(value($0, "akteur")) && value($0, "spalte").folded == column.folded
                    && Self.isSame(value($0, "vorschlag"), proposed, column)
            }
            values = ["akteur": actor, "name": name, "spalte": column, "vorschlag": proposed]
        case .district: return
        }
        let score = "\((decision.score * 100).rounded() / 100)"
        let tail = ["status": decision.status.rawValue, "guete": score, "grund": decision.reason.german]
        guard let known else { return append(values.merging(tail) { first, _ in first }) }
        var answer = ["status": decision.status.rawValue]
        answer["vorschlag"] = values["vorschlag"]
        _ = set(known, answer)
    }
}
