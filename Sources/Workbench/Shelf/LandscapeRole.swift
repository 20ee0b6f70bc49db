/// What somebody may do with a landscape.
package enum LandscapeRole: String, Sendable, CaseIterable, Comparable {
    /// See everything and take it away.
    case lesen
    /// Change it, too.
    case bearbeitung
    /// Say who else may, bring an earlier version back, and delete it.
    case leitung

    package static func < (one: LandscapeRole, other: LandscapeRole) -> Bool { one.rank < other.rank }

    private var rank: Int {
        switch self {
        case .lesen: 0
        case .bearbeitung: 1
        case .leitung: 2
        }
    }
}
