/// The last guard against overlapping nodes: Graphviz leaves a few where boxes touch at their corners.
enum Overlaps {
    /// Whether any two boxes share ground.
    ///
    /// - Complexity: O(*n* log *n* + *k*) for *k* pairs of boxes above one another.
    static func exist(_ points: [Point], sizes: [(width: Double, height: Double)]) -> Bool {
        let order = points.indices.sorted { (points[$0].x, $0) < (points[$1].x, $1) }
        let widest = sizes.map(\.width).max() ?? 0
        for (place, one) in order.enumerated() {
            for two in order[(place + 1)...] {
                let apart = points[two].x - points[one].x
                if apart > (sizes[one].width + widest) / 2 { break }
                if apart < (sizes[one].width + sizes[two].width) / 2,
                    abs(points[two].y - points[one].y) < (sizes[one].height + sizes[two].height) / 2
                {
                    return true
                }
            }
        }
        return false
    }

    /// Pushes boxes apart along the shorter way until none overlaps, in a fixed order.
    ///
    /// - Parameters:
    ///   - points: middles of the boxes.
    ///   - gap: free room between two boxes.
    /// - Complexity: O(*n* log *n* + *k*) per round for *k* overlapping pairs, at most 200 rounds.
    static func removed(
        _ points: [Point], sizes: [(width: Double, height: Double)], gap: Double
    ) -> [Point] {
        var points = points
        for _ in 0..<200 {
            var isClean = true
            let order = points.indices.sorted { (points[$0].x, $0) < (points[$1].x, $1) }
            let widest = sizes.map(\.width).max() ?? 0
            for (place, one) in order.enumerated() {
                for two in order[(place + 1)...] {
                    if points[two].x - points[one].x > (sizes[one].width + widest) / 2 + gap { break }
                    let dx = points[two].x - points[one].x
                    let dy = points[two].y - points[one].y
                    let overX = (sizes[one].width + sizes[two].width) / 2 + gap - abs(dx)
                    let overY = (sizes[one].height + sizes[two].height) / 2 + gap - abs(dy)
                    guard overX > 0.001, overY > 0.001 else { continue }
                    isClean = false
                    if overX < overY {
                        let push = (overX / 2 + 0.01) * (dx < 0 ? -1 : 1)
                        points[one].x -= push
                        points[two].x += push
                    } else {
                        let push = (overY / 2 + 0.01) * (dy < 0 ? -1 : 1)
                        points[one].y -= push
                        points[two].y += push
                    }
                }
            }
            if isClean { break }
        }
        return points
    }
}
