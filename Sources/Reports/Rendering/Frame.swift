import LandscapeModel

/// What the templates read: the frame of a report around its finished chapters.
struct Frame {
    let report: Report
    let words: FrameWords
    let chapters: [WrittenChapter]
    let footnotes: Footnotes
    /// Beyond these a footnote leads back to its first references only.
    private static let backLinks = 5
    /// A longer list of sections is no help in a table of contents.
    private static let listedSections = 14

    var values: [String: Any] {
        var page: [String: Any] = [
            "language": report.language.rawValue, "title": report.title.heading, "lines": report.title.lines,
            "chapters": chapters.map(view), "words": words.all, "hasFootnotes": !footnotes.texts.isEmpty,
            "footnotes": footnotes.texts.enumerated().map { view($1, number: $0 + 1) },
        ]
        if let note = report.title.provisionalNote { page["provisional"] = note }
        return page
    }

    private func view(_ chapter: WrittenChapter) -> [String: Any] {
        let isListed = chapter.sections.count <= Self.listedSections
        return [
            "id": chapter.id, "heading": chapter.heading, "body": chapter.body,
            "sections": isListed ? chapter.sections.map { ["id": $0.id, "heading": $0.heading] } : [],
            "hasSections": isListed && !chapter.sections.isEmpty,
        ]
    }

    private func view(_ footnote: String, number: Int) -> [String: Any] {
        let count = max(1, min(Self.backLinks, footnotes.references[number - 1]))
        let links = (1...count).map { link in
            ["number": "\(number)", "link": "\(link)", "label": words.back(to: link, of: number)]
        }
        return ["number": "\(number)", "text": footnote, "links": links]
    }
}
