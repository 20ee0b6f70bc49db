import ArgumentParser
import Foundation
import LandscapeEditing
import LandscapeFiles
import LandscapeJobs
import LandscapeModel
import PlainText
import Reports
import ResultTables
import SourceText
import Workbooks

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
            text("Für wen die Ausgabe ist: nur intern.", "Who the output is for: intern only."),
            valueName: text("profil", "profile")))
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
        let job = job
        let result = try job.read()
        let (table, proposals) = try job.table(of: result, spoken)
        try enterProposals(names: proposals.names.proposals, types: proposals.types, result)
        try Output.write(table, as: output.chosen, to: target)
        if !result.errors.isEmpty, !input.isProvisional { throw ExitCode(1) }
    }

    private var job: CheckJob {
        CheckJob(
            input.options(layout: layout.layout), rules: rules.rules, showsRecords: output.chosen == .json)
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
        let landscape = try DecidedLandscape(
            at: input.landscape, layout: layout.layout ?? input.tableLayout, result,
            isKept: target.isElsewhere)
        let acceptance = try Acceptance(of: landscape, from: least)
        var writer = DecisionWriter(target)
        if !acceptance.taken.isEmpty || target.isElsewhere { try writer.write(acceptance.landscape) }
        var (table, _) = try job.table(of: acceptance.result, spoken)
        table.accepted = acceptance.taken.map(\.line)
        table.refused = acceptance.refused.map(\.line)
        try Output.write(table, as: output.chosen, to: .descriptor(STDOUT_FILENO))
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
        names: [NameProposal], types: [TypeProposal], _ result: ReadResult
    ) throws {
        guard writesAliases || writesTypes else { return }
        try requireFolder(writesAliases ? "aliase" : "typvorschlaege")
        var open = try OpenProposals(folder: input.landscape, result)
        var counts: [OpenProposals.Count] = []
        if writesAliases { counts.append(try open.add(names: names, spoken)) }
        if writesTypes { counts.append(try open.add(types: types, spoken)) }
        let changed = open.changedFiles
        if !changed.isEmpty {
            try FolderStep.write(changed, into: input.landscape, isDurable: true)
        }
        for count in counts {
            let path = URL(fileURLWithPath: input.landscape, isDirectory: true)
                .appendingPathComponent(count.file).path
            Output.say(
                text(
                    "\(path): \(count.added) Vorschläge neu eingetragen (Status „offen“), \(count.known) standen "
                        + "schon da. „angenommen“ oder „abgelehnt“ entscheidet.",
                    "\(path): \(count.added) proposals entered (status “offen”), \(count.known) were there "
                        + "already. “angenommen” (accepted) or “abgelehnt” (rejected) decides."))
        }
    }

    /// Proposals are entered into a folder.
    private func requireFolder(_ table: String) throws {
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: input.landscape, isDirectory: &isFolder)
        guard isThere, isFolder.boolValue else {
            throw Failure(
                "\(table).csv gehört in den Ordner einer Landschaft; „\(input.landscape)“ ist keiner. Einen Ordner "
                    + "legt „netviz umwandeln“ an.",
                "\(table).csv belongs in the folder of a landscape; “\(input.landscape)” is none. “netviz convert” "
                    + "makes a folder.")
        }
    }
}
