/// What a filter and a profile leave of a landscape: the same for maps, report and tables.
public struct Selection: Sendable {
    /// One entry per actor of the landscape.
    public let includes: [Bool]
    /// Pairs of which both ends are included, ascending by `a`, then `b`.
    public let pairs: [Pair]

    public var actors: [ActorIndex] {
        includes.indices.filter { includes[$0] }.map { ActorIndex(clamping: $0) }
    }
}

extension Landscape {
    /// The actors and pairs that a filter keeps and a profile shows.
    public func selection(
        _ index: ClaimIndex, _ filter: TieFilter = TieFilter(), _ profile: Profile = .intern
    ) -> Selection {
        var includes = actorChoice(filter)
        let pairs = pairs(index, filter).filter { shows($0, profile) }
        guard profile == .oeffentlich else { return Selection(includes: includes, pairs: pairs) }
        for (number, actor) in actors.enumerated() where !profile.shows(actor) { includes[number] = false }
        if let field = filter.field {
            // A cooperation that is not shown must not show in who is active.
            var isActive = declaresField(field)
            for pair in pairs {
                isActive[Int(pair.a)] = true
                isActive[Int(pair.b)] = true
            }
            for number in includes.indices where !isActive[number] { includes[number] = false }
        }
        return Selection(includes: includes, pairs: pairs)
    }

    /// Whether a profile shows a pair and both its ends.
    ///
    /// A pair "laut Koordination" whose ends were asked would tell the public that they did not answer.
    public func shows(_ pair: Pair, _ profile: Profile) -> Bool {
        guard profile == .oeffentlich else { return true }
        let ends = [actors[Int(pair.a)], actors[Int(pair.b)]]
        guard profile.shows(pair), ends.allSatisfy({ profile.shows($0) }) else { return false }
        return !(pair.isOnRecord && ends.contains { $0.wasAsked } && hasSurvey)
    }
}
