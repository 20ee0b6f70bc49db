import Foundation
public import GraphFiles
import LandscapeModel
import PlainText
import SourceText
import Workbooks

/// Reads and checks a landscape.
public enum LandscapeReader {
    /// Reads a landscape folder or workbook, a single edge list (`von,nach`), list of partners or matrix, or a graph
    /// file of another program; these make untyped actors.
    ///
    /// It is the one way from a file to a landscape: every command that takes one goes it, so that a file has one reading.
    ///
    /// - Parameters:
    ///   - layout: how the cooperations stand there; nil finds out.
    ///   - graph: how a graph file is understood.
    ///
    /// Never fails: what cannot be read or understood is a problem of the result, and the landscape holds
    /// the rest. `landscape.rowsNotUnderstood` counts the distinct rows with an error.
    /// - Complexity: O(bytes) but for the proposals made for unknown names, whose work is bounded.
    public static func read(
        at path: String, layout: TableLayout? = nil, graph: GraphReadingOptions = GraphReadingOptions()
    ) -> ReadResult {
        read(at: path, layout: layout, changes: [:], graph: graph)
    }

    /// - Parameter changes: of a folder, what counts instead of the files of tables.
    package static func read(
        at path: String, layout: TableLayout?, changes: [String: [UInt8]],
        graph: GraphReadingOptions = GraphReadingOptions()
    ) -> ReadResult {
        var reading = Reading()
        reading.layout = layout
        reading.changes = changes
        reading.graphOptions = graph
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

    /// The paths of the tables and workbooks of a landscape folder; none for a single file.
    public static func files(of folder: String) -> [String] {
        var log = ProblemLog()
        guard let files = try? SourceFiles(folder: folder, &log) else { return [] }
        return (files.names.values.sorted() + files.workbooks).map { folder + "/" + $0 }
    }
}

extension Reading {
    var result: ReadResult {
        var landscape = landscape
        landscape.rowsNotUnderstood = log.spoiledRows
        landscape.assumeFields()
        var result = ReadResult(landscape: landscape, problems: log.problems, readings: readings)
        result.actorsFile = actorsFile
        result.looks = looks
        result.groupMentions = groupMentions
        result.network = network
        result.isSingleFile = home == .singleFile
        result.isExport = isExport
        result.settingsProposals = SettingsProposal.proposals(titles, landscape.settings)
        result.districtPairs = districtPairs.sorted { ($0.key[0], $0.key[1]) < ($1.key[0], $1.key[1]) }
            .map { DistrictPair(child: $0.key[0], parent: $0.key[1], count: $0.value) }
        return result
    }

    /// Reads every table of a folder.
    mutating func readFolder(_ folder: String) {
        var files: SourceFiles
        var remarks = ProblemLog()
        do {
            files = try SourceFiles(folder: folder, &remarks)
            files.put(changes)
        } catch let error as StorageError {
            log.error(
                .unreadableFile, Place(file: URL(fileURLWithPath: folder).lastPathComponent), folder,
                error.message.german, error.message.english)
            return
        } catch {
            log.error(
                .unreadableFile, Place(file: URL(fileURLWithPath: folder).lastPathComponent), folder,
                "Der Ordner \(quoted(folder).german) lässt sich nicht lesen. Fehlt das Leserecht?",
                "The folder \(quoted(folder).english) cannot be read. Is the right to read it missing?")
            return
        }
        if files.names.isEmpty, files.workbooks.isEmpty, let inner = SourceFiles.landscapes(in: folder).first
        {
            return reportWrongLevel(folder, inner)
        }
        // Tables of other programs bear names of their own.
        if layout == nil, let export = ToolExport(files, &log) { return readTool(export) }
        log.append(remarks)
        // A folder that holds nothing but a workbook means the workbook.
        if files.names["akteure"] == nil, files.names["kooperationen"] == nil, files.workbooks.count == 1 {
            readWorkbook(folder + "/" + files.workbooks[0], name: files.workbooks[0])
        } else if !readLoneTable(files) {
            readTables(files)
        }
    }

