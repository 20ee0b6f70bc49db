import ArgumentParser
import Diagrams
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
    @Argument(
        help: ArgumentHelp(
            text(
                "Weitere Stände: Dann entstehen Zeitlinien je Kennzahl und Handlungsfeld statt eines Vergleichs.",
                "Further states: then there are lines over time by figure and field instead of a comparison."),
            valueName: text("weitere", "more")))
    var further: [String] = []

    @OptionGroup var rules: RulesArguments
    @OptionGroup var output: OutputArguments
    @OptionGroup var map: ChangeMapArguments

    func run() throws {
        if map.ending(output) == nil { try map.requireTable() }
        let target = try output.target(keeping: [old, input.landscape, rules.rules] + further)
        let before = try read(old)
        if !further.isEmpty { return try writeSeries(before, to: target) }
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

    private func read(_ path: String) throws -> LandscapeInput {
        var options = input.options()
        options.path = path
        let landscape = try LandscapeInput(options)
        Output.say(landscape.notes)
        return landscape
    }

    /// More than two states, in the order in which they were named.
    private func writeSeries(_ first: LandscapeInput, to target: OutputTarget) throws {
        var states = [SeriesJob.State(first.ordered, path: old)]
        for path in [input.landscape] + further {
            states.append(SeriesJob.State(try read(path).ordered, path: path))
        }
        guard let ending = map.ending(output) else {
            return try Output.write(
                SeriesJob(states, JobContext(.intern)).table(), as: output.chosen, to: target)
        }
        guard case .picture(let format) = ending, format != .dot else {
            throw ValidationError(
                text(
                    "Zeitlinien gibt es als .svg, .pdf und .png, als Tabelle mit --format csv oder json.",
                    "Lines over time are made as .svg, .pdf and .png, as a table with --format csv or json."))
        }
        let picture = try SeriesJob(states, map.context).picture(map.request)
        try Output.write(try picture.rendered().data(format), to: target)
    }
}
