/// A diagram with a place for everything: one layout, from which every format is written.
public struct RenderedMap: Sendable {
    public let diagram: Diagram
    /// The whole drawing, from the upper left corner at (0, 0).
    let size: (width: Double, height: Double)
    let nodes: [PlacedNode]
    /// Side by side with `diagram.edges`.
    let routes: [Route]
    /// Middles of the gap numbers, by place in `diagram.edges`; nil where an edge has none.
    let badges: [Point?]
    /// Middles of the words on the lines, by place in `diagram.edges`.
    var wordPlaces: [Point?] = []
    let frame: Frame
    /// What stands behind actors and lines, or instead of them.
    var scenery: [Shape] = []
    /// Names of rings and sectors, above the lines.
    var names: [Shape] = []
    /// How much it says in words.
    var detail: Detail?
    /// The scenery is the whole picture: a matrix, or panels.
    var isSceneryOnly = false

    /// The room that each node with its label takes, in the order of `diagram.nodes`; no two overlap.
    public var nodeBoxes: [Box] { nodes.map(\.box) }
}

extension Diagram {
    /// Lays the map out.
    ///
    /// - Throws: `MapError` where the profile forbids the map, nothing is left to draw, or Graphviz fails.
    /// - Complexity: that of the engine, O(*n*²) for stress with *n* actors; the rest is O(*n m*).
    public func render() throws(MapError) -> RenderedMap {
        if let refusal { throw refusal }
        if let matrix { return rendered(matrix) }
        if layout == .file {
            guard panels.isEmpty else { throw .layoutDoesNotFit(.file, view: MapView.field.rawValue) }
            // A file that has everybody on the same spot says nothing either.
            let known = nodes.compactMap { filePlaces[$0.id] }
            guard known.count == 1 || Set(known).count > 1 else { throw .noPlaces }
        }
        guard !layout.isSlow || nodes.count <= MapLayout.mostNodesForSlowEngines else {
            throw .tooManyForLayout(layout, nodes.count)
        }
        if !panels.isEmpty { return try renderedPanels() }
        return try renderedReadably()
    }

    /// Where the file has its nodes, where that was asked for.
    private func placesOfFile(_ placed: [PlacedNode], _ frame: Frame) -> StoredPositions? {
        layout == .file ? FilePlaces(diagram: self, places: filePlaces).stored(placed, frame) : nil
    }

    /// - Parameter sizes: nodes by which a circle is sized, where it must not grow with the names.
    func renderedNetwork(
        _ detail: Detail, sizedAs sizes: [PlacedNode]? = nil
    ) throws(MapError) -> RenderedMap {
        var placed = nodes.map(PlacedNode.init)
        let members = nodes.indices.filter { !nodes[$0].isIsolated }
        let isolated = nodes.indices.filter { nodes[$0].isIsolated }
        let frame = Frame(diagram: self, placed: sizes ?? placed, members: members, isolated: isolated)
        var scenery: [Shape] = []
        var names: [Shape] = []
        var gathering: [Point] = []
        let arranged: Frame
        if isPolar {
            let circle = PolarLayout(
                self, members: members, placed: sizes ?? placed, aspect: frame.mapAspect)
            for (member, place) in zip(members, circle.positions) { placed[member].place(boxCentre: place) }
            arranged = frame.arranged(
                &placed, members: members, isolated: isolated, ground: circle.ground)
            scenery = circle.guides(self, around: arranged.shift)
            names = circle.names(self, around: arranged.shift)
            gathering = circle.gathering(nodes.count).map { $0 + arranged.shift }
        } else if isCentred, let centre {
            let circle = EgoLayout(
                self, centre: centre, members: members, placed: sizes ?? placed, aspect: frame.mapAspect)
            for (member, place) in zip(members, circle.positions) { placed[member].place(boxCentre: place) }
            arranged = frame.arranged(
                &placed, members: members, isolated: isolated, ground: circle.ground)
            scenery = circle.guides(palette, around: arranged.shift)
            names = circle.names(palette, around: arranged.shift)
        } else if let positions = positions ?? placesOfFile(placed, frame),
            let kept = KeptLayout(diagram: self, stored: positions).arranged(&placed, frame)
        {
            arranged = kept
        } else {
            let layout = GraphLayout(diagram: self, members: members, aspect: frame.mapAspect)
            let positions = try layout.positions(placed)
            for (number, member) in members.enumerated() {
                placed[member].place(boxCentre: positions[number])
            }
            arranged = frame.arranged(&placed, members: members, isolated: isolated)
        }
        // As exact as the file of positions keeps them: the next map has the same bytes.
        for number in placed.indices { placed[number].round() }
        let router = Router(placed)
        let routes = routes(placed, router, gathering: gathering)
        let numbered = edges.indices.filter { edges[$0].hasBadge }
        let places = router.badges(on: numbered.map { routes[$0] })
        var badges = [Point?](repeating: nil, count: edges.count)
        for (edge, place) in zip(numbered, places) { badges[edge] = place }
        let worded = edges.indices.filter { !(edges[$0].kindWord ?? "").isEmpty }
        let wordsAt = router.places(
            forWords: worded.map { (routes[$0], edges[$0].kindWord ?? "") },
            taken: badges.compactMap { $0.map(Router.badge(at:)) })
        var wordPlaces = [Point?](repeating: nil, count: edges.count)
        for (edge, place) in zip(worded, wordsAt) { wordPlaces[edge] = place }
        return RenderedMap(
            diagram: self, size: arranged.size, nodes: placed, routes: routes, badges: badges,
            wordPlaces: wordPlaces, frame: arranged,
            scenery: scenery, names: names, detail: detail)
    }
}
