import PlainText

/// The name of an organisation as a German sentence bends it: "zwischen dem Sprachforum und der Kreisvereinigung".
///
/// The gender is that of the name's head noun. Where that is not known the name stands bare, as proper names do.
struct NameInSentence {
    enum Gender: Sendable { case masculine, feminine, neuter, plural }

    let name: String
    let gender: Gender?
    /// Words before the head noun that bend, and the noun itself.
    private let adjectives: Range<Int>
    private let head: Int?
    private let words: [String]

    init(_ name: String) {
        let words = name.split(separator: " ").map { String($0) }
        let found = Self.head(of: words)
        // What stands before the noun and is no adjective is part of the proper name: "AWO Kreisverband".
        let isBending = found.map { found in
            words[..<found.place].allSatisfy { Self.stem(ofAdjective: $0, before: found.gender) != nil }
        }
        self.name = name
        self.words = words
        gender = found?.gender
        head = found?.place
        adjectives = isBending == true ? 0..<(found?.place ?? 0) : 0..<0
    }

    var isPlural: Bool { gender == .plural }

    /// With its article in this case; bare where the gender is not known.
    func bent(_ grammar: Noun.Case) -> String {
        guard let gender else { return name }
        return "\(Self.article(gender, grammar)) \(form(grammar))"
    }

    /// "beim Jobcenter", "bei der Volkshochschule", "bei Lingua".
    func bent(after preposition: String) -> String {
        guard let gender else { return "\(preposition) \(name)" }
        let article = Self.article(gender, .dative)
        let joined = ["bei dem": "beim", "von dem": "vom", "zu dem": "zum", "zu der": "zur", "in dem": "im"]
        let start = "\(preposition) \(article)"
        return "\(joined[start] ?? start) \(form(.dative))"
    }

    /// The name behind its article: adjectives bend, and the dative of the plural ends in n.
    private func form(_ grammar: Noun.Case) -> String {
        guard let gender else { return name }
        var bent = words
        for place in adjectives {
            guard let stem = Self.stem(ofAdjective: words[place], before: gender) else { continue }
            let isWeak =
                grammar != .dative && gender != .plural && !(gender == .masculine && grammar == .accusative)
            bent[place] = stem + (isWeak ? "e" : "en")
        }
        if gender == .plural, grammar == .dative, let head,
            bent[head].hasSuffix("e") || bent[head].hasSuffix("er")
        {
            bent[head] += "n"
        }
        return bent.joined(separator: " ")
    }

    // MARK: Finding the head

    private static func head(of words: [String]) -> (place: Int, gender: Gender)? {
        var abbreviation: (place: Int, gender: Gender)?
        for (place, word) in words.enumerated() {
            let key = word.lowercased()
            // "Industrie- und Handelskammer" goes on, everything else ends here.
            if HeadNouns.ends.contains(key) {
                guard key == "und", place > 0, words[place - 1].hasSuffix("-") else { break }
                continue
            }
            let noun = key.split(separator: "-").last.map { String($0) } ?? key
            if let gender = HeadNouns.words[noun] {
                let isShort = word == word.uppercased()
                // "AWO Kreisverband" is a Kreisverband, "MBE Lindenhof" an MBE.
                if !isShort { return abbreviation ?? (place, gender) }
                abbreviation = abbreviation ?? (place, gender)
            } else if let known = HeadNouns.endings.first(where: {
                noun.hasSuffix($0.ending) && isWhole(noun, $0)
            }) {
                guard let short = abbreviation else { return (place, known.gender) }
                return known.ending == "verband" || known.ending == "verein" ? (place, known.gender) : short
            }
        }
        return abbreviation
    }

    /// "Jung" and "Amt für" are too short to be told by an ending of that many letters.
    private static func isWhole(_ noun: String, _ known: (ending: String, gender: Gender)) -> Bool {
        known.ending.count > 4 || noun.count >= known.ending.count + 3
            || noun == known.ending
                && known.ending.count > 3
    }

    /// "Afrikanisch" of "Afrikanische"; nil where the word does not bend or does not agree with the noun, as
    /// "Musterauer" does not.
    private static func stem(ofAdjective word: String, before gender: Gender) -> String? {
        let ending =
            switch gender {
            case .masculine: "er"
            case .feminine, .plural: "e"
            case .neuter: "es"
            }
        guard word.hasSuffix(ending), word.first?.isUppercase == true else { return nil }
        let stem = String(word.dropLast(ending.count))
        return HeadNouns.adjectiveEndings.contains { stem.lowercased().hasSuffix($0) } ? stem : nil
    }

    private static func article(_ gender: Gender, _ grammar: Noun.Case) -> String {
        switch (gender, grammar) {
        case (.masculine, .nominative): "der"
        case (.masculine, .accusative): "den"
        case (.masculine, .dative), (.neuter, .dative): "dem"
        case (.feminine, .dative): "der"
        case (.feminine, _), (.plural, .nominative), (.plural, .accusative): "die"
        case (.neuter, _): "das"
        case (.plural, .dative): "den"
        }
    }
}
