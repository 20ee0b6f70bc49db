internal import GapAnalysis

/// How the line of an edge is dashed.
public enum LineStyle: String, Sendable, CaseIterable {
    case confirmed, oneSided, unverified, onRecord
    /// Suggestions between two actors, by what they ask for.
    case new, deepen, confirm, clarify
    /// Suggestions between two groups of actors, summed up.
    case suggestions
    /// Cooperations between two groups of actors, summed up.
    case bundle
    /// Seats in a Gremium, by role.
    case leads, moderates, member, guest
    /// Between two states: on record in one of them, and what became of those that are in both.
    case came, gone, stronger, weaker, nowConfirmed
    /// On record in one state only, where that may be another way of asking.
    case cameUnsure, goneUnsure

    /// Stands for what is suggested, not for what there is.
    public var isSuggestion: Bool {
        switch self {
        case .new, .deepen, .confirm, .clarify, .suggestions: true
        default: false
        }
    }

    /// Stands for a change between two states.
    public var isChange: Bool {
        switch self {
        case .came, .gone, .stronger, .weaker, .nowConfirmed, .cameUnsure, .goneUnsure: true
        default: false
        }
    }

    init(_ step: Gap.Step) {
        switch step {
        case .new: self = .new
        case .deepen: self = .deepen
        case .confirm: self = .confirm
        case .clarify: self = .clarify
        }
    }

    /// The class in SVG and the value of `zustand` in DOT.
    public var identifier: String {
        switch self {
        case .confirmed: "bestaetigt"
        case .oneSided: "einseitig"
        case .unverified: "ungeprueft"
        case .onRecord: "laut_koordination"
        case .new: "neu_knuepfen"
        case .deepen: "vertiefen"
        case .confirm: "bestaetigen_lassen"
        case .clarify: "nachfragen"
        case .suggestions: "anregungen"
        case .bundle: "zusammengefasst"
        case .leads: "leitung"
        case .moderates: "moderation"
        case .member: "mitglied"
        case .guest: "gast"
        case .came: "neu"
        case .gone: "nicht_mehr"
        case .stronger: "enger"
        case .weaker: "loser"
        case .nowConfirmed: "jetzt_bestaetigt"
        case .cameUnsure: "neu_nicht_vergleichbar"
        case .goneUnsure: "nicht_mehr_nicht_vergleichbar"
        }
    }
}
