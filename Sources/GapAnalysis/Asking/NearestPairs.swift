import LandscapeModel

extension Context {
    /// A few pairs between two groups that one would bring together first: wished ones, then those of one
    /// Sozialraum, in the order of the list.
    func nearestPairs(_ one: [ActorIndex], _ two: [ActorIndex], limit: Int) -> [ActorPair] {
        var seen: Set<ActorPair> = []
        var ranked: [(rank: Int, pair: ActorPair)] = []
        for a in one {
            for b in nearby(a, two) where a != b && seen.insert(ActorPair(a, b)).inserted {
                let pair = ActorPair(a, b)
                let isLocal =
                    landscape.actors[Int(a)].area != .unknown && landscape.actors[Int(b)].area != .unknown
                ranked.append((wished.contains(pair) ? 0 : isLocal ? 1 : 2, pair))
            }
        }
        return ranked.sorted { ($0.rank, $0.pair) < ($1.rank, $1.pair) }.prefix(limit).map(\.pair)
    }
}
