package import PlainText

/// Why the server does not start.
package struct ServerProblem: Explained, Sendable {
    package var message: Bilingual

    static let noRandomNumbers = ServerProblem(
        message: Bilingual(
            "Das System liefert keine Zufallszahlen; ohne sie gibt es keine sicheren Zugänge.",
            "The system gives no random numbers; without them nobody can come in safely."))

    static func noPort(_ port: Int, isTaken: Bool) -> ServerProblem {
        ServerProblem(
            message: isTaken
                ? Bilingual(
                    "Port \(port) ist schon belegt. Bitte nennen Sie mit --port einen anderen (0: ein freier).",
                    "Port \(port) is in use already. Please name another with --port (0: a free one).")
                : Bilingual(
                    "Auf Port \(port) darf oder kann netviz hier nicht lauschen. Bitte nennen Sie mit --port einen anderen.",
                    "netviz may not or cannot listen on port \(port) here. Please name another with --port."))
    }

    static func noFolder(_ path: String) -> ServerProblem {
        ServerProblem(
            message: Bilingual(
                "Der Ordner „\(path)“ lässt sich nicht anlegen. Bitte prüfen Sie den Pfad und die Rechte.",
                "The folder “\(path)” cannot be made. Please check the path and the permissions."))
    }
}
