internal import LandscapeModel

extension MapView {
    /// All Handlungsfelder side by side.
    static let panels: MapView = MapView(
        field.name, "Kooperation nach Handlungsfeldern", "Cooperation by field of action"
    ) {
        $0.isAboutFields = true
        $0.hasSectors = false
        $0.keepsPlaces = false
        $0.draw = { builder, _ in builder.addPanels() }
        $0.legend = { $0.panels.isEmpty ? $0.networkLegend : $0.panelLegend }
        $0.sentences = { $0.panels.isEmpty ? $0.networkDescription : $0.panelDescription }
    }
}

extension DiagramBuilder {
    /// A panel per Handlungsfeld in which anybody is active; the diagram's own edges, all cooperations, give
    /// the layout that the panels share.
    mutating func addPanels() {
        addNodes()
        for field in landscape.usedFields {
            var narrowed = filter
            narrowed.field = field
            let selection = choice(narrowed).selection
            let members = actors.filter { selection.includes[Int($0)] }
            guard !members.isEmpty else { continue }
            let inField = selection.pairs.filter { nodeOf[Int($0.a)] >= 0 && nodeOf[Int($0.b)] >= 0 }
            panels.append(panel(field, members, inField))
        }
        // Every cooperation stands in its panel; the sum of all would only hide them.
        for number in nodes.indices { nodes[number].isContext = false }
    }

    private func panel(_ field: String, _ members: [ActorIndex], _ pairs: [Pair]) -> Panel {
        var degrees: [ActorIndex: Int] = [:]
        for pair in pairs {
            degrees[pair.a, default: 0] += 1
            degrees[pair.b, default: 0] += 1
        }
        let ranked = members.sorted { (-(degrees[$0] ?? 0), $0) < (-(degrees[$1] ?? 0), $1) }
        return Panel(
            heading: landscape.vocabulary.label(field: field, language).plain,
            subline: count(members.count, ("Akteur", "Akteure"), ("actor", "actors")) + ", "
                + cooperations(pairs.count),
            nodes: ranked.map { nodeOf[Int($0)] },
            edges: pairs.map { pair in
                var edge = edge(pair)
                // Too small for double lines.
                edge.isInternal = false
                return edge
            })
    }

    var panelLegend: [Diagram.LegendSection] {
        let lines = panels.flatMap(\.edges)
        var sections = [
            Diagram.LegendSection(
                heading: text("Akteure", "Actors") + " (\(nodes.count))", entries: actorEntries)
        ]
        sections += groupingSections
        if !lines.isEmpty {
            sections.append(
                Diagram.LegendSection(
                    heading: text(
                        "Kooperationen in den Feldern, in jedem gezählt",
                        "Cooperations in the fields, counted in each") + " (\(lines.count))",
                    entries: tieEntries(lines)))
        }
        sections.append(
            Diagram.LegendSection(
                heading: text("Zum Lesen", "How to read"), entries: [],
                note: text(
                    "Jeder Akteur steht in jedem Bild an derselben Stelle. Punkte: diesem Feld nicht zugeordnet. "
                        + "Beschriftet wird nach der Zahl der Kooperationen im Feld, so weit Platz ist.",
                    "Every actor has the same place in every picture. Dots: not assigned to this field. Labels: "
                        + "by the number of cooperations in the field, as far as there is room.")))
        return sections
    }

    var panelDescription: String {
        let intro = text(
            "\(panels.count) kleine Netzkarten, eine je Handlungsfeld, mit denselben Akteuren an denselben Stellen.",
            "\(panels.count) small network maps, one per field of action, with the same actors in the same places."
        )
        return ([intro] + panels.map { "\($0.heading): \($0.subline)." }).joined(separator: " ")
    }
}
