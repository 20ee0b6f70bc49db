/// One page, well-formed as XML, that needs nothing from elsewhere.
struct HTMLRenderer {
    let report: Report

    func text() throws -> String {
        let words = FrameWords(language: report.language)
        var writer = HTMLWriter(words)
        let chapters = try writer.write(report.chapters)
        var page = Frame(report: report, words: words, chapters: chapters, footnotes: writer.footnotes).values
        page["style"] = Templates.style
        return try Templates.render(page, with: "page")
    }
}
