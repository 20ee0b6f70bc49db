public import LandscapeModel
public import PlainText

/// The actors of two states of a landscape as one list: who is the same, who is new, who is gone.
///
/// An organisation that was renamed, merged or split is one entry, never one that leaves and one that comes.
public struct ActorUnion: Sendable {
    /// One organisation over both states.
    public struct Member: Sendable, Hashable {
        /// Its actors before; several where they were merged, none where it is new.
        public var old: [ActorIndex]
        /// Its actors after; several where it was split, none where it is gone.
        public var new: [ActorIndex]
        /// Why actors of different names are the same; nil where the names are equal.
        public var reason: Bilingual?
        /// How sure that is, 0...1.
        public var certainty = 1.0
    }

    /// By the new order, those that are gone last.
    public private(set) var members: [Member] = []
    /// The member of each actor before.
    public private(set) var oldMembers: [Int] = []
    /// The member of each actor after.
    public private(set) var newMembers: [Int] = []

    /// - Parameter matching: who is whom.
    init(oldCount: Int, newCount: Int, _ matching: [ActorMatch]) {
        var links = UnionFind(oldCount + newCount)
        var reasons: [Int: ActorMatch] = [:]
        for match in matching { links.join(Int(match.old), oldCount + Int(match.new)) }
        for match in matching where match.reason != nil {
            let root = links.root(Int(match.old))
            if match.certainty < reasons[root]?.certainty ?? 2 { reasons[root] = match }
        }
        oldMembers = [Int](repeating: -1, count: oldCount)
        newMembers = [Int](repeating: -1, count: newCount)
        var memberOfRoot: [Int: Int] = [:]
        func member(_ node: Int) -> Int {
            let root = links.root(node)
            if let known = memberOfRoot[root] { return known }
            memberOfRoot[root] = members.count
            members.append(
                Member(
                    old: [], new: [], reason: reasons[root]?.reason,
                    certainty: reasons[root]?.certainty ?? 1))
            return members.count - 1
        }
        for actor in 0..<newCount {
            let place = member(oldCount + actor)
            newMembers[actor] = place
            members[place].new.append(ActorIndex(clamping: actor))
        }
        for actor in 0..<oldCount {
            let place = member(actor)
            oldMembers[actor] = place
            members[place].old.append(ActorIndex(clamping: actor))
        }
    }
}

/// An actor of the one state that is an actor of the other.
struct ActorMatch: Sendable {
    var old: ActorIndex
    var new: ActorIndex
    var reason: Bilingual?
    var certainty = 1.0
}

/// Sets that grow together.
private struct UnionFind {
    private var parents: [Int]

    init(_ count: Int) { parents = Array(0..<count) }

    mutating func root(_ node: Int) -> Int {
        var node = node
        while parents[node] != node {
            parents[node] = parents[parents[node]]
            node = parents[node]
        }
        return node
    }

    mutating func join(_ one: Int, _ two: Int) {
        let (a, b) = (root(one), root(two))
        if a != b { parents[max(a, b)] = min(a, b) }
    }
}
