package import PlainText

/// How the server is reached.
package struct ServerOptions: Sendable {
    package var landscape: String
    /// 0: a free one.
    package var port = 8080
    /// Everybody in the local net may come, not this machine alone.
    package var isOpen = false
    /// Where the journal lies; nil: beside the landscape.
    package var data: String?
    /// What stands before every path: "" or "/netviz".
    package var basePath = ""
    /// The address under which a proxy shows the server: "https://integration.example.org".
    package var origin: String?
    /// The header in which that proxy names whom it has let in: `X-Forwarded-User`.
    package var loginHeader: String?
    /// Goes on with what was understood of the tables.
    package var isProvisional = false
    package var language = Language.german

    package init(landscape: String) { self.landscape = landscape }
}
