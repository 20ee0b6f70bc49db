/// Blocks as Markdown for pandoc; pictures lie beside it or are told in words.
struct MarkdownWriter: BlockWriter {
    var out = TextBytes()
    var footnotes = Footnotes()
    private let words: FrameWords

    init(_ words: FrameWords) { self.words = words }

    mutating func heading(_ text: String, id: String) {
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
            out.add(markdown: text)
            out.add(" |")
        }
        out.add("\n|")
        for column in table.header.indices { out.add(table.numeric.contains(column) ? "---:|" : "---|") }
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
                out.add("[^")
                out.add(footnotes.refer(to: text).number)
                out.add("]")
            }
        }
    }
}
