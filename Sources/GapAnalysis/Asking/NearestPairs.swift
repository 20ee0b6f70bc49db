import LandscapeModel

extension Context {
    /// A few pairs between two groups that one would bring together first: wished ones, then those of one
    /// Sozialraum, in the order of the list.
    ///
    /// - Complexity: O(pairs nearby · `limit`)
    func nearestPairs(_ one: [ActorIndex], _ two: [ActorIndex], limit: Int) -> [ActorPair] {
        var partners = NearbyGroup(two, self)
        return nearestPairs(one, &partners, limit: limit)
    }

    /// The same, where one group is asked about again and again.
    func nearestPairs(
        _ one: [ActorIndex], _ partners: inout NearbyGroup, limit: Int
    ) -> [ActorPair] {
        // The first so far, ascending; of two large groups there are too many to sort them all.
        var best: [(rank: Int, pair: ActorPair)] = []
        for a in one {
            for b in partners.nearby(a) where a != b {
                let pair = ActorPair(a, b)
                let isLocal =
                    landscape.actors[Int(a)].area != .unknown && landscape.actors[Int(b)].area != .unknown
                let entry = (rank: wished.contains(pair) ? 0 : isLocal ? 1 : 2, pair: pair)
                if best.count == limit, let last = best.last, entry >= last { continue }
                let place = best.firstIndex { $0 >= entry } ?? best.count
                if place < best.count, best[place] == entry { continue }
                best.insert(entry, at: place)
                if best.count > limit { best.removeLast() }
            }
        }
        return best.map(\.pair)
    }
}
