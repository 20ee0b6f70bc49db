internal import Foundation
internal import GraphvizBridge

/// Places the connected actors of a diagram with Graphviz.
///
/// Three steps: an engine finds the shape of the network; we turn and stretch it to the shape of the page;
/// `Separation` pulls overlapping nodes apart. Positions come from the cooperations alone, so that the gap map
/// and the map of cooperation show every actor in the same place.
struct GraphLayout {
    let diagram: Diagram
    /// Nodes that take part, in order.
    let members: [Int]
    /// Width divided by height of the room there is.
    let aspect: Double

    /// Middles of the nodes' boxes, in the order of `members`.
    ///
    /// - Parameter shape: where the engine put the nodes of the same diagram before; it is filled in where nil and does
    ///   not change with the names that are shown.
    func positions(_ placed: [PlacedNode], shape: inout [Point]?) throws(MapError) -> [Point] {
        guard members.count > 1 else { return members.map { _ in Point(x: 0, y: 0) } }
        var points = fitted(try shaped(placed, &shape), placed)
        let sizes = withRegionNames(&points, placed)
        let apart = Overlaps.removed(
            Separation.separated(points, sizes: sizes, gap: Self.air), sizes: sizes, gap: Self.leastGap)
        return Array(apart.prefix(members.count))
    }

    /// The same inside a room of fixed size, around a box that stands there; nil where the nodes do not find room.
    ///
    /// - Parameter isThorough: spread a crowd where it does not find room as it is.
    func positions(
        _ placed: [PlacedNode], in room: Box, around fixed: [Box], isThorough: Bool, shape: inout [Point]?
    ) throws(MapError) -> [Point]? {
        guard members.count > 1 else { return members.map { _ in room.centre } }
        let points = try shaped(placed, &shape)
        // Where a crowd does not find room it is spread more evenly, in the end over the whole room.
        for attempt in 0..<(isThorough ? 3 : 1) {
            var all =
                switch attempt {
                case 0: points
                case 1: evened(points)
                default: RoomPacking.gridded(points, room: room)
                }
            let sizes = withRegionNames(&all, placed)
            let packed = RoomPacking.packed(
                all, sizes: sizes, room: room, air: Self.air, gap: Self.leastGap, fixed: fixed,
                isPatient: attempt == 2)
            if let packed { return Array(packed.prefix(members.count)) }
        }
        return nil
    }

    /// Where the engine puts the nodes, turned to the shape of a page.
    func shaped(_ placed: [PlacedNode], _ known: inout [Point]?) throws(MapError) -> [Point] {
        if let known { return known }
        do {
            let points = try shape(placed)
            // Of layers and circles the places follow the sizes of the nodes.
            guard isFree else { return points }
            let result = evened(turned(points))
            known = result
            return result
        } catch let error as GraphvizError {
            throw .layout(error.description)
        } catch let error as MapError {
            throw error
        } catch {
            throw .layout("\(error)")
        }
    }

    /// Names of regions take part, so that there is room for them.
    ///
    /// - Returns: the sizes of all boxes.
    private func withRegionNames(
        _ points: inout [Point], _ placed: [PlacedNode]
    ) -> [(width: Double, height: Double)] {
        var sizes = members.map { (width: placed[$0].width, height: placed[$0].height) }
        guard hasRegions else { return sizes }
        for region in diagram.regions.indices {
            let own = members.indices.filter { diagram.nodes[members[$0]].region == region }
            guard let top = own.map({ points[$0].y }).min() else { continue }
            let middle = own.reduce(0) { $0 + points[$1].x } / Double(own.count)
            points.append(Point(x: middle, y: top))
            sizes.append(RegionPlaces.size(of: diagram.regions[region].name))
        }
        return sizes
    }

    /// From so many nodes on stress looks at the distances to some pivots, not at all pairs.
    private static let mostNodesForFullStress = 400

    /// Where the engine puts the nodes, boxes not yet regarded.
    private func shape(_ placed: [PlacedNode]) throws -> [Point] {
        if hasRegions {
            var stress = GroupedStress(
                nodeCount: members.count, ties: ties + bridges,
                regions: members.map { diagram.nodes[$0].region }, seed: diagram.seed)
            return stress.positions()
        }
        if engine == .neato, members.count > Self.mostNodesForFullStress {
            var stress = SparseStress(nodeCount: members.count, ties: ties + bridges, seed: diagram.seed)
            return stress.positions()
        }
        let shape = try Graphviz.positions(dot: structure(placed), engine: engine, seed: diagram.seed)
        guard shape.count == members.count else { throw MapError.layout("\(shape.count)") }
        return shape.map { Point(x: $0.x, y: -$0.y) }
    }

    /// Actors of a region stand together.
    private var hasRegions: Bool { !diagram.regions.isEmpty && engine == .neato }

    /// Free room that two boxes should have between them, and what they have at least.
    private static let air = (x: 14.0, y: 10.0)
    private static let leastGap = 3.0

    /// The engine that a layout uses.
    var engine: GraphvizEngine {
        switch diagram.chosenLayout {
        case .sfdp: .sfdp
        case .dot: .dot
        case .circo: .circo
        case .twopi: .twopi
        // A target and a wheel are placed by `PolarLayout`, places of a file by `FilePlaces`.
        case .stress, .target, .sectors, .auto, .file: .neato
        }
    }

    /// Layers and circles must stay what they are; the others may be turned and bent.
    var isFree: Bool { engine == .neato || engine == .sfdp }

    // MARK: DOT for the engines

