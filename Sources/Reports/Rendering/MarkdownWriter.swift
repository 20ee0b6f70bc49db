import PlainText

/// Blocks as Markdown for pandoc; pictures lie beside it or are told in words.
struct MarkdownWriter: BlockWriter {
    /// What becomes of the text.
    enum Target {
        /// A text to read and to edit.
        case text
        /// A Word document: with its pictures, numbered captions and references to footnotes.
        case word
    }

    var out = TextBytes()
    var footnotes = Footnotes()
    private let words: FrameWords
    private let target: Target

    /// Whether a map has a page of its own that lies sideways; a Steckbrief has room for it among its words.
    private let hasMapPages: Bool

    init(_ words: FrameWords, target: Target = .text, hasMapPages: Bool = false) {
        self.words = words
        self.target = target
        self.hasMapPages = hasMapPages
    }

    mutating func heading(_ text: String, id: String, isBeforeMap: Bool) {
        out.add("### ")
        out.add(markdown: text)
        out.add("\n\n")
    }

    mutating func part(_ text: String) {
        out.add("#### ")
        out.add(markdown: text)
        out.add("\n\n")
    }

    mutating func paragraph(_ prose: Prose) {
        write(prose)
        out.add("\n\n")
    }

    mutating func note(_ prose: Prose) { paragraph(prose) }

    mutating func quote(_ prose: Prose) {
        out.add("> ")
        paragraph(prose)
    }

    mutating func list(_ items: [Prose]) {
        for item in items {
            out.add("- ")
            write(item)
            out.add("\n")
        }
        out.add("\n")
    }

    mutating func figure(_ figure: Figure) {
        if target == .word, figure.png != nil { return wordFigure(figure) }
        out.add(figure.file == nil ? "**" : "![")
        out.add(raw: words.figure)
        out.add(" ")
        out.add(figure.number)
        out.add(": ")
        out.add(markdown: figure.caption)
        out.add(figure.file == nil ? ".** " : ". ")
        out.add(markdown: figure.alternative)
        if let file = figure.file {
            out.add("](<")
            out.add(markdown: file)
            out.add(">)")
        }
        out.add("\n\n")
    }

    mutating func table(_ table: DataTable) {
        out.add("|")
        for text in table.header {
            out.add(" ")
            // Soft hyphens are for whoever sets the page.
            out.add(markdown: target == .text ? text.replacing("\u{AD}", with: "") : text)
            out.add(" |")
        }
        out.add("\n|")
        // Where lines are long, pandoc shares the page among the columns as these dashes are long.
        for (column, width) in table.widths(isInWord: target == .word).enumerated() {
            for _ in 0..<width { out.add("-") }
            out.add(table.numeric.contains(column) ? ":|" : "|")
        }
        out.add("\n")
        for row in table.rows {
            out.add("|")
            for cell in row {
                out.add(" ")
                write(cell)
                out.add(" |")
            }
            out.add("\n")
        }
        out.add("\n: ")
        out.add(markdown: table.caption)
        out.add("\n\n")
    }

    private mutating func write(_ prose: Prose) {
        for run in prose.runs {
            switch run {
            case .text(let text): out.add(markdown: text)
            case .strong(let text):
                out.add("**")
                out.add(markdown: text)
                out.add("**")
            case .note(let text):
                let (number, reference) = footnotes.refer(to: text)
                target == .word ? wordNote(number, reference) : note(number)
            }
        }
    }

    private mutating func note(_ number: Int) {
        out.add("[^")
        out.add(number)
        out.add("]")
    }
}

// MARK: Word

extension MarkdownWriter {
    static func pictureName(_ figure: Figure) -> String { "bild-\(figure.number).png" }

    /// The picture with its words for those who do not see it, and a caption that Word numbers itself.
    private mutating func wordFigure(_ figure: Figure) {
        end(.upright)
        out.add("![")
        out.add(markdown: figure.alternative)
        out.add("](")
        out.add(raw: Self.pictureName(figure))
        // As high as the page lets it be; on a Steckbrief, as the two pages do.
        out.add(hasMapPages ? "){height=15.2cm}" : "){height=5.6cm}")
        out.add("\n\n::: {custom-style=\"Image Caption\"}\n")
        out.add(raw: words.figure)
        out.add("\u{A0}")
        field("SEQ ", words.figure, " \\* ARABIC", shows: figure.number, style: "")
        out.add(": ")
        out.add(markdown: figure.caption)
        out.add("\n:::\n\n")
        end(.sideways)
    }

    /// The mark of a section that ends here.
    private mutating func end(_ section: WordSections.End) {
        guard hasMapPages else { return }
        out.add("```{=openxml}\n")
        out.add(raw: section.mark)
        out.add("\n```\n\n")
    }

    /// pandoc would print a footnote anew for each reference: the first one carries a bookmark, later ones refer to
    /// it, as Word's own cross-references do.
    private mutating func wordNote(_ number: Int, _ reference: Int) {
        if reference == 1 {
            out.add("[")
            note(number)
            out.add("]{#zitat-")
            out.add(number)
            out.add("}")
        } else {
            let style: StaticString = "<w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>"
            field("NOTEREF zitat-", String(number), " \\f \\h", shows: number, style: style)
        }
    }

    /// A field of Word's with the number that it shows until it is updated.
    private mutating func field(
        _ start: StaticString, _ name: String, _ end: StaticString, shows number: Int, style: StaticString
    ) {
        func run(_ content: () -> Void) {
            out.add("<w:r>")
            out.add(style)
            content()
            out.add("</w:r>")
        }
        out.add("`")
        run { out.add("<w:fldChar w:fldCharType=\"begin\"/>") }
        run {
            out.add("<w:instrText xml:space=\"preserve\"> ")
            out.add(start)
            out.add(raw: name)
            out.add(end)
            out.add(" </w:instrText>")
        }
        run { out.add("<w:fldChar w:fldCharType=\"separate\"/>") }
        run {
            out.add("<w:t>")
            out.add(number)
            out.add("</w:t>")
        }
        run { out.add("<w:fldChar w:fldCharType=\"end\"/>") }
        out.add("`{=openxml}")
    }
}
