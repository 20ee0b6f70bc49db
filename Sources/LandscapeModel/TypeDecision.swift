import PlainText

/// The column of `akteure` that a proposal would fill.
public enum TypeColumn: String, Sendable, CaseIterable {
    case type = "typ"
    case sector = "sektor"
    case carrier = "traeger"
    /// A type besides those that the actor has.
    case furtherType = "weiterer_typ"
    /// A row of `angebote`; an actor may have several.
    case offer = "angebot"

    /// The column that a word means; nil if it means none.
    public init?(word: String) {
        guard let column = Self.allCases.first(where: { $0.rawValue.folded == word.folded }) else {
            return nil
        }
        self = column
    }
}

/// A row of `typvorschlaege`: a type, sector or Träger that netviz proposed, and what the coordinator says to it.
public struct TypeDecision: Sendable, Hashable {
    public var actor: ActorIndex
    public var column: TypeColumn
    /// As the row says it.
    public var value: String
    public var status: NameDecision.Status
    /// Line of `typvorschlaege.csv`.
    public var row: Int

    public init(
        actor: ActorIndex, column: TypeColumn, value: String, status: NameDecision.Status,
        row: Int = 0
    ) {
        self.actor = actor
        self.column = column
        self.value = value
        self.status = status
        self.row = row
    }
}
