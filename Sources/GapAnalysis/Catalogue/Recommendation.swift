public import PlainText

/// One checkable statement of the paper, or of the coordinator's own.
public struct Recommendation: Sendable {
    /// What kind of statement the paper makes.
    public enum Kind: String, Sendable {
        case principle = "Grundsatz"
        case suggestion = "Anregung"
        case observation = "Feststellung"
    }

    public var id: String
    public var kind: Kind
    public var title: Bilingual
    /// Heading of the paper under which the quotation stands.
    public var section: String
    /// Id of the Handlungsfeld; empty where it concerns all.
    public var field: String
    /// 1 (plain statement) … 5 (*unerlässlich*, *ist zu vermeiden*).
    public var obligation: Int
    /// The words of the paper that give the obligation ("sollte(n)", "unerlässlich").
    public var marker: String
    public var quote: String
    /// Addressed to Bund or Land: printed as a demand, never as a local gap.
    public var isDemand: Bool
    /// Gives findings only: quality of the record, premises, indicators.
    public var isHint: Bool
    /// Overlapping offers of subject and partners are named beside the finding: what could be pooled.
    public var namesSynergies: Bool
    /// Added by the coordinator: the paper does not say it.
    public var isOwn = false
    /// What is checked, one after the other.
    var checks: [any Check]

    /// Whether gaps may follow: statements of fact, demands to others and hints give findings only.
    public var proposes: Bool { kind != .observation && !isDemand && !isHint }

    public var citation: Citation {
        Citation(section: section, quote: quote, ownTitle: isOwn ? title : nil)
    }
}

/// Where a recommendation stands, ready for a footnote.
public struct Citation: Sendable, Hashable {
    public static let paper =
        "Anregungen zur Kooperation von freien Trägern der Migrationsarbeit und kommunalen Stellen"

    public var section: String
    public var quote: String
    /// The title of a recommendation of the coordinator's own, which the paper must not be cited for.
    public var ownTitle: Bilingual?

    /// Title, author and year (none is named), section and quotation; what is not from the paper says so.
    public func footnote(_ language: Language) -> String {
        if let ownTitle { return own(ownTitle(language), language) }
        return switch language {
        case .german: "„\(Self.paper)“, o. V., o. J., Abschnitt „\(section)“: „\(quote)“"
        case .english: "“\(Self.paper)”, no author, no date, section “\(section)”: “\(quote)”"
        }
    }

    private func own(_ title: String, _ language: Language) -> String {
        let head = language == .german ? "Eigene Empfehlung" : "Recommendation of one's own"
        let source = section.isEmpty ? "" : ", \(section)"
        let words = quote.isEmpty ? "" : ": \(language.quoted(quote))"
        return "\(head) \(language.quoted(title))\(source)\(words)"
    }
}