    /// A folder given one level too high: the landscape lies in a folder inside.
    private mutating func reportWrongLevel(_ folder: String, _ inner: String) {
        let name = URL(fileURLWithPath: folder).lastPathComponent
        let path = (folder.hasSuffix("/") ? String(folder.dropLast()) : folder) + "/" + inner
        log.error(
            .missingFile, Place(file: name), folder,
            "Im Ordner \(quoted(name).german) liegen keine Tabellen. Meinten Sie „\(path)“?",
            "The folder \(quoted(name).english) holds no tables. Did you mean “\(path)”?")
    }

    /// Reads a folder whose only table is a matrix or a list of partners, which names its actors itself.
    ///
    /// - Returns: false where there is no such table, so that nothing was read.
    private mutating func readLoneTable(_ files: SourceFiles) -> Bool {
        guard files.names["akteure"] == nil, let file = files.file(of: "kooperationen") else { return false }
        var quiet = ProblemLog()
        guard let rows = files.rows(of: "kooperationen", &quiet) else { return false }
        let found = layout ?? foundLayout(rows, file)
        guard found == .matrix || found == .partners else { return false }
        guard let rows = files.rows(of: "kooperationen", &log) else { return false }
        readSingleTable(rows, file: file, files)
        return true
    }

    /// Reads every table of a folder or a workbook, each after those it refers to.
    mutating func readTables(_ source: some LandscapeSource) {
        actorsFile = source.file(of: "akteure") ?? actorsFile
        boardsFile = source.file(of: "gremien") ?? boardsFile
        let settings = source.settings(&log)
        if let settings { readSettings(settings) }
        var pending: [PendingActor] = []
        var partners: RowSource?
        var wishes: [Column] = []
        withTable(.actors, source) { reading, table in
            pending = reading.readActors(&table)
            if PartnerList.hasPartners(table) {
                // What the file's encoding makes worth a hint was said the first time.
                var quiet = ProblemLog()
                partners = source.rows(of: "akteure", &quiet)
            }
            wishes = table.unknown.filter { PartnerList.isWishColumn($0.header) }
        }
        withTable(.aliases, source) { $0.readAliases(&$1) }
        uniteActors(&pending)
        resolveAmbiguousNames()
        withTable(.typeDecisions, source) { $0.readTypeDecisions(&$1, &pending) }
        reportWithoutType(pending)
        resolveCarriers(pending)
        withTable(.boards, source) { $0.readBoards(&$1) }
        withTable(.memberships, source) { $0.readMemberships(&$1) }
        readCooperations(source, partners)
        readWishes(wishes, source)
        letRowsSpeak(pending)
        leaveNominatedOpen()
        addListedMembers()
        withTable(.offers, source) { $0.readOffers(&$1) }
        withTable(.accommodations, source) { $0.readAccommodations(&$1) }
        withTable(.courseFigures, source) { $0.readCourseFigures(&$1) }
        withTable(.statements, source) { $0.readStatements(&$1) }
        withTable(.agreedMeasures, source) { $0.readAgreedMeasures(&$1) }
        withTable(.contacts, source) { $0.readContacts(&$1) }
        // Only now, so that a name that no table knows stays an error where it must be known.
        seatTheUnlisted()
        addLeads()
        if let settings { readReferences(settings) }
        decideLate()
        settleLateNames()
        claimGroups()
        addAcceptedOffers()
        reportPeople()
        checkSurvey(pending)
    }

