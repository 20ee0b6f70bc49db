/// Which actors a recommendation speaks of. All conditions that are given hold; each is a list of choices.
struct Selector: Sendable, Hashable {
    /// Ids of actor types; groups are already replaced by their members.
    var types: [String] = []
    var sectors: [String] = []
    /// Handlungsfelder in which the actor, or one of its offers, is active.
    var fields: [String] = []
    /// Leistungsarten that the actor offers.
    var services: [String] = []
    /// Words of `rollen`, folded.
    var roles: [String] = []
    /// Levels of these offers (`ebene`: Kommune, Land, Bund), folded.
    var levels: [String] = []
    /// Runs as a freier Träger.
    var isIndependent: Bool?
    /// Has offers on record.
    var hasOffers: Bool?
    /// Types that are left out again.
    var excludedTypes: [String] = []
    /// Instead of the conditions above: any of these selectors.
    var alternatives: [Selector] = []

    /// The types it names, those of its alternatives included: what a Fehlanzeige may say does not exist here.
    var namedTypes: [String] { alternatives.isEmpty ? types : alternatives.flatMap(\.namedTypes) }
}

/// Which way a tie of a directed kind has to go; others have no direction.
enum TieDirection: String, Sendable, CaseIterable {
    case any = "gleich"
    case toPartner = "zum_partner"
    case fromPartner = "vom_partner"
}
