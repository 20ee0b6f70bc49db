/// The way of an edge: a smooth curve (quadratic B-spline) that is pulled towards its control points.
struct Route: Sendable, Hashable {
    var start: Point
    /// At least one; a single one in the middle makes a straight line.
    var controls: [Point]
    var end: Point

    init(start: Point, control: Point, end: Point) {
        self.init(start: start, controls: [control], end: end)
    }

    init(start: Point, controls: [Point], end: Point) {
        self.start = start
        self.controls = controls.isEmpty ? [(start + end) * 0.5] : controls
        self.end = end
    }

    static func straight(_ start: Point, _ end: Point) -> Route {
        Route(start: start, controls: [], end: end)
    }

    var isStraight: Bool {
        controls.count == 1 && (controls[0] - (start + end) * 0.5).length < 0.01
    }

    /// One parabola per control point; they meet half way between two control points.
    var parabolas: [(start: Point, control: Point, end: Point)] {
        controls.indices.map { place in
            (
                place == 0 ? start : (controls[place - 1] + controls[place]) * 0.5, controls[place],
                place == controls.count - 1 ? end : (controls[place] + controls[place + 1]) * 0.5
            )
        }
    }

    /// - Parameter t: 0 at the start, 1 at the end.
    func point(_ t: Double) -> Point {
        let scaled = min(max(t, 0), 1) * Double(controls.count)
        let place = min(controls.count - 1, Int(scaled))
        let one = place == 0 ? start : (controls[place - 1] + controls[place]) * 0.5
        let two = place == controls.count - 1 ? end : (controls[place] + controls[place + 1]) * 0.5
        let t = scaled - Double(place)
        let s = 1 - t
        return one * (s * s) + controls[place] * (2 * s * t) + two * (t * t)
    }

    func moved(_ offset: Point) -> Route {
        Route(start: start + offset, controls: controls.map { $0 + offset }, end: end + offset)
    }
}
