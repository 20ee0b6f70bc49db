/// A district and whom its actors work with.
public struct Surroundings: Sendable {
    /// The district's actors and their partners, and every cooperation of which an end is of the district.
    public let selection: Selection
    /// Whether an actor is of the district itself; one entry per actor of the landscape.
    public let isOwn: [Bool]
}

extension ShownLandscape {
    /// The actors of the filter's district, which `actors(inDistrict:)` counts, together with whoever works with them,
    /// wherever that is; nil without a district.
    public func surroundings(_ filter: TieFilter) -> Surroundings? {
        guard let district = filter.district else { return nil }
        var anywhere = filter
        anywhere.district = nil
        let all = selection(anywhere)
        var isOwn = [Bool](repeating: false, count: all.includes.count)
        for actor in landscape.actors(inDistrict: district) { isOwn[Int(actor)] = all.includes[Int(actor)] }
        let pairs = all.pairs.filter { isOwn[Int($0.a)] || isOwn[Int($0.b)] }
        var includes = isOwn
        for pair in pairs {
            includes[Int(pair.a)] = true
            includes[Int(pair.b)] = true
        }
        return Surroundings(selection: Selection(includes: includes, pairs: pairs), isOwn: isOwn)
    }
}
