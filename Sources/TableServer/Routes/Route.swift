import HTTPTypes
import Hummingbird
import LiveTable

/// An address, who may use it, and what it does.
struct Route: Sendable {
    enum Who: Sendable {
        case everybody
        /// Whoever has come in.
        case inside
        case moderation
        /// The facilitator's own windows.
        case desk

        func admits(_ viewer: Viewer) -> Bool {
            switch self {
            case .everybody, .inside: true
            case .moderation: viewer == .moderation
            case .desk: viewer == .moderation || viewer == .projector
            }
        }
    }

    let method: HTTPRequest.Method
    /// Its parts behind `api/v1/`; `*` is one that the request fills in.
    let path: [String]
    let who: Who
    let handle: @Sendable (Call) async throws -> Response

    init(
        _ method: HTTPRequest.Method, _ path: String, for who: Who,
        _ handle: @escaping @Sendable (Call) async throws -> Response
    ) {
        self.method = method
        self.path = path.split(separator: "/").map { String($0) }
        self.who = who
        self.handle = handle
    }

    /// - Returns: what stands in the place of `*`; nil where the path is another.
    func match(_ parts: [String]) -> String? {
        guard parts.count == path.count else { return nil }
        var id = ""
        for (part, own) in zip(parts, path) {
            if own == "*" { id = part } else if own != part { return nil }
        }
        return id
    }
}
