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
        var places = Dictionary(zip(known, points), uniquingKeysWith: { first, _ in first })
        let step = Self.span(points) / Double(known.count).squareRoot()
        // Who works only with others that are new waits for them.
        var waiting = members.filter { places[$0] == nil }
        while !waiting.isEmpty {
            let next = waiting.first { !partners($0, in: places).isEmpty } ?? waiting[0]
            waiting.removeAll { $0 == next }
            places[next] = place(beside: next, places, step)
        }
        return members.compactMap { places[$0] }
    }

    private static func span(_ points: [Point]) -> Double {
        let box = Box.around(points.map { Box(x: $0.x, y: $0.y, width: 0, height: 0) })
        return box.map { max($0.width, $0.height) } ?? 1
    }

    private func partners(_ node: Int, in places: [Int: Point]) -> [Point] {
        edges.compactMap { edge in
            guard edge.a == node || edge.b == node else { return nil }
            return places[edge.a == node ? edge.b : edge.a]
        }
    }

    /// Between the partners and those of its own region, a step away from whoever stands there.
    private func place(beside node: Int, _ places: [Int: Point], _ step: Double) -> Point {
        func middle(_ points: [Point]) -> Point? {
            points.isEmpty ? nil : points.reduce(Point(x: 0, y: 0), +) * (1 / Double(points.count))
        }
        let own = nodes[node].region.map { region in
            places.keys.sorted().filter { nodes[$0].region == region }.compactMap { places[$0] }
        }
        let heart = middle(places.keys.sorted().compactMap { places[$0] }) ?? Point(x: 0, y: 0)
        let partners = middle(partners(node, in: places)) ?? heart
        let region = own.flatMap(middle) ?? partners
        let between = (partners + region) * 0.5
        // Away from the middle, where room is; the number of the node keeps two of them apart.
        let way = between - heart
        let out = way * (step / max(way.length, 1e-9))
        return between + out * (0.5 + 0.1 * Double(node % 7))
    }
}
