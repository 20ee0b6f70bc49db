extension RenderedMap {
    /// Where every node stands, for the next map.
    public var storedPositions: StoredPositions {
        var positions: [String: Point] = [:]
        var isolated: Set<String> = []
        for (node, place) in zip(diagram.nodes, nodes) {
            positions[node.id] = place.centre
            if node.isIsolated, frame.isolatesBox?.contains(place.centre) == true { isolated.insert(node.id) }
        }
        // With the digits that the file has.
        func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
        var result = StoredPositions(
            width: rounded(size.width), height: rounded(size.height), positions: positions, isolated: isolated
        )
        result.detail = detail
        return result
    }
}
