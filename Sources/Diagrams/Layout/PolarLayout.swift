internal import Foundation

/// Actors around a middle: in rings by a measure (target), or at the rim of a wheel, in a wedge per sector.
///
/// Everything is computed on a circle whose unit is one cell, as large as a node with its label needs, and then
/// stretched to the shape of the page.
struct PolarLayout {
    /// A wedge of the circle, angles in radians from twelve o'clock, clockwise.
    struct Wedge {
        var name: String
        var count: Int
        var start: Double
        var width: Double
        var nodes: [Int] = []
    }

    /// A ring from `inner` to `outer` in cells, and what it stands for.
    struct Ring {
        var inner: Double
        var outer: Double
        var name: String
    }

    private(set) var wedges: [Wedge] = []
    private(set) var rings: [Ring] = []
    /// Middles of the boxes, in the order of `members`.
    private(set) var positions: [Point] = []
    /// Half the width and height of the outermost ring.
    private(set) var reach = (x: 0.0, y: 0.0)
    /// Length of a cell along both axes.
    private(set) var cell = (x: 0.0, y: 0.0)

    private let members: [Int]
    /// Polar place of each member in cells.
    private var polar: [(radius: Double, angle: Double)] = []

    /// Rows of a wheel in which its actors stand.
    private static let wheelRows = 2
    private static let leastWedge = 0.2

    init(_ diagram: Diagram, members: [Int], placed: [PlacedNode], aspect: Double) {
        self.members = members
        polar = members.map { _ in (0, 0) }
        makeWedges(diagram)
        if diagram.layout == .target { fillTarget(diagram) } else { fillWheel(diagram) }
        stretch(placed, aspect: min(2, max(1, aspect)))
    }

    // MARK: Wedges

    private mutating func makeWedges(_ diagram: Diagram) {
        var numbers: [String: Int] = [:]
        for (number, member) in members.enumerated() {
            let sector = diagram.nodes[member].sector
            if numbers[sector] == nil {
                numbers[sector] = wedges.count
                wedges.append(Wedge(name: sector, count: 0, start: 0, width: 0))
            }
            if let wedge = numbers[sector] { wedges[wedge].nodes.append(number) }
        }
        wedges.sort { ($1.nodes.count, $0.name) < ($0.nodes.count, $1.name) }
        // Large and small ones in turn, so that the circle is even.
        wedges = wedges.enumerated().sorted { ($0.offset % 2, $0.offset) < ($1.offset % 2, $1.offset) }.map(
            \.element)
        let shares = wedges.map {
            max(Self.leastWedge, 2 * Double.pi * Double($0.nodes.count) / Double(members.count))
        }
        let total = shares.reduce(0, +)
        var start = 0.0
        for number in wedges.indices {
            wedges[number].count = wedges[number].nodes.count
            wedges[number].start = start
            wedges[number].width = shares[number] / total * 2 * .pi
            start += wedges[number].width
        }
    }

    // MARK: Rings

    private mutating func fillTarget(_ diagram: Diagram) {
        let values = members.map { diagram.nodes[$0].value }
        let classes = RingClasses.of(values)
        var first = 0
        for ring in 0...(classes.max() ?? 0) {
            let inRing = wedges.map { wedge in
                wedge.nodes.filter { classes[$0] == ring }.sorted { (values[$1], $0) < (values[$0], $1) }
            }
            var rows = 1
            while zip(wedges, inRing).contains(where: { wedge, nodes in
                capacity(wedge, from: first, rows: rows) < nodes.count
            }) { rows += 1 }
            for (wedge, nodes) in zip(wedges, inRing) { place(nodes, wedge, from: first, rows: rows) }
            let own = values.indices.filter { classes[$0] == ring }.map { values[$0] }
            rings.append(
                Ring(
                    inner: Double(first), outer: Double(first + rows),
                    name: diagram.rangeWords(own.min() ?? 0, own.max() ?? 0)))
            first += rows
        }
    }

