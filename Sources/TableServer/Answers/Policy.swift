import HTTPTypes
import Hummingbird

/// What every answer carries, whatever it is: pages run no script and no style but those of this server, and nobody frames them.
enum Policy {
    static let content =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
        + "base-uri 'none'; object-src 'none'; form-action 'none'; frame-ancestors 'none'"

    /// Of the workbench's own page: it shows maps in a frame.
    static let shell = content + "; frame-src 'self'"

    /// Of a map in that frame: nothing else may be framed, by nobody else, and it asks for nothing.
    static let framed =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; "
        + "base-uri 'none'; object-src 'none'; form-action 'none'; frame-ancestors 'self'"

    static func guarded(_ response: Response) -> Response {
        var response = response
        self.guard(&response.headers)
        return response
    }

    static func `guard`(_ headers: inout HTTPFields) {
        if headers[.contentSecurityPolicy] == nil { headers[.contentSecurityPolicy] = content }
        headers[.xContentTypeOptions] = "nosniff"
        headers[.referrerPolicy] = "no-referrer"
        headers[.openerPolicy] = "same-origin"
        headers[.resourcePolicy] = "same-origin"
        if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
    }
}

// swift-format-ignore: NeverForceUnwrap
extension HTTPField.Name {
    // The names are tokens of RFC 9110, which is all that could make these nil.
    static let referrerPolicy = HTTPField.Name("Referrer-Policy")!
    static let openerPolicy = HTTPField.Name("Cross-Origin-Opener-Policy")!
    static let resourcePolicy = HTTPField.Name("Cross-Origin-Resource-Policy")!
    static let forwardedFor = HTTPField.Name("X-Forwarded-For")!
    static let fetchSite = HTTPField.Name("Sec-Fetch-Site")!
    static let accelBuffering = HTTPField.Name("X-Accel-Buffering")!
    static let netvizRole = HTTPField.Name("X-Netviz-Role")!
    static let refresh = HTTPField.Name("Refresh")!
    static let lastEventID = HTTPField.Name("Last-Event-ID")!
}
