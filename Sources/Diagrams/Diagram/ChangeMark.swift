/// The sign of a change between two states: it says in one letter what dash and width say as well.
struct ChangeMark: Sendable, Hashable {
    /// As the difference map draws it; the single states draw their own lines.
    var line: LineStyle
    /// It can be told from another way of asking.
    var isComparable: Bool

    /// "+", "–", "▲", "▼", "✓"; in brackets where nobody can tell whether anything changed.
    var sign: String { isComparable ? Self.sign(line) : "(" + Self.sign(line) + ")" }

    static func sign(_ line: LineStyle) -> String {
        switch line {
        case .came, .cameUnsure: "+"
        case .gone, .goneUnsure: "–"
        case .stronger: "▲"
        case .weaker: "▼"
        case .nowConfirmed: "✓"
        default: ""
        }
    }

    /// The number first: "+ 3" would read as three more.
    func label(_ number: Int?) -> String { number.map { "\($0) \(sign)" } ?? sign }

    /// What its badge is filled with; nil: it is hollow.
    func fill(_ palette: Palette) -> Colour? { isComparable ? palette.badge(change: line) : nil }
}

/// What became of an actor between two states.
public enum ActorChange: Sendable, Hashable {
    /// On record in one state only.
    case came, gone
    /// On record in both, by another name or as one of several.
    case renamed
}
