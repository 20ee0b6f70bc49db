import Foundation
import HTTPTypes
import Hummingbird
import LiveTable
import PlainText

/// Looks at each request before a route sees it: from where it comes, for whom it is, and who asks.
struct Gate: Sendable {
    let sessions: any SessionBook
    let options: ServerOptions
    /// The names under which this machine is reached.
    let hosts: Set<String>

    /// The same in front of what lies below a path.
    func below(_ path: String) -> Gate {
        var options = options
        options.basePath += path
        return Gate(sessions: sessions, options: options, hosts: hosts)
    }

    /// The scheme under which the browser sees this server.
    func scheme(_ request: Request) -> String {
        if let origin = options.origin, let scheme = origin.split(separator: ":").first {
            return String(scheme)
        }
        return "http"
    }

    /// The address that a limit counts: what the proxy says where there is one.
    func address(_ request: Request, _ context: ServerContext) -> String {
        guard isFromProxy(context), let last = request.headers[.forwardedFor]?.split(separator: ",").last
        else { return context.remoteAddress }
        return last.trimmingCharacters(in: .whitespaces)
    }

    /// Against names that others point at this machine (DNS rebinding).
    func checkHost(_ request: Request) throws(Refusal) {
        guard let authority = request.head.authority, !authority.isEmpty else { throw .host }
        guard hosts.contains(Self.host(authority)) || "\(scheme(request))://\(authority)" == options.origin
        else { throw .host }
    }

    static func host(_ authority: String) -> String {
        let name: Substring =
            authority.hasPrefix("[")
            ? authority.prefix { $0 != "]" }.dropFirst() : authority.prefix { $0 != ":" }
        return name.lowercased()
    }

    /// Against pages of others that send requests in a browser's name.
    ///
    /// - Parameter isByCookie: the browser sent the token by itself.
    func checkOrigin(_ request: Request, isByCookie: Bool) throws(Refusal) {
        guard ![.get, .head].contains(request.method) else { return }
        let site = request.headers[.fetchSite]
        if let site, site != "same-origin" { throw Self.foreign }
        if let origin = request.headers[.origin] {
            let own = "\(scheme(request))://\(request.head.authority ?? "")"
            guard origin == own || origin == options.origin else { throw Self.foreign }
        } else if site == nil, isByCookie {
            throw Self.foreign
        }
    }

    private static let foreign = Refusal.foreign(
        Bilingual(
            "Die Anfrage kommt von einer fremden Seite.", "The request comes from another site's page."))

    // MARK: Who asks

    /// - Returns: whoever the token or one of the cookies stands for, and whether the browser sent it by itself.
    func session(_ request: Request, _ context: ServerContext) -> (session: Session?, isByCookie: Bool) {
        if let header = request.headers[.authorization] {
            let parts = header.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, parts[0].lowercased() == "bearer" else { return (nil, false) }
            return (sessions.session(String(parts[1]), cookie: nil), false)
        }
        if let name = proxyUser(request, context) {
            return (sessions.session(ofProxyUser: name), true)
        }
        let wanted = request.headers[.netvizRole] ?? request.uri.queryParameters["as"].map { String($0) }
        var isByCookie = false
        for name in wanted.map({ [Self.cookie($0)] }) ?? sessions.cookies {
            guard let cookie = request.cookies[name] else { continue }
            isByCookie = true
            if let session = sessions.session(cookie.value, cookie: name) { return (session, true) }
        }
        return (nil, isByCookie)
    }

    /// Whom the proxy in front has let in, where it is said to do so; nobody else is believed.
    private func proxyUser(_ request: Request, _ context: ServerContext) -> String? {
        guard let header = options.loginHeader.flatMap({ HTTPField.Name($0) }), isFromProxy(context),
            let name = request.headers[header]?.trimmingCharacters(in: .whitespaces), !name.isEmpty
        else { return nil }
        return name
    }

    private func isFromProxy(_ context: ServerContext) -> Bool {
        options.origin != nil && ["127.0.0.1", "::1"].contains(context.remoteAddress)
    }

    static func cookie(_ role: String) -> String { "netviz_\(role)" }

    /// Tells the browser a token; scripts of a page cannot read it.
    /// - Parameter token: nil forgets it.
    func cookie(_ role: String, _ token: String?, _ request: Request) -> String {
        let life = token == nil ? 0 : Sessions.life
        let isSecure = scheme(request) == "https"
        return
            "\(Self.cookie(role))=\(token ?? ""); Max-Age=\(life); Path=\(options.basePath)/; HttpOnly; SameSite=Strict"
            + (isSecure ? "; Secure" : "")
    }

    static func language(_ request: Request) -> Language {
        request.headers[.acceptLanguage]?.lowercased().hasPrefix("en") == true ? .english : .german
    }
}
