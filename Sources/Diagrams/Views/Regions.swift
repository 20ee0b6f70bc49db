internal import LandscapeModel
import PlainText

// Grounds on which actors stand together, so that groups are seen before lines.
extension DiagramBuilder {
    /// A group needs so many on the map to be one.
    private static let leastMembers = 2
    private static let mostCommunities = 7

    /// By sector; where most actors have none, by closely linked group.
    func addRegions(to diagram: inout Diagram) {
        guard view.hasRegions, options.layout == .auto, options.ego == nil,
            diagram.chosenLayout == .stress
        else { return }
        let members = diagram.nodes.indices.filter {
            !diagram.nodes[$0].isIsolated && diagram.nodes[$0].actor != nil
        }
        let known = members.count { sector(diagram.nodes[$0]) != nil }
        let isBySector = options.colourBy != .community && 2 * known > members.count
        let groups = isBySector ? sectorGroups(diagram, members) : communityGroups(diagram, members)
        guard groups.count > 1 else { return }
        for (number, group) in groups.enumerated() {
            diagram.regions.append(group.region)
            for member in group.members { diagram.nodes[member].region = number }
        }
    }

    private func sector(_ node: Diagram.Node) -> Sector? {
        node.actor.flatMap { landscape.actors[Int($0)].sector }
    }

    private func sectorGroups(
        _ diagram: Diagram, _ members: [Int]
    ) -> [(region: Diagram.Region, members: [Int])] {
        Sector.allCases.compactMap { sector in
            let own = members.filter { self.sector(diagram.nodes[$0]) == sector }
            guard own.count >= Self.leastMembers else { return nil }
            return (Diagram.Region(name: sector.plural(language), paint: palette.paint(sector)), own)
        }
    }

    private func communityGroups(
        _ diagram: Diagram, _ members: [Int]
    ) -> [(region: Diagram.Region, members: [Int])] {
        let given = options.communities ?? []
        var groups: [Int: [Int]] = [:]
        for member in members {
            guard let actor = diagram.nodes[member].actor, given.indices.contains(Int(actor)),
                let community = given[Int(actor)]
            else { continue }
            groups[community, default: []].append(member)
        }
        let ranked = groups.filter { $0.value.count > Self.leastMembers }
            .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(Self.mostCommunities)
        return ranked.enumerated().map { place, group in
            // Where the colours stand for the groups, the legend names them.
            let number = options.colourBy == .community ? group.key + 1 : place + 1
            return (
                Diagram.Region(
                    name: text("Gruppe \(number)", "Group \(number)"),
                    paint: palette.paint(group: place)),
                group.value
            )
        }
    }
}
