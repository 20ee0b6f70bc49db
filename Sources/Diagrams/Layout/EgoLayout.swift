internal import Foundation
import PlainText

/// One actor in the middle, the others in rings around it by the number of steps that lead to them; outermost stand
/// those to whom no cooperation leads yet.
///
/// As in ``PolarLayout`` everything is computed in cells, which then grow until no two nodes touch.
struct EgoLayout {
    struct Ring {
        /// From the middle, in cells.
        var outer: Double
        var name: String
    }

    private(set) var rings: [Ring] = []
    /// Middles of the boxes, in the order of `members`.
    private(set) var positions: [Point] = []
    private var cell = (x: 1.0, y: 1.0)
    /// Polar place of each member in cells.
    private var polar: [(radius: Double, angle: Double)] = []

    /// More actors than that are no surroundings that an eye takes in.
    static let mostMembers = 120

    init(_ diagram: Diagram, centre: Int, members: [Int], placed: [PlacedNode], aspect: Double) {
        polar = members.map { _ in (0, 0) }
        let steps = diagram.steps(from: centre)
        let farthest = members.compactMap { steps[$0] }.max() ?? 0
        var first = 1
        for step in 1...(farthest + 1) {
            let ring = members.indices.filter {
                members[$0] != centre && (steps[members[$0]] ?? farthest + 1) == step
            }
            guard !ring.isEmpty else { continue }
            let rows = seat(ring, diagram, members, from: first)
            first += rows
            rings.append(
                Ring(
                    outer: Double(first) - 0.5,
                    name: diagram.ringWords(step, isReached: step <= farthest, count: ring.count)))
        }
        stretch(members.map { (placed[$0].width, placed[$0].height) }, aspect: min(2, max(1, aspect)))
    }

    /// Gives the nodes of a ring their seats: neighbours share a sector; the rows are about equally full.
    ///
    /// - Returns: how many rows they need.
    private mutating func seat(_ ring: [Int], _ diagram: Diagram, _ members: [Int], from first: Int) -> Int {
        var rows = 1
        func capacity(_ row: Int) -> Double { (2 * .pi * Double(row)).rounded(.down) }
        while (first..<(first + rows)).reduce(0, { $0 + capacity($1) }) < Double(ring.count) { rows += 1 }
        let order = ring.sorted { one, two in
            let (left, right) = (diagram.nodes[members[one]], diagram.nodes[members[two]])
            return (left.sector, -left.value, one) < (right.sector, -right.value, two)
        }
        var taken = [Double](repeating: 0, count: rows)
        for (seat, node) in order.enumerated() {
            let row =
                (0..<rows).min {
                    (taken[$0] / capacity(first + $0), $0) < (taken[$1] / capacity(first + $1), $1)
                }
                ?? 0
            taken[row] += 1
            polar[node] = (Double(first + row), 2 * .pi * (Double(seat) + 0.5) / Double(order.count))
        }
        return rows
    }

    /// The smallest cells with which neither nodes nor the names of the rings overlap.
    private mutating func stretch(_ sizes: [(width: Double, height: Double)], aspect: Double) {
        let names = rings.map { (width: Self.width($0.name), height: Self.nameHeight) }
        var side = max(sizes.map(\.height).max() ?? 1, (sizes.map(\.width).max() ?? 1) / aspect) * 0.5
        for _ in 0..<160 {
            cell = (side * aspect, side)
            positions = polar.map { point(radius: $0.radius, angle: $0.angle) }
            let rims = rings.map { point(radius: $0.outer, angle: 0) }
            if !Overlaps.exist(positions + rims, sizes: sizes + names) { break }
            side *= 1.03
        }
    }

    /// A place around the origin, y downwards.
    private func point(radius: Double, angle: Double) -> Point {
        Point(x: radius * cell.x * sin(angle), y: -radius * cell.y * cos(angle))
    }

    // MARK: What is drawn behind

    /// Rings and their names, in which everybody stands.
    var ground: Box {
        let outer = rings.last?.outer ?? 1
        return Box(
            x: -outer * cell.x, y: -outer * cell.y - Self.nameHeight / 2, width: 2 * outer * cell.x,
            height: 2 * outer * cell.y + Self.nameHeight / 2)
    }

    func guides(_ palette: Palette, around middle: Point) -> [Shape] {
        rings.enumerated().reversed().map { number, ring in
            .ellipse(
                middle, width: 2 * ring.outer * cell.x, height: 2 * ring.outer * cell.y,
                fill: palette.paint(ring: number, of: rings.count), stroke: palette.rule)
        }
    }

    func names(_ palette: Palette, around middle: Point) -> [Shape] {
        rings.flatMap { ring -> [Shape] in
            let at = middle + point(radius: ring.outer, angle: 0)
            let width = Self.width(ring.name)
            return [
                .box(
                    Box(
                        x: at.x - width / 2, y: at.y - Self.nameHeight / 2, width: width,
                        height: Self.nameHeight),
                    fill: .white, stroke: palette.rule, width: 0.6, radius: Self.nameHeight / 2),
                .words(
                    ring.name, at: Point(x: at.x, y: at.y + Style.labelSize * FontMetrics.capital / 2),
                    size: Style.labelSize, isBold: false, anchor: .middle, colour: palette.ink),
            ]
        }
    }

    private static let nameHeight = 15.0
    private static func width(_ name: String) -> Double {
        FontMetrics.width(name, size: Style.labelSize) + 12
    }
}

extension Diagram {
    /// Whether the nodes stand around one of them.
    var isCentred: Bool {
        centre.map { !nodes[$0].isIsolated } == true && nodes.count <= EgoLayout.mostMembers
    }

    /// How many cooperations lead from one node to each; nil: none do.
    fileprivate func steps(from start: Int) -> [Int?] {
        var partners = [[Int]](repeating: [], count: nodes.count)
        for edge in edges where !edge.isGap {
            partners[edge.a].append(edge.b)
            partners[edge.b].append(edge.a)
        }
        var steps = [Int?](repeating: nil, count: nodes.count)
        steps[start] = 0
        var reached = [start]
        var step = 0
        while !reached.isEmpty {
            step += 1
            var next: [Int] = []
            for node in reached {
                for partner in partners[node] where steps[partner] == nil {
                    steps[partner] = step
                    next.append(partner)
                }
            }
            reached = next
        }
        return steps
    }

    fileprivate func ringWords(_ step: Int, isReached: Bool, count: Int) -> String {
        let isGerman = language == .german
        guard isReached else {
            return (isGerman ? "hier nur in Anregungen" : "here in suggestions only") + " (\(count))"
        }
        if step == 1 { return (isGerman ? "direkte Partner" : "direct partners") + " (\(count))" }
        return (isGerman ? "in \(step) Schritten" : "\(step) steps away") + " (\(count))"
    }
}
