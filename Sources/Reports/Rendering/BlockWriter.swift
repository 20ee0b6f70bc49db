import PlainText

/// Writes the blocks of a report in one format, straight to UTF-8.
///
/// Templates hold what a municipality may want to change: the frame of the page, its style and its wording. Blocks
/// are many and small, and filling a template for each of their words costs more than finding out what to say.
protocol BlockWriter {
    var out: TextBytes { get set }
    var footnotes: Footnotes { get set }

    /// - Parameter isBeforeMap: a map follows at once, on a page of its own.
    mutating func heading(_ text: String, id: String, isBeforeMap: Bool)
    mutating func part(_ text: String)
    mutating func paragraph(_ prose: Prose)
    mutating func note(_ prose: Prose)
    mutating func quote(_ prose: Prose)
    mutating func list(_ items: [Prose])
    mutating func figure(_ figure: Figure) throws
    mutating func table(_ table: DataTable)
}

/// A chapter as its format writes it, and where its sections begin.
struct WrittenChapter {
    var kind: ReportChapter
    var id: String
    var heading: String
    var sections: [(id: String, heading: String)]
    /// Ends without a line break; the template brings it.
    var body: String
}

extension BlockWriter {
    mutating func write(_ chapters: [Chapter]) throws -> [WrittenChapter] {
        var written: [WrittenChapter] = []
        for (number, chapter) in chapters.enumerated() {
            written.append(try write(chapter, id: "k\(number + 1)"))
        }
        return written
    }

    private mutating func write(_ chapter: Chapter, id: String) throws -> WrittenChapter {
        out = TextBytes()
        var sections: [(id: String, heading: String)] = []
        for (place, block) in chapter.blocks.enumerated() {
            switch block {
            case .heading(let text, level: 1):
                let section = "\(id)-\(sections.count + 1)"
                sections.append((section, text))
                let next = place + 1 < chapter.blocks.count ? chapter.blocks[place + 1] : nil
                let isBeforeMap = if case .figure? = next { true } else { false }
                heading(text, id: section, isBeforeMap: isBeforeMap)
            case .heading(let text, level: _): part(text)
            case .paragraph(let prose): paragraph(prose)
            case .note(let prose): note(prose)
            case .quote(let prose): quote(prose)
            case .list(let items): list(items)
            case .figure(let picture): try figure(picture)
            case .table(let rows): table(rows)
            }
        }
        out.dropLineBreak()
        return WrittenChapter(
            kind: chapter.kind, id: id, heading: chapter.heading, sections: sections, body: out.text)
    }
}

/// The few words of the frame itself.
struct FrameWords {
    let language: Language

    private func word(_ german: String, _ english: String) -> String {
        language == .german ? german : english
    }

    var locale: String { word("de-DE", "en-GB") }
    var figure: String { word("Abbildung", "Figure") }
    var footnote: String { word("Fußnote", "Footnote") }

    var all: [String: String] {
        [
            "contents": word("Inhalt", "Contents"), "skip": word("Zum Inhalt springen", "Skip to content"),
            "footnotes": word("Fußnoten", "Footnotes"),
        ]
    }

    func back(to reference: Int, of footnote: Int) -> String {
        word(
            "Zurück zur Stelle \(reference) von Fußnote \(footnote)",
            "Back to place \(reference) of footnote \(footnote)")
    }
}
