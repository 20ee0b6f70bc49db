/// The language a user reads. German is the default everywhere; English is offered in the same quality.
public enum Language: String, Sendable, CaseIterable {
    case german = "de"
    case english = "en"
}

/// One text in the two languages of the product.
public struct Bilingual: Sendable, Hashable {
    public var german: String
    public var english: String

    public init(_ german: String, _ english: String) {
        self.german = german
        self.english = english
    }

    public func callAsFunction(_ language: Language) -> String {
        language == .german ? german : english
    }
}
