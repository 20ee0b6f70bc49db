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

/// An error that a reader can do something with: it says what is wrong and what helps, in both languages.
public protocol Explained: Error {
    var message: Bilingual { get }
}

extension Bilingual {
    /// With the place in front: "datei.yaml, Zeile 3: …".
    public func at(_ file: String, line: Int? = nil) -> Bilingual {
        Bilingual(
            "\(file)\(line.map { ", Zeile \($0)" } ?? ""): \(german)",
            "\(file)\(line.map { ", line \($0)" } ?? ""): \(english)")
    }
}
