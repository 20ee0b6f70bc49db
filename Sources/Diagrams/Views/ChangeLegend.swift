internal import LandscapeComparison
internal import LandscapeModel

// What lines, signs and outlines of a map of changes stand for, and the picture in sentences.
extension DiagramBuilder {
    func changeLegend(_ map: ChangeMap, _ sheet: ChangeMap.Sheet) -> [Diagram.LegendSection] {
        let lines = sheet == .both ? panels.flatMap(\.edges) : edges
        var sections = [
            Diagram.LegendSection(
                heading: text("Akteure", "Actors") + " (\(nodes.count))",
                entries: actorEntries(map, sheet))
        ]
        let changes = changeEntries(lines, map, sheet)
        if !changes.isEmpty {
            sections.append(
                Diagram.LegendSection(
                    heading: text("Änderungen", "Changes")
                        + " (\(Set(lines.filter { $0.mark != nil }.map { NodePair($0.a, $0.b) }).count))",
                    entries: changes))
        }
        let others = lines.filter { !$0.line.isChange }
        guard !others.isEmpty else { return sections }
        if sheet == .before || sheet == .after {
            sections.append(
                Diagram.LegendSection(
                    heading: text("Kooperationen", "Cooperations") + " (\(lines.count))",
                    entries: tieEntries(lines)))
            sections.append(widthSection(lines))
        } else {
            sections.append(
                Diagram.LegendSection(
                    heading: text("Unverändert", "Unchanged"),
                    entries: [
                        Diagram.LegendEntry(
                            sample: .line(.confirmed, strength: 1, isInternal: false, isContext: true),
                            text: text("in beiden Ständen", "in both states"),
                            count: Set(others.map { NodePair($0.a, $0.b) }).count)
                    ]))
        }
        return sections
    }

    private func actorEntries(_ map: ChangeMap, _ sheet: ChangeMap.Sheet) -> [Diagram.LegendEntry] {
        var entries: [Diagram.LegendEntry] = []
        for sector in Sector.allCases.map(Optional.some) + [nil] {
            let number = actors.count { landscape.actors[Int($0)].sector == sector }
            guard number > 0 else { continue }
            entries.append(
                Diagram.LegendEntry(
                    sample: .symbol(
                        Symbol(sector), palette.paint(sector), letter: sector.letter(language),
                        isHollow: false, isContext: false), text: sectorLabel(sector), count: number))
        }
        guard sheet == .difference else { return entries }
        let white = Paint(0xFFFFFF, text: 0x1A1A1A)
        func entry(_ change: ActorChange, _ words: String) -> Diagram.LegendEntry? {
            let number = nodes.count { $0.change == change }
            return number == 0
                ? nil : Diagram.LegendEntry(sample: .changed(white, change), text: words, count: number)
        }
        entries += [
            entry(.came, text("dicker Rand: jetzt erfasst", "heavy outline: on record now")),
            entry(
                .gone,
                map.comparison.isWhatIf
                    ? text("gepunktet: fällt weg", "dotted: falls away")
                    : text("gepunktet: nicht mehr erfasst", "dotted: no longer on record")),
        ].compactMap { $0 }
        let pale = nodes.count(where: \.isContext)
        if pale > 0 {
            entries.append(
                Diagram.LegendEntry(
                    sample: .symbol(.circle, white, letter: "", isHollow: false, isContext: true),
                    text: text("weiß: ohne Änderung", "white: no change"), count: pale))
        }
        return entries
    }

    private func legendLabel(_ line: LineStyle, _ map: ChangeMap) -> String {
        switch line {
        case .came where map.comparison.isWhatIf: text("kommt hinzu", "would come")
        case .gone where map.comparison.isWhatIf: text("entfällt", "would go")
        case .stronger where map.comparison.isWhatIf: text("wird enger", "would become closer")
        default: lineLabel(line)
        }
    }

    private func changeEntries(
        _ lines: [Diagram.Edge], _ map: ChangeMap, _ sheet: ChangeMap.Sheet
    ) -> [Diagram.LegendEntry] {
        var entries: [Diagram.LegendEntry] = []
        for line in LineStyle.allCases where line.isChange {
            let own = lines.filter { $0.mark?.line == line }
            let number = Set(own.map { NodePair($0.a, $0.b) }).count
            guard number > 0 else { continue }
            let isDrawn = sheet == .difference || sheet == .both
            let sign = own.first?.mark.map { $0.isComparable ? $0.sign : "(" + ChangeMark.sign(line) + ")" }
            entries.append(
                Diagram.LegendEntry(
                    sample: isDrawn
                        ? .line(line, strength: 1, isInternal: false, isContext: false)
                        : .word(sign ?? ""),
                    text: (isDrawn ? (sign ?? "") + " " : "") + legendLabel(line, map), count: number))
        }
        return entries
    }

    /// The picture in sentences, with every numbered change.
    func changeDescription(_ map: ChangeMap, _ sheet: ChangeMap.Sheet) -> String {
        let (one, two) = map.titles
        let actorWords = count(nodes.count, ("Akteur", "Akteuren"), ("actor", "actors"))
        if sheet == .both {
            return
                ([
                    text(
                        "Zwei kleine Netzkarten mit denselben Akteuren an denselben Stellen.",
                        "Two small network maps with the same actors in the same places.")
                ] + panels.map { "\($0.heading): \($0.subline)." }).joined(separator: " ")
        }
        let drawn = edges.filter { $0.mark != nil }
        let intro =
            sheet == .difference
            ? text(
                "Differenzkarte mit \(actorWords): \(one) und \(two) in einem Bild. Dunkel und mit Zeichen, was sich geändert hat: \(drawn.count); blass, was in beiden steht: \(edges.count - drawn.count).",
                "Difference map of \(actorWords): \(one) and \(two) in one picture. Dark and with a sign what changed: \(drawn.count); pale what is in both: \(edges.count - drawn.count)."
            )
            : text(
                "Netzkarte mit \(actorWords) und \(cooperations(edges.count)); alle stehen, wo sie auf der Differenzkarte stehen.",
                "Network map of \(actorWords) and \(cooperations(edges.count)); all stand where they stand on the difference map."
            )
        return ([intro] + drawn.map(\.title) + (sheet == .difference ? actorParagraphs(map) : [])).joined(
            separator: " ")
    }
}
