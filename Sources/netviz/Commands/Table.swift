import ArgumentParser
import LandscapeJobs
import LandscapeModel
import PlainText

struct Table: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "table",
        abstract: text(
            "Der Runde Tisch als eine Seite: Karte, Anregungen, Eintragen, Beamer, Protokoll – ohne Netz.",
            "The round table as one page: map, suggestions, entering, projector, journal – offline."),
        discussion: text(
            "Die Seite läuft per Doppelklick in Edge, Chrome und Firefox, auch vom USB-Stick; sie lädt nichts und schickt nichts. Was eingetragen wurde, sichert sie als Protokoll (.jsonl); „netviz apply“ übernimmt es.",
            "The page runs by double click in Edge, Chrome and Firefox, from a USB stick as well; it loads and sends nothing. What was entered it saves as a journal (.jsonl), which “netviz apply” takes over."
        ),
        aliases: ["tisch"])

    @OptionGroup var input: LandscapeArguments
    @OptionGroup var rules: RulesArguments
    @OptionGroup var overwrite: OverwriteArguments

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            text("Die Seite (.html).", "The page (.html)."), valueName: text("datei", "file")))
    var output: String?

    @Option(
        help: ArgumentHelp(
            text(
                "Die Akteure stehen, wo diese Datei von „netviz map --positions“ sie hat.",
                "Actors stand where this file of “netviz map --positions” has them."),
            valueName: text("datei", "file")))
    var positions: String?

    @Option(
        help: ArgumentHelp(text("Titel der Seite.", "Title of the page."), valueName: text("titel", "title")))
    var title: String?

    @Option(
        help: ArgumentHelp(text("Anfang der Zufallszahlen.", "Start of the random numbers."), valueName: "n"))
    var seed: UInt64 = 1

    func run() throws {
        try Output.requireFile(
            output,
            Bilingual(
                "Wohin soll die Seite? Bitte nennen Sie mit -o eine Datei: -o tisch.html.",
                "Where should the page go? Please name a file with -o: -o table.html."))
        guard let output, [".html", ".htm"].contains(where: output.lowercased().hasSuffix) else {
            throw ValidationError(
                text(
                    "Die Seite ist eine .html-Datei: -o tisch.html.",
                    "The page is an .html file: -o table.html."))
        }
        let target = try overwrite.target(output, keeping: [input.landscape, rules.rules, positions])
        let job = try TableJob(
            try input.read().ordered, rules: rules.rules, positions: positions, title: title,
            JobContext(.workshop, seed: seed))
        try Output.write(try job.html(), to: target)
    }
}
