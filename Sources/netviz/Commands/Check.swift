import ArgumentParser
import Foundation
import GapAnalysis
import LandscapeFiles
import LandscapeModel
import Reports

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: text(
            "Alle Auffälligkeiten auf einmal: Datei, Zeile, Spalte, Text und was hilft.",
            "Every problem at once: file, row, column, text and remedy."),
        aliases: ["pruefen"])

    @OptionGroup var input: LandscapeArguments
    @OptionGroup var layout: LayoutArguments
    @OptionGroup var rules: RulesArguments
    @OptionGroup var output: OutputArguments

    @Option(
        help: ArgumentHelp(
            text("Für wen die Ausgabe ist: nur intern.", "Who the output is for: intern only.")))
    var profile: Profile = .intern

    @Flag(
        name: [.customLong("write-aliases"), .customLong("aliase-schreiben")],
        help: ArgumentHelp(
            text(
                "Vorschläge zu Namen als offen in aliase.csv eintragen; was dort steht, bleibt.",
                "Enter proposals about names in aliase.csv as open; what stands there stays.")))
    var writesAliases = false

    @Flag(
        name: [.customLong("write-types"), .customLong("typen-schreiben")],
        help: ArgumentHelp(
            text(
                "Vorschläge zu Typ, Sektor und Träger als offen in typvorschlaege.csv eintragen.",
                "Enter proposals for type, sector and Träger in typvorschlaege.csv as open.")))
    var writesTypes = false

    func validate() throws {
        guard profile == .intern else {
            throw ValidationError(
                text(
                    "check nennt jede Zeile mit ihrem Text und ist für den eigenen Schreibtisch: --profile kennt hier nur intern.",
                    "check names every row with its text and is for one's own desk: --profile knows intern only here."
                ))
        }
    }

    func run() throws {
        let target = try output.target(keeping: [input.landscape, rules.rules])
        // Between reading the proposals and entering new ones nobody else enters the same.
        let lock = writesAliases || writesTypes ? try Output.lock(input.landscape) : nil
        defer { withExtendedLifetime(lock) {} }
        let (path, form, graph) = (input.landscape, layout.layout ?? input.tableLayout, input.graphs.options)
        // The recommendations are parsed while the tables are being read.
        let reading = Once { LandscapeReader.read(at: path, layout: form, graph: graph) }
        try together([{ _ = try reading.value() }, { _ = Catalogue.standard }])
        let result = try reading.value()
        try input.graphs.refuse(result)
        let catalogue = try rules.catalogue(result.landscape)
        // What every other command would go on with.
        var counted = result
        counted.leaveOutContactErrors()
        let prepared = Prepared(counted)
        let names = prepared.names
        let proposer = Once {
            TypeProposer(result.landscape, names: try prepared.words.value()).proposals()
        }
        let districts = Once {
            DistrictProposer(result.landscape, pairs: result.districtPairs).proposals()
        }
        let counts = Once { CheckSummary(result.landscape, prepared.index) }
        try together([
            { _ = try names.value() }, { _ = try counts.value() }, { _ = try districts.value() },
            { _ = try proposer.value() },
        ])
        let (review, types, summary) = (try names.value(), try proposer.value(), try counts.value())
        var table = CheckTable(
            summary: summary.entries,
            problems: result.problems + review.problems + catalogue.problems(result.landscape),
            rowsLeftOut: input.isProvisional ? counted.landscape.rowsNotUnderstood : nil,
            readings: result.readings)
        table.coverage = prepared.coverage(.intern)
        table.record = summary.record
        if output.chosen == .json { table.records = RecordFigures(result.landscape) }
        table.proposals = ProposalTable(
            result.landscape, names: review.proposals, types: types,
            districts: try districts.value())
        try enterProposals(names: review.proposals, types: types, result.landscape)
        switch output.chosen {
        case .json: try Output.write(table.json(spoken), to: target)
        case .csv: try Output.write(table.csv(spoken), to: target)
        case .table:
            var content = table.text(spoken)
            if input.isProvisional, let note = prepared.note { content += "\n\(note)\n" }
            try Output.write(content, to: target)
        }
        if !result.errors.isEmpty, !input.isProvisional { throw ExitCode(1) }
    }

    /// Adds proposals to tables of the landscape's own, to both in one step.
    private func enterProposals(
        names: [NameProposal], types: [TypeProposal], _ landscape: Landscape
    ) throws {
        var files: [(path: String, file: ProposalFile)] = []
        if writesAliases {
            files.append(
                try proposals("aliase") { existing throws(ProposalFileError) in
                    try ProposalFile(aliases: existing, adding: names, to: landscape, language: spoken)
                })
        }
        if writesTypes {
            files.append(
                try proposals("typvorschlaege") { existing throws(ProposalFileError) in
                    try ProposalFile(types: existing, adding: types, to: landscape, language: spoken)
                })
        }
        let changed = files.filter { $0.file.addedCount > 0 }.map {
            (name: URL(fileURLWithPath: $0.path).lastPathComponent, content: Data($0.file.content))
        }
        if !changed.isEmpty {
            try Output.stored { () throws(StorageError) in
                try FolderStep.write(changed, into: input.landscape, isDurable: true)
            }
        }
        for (path, file) in files {
            Output.say(
                text(
                    "\(path): \(file.addedCount) Vorschläge neu eingetragen (Status „offen“), \(file.knownCount) standen "
                        + "schon da. „angenommen“ oder „abgelehnt“ entscheidet.",
                    "\(path): \(file.addedCount) proposals entered (status “offen”), \(file.knownCount) were there "
                        + "already. “angenommen” (accepted) or “abgelehnt” (rejected) decides."))
        }
    }

    /// What a table of proposals will hold.
    private func proposals(
        _ table: String, _ make: ([UInt8]?) throws(ProposalFileError) -> ProposalFile
    ) throws -> (path: String, file: ProposalFile) {
        let manager = FileManager.default
        var isFolder: ObjCBool = false
        guard manager.fileExists(atPath: input.landscape, isDirectory: &isFolder), isFolder.boolValue else {
            throw Failure(
                "\(table).csv gehört in den Ordner einer Landschaft; „\(input.landscape)“ ist keiner. Einen Ordner "
                    + "legt „netviz umwandeln“ an.",
                "\(table).csv belongs in the folder of a landscape; “\(input.landscape)” is none. “netviz convert” "
                    + "makes a folder.")
        }
        let name = LandscapeReader.file(of: table, in: input.landscape) ?? table + ".csv"
        let path = URL(fileURLWithPath: input.landscape, isDirectory: true).appendingPathComponent(name).path
        let existing = manager.contents(atPath: path)
        guard existing != nil || !manager.fileExists(atPath: path) else {
            throw Failure("„\(path)“ lässt sich nicht lesen.", "“\(path)” cannot be read.")
        }
        do {
            return (path, try make(existing.map { Array($0) }))
        } catch {
            throw Failure(
                "\(name), Zeile \(error.line): Die Anführungszeichen stimmen nicht. Bitte berichtigen Sie die Zeile; "
                    + "bis dahin trägt netviz dort nichts ein.",
                "\(name), row \(error.line): the quotation marks are not in order. Please correct the row; until "
                    + "then netviz enters nothing there.")
        }
    }
}
