import PlainText

extension Diagram {
    /// Steps down at most; each lays the map out anew.
    private static let mostSteps = 6

    /// Lays the network out with as many names as can be read on the page.
    func renderedReadably() throws(MapError) -> RenderedMap {
        var detail = positions?.detail ?? Detail(nodeCount: nodes.count)
        if isForWindow { detail.isShort = true }
        // New nodes may show their names as well.
        if let known = positions?.positions.count, detail.labels >= known { detail.labels = nodes.count }
        var map = try detailed(detail, named(detail)).renderedNetwork(detail)
        if page != .screen, positions?.detail == nil {
            for _ in 0..<Self.mostSteps {
                let excess = map.size.width / page.readableCanvas.width
                guard excess > 1, detail.labels > 0 else { break }
                detail = detail.reduced(excess: excess)
                map = try detailed(detail, named(detail)).renderedNetwork(detail)
            }
        }
        guard detail.labels < nodes.count else { return map }
        // Where room is left between the nodes, more of them show their names; nobody moves for that.
        let named = map.namesThatFit(self, ranked)
        var settled = detailed(detail, named)
        if !isPolar, !isCentred { settled.positions = map.storedPositions }
        return try settled.renderedNetwork(detail, sizedAs: map.nodes)
    }

    /// The most important, and whoever stands in the box of those without lines: few, and with room.
    private func named(_ detail: Detail) -> [Int] {
        let important = ranked.prefix(detail.labels)
        let alone = nodes.indices.filter { nodes[$0].isIsolated }
        guard alone.count <= Self.mostNamedAlone else { return Array(important) }
        return important + alone.filter { !important.contains($0) }
    }

    private static let mostNamedAlone = 30

    /// The same diagram with fewer words.
    fileprivate func detailed(_ detail: Detail, _ named: some Collection<Int>) -> Diagram {
        var result = self
        for number in nodes.indices {
            result.nodes[number].label = []
            result.nodes[number].area *= symbolFactor(detail)
            if nodes[number].actor != nil, result.nodes[number].area < Detail.leastAreaForLetter {
                result.nodes[number].letter = ""
            }
        }
        for number in named { result.nodes[number].label = label(number, detail) }
        result.scaleLegend(by: symbolFactor(detail))
        // A page shows more names the closer one looks.
        if named.count < nodes.count, !isForWindow {
            let words = labelWords(named.count)
            result.filterLine = filterLine.map { $0 + " · " + words } ?? words
        }
        return result
    }

    /// A circle shows the value by the place already.
    private func symbolFactor(_ detail: Detail) -> Double {
        isPolar ? max(0.7, detail.symbols) * 0.7 : detail.symbols
    }

    /// The circles of the legend stay those of the map.
    private mutating func scaleLegend(by factor: Double) {
        for section in legend.indices {
            for entry in legend[section].entries.indices {
                guard case .size(let area) = legend[section].entries[entry].sample else { continue }
                legend[section].entries[entry].sample = .size(area: area * factor)
            }
        }
    }

    fileprivate func label(_ number: Int, _ detail: Detail) -> [String] {
        let node = nodes[number]
        return detail.isShort && !node.shortLabel.isEmpty ? node.shortLabel : node.label
    }

    /// Nodes by importance: those that the map is about, then by what the size stands for.
    private var ranked: [Int] {
        nodes.indices.sorted { one, two in
            let (first, second) = (nodes[one], nodes[two])
            if first.isContext != second.isContext { return second.isContext }
            return first.value != second.value ? first.value > second.value : one < two
        }
    }

    private func labelWords(_ count: Int) -> String {
        language == .german
            ? "mit Namen: \(count) von \(nodes.count), ausgewählt nach Größe und Platz; alle nennt die interaktive Karte"
            : "with names: \(count) of \(nodes.count), chosen by size and room; the interactive map names all"
    }
}

extension RenderedMap {
    /// Nodes with a name, and those whose name would hide nothing where they stand.
    fileprivate func namesThatFit(_ whole: Diagram, _ ranked: [Int]) -> [Int] {
        guard let detail else { return [] }
        var boxes = nodes.map(\.box)
        // Nothing may make the page grow, or the words would shrink again.
        let right = frame.legend.box.x - Frame.legendGap
        var named = ranked.filter { !diagram.nodes[$0].label.isEmpty }
        for number in ranked where diagram.nodes[number].label.isEmpty && !diagram.nodes[number].isIsolated {
            var node = diagram.nodes[number]
            node.label = whole.label(number, detail)
            var place = PlacedNode(node)
            place.centre = nodes[number].centre
            let box = place.box
            guard box.x > 4, box.right < right, box.bottom < size.height - Frame.margin,
                !boxes.indices.contains(where: { $0 != number && boxes[$0].overlaps(box) })
            else { continue }
            boxes[number] = box
            named.append(number)
        }
        return named
    }
}
