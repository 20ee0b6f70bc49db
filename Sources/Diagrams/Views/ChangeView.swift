internal import LandscapeComparison
internal import LandscapeModel
import PlainText

extension MapView {
    /// What changed between two states; not asked for by `map`, since it takes two.
    ///
    /// - Parameter most: so many changes have a number.
    static func changes(_ map: ChangeMap, _ sheet: ChangeMap.Sheet, most: Int) -> MapView {
        let title = ChangeWords.title(map, sheet)
        return MapView("changes", title.german, title.english) {
            $0.hasRegions = sheet != .both
            $0.hasSectors = false
            $0.draw = { builder, _ in builder.addChanges(map, sheet, most: most) }
            $0.legend = { $0.changeLegend(map, sheet) }
            $0.sentences = { $0.changeDescription(map, sheet) }
            $0.headline = { _ in ChangeWords.headline(map, sheet) }
            $0.list = { $0.changeList(map, sheet) }
            $0.isolated = {
                $0.text("in keinem Stand mit Kooperation", "without a cooperation in either state")
            }
        }
    }
}

extension DiagramBuilder {
    /// Every actor of the sheet with the lines of its state.
    mutating func addChanges(_ map: ChangeMap, _ sheet: ChangeMap.Sheet, most: Int) {
        draw(map.places.sorted().filter { map.isIn(sheet, $0) })
        var degrees = [Int](repeating: 0, count: landscape.actors.count)
        for pair in map.comparison.pairs {
            for end in [pair.a, pair.b] { degrees[Int(map.places[end])] += 1 }
        }
        var touched: [ActorIndex: Int] = [:]
        for change in map.comparison.changes {
            for end in [change.change.a, change.change.b] { touched[map.places[end], default: 0] += 1 }
        }
        for actor in actors {
            nodes.append(node(actor, map, sheet, degree: degrees[Int(actor)], changes: touched[actor] ?? 0))
        }
        if sheet == .both { return addPanels(map) }
        edges = lines(map, sheet, most: most)
        if sheet == .difference { earlierTies = ties(before: map) }
    }

    private func ties(before map: ChangeMap) -> Set<NodePair> {
        Set(
            map.comparison.pairs.filter { $0.before != nil }.map {
                NodePair(nodeOf[Int(map.places[$0.a])], nodeOf[Int(map.places[$0.b])])
            })
    }

    // MARK: Actors

    /// Large enough to keep its letter where a sheet makes symbols smaller.
    private static let area = 340.0

    private func node(
        _ actor: ActorIndex, _ map: ChangeMap, _ sheet: ChangeMap.Sheet, degree: Int, changes: Int
    ) -> Diagram.Node {
        let record = landscape.actors[Int(actor)]
        let change = map.change(of: actor)
        var node = Diagram.Node(
            subject: .actor(actor), id: record.id, name: name(actor), sector: sectorLabel(record.sector),
            label: label(of: record), shortLabel: shortLabel(of: record), symbol: Symbol(record.sector),
            letter: record.sector.letter(language), paint: palette.paint(record.sector),
            // What changes most is named first.
            value: Double(changes * landscape.actors.count + degree), area: Self.area,
            isContext: sheet == .difference && changes == 0 && change == nil,
            isIsolated: degree == 0, title: title(of: actor, map, changes: changes))
        node.labelNote = note(on: actor, map, sheet)
        // On its own sheet an actor is one as the others.
        node.change = sheet == .difference ? change : nil
        return node
    }

    /// What stands below the name.
    private func note(on actor: ActorIndex, _ map: ChangeMap, _ sheet: ChangeMap.Sheet) -> String? {
        guard sheet == .difference else { return nil }
        switch map.change(of: actor) {
        case nil: return nil
        case .came: return text("(jetzt erfasst)", "(on record now)")
        case .gone:
            return map.comparison.isWhatIf
                ? text("(fällt weg)", "(falls away)") : text("(nicht mehr erfasst)", "(no longer on record)")
        case .renamed:
            let names = map.comparison.formerNames(map.members[Int(actor)])
            guard let former = names.first else { return text("(aufgeteilt)", "(split)") }
            let words = text("früher: ", "before: ") + former.plain
            return Wrapping.cut([words, ""], most: 1, limit: Style.labelWidth * 1.15) {
                FontMetrics.width($0, size: Style.labelSize)
            }.first
        }
    }

    // MARK: Lines

    /// Background first, then the changes by number.
    private func lines(_ map: ChangeMap, _ sheet: ChangeMap.Sheet, most: Int = 0) -> [Diagram.Edge] {
        let changed = Dictionary(
            map.comparison.changes.map { ([$0.change.a, $0.change.b], $0) },
            uniquingKeysWith: { first, _ in first })
        var background: [Diagram.Edge] = []
        var front: [(Int, Diagram.Edge)] = []
        for pair in map.comparison.pairs {
            let change = changed[[pair.a, pair.b]]
            guard var edge = line(pair, change, map, sheet) else { continue }
            if let change {
                edge.mark = change.mark
                edge.number = change.number <= most ? change.number : nil
                front.append((change.number, edge))
            } else {
                background.append(edge)
            }
        }
        return background + front.sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// nil: it is not in the state of the sheet.
    private func line(
        _ pair: PairChange, _ change: NumberedChange?, _ map: ChangeMap, _ sheet: ChangeMap.Sheet
    ) -> Diagram.Edge? {
        let state = sheet == .before ? pair.before : sheet == .after ? pair.after : pair.after ?? pair.before
        guard let state else { return nil }
        var edge = Diagram.Edge(
            a: nodeOf[Int(map.places[pair.a])], b: nodeOf[Int(map.places[pair.b])],
            line: state.isOnRecord ? .onRecord : style(state.state),
            strength: state.isStrengthOpen ? 0 : min(4, max(1, Int(state.strength.rounded()))),
            title: title(of: pair, change, map))
        guard sheet == .difference || sheet == .both else { return edge }
        if let change {
            edge.line = change.line
        } else {
            (edge.line, edge.isContext) = (.confirmed, true)
        }
        return edge
    }

    private func style(_ state: TieState) -> LineStyle {
        switch state {
        case .confirmed: .confirmed
        case .oneSided: .oneSided
        case .unverified: .unverified
        }
    }

    // MARK: Side by side

    private mutating func addPanels(_ map: ChangeMap) {
        let all = lines(map, .both)
        for (state, title) in [(ChangeMap.Sheet.before, map.titles.before), (.after, map.titles.after)] {
            let members = actors.filter { map.isIn(state, $0) }
            let present = lines(map, state).map { NodePair($0.a, $0.b) }
            let isPresent = Set(present)
            panels.append(
                Panel(
                    name: "stand", heading: title,
                    subline: count(members.count, ("Akteur", "Akteure"), ("actor", "actors")) + ", "
                        + cooperations(present.count),
                    nodes: members.map { nodeOf[Int($0)] }.sorted {
                        (nodes[$1].value, $0) < (nodes[$0].value, $1)
                    },
                    edges: all.filter { isPresent.contains(NodePair($0.a, $0.b)) }))
        }
    }
}
