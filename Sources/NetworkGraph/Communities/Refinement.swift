/// Splits each community into well-connected parts: single nodes join a part of their own community, with a probability
/// that grows with the gain.
///
/// Communities do not matter to each other here, so they are shared out among the cores, and each has random numbers of
/// its own: the parts are the same on every machine.
struct Refinement {
    /// Parts by node, `0..<count`: those of a community have numbers side by side.
    let parts: [Int32]
    let count: Int

    /// - Parameters:
    ///   - shuffled: whether a community's nodes are visited at random, else in the order of their numbers.
    ///   - seed: of the random numbers.
    init(_ graph: LevelGraph, _ communities: MemberLists, scale: Double, shuffled: Bool, seed: UInt64) {
        let portions = communities.portions(shared: graph.isLarge)
        // By place among the members of communities, where those of one are neighbours.
        var place = [Int32](repeating: 0, count: graph.count)
        for (index, node) in communities.members.enumerated() {
            place[Int(node)] = Int32(truncatingIfNeeded: index)
        }
        let found = Slots.map(portions.count, parallel: graph.isLarge) { [place] range in
            range.map { index in
                let largest = portions[index].reduce(0) { max($0, communities.places(of: $1).count) }
                var splitting = CommunitySplitting(
                    graph, communities, place: place, largest: largest, scale: scale)
                for community in portions[index] {
                    var mixer = SeededRandom(seed: seed &+ UInt64(community))
                    splitting.split(community, shuffled: shuffled, SeededRandom(seed: mixer.next()))
                }
                return (splitting.parts, splitting.count)
            }
        }.flatMap { $0 }
        var parts = [Int32](repeating: 0, count: graph.count)
        var (next, count) = (0, 0)
        for (portion, own) in found {
            for part in portion {
                parts[Int(communities.members[next])] = part + Int32(truncatingIfNeeded: count)
                next += 1
            }
            count += own
        }
        (self.parts, self.count) = (parts, count)
    }
}
