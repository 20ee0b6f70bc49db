public import NetworkGraph
public import PlainText

/// Title and convention of a measure, in both languages.
///
/// The engine computes and says nothing; what a reader sees beside the number stands here, one entry per measure.
struct MeasureWords: Sendable {
    let title: Bilingual
    let convention: Bilingual

    init(
        _ germanTitle: String, _ germanConvention: String, _ englishTitle: String, _ englishConvention: String
    ) {
        title = Bilingual(germanTitle, englishTitle)
        convention = Bilingual(germanConvention, englishConvention)
    }
}

extension MeasureWords {
    /// A title without the term that stands behind it in parentheses.
    static func bare(_ title: Bilingual) -> Bilingual {
        func bare(_ title: String) -> String {
            guard let start = title.firstRange(of: " (")?.lowerBound else { return title }
            return String(title[..<start])
        }
        return Bilingual(bare(title.german), bare(title.english))
    }

    /// Whether somebody who writes this means the measure: its short name or its title, with or without the term in
    /// parentheses, or that term alone ("Betweenness"), in either language.
    static func mean(_ key: String, _ name: String, _ title: Bilingual, _ head: Bilingual) -> Bool {
        if name.folded == key { return true }
        return [title.german, title.english].contains { title in
            let parts = title.split(whereSeparator: { "()".contains($0) }).map { String($0).folded }
            return title.folded == key || parts.contains(key)
        } || head.german.folded == key || head.english.folded == key
    }
}

extension ActorMeasure {
    /// The measure that a word means, in any case and spelling; nil if it means none.
    public static func named(_ word: String) -> ActorMeasure? {
        let key = word.folded
        return ActorMeasure(rawValue: key)
            ?? allCases.first { MeasureWords.mean(key, $0.rawValue, $0.title, $0.head) }
    }

    /// The measure in a word or two, to stand above a narrow column.
    public var head: Bilingual {
        switch self {
        case .degree: Bilingual("Grad", "Degree")
        case .inDegree: Bilingual("Eingangsgrad", "In-degree")
        case .outDegree: Bilingual("Ausgangsgrad", "Out-degree")
        case .strength: Bilingual("Stärke", "Strength")
        case .inStrength: Bilingual("Stärke eingehend", "In-strength")
        case .outStrength: Bilingual("Stärke ausgehend", "Out-strength")
        case .betweenness: Bilingual("Vermittlung", "Betweenness")
        case .reach2: Bilingual("in zwei Schritten", "within two steps")
        case .coordinator: Bilingual("Koordinator", "Coordinator")
        case .itinerant: Bilingual("Berater", "Itinerant")
        case .gatekeeper: Bilingual("Türöffner", "Gatekeeper")
        case .representative: Bilingual("Vertreter", "Representative")
        case .liaison: Bilingual("Verbindungsglied", "Liaison")
        default: MeasureWords.bare(title)
        }
    }

    /// The measure's name for table headings.
    public var title: Bilingual { MeasureWords.ofActorMeasure[self]?.title ?? Bilingual(rawValue, rawValue) }

    /// One sentence that states the convention.
    public var convention: Bilingual { MeasureWords.ofActorMeasure[self]?.convention ?? Bilingual("", "") }
}

extension NetworkMeasure {
    /// The measure that a word means, in any case and spelling; nil if it means none.
    public static func named(_ word: String) -> NetworkMeasure? {
        let key = word.folded
        return NetworkMeasure(rawValue: key)
            ?? allCases.first { MeasureWords.mean(key, $0.rawValue, $0.title, $0.title) }
    }

    /// The measure's name for table headings.
    public var title: Bilingual {
        MeasureWords.ofNetworkMeasure[self]?.title ?? Bilingual(rawValue, rawValue)
    }

    /// One sentence that states the convention.
    public var convention: Bilingual { MeasureWords.ofNetworkMeasure[self]?.convention ?? Bilingual("", "") }
}
