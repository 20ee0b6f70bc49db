public import PlainText

/// The chapters of a report, in this order. Every report has them, but for ``development``: that one needs an earlier
/// state to tell of.
public enum ReportChapter: String, Sendable, CaseIterable {
    case summary, data, actors, network, development, fields, boards, overlaps, questions, annex

    public var heading: Bilingual {
        switch self {
        case .summary: Bilingual("Kurzfassung", "Summary")
        case .data: Bilingual("Datengrundlage und Grenzen", "Data and limits")
        case .actors: Bilingual("Akteure und Angebote", "Actors and offers")
        case .network: Bilingual("Das Netz im Überblick", "The network at a glance")
        case .development: Bilingual("Entwicklung", "Development")
        case .fields: Bilingual("Handlungsfelder", "Fields of action")
        case .boards: Bilingual("Gremien und Runde Tische", "Boards and round tables")
        case .overlaps: Bilingual("Überschneidungen öffentlich/frei", "Overlaps public/independent")
        case .questions: Bilingual("Rückfragen an die Akteure", "Questions to the actors")
        case .annex: Bilingual("Anhang", "Annex")
        }
    }

    /// Whether a map stands among the words of the chapter; those of the annex follow at its end.
    public var hasMap: Bool { [.network, .fields, .boards].contains(self) }

    /// The short word for the command line: "daten", "netz", "felder" …
    public var slug: String {
        switch self {
        case .summary: "kurzfassung"
        case .data: "daten"
        case .actors: "akteure"
        case .network: "netz"
        case .development: "entwicklung"
        case .fields: "handlungsfelder"
        case .boards: "gremien"
        case .overlaps: "ueberschneidungen"
        case .questions: "rueckfragen"
        case .annex: "anhang"
        }
    }

    /// The chapter that a word means: its heading in either language, the start of it, or its short word.
    public init?(_ word: String) {
        let key = word.folded
        guard !key.isEmpty else { return nil }
        func names(_ chapter: ReportChapter) -> [String] {
            [
                chapter.slug.folded, chapter.rawValue.folded, chapter.heading.german.folded,
                chapter.heading.english.folded,
            ]
        }
        let exact = Self.allCases.filter { names($0).contains(key) }
        let starting = Self.allCases.filter { names($0).contains { $0.hasPrefix(key) } }
        let found = exact.isEmpty ? starting : exact
        guard found.count == 1, let only = found.first else { return nil }
        self = only
    }
}
