public import LandscapeModel
public import PlainText

/// One recommendation held against one subject.
public struct Finding: Sendable, Hashable {
    /// Id of the recommendation, a key of `Catalogue`.
    public var rule: String
    public var outcome: Outcome
    /// The first is the actor, Gremium, field or district that it is about, the others those it was held
    /// against; empty where the whole landscape is meant or the recommendation is switched off.
    public var subjects: [Subject]
    /// The Handlungsfeld, empty where the recommendation names none.
    public var field: String
    /// What was found and why it counts so, one or two sentences.
    public var detail: Bilingual
    /// What an actor said to it.
    public var statement: Statement?

    public init(
        rule: String, outcome: Outcome, subjects: [Subject], field: String, detail: Bilingual,
        statement: Statement? = nil
    ) {
        self.rule = rule
        self.outcome = outcome
        self.subjects = subjects
        self.field = field
        self.detail = detail
        self.statement = statement
    }
}
