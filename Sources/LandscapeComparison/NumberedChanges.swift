public import LandscapeModel
import NetworkGraph

extension LandscapeComparison {
    /// Every pair of the lists once: one that became closer and is confirmed now has one number.
    func numbered() -> [NumberedChange] {
        func key(_ change: PairChange) -> [Int] { [change.a, change.b] }
        let moved = Set((strengthened + weakened).map(key))
        let nowConfirmed = Set(confirmed.map(key))
        let lists: [(NumberedChange.Kind, [PairChange])] = [
            (.added, added), (.removed, removed.filter { $0.outcome != .ended }),
            (.removed, removed.filter { $0.outcome == .ended }), (.strengthened, strengthened),
            (.weakened, weakened),
            (.confirmed, confirmed.filter { !moved.contains(key($0)) }),
        ]
        var result = lists.flatMap { kind, changes in
            changes.map {
                NumberedChange(
                    number: 0, change: $0, kind: kind,
                    isAlsoConfirmed: kind != .confirmed && nowConfirmed.contains(key($0)))
            }
        }
        result = result.filter(\.isComparable) + result.filter { !$0.isComparable }
        for place in result.indices { result[place].number = place + 1 }
        return result
    }

    /// All organisations as one landscape without a single claim, those of the earlier state first and in its order, so that
    /// a map of it has them where a map of that state has them.
    ///
    /// - Returns: with it, the place in it of each member of ``union``.
    public func united() -> (landscape: Landscape, places: [ActorIndex]) {
        let order =
            union.members.indices.filter { !union.members[$0].old.isEmpty }.sorted {
                (union.members[$0].old[0], $0) < (union.members[$1].old[0], $1)
            } + addedActors
        var result = Landscape()
        result.settings = new.landscape.settings
        result.vocabulary = new.landscape.vocabulary
        var places = [ActorIndex](repeating: 0, count: union.members.count)
        var ids: Set<String> = []
        for (place, number) in order.enumerated() {
            places[number] = ActorIndex(clamping: place)
            guard var actor = record(number) else { continue }
            // Somebody who came may bear the id of somebody who left.
            while !ids.insert(actor.id).inserted { actor.id += "-2" }
            result.actors.append(actor)
        }
        return (result, places)
    }

    /// Whether a cooperation that came is not confirmed by both ends: named by one of them, or by the coordination alone.
    /// In a network of another program nobody confirms.
    public func isUnconfirmed(_ change: PairChange) -> Bool {
        !isAnyWhole && change.outcome == .new && change.after?.state != .confirmed
    }

    /// Members that are still there and have no cooperation any more.
    public var leftAlone: [Int] {
        union.members.indices.filter { number in
            !union.members[number].new.isEmpty && graphs.before.degree(of: number) > 0
                && graphs.after.degree(of: number) == 0
        }
    }

    /// A member as it is now, of those that are gone as it was; without what points into its own landscape.
    private func record(_ number: Int) -> Actor? {
        let member = union.members[number]
        let (landscape, place) =
            member.new.isEmpty ? (old.landscape, member.old.first) : (new.landscape, member.new.first)
        guard let place else { return nil }
        var actor = landscape.actors[Int(place)]
        actor.area = .unknown
        if case .actor(let carrier)? = actor.carrier {
            actor.carrier = .named(landscape.actors[Int(carrier)].displayName)
        }
        return actor
    }

    /// The names that a member had before, where it has another now or there were several.
    public func formerNames(_ number: Int) -> [String] {
        let now = name(number)
        return union.members[number].old.map { old.landscape.actors[Int($0)].name }.filter { $0 != now }
    }
}
