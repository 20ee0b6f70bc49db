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
    /// Where the line of each number is, by place in `diagram.edges`, where the number stands away from it.
    var badgeAnchors: [Point?] = []
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
        if let numberList { return rendered(numberList) }
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

    /// Everything but the lines in its place.
    struct Arrangement {
        var placed: [PlacedNode]
        var frame: Frame
        var scenery: [Shape] = []
        var names: [Shape] = []
        /// Ground that the names of regions take.
        var nameBoxes: [Box] = []
        /// Where the lines of a node meet those of its neighbours, in a wheel.
        var gathering: [Point] = []
    }

    /// - Parameters:
    ///   - sizes: nodes by which a circle is sized, where it must not grow with the names.
    ///   - shape: see `GraphLayout.positions`.
    func arranged(sizedAs sizes: [PlacedNode]? = nil, shape: inout [Point]?) throws(MapError) -> Arrangement {
        var placed = nodes.map(PlacedNode.init)
        let members = nodes.indices.filter { !nodes[$0].isIsolated }
        let isolated = nodes.indices.filter { nodes[$0].isIsolated }
        let frame = Frame(diagram: self, placed: sizes ?? placed, members: members, isolated: isolated)
        var result = Arrangement(placed: placed, frame: frame)
        if isPolar {
            let circle = PolarLayout(
                self, members: members, placed: sizes ?? placed, aspect: frame.mapAspect)
            for (member, place) in zip(members, circle.positions) { placed[member].place(boxCentre: place) }
            result.frame = frame.arranged(
                &placed, members: members, isolated: isolated, ground: circle.ground)
            result.scenery = circle.guides(self, around: result.frame.shift)
            result.names =
                circle.chords(self, around: result.frame.shift)
                + circle.names(self, around: result.frame.shift)
            result.gathering = circle.gathering(nodes.count).map { $0 + result.frame.shift }
        } else if isCentred, let centre {
            let circle = EgoLayout(
                self, centre: centre, members: members, placed: sizes ?? placed, aspect: frame.mapAspect)
            for (member, place) in zip(members, circle.positions) { placed[member].place(boxCentre: place) }
            result.frame = frame.arranged(
                &placed, members: members, isolated: isolated, ground: circle.ground)
            result.scenery = circle.guides(palette, around: result.frame.shift)
            result.names = circle.names(palette, around: result.frame.shift)
        } else if let positions = positions ?? placesOfFile(placed, frame),
            let kept = KeptLayout(diagram: self, stored: positions).arranged(&placed, frame)
        {
            result.frame = kept
        } else {
            let layout = GraphLayout(diagram: self, members: members, aspect: frame.mapAspect)
            let positions = try layout.positions(placed, shape: &shape)
            for (number, member) in members.enumerated() {
                placed[member].place(boxCentre: positions[number])
            }
            result.frame = frame.arranged(&placed, members: members, isolated: isolated)
        }
        // As exact as the file of positions keeps them: the next map has the same bytes.
        for number in placed.indices { placed[number].round() }
        result.placed = placed
        return result
    }

    /// The same on a sheet of its real size and readable print; nil where its nodes do not find room.
    func arrangedOnSheet(
        isThorough: Bool, shape: inout [Point]?
    ) throws(MapError) -> Arrangement? {
        var placed = nodes.map(PlacedNode.init)
        let members = nodes.indices.filter { !nodes[$0].isIsolated }
        let isolated = nodes.indices.filter { nodes[$0].isIsolated }
        let frame = Frame(diagram: self, placed: placed, members: members, isolated: isolated)
        guard let (sheet, room) = frame.sheet(&placed, isolated: isolated) else { return nil }
        let layout = GraphLayout(diagram: self, members: members, aspect: room.width / room.height)
        guard
            let places = try layout.positions(
                placed, in: room, around: [sheet.isolatesBox].compactMap { $0 }, isThorough: isThorough,
                shape: &shape)
        else { return nil }
        for (member, place) in zip(members, places) { placed[member].place(boxCentre: place) }
        for number in placed.indices { placed[number].round() }
        return Arrangement(placed: placed, frame: sheet)
    }

    /// With the grounds of regions and their names around nodes that have their places.
    func withRegions(_ arrangement: Arrangement) -> Arrangement {
        var result = arrangement
        let regions = RegionPlaces(
            self, result.placed, members: nodes.indices.filter { !nodes[$0].isIsolated },
            room: result.frame.ground, isolates: result.frame.isolatesBox)
        result.scenery += regions.shapes
        result.names += regions.names
        result.nameBoxes = regions.nameBoxes.compactMap { $0 }
        return result
    }

    /// The nodes without any line, for whoever asks only where they stand.
    func unrouted(_ arrangement: Arrangement, _ detail: Detail) -> RenderedMap {
        RenderedMap(
            diagram: self, size: arrangement.frame.size, nodes: arrangement.placed, routes: [], badges: [],
            frame: arrangement.frame, detail: detail)
    }

    /// The lines, and what stands on and beside them.
    func routed(_ arrangement: Arrangement, _ detail: Detail) -> RenderedMap {
        let placed = arrangement.placed
        let router = Router(placed)
        let routes = routes(placed, router, gathering: arrangement.gathering)
        var marks = LineMarkPlaces(
            self, placed, routes,
            // Nor does a number lie among those who have no lines.
            names: arrangement.nameBoxes + [arrangement.frame.isolatesBox].compactMap { $0 },
            bounds: arrangement.frame.room)
        let badges = marks.badges()
        let words = marks.words()
        return RenderedMap(
            diagram: self, size: arrangement.frame.size, nodes: placed, routes: routes,
            badges: badges.map { $0?.at }, badgeAnchors: badges.map { $0?.anchor }, wordPlaces: words,
            frame: arrangement.frame, scenery: arrangement.scenery, names: arrangement.names, detail: detail)
    }
}
