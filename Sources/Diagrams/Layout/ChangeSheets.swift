extension ChangeMap {
    /// More numbers than these nobody finds again.
    private static let mostNumbers = 30
    private static let fewestNumbers = 6

    /// One sheet, laid out. All sheets have the places and numbers of the difference map.
    ///
    /// - Throws: as `Diagram.render()`.
    public func rendered(_ sheet: Sheet, _ options: MapOptions) throws(MapError) -> RenderedMap {
        let most = numbers(options)
        let difference = try diagram(.difference, most: most, options).render()
        guard sheet != .difference else { return difference }
        var options = options
        options.positions = difference.storedPositions
        var diagram = diagram(sheet, most: most, options)
        diagram.namesKept = Set(
            difference.diagram.nodes.filter { !$0.label.isEmpty && $0.number == nil }.map(\.id))
        return try diagram.render()
    }

    /// As many as the list has room for on the paper beside the map.
    private func numbers(_ options: MapOptions) -> Int {
        guard options.page != .screen else { return Self.mostNumbers }
        let canvas = options.page.readableCanvas
        for most in (Self.fewestNumbers...Self.mostNumbers).reversed() {
            let diagram = diagram(.difference, most: most, options)
            guard let list = diagram.list else { return most }
            let frame = Frame(diagram: diagram, placed: [], members: [], isolated: [])
            let taken = frame.footHeight(width: canvas.width) + 2 * Frame.margin
            if ListLayout(list).height <= canvas.height - taken { return most }
        }
        return Self.fewestNumbers
    }
}
