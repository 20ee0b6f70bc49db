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

    @Option(help: ArgumentHelp(text("Für wen die Ausgabe ist.", "Who the output is for.")))
    var profile: Profile = .intern

    func run() throws {
        let result = LandscapeReader.read(at: input.landscape, layout: layout.layout ?? input.tableLayout)
        let catalogue = try rules.catalogue(result.landscape)
        let table = CheckTable(
            summary: CheckSummary(result.landscape).entries,
            problems: result.problems + catalogue.problems(result.landscape),
            rowsLeftOut: input.isProvisional ? result.landscape.rowsNotUnderstood : nil,
            readings: result.readings)
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
}
