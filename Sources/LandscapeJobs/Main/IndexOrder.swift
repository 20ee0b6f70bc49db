import PlainText
import Reports

/// What the index page of `run` says of each file: what to open first, for whom, and what for.
struct IndexOrder {
    private let language: Language

    init(_ language: Language) { self.language = language }

    private func text(_ german: String, _ english: String) -> String {
        language == .german ? german : english
    }

    /// What to open first, in this order, and for whom.
    private var first: [(name: String, audience: String)] {
        [
            (
                "karte.html",
                text("für alle, am Bildschirm oder Beamer", "for everybody, on a screen or projector")
            ),
            (
                "synergien.html",
                text("für Leitung, Politik und Fachkräfte", "for management, politics and practitioners")
            ),
            ("luecken.svg", text("für die Vorbereitung eines Runden Tisches", "to prepare a round table")),
            (
                "tisch.html",
                text(
                    "für den Runden Tisch selbst: Laptop und Beamer, ohne Netz",
                    "for the round table itself: laptop and projector, offline")
            ),
        ]
    }

    /// The files in the order of the page.
    func entries(_ files: [MainFiles.File]) -> [(purpose: IndexPage.Purpose, entry: IndexPage.Entry)] {
        let first = first
        func rank(_ file: MainFiles.File) -> Int { first.firstIndex { $0.name == file.name } ?? first.count }
        return files.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
            .map { _, file in
                let entry = IndexPage.Entry(
                    name: file.name, meaning: file.meaning, isForSharing: file.isForSharing,
                    audience: rank(file) < first.count ? first[rank(file)].audience : "")
                return (purpose(file, isFirst: rank(file) < first.count), entry)
            }
    }

    /// A map that is not opened first is hung up or handed out; whatever else keeps to the profile is text.
    private func purpose(_ file: MainFiles.File, isFirst: Bool) -> IndexPage.Purpose {
        if isFirst { return .first }
        guard file.isForSharing else { return .desk }
        return [".svg", ".pdf", ".png"].contains { file.name.hasSuffix($0) } ? .table : .draft
    }
}
