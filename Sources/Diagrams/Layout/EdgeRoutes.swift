extension Diagram {

    /// The way of every edge.
    ///
    /// - Parameter gathering: where the lines of a node meet those of its neighbours, in a wheel.
    func routes(_ placed: [PlacedNode], _ router: Router, gathering: [Point]) -> [Route] {
        let joined = Set(edges.filter { !$0.isOnTop }.map { NodePair($0.a, $0.b) })
        // Suggestions are what a map of gaps is about: each finds its own way.
        func single(_ edge: Edge) -> Route {
            router.route(
                edge.a, edge.b, isNumbered: edge.hasBadge,
                isSecond: edge.isGap && joined.contains(NodePair(edge.a, edge.b)))
        }
        guard isBundled else { return edges.map(single) }
        let isWheel = chosenLayout == .sectors
        let ties = edges.indices.filter { !edges[$0].isOnTop }
        let bundled =
            isWheel
            ? ties.map { Self.gathered(placed, edges[$0], gathering) }
            : Bundling(
                lines: ties.map { (placed[edges[$0].a].centre, placed[edges[$0].b].centre) },
                obstacles: placed.map(\.box)
            ).routes()
        var routes = edges.map { Route.straight(placed[$0.a].centre, placed[$0.b].centre) }
        for (tie, route) in zip(ties, bundled) { routes[tie] = route }
        for number in edges.indices where edges[number].isOnTop { routes[number] = single(edges[number]) }
        return routes
    }

    /// Through the hub of a wheel by way of both wedges (hierarchical bundling: Holten 2006,
    /// doi:10.1109/TVCG.2006.147); neighbours in one wedge need a small bend only.
    private static func gathered(_ placed: [PlacedNode], _ edge: Edge, _ gathering: [Point]) -> Route {
        let start = placed[edge.a].centre
        let end = placed[edge.b].centre
        let (one, two) = (gathering[edge.a], gathering[edge.b])
        let way = (end - start).length
        let detour = (one - start).length + (two - one).length + (end - two).length
        // Who stands close together would be led far around.
        let pull = detour > 0 ? min(1, 1.15 * way / detour) : 0
        let third = (end - start) * (1.0 / 3)
        return Route(
            start: start,
            controls: [
                (start + third) * (1 - pull) + one * pull, (end - third) * (1 - pull) + two * pull,
            ], end: end)
    }
}
