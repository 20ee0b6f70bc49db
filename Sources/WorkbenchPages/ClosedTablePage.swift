public import PlainText

/// What stands at the address of a round table that is over, or was never there (it tells neither from the other), or whose
/// landscape is being changed.
public struct ClosedTablePage: Sendable {
    private let style: PageAsset

    public init() { style = .style("antwort", WorkbenchScript.style) }

    /// Why there is no table to be seen.
    public enum Reason: Sendable {
        case closed
        /// Its landscape is being changed as a whole, which takes a moment.
        case changing

        var title: Bilingual {
            switch self {
            case .closed: Bilingual("Kein offener Runder Tisch", "No open round table")
            case .changing: Bilingual("Einen Moment bitte", "One moment, please")
            }
        }

        var text: Bilingual {
            switch self {
            case .closed:
                Bilingual(
                    "Unter dieser Adresse ist gerade kein Runder Tisch geöffnet. Was eingetragen und gesichert wurde, ist in der Landschaft. Fragen Sie bitte die Moderation, wenn er weitergehen soll.",
                    "No round table is open at this address. What was entered and kept is in the landscape. Please ask the facilitator if it is to go on."
                )
            case .changing:
                Bilingual(
                    "Die Landschaft wird gerade als Ganzes geändert. Diese Seite sieht in zwei Sekunden von selbst wieder nach.",
                    "The landscape is being changed as a whole. This page looks again by itself in two seconds."
                )
            }
        }
    }

    /// - Parameter base: the path under which the server is reached, without a slash at its end; empty: the root.
    public func html(base: String, _ language: Language, why: Reason = .closed) -> String {
        let title = why.title(language)
        return PageShell(
            base: base, language: language, title: title, style: style,
            meta: "\n<meta name=\"robots\" content=\"noindex\">", kind: "antwort",
            content: "<h1>\(title)</h1><p>\(why.text(language))</p>"
        ).html
    }
}
