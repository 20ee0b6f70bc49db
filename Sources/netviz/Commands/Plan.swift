import ArgumentParser
import GapAnalysis
import LandscapeModel
import Reports

struct Plan: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: text(
            "Die besten N neuen Kooperationen: was erfüllt zusammen die meisten Empfehlungen?",
            "The best N new cooperations: which together fulfil the most recommendations?"),
        aliases: ["vorschlag"])

    @OptionGroup var input: LandscapeArguments
    @OptionGroup var rules: RulesArguments
    @OptionGroup var output: OutputArguments

    @Option(
        help: ArgumentHelp(
            text("Zahl der neuen Kooperationen.", "Number of new cooperations."), valueName: "n"))
    var budget: Int = 5

    @Option(
        name: .customLong("per-actor"),
        help: ArgumentHelp(
            text("Höchstens so viele für einen Akteur.", "At most so many for one actor."), valueName: "n"))
    var perActor: Int = 2

    func validate() throws {
        guard (1...50).contains(budget), (1...50).contains(perActor) else {
            throw ValidationError(
                text("--budget und --per-actor kennen 1 bis 50.", "--budget and --per-actor know 1 to 50."))
        }
    }

    func run() throws {
        let target = try output.target(keeping: [input.landscape, rules.rules])
        let prepared = try input.read().ordered
        let landscape = prepared.landscape
        let analysis = landscape.analysed(prepared.index, catalogue: try rules.catalogue(landscape))
        let plan = landscape.plan(prepared.index, analysis, budget: budget, perActor: perActor)
        let table = PlanTable(landscape: landscape, plan: plan, note: prepared.dataNote(.intern))
        switch output.chosen {
        case .json: try Output.write(table.json(spoken), to: target)
        case .csv: try Output.write(table.csv(spoken), to: target)
        case .table: try Output.write(table.text(spoken), to: target)
        }
    }
}
