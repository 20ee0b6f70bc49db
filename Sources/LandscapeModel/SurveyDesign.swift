/// What a questionnaire can ask about a cooperation. What was not asked was not denied.
public struct SurveyQuestions: OptionSet, Sendable, Hashable {
    public var rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let intensity = SurveyQuestions(rawValue: 1)
    public static let frequency = SurveyQuestions(rawValue: 2)
    public static let kind = SurveyQuestions(rawValue: 4)
    public static let direction = SurveyQuestions(rawValue: 8)
    public static let phase = SurveyQuestions(rawValue: 16)
    public static let purpose = SurveyQuestions(rawValue: 32)

    /// The words of `erhebung.gefragt` in `landschaft.yaml`.
    public static let words: [(word: String, question: SurveyQuestions)] = [
        ("intensitaet", .intensity), ("haeufigkeit", .frequency), ("art", .kind), ("richtung", .direction),
        ("phase", .phase), ("zweck", .purpose),
    ]

    /// The same words for these questions, as a list for a cell or a line.
    public var wordList: String {
        Self.words.filter { contains($0.question) }.map(\.word).joined(separator: ", ")
    }
}

/// `erhebung:` of `landschaft.yaml`: how the claims of the actors came about.
public struct SurveyDesign: Sendable, Hashable {
    /// `gefragt`; nil where nobody said: then what an actor states anywhere is what it was asked.
    public var asked: SurveyQuestions?
    /// `zeilen_sprechen_selbst`: the rows of a matrix or a list of partners were filled in by the actors
    /// themselves; nil where nobody said.
    public var rowsSpeakForThemselves: Bool?

    public init() {}
    public var isEmpty: Bool { self == SurveyDesign() }
}
