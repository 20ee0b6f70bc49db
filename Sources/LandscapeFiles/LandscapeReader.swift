import Foundation
public import LandscapeModel

/// What was read, and everything that should be known about it.
public struct ReadResult: Sendable {
    /// Whatever was understood.
    public var landscape: Landscape
    /// In the order of the files, then of the rows as far as possible.
    public var problems: [Problem]
    /// What the table of actors is called there.
    var actorsFile = "akteure.csv"

    public init(landscape: Landscape, problems: [Problem]) {
        self.landscape = landscape
        self.problems = problems
    }

    public var errors: [Problem] { problems.filter { $0.severity == .error } }
    public var warnings: [Problem] { problems.filter { $0.severity == .warning } }
}

/// Reads and checks a landscape.
public enum LandscapeReader {
    /// Reads a landscape folder, or a single edge list (`von,nach`) or matrix, which makes untyped actors.
    ///
    /// Never fails: what cannot be read or understood is a problem of the result, and the landscape holds
    /// the rest. `landscape.rowsNotUnderstood` counts the distinct rows with an error.
    /// - Complexity: O(bytes) but for the proposals made for unknown names, whose work is bounded.
    public static func read(at path: String) -> ReadResult {
        var reading = Reading()
        var isFolder: ObjCBool = false
        let name = URL(fileURLWithPath: path).lastPathComponent
        if !FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
            reading.log.error(
                .missingFile, Place(file: name), path,
                "\(quoted(path).german) gibt es nicht. Bitte prüfen Sie den Pfad. Eine neue Landschaft legt "
                    + "„netviz neu ORDNER“ an.",
                "\(quoted(path).english) does not exist. Please check the path. “netviz new FOLDER” makes a new "
                    + "landscape.")
        } else if isFolder.boolValue {
            reading.readFolder(path)
        } else {
            reading.readSingleFile(path, name: name)
        }
        return reading.result
    }
}

extension LandscapeReader {
    /// What a table is called in a landscape folder, whatever its spelling; nil where there is none.
    public static func file(of table: String, in folder: String) -> String? {
        var log = ProblemLog()
        return (try? SourceFiles(folder: folder, &log))?.names[table]
    }
}

extension Reading {
    var result: ReadResult {
        var landscape = landscape
        landscape.rowsNotUnderstood = log.spoiledRows
        var result = ReadResult(landscape: landscape, problems: log.problems)
        result.actorsFile = actorsFile
        return result
    }

    /// Reads every table of a folder, each after those it refers to.
    mutating func readFolder(_ folder: String) {
        let files: SourceFiles
        do {
            files = try SourceFiles(folder: folder, &log)
        } catch {
            log.error(
                .unreadableFile, Place(file: URL(fileURLWithPath: folder).lastPathComponent), folder,
                "Der Ordner \(quoted(folder).german) lässt sich nicht lesen. Fehlt das Leserecht?",
                "The folder \(quoted(folder).english) cannot be read. Is the right to read it missing?")
            return
        }
        guard !reportOnlyWorkbook(files) else { return }
        actorsFile = files.names["akteure"] ?? actorsFile
        boardsFile = files.names["gremien"] ?? boardsFile
        let settings = openSettings(files)
        if let settings { readSettings(settings) }
        var pending: [PendingActor] = []
        withTable(.actors, files) { pending = $0.readActors(&$1) }
        withTable(.aliases, files) { $0.readAliases(&$1) }
        withTable(.typeDecisions, files) { $0.readTypeDecisions(&$1, &pending) }
        reportWithoutType(pending)
        resolveCarriers(pending)
        withTable(.boards, files) { $0.readBoards(&$1) }
        withTable(.memberships, files) { $0.readMemberships(&$1) }
        withTable(.cooperations, files) { $0.readClaims(&$1) }
        withTable(.offers, files) { $0.readOffers(&$1) }
        withTable(.accommodations, files) { $0.readAccommodations(&$1) }
        withTable(.courseFigures, files) { $0.readCourseFigures(&$1) }
        withTable(.statements, files) { $0.readStatements(&$1) }
        withTable(.contacts, files) { $0.readContacts(&$1) }
        if let settings { readReferences(settings) }
        checkSurvey(pending)
    }

    private mutating func openSettings(_ files: SourceFiles) -> YAMLItem? {
        guard let file = files.names["landschaft"],
            let text = SourceFiles.text(files.folder + "/" + file, file: file, &log),
            let root = YAMLDocument.root(text, file: file, &log)
        else { return nil }
        return YAMLItem(node: root, path: "", file: file)
    }

    private mutating func withTable(
        _ spec: TableSpec, _ files: SourceFiles, _ read: (inout Reading, inout Table) -> Void
    ) {
        guard let file = files.names[spec.name] else {
            if spec.isRequired { reportMissingFile(spec, files) }
            return
        }
        guard let text = SourceFiles.text(files.folder + "/" + file, file: file, &log),
            var table = Table(text, file: file, spec: spec, &log)
        else { return }
        read(&self, &table)
    }

    private mutating func reportMissingFile(_ spec: TableSpec, _ files: SourceFiles) {
        let file = spec.name + ".csv"
        let what =
            spec.name == "akteure"
            ? Bilingual(
                "Darin steht je Zeile ein Akteur, mindestens mit der Spalte „name“.",
                "It holds one actor per row, with the column “name” at least.")
            : Bilingual(
                "Darin steht je Zeile eine Kooperation mit den Spalten „von“ und „nach“.",
                "It holds one cooperation per row, with the columns “von” and “nach”.")
        log.error(
            .missingFile, Place(file: file), "",
            "In der Landschaft fehlt \(file). \(what.german)",
            "The landscape has no \(file). \(what.english)")
    }

    /// A folder with a workbook instead of tables; workbooks are not read yet.
    private mutating func reportOnlyWorkbook(_ files: SourceFiles) -> Bool {
        guard let workbook = files.workbooks.first, files.names["akteure"] == nil,
            files.names["kooperationen"] == nil
        else { return false }
        reportWorkbook(workbook)
        return true
    }

    mutating func reportWorkbook(_ file: String) {
        log.error(
            .unreadableFile, Place(file: file), "",
            "\(file) ist eine Arbeitsmappe. Bitte speichern Sie die Blätter vorerst einzeln als „CSV UTF-8“ "
                + "(akteure.csv, kooperationen.csv …) in einem Ordner.",
            "\(file) is a workbook. For now please save its sheets one by one as “CSV UTF-8” (akteure.csv, "
                + "kooperationen.csv …) in a folder.")
    }
}
