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
        PageShell(
            base: base, language: language, title: language == .german ? "Befragung" : "Survey",
            script: script, style: style, meta: "\n<meta name=\"robots\" content=\"noindex\">",
            kind: "antwort",
            withoutScript: language == .german
                ? "Diese Seite braucht JavaScript. Sie können auch den Fragebogen als Datei ausfüllen; bitte fragen Sie die Stelle, die Ihnen den Link geschickt hat."
                : "This page needs JavaScript. You may fill in the questionnaire as a file instead; please ask whoever sent you the link."
        ).html
    }
}
