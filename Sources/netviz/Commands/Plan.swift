import ArgumentParser
import LandscapeJobs
import LandscapeModel

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
        guard PlanJob.limits.contains(budget), PlanJob.limits.contains(perActor) else {
            throw ValidationError(
                text("--budget und --per-actor kennen 1 bis 50.", "--budget and --per-actor know 1 to 50."))
        }
    }

    func run() throws {
        let target = try output.target(keeping: [input.landscape, rules.rules])
        let job = PlanJob(budget: budget, perActor: perActor, rules: rules.rules)
        let table = try job.table(try input.read().ordered, JobContext(.intern))
        try Output.write(table, as: output.chosen, to: target)
    }
}
