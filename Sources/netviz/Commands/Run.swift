import ArgumentParser
import GapAnalysis
import LandscapeJobs
import LandscapeModel

struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: text(
            "Alles für eine Landschaft in einen Ordner: Prüfung, Karten, Bericht, Tabellen.",
            "Everything for one landscape into a folder: check, maps, report, tables."),
        aliases: ["ausgabe"])

    @OptionGroup var input: LandscapeArguments
    @OptionGroup var rules: RulesArguments
    @OptionGroup var overwrite: OverwriteArguments

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            text("Der Ordner für die Ergebnisse.", "The folder for the results."),
            valueName: text("ordner", "folder")))
    var output: String = "out"

    @Option(
        help: ArgumentHelp(
            text("Für wen Karten und Bericht sind.", "Who maps and report are for."),
            valueName: text("profil", "profile")))
    var profile: Profile = .workshop

    @Option(
        help: ArgumentHelp(text("Anfang der Zufallszahlen.", "Start of the random numbers."), valueName: "n"))
    var seed: UInt64 = 1

    func run() async throws {
        let folder = try overwrite.resultFolder(output, keeping: input.landscape)
        let (input, rules, context) = (input, rules.rules, JobContext(profile, seed: seed))
        let job = Once {
            let shown = try input.read().ordered.published(for: context.profile)
            return MainFiles(shown, rules: rules, context)
        }
        // The recommendations are parsed while the tables are being read.
        try together([{ _ = try job.value() }, { _ = Catalogue.standard }])
        let (written, notes) = try await job.value().all()
        Output.say(notes)
        try Output.write(
            written.map { ($0.name, $0.content) }, into: folder, for: profile,
            replacesEdited: overwrite.isWanted)
        let widest = written.map(\.name.count).max() ?? 0
        for file in written {
            let path = output + "/" + file.name
            try Output.show(
                path + String(repeating: " ", count: widest - file.name.count + 2) + file.meaning + "\n")
        }
    }
}
