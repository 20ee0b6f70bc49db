import LandscapeModel
import PlainText
import SourceText

// What rows say that can only be understood once more is known.

extension Reading {
    /// What an actor's row says that can only be understood once every actor is known.
    struct PendingActor {
        var carrier: String
        var carrierPlace: Place
        /// `geantwortet` says "nein", not merely nothing.
        var saysNotAnswered: Bool
        /// `geantwortet` says something, or `befragt` says "nein": then no row of a matrix speaks instead.
        var saysWhetherAnswered = false
        /// Whether the cell of the type is empty, not merely not understood.
        var hasNoType: Bool
        /// Whether the file states the id.
        var hasOwnID: Bool
    }
}

/// A seat whose holder no row of `akteure` is about.
struct OpenSeat {
    var name: String
    var board: Int
    /// nil for whoever leads it by the column `federfuehrung`.
    var role: Membership.Role?
    var place: Place
    /// Written like an id, it means an actor that some table names, and makes none.
    var isReference = false
}

/// A row of `typvorschlaege`, before its actor is looked for.
struct StatedDecision {
    var status: NameDecision.Status
    var actor: String
    var column: String
    var value: String
    var row: Int
    var actorPlace: Place
    var columnPlace: Place
    var valuePlace: Place
}

/// A word for a group in the place of a partner, until all tables are read.
struct OpenGroup {
    var word: String
    var group: GroupWord
    var stated: StatedClaim
    var place: Place
    /// The row of `kooperationen` that holds it; nil for a list of partners.
    var row: (row: TableRow, columns: ClaimColumns, table: Table)?
}

/// A cell in which such a word leaves open who is meant.
struct GroupMention: Sendable {
    var word: String
    var group: GroupWord
    /// Ids of actors of these types in reach about whom nobody has decided.
    var candidates: [String]
}
