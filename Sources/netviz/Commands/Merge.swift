import ArgumentParser
import LandscapeFiles
import LandscapeJobs
import LandscapeModel
import PlainText
import Reports

struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: text(
            "Zwei Landschaften zusammenführen: von zwei Koordinationen oder aus zwei Jahren.",
            "Put two landscapes together: of two coordinators or of two years."),
        discussion: text(
            "Ein gleicher Name gilt als derselbe Akteur, außer Gebiet, Sozialraum oder Träger sind verschieden; dann, und bei gleicher id mit anderem Namen, bleiben es zwei, und aliase.csv fragt nach (Status „offen“). Wo beide etwas anderes sagen, gilt die erste Landschaft; der andere Wert steht in konflikte.csv. Aliase gelten nur in ihrer eigenen Landschaft.",
            "One name is one actor, unless area, district or the body that runs it differ; then, and for one id with another name, they stay two, and aliase.csv asks (status “offen”). Where both say something else the first landscape stands; the other value is in konflikte.csv. Aliases count in their own landscape only."
        ),
        aliases: ["zusammenfuehren"])

    @Argument(
        help: ArgumentHelp(
            text("Die erste Landschaft; im Zweifel gilt sie.", "The first landscape; in doubt it stands."),
            valueName: text("erste", "first")))
    var first: String

    @Argument(
        help: ArgumentHelp(
            text("Die zweite Landschaft.", "The second landscape."), valueName: text("zweite", "second")))
    var second: String

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            text("Der neue Ordner für das Ergebnis.", "The new folder for the result."),
            valueName: text("ordner", "folder")))
    var output: String

    @Option(
        name: [.customLong("decisions"), .customLong("entscheidungen")],
        help: ArgumentHelp(
            text(
                "Die aliase.csv eines früheren Ergebnisses: was darin angenommen oder abgelehnt ist, gilt wieder.",
                "The aliase.csv of a former result: what is accepted or rejected there holds again."),
            valueName: text("datei", "file")))
    var decisions: String?

    @Flag(
        name: [.customLong("provisional"), .customLong("vorlaeufig")],
        help: ArgumentHelp(
            text("Mit dem weiterarbeiten, was verstanden wurde.", "Go on with what was understood.")))
    var isProvisional = false

    @OptionGroup var language: LanguageArguments

    @OptionGroup var overwrite: OverwriteArguments

    func validate() throws {}

    func run() throws {
        let folder = try overwrite.freshFolder(output)
        let job = MergeJob(first, second, decisions: decisions, isProvisional: isProvisional)
        let outcome = try job.run(spoken)
        try FolderWriter.write(outcome.tables, remarks: outcome.remarks, to: folder)
        try Output.show(outcome.report.text(spoken))
        Output.say(outcome.notes)
        Output.say(outcome.report.closing(output)(spoken))
    }
}
