import LandscapeModel
import LandscapeTesting
import NetworkGraph
import Testing

@testable import Diagrams

/// Bundling of lines. Expected by hand: what it must do to a few lines that one can picture.
@Suite struct BundlingTests {
    private func point(_ x: Double, _ y: Double) -> Point { Point(x: x, y: y) }

    private func box(_ x: Double, _ y: Double) -> Box { Box(x: x - 5, y: y - 5, width: 10, height: 10) }

    /// Five lines side by side, 10 apart, 400 long.
    private var parallels: [(Point, Point)] {
        (0..<5).map { (point(0, Double($0) * 10), point(400, Double($0) * 10)) }
    }

    private func width(_ routes: [Route], at t: Double) -> Double {
        let heights = routes.map { $0.point(t).y }
        return (heights.max() ?? 0) - (heights.min() ?? 0)
    }

    private func boxes(_ lines: [(Point, Point)]) -> [Box] {
        lines.flatMap { [box($0.0.x, $0.0.y), box($0.1.x, $0.1.y)] }
    }

    @Test func linesSideBySideComeTogetherAndPartAgain() {
        let routes = Bundling(lines: parallels, obstacles: boxes(parallels)).routes()
        #expect(width(routes, at: 0) == 40)
        #expect(width(routes, at: 1) == 40)
        #expect(width(routes, at: 0.5) < 20)
        for (line, route) in zip(parallels, routes) {
            #expect(route.start == line.0)
            #expect(route.end == line.1)
        }
    }

    @Test func aLineAcrossOthersStaysAsItIs() {
        let across = (point(200, -150), point(200, 190))
        let lines = parallels + [across]
        let routes = Bundling(lines: lines, obstacles: boxes(lines)).routes()
        for step in 0...10 { #expect(abs(routes[5].point(Double(step) / 10).x - 200) < 3) }
    }

    /// A node on the way, a little beside the line: the line gives way to the other side.
    @Test func linesKeepAwayFromNodes() {
        let line = (point(0, 0), point(400, 0))
        let node = Box(x: 190, y: -4, width: 20, height: 20)
        let free = Bundling(lines: [line], obstacles: boxes([line])).routes()[0]
        let around = Bundling(lines: [line], obstacles: boxes([line]) + [node]).routes()[0]
        #expect(abs(free.point(0.5).y) < 1)
        #expect(around.point(0.5).y < -4)
    }

    /// Wherever the others are: never further from the straight way than a fifth of its length.
    @Test func noLineIsLedFarAround() {
        var random = SeededRandom(seed: 3)
        let lines = (0..<120).map { _ in
            (
                point(Double(random.below(600)), Double(random.below(400))),
                point(Double(random.below(600)), Double(random.below(400)))
            )
        }
        let routes = Bundling(lines: lines, obstacles: boxes(lines)).routes()
        #expect(routes == Bundling(lines: lines, obstacles: boxes(lines)).routes())
        #expect(routes.contains { !$0.isStraight })
        for (line, route) in zip(lines, routes) {
            let way = line.1 - line.0
            for step in 1..<20 {
                let offset = route.point(Double(step) / 20) - line.0
                let off = abs(way.x * offset.y - way.y * offset.x) / max(way.length, 1)
                #expect(off <= way.length * 0.2 + 0.01)
            }
        }
    }

    /// Two parabolas: the middle one of four equal steps lies half way between the control points.
    @Test func aRouteIsSmoothAndItsPathTheSame() {
        let route = Route(start: point(0, 0), controls: [point(10, 10), point(30, 10)], end: point(40, 0))
        #expect(route.point(0) == point(0, 0))
        #expect(route.point(0.5) == point(20, 10))
        #expect(route.point(1) == point(40, 0))
        #expect(!route.isStraight)
        #expect(Route.straight(point(0, 0), point(8, 4)).isStraight)
    }

    @Test func theMapSaysThatItsLinesAreBundled() throws {
        let example = ExampleLandscape()
        let words = "Linien mit ähnlichem Weg sind gebündelt"
        for layout in [MapLayout.target, .sectors, .stress] {
            let map = try example.diagram { $0.layout = layout }.render()
            let isBundled = layout != .stress
            #expect(map.diagram.description.contains(words) == isBundled)
            #expect(map.diagram.legend.contains { $0.note?.hasPrefix(words) == true } == isBundled)
        }
    }

    /// In a wheel two ties between the same sectors run closer together in the hub than straight lines would.
    @Test func linesOfAWheelGatherInTheHub() throws {
        let map = try ExampleLandscape().diagram { $0.layout = .sectors }.render()
        var spreadStraight = 0.0
        var spreadBundled = 0.0
        for one in map.diagram.edges.indices {
            for two in map.diagram.edges.indices where two > one {
                let (first, second) = (map.diagram.edges[one], map.diagram.edges[two])
                let sectors = [first, second].map {
                    [map.diagram.nodes[$0.a].sector, map.diagram.nodes[$0.b].sector]
                }
                guard sectors[0] == sectors[1], sectors[0][0] != sectors[0][1] else { continue }
                spreadBundled += (map.routes[one].point(0.5) - map.routes[two].point(0.5)).length
                spreadStraight +=
                    ((map.routes[one].start + map.routes[one].end) * 0.5
                    - (map.routes[two].start + map.routes[two].end) * 0.5).length
            }
        }
        #expect(spreadStraight > 0)
        #expect(spreadBundled < 0.85 * spreadStraight)
    }
}
