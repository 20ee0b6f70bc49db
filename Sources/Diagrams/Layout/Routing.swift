/// Leads edges around the nodes that are not their ends, and finds room for the numbers of gaps.
struct Router {
    let nodes: [PlacedNode]
    private let boxes: [Box]
    /// Curves should not leave the ground that the nodes cover.
    private let ground: Box

    init(_ nodes: [PlacedNode]) {
        self.nodes = nodes
        boxes = nodes.map { $0.box.grown(2) }
        ground = (Box.around(boxes) ?? Box(x: 0, y: 0, width: 0, height: 0)).grown(4)
    }

    /// How far the control point may lie off the straight line, as a share of its length, the least first.
    private static let bends = [0.12, -0.12, 0.24, -0.24, 0.38, -0.38]

    /// The curve from symbol to symbol that runs over the least of other nodes.
    ///
    /// - Complexity: O(*n*) for the choice of obstacles, then a few hundred tests per obstacle nearby.
    ///
    /// - Parameters:
    ///   - isNumbered: the edge needs room for a badge somewhere near its middle.
    ///   - isSecond: another line joins the same two nodes, so this one must not be straight.
    func route(_ a: Int, _ b: Int, isNumbered: Bool = false, isSecond: Bool = false) -> Route {
        let start = nodes[a].centre
        let end = nodes[b].centre
        let way = end - start
        let length = way.length
        func curve(_ bend: Double) -> Route {
            let middle = (start + end) * 0.5
            let normal = Point(x: -way.y, y: way.x)
            return Route(start: start, control: middle + normal * bend, end: end)
        }
        guard length > 1 else { return curve(0) }
        let reach = Box(
            x: min(start.x, end.x), y: min(start.y, end.y), width: abs(way.x), height: abs(way.y)
        ).grown(length * 0.3)
        let obstacles = boxes.indices.filter { $0 != a && $0 != b && boxes[$0].overlaps(reach) }
            .map { boxes[$0] }
        let ownLabels = [nodes[a].labelBox, nodes[b].labelBox]
        let steps = min(64, max(12, Int(length / 7)))
        func cost(_ route: Route, _ bend: Double) -> Double {
            var hits = 0.0
            for step in 1..<steps {
                let point = route.point(Double(step) / Double(steps))
                for box in obstacles where box.contains(point) { hits += 1 }
                if !ground.contains(point) { hits += 2 }
                for box in ownLabels where box.contains(point) { hits += 0.35 }
            }
            let crowd = isNumbered ? badgeCost(route) : 0
            return hits * length / Double(steps) + abs(bend) * length * 0.22 + crowd
        }
        let first = isSecond ? 0.3 : 0
        var best = curve(first)
        var least = cost(best, first)
        // Between two neighbours only a wide bend makes room beside the labels.
        let bends = isNumbered && length < 160 ? Self.bends + [0.6, -0.6, 0.85, -0.85] : Self.bends
        for bend in bends where !(isSecond && abs(bend) < 0.2) && abs(bend) * length * 0.22 < least {
            let candidate = curve(bend)
            let price = cost(candidate, bend)
            if price < least - 0.001 {
                least = price
                best = candidate
            }
        }
        return best
    }

    /// Where on a route a badge may sit, the middle first.
    static let places = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8]

    /// How much of nodes a badge at a place would hide.
    private func hidden(by badge: Point) -> Double { hidden(by: Self.badge(at: badge)) }

    static func badge(at point: Point, label: String = "") -> Box {
        let radius = Style.badgeRadius
        let half = max(radius, FontMetrics.width(label, size: Style.badgeSize, isBold: true) / 2 + 4)
        return Box(x: point.x - half, y: point.y - radius, width: 2 * half, height: 2 * radius)
    }

    /// How much of a mark would lie on nodes: its share, added up over the nodes.
    func hidden(by mark: Box) -> Double {
        boxes.reduce(0) { sum, box in
            guard box.overlaps(mark) else { return sum }
            let width = min(box.right, mark.right) - max(box.x, mark.x)
            let height = min(box.bottom, mark.bottom) - max(box.y, mark.y)
            return sum + width * height / (mark.width * mark.height)
        }
    }

    private func badgeCost(_ route: Route) -> Double {
        (Self.places.map { hidden(by: route.point($0)) }.min() ?? 0) * 60
    }
}
