import PlainText

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
    /// A single chapter of more sections has a table of contents.
    private static let sectionsOfShortPaper = 8

    var values: [String: Any] {
        var page: [String: Any] = [
            "language": report.language.rawValue, "title": report.title.heading, "lines": report.title.lines,
            "subtitle": report.title.lines.joined(separator: " · "),
            "chapters": chapters.map(view), "words": words.all, "hasFootnotes": !footnotes.texts.isEmpty,
            "footnotes": footnotes.texts.enumerated().map { view($1, number: $0 + 1) },
            "hasContents": hasContents, "paper": report.paper.rawValue,
        ]
        page["metadata"] = ["language": words.locale, "title": metadataTitle]
        if let note = report.title.provisionalNote { page["provisional"] = note }
        return page
    }

    /// As the front matter of Markdown wants it: Markdown inside a quoted YAML string, which JSON's is.
    private var metadataTitle: String {
        var name = TextBytes()
        name.add(markdown: report.title.heading)
        var json = JSONWriter()
        json.value(name.text)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    /// A paper of one chapter is short enough to be leafed through.
    private var hasContents: Bool {
        report.paper != .minutes
            && (chapters.count > 1 || chapters.contains { $0.sections.count > Self.sectionsOfShortPaper })
    }

    private func view(_ chapter: WrittenChapter) -> [String: Any] {
        let isListed = chapter.sections.count <= Self.listedSections
        return [
            "id": chapter.id, "heading": chapter.heading, "kind": chapter.kind.rawValue, "body": chapter.body,
            "anchor": Self.anchor(chapter.heading),
            "sections": isListed ? chapter.sections.map { ["id": $0.id, "heading": $0.heading] } : [],
            "hasSections": isListed && !chapter.sections.isEmpty,
        ]
    }

    /// The bookmark that pandoc gives a heading: its letters in small, blanks as hyphens.
    private static func anchor(_ heading: String) -> String {
        String(heading.lowercased().compactMap { $0 == " " ? "-" : $0.isLetter || $0.isNumber ? $0 : nil })
    }

    private func view(_ footnote: String, number: Int) -> [String: Any] {
        let count = max(1, min(Self.backLinks, footnotes.references[number - 1]))
        let links = (1...count).map { link in
            ["number": "\(number)", "link": "\(link)", "label": words.back(to: link, of: number)]
        }
        let (source, rest) = Self.parted(footnote)
        let isSame =
            number > 1 && !source.isEmpty && Self.parted(footnotes.texts[number - 2]).source == source
        return [
            "number": "\(number)", "text": footnote, "links": links, "source": source, "rest": rest,
            "isSame": isSame,
        ]
    }

    /// The title of the paper, and the place in it: on paper the title is not printed thirty times.
    private static func parted(_ footnote: String) -> (source: String, rest: String) {
        for start in [", Abschnitt ", ", section "] {
            guard let place = footnote.firstRange(of: start) else { continue }
            let end = footnote.index(place.lowerBound, offsetBy: 2)
            return (String(footnote[..<end]), String(footnote[end...]))
        }
        return ("", footnote)
    }
}
