import ArgumentParser
import LandscapeJobs
import LandscapeModel

struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: text(
            "Zwei Stände vergleichen: was hinzukam, wegfiel, enger wurde, und was nur anders erhoben wurde.",
            "Compare two states: what came, went, became closer, and what was only asked differently."),
        discussion: text(
            "Eine Kooperation, die nicht mehr erfasst ist, gilt nur dann als nicht mehr gemeldet, wenn beide Seiten beide Male gefragt wurden und geantwortet haben; sonst heißt sie nicht vergleichbar. Umbenannte, zusammengelegte und aufgeteilte Organisationen werden als dieselben vorgeschlagen.",
            "A cooperation that is not on record any more counts as no longer reported only where both ends were asked and answered both times; else it is called not comparable. Organisations that were renamed, merged or split are proposed as the same."
        ),
        aliases: ["vergleich"])

    @Argument(
        help: ArgumentHelp(
            text(
                "Der frühere Stand: Landschaft oder Graphdatei.",
                "The earlier state: landscape or graph file."),
            valueName: text("alt", "old")))
    var old: String

    @OptionGroup var input: LandscapeArguments
    @OptionGroup var rules: RulesArguments
    @OptionGroup var output: OutputArguments
    @OptionGroup var map: ChangeMapArguments

    func run() throws {
        if map.ending(output) == nil { try map.requireTable() }
        let target = try output.target(keeping: [old, input.landscape, rules.rules])
        var earlier = input.options()
        earlier.path = old
        let before = try LandscapeInput(earlier)
        Output.say(before.notes)
        let after = try input.read()
        let names = (old, input.landscape)
        if let ending = map.ending(output) {
            let drawn = try CompareJob(rules: rules.rules).map(
                before.ordered, after.ordered, names: names, map.request, map.context)
            return try Output.write(try drawn.data(ending), to: target)
        }
        let table = try CompareJob(rules: rules.rules).table(
            before.ordered, after.ordered, names: names, JobContext(.intern))
        try Output.write(table, as: output.chosen, to: target)
    }
}
