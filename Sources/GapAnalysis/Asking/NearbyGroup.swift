import LandscapeModel

/// A group of actors of whom again and again those are asked for whose Sozialraum overlaps somebody's.
///
/// Thousands of actors stand in a few hundred areas: which of these overlap is worked out once for each area.
struct NearbyGroup {
    let actors: [ActorIndex]
    private let context: Context
    private let members: Set<ActorIndex>
    /// The areas of the group, with the places in `actors` of those who stand there.
    private let areas: [(area: Area, places: [Int])]
    private var known: [Area: [ActorIndex]] = [:]

    init(_ actors: [ActorIndex], _ context: Context) {
        self.actors = actors
        self.context = context
        members = Set(actors)
        var numbers: [Area: Int] = [:]
        var areas: [(area: Area, places: [Int])] = []
        for (place, actor) in actors.enumerated() {
            let area = context.landscape.actors[Int(actor)].area
            guard let number = numbers[area] else {
                numbers[area] = areas.count
                areas.append((area, [place]))
                continue
            }
            areas[number].places.append(place)
        }
        self.areas = areas
    }

    func contains(_ actor: ActorIndex) -> Bool { members.contains(actor) }

    /// Those whose Sozialraum overlaps the subject's, in the order of ``actors``; unknown overlaps everything.
    mutating func nearby(_ subject: ActorIndex) -> [ActorIndex] {
        let (landscape, area) = (context.landscape, context.landscape.actors[Int(subject)].area)
        if let found = known[area] { return found }
        let places = areas.filter { landscape.districts.overlap(area, $0.area) }.flatMap(\.places).sorted()
        let found = places.map { actors[$0] }
        known[area] = found
        return found
    }
}
