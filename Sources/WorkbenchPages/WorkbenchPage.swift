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
        let prefix = XMLText.escaped(base)
        func text(_ german: String, _ english: String) -> String { language == .german ? german : english }
        return """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="format-detection" content="telephone=no">
            <meta name="netviz-base" content="\(prefix)">
            <title>netviz</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="\(prefix)/assets/\(style.name)">
            <script src="\(prefix)/assets/\(script.name)" defer></script>
            </head>
            <body>
            <a class="sprung" href="#inhalt">\(text("Zum Inhalt", "Skip to content"))</a>
            <header id="kopf"></header>
            <noscript><p class="hinweis">\(text("Diese Seite braucht JavaScript.", "This page needs JavaScript."))</p></noscript>
            <main id="inhalt" tabindex="-1"></main>
            <p class="nur-vorgelesen" id="ansage" role="status" aria-live="polite"></p>
            </body>
            </html>

            """
    }
}
