internal import LandscapeModel

/// Actors summed up by type or district.
struct Groups {
    /// One type or district and who belongs to it.
    struct Group {
        var id: String
        var name: String
        /// The sector that most of its actors share; nil for a district.
        var sector: Sector?
        var members: [ActorIndex] = []
        /// A group made of others that are too small to be told apart.
        var isRest = false
    }

    private(set) var groups: [Group] = []
    /// The groups of each actor of the landscape; several for an actor of several districts.
    private(set) var groupsOf: [[Int]]
    /// Groups that are not told apart because they are small, and whether they are summed up in a rest.
    private(set) var smallGroupCount = 0
    private(set) var hasRest = false

    /// - Parameter leastSize: groups of fewer actors are summed up in one, or left out where even that would
    ///   be smaller.
    init(_ builder: DiagramBuilder, byDistrict: Bool, leastSize: Int) {
        groupsOf = [[Int]](repeating: [], count: builder.landscape.actors.count)
        var numbers: [String: Int] = [:]
        var all: [Group] = []
        for actor in builder.actors {
            for key in builder.groupKeys(actor, byDistrict: byDistrict) {
                if numbers[key.id] == nil {
                    numbers[key.id] = all.count
                    all.append(Group(id: key.id, name: key.name))
                }
                guard let number = numbers[key.id] else { continue }
                all[number].members.append(actor)
                groupsOf[Int(actor)].append(number)
            }
        }
        let isSmall = all.map { $0.members.count < leastSize }
        smallGroupCount = isSmall.count { $0 }
        merge(all, isSmall: isSmall, leastSize: leastSize, builder)
        if !byDistrict {
            // Who has no type belongs to no kind of organisation, whatever the sector of some of them.
            for number in groups.indices where !groups[number].isRest && groups[number].id != Self.typeless {
                groups[number].sector = Self.commonSector(groups[number].members, builder.landscape)
            }
        }
    }

    private mutating func merge(
        _ all: [Group], isSmall: [Bool], leastSize: Int, _ builder: DiagramBuilder
    ) {
        var place = [Int](repeating: -1, count: all.count)
        for number in all.indices where !isSmall[number] {
            place[number] = groups.count
            groups.append(all[number])
        }
        let rest = Set(all.indices.filter { isSmall[$0] }.flatMap { all[$0].members })
        if rest.count >= leastSize, smallGroupCount > 1 {
            for number in all.indices where isSmall[number] { place[number] = groups.count }
            hasRest = true
            groups.append(
                Group(
                    id: "uebrige",
                    name: builder.text(
                        "übrige (\(smallGroupCount) kleine Gruppen)",
                        "others (\(smallGroupCount) small groups)"),
                    members: rest.sorted(), isRest: true))
        }
        for actor in groupsOf.indices {
            var own: [Int] = []
            for number in groupsOf[actor] where place[number] >= 0 && !own.contains(place[number]) {
                own.append(place[number])
            }
            groupsOf[actor] = own
        }
    }

    /// The group of the actors that have no type.
    static let typeless = "ohne-typ"

    /// The sector of most actors of a group, the first in the fixed order where several tie; nil where more of them
    /// have none.
    private static func commonSector(_ members: [ActorIndex], _ landscape: Landscape) -> Sector? {
        let sectors = members.compactMap { landscape.actors[Int($0)].sector }
        let counts = Sector.allCases.map { sector in sectors.count { $0 == sector } }
        guard let most = counts.max(), most > 0, members.count - sectors.count <= most else { return nil }
        return counts.firstIndex(of: most).map { Sector.allCases[$0] }
    }

    /// How often pairs of actors meet between two groups and within one.
    ///
    /// A pair of actors counts once for every two groups that it joins.
    func tally(_ pairs: [(ActorIndex, ActorIndex)]) -> (between: [NodePair: Int], within: [Int]) {
        var between: [NodePair: Int] = [:]
        var within = [Int](repeating: 0, count: groups.count)
        for (one, two) in pairs {
            var joined: Set<NodePair> = []
            for first in groupsOf[Int(one)] {
                for second in groupsOf[Int(two)] { joined.insert(NodePair(first, second)) }
            }
            for pair in joined {
                if pair.a == pair.b { within[pair.a] += 1 } else { between[pair, default: 0] += 1 }
            }
        }
        return (between, within)
    }
}

/// Two groups, the one with the lower number first.
struct NodePair: Hashable, Comparable {
    var a: Int
    var b: Int

    init(_ one: Int, _ two: Int) {
        a = min(one, two)
        b = max(one, two)
    }

    static func < (left: NodePair, right: NodePair) -> Bool { (left.a, left.b) < (right.a, right.b) }
}

extension DiagramBuilder {
    /// The types (the first one counts) or districts of an actor.
    func groupKeys(_ actor: ActorIndex, byDistrict: Bool) -> [(id: String, name: String)] {
        let record = landscape.actors[Int(actor)]
        guard byDistrict else {
            guard let type = record.types.first else {
                return [(Groups.typeless, text("Typ nicht angegeben", "type not stated"))]
            }
            return [(type, typeName(type))]
        }
        switch record.area {
        case .unknown: return [("unbekannt", text("Sozialraum nicht angegeben", "district not stated"))]
        case .everywhere: return [("kreisweit", text("kreisweit tätig", "active everywhere"))]
        case .districts(let list):
            return list.filter { landscape.districts.names.indices.contains($0) }
                .map { ("s\($0)", landscape.districts.names[$0].plain) }
        }
    }

    /// The label of a type without its explanation in parentheses.
    func typeName(_ type: String) -> String {
        (landscape.vocabulary.actorTypes[type]?.term.shortLabel(language) ?? type).plain
    }
}
