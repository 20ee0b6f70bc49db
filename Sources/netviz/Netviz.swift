import ArgumentParser
import Foundation
import LandscapeJobs
import LandscapeModel
import PlainText

@main
struct Netviz: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "netviz",
        abstract: text(
            "Kooperationslandschaften der Migrations- und Integrationsarbeit: prüfen, messen, zeichnen, berichten.",
            "Cooperation landscapes of migration and integration work: check, measure, draw, report."),
        discussion: text(
            "Eine Landschaft ist ein Ordner mit Tabellen (akteure.csv, kooperationen.csv …). Am einfachsten: netviz run ORDNER -o ausgabe",
            "A landscape is a folder of tables (akteure.csv, kooperationen.csv …). Easiest: netviz run FOLDER -o output"
        ),
        version: Release.text,
        subcommands: [
            Run.self, New.self, Check.self, Measures.self, Gaps.self, Plan.self, Map.self, Report.self,
            Table.self, Serve.self, SurveyCommand.self, Convert.self, Merge.self, Apply.self, Compare.self,
            ScenarioCommand.self,
            Generate.self, Backup.self, Restore.self, Delete.self,
        ])

    /// Exit codes: 0 done, 1 invalid input or nothing to read or write, 64 wrong usage.
    static func main() async {
        // Before anything else runs nobody reads the zone meanwhile.
        Zone.becomeUniversal()
        StandardStreams.prepare()
        Interruption.prepare()
        var code: Int32 = 0
        do {
            try StandardStreams.requireRoom()
            try await work()
        } catch { code = said(error) }
        // What was shown has to have arrived before all is well.
        do { try StandardStreams.finish() } catch { code = max(code, said(error)) }
        Foundation.exit(code)
    }

    private static func work() async throws {
        var command = try parseAsRoot()
        if var waiting = command as? any AsyncParsableCommand {
            try await waiting.run()
        } else {
            try command.run()
        }
    }

    /// Says why a command ended.
    /// - Returns: the exit code.
    private static func said(_ error: any Error) -> Int32 {
        var error = error
        if let wrong = error as? RequestError {
            error = ValidationError(wrong.message(spoken))
        } else if let explained = error as? any Explained {
            Output.say((error as? JobError)?.notes ?? [])
            Output.say(explained.message(spoken))
            return 1
        }
        let code = exitCode(for: error)
        let arguments = Array(CommandLine.arguments.dropFirst())
        let unknown =
            code == .success ? nil : ParserMessages.unknownCommand(arguments, configuration.subcommands)
        let message =
            unknown
            ?? ParserMessages.shown(
                fullMessage(for: error, columns: ParserMessages.unbroken),
                command: configuration.subcommands.first { $0.names.contains(arguments.first ?? "") }?
                    ._commandName,
                words: ChoiceWords.german)
        if code == .success {
            do { try Output.show(message + "\n") } catch { return said(error) }
        } else if !message.isEmpty {
            Output.say(message)
        }
        return code.rawValue
    }
}
