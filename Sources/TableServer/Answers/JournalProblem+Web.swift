import JournalStore
import PlainText

extension JournalProblem {
    /// The same for somebody in a browser, who need not know where the server keeps its files.
    static let onTheWeb = Bilingual(
        "Diese Landschaft lässt sich gerade nicht öffnen. Ihre Datei bleibt, wie sie ist; bitte sagen Sie Ihrer IT Bescheid.",
        "This landscape cannot be opened at the moment. Its file stays as it is; please tell your IT department."
    )
}
