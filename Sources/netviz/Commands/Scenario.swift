import ArgumentParser
import LandscapeJobs
import LandscapeModel

struct ScenarioCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scenario",
        abstract: text(
            "Was wäre, wenn: ein Ausfall, neue oder engere Kooperationen; Netz und Anregungen vorher und nachher.",
            "What if: a loss, new or closer cooperations; network and suggestions before and after."),
        aliases: ["szenario"])

    @OptionGroup var input: LandscapeArguments
    @OptionGroup var rules: RulesArguments
    @OptionGroup var output: OutputArguments
    @OptionGroup var map: ChangeMapArguments

    @Option(
        name: [.customLong("remove"), .customLong("ausfall")],
        help: ArgumentHelp(
            text("Dieser Akteur fällt aus; mehrfach möglich.", "This actor falls away; may be repeated."),
            valueName: text("akteur", "actor")))
    var remove: [String] = []

    @Option(
        name: [.customLong("add"), .customLong("neu")],
        help: ArgumentHelp(
            text(
                "Diese Kooperation kommt hinzu: A,B oder A,B,Stärke (1 bis 4, sonst 3); mehrfach möglich.",
                "This cooperation comes: A,B or A,B,strength (1 to 4, else 3); may be repeated."),
            valueName: text("a,b,stärke", "a,b,strength")))
    var add: [String] = []

    @Option(
        name: [.customLong("strengthen"), .customLong("vertiefen")],
        help: ArgumentHelp(
            text(
                "Diese Kooperation wird so eng: A,B,Stärke; mehrfach möglich.",
                "This cooperation becomes as close: A,B,strength; may be repeated."),
            valueName: text("a,b,stärke", "a,b,strength")))
    var strengthen: [String] = []

    @Flag(
        help: ArgumentHelp(
            text(
                "Die Vorschläge von „netviz plan“ werden wahr.", "The proposals of “netviz plan” come true."))
    )
    var plan = false

    @Option(
        help: ArgumentHelp(
            text("Zahl der Vorschläge von --plan.", "Number of proposals of --plan."), valueName: "n"))
    var budget: Int = 5

    @Option(
        name: [.customLong("journal"), .customLong("protokoll")],
        help: ArgumentHelp(
            text("Ein Protokoll von Änderungen (.jsonl).", "A journal of changes (.jsonl)."),
            valueName: text("datei", "file")))
    var journal: String?

    func validate() throws {
        guard PlanJob.limits.contains(budget) else {
            throw ValidationError(text("--budget kennt 1 bis 50.", "--budget knows 1 to 50."))
        }
    }

    func run() throws {
        if map.ending(output) == nil { try map.requireTable() }
        let target = try output.target(keeping: [input.landscape, journal, rules.rules])
        var job = ScenarioJob()
        job.removed = remove
        job.added = add
        job.strengthened = strengthen
        job.planned = plan ? budget : 0
        job.journal = journal
        job.rules = rules.rules
        if let ending = map.ending(output) {
            let (drawn, notes) = try job.map(
                try input.read().ordered, path: input.landscape, map.request, map.context)
            Output.say(notes)
            return try Output.write(try drawn.data(ending), to: target)
        }
        let (table, notes) = try job.table(
            try input.read().ordered, path: input.landscape, JobContext(.intern))
        Output.say(notes)
        try Output.write(table, as: output.chosen, to: target)
    }
}
