import ArgumentParser
import Foundation
import LandscapeEditing
import LiveTable
import PlainText
import TableServer
import Workbench

/// The program that `netviz serve` hands over to; it checks the arguments and names them in the words of users.
@main
struct NetvizServer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "netviz-server")

    @Argument var landscape: String?
    /// Reads an upload in a process of its own, and prints its tables.
    @Option var read: String?
    /// Reads a returned questionnaire in the same way; `name` is what its sender calls it.
    @Option var answer: String?
    @Option var name = "fragebogen.xlsx"
    /// Backs up a workbench's folder, or puts a backup back; `into` is where to.
    @Option var backup: String?
    @Option var restore: String?
    @Option var into: String?
    @Flag var overwrite = false
    /// Takes an organisation or a person out of a workbench's folder.
    @Option var forget: String?
    @Option var from: String?
    @Flag var person = false
    @Option var only: String?
    @Option var backups: [String] = []
    /// Deletes the landscapes of a workbench's folder whose day is over.
    @Option var expire: String?
    /// netviz itself, for the workbench.
    @Option var program: String?
    @Option var port = 8080
    @Flag var lan = false
    @Flag var provisional = false
    @Option var data: String?
    @Option var basePath = ""
    @Option var origin: String?
    @Option var loginHeader: String?
    @Option var format = "text"
    @Option var lang = "de"

    private var language: Language { Language(rawValue: lang) ?? .german }

    func run() async throws {
        do {
            if let read {
                say(try UploadedFile.told(read).text)
            } else if let answer {
                say(try QuestionnaireReader.print(answer, name: name))
            } else if let backup, let into {
                tell(try DataBackup.make(of: backup, to: into, now: Self.now), isRestored: false)
            } else if let restore, let into {
                let summary = try DataBackup.restore(
                    restore, to: into, isOverwriting: overwrite, now: Self.now)
                tell(summary, isRestored: true)
            } else if let expire {
                let record = try await Expiry.deleteExpired(
                    in: expire, today: Date.now.formatted(.iso8601.year().month().day()), now: Self.now)
                if let record { tell(record) } else { say(format == "json" ? "null\n" : nothing(language)) }
            } else if let forget, let from {
                tell(try await deletion(of: forget, from: from).run())
            } else if let landscape {
                try await serve(table: landscape)
            } else if let data, let program {
                try await serve(workbench: data, program)
            }
        } catch let problem as any Explained {
            FileHandle.standardError.write(Data((problem.message(language) + "\n").utf8))
            throw ExitCode(1)
        }
    }

    private func options(_ landscape: String) -> ServerOptions {
        var options = ServerOptions(landscape: landscape)
        options.port = port
        options.isOpen = lan
        options.isProvisional = provisional
        options.data = data
        options.basePath = basePath
        options.origin = origin
        options.loginHeader = loginHeader
        options.language = language
        return options
    }

    private func serve(table landscape: String) async throws {
        let (form, language) = (format, language)
        try await TableServer(options(landscape)).run { addresses in
            say(form == "json" ? addresses.json : addresses.text(language))
        }
    }

    private func serve(workbench folder: String, _ program: String) async throws {
        let (form, language) = (format, language)
        try await WorkbenchServer(options(""), folder: folder, program: program).run { addresses in
            say(form == "json" ? addresses.json : addresses.text(language))
        }
    }

    private func deletion(of name: String, from folder: String) throws -> Deletion {
        var landscape: LandscapeName?
        if let only {
            landscape = LandscapeName(only)
            guard landscape != nil else { throw KeepingProblem.unknownLandscape(only) }
        }
        return Deletion(
            of: person ? ForgottenNames(person: name) : ForgottenNames(actor: name), from: folder,
            landscape: landscape, backups: backups, now: Self.now)
    }

    private func tell(_ record: DeletionRecord) {
        guard format == "json" else { return say(record.text(language)) }
        var json = JSONWriter(isCompact: true)
        json.object { record.write(&$0) }
        say(String(decoding: json.bytes, as: UTF8.self) + "\n")
    }

    private func nothing(_ language: Language) -> String {
        language == .german
            ? "Von keiner Landschaft ist die Aufbewahrung abgelaufen.\n"
            : "No landscape is to be deleted yet.\n"
    }

    private static var now: String { Date.now.formatted(.iso8601) }

    private func tell(_ summary: DataBackup.Summary, isRestored: Bool) {
        guard format == "json" else { return say(summary.text(language, isRestored: isRestored)) }
        var json = JSONWriter(isCompact: true)
        json.object { summary.write(&$0) }
        say(String(decoding: json.bytes, as: UTF8.self) + "\n")
    }

    private func say(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }
}
