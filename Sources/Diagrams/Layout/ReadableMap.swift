import PlainText

extension Diagram {
    /// Steps down at most, where the page grows with the map.
    private static let mostSteps = 14
    /// Share of the sheet that the names of numbers may take.
    private static let mostKey = 0.26

    /// Lays the network out with as many names as can be read on the page.
    func renderedReadably() throws(MapError) -> RenderedMap {
        var shape = try earlierShape()
        if let fitting = try fittedToSheet(&shape) {
            return try finished(fitting.detail, fitting.shown, fitting.map, isOnSheet: true)
        }
        var detail = positions?.detail ?? Detail(nodeCount: nodes.count)
        if isForWindow { detail.isShort = true }
        // New nodes may show their names as well.
        if let known = positions?.positions.count, detail.labels >= known { detail.labels = nodes.count }
        var shown = detailed(detail, named(detail))
        var map = try shown.arranged(shape: &shape)
        if page != .screen, positions?.detail == nil {
            for _ in 0..<Self.mostSteps {
                let excess = map.frame.size.width / page.readableCanvas.width
                guard excess > 1.001, detail.labels > 0 || detail.symbols > Detail.leastSymbols else { break }
                detail = detail.reduced(excess: excess, least: toldCount)
                shown = detailed(detail, named(detail))
                map = try shown.arranged(shape: &shape)
            }
        }
        return try finished(detail, shown, map)
    }

    /// Regions and lines; where room is left between the nodes, more of them show their names, and nobody moves for that.
    private func finished(
        _ detail: Detail, _ shown: Diagram, _ map: Arrangement, isOnSheet: Bool = false
    ) throws(MapError) -> RenderedMap {
        let map = shown.withRegions(map)
        guard shown.nodes.contains(where: { $0.label.isEmpty || $0.number != nil }) else {
            return shown.routed(map, detail)
        }
        let named = map.namesThatFit(self, shown, detail, ranked)
        var settled = detailed(detail, named, hasKey: !shown.key.isEmpty)
        if !isPolar, !isCentred { settled.positions = shown.unrouted(map, detail).storedPositions }
        var shape: [Point]?
        let kept = settled.withRegions(try settled.arranged(sizedAs: map.placed, shape: &shape))
        return settled.routed(kept, detail)
    }

    private typealias Fitting = (detail: Detail, shown: Diagram, map: Arrangement)

    /// On paper: the most names with which the network finds room on a sheet of its size; nil where it does not, or has to
    /// stay as it is.
    private func fittedToSheet(_ shape: inout [Point]?) throws(MapError) -> Fitting? {
        guard page != .screen, positions == nil, layout != .file, !isPolar, !isCentred,
            GraphLayout(diagram: self, members: [], aspect: 1).isFree
        else { return nil }
        func fitting(_ detail: Detail, hasKey: Bool, _ shape: inout [Point]?) throws(MapError) -> Fitting? {
            let shown = detailed(detail, named(detail), hasKey: hasKey)
            guard hasKey == !shown.key.isEmpty else { return nil }
            return try shown.arrangedOnSheet(isThorough: !hasKey, shape: &shape).map { (detail, shown, $0) }
        }
        var detail = Detail(nodeCount: nodes.count)
        if let whole = try fitting(detail, hasKey: false, &shape) { return whole }
        (detail.isShort, detail.symbols) = (true, min(detail.symbols, 0.7))
        if let short = try fitting(detail, hasKey: false, &shape) { return short }
        detail.symbols = min(detail.symbols, Detail.leastLetteredSymbols)
        let most = detail.labels
        // The fewer names, the longer the list of numbers: each share is tried.
        for share in list == nil ? Self.shares : [] where toldCount <= Int(share * Double(most)) {
            detail.labels = Int(share * Double(most))
            if let found = try fitting(detail, hasKey: true, &shape) { return found }
        }
        detail.labels = most
        return try withoutKey(detail) { (detail) throws(MapError) in
            try fitting(detail, hasKey: false, &shape)
        }
    }

    private static let shares = [0.85, 0.7, 0.58, 0.48, 0.4, 0.32]

    /// Whoever the list names has a name on the map as well. Where not even these find room in letters of the right size,
    /// the numbers on the lines lead to the others.
    private func withoutKey(
        _ start: Detail, _ fitting: (Detail) throws(MapError) -> Fitting?
    ) throws(MapError) -> Fitting? {
        let told = toldCount
        if let found = try withoutKey(start, least: told, most: start.labels, fitting) { return found }
        return told == 0 ? nil : try withoutKey(start, least: 0, most: told, fitting)
    }

