import ArgumentParser
import Foundation
import LandscapeJobs
import PlainText

/// What keeps the landscapes of a workbench; the server's program does it.
struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: text(
            "Die Landschaften und Konten einer Werkbank sichern, auch während sie läuft.",
            "Back up the landscapes and accounts of a workbench, while it runs, too."),
        discussion: text(
            "Jede Datei wird so kopiert, wie sie in einem Augenblick ist, und geprüft; ein laufender Server arbeitet weiter. Wer angemeldet ist, wird nicht gesichert. Die Sicherung ist ein Ordner, den nur dieser Benutzer lesen darf; wohin er kommt und wie lange er bleibt, bestimmen Sie.",
            "Each file is copied as it is at one moment, and checked; a running server goes on. Who is signed in is not backed up. The backup is a folder that this user alone may read; where it goes and how long it stays is yours to decide."
        ),
        aliases: ["sichern"])

    @Option(
        help: ArgumentHelp(
            text("Der Ordner der Werkbank.", "The folder of the workbench."),
            valueName: text("ordner", "folder")))
    var data: String

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            text(
                "Der Ordner der Sicherung; es gibt ihn noch nicht.",
                "The folder of the backup; it is not there yet."),
            valueName: text("ordner", "folder")))
    var output: String

    @OptionGroup var form: KeepingForm

    func run() throws {
        guard !output.isEmpty else {
            throw ValidationError(text("-o nennt einen Ordner.", "-o names a folder."))
        }
        try ServerProgram.run(["--backup=\(data)", "--into=\(output)"] + form.words)
    }
}

struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: text("Eine Sicherung zurückholen.", "Put a backup back."),
        discussion: text(
            "Erst wird geprüft, ob jede Datei noch die gesicherte ist; dann tritt der Ordner an seinen Platz. Eine Werkbank darf darüber nicht laufen. Was dort lag, bleibt mit --overwrite daneben als ORDNER.vorher-ZEITPUNKT erhalten.",
            "First it is checked that each file is still what was backed up; then the folder takes its place. No workbench may run over it. What lay there is kept beside it with --overwrite, as FOLDER.vorher-MOMENT."
        ),
        aliases: ["zurückholen"])

    @Argument(
        help: ArgumentHelp(
            text("Der Ordner der Sicherung.", "The folder of the backup."),
            valueName: text("sicherung", "backup")))
    var backup: String

    @Option(
        help: ArgumentHelp(
            text("Der Ordner der Werkbank.", "The folder of the workbench."),
            valueName: text("ordner", "folder")))
    var data: String

    @Flag(
        help: ArgumentHelp(
            text(
                "Auch dann, wenn dort schon etwas liegt; es bleibt daneben erhalten.",
                "Even if something lies there already; it is kept beside it.")))
    var overwrite = false

    @OptionGroup var form: KeepingForm

    func run() throws {
        guard !data.isEmpty else {
            throw ValidationError(text("--data nennt einen Ordner.", "--data names a folder."))
        }
        try ServerProgram.run(
            ["--restore=\(backup)", "--into=\(data)"] + (overwrite ? ["--overwrite"] : []) + form.words)
    }
}

/// How a command that keeps landscapes answers.
struct KeepingForm: ParsableArguments {
    @Option(
        help: ArgumentHelp(text("text oder json.", "text or json."), valueName: "format"))
    var format = Serve.Form.text

    @OptionGroup var language: LanguageArguments

    var words: [String] { ["--format", format.rawValue, "--lang", language.lang.rawValue] }
}
