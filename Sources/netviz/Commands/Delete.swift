import ArgumentParser
import PlainText

struct Delete: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: text(
            "Eine Organisation oder eine Person aus allem löschen, was eine Werkbank aufbewahrt.",
            "Delete an organisation or a person from everything that a workbench keeps."),
        discussion: text(
            "Aus Tabellen, früheren Ständen, Protokoll, Fragebögen, Konten und den genannten Sicherungen. Was andere über sich gesagt haben, bleibt; wo ein Satz den Namen nannte, steht „(gelöscht)“. Was bis dahin geändert wurde, lässt sich danach nicht mehr einzeln zurücknehmen. Ein Vermerk ohne den Namen steht in loeschungen.csv. Die Werkbank darf dabei nicht laufen; es lässt sich nicht rückgängig machen.",
            "From tables, earlier states, journal, questionnaires, accounts and the backups named. What others said of themselves stays; where a sentence had the name there is “(gelöscht)”. What was changed until then cannot be taken back one by one any more. A note without the name stands in loeschungen.csv. The workbench must not be running; it cannot be undone."
        ),
        aliases: ["löschen"])

    @Argument(
        help: ArgumentHelp(
            text("Der Name, ganz und wie in den Tabellen.", "The name, whole and as the tables have it."),
            valueName: text("name", "name")))
    var name: String?

    @Option(
        help: ArgumentHelp(
            text("Der Ordner der Werkbank.", "The folder of the workbench."),
            valueName: text("ordner", "folder")))
    var data: String

    @Flag(help: ArgumentHelp(text("Es ist eine Person.", "It is a person."))) var person = false

    @Flag(
        help: ArgumentHelp(
            text(
                "Statt eines Namens: alle Landschaften, deren Tag in „aufbewahren_bis“ (landschaft.yaml) vorüber ist, als Ganzes.",
                "Instead of a name: all landscapes whose day in “aufbewahren_bis” (landschaft.yaml) is over, as a whole."
            )))
    var expired = false

    @Option(
        help: ArgumentHelp(
            text(
                "Nur aus dieser Landschaft (der Name in ihrer Adresse); sonst aus allen.",
                "From this landscape alone (its name in addresses); else from all."),
            valueName: text("name", "name")))
    var landscape: String?

    @Option(
        help: ArgumentHelp(
            text(
                "Auch aus dieser Sicherung, oder aus allen in diesem Ordner. Mehrfach möglich.",
                "From this backup, too, or from all in this folder. May be repeated."),
            valueName: text("ordner", "folder")))
    var backups: [String] = []

    @OptionGroup var form: KeepingForm

    func run() throws {
        guard !expired || name == nil else {
            throw ValidationError(
                text(
                    "--expired löscht Landschaften als Ganzes und nennt keinen Namen.",
                    "--expired goes without a name."))
        }
        if expired { try ServerProgram.run(["--expire=\(data)"] + form.words) }
        guard let name, !name.allSatisfy(\.isWhitespace) else {
            throw ValidationError(text("Wer soll gelöscht werden?", "Who is to be deleted?"))
        }
        var words = ["--forget=\(name)", "--from=\(data)"] + (person ? ["--person"] : [])
        if let landscape { words.append("--only=\(landscape)") }
        try ServerProgram.run(words + backups.map { "--backups=\($0)" } + form.words)
    }
}
