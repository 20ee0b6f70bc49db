import ArgumentParser
import Foundation
import PlainText
import TableServer

/// The program that `netviz serve` hands over to; it checks the arguments and names them in the words of users.
@main
struct NetvizServer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "netviz-server")

    @Argument var landscape: String
    @Option var port = 8080
    @Flag var lan = false
    @Flag var provisional = false
    @Option var data: String?
    @Option var basePath = ""
    @Option var origin: String?
    @Option var format = "text"
    @Option var lang = "de"

    func run() async throws {
        var options = ServerOptions(landscape: landscape)
        options.port = port
        options.isOpen = lan
        options.isProvisional = provisional
        options.data = data
        options.basePath = basePath
        options.origin = origin
        options.language = Language(rawValue: lang) ?? .german
        let (form, language) = (format, options.language)
        do {
            try await TableServer(options).run { addresses in
                let text = form == "json" ? addresses.json : addresses.text(language)
                FileHandle.standardOutput.write(Data(text.utf8))
            }
        } catch let problem as any Explained {
            FileHandle.standardError.write(Data((problem.message(language) + "\n").utf8))
            throw ExitCode(1)
        }
    }
}
