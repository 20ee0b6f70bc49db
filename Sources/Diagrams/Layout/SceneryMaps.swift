import PlainText

// Pictures that are no network: the matrix, and small maps side by side.
extension Diagram {
    func rendered(_ matrix: Matrix) -> RenderedMap {
        let layout = MatrixLayout(
            matrix, palette, isCompact: page == .a4, room: page == .screen ? nil : Frame.room(self))
        let (frame, corner) = Frame.around(layout.size, self)
        return RenderedMap(
            diagram: self, size: frame.size, nodes: [], routes: [], badges: [], frame: frame,
            scenery: layout.shapes.map { $0.moved(corner) }, isSceneryOnly: true)
    }

    func rendered(_ list: NumberList) -> RenderedMap {
        let room = Frame.room(self)
        let layout = NumberListLayout(list, self, room: room)
        var told = self
        if layout.leftOut > 0 {
            let words =
                language == .german
                ? "\(layout.leftOut) weitere stehen in luecken.csv"
                : "\(layout.leftOut) more stand in luecken.csv"
            told.filterLine = filterLine.map { $0 + " · " + words } ?? words
        }
        let (frame, corner) = Frame.around(layout.size, told)
        return RenderedMap(
            diagram: told, size: frame.size, nodes: nodes.map(PlacedNode.init),
            routes: edges.map { _ in .straight(Point(x: 0, y: 0), Point(x: 0, y: 0)) },
            badges: edges.map { _ in nil }, frame: frame, scenery: layout.shapes.map { $0.moved(corner) },
            isSceneryOnly: true)
    }

    /// Where the nodes stood on the map that the small ones go with.
    private func places(_ stored: StoredPositions) -> [Point] {
        nodes.map { stored.positions[$0.id] ?? Point(x: stored.width / 2, y: stored.height / 2) }
    }

    private func panelPlaces(_ placed: [PlacedNode], _ members: [Int]) throws(MapError) -> [Point] {
        var shape: [Point]?
        return try GraphLayout(diagram: self, members: members, aspect: 1.4).positions(placed, shape: &shape)
    }

    func renderedPanels() throws(MapError) -> RenderedMap {
        var small = nodes
        for number in small.indices {
            small[number].area = SymbolScale.smallest
            small[number].label = []
        }
        var placed = small.map(PlacedNode.init)
        let room = Frame.room(self)
        // Actors without any cooperation take part, so that every panel has a place for everyone.
        let members = Array(nodes.indices)
        let points: [Point]
        if let positions {
            points = places(positions)
        } else {
            points = try panelPlaces(placed, members)
        }
        for number in members { placed[number].centre = points[number] }
        let panels = PanelLayout(self, positions: points, room: room)
        let (frame, corner) = Frame.around(panels.size, self)
        let routes = edges.map { Route.straight(placed[$0.a].centre, placed[$0.b].centre) }
        return RenderedMap(
            diagram: self, size: frame.size, nodes: placed, routes: routes,
            badges: edges.map { _ in nil }, frame: frame, scenery: panels.shapes.map { $0.moved(corner) },
            isSceneryOnly: true)
    }
}
