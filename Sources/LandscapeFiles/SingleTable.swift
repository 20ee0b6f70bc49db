import GraphFiles
import LandscapeModel
import PlainText
import SourceText
import Workbooks

/// Files that are a landscape by themselves: a workbook, an edge list, a list of partners or a matrix.
extension Reading {
    mutating func readSingleFile(_ path: String, name: String) {
        if Workbook.isWorkbook(name) { return readWorkbook(path, name: name) }
        if ["yaml", "yml"].contains(FileName.ending(name)) {
            log.error(
                .unreadableFile, Place(file: name), "",
                "\(name) ist nur ein Teil der Landschaft. Bitte geben Sie den Ordner an, in dem die Datei liegt.",
                "\(name) is only a part of the landscape. Please name the folder that holds the file.")
            return
        }
        let isForeign = ForeignFormat.report(
            name, isGraph: GraphFileReader.isGraphFormat(name), graphs: GraphFormat.endingsRead, &log)
        if isForeign { return }
        if GraphFileReader.isGraphFile(path) {
            home = .singleFile
            return readGraphFile(path, name: name)
        }
        guard let text = TextFile.text(path, file: name, &log) else { return }
        home = .singleFile
        let rows = RowSource(utf8: text)
        if layout == nil, !EdgeTable.isOwn(rows), let export = Self.toolExport(at: path, text, file: name) {
            return readTool(export)
        }
        readSingleTable(rows, file: name)
    }

    mutating func readWorkbook(_ path: String, name: String) {
        guard let bytes = TextFile.bytes(path, file: name, &log) else { return }
        let workbook: Workbook
        do {
            workbook = try Workbook(bytes)
        } catch {
            let message = error.message(name)
            log.error(.unreadableFile, Place(file: name), "", message.german, message.english)
            return
        }
        let source = WorkbookSource(workbook, name: name)
        if layout == nil, let export = ToolExport(source) {
            home = .workbook
            readTool(export)
            return reportIgnored(source, butFor: [export.elements?.file, export.connections?.file])
        }
        // Half a workbook would only make errors out of names that stand in the other half.
        for sheet in source.sheets.values.sorted() where source.rows(sheet, &log) == nil { return }
        home = .workbook
        if source.sheets["akteure"] == nil, let only = source.onlyTable {
            guard let rows = source.rows(only, &log) else { return }
            readSingleTable(rows, file: source.label(only), source)
        } else {
            readTables(source)
        }
        reportIgnored(source)
    }

    /// - Parameter read: sheets that were read under names of another program.
    private mutating func reportIgnored(_ source: WorkbookSource, butFor read: [String?] = []) {
        let file = source.name
        if source.workbook.hasMacros {
            log.warning(
                .ignoredContent, Place(file: file), "",
                "\(file) enthält Makros. netviz führt sie nicht aus und liest nur die Tabellen.",
                "\(file) holds macros. netviz does not run them and reads the tables only.")
        }
        if source.workbook.hasExternalLinks {
            log.warning(
                .ignoredContent, Place(file: file), "",
                "\(file) ist mit anderen Dateien verknüpft. netviz öffnet sie nicht; es gelten die zuletzt "
                    + "gespeicherten Werte.",
                "\(file) is linked to other files. netviz does not open them; the values saved last count.")
        }
        for sheet in source.others where sheet != source.onlyTable || source.sheets["akteure"] != nil {
            if read.contains(source.label(sheet)) { continue }
            if source.misfit("kooperationen")?.file == source.label(sheet),
                source.sheets["kooperationen"] == nil
            {
                continue
            }
            let name = quoted(source.workbook.sheets[sheet].name)
            log.warning(
                .unknownFile, Place(file: source.label(sheet)), source.workbook.sheets[sheet].name,
                "Das Blatt \(name.german) ist keine Tabelle einer Landschaft und wird nicht gelesen.",
                "The sheet \(name.english) is not a table of a landscape and is not read.")
        }
    }

    /// Reads a table that is a landscape by itself but for its settings.
    mutating func readSingleTable(_ rows: RowSource, file: String, _ source: some LandscapeSource) {
        let settings = source.settings(&log)
        if let settings { readSettings(settings) }
        readSingleTable(rows, file: file)
        if let settings { readReferences(settings) }
    }

    /// Reads a table that is a landscape by itself.
    mutating func readSingleTable(_ table: RowSource, file: String) {
        actorsFile = file
        defer { reportPeople() }
        if layout == nil, let edges = EdgeTable.read(table, file: file, graphOptions) {
            return take(edges, name: file)
        }
        let rows = withImpliedHeads(table, file)
        switch layout ?? foundLayout(rows, file) {
        case .matrix:
            addsActors = true
            if !readMatrix(rows, file: file) { reportNoMatrix(file) }
            letRowsSpeak([])
        case .partners: readPartnerLandscape(rows, file)
        case .table, .graph:
            log.error(
                .missingColumn, Place(file: file, row: 1), "",
                "\(file) ist eine Liste von Akteuren, aber noch keine Landschaft. Bitte geben Sie den Ordner an, "
                    + "in dem auch kooperationen.csv liegt, oder ergänzen Sie eine Spalte „Kooperationspartner“.",
                "\(file) is a list of actors but not a landscape. Please name the folder that holds "
                    + "kooperationen.csv too, or add a column “Kooperationspartner” (partners).")
        case .edges:
            readEdgeList(rows, file)
        }
    }

