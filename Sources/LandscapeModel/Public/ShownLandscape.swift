/// A landscape as those see it whom an output is for, with its claims sorted by pair. Maps, reports and tables are made
/// of this and of nothing else.
///
/// What the public may see is a landscape of its own (``Landscape/published(_:)``); the words below say what besides an
/// output may tell of it. They are asked for by what they mean: no output asks who is reading.
public struct ShownLandscape: Sendable {
    public let landscape: Landscape
    public let index: ClaimIndex
    public let profile: Profile

    /// - Parameter index: the claims of this landscape; nil: they are sorted here.
    public init(_ landscape: Landscape, index: ClaimIndex? = nil, for profile: Profile) {
        let own = index ?? ClaimIndex(landscape.claims, actorCount: landscape.actors.count)
        guard profile == .oeffentlich, !landscape.isPublished else {
            self.init(asIs: landscape, index: own, for: profile)
            return
        }
        let published = landscape.published(own)
        self.init(
            asIs: published,
            index: ClaimIndex(published.claims, actorCount: published.actors.count), for: profile)
    }

    /// One from which nothing is taken any more; what an output may tell of it keeps to the profile all the same.
    public init(asIs landscape: Landscape, index: ClaimIndex, for profile: Profile) {
        self.landscape = landscape
        self.index = index
        self.profile = profile
    }

    /// The actors and pairs that a filter keeps and the profile shows.
    public func selection(_ filter: TieFilter = TieFilter()) -> Selection {
        landscape.selection(index, filter, profile)
    }

    // MARK: Who sees what

    private var isPublic: Bool { profile == .oeffentlich }
    private var isOwnDesk: Bool { profile == .intern }

    /// Whether an actor may be shown by name.
    public func mayName(_ actor: Actor) -> Bool { profile.shows(actor) }

    /// Less is shown than may be on record: what is not here is not "nicht erfasst".
    public var isExtract: Bool { isPublic }
    /// Suggestions one by one, with names and numbers, and the Rückfragen that belong to them.
    public var namesGaps: Bool { !isPublic }
    /// Who was asked, who answered, what one end alone reports or wishes, and what the coordination has on record.
    public var tellsAnswers: Bool { !isPublic }
    /// Of which kinds a cooperation is.
    public var tellsKinds: Bool { !isPublic }
    /// Who stands alone, and over whom the only way to others leads.
    public var tellsPositions: Bool { !isPublic }
    /// Which actor sits on which board, in tables and sheets.
    public var tellsSeats: Bool { !isPublic }
    /// Symbols as large as a measure over all that is on record.
    public var showsMeasures: Bool { !isPublic }
    /// Whose entries are old.
    public var namesOldEntries: Bool { !isPublic }
    /// Whoever is only named by others gave no consent to be published.
    public var namesOthers: Bool { !isPublic }
    /// Where people are accommodated.
    public var tellsHousing: Bool { !isPublic }
    /// Findings as figures by type and field instead of one by one.
    public var countsGroups: Bool { isPublic }
    /// Groups of fewer actors are not told apart.
    public var smallestGroup: Int { isPublic ? Profile.smallestPublicGroup : 1 }
    /// Lists of single actors by what is measured of them.
    public var ranksActors: Bool { isOwnDesk }
    /// The coordination's own notes.
    public var showsNotes: Bool { isOwnDesk }
    /// Persons, where they are asked for.
    public var showsPersons: Bool { isOwnDesk }
}
