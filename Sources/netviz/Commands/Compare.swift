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

    @Flag(
        help: ArgumentHelp(
            text(
                "Richtungen berücksichtigen: von–nach und nach–von sind zweierlei (nur Graphdateien).",
                "Take directions into account: from–to and to–from are two things (graph files only).")))
    var directed = false

    func run() throws {
        if map.ending(output) == nil { try map.requireTable() }
        guard !directed || (further.isEmpty && map.ending(output) == nil) else {
            throw ValidationError(
                text(
                    "--directed gilt für den Vergleich zweier Graphdateien als Text, CSV oder JSON; Karten und Zeitlinien zeigen Paare ohne Richtung.",
                    "--directed is for comparing two graph files as text, CSV or JSON; maps and lines over time show pairs without directions."
                ))
        }
        let target = try output.target(keeping: [old, input.landscape, rules.rules] + further)
        let states = try read([old, input.landscape] + further)
        if !further.isEmpty { return try writeSeries(states, to: target) }
        let (before, after) = (states[0].input, states[1].input)
        let names = (old, input.landscape)
        if let ending = map.ending(output) {
            let drawn = try CompareJob(rules: rules.rules).map(
                before, after, names: names, map.request, map.context)
            return try Output.write(try drawn.data(ending), to: target)
        }
        let table = try CompareJob(rules: rules.rules, isDirected: directed).table(
            before, after, names: names, JobContext(.intern))
        try Output.write(table, as: output.chosen, to: target)
    }

    /// All states in canonical order, in the order in which they were named; what is to be said of each is said.
    private func read(_ paths: [String]) throws -> [(input: LandscapeInput, path: String)] {
        let options = paths.map { path in
            var options = input.options()
            options.path = path
            return options
        }
        return try zip(LandscapeInput.sideBySide(options), paths).map { result, path in
            let input = try result.get()
            Output.say(input.notes)
            return (input, path)
        }
    }

    /// More than two states, in the order in which they were named.
    private func writeSeries(
        _ inputs: [(input: LandscapeInput, path: String)], to target: OutputTarget
    ) throws {
        let states = inputs.map { SeriesJob.State($0.input, path: $0.path) }
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
