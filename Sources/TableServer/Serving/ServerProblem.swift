package import PlainText

/// Why the server does not start.
package struct ServerProblem: Explained, Sendable {
    package var message: Bilingual

    static let noRandomNumbers = ServerProblem(
        message: Bilingual(
            "Das System liefert keine Zufallszahlen; ohne sie gibt es keine sicheren Zugänge.",
            "The system gives no random numbers; without them nobody can come in safely."))

    static func noFolder(_ path: String) -> ServerProblem {
        ServerProblem(
            message: Bilingual(
                "Der Ordner „\(path)“ lässt sich nicht anlegen. Bitte prüfen Sie den Pfad und die Rechte.",
                "The folder “\(path)” cannot be made. Please check the path and the permissions."))
    }
}
