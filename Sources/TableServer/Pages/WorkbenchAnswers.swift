import Hummingbird
import PlainText
import WorkbenchPages

/// What a browser opens of the workbench: one shell for every page, and what it loads.
struct WorkbenchAnswers: Sendable {
    private let page = WorkbenchPage()
    private let answering = AnsweringPage()
    private let closed = ClosedTablePage()
    private let base: String
    private let maps: FramedMaps

    init(base: String, _ maps: FramedMaps) {
        self.base = base
        self.maps = maps
    }

    /// - Parameter parts: of the path behind the base.
    func answer(_ parts: [String], _ language: Language) throws(Refusal) -> Response {
        switch parts.first {
        case nil, "l", "konten", "passwort":
            var response = Response(Array(page.html(base: base, language).utf8), "text/html; charset=utf-8")
            response.headers[.contentSecurityPolicy] = Policy.shell
            return response
        case "antwort" where parts.count == 1:
            return Response(Array(answering.html(base: base, language).utf8), "text/html; charset=utf-8")
        case "tisch" where parts.count >= 2:
            return Response(
                Array(closed.html(base: base, language).utf8), "text/html; charset=utf-8", status: .notFound)
        case "assets" where parts.count == 2:
            let known = page.assets + answering.assets
            guard let asset = known.first(where: { $0.name == parts[1] }) ?? maps.asset(parts[1]) else {
                throw .notFound
            }
            var response = Response(asset.content, asset.contentType)
            response.headers[.cacheControl] = "public, max-age=31536000, immutable"
            return response
        default: throw .notFound
        }
    }
}
