/// A row of `typvorschlaege`: a type, sector or Träger that netviz proposed, and what the coordinator says to it.
public struct TypeDecision: Sendable, Hashable {
    public var actor: ActorIndex
    public var column: TypeProposal.Column
    /// As the row says it.
    public var value: String
    public var status: NameDecision.Status
    /// Line of `typvorschlaege.csv`.
    public var row: Int

    public init(
        actor: ActorIndex, column: TypeProposal.Column, value: String, status: NameDecision.Status,
        row: Int = 0
    ) {
        self.actor = actor
        self.column = column
        self.value = value
        self.status = status
        self.row = row
    }

    /// What makes two decisions, or a decision and a proposal, be about the same.
    public var key: TypeProposal.Key { TypeProposal.Key(actor, column, value) }
}
