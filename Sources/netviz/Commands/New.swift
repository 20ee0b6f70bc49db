import ArgumentParser
import LandscapeFiles
import LandscapeModel

struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: text(
            "Einen frischen Ordner für eine Landschaft anlegen, bereit zum Ausfüllen.",
            "Make a fresh folder for a landscape, ready to fill in."),
        aliases: ["neu"])

    @Argument(
        help: ArgumentHelp(
            text("Der Ordner, der angelegt wird.", "The folder to make."), valueName: text("ordner", "folder")
        ))
    var folder: String

    @Option(
        help: ArgumentHelp(
            text("Titel der Landschaft.", "Title of the landscape."), valueName: text("titel", "title")))
    var title: String?

    @Option(
        help: ArgumentHelp(text("Sprache der Ausgaben: de oder en.", "Language of the outputs: de or en.")))
    var lang: String = "de"

    func run() throws {
        do {
            try LandscapeScaffold.write(to: folder, title: title, language: spoken)
        } catch {
            throw Failure(error.message.german, error.message.english)
        }
        Output.say(
            text(
                "„\(folder)“ ist angelegt. Als Nächstes akteure.csv und kooperationen.csv ausfüllen, dann: netviz check \(folder)",
                "“\(folder)” is ready. Next fill in akteure.csv and kooperationen.csv, then: netviz check \(folder)"
            ))
    }
}
