public import PlainText

/// What a telephone shows whose round table is over, or was never there: it tells neither from the other.
public struct ClosedTablePage: Sendable {
    private let style: PageAsset

    public init() { style = .style("antwort", WorkbenchScript.style) }

    /// - Parameter base: the path under which the server is reached, without a slash at its end; empty: the root.
    public func html(base: String, _ language: Language) -> String {
        let isGerman = language == .german
        let title = isGerman ? "Kein offener Runder Tisch" : "No open round table"
        let text =
            isGerman
            ? "Unter dieser Adresse ist gerade kein Runder Tisch geöffnet. Was eingetragen und gesichert wurde, ist in der Landschaft. Fragen Sie bitte die Moderation, wenn er weitergehen soll."
            : "No round table is open at this address. What was entered and kept is in the landscape. Please ask the facilitator if it is to go on."
        return PageShell(
            base: base, language: language, title: title, style: style,
            meta: "\n<meta name=\"robots\" content=\"noindex\">", kind: "antwort",
            content: "<h1>\(title)</h1><p>\(text)</p>"
        ).html
    }
}
