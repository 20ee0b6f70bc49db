import ArgumentParser
import Diagrams
import Foundation
import LandscapeFiles
import LandscapeModel
import Reports

struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: text(
            "Alles für eine Landschaft in einen Ordner: Prüfung, Karten, Bericht, Tabellen.",
            "Everything for one landscape into a folder: check, maps, report, tables."),
        aliases: ["ausgabe"])

    @OptionGroup var input: LandscapeArguments
    @OptionGroup var rules: RulesArguments

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            text("Der Ordner für die Ergebnisse.", "The folder for the results."),
            valueName: text("ordner", "folder")))
    var output: String = "out"

    @Option(help: ArgumentHelp(text("Für wen Karten und Bericht sind.", "Who maps and report are for.")))
    var profile: Profile = .workshop

    @Option(
        help: ArgumentHelp(text("Anfang der Zufallszahlen.", "Start of the random numbers."), valueName: "n"))
    var seed: UInt64 = 1

    func run() throws {
        let prepared = try input.read()
        let catalogue = try rules.catalogue(prepared.landscape)
        let job = MainJob(prepared, catalogue: catalogue, profile: profile, seed: seed)
        let overview = try job.overviewMap()
        let gaps = try job.gapMap()
        let report = job.report(overview: overview, gaps: gaps)
        let review = prepared.nameReview()
        var check = CheckTable(
            summary: CheckSummary(prepared.landscape).entries,
            problems: prepared.problems + review.problems + catalogue.problems(prepared.landscape),
            rowsLeftOut: input.isProvisional ? prepared.landscape.rowsNotUnderstood : nil)
        check.proposals = ProposalTable(prepared.landscape, names: review.proposals)

        var files: [OutputFile] = [
            OutputFile(
                "karte.svg", text("Kooperationslandkarte", "map of cooperation"), overview.svg(),
                isForSharing: true)
        ]
        if let gaps {
            files.append(
                OutputFile(
                    "luecken.svg", text("Karte der Anregungen", "map of suggestions"), gaps.svg(),
                    isForSharing: true))
        }
        files += [
            OutputFile(
                "synergien.html", text("Bericht zum Lesen und Drucken", "report to read and print"),
                try report.html(), isForSharing: true),
            OutputFile(
                "synergien.md",
                text("Bericht als Text für den eigenen Entwurf", "report as text for your own draft"),
                try report.markdown(), isForSharing: true),
        ]
        // The working tables name every actor: they do not belong beside a public map.
        if profile != .oeffentlich {
            files += [
                OutputFile(
                    "kennzahlen.csv", text("Kennzahlen je Akteur", "measures by actor"), job.measures().csv()),
                OutputFile(
                    "luecken.csv", text("alle Anregungen als Tabelle", "all suggestions as a table"),
                    job.gapsTable().csv(spoken)),
                OutputFile(
                    "pruefung.txt", text("was in den Tabellen auffällt", "remarks on the tables"),
                    check.text(spoken)),
            ]
        }
        let page = IndexPage(
            title: prepared.landscape.settings.title,
            entries: files.map {
                IndexPage.Entry(name: $0.name, meaning: $0.meaning, isForSharing: $0.isForSharing)
            }, note: prepared.note)
        files.append(OutputFile("index.html", text("Übersicht", "overview"), try page.html(spoken)))
        try Output.write(files.map { ($0.name, Data($0.content.utf8)) }, into: output)
        let widest = files.map(\.name.count).max() ?? 0
        for file in files {
            let path = output + "/" + file.name
            print(path + String(repeating: " ", count: widest - file.name.count + 2) + file.meaning)
        }
    }
}

/// One file of the result and what it is.
private struct OutputFile {
    var name: String
    var meaning: String
    var content: String
    /// Maps and report keep to the profile; tables are working papers.
    var isForSharing: Bool

    init(_ name: String, _ meaning: String, _ content: String, isForSharing: Bool = false) {
        self.name = name
        self.meaning = meaning
        self.content = content
        self.isForSharing = isForSharing
    }
}
