import Foundation
import LandscapeModel
import PlainText

/// The files of a landscape folder: which table stands where.
struct SourceFiles {
    /// File names by the table's name (`akteure`, `landschaft`).
    private(set) var names: [String: String] = [:]
    /// Those that bear the table's own name.
    private(set) var own: [String: String] = [:]
    let folder: String
    private static let endings = ["csv", "tsv", "txt"]
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
            for entry in entries where Self.ending(entry) == ending {
                let stem = Self.stem(entry).folded
                if !tables.contains(stem) { others.append(entry) }
                if tables.contains(stem), names[stem] == nil {
                    names[stem] = entry
                } else if stem != MergeResult.conflictsName, tables.contains(stem) || ending == "csv" {
                    strangers.append(entry)
                }
            }
        }
        for entry in entries where ["yaml", "yml"].contains(Self.ending(entry)) {
            if Self.stem(entry).folded == "landschaft", names["landschaft"] == nil {
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
        var rest = strangers.filter { names[Self.stem($0).folded] == nil }
        guard !rest.isEmpty else { return strangers }
        var heads: [String: RowSource] = [:]
        for entry in rest { heads[entry] = Self.head(folder + "/" + entry) }
        func take(_ entry: String, _ table: String) {
            names[table] = entry
            rest.removeAll { $0 == entry }
        }
        for entry in rest {
            guard let table = TableNames.table(Self.stem(entry)), names[table] == nil,
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
        return Self.text(folder + "/" + file, file: file, &log)
    }

    static func ending(_ name: String) -> String {
        name.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(name[name.index(after: $0)...]).lowercased() }
            ?? ""
    }

    static func stem(_ name: String) -> String {
        name.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(name[..<$0]) } ?? name
    }

    private func report(_ stranger: String, _ tables: Set<String>, _ log: inout ProblemLog) {
        let same =
            names[Self.stem(stranger).folded] ?? TableNames.table(Self.stem(stranger)).flatMap { names[$0] }
        if let used = same {
            log.warning(
                .unknownFile, Place(file: stranger), stranger,
                "\(stranger) wird nicht gelesen, denn \(used) ist dieselbe Tabelle. Bitte eine davon umbenennen.",
                "\(stranger) is not read, since \(used) is the same table. Please rename one of them.")
            return
        }
        var suggestions = Suggestions(TableSpec.all.map { (spelling: $0.name, name: $0.name + ".csv") })
        let guess = suggestions.closest(to: Self.stem(stranger))
        let list = TableSpec.all.map { $0.name + ".csv" }.joined(separator: ", ")
        log.warning(
            .unknownFile, Place(file: stranger), stranger,
            "\(stranger) ist keine Tabelle einer Landschaft und wird nicht gelesen. "
                + (guess.map { "Ist „\($0)“ gemeint?" } ?? "Tabellen heißen: \(list)."),
            "\(stranger) is not a table of a landscape and is not read. "
                + (guess.map { "Is “\($0)” meant?" } ?? "Tables are called: \(list)."))
    }

    // MARK: Reading a file

    /// More than any landscape of a country needs.
    private static let largest = 1 << 31

    /// The bytes of a regular file; nil, and a problem in the log, where it cannot be read.
    static func bytes(_ path: String, file: String, _ log: inout ProblemLog) -> [UInt8]? {
        let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        let attributes = try? FileManager.default.attributesOfItem(atPath: url.path)
        // Pipes and devices would block or never end.
        guard let attributes, attributes[.type] as? FileAttributeType == .typeRegular else {
            reportUnreadable(file, "", &log)
            return nil
        }
        let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
        guard size <= largest else {
            log.error(
                .unreadableFile, Place(file: file), "", "\(file) ist größer als 2 GB und wird nicht gelesen.",
                "\(file) is larger than 2 GB and is not read.")
            return nil
        }
        do {
            // Piece by piece into its final place: a second copy of a country's table would be felt.
            let handle = try FileHandle(forReadingFrom: url)
            defer { try? handle.close() }
            var bytes: [UInt8] = []
            bytes.reserveCapacity(size)
            while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
                bytes.append(contentsOf: piece)
            }
            return bytes
        } catch {
            reportUnreadable(file, (error as NSError).localizedFailureReason ?? "", &log)
            return nil
        }
    }

    private static func reportUnreadable(_ file: String, _ reason: String, _ log: inout ProblemLog) {
        let detail = reason.isEmpty ? "" : " (\(reason))"
        log.error(
            .unreadableFile, Place(file: file), "",
            "\(file) lässt sich nicht öffnen\(detail). Ist die Datei noch in einem anderen Programm geöffnet, "
                + "oder fehlt das Leserecht?",
            "\(file) cannot be opened\(detail). Is the file still open in another program, or is the right to "
                + "read it missing?")
    }

    /// The text of a file as UTF-8; nil, and a problem in the log, where it is none.
    static func text(_ path: String, file: String, _ log: inout ProblemLog) -> [UInt8]? {
        bytes(path, file: file, &log).flatMap { text($0, file: file, &log) }
    }

    /// The same of bytes that are in memory.
    static func text(_ raw: [UInt8], file: String, _ log: inout ProblemLog) -> [UInt8]? {
        let decoded = DecodedText(raw)
        switch decoded.finding {
        case .notText(let kind):
            log.error(
                .notText, Place(file: file), "",
                "\(file) ist \(kind.german) und keine Texttabelle. Bitte speichern Sie die Tabelle als „CSV UTF-8“.",
                "\(file) is \(kind.english) and not a text table. Please save the table as “CSV UTF-8”.")
            return nil
        case .doubleEncoded(let line):
            log.warning(
                .wrongEncoding, Place(file: file, row: line), "",
                "In \(file) sind Umlaute doppelt verschlüsselt („Ã¤“ statt „ä“), zuerst in Zeile \(line). netviz hat "
                    + "sie richtiggestellt; bitte speichern Sie die Tabelle neu als „CSV UTF-8“.",
                "In \(file) umlauts are encoded twice (“Ã¤” for “ä”), first in line \(line). netviz has set them "
                    + "right; please save the table again as “CSV UTF-8”.")
        case .mixed(let line):
            log.warning(
                .wrongEncoding, Place(file: file, row: line), "",
                "\(file) mischt zwei Zeichenkodierungen, zuerst in Zeile \(line). Bitte prüfen Sie die Umlaute dort "
                    + "und speichern Sie die Tabelle neu als „CSV UTF-8“.",
                "\(file) mixes two character encodings, first in line \(line). Please check the umlauts there and "
                    + "save the table again as “CSV UTF-8”.")
        case .lost(let line):
            log.warning(
                .wrongEncoding, Place(file: file, row: line), "\u{FFFD}",
                "In \(file) sind Buchstaben verloren gegangen (�), zuerst in Zeile \(line). Bitte tragen Sie sie nach.",
                "In \(file) letters were lost (�), first in line \(line). Please fill them in again.")
        case nil: break
        }
        return decoded.bytes
    }
}
