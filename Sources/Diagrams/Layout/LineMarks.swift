/// An arrowhead: its three corners, the tip first.
struct ArrowHead: Sendable, Hashable {
    var corners: [Point]

    init(tip: Point, direction: Point, length: Double) {
        let along = direction * (1 / max(direction.length, 1e-9))
        let foot = tip - along * length
        let side = Point(x: -along.y, y: along.x) * (length * 0.42)
        corners = [tip, foot + side, foot - side]
    }
}

extension RenderedMap {
    /// The arrowheads of an edge, each where the line comes out from under symbol and label of its end.
    func arrowHeads(_ number: Int) -> [ArrowHead] {
        let edge = diagram.edges[number]
        let route = routes[number]
        let length = 6.5 + 1.5 * LineLook(edge, diagram.palette).width
        var heads: [ArrowHead] = []
        if edge.arrows.contains(.atA), let t = free(route, from: edge.a, isAtEnd: false) {
            heads.append(
                ArrowHead(
                    tip: route.point(t), direction: route.point(t) - route.point(min(1, t + 0.02)),
                    length: length))
        }
        if edge.arrows.contains(.atB), let t = free(route, from: edge.b, isAtEnd: true) {
            heads.append(
                ArrowHead(
                    tip: route.point(t), direction: route.point(t) - route.point(max(0, t - 0.02)),
                    length: length))
        }
        return heads
    }

    /// The first place on a route, seen from one end, that the node there does not cover; nil: all of it does.
    private func free(_ route: Route, from node: Int, isAtEnd: Bool) -> Double? {
        let steps = max(40, Int((route.end - route.start).length))
        for step in 0...(steps * 3 / 4) {
            let share = Double(step) / Double(steps)
            let t = isAtEnd ? 1 - share : share
            if !covers(node, route.point(t)) { return t }
        }
        return nil
    }

    private func covers(_ number: Int, _ point: Point) -> Bool {
        let place = nodes[number]
        if place.lineCount > 0, place.labelBox.grown(1.5).contains(point) { return true }
        guard place.symbolBox.grown(1.5).contains(point) else { return false }
        let node = diagram.nodes[number]
        let corners = node.symbol.corners(area: node.area)
        let offset = point - place.centre
        guard !corners.isEmpty else { return offset.length < place.halfWidth + 1.5 }
        // Inside a convex shape that was grown a little: on the inner side of every edge.
        return zip(corners, corners.dropFirst() + corners.prefix(1)).allSatisfy { one, two in
            let way = two - one
            let way2 = offset - one
            return (way.x * way2.y - way.y * way2.x) / way.length > -1.5
        }
    }

    /// Cross strokes in the middle of a route, one per kind.
    func ticks(on route: Route, count: Int, width: Double) -> [(Point, Point)] {
        let middle = route.point(0.5)
        let way = route.point(0.51) - route.point(0.49)
        let along = way * (1 / max(way.length, 1e-9))
        let side = Point(x: -along.y, y: along.x) * (width / 2 + 3.6)
        return (0..<count).map { number in
            let at = middle + along * ((Double(number) - Double(count - 1) / 2) * 3.8)
            return (at - side, at + side)
        }
    }
}

extension Router {
    /// The paper under a word.
    static func box(of word: String, at point: Point) -> Box {
        let width = FontMetrics.width(word, size: Style.labelSize) + 5
        let height = Style.labelSize * FontMetrics.lineHeight + 1
        return Box(x: point.x - width / 2, y: point.y - height / 2, width: width, height: height)
    }
}
