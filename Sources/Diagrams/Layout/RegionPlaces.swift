internal import Foundation

/// Where regions and their names are drawn around nodes that have their places.
struct RegionPlaces {
    private(set) var shapes: [Shape] = []
    private(set) var names: [Shape] = []
    /// The room that each name takes; nil where none was free.
    private(set) var nameBoxes: [Box?] = []

    static let nameSize = 12.0
    private static let step = 7.0

    /// - Parameters:
    ///   - members: nodes on the map, without those in the box of their own.
    ///   - room: what the page has for the map.
    ///   - isolates: the box of those without lines.
    init(_ diagram: Diagram, _ placed: [PlacedNode], members: [Int], room: Box, isolates: Box?) {
        guard !diagram.regions.isEmpty else { return }
        let boxes = members.map { (box: placed[$0].box, region: diagram.nodes[$0].region) }
        let others = isolates.map { [(box: $0.grown(6), region: Int?.none)] } ?? []
        var taken = (boxes + others).map(\.box)
        for (region, value) in diagram.regions.enumerated() {
            let own = boxes.filter { $0.region == region }.map(\.box)
            let size = Self.size(of: value.name)
            let place = Self.place(size, own, boxes, taken, room)
            nameBoxes.append(place)
            if let place { taken.append(place) }
        }
        let named = nameBoxes.enumerated().compactMap { region, box in
            box.map { (box: $0.grown(-4), region: Optional(region)) }
        }
        let contours = RegionContours(
            boxes + named + others, regionCount: diagram.regions.count,
            bounds: Box(x: room.x - 18, y: room.y - 6, width: room.width + 36, height: room.height + 12))
        for (region, value) in diagram.regions.enumerated() {
            let look = RegionLook(value.paint, diagram.palette)
            shapes.append(.region(contours.outlines[region], fill: look.fill, stroke: look.stroke))
            guard let box = nameBoxes[region] else { continue }
            // Paper of the same colour keeps the name readable where lines pass.
            names.append(.box(box.grown(-1), fill: look.fill, stroke: nil, width: 0, radius: 4))
            names.append(
                .words(
                    value.name,
                    at: Point(x: box.centre.x, y: box.centre.y + Self.nameSize * FontMetrics.capital / 2),
                    size: Self.nameSize, isBold: true, anchor: .middle, colour: look.text))
        }
    }

    /// The room that the name of a region needs.
    static func size(of name: String) -> (width: Double, height: Double) {
        (FontMetrics.width(name, size: nameSize, isBold: true) + 10, nameSize * FontMetrics.lineHeight + 6)
    }

    /// The free place for a name nearest to the top of its region, and inside rather than beside it.
    private static func place(
        _ size: (width: Double, height: Double), _ own: [Box], _ all: [(box: Box, region: Int?)],
        _ taken: [Box], _ room: Box
    ) -> Box? {
        guard let ground = Box.around(own) else { return nil }
        let heart = own.reduce(Point(x: 0, y: 0)) { $0 + $1.centre } * (1 / Double(own.count))
        let area = ground.grown(size.height + 4)
        var best: Box?
        var least = Double.infinity
        var y = area.y
        while y + size.height <= area.bottom {
            var x = area.x - size.width / 3
            while x + size.width <= area.right + size.width / 3 {
                let box = Box(x: x, y: y, width: size.width, height: size.height)
                x += step
                // Beside the box of the nearest of its own, and far from the heart and the top it costs.
                let near = own.map { gap($0, box) }.min() ?? 0
                let cost = (y - ground.y) * 0.5 + abs(box.centre.x - heart.x) * 0.35 + near * 3
                guard cost < least, box.x >= room.x - 4, box.right <= room.right + 4, box.y >= room.y - 6,
                    box.bottom <= room.bottom + 4,
                    !taken.contains(where: { $0.overlaps(box) })
                else { continue }
                // Whoever reads it must not take it for the name of the neighbours.
                let others = all.filter { other in !own.contains(other.box) }.map { gap($0.box, box) }.min()
                guard (others ?? .infinity) >= near else { continue }
                least = cost
                best = box
            }
            y += step
        }
        return best
    }

    /// How far two boxes are apart.
    private static func gap(_ one: Box, _ two: Box) -> Double {
        let across = max(0, one.x - two.right, two.x - one.right)
        let down = max(0, one.y - two.bottom, two.y - one.bottom)
        return (across * across + down * down).squareRoot()
    }
}

/// The colours of a region: pale enough for names and lines, and a rim that a copier keeps.
struct RegionLook {
    var fill: Colour
    var stroke: Colour
    var text: Colour

    init(_ paint: Paint, _ palette: Palette) {
        fill = palette.isBlackAndWhite ? Colour(0xF4F4F4) : paint.fill.mixed(with: .white, share: 0.87)
        stroke =
            palette.isBlackAndWhite ? Colour(0x9A9A9A) : paint.fill.mixed(with: Colour(0x8C8C8C), share: 0.45)
        // It carries meaning, so 3:1 against white.
        while stroke.contrast(to: .white) < 3.05 { stroke = stroke.mixed(with: Colour(0), share: 0.08) }
        var words = palette.isBlackAndWhite ? palette.quiet : paint.fill
        while words.contrast(to: fill) < 4.6 { words = words.mixed(with: Colour(0), share: 0.12) }
        text = words
    }
}
