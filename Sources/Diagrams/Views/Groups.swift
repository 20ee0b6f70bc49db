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
        /// Groups that this one is a part of: a district of its districts, a form of a type of that type.
        var wholes: [String] = []
        /// A group made of others that are too small to be told apart.
        var isRest = false
        /// Actors of no type, or of no single district.
        var isResidual = false
    }

    private(set) var groups: [Group] = []
    /// Types or districts, without those who have none.
    var namedCount: Int { groups.count { !$0.isRest && !$0.isResidual } }
    /// The groups of each actor of the landscape; several for an actor of several districts.
    private(set) var groupsOf: [[Int]]
    /// Groups that are not told apart because they are small, and whether they are summed up in a rest.
    private(set) var smallGroupCount = 0
    private(set) var hasRest = false

    /// - Parameter leastSize: groups of fewer actors are summed up in one, or left out where even that would
    ///   be smaller.
    init(_ builder: DiagramBuilder, byDistrict: Bool, leastSize: Int) {
        groupsOf = [[Int]](repeating: [], count: builder.landscape.actors.count)
        let all = builder.allGroups(byDistrict: byDistrict)
        for (number, group) in all.enumerated() {
            for actor in group.members { groupsOf[Int(actor)].append(number) }
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
    /// A pair of actors counts once for every two groups that it joins. Between a group and a part of it there is
    /// nothing to count: whoever is in the part is in the whole.
    func tally(_ pairs: [(ActorIndex, ActorIndex)]) -> (between: [NodePair: Int], within: [Int]) {
        var between: [NodePair: Int] = [:]
        var within = [Int](repeating: 0, count: groups.count)
        for (one, two) in pairs {
            var joined: Set<NodePair> = []
            for first in groupsOf[Int(one)] {
                for second in groupsOf[Int(two)] { joined.insert(NodePair(first, second)) }
            }
            for pair in joined {
                if pair.a == pair.b {
                    within[pair.a] += 1
                } else if !isPart(pair) {
                    between[pair, default: 0] += 1
                }
            }
        }
        return (between, within)
    }

    private func isPart(_ pair: NodePair) -> Bool {
        groups[pair.a].wholes.contains(groups[pair.b].id) || groups[pair.b].wholes.contains(groups[pair.a].id)
    }
}

extension DiagramBuilder {
    /// The groups of a landscape's types or districts, each with whoever counts there; an actor stands in all of
    /// its groups.
    func allGroups(byDistrict: Bool) -> [Groups.Group] {
        let groups = byDistrict ? districtGroups : typeGroups
        return groups.compactMap { group in
            var group = group
            group.members = group.members.filter { nodeOf[Int($0)] >= 0 }
            return group.members.isEmpty ? nil : group
        }
    }

    private var typeGroups: [Groups.Group] {
        let types = landscape.usedTypes
        var groups = types.map { type in
            Groups.Group(id: type, name: typeName(type), members: landscape.actors(ofType: type))
        }
        for (number, type) in types.enumerated() {
            groups[number].wholes = types.indices.filter {
                $0 != number && landscape.vocabulary.isType(type, types[$0])
            }.map { types[$0] }
        }
        let untyped = landscape.actors.indices.filter { landscape.actors[$0].types.isEmpty }
        groups.append(
            Groups.Group(
                id: Groups.typeless, name: text("Typ nicht angegeben", "type not stated"),
                members: untyped.map { ActorIndex(clamping: $0) }, isResidual: true))
        return groups
    }

    private var districtGroups: [Groups.Group] {
        let districts = landscape.districts
        var groups = districts.names.indices.map { district in
            Groups.Group(
                id: "s\(district)", name: districts.names[district].plain,
                members: landscape.actors(inDistrict: district),
                wholes: districts.names.indices.filter { $0 != district && districts.contains($0, district) }
                    .map { "s\($0)" })
        }
        for (area, id, name) in [
            (Area.everywhere, "kreisweit", text("kreisweit tätig", "active everywhere")),
            (.unknown, "unbekannt", text("Sozialraum nicht angegeben", "district not stated")),
        ] {
            let members = landscape.actors.indices.filter { landscape.actors[$0].area == area }
            groups.append(
                Groups.Group(
                    id: id, name: name, members: members.map { ActorIndex(clamping: $0) }, isResidual: true))
        }
        return groups
    }

    /// The label of a type without its explanation in parentheses, unless another type is called the same without.
    func typeName(_ type: String) -> String {
        guard let term = landscape.vocabulary.actorTypes[type]?.term else { return type.plain }
        let short = term.shortLabel(language).plain
        let isShared = landscape.usedTypes.contains { other in
            other != type
                && landscape.vocabulary.actorTypes[other]?.term.shortLabel(language).plain == short
        }
        return isShared ? landscape.vocabulary.label(type: type, language).plain : short
    }
}
