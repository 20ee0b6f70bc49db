internal import Foundation

/// Free places for what belongs to lines: numbers of suggestions beside them, counts and words on them.
///
/// Nothing of it lies on a symbol, a name or another mark; the number of a suggestion lies on no suggestion's line either.
struct LineMarkPlaces {
    /// A number, and where its line is if it had to go away from it.
    struct Badge {
        var at: Point
        var anchor: Point?
    }

    private let diagram: Diagram
    private let routes: [Route]
    /// Symbols, names and marks that are there already.
    private var taken: BoxGrid
    private let bounds: Box
    /// Points on the lines of suggestions, and on all others.
    private let suggestionPoints: PointGrid
    private let otherPoints: PointGrid

    /// Along a line, the middle first.
    private static let shares = [
        0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8, 0.15, 0.85,
    ]
    /// With more lines than these nobody can keep clear of them.
    private static let mostLines = 260

    /// - Parameters:
    ///   - names: boxes of names that belong to no node.
    ///   - bounds: what the page has for the map.
    init(_ diagram: Diagram, _ placed: [PlacedNode], _ routes: [Route], names: [Box], bounds: Box) {
        self.diagram = diagram
        self.routes = routes
        self.bounds = bounds.grown(20)
        var taken = BoxGrid(names, in: self.bounds)
        for place in placed {
            taken.insert(place.symbolBox.grown(1))
            if place.lineCount > 0 { taken.insert(place.labelBox.grown(1.5)) }
        }
        self.taken = taken
        let gaps = diagram.edges.indices.filter { diagram.edges[$0].isOnTop }
        suggestionPoints = PointGrid(
            gaps.flatMap { Self.points(on: routes[$0], every: 3) }, in: self.bounds)
        let others = diagram.edges.indices.filter { !diagram.edges[$0].isOnTop }
        let looksAtOthers = !gaps.isEmpty && others.count <= Self.mostLines
        otherPoints = PointGrid(
            looksAtOthers ? others.flatMap { Self.points(on: routes[$0], every: 9) } : [], in: self.bounds)
    }

    private static func points(on route: Route, every distance: Double) -> [Point] {
        let steps = max(8, Int((route.end - route.start).length * 1.2 / distance))
        return (0...steps).map { route.point(Double($0) / Double(steps)) }
    }

    // MARK: Numbers

    /// Side by side with the edges; nil where an edge has none.
    mutating func badges() -> [Badge?] {
        var badges = [Badge?](repeating: nil, count: diagram.edges.count)
        for (number, edge) in diagram.edges.enumerated() {
            guard let label = edge.badge else { continue }
            let badge = badge(
                on: routes[number], label: label, isBeside: edge.number != nil || edge.mark != nil)
            taken.insert(Router.badge(at: badge.at, label: label).grown(1.5))
            badges[number] = badge
        }
        return badges
    }

    private func badge(on route: Route, label: String, isBeside: Bool) -> Badge {
        let size = Router.badge(at: Point(x: 0, y: 0), label: label)
        let beside = (size.width * size.width + size.height * size.height).squareRoot() / 2 + 2.5
        let offsets = isBeside ? [beside, beside + 5, beside + 11] : [0, beside, beside + 6]
        var best: Point?
        var least = Double.infinity
        for (rank, share) in Self.shares.enumerated() {
            for (step, offset) in offsets.enumerated() {
                for side in offset > 0 ? [1.0, -1] : [1.0] {
                    let point = Self.beside(route, share, offset * side)
                    let box = Router.badge(at: point, label: label)
                    guard isFree(box, ofSuggestions: isBeside) else { continue }
                    let cost = Double(rank) * 0.4 + Double(step) + Double(crossings(box)) * 0.5
                    if cost < least { (least, best) = (cost, point) }
                }
            }
        }
        if let best { return Badge(at: best, anchor: nil) }
        return Badge(at: away(from: route, label: label, isBeside: isBeside), anchor: route.point(0.5))
    }

    /// The free place nearest to the middle of a line; in the middle where the sheet is full.
    private func away(from route: Route, label: String, isBeside: Bool) -> Point {
        let middle = route.point(0.5)
        var radius = 16.0
        while radius < max(bounds.width, bounds.height) {
            let steps = max(12, Int(radius / 3))
            for step in 0..<steps {
                let angle = 2 * Double.pi * Double(step) / Double(steps)
                let point = Point(x: middle.x + radius * cos(angle), y: middle.y + radius * sin(angle))
                if isFree(Router.badge(at: point, label: label), ofSuggestions: isBeside) { return point }
            }
            radius += 6
        }
        return middle
    }

    private func isFree(_ box: Box, ofSuggestions: Bool) -> Bool {
        guard box.x >= bounds.x, box.right <= bounds.right, box.y >= bounds.y, box.bottom <= bounds.bottom,
            !taken.overlaps(box)
        else { return false }
        guard ofSuggestions else { return true }
        let near = box.grown(1)
        return suggestionPoints.count(in: near, upTo: 1) == 0
    }

    /// How often other lines pass below.
    private func crossings(_ box: Box) -> Int { otherPoints.count(in: box, upTo: 6) }

    /// A point at a distance from a line.
    private static func beside(_ route: Route, _ share: Double, _ distance: Double) -> Point {
        let point = route.point(share)
        let way = route.point(share + 0.02) - route.point(share - 0.02)
        return point + Point(x: -way.y, y: way.x) * (distance / max(way.length, 1e-9))
    }

    // MARK: Words

    /// Side by side with the edges; nil where an edge has none, or no room for it.
    mutating func words() -> [Point?] {
        var places = [Point?](repeating: nil, count: diagram.edges.count)
        for (number, edge) in diagram.edges.enumerated() {
            guard let word = edge.kindWord, !word.isEmpty, let place = place(for: word, on: routes[number])
            else { continue }
            taken.insert(Router.box(of: word, at: place).grown(1))
            places[number] = place
        }
        return places
    }

    /// On the line, close to it on either side, else a little further away.
    private func place(for word: String, on route: Route) -> Point? {
        for offsets in [[0], [Style.labelSize, -Style.labelSize], [18, -18], [26, -26]] {
            for share in Self.shares {
                for offset in offsets {
                    let point = Self.beside(route, share, offset)
                    let box = Router.box(of: word, at: point)
                    if !taken.overlaps(box) { return point }
                }
            }
        }
        return nil
    }
}
