import LandscapeModel

/// The report as the dictionaries that templates read; the same for every format.
struct ViewModel {
    private var footnotes = Footnotes()
    private var tables = 0
    private let language: Language
    private let keepsNumbers: Bool
    /// Turns the picture of a figure into what the format shows.
    private let picture: (Figure) throws -> String
    /// Beyond these a footnote leads back to its first references only.
    private static let backLinks = 5

    /// - Parameter keepsNumbers: blanks before and after some numbers do not break.
    init(
        _ language: Language, keepsNumbers: Bool = false, picture: @escaping (Figure) throws -> String
    ) {
        self.language = language
        self.keepsNumbers = keepsNumbers
        self.picture = picture
    }

    mutating func page(_ report: Report) throws -> [String: Any] {
        var chapters: [[String: Any]] = []
        for (number, chapter) in report.chapters.enumerated() {
            chapters.append(try view(chapter, number: number + 1))
        }
        var page: [String: Any] = [
            "language": language.rawValue, "title": report.title.heading, "lines": report.title.lines,
            "chapters": chapters, "words": words, "hasFootnotes": !footnotes.texts.isEmpty,
            "footnotes": footnotes.texts.enumerated().map { number, text -> [String: Any] in
                let links = (1...max(1, min(Self.backLinks, footnotes.references[number]))).map { link in
                    ["number": "\(number + 1)", "link": "\(link)", "label": backLabel(number + 1, link)]
                }
                return ["number": "\(number + 1)", "text": text, "links": links]
            },
        ]
        if let note = report.title.provisionalNote { page["provisional"] = note }
        return page
    }

    private func backLabel(_ footnote: Int, _ link: Int) -> String {
        language == .german
            ? "Zurück zur Stelle \(link) von Fußnote \(footnote)"
            : "Back to place \(link) of footnote \(footnote)"
    }

    private var words: [String: String] {
        language == .german
            ? [
                "contents": "Inhalt", "skip": "Zum Inhalt springen", "footnotes": "Fußnoten",
                "figure": "Abbildung", "footnote": "Fußnote",
            ]
            : [
                "contents": "Contents", "skip": "Skip to content", "footnotes": "Footnotes",
                "figure": "Figure", "footnote": "Footnote",
            ]
    }

    // MARK: Blocks

    private mutating func view(_ chapter: Chapter, number: Int) throws -> [String: Any] {
        var blocks: [[String: Any]] = []
        var sections: [[String: String]] = []
        for block in chapter.blocks {
            if case .heading(let text, level: 1) = block {
                let id = "k\(number)-\(sections.count + 1)"
                sections.append(["id": id, "heading": text])
                blocks.append(["section": ["id": id, "text": text]])
            } else {
                blocks.append(try view(block))
            }
        }
        // A long list of actors is no help in a table of contents.
        let isListed = sections.count <= 14
        return [
            "id": "k\(number)", "heading": chapter.heading, "blocks": blocks,
            "sections": isListed ? sections : [], "hasSections": isListed && !sections.isEmpty,
        ]
    }

    private mutating func view(_ block: Block) throws -> [String: Any] {
        switch block {
        case .heading(let text, _): return ["part": ["text": text]]
        case .paragraph(let prose): return ["paragraph": ["runs": runs(prose)]]
        case .list(let items):
            var views: [[String: Any]] = []
            for item in items { views.append(["runs": runs(item)]) }
            return ["list": ["items": views]]
        case .table(let table): return ["table": view(table)]
        case .figure(let figure):
            return [
                "figure": [
                    "number": "\(figure.number)", "caption": figure.caption,
                    "alternative": figure.alternative,
                    "picture": try picture(figure), "file": figure.file ?? false,
                ] as [String: Any]
            ]
        case .quote(let prose): return ["quote": ["runs": runs(prose)]]
        case .note(let prose): return ["note": ["runs": runs(prose)]]
        }
    }

    private mutating func view(_ table: DataTable) -> [String: Any] {
        tables += 1
        let header = table.header.enumerated().map { column, text -> [String: Any] in
            ["text": text, "numeric": table.numeric.contains(column)]
        }
        var rows: [[String: Any]] = []
        for row in table.rows {
            var cells: [[String: Any]] = []
            for (column, cell) in row.enumerated() {
                // An empty cell heads nothing.
                cells.append([
                    "heads": column == 0 && !cell.runs.isEmpty, "numeric": table.numeric.contains(column),
                    "runs": runs(cell),
                ])
            }
            rows.append(["cells": cells])
        }
        return [
            "id": "t\(tables)", "caption": typeset(table.caption), "header": header, "rows": rows,
            "wide": table.header.count > 6, "narrow": table.header.count < 4,
            // Short enough to be printed on one page.
            "short": table.rows.count <= 14,
        ]
    }

    /// Keeps a number with what it counts where lines are broken.
    private func typeset(_ text: String) -> String {
        guard keepsNumbers else { return text }
        return text.replacing("n = ", with: "n\u{A0}=\u{A0}").replacing("Nr. ", with: "Nr.\u{A0}")
    }

    private mutating func runs(_ prose: Prose) -> [[String: Any]] {
        prose.runs.map { run in
            switch run {
            case .text(let text): return ["text": typeset(text)]
            case .strong(let text): return ["strong": text]
            case .note(let text):
                let (number, reference) = footnotes.refer(to: text)
                return ["note": ["number": "\(number)", "reference": "\(reference)"]]
            }
        }
    }
}
