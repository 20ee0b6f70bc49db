public import LandscapeModel
public import PlainText

/// What became of a recommendation here. The order is that of the contract: the first that holds.
public enum Outcome: String, Sendable, CaseIterable, Hashable {
    case notApplicable = "not_applicable"
    case fulfilled
    case oneSided = "one_sided"
    case notFulfilled = "not_fulfilled"
    case noEvidence = "no_evidence"

    public var label: Bilingual {
        switch self {
        case .notApplicable: Bilingual("nicht anwendbar", "not applicable")
        case .fulfilled: Bilingual("erfüllt", "fulfilled")
        case .oneSided: Bilingual("einseitig gemeldet", "reported by one side")
        case .notFulfilled: Bilingual("(noch) nicht erfüllt", "not (yet) fulfilled")
        case .noEvidence: Bilingual("kein Nachweis", "no evidence")
        }
    }

    /// Whether gaps and proposals may follow from it.
    public var isOpen: Bool { self == .oneSided || self == .notFulfilled || self == .noEvidence }
}

/// What a finding or a gap is about.
public enum Subject: Sendable, Hashable {
    case actor(ActorIndex)
    case board(Int)
    case field(String)
    case district(Int)
    case concept
}

extension Landscape {
    /// The id under which scripts know a subject.
    public func id(of subject: Subject) -> String {
        switch subject {
        case .actor(let actor): actors[Int(actor)].id
        case .board(let board): boards[board].id
        case .field(let field): field
        case .district(let district): districts.names[district]
        case .concept: "konzept"
        }
    }

    /// The name under which readers know a subject.
    public func name(of subject: Subject, _ language: Language) -> String {
        switch subject {
        case .actor(let actor): actors[Int(actor)].name
        case .board(let board): boards[board].name
        case .field(let field): vocabulary.label(field: field, language)
        case .district(let district): districts.names[district]
        case .concept:
            settings.concept.title.isEmpty
                ? (language == .german ? "Integrationskonzept" : "integration concept")
                : settings.concept.title
        }
    }
}
