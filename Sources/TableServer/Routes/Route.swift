import HTTPTypes
import Hummingbird
import LiveTable
import Workbench

/// An address, who may use it, and what it does.
struct Route: Sendable {
    enum Who: Sendable {
        case everybody
        /// Whoever has come in.
        case inside
        case moderation
        /// The facilitator's own windows.
        case desk
        /// Whoever may see the landscape that the address names, may change it, or leads it.
        case reading, editing, leading
        /// Whoever keeps the accounts.
        case administration

        /// - Parameter id: the part that the address leaves open.
        /// - Throws: why somebody may not; a landscape that is not open to somebody is none to them.
        func admit(_ session: Session, _ id: String) throws {
            let isAdmitted =
                switch self {
                case .everybody, .inside: true
                case .moderation: session.viewer == .moderation
                case .desk: session.viewer == .moderation || session.viewer == .projector
                case .reading: try Self.role(session, id) >= .lesen
                case .editing: try Self.role(session, id) >= .bearbeitung
                case .leading: try Self.role(session, id) >= .leitung
                case .administration: session.member?.isAdministrator == true
                }
            guard isAdmitted else { throw isAtTable ? Refusal.wrongRole : Refusal.notAllowed }
        }

        private var isAtTable: Bool { self == .moderation || self == .desk }

        private static func role(_ session: Session, _ id: String) throws -> LandscapeRole {
            guard let role = session.member?.role(in: id) else { throw ShelfProblem.unknown }
            return role
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
