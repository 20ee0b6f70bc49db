import PlainText

/// A page before its script has asked for anything: what it loads, where it can be skipped to, and where things are announced.
struct PageShell {
    let base: String
    let language: Language
    let title: String
    var script: PageAsset?
    let style: PageAsset
    /// What stands in the head and before the main part besides.
    var meta = ""
    var header = ""
    /// Names the kind of page to its style.
    var kind = ""
    /// For a browser that runs no script.
    var withoutScript = ""
    /// What the page says before any script runs.
    var content = ""

    var html: String {
        let prefix = XMLText.escaped(base)
        let skip = language == .german ? "Zum Inhalt" : "Skip to content"
        return """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="format-detection" content="telephone=no">
            <meta name="netviz-base" content="\(prefix)">\(meta)
            <title>\(title)</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="\(prefix)/assets/\(style.name)">
            \(script.map { "<script src=\"\(prefix)/assets/\($0.name)\" defer></script>" } ?? "")
            </head>
            <body\(kind.isEmpty ? "" : " class=\"\(kind)\"")>
            <a class="sprung" href="#inhalt">\(skip)</a>\(header)
            \(withoutScript.isEmpty ? "" : "<noscript><p class=\"hinweis\">\(withoutScript)</p></noscript>")
            <main id="inhalt" tabindex="-1">\(content)</main>
            <p class="nur-vorgelesen" id="ansage" role="status" aria-live="polite"></p>
            </body>
            </html>

            """
    }
}
