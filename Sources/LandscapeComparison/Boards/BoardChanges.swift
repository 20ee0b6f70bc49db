import LandscapeModel
import PlainText

/// What became of the Gremien between two states: which there are now, which there are no more, who sits on them.
///
/// A Gremium is the same by its name, else by its id. Lists of members are held against each other only where both
/// states have one: of a Gremium whose members are not on record nobody has left.
public struct BoardChanges: Sendable {
    /// A Gremium of both states.
    public struct Change: Sendable, Hashable {
        /// Its places in ``Landscape/boards`` of either state.
        public var old: Int
        public var new: Int
        /// Members of ``ActorUnion``, ascending.
        public var joined: [Int]
        public var left: [Int]
    }

    /// Places in the new state.
    public private(set) var added: [Int] = []
    /// Places in the old state.
    public private(set) var removed: [Int] = []
    /// Those with another name or other members, in the new order.
    public private(set) var changed: [Change] = []

    public init(_ comparison: LandscapeComparison) {
        let (old, new) = (comparison.old.landscape, comparison.new.landscape)
        var taken: Set<Int> = []
        var partners = [Int?](repeating: nil, count: new.boards.count)
        for key in [{ (board: Board) in board.name.folded }, { $0.id }] {
            let before = Dictionary(grouping: old.boards.indices.filter { !taken.contains($0) }) {
                key(old.boards[$0])
            }
            let after = Dictionary(grouping: new.boards.indices.filter { partners[$0] == nil }) {
                key(new.boards[$0])
            }
            for (name, places) in after where places.count == 1 {
                guard let same = before[name], same.count == 1, taken.insert(same[0]).inserted else {
                    continue
                }
                partners[places[0]] = same[0]
            }
        }
        added = new.boards.indices.filter { partners[$0] == nil }
        removed = old.boards.indices.filter { !taken.contains($0) }
        for (number, partner) in partners.enumerated() {
            guard let partner else { continue }
            let before = Set(old.members(of: partner).map { comparison.union.oldMembers[Int($0)] })
            let after = Set(new.members(of: number).map { comparison.union.newMembers[Int($0)] })
            let areKnown = !before.isEmpty && !after.isEmpty
            let change = Change(
                old: partner, new: number, joined: areKnown ? after.subtracting(before).sorted() : [],
                left: areKnown ? before.subtracting(after).sorted() : [])
            let isRenamed = old.boards[partner].name != new.boards[number].name
            if isRenamed || !change.joined.isEmpty || !change.left.isEmpty { changed.append(change) }
        }
    }
}
