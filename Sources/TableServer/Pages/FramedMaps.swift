import HTTPTypes
import Hummingbird
import PlainText
import Synchronization

/// Maps as pages of this server: the file that somebody takes away has its script and its style inside, which the policy of no page
/// here allows; shown here, they are files of their own.
final class FramedMaps: Sendable {
    /// The newest last. Script and style are the same for all maps of a language, so there are few.
    private let assets = Mutex<[PageAsset]>([])
    private static let most = 16

    private let base: String

    init(base: String) { self.base = base }

    func asset(_ name: String) -> PageAsset? {
        assets.withLock { $0.first { $0.name == name } }
    }

    /// - Parameter html: as `netviz map -o karte.html` writes it.
    func page(_ html: [UInt8]) -> [UInt8] {
        var text = String(decoding: html, as: UTF8.self)
        text = Self.without("<meta http-equiv=\"Content-Security-Policy\"", "\">\n", in: text)
        let style = Self.without("<style>", "</style>", in: text) { content in
            let asset = keep(.style("karte", content))
            return "<link rel=\"stylesheet\" href=\"\(address(asset))\">"
        }
        // Its own script stands last; the facts before it are no script that runs.
        let script = Self.without("<script>", "</script>", in: style) { content in
            let asset = keep(.script("karte", content))
            return "<script src=\"\(address(asset))\"></script>"
        }
        return Array(script.utf8)
    }

    static func answer(_ page: [UInt8]) -> Response {
        var response = Response(page, "text/html; charset=utf-8")
        response.headers[.contentSecurityPolicy] = Policy.framed
        return response
    }

    private func address(_ asset: PageAsset) -> String { "\(XMLText.escaped(base))/assets/\(asset.name)" }

    private func keep(_ asset: PageAsset) -> PageAsset {
        assets.withLock { known in
            known.removeAll { $0 == asset }
            known.append(asset)
            known.removeFirst(max(0, known.count - Self.most))
        }
        return asset
    }

    /// A text with the first part between two marks replaced, the marks included. What people wrote never holds the marks: it
    /// stands escaped.
    private static func without(
        _ start: String, _ end: String, in text: String, by replacement: (String) -> String = { _ in "" }
    ) -> String {
        guard let first = text.firstRange(of: start),
            let last = text[first.upperBound...].firstRange(of: end)
        else { return text }
        let content = String(text[first.upperBound..<last.lowerBound])
        return text[..<first.lowerBound] + replacement(content) + text[last.upperBound...]
    }
}
