import ArgumentParser
import Foundation
import LandscapeEditing
import LandscapeFiles
import LandscapeJobs
import LandscapeModel
import PlainText
import Reports
import ResultTables
import Workbooks

struct Apply: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply",
        abstract: text(
            "Ein Protokoll von Änderungen in eine Landschaft übernehmen.",
            "Apply a journal of changes to a landscape."),
        discussion: text(
            "Ein Protokoll (.jsonl) hält fest, was an einem Runden Tisch oder im Browser eingetragen wurde. Alles wird auf einmal übernommen; widerspricht ein Eintrag der Tabelle oder ist er nicht zu verstehen, wird nichts geschrieben. Dasselbe Protokoll ein zweites Mal ändert nichts.",
            "A journal (.jsonl) keeps what was entered at a round table or in the browser. All of it is applied at once; where an entry contradicts the table or cannot be understood, nothing is written. The same journal a second time changes nothing."
        ),
        aliases: ["uebernehmen"])

    @Argument(
        help: ArgumentHelp(
            text("Das Protokoll (.jsonl).", "The journal (.jsonl)."), valueName: text("protokoll", "journal"))
    )
    var journal: String

    @Argument(
        help: ArgumentHelp(
            text(
                "Die Landschaft, in die es übernommen wird.", "The landscape that it is applied to."),
            valueName: text("landschaft", "landscape")))
    var landscape: String

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            text(
                "In einen neuen Ordner oder eine neue Arbeitsmappe schreiben statt in die Landschaft selbst.",
                "Write into a new folder or workbook instead of the landscape itself."),
            valueName: text("ziel", "output")))
    var output: String?

    @Flag(
        name: [.customLong("partial"), .customLong("teilweise")],
        help: ArgumentHelp(
            text(
                "Übernehmen, was sich übernehmen lässt; der Rest wird genannt.",
                "Apply what can be applied; the rest is named.")))
    var isPartial = false

    @Flag(
        name: [.customLong("show"), .customLong("zeigen")],
        help: ArgumentHelp(
            text(
                "Die Einträge als Sätze zeigen und nichts ändern; mit -o niederschrift.docx (.html, .md, .pdf) als Niederschrift.",
                "Show the entries as sentences and change nothing; with -o minutes.docx (.html, .md, .pdf) as minutes."
            )))
    var shows = false

    @OptionGroup var overview: OverviewArguments

    @OptionGroup var language: LanguageArguments

    @OptionGroup var overwrite: OverwriteArguments

    func validate() throws {
        guard !shows || !isPartial else {
            throw ValidationError(
                text(
                    "--show ändert nichts und passt nicht zu --partial.",
                    "--show changes nothing and does not go with --partial."))
        }
    }

    func run() async throws {
        if shows, let output { return try await writeMinutes(to: output) }
        let target = try LandscapeTarget(output, keeping: [landscape, journal], overwrite)
        let job = ApplyJob(journal, to: landscape, changesLandscape: output == nil)
        if shows {
            let (sentences, notes) = try job.sentences(spoken)
            Output.say(notes)
            return try Output.show(sentences)
        }
        let outcome = try job.run()
        Output.say(outcome.notes)
        let report = ReplayReport(outcome.replay, spoken)
        guard outcome.replay.isSound || isPartial else {
            try Output.show(overview.isForScripts ? report.json() : report.text())
            Output.say(
                text(
                    "Es wurde nichts übernommen. Was ohne Widerspruch ist, übernimmt --teilweise.",
                    "Nothing was applied. --partial applies what is without conflict."))
            throw ExitCode(1)
        }
        try write(outcome, to: target)
        try Output.show(overview.isForScripts ? report.json() : report.text())
    }

    /// What was said, as a paper that is sent round.
    private func writeMinutes(to output: String) async throws {
        let form = try ReportForm(of: output)
        let target = try overwrite.target(output, keeping: [landscape, journal])
        let (minutes, notes) = try ApplyJob(journal, to: landscape, changesLandscape: false)
            .minutes(JobContext(.workshop))
        Output.say(notes)
        try Output.write(try await minutes.data(form), to: target)
    }

    private func write(_ outcome: ApplyJob.Outcome, to target: LandscapeTarget) throws {
        switch target {
        case .landscape:
            guard let backup = try outcome.home.write(outcome.replay) else {
                return Output.say(
                    text("An „\(landscape)“ hat sich nichts geändert.", "Nothing changed in “\(landscape)”."))
            }
            Output.say(
                text(
                    "Übernommen in „\(landscape)“. Die Tabellen, wie sie vorher waren, liegen in „\(backup)“.",
                    "Applied to “\(landscape)”. The tables as they were before are in “\(backup)”."))
        case .folder(let folder): try outcome.home.write(outcome.replay, toFolder: folder)
        case .workbook(let format, let file):
            let data = try outcome.home.workbook(
                outcome.replay, as: format, remarks: outcome.remarks(spoken), language: spoken)
            try Output.write(data, to: file, isDurable: true)
        }
    }
}
