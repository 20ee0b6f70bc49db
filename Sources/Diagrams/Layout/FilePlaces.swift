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
        let box = Box.around(nodes.map(\.box)) ?? Box(x: 0, y: 0, width: 0, height: 0)
        let width = max(
            Frame.leastWidth, box.width + 2 * Frame.margin + Frame.legendGap + frame.legend.width)
        let top = frame.headerHeight(
            width: max(520, width - frame.legend.width - 2 * Frame.margin - Frame.legendGap))
        let shift = Point(x: Frame.margin - box.x, y: top - box.y)
        var positions: [String: Point] = [:]
        for (number, node) in known.enumerated() {
            positions[diagram.nodes[node].id] = nodes[number].centre + shift
        }
        return StoredPositions(
            width: width, height: top + box.height + Frame.margin, positions: positions, isolated: [])
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
