package import PlainText

/// Why there is no such landscape, or cannot be.
package enum ShelfProblem: Explained, Sendable, Hashable {
    case unknown
    case taken
    case noFolder(String)

    package var message: Bilingual {
        switch self {
        case .unknown: Bilingual("Diese Landschaft gibt es hier nicht.", "There is no such landscape here.")
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