    private mutating func fillWheel(_ diagram: Diagram) {
        let values = members.map { diagram.nodes[$0].value }
        var first = 1
        while wedges.contains(where: { capacity($0, from: first, rows: Self.wheelRows) < $0.nodes.count }) {
            first += 1
        }
        for wedge in wedges {
            let nodes = wedge.nodes.sorted { (values[$1], $0) < (values[$0], $1) }
            place(nodes, wedge, from: first, rows: Self.wheelRows)
        }
        rings = [Ring(inner: Double(first), outer: Double(first + Self.wheelRows), name: "")]
    }

    private func capacity(_ wedge: Wedge, row: Int) -> Int {
        let radius = Double(row) + 0.5
        return max(0, Int((wedge.width * radius).rounded(.down)))
    }

    private func capacity(_ wedge: Wedge, from first: Int, rows: Int) -> Int {
        (first..<(first + rows)).reduce(0) { $0 + capacity(wedge, row: $1) }
    }

    /// Puts nodes into the rows of a wedge, the first ones inside, every row about equally full.
    private mutating func place(_ nodes: [Int], _ wedge: Wedge, from first: Int, rows: Int) {
        let room = capacity(wedge, from: first, rows: rows)
        guard room > 0, !nodes.isEmpty else { return }
        var next = 0
        var seats = 0
        for row in first..<(first + rows) {
            seats += capacity(wedge, row: row)
            let until = min(nodes.count, (nodes.count * seats + room - 1) / room)
            for (seat, node) in nodes[next..<until].enumerated() {
                let share = (Double(seat) + 0.5) / Double(until - next)
                polar[node] = (Double(row) + 0.5, wedge.start + wedge.width * share)
            }
            next = until
        }
    }

    // MARK: Stretching

    /// The smallest cells with which no two nodes overlap.
    private mutating func stretch(_ placed: [PlacedNode], aspect: Double) {
        let widest = members.map { placed[$0].width }.max() ?? 1
        let tallest = members.map { placed[$0].height }.max() ?? 1
        var side = max(tallest, widest / aspect) * 0.4
        for _ in 0..<120 {
            cell = (side * aspect, side)
            positions = polar.map { point(radius: $0.radius, angle: $0.angle) }
            if !Overlaps.exist(positions, sizes: members.map { (placed[$0].width, placed[$0].height) }) {
                break
            }
            side *= 1.03
        }
        let outer = rings.last?.outer ?? 1
        reach = (outer * cell.x, outer * cell.y)
    }

    /// Where the lines of each node of the diagram gather on their way through the hub of a wheel: between
    /// the node's own spoke and the middle of its wedge, so that lines can still be told apart.
    func gathering(_ nodeCount: Int) -> [Point] {
        let hub = (rings.first?.inner ?? 0) * Self.gatheringRadius
        var points = [Point](repeating: Point(x: 0, y: 0), count: nodeCount)
        for wedge in wedges {
            let middle = wedge.start + wedge.width / 2
            for number in wedge.nodes {
                points[members[number]] = point(
                    radius: hub, angle: middle + (polar[number].angle - middle) * Self.ownShare)
            }
        }
        return points
    }

    /// As a share of the radius of the hub.
    private static let gatheringRadius = 0.55
    /// 1: on the node's own spoke; 0: in the middle of its wedge.
    private static let ownShare = 0.35

    /// Everything that is drawn, names at the rim included.
    var ground: Box {
        Box(x: -reach.x, y: -reach.y, width: 2 * reach.x, height: 2 * reach.y)
            .union(
                Box(
                    x: -reach.x - Self.rim.x, y: -reach.y - Self.rim.y, width: 2 * (reach.x + Self.rim.x),
                    height: 2 * (reach.y + Self.rim.y)))
    }

    /// A place around the origin, y downwards.
    func point(radius: Double, angle: Double) -> Point {
        Point(x: radius * cell.x * sin(angle), y: -radius * cell.y * cos(angle))
    }
}