    /// The network without labels: nodes of the size that symbol and label need.
    private func structure(_ placed: [PlacedNode]) -> String {
        var dot = "graph {\n"
        dot += "graph [start=\(diagram.seed % 1_000_000), overlap=true, splines=\"\"];\n"
        dot += "node [shape=box, fixedsize=true, label=\"\"];\n"
        for (number, member) in members.enumerated() {
            dot += "\(number) [\(size(placed[member]))];\n"
        }
        for (one, two) in ties { dot += "\(one) -- \(two);\n" }
        for (one, two) in bridges { dot += "\(one) -- \(two) [len=2.2, style=invis];\n" }
        return dot + "}\n"
    }

    private func size(_ node: PlacedNode) -> String {
        "width=\(decimal(node.width / 72, digits: 4)), height=\(decimal(node.height / 72, digits: 4))"
    }

    /// The cooperations between members, by their numbers here.
    private var ties: [(Int, Int)] {
        var numbers = [Int](repeating: -1, count: diagram.nodes.count)
        for (number, member) in members.enumerated() { numbers[member] = number }
        // Whoever is here for the sake of a suggestion alone stands near the actor it names.
        var isTied = [Bool](repeating: false, count: diagram.nodes.count)
        let hidden = diagram.hiddenTies.compactMap { pair in
            numbers[pair.a] >= 0 && numbers[pair.b] >= 0 ? (numbers[pair.a], numbers[pair.b]) : nil
        }
        for edge in diagram.edges where !edge.isGap {
            isTied[edge.a] = true
            isTied[edge.b] = true
        }
        return hidden
            + diagram.edges.compactMap { edge in
                guard !edge.isGap || !isTied[edge.a] || !isTied[edge.b], numbers[edge.a] >= 0,
                    numbers[edge.b] >= 0
                else { return nil }
                return (numbers[edge.a], numbers[edge.b])
            }
    }

    /// Invisible ties from the heart of each small component to that of the largest: without them an engine
    /// would push unconnected pieces out of sight.
    private var bridges: [(Int, Int)] {
        var parent = Array(0..<members.count)
        var degree = [Int](repeating: 0, count: members.count)
        func root(_ node: Int) -> Int {
            var current = node
            while parent[current] != current {
                parent[current] = parent[parent[current]]
                current = parent[current]
            }
            return current
        }
        for (one, two) in ties {
            degree[one] += 1
            degree[two] += 1
            parent[max(root(one), root(two))] = min(root(one), root(two))
        }
        var sizes = [Int](repeating: 0, count: members.count)
        var hearts = [Int](repeating: -1, count: members.count)
        for node in members.indices {
            let home = root(node)
            sizes[home] += 1
            if hearts[home] < 0 || degree[node] > degree[hearts[home]] { hearts[home] = node }
        }
        guard let largest = sizes.indices.max(by: { (sizes[$0], -$0) < (sizes[$1], -$1) }) else { return [] }
        return sizes.indices.filter { sizes[$0] > 0 && $0 != largest }.map { (hearts[largest], hearts[$0]) }
    }

    // MARK: Fitting the page

    /// Turned so that the long side lies flat.
    private func turned(_ points: [Point]) -> [Point] {
        let count = Double(points.count)
        let mean = points.reduce(Point(x: 0, y: 0), +) * (1 / count)
        var xx = 0.0
        var yy = 0.0
        var xy = 0.0
        for point in points {
            let offset = point - mean
            xx += offset.x * offset.x
            yy += offset.y * offset.y
            xy += offset.x * offset.y
        }
        let angle = 0.5 * atan2(2 * xy, xx - yy)
        let (sine, cosine) = (sin(-angle), cos(-angle))
        return points.map { point in
            let offset = point - mean
            return Point(x: offset.x * cosine - offset.y * sine, y: offset.x * sine + offset.y * cosine)
        }
    }

    /// Moved half way to where every actor would have the same room across and down: the crowd in the middle
    /// gets air from the empty corners, and who stands left of whom stays.
    private func evened(_ points: [Point]) -> [Point] {
        func evened(_ values: [Double]) -> [Double] {
            guard let least = values.min(), let most = values.max(), most > least else { return values }
            var result = values
            let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
            for (rank, place) in order.enumerated() {
                let even = least + (most - least) * Double(rank) / Double(values.count - 1)
                result[place] += Self.evenness * (even - values[place])
            }
            return result
        }
        return zip(evened(points.map(\.x)), evened(points.map(\.y))).map { Point(x: $0, y: $1) }
    }

    /// 0: as the engine has it; 1: evenly spread, the shape of the network lost.
    private static let evenness = 0.5

    /// Stretched to the shape of the room, and as large as the nodes need with some air between them.
    private func fitted(_ points: [Point], _ placed: [PlacedNode]) -> [Point] {
        guard let left = points.map(\.x).min(), let right = points.map(\.x).max(),
            let top = points.map(\.y).min(), let bottom = points.map(\.y).max()
        else { return points }
        let width = max(right - left, 1)
        let height = max(bottom - top, 1)
        let ground = members.reduce(0) { $0 + placed[$1].width * placed[$1].height } / diagram.density
        let wantedWidth = (ground * aspect).squareRoot()
        let wantedHeight = (ground / aspect).squareRoot()
        // A network that is nearly a line must not be blown up to a page.
        let stretchX = wantedWidth / width
        let stretchY = min(wantedHeight / height, stretchX * 3)
        return points.map { Point(x: ($0.x - left) * stretchX, y: ($0.y - top) * stretchY) }
    }

}

extension Diagram {
    /// Share of the room that nodes fill: more on paper, where names must not become small print.
    var density: Double {
        // Who draws lines needs room for them.
        if !hiddenTies.isEmpty { return 0.26 }
        return page == .screen && !isForWindow ? 0.34 : 0.44
    }
}
