public import PlainText

/// The pages of the workbench: one shell for every address, and what it loads.
///
/// A page holds nothing of any landscape: its script asks for what whoever has come in may see. Nothing is inline, so that
/// the policy needs neither hashes nor exceptions.
public struct WorkbenchPage: Sendable {
    /// Everything that the shell loads.
    public let assets: [PageAsset]
    private let script: PageAsset
    private let style: PageAsset

    public init() {
        script = .script("werkbank", WorkbenchScript.text)
        style = .style("werkbank", WorkbenchScript.style)
        assets = [script, style]
    }

    /// The shell.
    ///
    /// - Parameter base: the path under which the server is reached, without a slash at its end; empty: the root.
    public func html(base: String, _ language: Language) -> String {
        PageShell(
            base: base, language: language, title: "netviz", script: script, style: style,
            header: "\n<header id=\"kopf\"></header>",
            withoutScript: language == .german
                ? "Diese Seite braucht JavaScript." : "This page needs JavaScript."
        ).html
    }
}
