import ArgumentParser
import Diagrams
import Foundation
import GapAnalysis
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
        // The recommendations are parsed while the tables are being read.
        let (prepared, _) = try both({ try input.read() }, { Catalogue.standard })
        let catalogue = try rules.catalogue(prepared.landscape)
        let maps = MainMaps(prepared, profile: profile, seed: seed)
        // Graphviz lays out one map after the other on one core; all the rest happens beside it on the other.
        let (overview, analysis) = try both(
            { try maps.overview() }, { prepared.landscape.analysed(prepared.index, catalogue: catalogue) })
        let job = MainJob(prepared, analysis: analysis, profile: profile, seed: seed)
        let (gaps, tables) = try both({ try maps.gaps(analysis) }, { try workingTables(job, catalogue) })
        let (sheets, (html, markdown, page)) = try both(
            { try maps.others().map { ($0.sheet.name + ".svg", $0.sheet.meaning, $0.map.svg()) } },
            {
                let report = try job.report(overview: overview, gaps: gaps)
                return (try report.html(), try report.markdown(), try maps.page(analysis))
            })

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
        files += sheets.map { OutputFile($0.0, $0.1, $0.2, isForSharing: true) }
        files += [
            OutputFile(
                "karte.html", text("Karte zum Suchen und Filtern", "map to search and filter"), page,
                isForSharing: true),
            OutputFile(
                "synergien.html", text("Bericht zum Lesen und Drucken", "report to read and print"), html,
                isForSharing: true),
            OutputFile(
                "synergien.md",
                text("Bericht als Text für den eigenen Entwurf", "report as text for your own draft"),
                markdown, isForSharing: true),
        ]
        files += tables
        let index = IndexPage(
            title: prepared.landscape.settings.title,
            entries: files.map {
                IndexPage.Entry(name: $0.name, meaning: $0.meaning, isForSharing: $0.isForSharing)
            }, note: prepared.note)
        files.append(OutputFile("index.html", text("Übersicht", "overview"), try index.html(spoken)))
        try Output.write(files.map { ($0.name, Data($0.content.utf8)) }, into: output)
        let widest = files.map(\.name.count).max() ?? 0
        for file in files {
            let path = output + "/" + file.name
            print(path + String(repeating: " ", count: widest - file.name.count + 2) + file.meaning)
        }
    }

    /// The working tables name every actor: they do not belong beside a public map.
    private func workingTables(_ job: MainJob, _ catalogue: Catalogue) throws -> [OutputFile] {
        guard profile != .oeffentlich else { return [] }
        let landscape = job.prepared.landscape
        let review = job.prepared.nameReview()
        var check = CheckTable(
            summary: CheckSummary(landscape).entries,
            problems: job.prepared.problems + review.problems + catalogue.problems(landscape),
            rowsLeftOut: input.isProvisional ? landscape.rowsNotUnderstood : nil,
            readings: job.prepared.readings)
        check.proposals = ProposalTable(
            landscape, names: review.proposals, types: TypeProposer(landscape).proposals(),
            districts: DistrictProposer(landscape, pairs: job.prepared.districtPairs).proposals())
        return [
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
}

/// One file of the result and what it is.
private struct OutputFile: Sendable {
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
