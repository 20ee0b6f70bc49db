public import PlainText

/// The number of an actor in `Landscape.actors`.
public typealias ActorIndex = Int32

/// Who runs an actor: another actor of the landscape, or a body that is only named.
public enum Carrier: Sendable, Hashable {
    case actor(ActorIndex)
    case named(String)
}

/// An organisation, office, service or initiative that takes part in local integration work.
public struct Actor: Sendable {
    public var id: String
    public var name: String
    /// What maps print where the name is too long; empty if none is given.
    public var shortName: String = ""
    /// Identifiers of actor types, the main one first.
    public var types: [String] = []
    /// Resolved: `sektor` if given, else that of the Träger, else the default of the first type.
    public var sector: Sector?
    public var isSectorGiven = false
    public var carrier: Carrier?
    public var umbrella: String = ""
    /// A freier Träger outside or inside the Verbände; nil where nobody said so.
    public var isIndependentProvider: Bool?
    public var fundingLevels: [String] = []
    /// Identifiers of Handlungsfelder.
    public var fields: [String] = []
    /// Those usual for its type, where nobody states any for it: for maps and the report, marked as assumed. No
    /// recommendation looks at them.
    public internal(set) var assumedFields: [String] = []
    public var roles: [String] = []
    public var area: Area = .unknown
    public var targetGroups: [String] = []
    public var website: String = ""
    public var wasAsked = false
    public var hasAnswered = false
    /// False where the actor must not appear in the public profile.
    public var mayBePublished = true
    public var recordDate: PartialDate?
    public var source: String = ""
    public var nameVariants: [String] = []
    public var note: String = ""
    /// A list names it as a partner; no row of it tells anything.
    public var isNamedOnly = false
    /// The heading under which the list has the actor ("Beratungsstellen"); empty where it has none.
    public var group: String = ""
    /// Offers that the list names beside the actor; they become offers once the coordinator accepts them.
    public var statedOffers: [StatedOffer] = []
    /// Columns that netviz does not know, as they were: (header, text).
    public var extra: [(column: String, text: String)] = []
    /// Line of `akteure.csv`.
    public var row: Int = 0

    public init(id: String, name: String) {
        self.id = id
        self.name = name
    }

    /// The stated Handlungsfelder, else the assumed ones.
    public var shownFields: [String] { fields.isEmpty ? assumedFields : fields }

    /// The short name where there is one, else the name.
    public var displayName: String { shortName.isEmpty ? name : shortName }
}

extension Actor {
    /// An id of digits is the number of a row: in next year's list somebody else may have it.
    package var hasNumberAsID: Bool { id.utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
