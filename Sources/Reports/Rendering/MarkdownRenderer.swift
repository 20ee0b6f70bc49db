import Mustache

/// Markdown for pandoc; pictures lie beside it or are told in words.
struct MarkdownRenderer {
    let report: Report

    func text() throws -> String {
        var model = ViewModel(report.language) { $0.file ?? "" }
        let page = try model.page(report)
        let library = try Templates.library()
        guard let text = library.render(page, withTemplate: "document") else {
            throw RenderingError.missingTemplate("document")
        }
        return text
    }
}
