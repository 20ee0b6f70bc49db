import Foundation
import HTTPTypes
import Hummingbird
import LiveTable
import PlainText
import RoundTable

/// Answers every request: the pages, what they load, and what the routes do; whatever goes wrong is an answer, too.
struct Responder: HTTPResponder {
    let gate: Gate
    let routes: [Route]
    /// What somebody hears who has not come in.
    var whenNobody = Refusal.unauthorized
    /// What somebody hears who asks for what no route has.
    var whenNowhere: any Error = Refusal.notFound
    /// What a browser opens: the parts of a path behind the base.
    let page: @Sendable ([String], Language) async throws -> Response

    func respond(to request: Request, context: ServerContext) async throws -> Response {
        let language = Gate.language(request)
        do {
            return Policy.guarded(try await answer(request, context, language))
        } catch {
            return Policy.guarded(.problem(error, language))
        }
    }

    private func answer(_ request: Request, _ context: ServerContext, _ language: Language) async throws
        -> Response
    {
        let parts = try parts(request)
        if parts == ["health"] { return .json { $0.key("status", "ok") } }
        try gate.checkHost(request)
        guard parts.starts(with: ["api", "v1"]) else { return try await opened(parts, request, language) }
        let path = Array(parts.dropFirst(2))
        let (session, isByCookie) = gate.session(request, context)
        try gate.checkOrigin(request, isByCookie: isByCookie)
        let fitting = routes.compactMap { route in route.match(path).map { (route, $0) } }
        guard !fitting.isEmpty else { throw whenNowhere }
        let isHead = request.method == .head
        guard let (route, id) = fitting.first(where: { $0.0.method == (isHead ? .get : request.method) })
        else {
            throw Refusal.method(allowed: fitting.map { $0.0.method.rawValue })
        }
        if route.who != .everybody {
            guard let session else { throw whenNobody }
            try route.who.admit(session, id)
        }
        let call = Call(
            request: request, language: language, session: session, id: id,
            address: gate.address(request, context),
            channel: context.channel)
        return try await route.handle(call)
    }

    /// The parts of the path behind the base; nothing of it ever names a file.
    private func parts(_ request: Request) throws(Refusal) -> [String] {
        let path = request.uri.path
        let base = gate.options.basePath
        guard path == base || path.hasPrefix(base + "/"), path.utf8.count < 500 else { throw .notFound }
        let parts = path.dropFirst(base.count).split(separator: "/", omittingEmptySubsequences: true)
            .map { $0.removingPercentEncoding ?? String($0) }
        guard parts.allSatisfy({ $0.isPlainID && !$0.hasPrefix(".") }) || parts.isEmpty else {
            throw .notFound
        }
        return parts
    }

    private func opened(
        _ parts: [String], _ request: Request, _ language: Language
    ) async throws -> Response {
        guard [.get, .head].contains(request.method) else { throw Refusal.method(allowed: ["GET"]) }
        return try await page(parts, language)
    }
}
