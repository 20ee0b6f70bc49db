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
    @OptionGroup var rules: RulesArguments
    @OptionGroup var output: OutputArguments

    @Option(help: ArgumentHelp(text("Für wen die Ausgabe ist.", "Who the output is for.")))
    var profile: Profile = .intern

    @Flag(
        name: [.customLong("write-aliases"), .customLong("aliase-schreiben")],
        help: ArgumentHelp(
            text(
                "Vorschläge zu Namen als offen in aliase.csv eintragen; was dort steht, bleibt.",
                "Enter proposals about names in aliase.csv as open; what stands there stays.")))
    var writesAliases = false

    func run() throws {
        let result = LandscapeReader.read(at: input.landscape)
        let catalogue = try rules.catalogue(result.landscape)
        let review = result.nameReview()
        var table = CheckTable(
            summary: CheckSummary(result.landscape).entries,
            problems: result.problems + review.problems + catalogue.problems(result.landscape),
            rowsLeftOut: input.isProvisional ? result.landscape.rowsNotUnderstood : nil)
        table.proposals = ProposalTable(result.landscape, names: review.proposals)
        if writesAliases { try writeAliases(review.proposals, result.landscape) }
        switch output.chosen {
        case .json: try Output.write(table.json(spoken), to: output.output)
        case .csv: try Output.write(table.csv(spoken), to: output.output)
        case .table:
            var content = table.text(spoken)
            if input.isProvisional, let note = Prepared(result).note { content += "\n\(note)\n" }
            try Output.write(content, to: output.output)
        }
        if !result.errors.isEmpty, !input.isProvisional { throw ExitCode(1) }
    }

    /// Adds the proposals to the landscape's own `aliase.csv`.
    private func writeAliases(_ proposals: [NameProposal], _ landscape: Landscape) throws {
        let manager = FileManager.default
        var isFolder: ObjCBool = false
        guard manager.fileExists(atPath: input.landscape, isDirectory: &isFolder), isFolder.boolValue else {
            throw Failure(
                "aliase.csv gehört in den Ordner einer Landschaft; „\(input.landscape)“ ist keiner. Einen Ordner legt "
                    + "„netviz umwandeln“ an.",
                "aliase.csv belongs in the folder of a landscape; “\(input.landscape)” is none. “netviz convert” makes "
                    + "a folder.")
        }
        let name = LandscapeReader.file(of: "aliase", in: input.landscape) ?? "aliase.csv"
        let path = URL(fileURLWithPath: input.landscape, isDirectory: true).appendingPathComponent(name).path
        let existing = manager.contents(atPath: path)
        guard existing != nil || !manager.fileExists(atPath: path) else {
            throw Failure("„\(path)“ lässt sich nicht lesen.", "“\(path)” cannot be read.")
        }
        let file: AliasFile
        do {
            file = try AliasFile(
                existing: existing.map { Array($0) }, adding: proposals, to: landscape, language: spoken)
        } catch {
            throw Failure(
                "\(name), Zeile \(error.line): Die Anführungszeichen stimmen nicht. Bitte berichtigen Sie die Zeile; bis "
                    + "dahin trägt netviz dort nichts ein.",
                "\(name), row \(error.line): the quotation marks are not in order. Please correct the row; until then "
                    + "netviz enters nothing there.")
        }
        if file.addedCount > 0 { try Output.write(Data(file.content), to: path) }
        Output.say(
            text(
                "\(path): \(file.addedCount) Vorschläge neu eingetragen (Status „offen“), \(file.knownCount) standen "
                    + "schon da. „angenommen“ oder „abgelehnt“ entscheidet.",
                "\(path): \(file.addedCount) proposals entered (status “offen”), \(file.knownCount) were there "
                    + "already. “angenommen” (accepted) or “abgelehnt” (rejected) decides."))
    }
}
