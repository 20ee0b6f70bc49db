internal import Foundation

/// The places that a file has for its nodes, in the size of a page.
///
/// Distances keep their proportions; the whole is made as large as the labels need. Where two nodes stand on the same
/// spot even so, they are moved apart.
struct FilePlaces {
    let diagram: Diagram
    let places: [String: Point]

    /// Pairs of more nodes are not looked at one by one.
    private static let mostCompared = 600
    /// How much larger than its ground a map may become so that labels have room.
    private static let mostStretch = 3.0
    /// How far apart nodes are moved where room is left.
    private static let mostSpread = 1.9

    /// Places of the nodes as a file of positions would have them; nil where no node has one.
    func stored(_ placed: [PlacedNode], _ frame: Frame) -> StoredPositions? {
        let known = diagram.nodes.indices.filter { places[diagram.nodes[$0].id] != nil }
        guard !known.isEmpty else { return nil }
        let points = unit(known.map { places[diagram.nodes[$0].id] ?? Point(x: 0, y: 0) })
        let sizes = known.map { (width: placed[$0].width, height: placed[$0].height) }
        let scale = scale(points, sizes)
        // The symbols keep their proportions; below each hangs a label of its own height.
        var nodes = known.map { placed[$0] }
        for (number, point) in points.enumerated() { nodes[number].centre = point * scale }
        let middles = nodes.map(\.box.centre)
        if Overlaps.exist(middles, sizes: sizes) {
            for (number, middle) in Overlaps.removed(middles, sizes: sizes, gap: 1).enumerated() {
                nodes[number].place(boxCentre: middle)
            }
        }
        return onPage(nodes, of: known, frame)
    }

    /// The page around the nodes, which are spread and moved to the middle of the room there is.
    private func onPage(_ nodes: [PlacedNode], of known: [Int], _ frame: Frame) -> StoredPositions {
        var nodes = nodes
        let sideways = frame.sideways
        func around() -> Box { Box.around(nodes.map(\.box)) ?? Box(x: 0, y: 0, width: 0, height: 0) }
        var box = around()
        var width = max(Frame.leastWidth(diagram.page), box.width + sideways)
        let top = frame.headerHeight(width: width)
        let foot = frame.footHeight(width: width) + Frame.margin
        var height = max(top + box.height + foot, (frame.list?.height ?? 0) + foot + Frame.margin)
        if width / height < frame.pageAspect {
            width = height * frame.pageAspect
        } else {
            height = width / frame.pageAspect
        }
        let room = Box(
            x: Frame.margin, y: top, width: width - sideways, height: height - top - foot)
        let across = (nodes.map(\.centre.x).max() ?? 0) - (nodes.map(\.centre.x).min() ?? 0)
        let down = (nodes.map(\.centre.y).max() ?? 0) - (nodes.map(\.centre.y).min() ?? 0)
        // What symbols and labels need beside their middles does not grow with the distances.
        let wide = across > 1 ? (room.width - (box.width - across)) / across : Self.mostSpread
        let high = down > 1 ? (room.height - (box.height - down)) / down : Self.mostSpread
        let factor = min(Self.mostSpread, max(1, min(wide, high)))
        for number in nodes.indices { nodes[number].centre = nodes[number].centre * factor }
        box = around()
        let shift = room.centre - box.centre
        var positions: [String: Point] = [:]
        for (node, place) in zip(known, nodes) {
            positions[diagram.nodes[node].id] = place.centre + shift
        }
        return StoredPositions(width: width, height: height, positions: positions, isolated: [])
    }

    /// The same places in a square of side 1, so that no unit is too large or too small to count with.
    private func unit(_ points: [Point]) -> [Point] {
        // Halves, so that the distance of two numbers near the end of the range is a number.
        let half = points.map { Point(x: $0.x / 2, y: $0.y / 2) }
        guard let left = half.map(\.x).min(), let right = half.map(\.x).max(),
            let top = half.map(\.y).min(), let bottom = half.map(\.y).max()
        else { return points }
        let extent = max(right - left, bottom - top)
        guard extent > 0, extent.isFinite else { return points.map { _ in Point(x: 0, y: 0) } }
        return half.map { Point(x: ($0.x - left) / extent, y: ($0.y - top) / extent) }
    }

    private func scale(_ points: [Point], _ sizes: [(width: Double, height: Double)]) -> Double {
        let ground = sizes.reduce(2_000) { $0 + $1.width * $1.height } / diagram.density
        let width = max(0.1, points.map(\.x).max() ?? 0)
        let height = max(0.1, points.map(\.y).max() ?? 0)
        let least = (ground / (width * height)).squareRoot()
        guard points.count <= Self.mostCompared else { return least * 1.5 }
        var needed = least
        for one in points.indices {
            for two in points.indices where two > one {
                let (dx, dy) = (abs(points[one].x - points[two].x), abs(points[one].y - points[two].y))
                let wide = (sizes[one].width + sizes[two].width) / 2 + 4
                let high = (sizes[one].height + sizes[two].height) / 2 + 4
                let enough = min(dx > 0 ? wide / dx : .infinity, dy > 0 ? high / dy : .infinity)
                if enough <= least * Self.mostStretch { needed = max(needed, enough) }
            }
        }
        return needed
    }
}
