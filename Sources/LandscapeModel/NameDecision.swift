import PlainText

/// A row of `aliase`: what the coordinator decided about a spelling, or has still to decide.
public struct NameDecision: Sendable, Hashable {
    public enum Status: String, Sendable, CaseIterable {
        /// Proposed by netviz; counts for nothing.
        case open = "offen"
        case accepted = "angenommen"
        /// They are two; not to be proposed again.
        case rejected = "abgelehnt"

        /// The status that a word means; nil if it means none. An empty cell is a decision of the coordinator's.
        public init?(word: String) {
            switch word.folded {
            case "", "angenommen", "ja", "accepted", "yes", "x": self = .accepted
            case "offen", "open", "?", "vorschlag": self = .open
            case "abgelehnt", "nein", "rejected", "no": self = .rejected
            default: return nil
            }
        }
    }

    public var variant: String
    /// The actor as the row names it.
    public var actorText: String
    /// The actor meant; nil where the row of an open or rejected proposal names none that exists.
    public var actor: ActorIndex?
    public var status: Status
    /// Line of `aliase.csv`.
    public var row: Int

    public init(variant: String, actorText: String, actor: ActorIndex?, status: Status, row: Int = 0) {
        self.variant = variant
        self.actorText = actorText
        self.actor = actor
        self.status = status
        self.row = row
    }
}
