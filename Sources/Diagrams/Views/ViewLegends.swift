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
                    entries: roles,
                    note: text("Sitze laut Koordination.", "Seats on the coordination’s record.")))
        }
        return sections
    }

    /// Groups by the sector of most of their actors, and what is summed up between them.
    var groupLegend: [Diagram.LegendSection] {
        var heading =
            view.grouping == .districts
            ? text("Sozialräume", "Districts") : text("Akteurstypen", "Types of actor")
        heading +=
            " (\(groups?.namedCount ?? 0)), "
            + text("Zahl der Akteure im Symbol", "number of actors in the symbol")
        var sections = [
            Diagram.LegendSection(heading: heading, entries: sectorEntries, note: membershipWords)
        ]
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
                        "Zwischen den Typen, Zahl auf der Linie",
                        "Between the types, number on the line"),
                    entries: [
                        Diagram.LegendEntry(
                            sample: .line(.suggestions, strength: 0, isInternal: false, isContext: false),
                            text: text("Anregungen", "suggestions"),
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
                            text: text("Kooperationen zwischen Typen", "cooperations between types"),
                            count: nil)
                    ]))
        }
        return sections
    }

    /// Who counts in a group, since the numbers in the symbols add up to more than there are actors.
    private var membershipWords: String {
        view.grouping == .districts
            ? text(
                "Wer in mehreren tätig ist, zählt in jedem; Teile zählen im Ganzen mit und umgekehrt.",
                "Who is active in several counts in each; parts count in the whole and the other way round.")
            : text(
                "Wer mehrere Aufgaben hat, zählt bei jeder; eine Unterart zählt auch bei ihrer Art. Form und Farbe: "
                    + "der Sektor, den die meisten Akteure der Gruppe haben; bei gleicher Zahl der hier zuerst genannte.",
                "Who has several tasks counts for each; a subtype counts for its type as well. Shape and colour: the "
                    + "sector that most actors of the group have; of equal numbers the one named first here.")
    }

    private var sectorEntries: [Diagram.LegendEntry] {
        guard view.grouping != .districts else {
            return [
                Diagram.LegendEntry(
                    sample: .symbol(
                        .circle, Paint(0xFFFFFF, text: 0x1A1A1A), letter: "n", isHollow: false,
                        isContext: false),
                    text: text("Sozialraum", "District"), count: nil)
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
            case .type: text("Farbe: erster Typ", "Colour: first type")
            case .file: text("Farbe: wie in der Datei", "Colour: as in the file")
            default: text("Farbe: eng verbundene Gruppen", "Colour: closely linked groups")
            }
        return [Diagram.LegendSection(heading: heading, entries: entries)]
    }
}
