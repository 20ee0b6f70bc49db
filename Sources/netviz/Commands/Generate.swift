import ArgumentParser
import LandscapeFiles
import LandscapeModel
import PlainText

struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: text(
            "Eine synthetische Landschaft beliebiger Größe erzeugen, zum Ausprobieren und Messen.",
            "Make a synthetic landscape of any size, to try things out and to measure."),
        discussion: text(
            "Je Gemeinde eine Fachstelle und 30 bis 60 Akteure um sie, darüber Kreise und Länder. Alle Namen sind erfunden; derselbe Startwert gibt dieselben Tabellen.",
            "Each municipality has a hub and 30 to 60 actors around it, below Kreise and Länder. All names are made up; the same seed gives the same tables."
        ),
        aliases: ["erzeugen"])

    @Option(
        name: [.customLong("municipalities"), .customLong("gemeinden")],
        help: ArgumentHelp(text("Zahl der Gemeinden.", "Number of municipalities."), valueName: "n"))
    var municipalities: Int

    @Option(
        help: ArgumentHelp(text("Anfang der Zufallszahlen.", "Start of the random numbers."), valueName: "n"))
    var seed: UInt64 = 1

    @Option(
        help: ArgumentHelp(
            text("Meldungen je Akteur, ungefähr.", "Claims per actor, about."),
            valueName: text("zahl", "number")))
    var density: Double = 5

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            text("Der Ordner, der angelegt wird.", "The folder to make."), valueName: text("ordner", "folder")
        ))
    var output: String

    @OptionGroup var language: LanguageArguments

    @OptionGroup var overwrite: OverwriteArguments

    func validate() throws {
        guard (1...100_000).contains(municipalities) else {
            throw ValidationError(
                text(
                    "--municipalities nimmt Zahlen von 1 bis 100000.",
                    "--municipalities takes numbers from 1 to 100000."))
        }
        guard (1...20).contains(density) else {
            throw ValidationError(
                text("--density nimmt Zahlen von 1 bis 20.", "--density takes numbers from 1 to 20."))
        }
    }

    func run() throws {
        let folder = try overwrite.freshFolder(output)
        let landscape = SyntheticLandscape(municipalities: municipalities, seed: seed, density: density)
        let counts = try SyntheticFiles.write(landscape, to: folder)
        Output.say(
            text(
                "„\(output)“ ist angelegt: \(counts.actors) Akteure, \(counts.claims) Zeilen in kooperationen.csv.",
                "“\(output)” is ready: \(counts.actors) actors, \(counts.claims) rows in kooperationen.csv."))
    }
}
