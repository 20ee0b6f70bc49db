import Mustache

/// One page, well-formed as XML, that needs nothing from elsewhere.
struct HTMLRenderer {
    let report: Report

    func text() throws -> String {
        let words = FrameWords(language: report.language)
        var writer = HTMLWriter(words)
        let chapters = try writer.write(report.chapters)
        var page = Frame(report: report, words: words, chapters: chapters, footnotes: writer.footnotes).values
        let style = Templates.style + writer.columnStyle + (report.template?.style ?? "")
        page["style"] = style
        page["policy"] = Templates.policy(style: style, pictures: "data:")
        if let logo = report.template?.logo { page["logo"] = logo }
        if let own = report.template?.page { return PagePolicy.added(to: own.render(page)) }
        return try Templates.render(page, with: "page")
    }
}
