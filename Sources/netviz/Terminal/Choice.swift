import ArgumentParser
public import PlainText

/// The value of an option that knows a fixed list of them.
///
/// It may be written in German or English, in any case and spelling (`A3`, `öffentlich`, `Oeffentlich`); help and errors
/// name it in the language of this run.
protocol Choice: ExpressibleByArgument, CaseIterable, RawRepresentable where RawValue == String {
    /// By the value's fixed name: what else it is called, first what German help shows.
    static var germanWords: [String: [String]] { get }
    /// The same in English, where it is not called by its fixed name.
    static var englishWords: [String: [String]] { get }
}

extension Choice {
    static var englishWords: [String: [String]] { [:] }

    /// What help shows in this language.
    func word(_ language: Language) -> String {
        let words = language == .german ? Self.germanWords : Self.englishWords
        return words[rawValue]?.first ?? rawValue
    }

    /// The value that a word means, in whichever language.
    static func named(_ word: String) -> Self? {
        let key = word.folded
        return allCases.first { $0.rawValue.folded == key }
            ?? allCases.first { value in
                let words = (germanWords[value.rawValue] ?? []) + (englishWords[value.rawValue] ?? [])
                return words.contains { $0.folded == key }
            }
    }

    /// All of them, to be listed in a message.
    static func list(_ language: Language) -> String {
        allCases.map { $0.word(language) }.joined(separator: ", ")
    }

    public init?(argument: String) {
        guard let value = Self.named(argument) else { return nil }
        self = value
    }

    public static var allValueStrings: [String] { allCases.map { $0.word(spoken) } }
    /// No descriptions: the words speak for themselves.
    public static var allValueDescriptions: [String: String] { [:] }
    public var defaultValueDescription: String { word(spoken) }
}

extension Language: Choice {
    static var germanWords: [String: [String]] { ["de": ["de", "deutsch"], "en": ["en", "englisch"]] }
    static var englishWords: [String: [String]] { ["de": ["de", "german"], "en": ["en", "english"]] }
}
