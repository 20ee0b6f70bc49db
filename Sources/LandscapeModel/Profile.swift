/// Who will see an output. What each may hold stands in docs/handbuch/datenschutz.md.
public enum Profile: String, Sendable, CaseIterable {
    /// The coordination's own desk: everything.
    case intern
    /// People at a table who know each other: no persons, no notes, no rankings of single actors.
    case workshop
    /// Anybody: confirmed pairs, publishable actors, findings by type and field only.
    case oeffentlich

    /// Whether an actor may be shown by name.
    public func shows(_ actor: Actor) -> Bool { self != .oeffentlich || actor.mayBePublished }

    /// Whether a pair may be drawn.
    public func shows(_ pair: Pair) -> Bool {
        self != .oeffentlich || pair.state == .confirmed || pair.isOnRecord
    }

    /// Groups of fewer actors are not told apart in aggregated public views.
    public static let smallestPublicGroup = 3
}
