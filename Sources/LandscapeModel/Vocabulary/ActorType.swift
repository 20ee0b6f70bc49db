/// What the vocabulary says of a type of actor.
public struct ActorType: Sendable, Hashable {
    public var term: Term
    /// The sector of an actor of this type whose `sektor` and `traeger` say nothing else.
    public var defaultSector: Sector
    /// The general type this is a legal or regional form of: `jobcenter` for `jobcenter-joint`.
    public var parent: String?
    /// The Handlungsfelder in which such actors usually work, by any word for them; nil where nothing is said.
    public var usualFields: [String]?

    public init(term: Term, defaultSector: Sector, parent: String? = nil, usualFields: [String]? = nil) {
        self.usualFields = usualFields
        self.term = term
        self.defaultSector = defaultSector
        self.parent = parent
    }
}

/// What the vocabulary says of a kind of service.
public struct ServiceType: Sendable, Hashable {
    public var term: Term
    /// An act of public authority or a money benefit: never a double structure.
    public var isSovereign: Bool
}
