import ArgumentParser
import Diagrams
import Foundation
import GapAnalysis
import LandscapeModel
import Reports

struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: text(
            "Der Bericht „Synergien“: .html oder .md, nach der Endung der Datei.",
            "The “Synergien” report: .html or .md, by the file's ending."),
        aliases: ["synergien"])

    @OptionGroup var input: LandscapeArguments
    @OptionGroup var rules: RulesArguments

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            text(
                "Die Datei, nach deren Endung sich die Form richtet.", "The file; its ending says the form."),
            valueName: text("datei", "file")))
    var output: String?

    @Option(help: ArgumentHelp(text("Für wen der Bericht ist.", "Who the report is for.")))
    var profile: Profile = .workshop

    @Option(
        help: ArgumentHelp(text("Anfang der Zufallszahlen.", "Start of the random numbers."), valueName: "n"))
    var seed: UInt64 = 1

    func run() throws {
        let ending = output.map { URL(fileURLWithPath: $0).pathExtension.lowercased() } ?? "html"
        guard ["html", "htm", "md"].contains(ending) else {
            throw ValidationError(
                text(
                    "Die Endung „.\(ending)“ kenne ich nicht. Möglich sind .html und .md.",
                    "The ending “.\(ending)” is not known. Possible are .html and .md."))
        }
        let prepared = try input.read()
        let job = MainJob(
            prepared, catalogue: try rules.catalogue(prepared.landscape), profile: profile, seed: seed)
        try Output.write(ending == "md" ? try job.reportMarkdown() : try job.reportHTML(), to: output)
    }
}
