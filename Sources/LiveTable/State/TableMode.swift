/// How the table takes what participants enter.
package enum TableMode: String, Sendable, CaseIterable {
    /// It counts at once.
    case sofort
    /// It counts when the facilitator has accepted it.
    case freigabe
    /// Nobody but the facilitator enters anything.
    case halt
}

/// Who asks.
package enum Viewer: Sendable, Hashable {
    case moderation
    case projector
    /// Somebody of an organisation.
    case participant(String)

    package var role: String {
        switch self {
        case .moderation: "moderation"
        case .projector: "projector"
        case .participant: "participant"
        }
    }

    package var actor: String? { if case .participant(let actor) = self { actor } else { nil } }
}
