/// Markdown for pandoc; pictures lie beside it or are told in words.
struct MarkdownRenderer {
    let report: Report

    func text() throws -> String {
        let words = FrameWords(language: report.language)
        var writer = MarkdownWriter(words)
        let chapters = try writer.write(report.chapters)
        let page = Frame(report: report, words: words, chapters: chapters, footnotes: writer.footnotes).values
        return try Templates.render(page, with: "document")
    }
}
