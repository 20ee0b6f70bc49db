extension Diagram {
    /// Where the engine puts the nodes, if the cooperations of an earlier state decide: whoever had one then stands where a
    /// map of that state has it, the others beside their partners. nil: all cooperations decide.
    func earlierShape() throws(MapError) -> [Point]? {
        guard let earlierTies else { return nil }
        let members = nodes.indices.filter { !nodes[$0].isIsolated }
        let tied = Set(earlierTies.flatMap { [$0.a, $0.b] })
        let known = members.filter { tied.contains($0) }
        guard known.count > 2, chosenLayout == .stress || chosenLayout == .sfdp else { return nil }
        var earlier = self
        earlier.edges = edges.filter { earlierTies.contains(NodePair($0.a, $0.b)) }
        var shape: [Point]?
        let points = try GraphLayout(diagram: earlier, members: known, aspect: 1).shaped(
            nodes.map(PlacedNode.init), &shape)
        var newcomers = Newcomers(
            self, at: Dictionary(zip(known, points), uniquingKeysWith: { first, _ in first }))
        newcomers.place(members, step: Self.span(points) / Double(known.count).squareRoot())
        return members.compactMap { newcomers.places[$0] }
    }

    private static func span(_ points: [Point]) -> Double {
        let box = Box.around(points.map { Box(x: $0.x, y: $0.y, width: 0, height: 0) })
        return box.map { max($0.width, $0.height) } ?? 1
    }
}

/// Finds places for nodes that are new among others that have theirs.
private struct Newcomers {
    private(set) var places: [Int: Point]
    private let partners: [[Int]]
    private let regions: [Int?]
    /// Sum and number of the places: of all, and of each region.
    private var all = (sum: Point(x: 0, y: 0), count: 0.0)
    private var own: [Int: (sum: Point, count: Double)] = [:]

    init(_ diagram: Diagram, at known: [Int: Point]) {
        var partners = [[Int]](repeating: [], count: diagram.nodes.count)
        for edge in diagram.edges {
            partners[edge.a].append(edge.b)
            partners[edge.b].append(edge.a)
        }
        self.partners = partners
        regions = diagram.nodes.map(\.region)
        places = known
        for node in known.keys.sorted() { count(node) }
    }

    /// The first that has a partner with a place goes first; who works only with others that are new waits for them.
    ///
    /// - Complexity: O(*w*² + *m*) for *w* nodes that are new.
    mutating func place(_ members: [Int], step: Double) {
        var waiting = members.filter { places[$0] == nil }
        var isReady = partners.map { own in own.contains { places[$0] != nil } }
        while !waiting.isEmpty {
            let node = waiting.remove(at: waiting.firstIndex { isReady[$0] } ?? 0)
            places[node] = point(beside: node, step)
            count(node)
            for partner in partners[node] { isReady[partner] = true }
        }
    }

    private mutating func count(_ node: Int) {
        guard let point = places[node] else { return }
        all = (all.sum + point, all.count + 1)
        guard let region = regions[node] else { return }
        let before = own[region] ?? (Point(x: 0, y: 0), 0)
        own[region] = (before.sum + point, before.count + 1)
    }

    /// Between the partners and those of its own region, a step away from whoever stands there.
    private func point(beside node: Int, _ step: Double) -> Point {
        let heart = all.count > 0 ? all.sum * (1 / all.count) : Point(x: 0, y: 0)
        let near = partners[node].compactMap { places[$0] }
        let partners =
            near.isEmpty ? heart : near.reduce(Point(x: 0, y: 0), +) * (1 / Double(near.count))
        let region = regions[node].flatMap { own[$0] }.map { $0.sum * (1 / $0.count) } ?? partners
        let between = (partners + region) * 0.5
        // Away from the middle, where room is; the number of the node keeps two of them apart.
        let way = between - heart
        let out = way * (step / max(way.length, 1e-9))
        return between + out * (0.5 + 0.1 * Double(node % 7))
    }
}
