import ArgumentParser
import LandscapeJobs
import LandscapeModel
import PlainText
import ResultTables

struct Measures: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measures",
        abstract: text("Kennzahlen des Netzes und der Akteure.", "Measures of the network and its actors."),
        aliases: ["kennzahlen"])

    @OptionGroup var input: LandscapeArguments
    @OptionGroup var layout: LayoutArguments
    @OptionGroup var filters: FilterArguments
    @OptionGroup var output: OutputArguments

    @Option(
        help: ArgumentHelp(
            text(
                "Nur diese Kennzahlen, durch Komma getrennt, zum Beispiel degree,betweenness,density.",
                "Only these measures, separated by commas, such as degree,betweenness,density."),
            valueName: text("namen", "names")))
    var measure: String?

    @Flag(help: ArgumentHelp(text("Nicht normieren.", "Do not normalise.")))
    var raw = false

    @Flag(
        help: ArgumentHelp(
            text("Die Stärke der Kooperationen berücksichtigen.", "Take strengths into account.")))
    var weighted = false

    @Flag(
        help: ArgumentHelp(
            text("Die Richtung der Kooperationen berücksichtigen.", "Take directions into account.")))
    var directed = false

    @Option(
        help: ArgumentHelp(text("Anfang der Zufallszahlen.", "Start of the random numbers."), valueName: "n"))
    var seed: UInt64 = 1

    @Option(
        help: ArgumentHelp(
            text(
                "Vermittlung (betweenness) nur geschätzt, mit höchstens diesem Fehler; für sehr große Netze.",
                "Estimate betweenness with at most this error; for very large networks."),
            valueName: text("fehler", "error")))
    var approximate: Double?

    @Option(
        help: ArgumentHelp(
            text(
                "Wonach Gruppen verglichen werden (E-I-Index, Assortativität, Vermittlerrollen).",
                "What groups are compared by (E-I index, assortativity, brokerage roles)."
            ), valueName: text("merkmal", "trait")))
    var groups: ActorGrouping = .sector

    @Option(
        help: ArgumentHelp(
            text(
                "Zusätzlich, durch Komma getrennt: schlüsselakteure, gruppen (Kooperationen zwischen Gruppen), vermittlerrollen (mit Zufallserwartung), gremien (Akteure und Gremien), grenzen (Bestätigtes gegen alles Gemeldete), personen (was an einer einzigen Ansprechperson hängt).",
                "In addition, separated by commas: key-players, mixing (ties between groups), brokerage (roles with what chance would give), boards (actors and boards), bounds (what is confirmed against all that is reported), persons (what hangs on a single contact)."
            ), valueName: text("namen", "names")))
    var also: String?

    @Option(
        help: ArgumentHelp(
            text("Für wen die Ausgabe ist.", "Who the output is for."), valueName: text("profil", "profile")))
    var profile: Profile = .intern

    func validate() throws {
        if let approximate, !(0.0001...0.5).contains(approximate) {
            throw ValidationError(
                text("--approximate kennt 0,0001 bis 0,5.", "--approximate knows 0.0001 to 0.5."))
        }
        guard try extras().isEmpty || (profile == .intern && output.chosen != .csv) else {
            throw ValidationError(
                text(
                    "--also gibt es als Tabelle und als JSON, und nur im Profil intern.",
                    "--also comes as a table and as JSON, and in the profile intern only."))
        }
    }

    func run() throws {
        let target = try output.target(keeping: [input.landscape])
        let progress = Progress()
        progress.show(text("Lesen …", "Reading …"))
        defer { progress.end() }
        let shown = try input.read(layout: layout.layout).ordered.published(for: profile)
        let (table, notes) = try job().table(
            shown, JobContext(profile, seed: seed),
            progress: { progress.show($0, done: $1, of: $2) })
        progress.end()
        Output.say(notes)
        try Output.write(table, as: output.chosen, to: target)
    }

    private func job() throws -> MeasuresJob {
        var job = MeasuresJob()
        job.measures = measure
        job.isNormalized = !raw
        job.isWeighted = weighted
        job.isDirected = directed
        job.approximate = approximate
        job.groups = groups
        job.typeAttribute = input.graphs.typeAttribute
        job.also = try extras()
        job.ties = filters.request
        job.form = output.chosen
        return job
    }

    private func extras() throws -> [MeasureExtras.Name] {
        try (also ?? "").split(separator: ",").map { part in
            let name = String(part).tidied
            guard let extra = MeasureExtras.Name.named(name) else {
                let known = MeasureExtras.Name.list(spoken)
                throw ValidationError(
                    text(
                        "--also kennt „\(name)“ nicht. Möglich sind: \(known).",
                        "--also does not know “\(name)”. Possible are: \(known)."))
            }
            return extra
        }
    }
}
