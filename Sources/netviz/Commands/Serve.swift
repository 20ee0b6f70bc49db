import ArgumentParser
import Foundation
import PlainText

struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: text(
            "Im Browser: die Werkbank über alle Landschaften, oder der Runde Tisch einer Landschaft mit Handys.",
            "In the browser: the workbench over all landscapes, or the round table of one landscape with phones."
        ),
        discussion: text(
            "Jede Organisation trägt am eigenen Handy ein, was für sie gilt. Das Protokoll liegt neben der Landschaft und wird beim nächsten Start weitergeführt; die Landschaft selbst ändert sich erst mit „Übernehmen“. Der Server ist ein eigenes Programm (netviz-server).",
            "Each organisation enters what holds for it on its own phone. The journal lies beside the landscape and is carried on at the next start; the landscape itself changes only when the facilitator applies it. The server is a program of its own (netviz-server)."
        ),
        aliases: ["server"])

    @Argument(
        help: ArgumentHelp(
            text("Die Landschaft.", "The landscape."), valueName: text("landschaft", "landscape")))
    var landscape: String?

    @Option(help: ArgumentHelp(text("Port; 0: ein freier.", "Port; 0: a free one."), valueName: "n"))
    var port = 8080

    @Flag(
        help: ArgumentHelp(
            text(
                "Für alle im lokalen Netz erreichbar, nicht nur auf diesem Gerät.",
                "For everybody in the local net, not on this device alone.")))
    var lan = false

    @Flag(
        name: [.customLong("provisional"), .customLong("vorlaeufig")],
        help: ArgumentHelp(
            text(
                "Mit dem weiterarbeiten, was von den Tabellen verstanden wurde, und es auf jeder Seite vermerken.",
                "Go on with what was understood of the tables, and say so on every page.")))
    var isProvisional = false

    @Option(
        help: ArgumentHelp(
            text(
                "Mit Landschaft: der Ordner für das Protokoll (sonst liegt es neben ihr). Ohne: die Werkbank im Browser über alle Landschaften dieses Ordners.",
                "With a landscape: the folder for the journal (else it lies beside it). Without: the workbench in the browser over all landscapes of this folder."
            ),
            valueName: text("ordner", "folder")))
    var data: String?

    @Option(
        help: ArgumentHelp(
            text(
                "Was vor jedem Pfad steht, wenn ein Webserver davor liegt: /netviz.",
                "What stands before every path behind a web server: /netviz."),
            valueName: text("pfad", "path")))
    var basePath = ""

    @Option(
        help: ArgumentHelp(
            text(
                "Die Adresse, unter der ein Webserver davor erreichbar ist: https://integration.example.org.",
                "The address of the web server in front: https://integration.example.org."),
            valueName: "url"))
    var origin: String?

    @Option(
        help: ArgumentHelp(
            text(
                "Ohne Landschaft: die Kopfzeile, in der dieser Webserver nennt, wen er angemeldet hat: X-Forwarded-User. Nur er selbst darf sie setzen.",
                "Without a landscape: the header in which that web server names whom it has let in: X-Forwarded-User. Nobody but itself may set it."
            ),
            valueName: text("kopfzeile", "header")))
    var loginHeader: String?

    @Option(
        help: ArgumentHelp(
            text(
                "json: eine Zeile mit allen Adressen, sobald der Server bereit ist.",
                "json: one line with all addresses as soon as the server is ready."), valueName: "format"))
    var format = Form.text

    @OptionGroup var language: LanguageArguments

    enum Form: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    func validate() throws {
        guard (0...65535).contains(port) else {
            throw ValidationError(text("--port kennt 0 bis 65535.", "--port knows 0 to 65535."))
        }
        guard basePath.isEmpty || Self.isBasePath(basePath) else {
            throw ValidationError(
                text(
                    "--base-path beginnt mit „/“ und besteht aus Buchstaben, Ziffern und Bindestrichen: /netviz.",
                    "--base-path begins with “/” and has letters, digits and hyphens: /netviz."))
        }
        guard loginHeader == nil || origin != nil else {
            throw ValidationError(
                text(
                    "--login-header gilt nur hinter einem Webserver, den --origin nennt.",
                    "--login-header is for use behind the web server that --origin names."))
        }
        guard origin.map(Self.isOrigin) != false else {
            throw ValidationError(
                text(
                    "--origin ist eine Adresse ohne Pfad: https://integration.example.org.",
                    "--origin is an address without a path: https://integration.example.org."))
        }
    }

    private static func isBasePath(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        return path.hasPrefix("/")
            && parts.allSatisfy { part in
                !part.isEmpty
                    && part.allSatisfy {
                        $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_")
                    }
            }
    }

    private static func isOrigin(_ text: String) -> Bool {
        guard let url = URL(string: text), let host = url.host(), !host.isEmpty else { return false }
        return ["http", "https"].contains(url.scheme) && url.path().isEmpty && url.query() == nil
            && url.fragment() == nil
    }

    func run() throws {
        guard landscape != nil || data != nil else {
            throw ValidationError(
                text(
                    "Welche Landschaft? Zum Beispiel: netviz serve landschaft. Oder, für alle Landschaften eines Ordners: --data ordner.",
                    "Which landscape? For example: netviz serve landscape. Or, for all landscapes of a folder: --data folder."
                ))
        }
        var arguments = ["--port", "\(port)", "--format", format.rawValue, "--lang", language.lang.rawValue]
        if lan { arguments.append("--lan") }
        if isProvisional { arguments.append("--provisional") }
        for (name, value) in [
            ("--data", data), ("--base-path", basePath), ("--origin", origin),
            ("--login-header", loginHeader),
        ] {
            if let value, !value.isEmpty { arguments.append("\(name)=\(value)") }
        }
        // Without a landscape it is the workbench, which runs this program for maps, reports and figures.
        guard let landscape else { try ServerProgram.run(arguments + ["--program=\(ServerProgram.own)"]) }
        try ServerProgram.run(arguments + ["--", landscape])
    }
}
