import PlainText

extension Report {
    /// The chapters of one part as a paper of its own, which says where the other one is.
    public func part(_ part: ReportPart) -> Report {
        var title = title
        var chosen = chapters.filter { part.chapters.contains($0.kind) }
        if let words = part.title { title.lines.insert(words(language), at: 0) }
        if part == .main, !chosen.isEmpty { chosen[chosen.count - 1].blocks.append(.note(companion)) }
        return Report(self, title, chosen)
    }

    /// Where the rest is, at the end of what is read.
    private var companion: Prose {
        let names = ReportChapter.allCases.filter(ReportPart.annex.chapters.contains).map {
            language.quoted($0.heading(language))
        }
        let list = language.list(names, limit: names.count)
        return language == .german
            ? "Zum Nachschlagen gehört zu diesem Bericht ein eigenes Heft: \(list), mit Akteursverzeichnis, allen Empfehlungen, Vorschlägen und Befunden, Methode und Datenschutzhinweis."
            : "To look things up there is a paper of its own with this report: \(list), with the register of actors, all recommendations, proposals and findings, method and privacy notice."
    }
}
