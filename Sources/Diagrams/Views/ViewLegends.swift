internal import LandscapeModel

// Legends of the views that draw more, or something else, than actors.
extension DiagramBuilder {
    /// Gremien, their members, and the roles on the lines.
    var boardLegend: [Diagram.LegendSection] {
        var sections: [Diagram.LegendSection] = []
        let boards = boardEntries
        if !boards.isEmpty {
            sections.append(
                Diagram.LegendSection(
                    heading: text("Gremien", "Boards")
                        + " (\(boards.reduce(0) { $0 + ($1.count ?? 0) })), "
                        + text("Zahl der Mitglieder im Kasten", "number of members in the box"),
                    entries: boards))
        }
        if !actors.isEmpty {
            sections.append(
                Diagram.LegendSection(
                    heading: text("Akteure", "Actors") + " (\(actors.count))", entries: actorEntries))
            sections += groupingSections
            sections.append(
                Diagram.LegendSection(
                    heading: text("Größe: Zahl der Gremien", "Size: number of boards"), entries: []))
        }
        let lines: [Diagram.LineStyle] = [.leads, .moderates, .member, .guest]
        let roles = lines.compactMap { line -> Diagram.LegendEntry? in
            let number = edges.count { $0.line == line }
            guard number > 0 else { return nil }
            return Diagram.LegendEntry(
                sample: .line(line, strength: 1, isInternal: false, isContext: false),
                text: lineLabel(line), count: number)
        }
        if !roles.isEmpty {
            sections.append(
                Diagram.LegendSection(
                    heading: text("Rolle im Gremium", "Role on the board") + " (\(edges.count))",
                    entries: roles))
        }
        return sections
    }

    /// Groups by the sector of most of their actors, and what is summed up between them.
    var groupLegend: [Diagram.LegendSection] {
        let shown = groups?.groups ?? []
        var heading =
            options.view == .districts
            ? text("Sozialräume", "Districts") : text("Akteurstypen", "Types of actor")
        heading +=
            " (\(shown.count)), " + text("Zahl der Akteure im Symbol", "number of actors in the symbol")
        var sections = [Diagram.LegendSection(heading: heading, entries: sectorEntries)]
        if largestValue > 0 {
            sections.append(
                Diagram.LegendSection(
                    heading: text("Größe: Zahl der Akteure", "Size: number of actors"), entries: []))
        }
        let gaps = edges.filter(\.isGap)
        if !gaps.isEmpty {
            sections.append(
                Diagram.LegendSection(
                    heading: text(
                        "Anregungen zwischen Typen, Zahl auf der Linie",
                        "Suggestions between types, number on the line"),
                    entries: [
                        Diagram.LegendEntry(
                            sample: .line(.gap, strength: 0, isInternal: false, isContext: false),
                            text: text("fehlende Kooperationen", "missing cooperations"),
                            count: gaps.reduce(0) { $0 + ($1.count ?? 0) })
                    ]))
        }
        let widths = bundleEntries
        if !widths.isEmpty {
            sections.append(
                Diagram.LegendSection(
                    heading: text(
                        "Breite und Zahl auf der Linie: Kooperationen zwischen den Gruppen",
                        "Width and number on the line: cooperations between the groups"),
                    entries: widths))
        } else if edges.contains(where: { $0.line == .bundle }) {
            sections.append(
                Diagram.LegendSection(
                    heading: text("Hintergrund", "Background"),
                    entries: [
                        Diagram.LegendEntry(
                            sample: .line(.bundle, strength: 1, isInternal: false, isContext: true),
                            text: text("Typen, die zusammenarbeiten", "types that work together"), count: nil)
                    ]))
        }
        return sections
    }

    private var sectorEntries: [Diagram.LegendEntry] {
        guard options.view != .districts else {
            return [
                Diagram.LegendEntry(
                    sample: .symbol(
                        .circle, Paint(0xFFFFFF, text: 0x1A1A1A), letter: "n", isHollow: false,
                        isContext: false),
                    text: text(
                        "Sozialraum; wer in mehreren tätig ist, zählt in jedem",
                        "District; who is active in several counts in each"), count: nil)
            ]
        }
        func entry(_ sector: Sector?, _ label: String) -> Diagram.LegendEntry? {
            let number = nodes.count { $0.symbol == Symbol(sector) && $0.sector == label }
            guard number > 0 else { return nil }
            return Diagram.LegendEntry(
                sample: .symbol(
                    Symbol(sector), palette.paint(sector), letter: "", isHollow: false, isContext: false),
                text: label, count: number)
        }
        let sectors = (Sector.allCases.map(Optional.some) + [nil]).compactMap { entry($0, sectorLabel($0)) }
        let typeless = groups?.groups.first { $0.id == Groups.typeless }
        return sectors + [typeless.flatMap { entry(nil, $0.name) }].compactMap { $0 }
    }

    /// What the colours stand for, where it is not the sector.
    var groupingSections: [Diagram.LegendSection] {
        let entries = Grouping(self).entries(actors)
        guard !entries.isEmpty else { return [] }
        let heading: String =
            switch options.colourBy {
            case .field: text("Farbe: erstes Handlungsfeld", "Colour: first field")
            case .type: text("Farbe: Typ", "Colour: type")
            default: text("Farbe: eng verbundene Gruppen", "Colour: closely linked groups")
            }
        return [Diagram.LegendSection(heading: heading, entries: entries)]
    }
}
