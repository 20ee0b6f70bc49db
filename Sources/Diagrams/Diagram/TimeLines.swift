public import PlainText

/// Figures of several states as lines: some share a scale and are drawn together, others have one each.
public struct TimeLines: Sendable {
    public struct Line: Sendable {
        public var name: String
        /// By state; nil: not known.
        public var values: [Double?]
        /// The same as they are printed.
        public var written: [String]

        public init(name: String, values: [Double?], written: [String]) {
            (self.name, self.values, self.written) = (name, values, written)
        }
    }

    public struct State: Sendable {
        public var name: String
        /// Places it on the line of time; where one is missing the states stand at equal distances.
        public var date: PartialDate?

        public init(name: String, date: PartialDate?) { (self.name, self.date) = (name, date) }
    }

    public var title: String
    /// The earliest first.
    public var states: [State]
    /// Drawn together, under one heading.
    public var together: [Line]
    public var heading: String
    /// A small picture each.
    public var apart: [Line]
    /// What every reader has to know, a paragraph each.
    public var notes: [String]
    public var page = Page.screen
    public var isBlackAndWhite = false
    public var language: Language

    public init(
        title: String, states: [State], heading: String, together: [Line], apart: [Line], notes: [String],
        language: Language
    ) {
        (self.title, self.states, self.heading) = (title, states, heading)
        (self.together, self.apart, self.notes, self.language) = (together, apart, notes, language)
    }

    /// Everything that is drawn, as text.
    var description: String {
        let names = states.map(\.name).joined(separator: ", ")
        let intro =
            language == .german ? "Zeitlinien über die Stände \(names)." : "Lines over the states \(names)."
        return ([intro] + (together + apart).map(sentence) + notes).joined(separator: " ")
    }

    /// "Sprache: 2026 45, 2027 48."
    func sentence(_ line: Line) -> String {
        let values = zip(states, line.written).map { "\($0.name) \($1)" }
        return "\(line.name): " + values.joined(separator: ", ") + "."
    }
}
