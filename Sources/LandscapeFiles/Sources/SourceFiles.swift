import Foundation
import PlainText
import SourceText
import Workbooks

/// The files of a landscape folder: which table stands where.
package struct SourceFiles {
    /// File names by the table's name (`akteure`, `landschaft`).
    private(set) var names: [String: String] = [:]
    /// Those that bear the table's own name.
    private(set) var own: [String: String] = [:]
    let folder: String
    private static let endings = ["csv", "tsv", "txt"]
    /// The table of what a merge left open, which is none of a landscape.
    static let conflictsName = "konflikte"
    private(set) var workbooks: [String] = []
    /// Text tables under names that no table of a landscape has: an export of another program, perhaps.
    private(set) var others: [String] = []
    /// What counts instead of the file of a table, as it would be after a change.
    private var changes: [String: [UInt8]] = [:]
    /// Nobody changes the tables while they are being read.
    private let lock: FolderLock?

    /// Finds the tables regardless of case and umlaut spelling; reports what is there twice or unknown.
    init(folder: String, _ log: inout ProblemLog) throws {
        self.folder = folder
        lock = try FolderRecovery.reading(folder)
        let entries = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        let tables = Set(TableSpec.all.map(\.name))
        var strangers: [String] = []
        // A .csv comes before a .tsv of the same name.
        for ending in Self.endings {
            for entry in entries where FileName.ending(entry) == ending {
                let stem = FileName.stem(entry).folded
                if !tables.contains(stem) { others.append(entry) }
                if tables.contains(stem), names[stem] == nil {
                    names[stem] = entry
                } else if stem != Self.conflictsName, tables.contains(stem) || ending == "csv" {
                    strangers.append(entry)
                }
            }
        }
        for entry in entries where ["yaml", "yml"].contains(FileName.ending(entry)) {
            if FileName.stem(entry).folded == "landschaft", names["landschaft"] == nil {
                names["landschaft"] = entry
            }
        }
        workbooks = entries.filter {
            Workbook.isWorkbook($0) && !$0.hasPrefix("~$") && !$0.hasPrefix(".~lock")
        }
        own = names
        for stranger in findTables(among: strangers) { report(stranger, tables, &log) }
        for (table, entry) in names.sorted(by: { $0.key < $1.key }) where own[table] == nil {
            log.warning(
                .unknownFile, Place(file: entry), entry,
                "\(entry) ist nach Name und Überschriften als „\(table).csv“ gelesen. Ist etwas anderes gemeint, benennen "
                    + "Sie die Datei bitte um oder legen Sie sie in einen anderen Ordner.",
                "\(entry) was read as “\(table).csv”, by its name and headers. If something else is meant, please rename "
                    + "the file or put it into another folder.")
        }
    }

    /// Finds the tables that are missing among files with names of their own ("Akteursliste 2026.csv"): by a word of the
    /// name and the headers, else by the headers alone.
    /// - Returns: the files that are no tables.
    private mutating func findTables(among strangers: [String]) -> [String] {
        var rest = strangers.filter { names[FileName.stem($0).folded] == nil }
        guard !rest.isEmpty else { return strangers }
        var heads: [String: RowSource] = [:]
        for entry in rest { heads[entry] = Self.head(folder + "/" + entry) }
        func take(_ entry: String, _ table: String) {
            names[table] = entry
            rest.removeAll { $0 == entry }
        }
        for entry in rest {
            guard let table = TableNames.table(FileName.stem(entry)), names[table] == nil,
                let rows = heads[entry],
                TableNames.score(rows, table) >= HeaderSearch.complete
                    || (table == "kooperationen" && Matrix(rows) != nil)
            else { continue }
            take(entry, table)
        }
        var candidates: [(score: Int, order: Int, entry: String)] = []
        for entry in rest {
            guard let rows = heads[entry] else { continue }
            if Matrix(rows) != nil, names["kooperationen"] == nil {
                candidates.append((HeaderSearch.complete * 2, 0, entry))
                continue
            }
            for (order, spec) in TableNames.preferred.enumerated() where names[spec.name] == nil {
                let score = TableNames.score(rows, spec.name)
                // One word in common is no table.
                let least = spec.name == "akteure" || spec.name == "kooperationen" ? 2 : 3
                if score >= HeaderSearch.complete + least { candidates.append((score, order, entry)) }
            }
        }
        candidates.sort { ($1.score, $0.order, $0.entry) < ($0.score, $1.order, $1.entry) }
        for candidate in candidates {
            let table = TableNames.preferred[candidate.order].name
            if names[table] == nil, rest.contains(candidate.entry) { take(candidate.entry, table) }
        }
        let found = Set(names.values)
        return strangers.filter { !found.contains($0) }
    }

    /// The first rows of a file, as far as they tell what table it is.
    private static func head(_ path: String) -> RowSource? {
        guard let handle = FileHandle(forReadingAtPath: path), let data = try? handle.read(upToCount: 1 << 16)
        else {
            return nil
        }
        try? handle.close()
        var bytes = Array(data)
        // Half a row, and half a letter, would mislead.
        if bytes.count == 1 << 16, let end = bytes.lastIndex(of: 0x0A) { bytes.removeSubrange((end + 1)...) }
        let text = DecodedText(bytes)
        if case .notText = text.finding { return nil }
        return RowSource(utf8: text.bytes)
    }

    /// Reads these bytes in place of what the folder holds.
    mutating func put(_ changes: [String: [UInt8]]) {
        self.changes = changes
        for table in changes.keys where names[table] == nil {
            names[table] = table + (table == "landschaft" ? ".yaml" : ".csv")
        }
    }

    /// The text of a table; nil, and a problem in the log, where it cannot be read.
    func text(of table: String, _ log: inout ProblemLog) -> [UInt8]? {
        guard let file = names[table] else { return nil }
        if let changed = changes[table] { return DecodedText(changed).bytes }
        return TextFile.text(folder + "/" + file, file: file, &log)
    }

    private func report(_ stranger: String, _ tables: Set<String>, _ log: inout ProblemLog) {
        let same =
            names[FileName.stem(stranger).folded]
            ?? TableNames.table(FileName.stem(stranger)).flatMap { names[$0] }
        if let used = same {
            log.warning(
                .unknownFile, Place(file: stranger), stranger,
                "\(stranger) wird nicht gelesen, denn \(used) ist dieselbe Tabelle. Bitte eine davon umbenennen.",
                "\(stranger) is not read, since \(used) is the same table. Please rename one of them.")
            return
        }
        var suggestions = Suggestions(TableSpec.all.map { (spelling: $0.name, name: $0.name + ".csv") })
        let guess = suggestions.closest(to: FileName.stem(stranger))
        let list = TableSpec.all.map { $0.name + ".csv" }.joined(separator: ", ")
        log.warning(
            .unknownFile, Place(file: stranger), stranger,
            "\(stranger) ist keine Tabelle einer Landschaft und wird nicht gelesen. "
                + (guess.map { "Ist „\($0)“ gemeint?" } ?? "Tabellen heißen: \(list)."),
            "\(stranger) is not a table of a landscape and is not read. "
                + (guess.map { "Is “\($0)” meant?" } ?? "Tables are called: \(list)."))
    }
}
