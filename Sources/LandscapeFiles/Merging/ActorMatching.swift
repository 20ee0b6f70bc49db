import LandscapeModel

/// Which actor of the second landscape is which of the first: by id, name, variant and accepted alias, never by
/// likeness.
struct ActorMatching {
    /// For each actor of the second landscape the actor of the first that it is.
    private(set) var matches: [ActorIndex?]
    /// The ids of the second landscape's actors in the result.
    private(set) var ids: [String]

    init(_ first: inout MergeSide, _ second: inout MergeSide) {
        let ones = first.landscape.actors
        let twos = second.landscape.actors
        var byID: [String: Int] = [:]
        for (number, actor) in ones.enumerated() { byID[actor.id] = number }
        var isTaken = [Bool](repeating: false, count: ones.count)
        matches = [ActorIndex?](repeating: nil, count: twos.count)
        func take(_ number: Int, _ match: ActorIndex?, _ matches: inout [ActorIndex?]) {
            guard matches[number] == nil, let match, !isTaken[Int(match)] else { return }
            matches[number] = match
            isTaken[Int(match)] = true
        }
        for (number, actor) in twos.enumerated() {
            guard let same = byID[actor.id], Self.means(actor, ones[same], &first) else { continue }
            take(number, ActorIndex(clamping: same), &matches)
        }
        for (number, actor) in twos.enumerated() where matches[number] == nil {
            for spelling in [actor.name] + actor.nameVariants {
                take(number, Self.sure(spelling, &first), &matches)
            }
        }
        // What the second landscape knows about names counts as well.
        for (number, actor) in ones.enumerated() where !isTaken[number] {
            guard let two = Self.sure(actor.name, &second) else { continue }
            take(Int(two), ActorIndex(clamping: number), &matches)
        }
        var fresh = FreshIDs(taken: Set(ones.map(\.id)))
        ids = []
        for (number, actor) in twos.enumerated() {
            ids.append(matches[number].map { ones[Int($0)].id } ?? fresh.next(actor.id))
        }
    }

    /// A spelling that is a name, a variant or an alias; short names are shared by too many.
    private static func sure(_ spelling: String, _ side: inout MergeSide) -> ActorIndex? {
        guard let actor = side.actor(spelling) else { return nil }
        let known = side.landscape.actors[Int(actor)]
        if known.shortName.folded == spelling.folded, known.name.folded != spelling.folded,
            !known.nameVariants.contains(where: { $0.folded == spelling.folded })
        {
            return nil
        }
        return actor
    }

    /// Whether two actors of one id are one: an id of letters is somebody's name for an actor, a number is only the
    /// number of a row.
    private static func means(_ one: Actor, _ two: Actor, _ first: inout MergeSide) -> Bool {
        if !one.id.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return true }
        if one.name.folded == two.name.folded { return true }
        return sure(one.name, &first).map { first.landscape.actors[Int($0)].id == two.id } ?? false
    }
}