    /// The rows with heads, where the table has none and can mean one thing only.
    private mutating func withImpliedHeads(_ rows: RowSource, _ file: String) -> RowSource {
        let isHeaded = layout == nil && (Self.isPartnerList(rows) || Self.hasBothEnds(rows, .edgeList))
        guard layout != .partners, !isHeaded, let implied = ImpliedHeads(rows) else { return rows }
        if layout == .matrix, case .edges = implied.form { return rows }
        if layout == .edges, case .matrix = implied.form { return rows }
        reportImplied(implied, file)
        return rows.with(implied)
    }

    /// What a table looks like; edges where it looks like nothing, so that the messages name the columns.
    func foundLayout(_ rows: RowSource, _ file: String) -> TableLayout {
        if Self.isPartnerList(rows) { return .partners }
        if Self.hasBothEnds(rows, .edgeList) { return .edges }
        if Matrix(rows) != nil { return .matrix }
        let actors = HeaderSearch(rows, .actors).map { HeaderSearch.score($0.names, .actors) } ?? 0
        return actors >= HeaderSearch.complete ? .table : .edges
    }

    /// Whether a table lists actors with their partners, rather than one cooperation per row.
    private static func isPartnerList(_ rows: RowSource) -> Bool {
        guard let header = HeaderSearch(rows, PartnerList.spec),
            HeaderSearch.score(header.names, PartnerList.spec) >= HeaderSearch.complete
        else { return false }
        // Columns that only an actor has, or cells that name several partners.
        let found = Set(header.names.compactMap { TableSpec.actors.canonical($0) })
        let ofActors: Set<String> = [
            "kurzname", "sektor", "traeger", "dachverband", "sozialraum", "zielgruppen", "website", "rollen",
        ]
        if !found.isDisjoint(with: ofActors) { return true }
        // "von" and "nach" head cooperations; what such a table says of one would be lost in a list of actors.
        guard Set(header.names.map(\.headerCore)).isDisjoint(with: ["nach", "to"]) else { return false }
        guard let column = header.names.firstIndex(where: { PartnerList.isPartnerColumn($0) }),
            TableSpec.cooperations.canonical(header.names[column]) == "nach"
        else { return true }
        return namesTypes(rows, header) || listsPartners(rows, below: header.lines.upperBound, column)
    }

    /// Whether a column says what sort of organisation each row is about: "Typ" may head kinds of cooperation as well, so
    /// there most cells have to be types.
    private static func namesTypes(_ rows: RowSource, _ header: HeaderSearch) -> Bool {
        guard let column = header.names.firstIndex(where: { TableSpec.actors.canonical($0) == "typ" }) else {
            return false
        }
        var rows = rows
        var cells = 0
        var types = 0
        while cells < 200, let row = rows.next() {
            guard row.line > header.lines.upperBound, column < row.cells.count,
                !row.cells[column].trimmed.isEmpty
            else { continue }
            cells += 1
            if Vocabulary.standard.actorType(row.cells[column].trimmed) != nil { types += 1 }
        }
        let isOfActorsOnly = TableSpec.cooperations.canonical(header.names[column]) == nil
        return isOfActorsOnly ? types > 0 : types * 2 > cells
    }

    private static func listsPartners(_ rows: RowSource, below line: Int, _ column: Int) -> Bool {
        var rows = rows
        var cells = 0
        var lists = 0
        while cells < 200, let row = rows.next() {
            guard row.line > line, column < row.cells.count, !row.cells[column].trimmed.isEmpty else {
                continue
            }
            cells += 1
            if PartnerCell.partners(row.cells[column], { _ in false }).count > 1 { lists += 1 }
        }
        return lists * 3 >= cells && lists > 0
    }

    private mutating func readPartnerLandscape(_ rows: RowSource, _ file: String) {
        let header = HeaderSearch(rows, .actors)
        var pending: [PendingActor] = []
        var wishes: [Column] = []
        if HeaderSearch.score(header?.names ?? [], .actors) >= HeaderSearch.complete {
            guard var table = Table(rows, file: file, spec: .actors, &log) else { return }
            pending = readActors(&table)
            wishes = table.unknown.filter { PartnerList.isWishColumn($0.header) }
            finish(table, as: .table)
            reportWithoutType(pending)
            resolveCarriers(pending)
        } else {
            guard var table = Table(rows, file: file, spec: PartnerList.spec, &log) else { return }
            var quiet = ProblemLog()
            createActors(&table, &quiet)
        }
        readPartners(rows, file: file, addsActors: true)
        readWishes(wishes, rows, file, addsActors: true)
        letRowsSpeak(pending)
        claimGroups()
    }

    private mutating func reportNoMatrix(_ file: String) {
        log.error(
            .missingColumn, Place(file: file, row: 1), "",
            "\(file) lässt sich nicht als Matrix lesen: in der ersten Zeile und in der ersten Spalte müssen dieselben "
                + "Akteure stehen.",
            "\(file) cannot be read as a matrix: its first row and its first column have to name the same actors."
        )
    }
}
