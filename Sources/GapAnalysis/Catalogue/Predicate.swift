/// What a recommendation checks. Each kind has its file in `Predicates/`.
public enum Predicate: Sendable {
    /// Each actor of a group works with some actor of another, as closely as asked for.
    case eachWithSome(EachWithSome)
    /// Each actor of a group cooperates with another group before, during and after.
    case phases(PhaseCoverage)
    /// Gremien have a member of a group.
    case membership(BoardMembership)
    /// Every Sozialraum lies within a Gremium that has a member of a group.
    case districtCoverage(DistrictCoverage)
    /// The members of a Gremium come from all sectors.
    case composition(Composition)
    /// Actors of a group take part in the Integrationskonzept.
    case participation(Participation)
    /// The offers of a group are recorded completely and lately.
    case offerRecord(OfferRecord)
    /// Public and independent offers overlap without being coordinated.
    case overlap(Overlap)
}

/// Which actors a recommendation speaks of. All conditions that are given hold; each is a list of choices.
public struct Selector: Sendable, Hashable {
    /// Ids of actor types; groups are already replaced by their members.
    public var types: [String] = []
    public var sectors: [String] = []
    /// Handlungsfelder in which the actor, or one of its offers, is active.
    public var fields: [String] = []
    /// Leistungsarten that the actor offers.
    public var services: [String] = []
    /// Runs as a freier Träger.
    public var isIndependent: Bool?
    /// Types that are left out again.
    public var excludedTypes: [String] = []
    /// Instead of the conditions above: any of these selectors.
    public var alternatives: [Selector] = []

    public init() {}
}

/// How close a cooperation has to be.
public enum Demand: String, Sendable, CaseIterable {
    /// Any tie at all, knowing each other included.
    case acquaintance = "bekannt"
    /// Any counted cooperation.
    case any = "irgendeine"
    /// Working together, not only exchanging information (`zusammenarbeit_intensitaet`).
    case working = "zusammenarbeit"
    /// *Kontinuierlich*: at least quarterly.
    case continuous = "kontinuierlich"
    /// *Eng*: intensity 3, or 2 with monthly contact.
    case close = "eng"
    /// *Eng und kontinuierlich*.
    case closeAndContinuous = "eng_und_kontinuierlich"
}

/// See `Predicate.eachWithSome`.
public struct EachWithSome: Sendable {
    /// One group of partners, of whom each subject needs one.
    public struct Part: Sendable {
        public var partners: Selector
        /// What the partners are called in a sentence: "einer MBE oder einem JMD".
        public var name: Named
        public var demand: Demand
        /// Ids of the kinds that count; empty: those counted by default.
        public var kinds: [String]
        /// A common Gremium is enough.
        public var acceptsSharedBoard: Bool
    }

    /// A group of subjects and what each of them needs.
    public struct Clause: Sendable {
        public var subjects: Selector
        public var name: Named
        public var parts: [Part]
    }

    public var clauses: [Clause]
}

/// See `Predicate.phases`.
public struct PhaseCoverage: Sendable {
    public var subjects: Selector
    public var name: Named
    public var partners: Selector
    public var partnerName: Named
}

/// See `Predicate.membership`.
public struct BoardMembership: Sendable {
    /// Only Gremien of this type; empty means all.
    public var boardType: String
    public var members: Selector
    public var memberName: Named
}

/// See `Predicate.districtCoverage`.
public struct DistrictCoverage: Sendable {
    public var members: Selector
    public var memberName: Named
}

/// See `Predicate.composition`.
public struct Composition: Sendable {
    public var boardType: String
    /// Ids of the sectors that belong to the table.
    public var sectors: [String]
}

/// See `Predicate.participation`.
public struct Participation: Sendable {
    public var subjects: Selector
    public var name: Named
}

/// See `Predicate.offerRecord`.
public struct OfferRecord: Sendable {
    public var subjects: Selector
    public var name: Named
}

/// See `Predicate.overlap`.
public struct Overlap: Sendable {
    /// Kinds of tie by which two offers count as coordinated.
    public var coordinatingKinds: [String]
}