    /// Between the fewest and the most names: half the way up or down until it is known how many. Where that is few, smaller
    /// symbols make room for more.
    private func withoutKey(
        _ start: Detail, least fewest: Int, most all: Int, _ fitting: (Detail) throws(MapError) -> Fitting?
    ) throws(MapError) -> Fitting? {
        var detail = start
        var best: Fitting?
        for symbols in [start.symbols, 0.4, 0.25, 0.14]
        where (best?.detail.labels ?? 0) < min(40, nodes.count / 4) {
            // The smallest are for those who otherwise find no room at all.
            if symbols < 0.2, best != nil { break }
            detail.symbols = min(detail.symbols, symbols)
            var (least, most) = (max(fewest, best?.detail.labels ?? 0), all)
            detail.labels = least
            guard let found = try fitting(detail) else { continue }
            best = found
            while most - least > max(1, nodes.count / 30) {
                detail.labels = (least + most) / 2
                if let found = try fitting(detail) {
                    (best, least) = (found, detail.labels)
                } else {
                    most = detail.labels
                }
            }
        }
        return best
    }

    /// Nodes that the list of suggestions names: whoever reads it looks for them on the map.
    private var told: Set<Int> {
        list == nil
            ? []
            : Set(
                edges.filter { $0.number != nil }.flatMap { [$0.a, $0.b] }
                    + nodes.indices.filter { nodes[$0].change != nil })
    }

    private var toldCount: Int { told.count }

    /// The most important, and whoever stands in the box of those without lines: few, and with room.
    private func named(_ detail: Detail) -> [Int] {
        if let namesKept { return nodes.indices.filter { namesKept.contains(nodes[$0].id) } }
        let important = ranked.prefix(detail.labels)
        let alone = nodes.indices.filter { nodes[$0].isIsolated }
        guard alone.count <= Self.mostNamedAlone else { return Array(important) }
        return important + alone.filter { !important.contains($0) }
    }

    private static let mostNamedAlone = 30

    /// The same diagram with fewer words.
    fileprivate func detailed(
        _ detail: Detail, _ named: some Collection<Int>, hasKey: Bool = true
    ) -> Diagram {
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
        guard named.count < nodes.count else { return result }
        if hasKey { result.numberTheRest() }
        // A page shows more names the closer one looks.
        guard !isForWindow else { return result }
        let words = labelWords(named.count, isNumbered: !result.key.isEmpty)
        result.filterLine = filterLine.map { $0 + " · " + words } ?? words
        return result
    }

    /// Numbers for whoever has no name, where the sheet has room to say whose they are. Beside suggestions, which have
    /// numbers of their own, there are none.
    private mutating func numberTheRest() {
        guard list == nil, page != .screen else { return }
        let rest = nodes.indices.filter { nodes[$0].label.isEmpty && nodes[$0].actor != nil }
        var key: [KeyEntry] = []
        for node in rest {
            guard let actor = nodes[node].actor else { continue }
            key.append(KeyEntry(number: Int(actor) + 1, name: Self.joined(nodes[node].shortLabel)))
        }
        key.sort { $0.number < $1.number }
        let layout = KeyLayout(key, language, width: page.readableCanvas.width - 2 * Frame.margin)
        guard !key.isEmpty, layout.height <= Self.mostKey * page.readableCanvas.height else { return }
        self.key = key
        for node in rest {
            guard let actor = nodes[node].actor else { continue }
            nodes[node].number = Int(actor) + 1
            nodes[node].label = [String(actor + 1)]
        }
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
        let told = told
        return nodes.indices.sorted { one, two in
            let (first, second) = (nodes[one], nodes[two])
            if told.contains(one) != told.contains(two) { return told.contains(one) }
            if first.isContext != second.isContext { return second.isContext }
            return first.value != second.value ? first.value > second.value : one < two
        }
    }

    private func labelWords(_ count: Int, isNumbered: Bool) -> String {
        if isNumbered {
            return language == .german
                ? "mit Namen: \(count) von \(nodes.count), die übrigen mit Nummer"
                : "with names: \(count) of \(nodes.count), the others with a number"
        }
        return language == .german
            ? "mit Namen: \(count) von \(nodes.count), ausgewählt nach Größe und Platz; alle nennt die interaktive Karte"
            : "with names: \(count) of \(nodes.count), chosen by size and room; the interactive map names all"
    }
}

extension Diagram.Arrangement {
    /// Nodes with a name, and those whose name would hide nothing where they stand.
    fileprivate func namesThatFit(
        _ whole: Diagram, _ shown: Diagram, _ detail: Detail, _ ranked: [Int]
    ) -> [Int] {
        var boxes = placed.map(\.box)
        func isNamed(_ number: Int) -> Bool {
            !shown.nodes[number].label.isEmpty && shown.nodes[number].number == nil
        }
        var named = ranked.filter(isNamed)
        for number in ranked where !isNamed(number) && !shown.nodes[number].isIsolated {
            var node = shown.nodes[number]
            node.label = whole.label(number, detail)
            var place = PlacedNode(node)
            place.centre = placed[number].centre
            let box = place.box
            // Nothing may make the page grow, or the words would shrink again.
            guard box.x > 4, box.right < frame.room.right + 8, box.bottom < frame.room.bottom,
                !nameBoxes.contains(where: { $0.overlaps(box) }),
                !boxes.indices.contains(where: { $0 != number && boxes[$0].overlaps(box) })
            else { continue }
            boxes[number] = box
            named.append(number)
        }
        return named
    }
}
