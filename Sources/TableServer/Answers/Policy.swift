import HTTPTypes
import Hummingbird

/// What every answer carries, whatever it is: pages run no script and no style but those of this server, and nobody frames them.
enum Policy {
    static let content =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
        + "base-uri 'none'; object-src 'none'; form-action 'none'; frame-ancestors 'none'"

    static func guarded(_ response: Response) -> Response {
        var response = response
        self.guard(&response.headers)
        return response
    }

    static func `guard`(_ headers: inout HTTPFields) {
        headers[.contentSecurityPolicy] = content
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
    static let lastEventID = HTTPField.Name("Last-Event-ID")!
}
