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

    @Option(
        name: [.customLong("accept"), .customLong("annehmen")],
        help: ArgumentHelp(
            text(
                "Alle Vorschläge annehmen, die mindestens so sicher sind (0 bis 1); eine Arbeitsmappe oder einzelne Liste mit -o in eine neue.",
                "Accept all proposals that are at least so sure (0 to 1); a workbook or single list with -o into a new one."
            ), valueName: text("sicherheit", "certainty")))
    var accept: String?

    @Flag(
        name: [.customLong("decide"), .customLong("entscheiden")],
        help: ArgumentHelp(
            text(
                "Nach jedem Vorschlag fragen und jede Antwort sofort festhalten.",
                "Ask about each proposal and keep every answer at once.")))
    var decides = false

    /// The certainty that `--accept` names, with a point or a comma.
    private var least: Double? {
        accept.flatMap { Double($0.replacing(",", with: ".")) }.flatMap { (0...1).contains($0) ? $0 : nil }
    }

    func validate() throws {
        guard accept == nil || least != nil else {
            throw ValidationError(
                text(
                    "--accept braucht eine Zahl von 0 bis 1, etwa 0.9.",
                    "--accept needs a number from 0 to 1, such as 0.9."))
        }
        guard [accept != nil, decides, writesAliases || writesTypes].count(where: { $0 }) <= 1 else {
            throw ValidationError(
                text(
                    "Bitte nur eines: --accept, --decide oder --write-aliases und --write-types.",
                    "Please choose one: --accept, --decide, or --write-aliases and --write-types."))
        }
        try validateTarget()
        guard profile == .intern else {
            throw ValidationError(
                text(
                    "check nennt jede Zeile mit ihrem Text und ist für den eigenen Schreibtisch: --profile kennt hier nur intern.",
                    "check names every row with its text and is for one's own desk: --profile knows intern only here."
                ))
        }
    }

    /// Decisions go into a workbook or a folder.
    private func validateTarget() throws {
        guard accept != nil || decides, let path = output.output else { return }
        let name = URL(fileURLWithPath: path).lastPathComponent.lowercased()
        guard WorkbookFormat(path: name) != nil || path.hasSuffix("/") || !name.contains(".") else {
            throw ValidationError(
                text(
                    "„\(path)“: Mit Annahmen geschrieben werden Arbeitsmappen (.xlsx, .ods) und Ordner (ein Name ohne Endung).",
                    "“\(path)”: what was accepted is written into workbooks (.xlsx, .ods) and folders (a name without an ending)."
                ))
        }
    }

    func run() throws {
        if let least { return try accept(from: least) }
        if decides { return try decide() }
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
        let (table, proposals) = try table(of: result)
        try enterProposals(names: proposals.names.proposals, types: proposals.types, result.landscape)
        try write(table, to: target)
        if !result.errors.isEmpty, !input.isProvisional { throw ExitCode(1) }
    }

    /// All that is to be said about a landscape.
    private func table(of result: ReadResult) throws -> (CheckTable, Proposals) {
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
        let summary = try counts.value()
        let proposals = Proposals(
            result, names: try names.value(), types: try proposer.value(), districts: try districts.value())
        var table = CheckTable(
            summary: summary.entries,
            problems: result.problems + proposals.names.problems + catalogue.problems(result.landscape),
            rowsLeftOut: input.isProvisional ? counted.landscape.rowsNotUnderstood : nil,
            readings: result.readings)
        table.coverage = prepared.coverage(.intern)
        table.record = summary.record
        if output.chosen == .json { table.records = RecordFigures(result.landscape) }
        table.proposals = ProposalTable(proposals)
        if input.isProvisional { table.note = prepared.note }
        return (table, proposals)
    }

    private func write(_ table: CheckTable, to target: OutputTarget) throws {
        switch output.chosen {
        case .json: try Output.write(table.json(spoken), to: target)
        case .csv: try Output.write(table.csv(spoken), to: target)
        case .table: try Output.write(table.text(spoken) + (table.note.map { "\n\($0)\n" } ?? ""), to: target)
        }
    }

    // MARK: Accepting

    /// Takes proposals over, then checks what came of it.
    private func accept(from least: Double) throws {
        let lock = output.output == nil ? try Output.lock(input.landscape) : nil
        defer { withExtendedLifetime(lock) {} }
        let target = try DecisionTarget(input.landscape, output.output, output.overwrite)
        let result = LandscapeReader.read(at: input.landscape, layout: layout.layout ?? input.tableLayout)
        guard !result.landscape.actors.isEmpty else {
            throw DecisionTarget.nothingRead(result, input.landscape)
        }
        let acceptance = try DecisionTarget.decided {
            let landscape = try DecidedLandscape(
                at: input.landscape, layout: layout.layout ?? input.tableLayout, result,
                isKept: target.isElsewhere)
            return try Acceptance(of: landscape, from: least)
        }
        var writer = DecisionWriter(target)
        if !acceptance.taken.isEmpty || target.isElsewhere { try writer.write(acceptance.landscape) }
        var (table, _) = try table(of: acceptance.result)
        table.accepted = acceptance.taken.map(\.line)
        table.refused = acceptance.refused.map(\.line)
        try write(table, to: .descriptor(STDOUT_FILENO))
        if !acceptance.result.errors.isEmpty, !input.isProvisional { throw ExitCode(1) }
    }

    private func decide() throws {
        let target = try DecisionTarget(input.landscape, output.output, output.overwrite)
        var dialogue = DecisionDialogue(
            input.landscape, layout: layout.layout ?? input.tableLayout, target)
        try dialogue.run()
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
