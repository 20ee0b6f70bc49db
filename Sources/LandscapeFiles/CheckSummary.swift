public import LandscapeModel

/// What `check` counts in a landscape.
public struct CheckSummary: Sendable, Hashable {
    public var actors: Int
    /// Rows of `kooperationen` that were understood.
    public var cooperations: Int
    /// The pairs and kinds these rows form, without wishes and ended ones.
    public var ties: Int
    public var confirmed: Int
    public var oneSided: Int
    public var unverified: Int
    /// Pairs of actors that work together: what maps, report and measures call a cooperation.
    public var pairs: Int
    /// Claims of which the status is `gewuenscht`.
    public var wishes: Int
    /// Pairs of which somebody wishes that they worked together.
    public var wishedPairs: Int
    public var boards: Int
    /// Rows of `mitgliedschaften`.
    public var memberships: Int
    /// Seats on boards, guests and leads that no row names included.
    public var seats: Int
    public var offers: Int
    public var asked: Int
    public var answered: Int
    /// The pairs on the coordination's word alone; nil where there are none.
    public var record: RecordNote?

    /// - Parameter index: of these claims, where somebody has it already.
    /// - Complexity: O(*c* log *c*) for *c* claims.
    public init(_ landscape: Landscape, _ index: ClaimIndex? = nil) {
        actors = landscape.actors.count
        // A row that lists several partners is one row; claims that come from no file count each.
        var rows = 0
        var last: Int32 = 0
        for claim in landscape.claims {
            if claim.row == 0 || claim.row != last { rows += 1 }
            last = claim.row
        }
        cooperations = rows
        let index = index ?? ClaimIndex(landscape.claims, actorCount: landscape.actors.count)
        let ties = landscape.ties(index)
        self.ties = ties.count
        confirmed = ties.count { $0.state == .confirmed }
        oneSided = ties.count { $0.state == .oneSided }
        unverified = ties.count { $0.state == .unverified }
        let pairs = landscape.pairs(index)
        self.pairs = pairs.count
        record = RecordNote(pairs)
        wishedPairs = landscape.wishes().count
        seats = landscape.seatCount
        wishes = landscape.claims.count { $0.status == .wished }
        boards = landscape.boards.count
        memberships = landscape.memberships.count { !$0.isImplied }
        offers = landscape.offers.count
        asked = landscape.askedCount
        answered = landscape.answeredCount
    }
}
