public import PlainText

/// What was agreed to be done: a row of `massnahmen`.
public struct AgreedMeasure: Sendable, Hashable {
    /// How far it is, by somebody's word.
    public enum Status: String, Sendable, CaseIterable {
        case open = "offen"
        case begun = "begonnen"
        case done = "umgesetzt"
        case givenUp = "aufgegeben"

        public var label: Bilingual {
            switch self {
            case .open: Bilingual("offen", "open")
            case .begun: Bilingual("begonnen", "begun")
            case .done: Bilingual("umgesetzt", "done")
            case .givenUp: Bilingual("aufgegeben", "given up")
            }
        }
    }

    public var aim = ""
    /// What is to be done; never empty.
    public var text: String
    public var responsible: ActorIndex?
    /// In the order of the cell, each once.
    public var participants: [ActorIndex] = []
    public var until: PartialDate?
    public var indicator = ""
    public var status = Status.open
    /// Ids of the recommendations that it answers.
    public var rules: [String] = []
    public var agreedOn: PartialDate?
    /// Stays with the coordination.
    public var note = ""
    public var row = 0

    public init(_ text: String) { self.text = text }

    /// Whoever is responsible and whoever takes part, each once.
    public var parties: [ActorIndex] {
        (responsible.map { [$0] } ?? []) + participants.filter { $0 != responsible }
    }

    /// What decides its place where the rows do not: when it was agreed, what for, and all the rest that it says.
    var order: [String] {
        [
            agreedOn?.description ?? "", aim, text, until?.description ?? "", indicator, status.rawValue,
            note, rules.joined(separator: "|"), parties.map { "\($0)" }.joined(separator: "|"),
        ]
    }

    /// The same about actors that have other places, or nil where one of them has none: whoever is not shown is in no
    /// sentence about what was agreed with them.
    func moved(_ place: (ActorIndex) -> ActorIndex?) -> AgreedMeasure? {
        guard parties.allSatisfy({ place($0) != nil }) else { return nil }
        var result = self
        result.responsible = responsible.flatMap(place)
        result.participants = participants.compactMap(place)
        return result
    }
}
