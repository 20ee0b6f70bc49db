public import PlainText

/// The page by which an organisation answers a survey in its browser, mostly on a telephone.
///
/// It is a page of its own, not one of the workbench: whoever holds a link loads nothing that belongs to the office's work.
public struct AnsweringPage: Sendable {
    /// Everything that the page loads.
    public let assets: [PageAsset]
    private let script: PageAsset
    private let style: PageAsset

    public init() {
        script = .script("antwort", WorkbenchScript.answering)
        style = .style("antwort", WorkbenchScript.style)
        assets = [script, style]
    }

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
            <meta name="robots" content="noindex">
            <meta name="format-detection" content="telephone=no">
            <meta name="netviz-base" content="\(prefix)">
            <title>\(text("Befragung", "Survey"))</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="\(prefix)/assets/\(style.name)">
            <script src="\(prefix)/assets/\(script.name)" defer></script>
            </head>
            <body class="antwort">
            <a class="sprung" href="#inhalt">\(text("Zum Inhalt", "Skip to content"))</a>
            <noscript><p class="hinweis">\(text("Diese Seite braucht JavaScript. Sie können auch den Fragebogen als Datei ausfüllen; bitte fragen Sie die Stelle, die Ihnen den Link geschickt hat.", "This page needs JavaScript. You may fill in the questionnaire as a file instead; please ask whoever sent you the link."))</p></noscript>
            <main id="inhalt" tabindex="-1"></main>
            <p class="nur-vorgelesen" id="ansage" role="status" aria-live="polite"></p>
            </body>
            </html>

            """
    }
}
