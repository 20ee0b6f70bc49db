extension Diagram {
    /// From so many nodes on the quick engine places them.
    static let mostNodesForStress = 300

    /// The layout that is used: where the user leaves the choice to us, distances in the network up to 300
    /// actors, and the quick engine for large networks above.
    public var chosenLayout: MapLayout {
        guard layout == .auto else { return layout }
        return nodes.count > Self.mostNodesForStress ? .sfdp : .stress
    }

    /// Whether the actors stand in a circle, in wedges by sector.
    var isPolar: Bool { chosenLayout == .target || chosenLayout == .sectors }

    /// Whether engines place the nodes: a matrix has none.
    public var hasLayout: Bool { matrix == nil && numberList == nil }

    /// Up to so many cooperations each line finds its own way around the nodes; above they are bundled, and between
    /// regions, which they join, a little sooner.
    private static let mostSingleRoutes = 260
    private static let mostSingleRoutesBetweenRegions = 110

    /// Whether lines that run side by side are drawn together, and whoever reads the map has to be told so.
    var isBundled: Bool {
        guard matrix == nil, numberList == nil, panels.isEmpty else { return false }
        let most = regions.isEmpty ? Self.mostSingleRoutes : Self.mostSingleRoutesBetweenRegions
        return isPolar || edges.count { !$0.isOnTop } > most
    }
}
