internal import Foundation

/// Draws lines that run side by side together, so that a dense map shows roads instead of a tangle.
///
/// Where many lines of about one direction pass, there is density; every line climbs towards it, with a reach that
/// shrinks round by round, and keeps away from nodes. A line moves only at right angles to the straight way between its
/// ends, and never far: it can always be followed, and nothing depends on the order of the lines.
///
/// - Complexity: O(rounds · (lines · steps + cells · directions)); no pair of lines is ever compared.
/// - Reference: Hurter, Ersoy, Telea 2012, doi:10.1111/j.1467-8659.2012.03079.x (density as a guide); Peysakhovich,
///   Hurter, Telea 2015, doi:10.1109/PACIFICVIS.2015.7156354 (one density per direction).
struct Bundling {
    fileprivate struct Line {
        var start: Point
        var way: Point
        /// At right angles to the way, of length 1.
        var normal: Point
        var length: Double
        /// The two directions that it counts in, and its share of the second.
        var direction: Int
        var next: Int
        var share: Double
        /// How far each step lies off the straight way.
        var offsets: [Double]
    }

    private static let steps = 16
    private static let rounds = 9
    /// Rounds in which lines keep away from nodes only.
    private static let yieldingRounds = 3
    private static let directions = 6
    /// Reach of the first round as a share of the map's longer side, and how it shrinks.
    private static let reach = 0.06
    private static let shrinking = 0.78
    /// A line leaves the straight way by no more than this share of its length.
    private static let mostOffset = 0.2
    /// Shorter ones, as a share of the map's longer side, stay straight.
    private static let leastLength = 0.08

    private var lines: [Line]
    private let ends: [(Point, Point)]
    private let ground: Box
    private let longest: Double
    private let obstacles: [Box]

    init(lines: [(Point, Point)], obstacles: [Box]) {
        ends = lines
        self.obstacles = obstacles
        let nodes = Box.around(obstacles) ?? Box(x: 0, y: 0, width: 1, height: 1)
        longest = max(nodes.width, nodes.height, 1)
        // Room for the density to fade in, or it would seem to rise towards the middle.
        ground = nodes.grown(longest * Self.reach * 2)
        self.lines = lines.map { start, end in
            let way = end - start
            let length = max(way.length, 1e-9)
            // 0...directions, the same for both ways along the line.
            var turn = atan2(way.y, way.x) / Double.pi
            if turn < 0 { turn += 1 }
            let place = turn * Double(Self.directions)
            let direction = Int(place) % Self.directions
            return Line(
                start: start, way: way, normal: Point(x: -way.y / length, y: way.x / length), length: length,
                direction: direction, next: (direction + 1) % Self.directions,
                share: place - place.rounded(.down), offsets: [Double](repeating: 0, count: Self.steps + 1))
        }
    }

    /// One way per line, in their order.
    func routes() -> [Route] {
        var bundled = self
        bundled.settle()
        return zip(ends, bundled.lines).map { ends, line in line.route(from: ends.0, to: ends.1) }
    }

    private mutating func settle() {
        var nodes = DensityGrid(ground)
        for box in obstacles { nodes.fill(box.grown(4)) }
        nodes.blur(reach: 9)
        var reach = longest * Self.reach
        let moving = lines.indices.filter { lines[$0].length > longest * Self.leastLength }
        for _ in 0..<Self.rounds {
            var densities = [DensityGrid](repeating: DensityGrid(ground), count: Self.directions)
            for line in lines {
                for step in 1..<Self.steps {
                    let point = line.point(step)
                    densities[line.direction].add(1 - line.share, at: point)
                    densities[line.next].add(line.share, at: point)
                }
            }
            for direction in densities.indices { densities[direction].blur(reach: reach) }
            let peak = max(densities.map(\.greatest).max() ?? 0, 1e-9)
            for number in moving { move(number, densities, nodes, reach: reach, peak: peak) }
            reach *= Self.shrinking
        }
        // What the crowd has pushed onto nodes goes back from them.
        for _ in 0..<Self.yieldingRounds {
            for number in moving { move(number, [], nodes, reach: 0, peak: 1) }
        }
    }

    /// One round for one line: up the density of its direction, away from nodes, then smoothed.
    private mutating func move(
        _ number: Int, _ densities: [DensityGrid], _ nodes: DensityGrid, reach: Double, peak: Double
    ) {
        let line = lines[number]
        var offsets = line.offsets
        let limit = line.length * Self.mostOffset
        for step in 1..<Self.steps {
            let point = line.point(step)
            let slope =
                densities.isEmpty
                ? 0
                : (densities[line.direction].slope(at: point, along: line.normal) * (1 - line.share)
                    + densities[line.next].slope(at: point, along: line.normal) * line.share) * reach / peak
            let away = nodes.slope(at: point, along: line.normal) * Self.nodeReach
            let climb = 0.4 * reach * slope / (abs(slope) + 0.08)
            let yielding = Self.nodePush * away / (abs(away) + 0.4)
            offsets[step] = min(limit, max(-limit, offsets[step] + climb - yielding))
        }
        for _ in 0..<2 {
            var last = 0.0
            for step in 1..<Self.steps {
                let here = offsets[step]
                offsets[step] = (last + 2 * here + offsets[step + 1]) / 4
                last = here
            }
        }
        lines[number].offsets = offsets
    }

    /// How far the push of a node reaches, and how strong it is, in points.
    private static let nodeReach = 12.0
    private static let nodePush = 9.0
}

extension Bundling.Line {
    func point(_ step: Int) -> Point {
        start + way * (Double(step) / Double(offsets.count - 1)) + normal * offsets[step]
    }

    /// Four control points keep the shape; a line that hardly moved is straight.
    func route(from start: Point, to end: Point) -> Route {
        guard offsets.contains(where: { abs($0) > 1.5 }) else { return .straight(start, end) }
        let last = offsets.count - 1
        return Route(
            start: start, controls: [0.2, 0.4, 0.6, 0.8].map { point(Int((Double(last) * $0).rounded())) },
            end: end)
    }
}
