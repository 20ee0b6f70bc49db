/// Words in the place of a partner that stand for several actors: "alle Sprachkursträger", "die Wohlfahrtsverbände".
public struct GroupWord: Sendable, Hashable {
    /// How sure it is that all actors of a kind are meant.
    public enum Extent: Sendable, Hashable {
        /// "alle", "sämtliche".
        case all
        /// "die", or no word at all.
        case named
        /// "einige Schulen", "alle Kollegen": only the coordinator knows which.
        case unclear
    }

    public var extent: Extent
    /// Types of the actors that are meant; none where that is unclear.
    public var types: [String] = []
    /// The place behind "in" or "aus".
    public var place = ""

    /// What a text says about a group; nil where it is a name.
    ///
    /// - Parameter takesPlain: whether words that can only be a heading ("Sportvereine") mean a group also without "alle" or
    ///   "die".
    public init?(_ text: String, _ vocabulary: Vocabulary, takesPlain: Bool = false) {
        guard text.utf8.count <= 120 else { return nil }
        var words = text.split(separator: " ").map { String($0).lowercased() }
        var rest = text.split(separator: " ").map(String.init)
        guard let first = words.first else { return nil }
        let isSmall = rest[0] == words[0]
        func drop() {
            words.removeFirst()
            rest.removeFirst()
        }
        if Self.allWords.contains(first) {
            extent = .all
            drop()
        } else if Self.someWords.contains(first) {
            extent = .unclear
            drop()
        } else if Self.articles.contains(first) {
            extent = .named
            drop()
            if let next = words.first, Self.someWords.contains(next) || Self.mostWords.contains(next) {
                extent = .unclear
                drop()
            }
        } else {
            guard takesPlain, GroupHeadings.standard.isHeading(text) else { return nil }
            extent = .named
        }
        while let next = words.first, Self.isAdjective(next) { drop() }
        guard !rest.isEmpty else { return nil }
        if let cut = words.firstIndex(where: { ["in", "im", "aus"].contains($0) }), cut > 0 {
            place = rest[(cut + 1)...].joined(separator: " ")
            if Self.everywhere.contains(place.lowercased()) { place = "" }
            rest = Array(rest[..<cut])
        }
        let kind = rest.joined(separator: " ")
        // "Die Tafel" is one; "die Wohlfahrtsverbände" can only be several.
        let mayBeSeveral = extent != .named || GroupHeadings.standard.isHeading(kind)
        types = mayBeSeveral ? Self.types(kind, vocabulary) : []
        if types.isEmpty {
            // "Alle Kinder e. V." is a name; "alle Kollegen" and "diverse Vereine und Kreise" are not.
            guard isSmall, extent != .named else { return nil }
            extent = .unclear
        }
        if extent == .unclear { types = [] }
    }

    /// The same where nobody can be meant by his type, as on a board.
    public static func unclear(_ group: GroupWord) -> GroupWord {
        var group = group
        (group.extent, group.types) = (.unclear, [])
        return group
    }

    private static func types(_ text: String, _ vocabulary: Vocabulary) -> [String] {
        if GroupHeadings.standard.isGroup(text) {
            let types = GroupHeadings.standard.meaning(text).types
            if !types.isEmpty { return types }
        }
        for spelling in [text, text.hasSuffix("s") || text.hasSuffix("n") ? String(text.dropLast()) : text] {
            if let type = vocabulary.actorType(spelling) { return [type.term.id] }
        }
        // "Moscheen": every word of it speaks for a type.
        let words = NameLexicon.standard.normalised(text)
        let matches = TypeRules.standard.matches(words).filter {
            $0.rule.column == .type && $0.rule.score >= 0.6
        }
        guard !words.isEmpty, Set(matches.flatMap(\.places)).count == words.count,
            matches.allSatisfy({ vocabulary.actorTypes[$0.rule.value] != nil })
        else { return [] }
        var types: [String] = []
        for match in matches where !types.contains(match.rule.value) { types.append(match.rule.value) }
        return types
    }

    private static func isAdjective(_ word: String) -> Bool {
        guard word.hasSuffix("e") || word.hasSuffix("en") || word.hasSuffix("er") else { return false }
        return adjectives.contains { word.hasPrefix($0) }
    }

    private static let allWords: Set<String> = [
        "alle", "allen", "aller", "sämtliche", "sämtlichen", "saemtliche", "saemtlichen", "all",
    ]
    private static let articles: Set<String> = ["die", "den", "the"]
    private static let someWords: Set<String> = [
        "einige", "einigen", "mehrere", "mehreren", "verschiedene", "verschiedenen", "diverse", "diversen",
        "viele", "vielen", "manche", "manchen", "einzelne", "einzelnen", "andere", "anderen", "weitere",
        "weiteren",
        "sonstige", "sonstigen", "zahlreiche", "zahlreichen", "unterschiedliche", "unterschiedlichen",
        "various",
        "several", "other", "some",
    ]
    private static let mostWords: Set<String> = ["meisten", "wichtigsten", "größeren", "groesseren"]
    private static let adjectives = [
        "lokal", "örtlich", "oertlich", "regional", "hiesig", "unser", "zuständig", "zustaendig", "bestehend",
        "beteiligt", "ansässig", "ansaessig", "umliegend",
    ]
    private static let everywhere: Set<String> = [
        "landkreis", "kreis", "kreisgebiet", "stadtgebiet", "der stadt", "der region", "der kommune",
        "gebiet",
    ]
}
