import PlainText

/// How much of the report is wanted: the ten to twelve pages that are read, what is looked up, or both.
public enum ReportPart: String, Sendable, CaseIterable {
    case all, main, annex

    /// The chapters of it. Questions go out to single actors, and registers are looked up: neither is read on.
    var chapters: Set<ReportChapter> {
        switch self {
        case .all: Set(ReportChapter.allCases)
        case .main: Self.annex.chapters.symmetricDifference(ReportChapter.allCases)
        case .annex: [.questions, .annex]
        }
    }

    /// What it is called where a paper is only this part.
    var title: Bilingual? {
        switch self {
        case .all, .main: nil
        case .annex: Bilingual("Anhang zum Bericht", "Annex to the report")
        }
    }
}
