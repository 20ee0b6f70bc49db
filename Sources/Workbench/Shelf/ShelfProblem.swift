package import PlainText

/// Why there is no such landscape, or cannot be.
package enum ShelfProblem: Explained, Sendable, Hashable {
    case unknown
    /// It is being made, changed as a whole, or deleted: a moment later it can be asked for again.
    case busy
    case taken
    case noFolder(String)

    package var message: Bilingual {
        switch self {
        case .unknown: Bilingual("Diese Landschaft gibt es hier nicht.", "There is no such landscape here.")
        case .busy:
            Bilingual(
                "Diese Landschaft wird gerade als Ganzes geändert. Bitte versuchen Sie es gleich noch einmal.",
                "This landscape is being changed as a whole. Please try again in a moment.")
        case .taken:
            Bilingual(
                "Eine Landschaft mit diesem Namen gibt es schon.",
                "There is a landscape of this name already.")
        case .noFolder(let path):
            Bilingual(
                "Der Ordner „\(path)“ lässt sich nicht anlegen oder beschreiben. Bitte prüfen Sie den Pfad und die Rechte.",
                "The folder “\(path)” can neither be made nor written. Please check the path and the permissions."
            )
        }
    }
}