    /// The cooperations as rows, as a matrix, or as partners listed beside the actors.
    private mutating func readCooperations(_ source: some LandscapeSource, _ partners: RowSource?) {
        let file = source.file(of: "kooperationen")
        // Read once: a country's table has hundreds of megabytes.
        if let file {
            var isRead = false
            if let rows = source.rows(of: "kooperationen", &log) {
                let mayBeMatrix = layout.map { $0 == .matrix } ?? !Self.hasBothEnds(rows)
                isRead = mayBeMatrix && readMatrix(rows, file: file)
                if !isRead { readTable(.cooperations, rows, file: file) { isRead = $0.readClaims(&$1) } }
            }
            if !isRead { leaveEverythingOpen() }
        }
        if let partners {
            readPartners(partners, file: actorsFile, addsActors: file == nil)
        } else if file == nil {
            reportMissingFile(.cooperations, source)
            leaveEverythingOpen()
        }
    }

    /// Whom the actors would like to work with, where a column beside them says so.
    private mutating func readWishes(_ columns: [Column], _ source: some LandscapeSource) {
        var quiet = ProblemLog()
        guard !columns.isEmpty, let rows = source.rows(of: "akteure", &quiet) else { return }
        readWishes(columns, rows, actorsFile, addsActors: source.file(of: "kooperationen") == nil)
    }

    mutating func readWishes(_ columns: [Column], _ rows: RowSource, _ file: String, addsActors: Bool) {
        for column in columns { readPartners(rows, file: file, addsActors: addsActors, wishes: column) }
    }

    static func hasBothEnds(_ rows: RowSource, _ spec: TableSpec = .cooperations) -> Bool {
        guard let header = HeaderSearch(rows, spec) else { return true }
        return HeaderSearch.score(header.names, spec) >= HeaderSearch.complete
    }

    private mutating func withTable(
        _ spec: TableSpec, _ source: some LandscapeSource, _ read: (inout Reading, inout Table) -> Void
    ) {
        guard let file = source.file(of: spec.name) else {
            if spec.isRequired { reportMissingFile(spec, source) }
            return
        }
        guard let rows = source.rows(of: spec.name, &log) else { return }
        readTable(spec, rows, file: file, read)
    }

    private mutating func readTable(
        _ spec: TableSpec, _ rows: RowSource, file: String, _ read: (inout Reading, inout Table) -> Void
    ) {
        guard var table = Table(rows, file: file, spec: spec, &log) else { return }
        read(&self, &table)
        finish(table, as: spec.name == TableSpec.cooperations.name ? .edges : .table)
    }

    private mutating func reportMissingFile(_ spec: TableSpec, _ source: some LandscapeSource) {
        if let misfit = source.misfit(spec.name) { return reportMisfit(spec, misfit.file, misfit.headers) }
        let file = source.nameForMissing(spec.name)
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
            "In der Landschaft fehlt \(tableName(file).german). \(what.german)",
            "The landscape has no \(tableName(file).english). \(what.english)")
    }

    /// "akteure.csv", or "das Blatt „akteure“".
    private func tableName(_ file: String) -> Bilingual {
        guard let mark = file.firstRange(of: Problem.sheetMark) else { return Bilingual(file, file) }
        let sheet = quoted(String(file[mark.upperBound...]))
        return Bilingual("das Blatt \(sheet.german)", "sheet \(sheet.english)")
    }

    private mutating func reportMisfit(_ spec: TableSpec, _ file: String, _ headers: [String]) {
        let found = quoted(headers.filter { !$0.isEmpty }.beginning(8))
        let german = spec.mandatory.map { "„\($0)“" }.joined(separator: " und ")
        let english = spec.mandatory.map { "“\($0)”" }.joined(separator: " and ")
        log.error(
            .missingColumn, Place(file: file), "",
            "Das Blatt heißt wie die Tabelle \(spec.name), hat aber nicht deren Spalten. Bitte überschreiben Sie sie mit "
                + "\(german). Gefunden wurden: \(found.german).",
            "The sheet is named like the table \(spec.name) but lacks its columns. Please head them \(english). "
                + "Found: \(found.english).")
    }
}
