import Mustache

/// One page, well-formed as XML, that needs nothing from elsewhere.
struct HTMLRenderer {
    let report: Report

    func text() throws -> String {
        var model = ViewModel(report.language, keepsNumbers: true) { figure in
            guard let svg = InlineSVG(figure.svg, prefix: "b\(figure.number)-") else {
                throw RenderingError.noPicture(figure.caption)
            }
            return svg.text
        }
        var page = try model.page(report)
        page["style"] = Templates.style
        let library = try Templates.library()
        guard let text = library.render(page, withTemplate: "page") else {
            throw RenderingError.missingTemplate("page")
        }
        return text
    }
}
