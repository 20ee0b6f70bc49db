import ArgumentParser
import LandscapeJobs
import LandscapeModel

struct Gaps: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gaps",
        abstract: text(
            "Die geprüften Empfehlungen und die Anregungen daraus, geordnet und begründet.",
            "The checked recommendations and the suggestions that follow, ranked and explained."),
        aliases: ["luecken"])

    @OptionGroup var input: LandscapeArguments
    @OptionGroup var rules: RulesArguments
    @OptionGroup var output: OutputArguments

    @Option(
        help: ArgumentHelp(
            text(
                "Nur dieses Handlungsfeld; die Nummern bleiben die der ganzen Landschaft.",
                "Only this field; the numbers stay those of the whole landscape."),
            valueName: text("feld", "field")))
    var field: String?

    @Flag(
        help: ArgumentHelp(
            text(
                "Statt der Anregungen die Tafel Soll–Ist: Akteurstyp × Akteurstyp × Handlungsfeld.",
                "Instead of suggestions the table of expected and existing: type × type × field.")))
    var matrix = false

    @Option(
        help: ArgumentHelp(
            text("Für wen die Ausgabe ist.", "Who the output is for."), valueName: text("profil", "profile")))
    var profile: Profile = .intern

    func run() throws {
        let target = try output.target(keeping: [input.landscape, rules.rules])
        let shown = try input.read().ordered.published(for: profile)
        let job = GapsJob(field: field, showsMatrix: matrix, rules: rules.rules)
        try Output.write(job.table(shown, JobContext(profile)), as: output.chosen, to: target)
    }
}
