internal import GapAnalysis
internal import LandscapeModel
import PlainText

// Two sheets for the table at which people sit: the numbers with who they are about, and a map without lines.
extension MapView {
    /// Number, who with whom: what somebody needs who has the number of a suggestion before them.
    public static let list: MapView = MapView(
        "list", "Anregungen: Nummer, wer mit wem", "Suggestions: number, who with whom"
    ) {
        $0.showsGaps = true
        $0.showsCooperations = false
        $0.hasSectors = false
        $0.keepsPlaces = false
        // By name they are nobody's business in public.
        $0.replacement = { _, namesGaps in namesGaps ? nil : MapView.groupedGaps }
        $0.draw = { $0.addList($1) }
        $0.legend = { $0.listLegend }
        $0.sentences = { $0.listDescription }
    }

    /// Everybody in place and no line: to be drawn on.
    public static let blank: MapView = MapView(
        "blank", "Leere Karte zum Einzeichnen", "Blank map to draw on"
    ) {
        $0.showsCooperations = false
        $0.isBlank = true
        $0.draw = { builder, _ in builder.addBlank() }
        $0.legend = { $0.blankLegend }
        $0.sentences = { $0.blankDescription }
    }
}

extension DiagramBuilder {
    // MARK: Numbers

    mutating func addList(_ gaps: [Gap]) {
        let concerned = gaps.filter { gap in
            guard filter.field == nil || gap.field == filter.field else { return false }
            return gap.pair.map { mayDraw($0) } ?? isOwn(gap)
        }.sorted { $0.number < $1.number }
        drawnGaps = concerned.filter { $0.pair != nil }
        pairGapCount = drawnGaps.count
        otherGapCount = 0
        let named = Set(drawnGaps.compactMap(\.pair).flatMap { [$0.a, $0.b] })
        draw(named.sorted())
        pairs = []
        addNodes()
        let ends = concerned.flatMap { [$0.a, $0.b] }
        let order = ends.enumerated().filter { place, end in ends.firstIndex(of: end) == place }.map(
            \.element)
        let labels = DistinctLabels.lines(order.map { shortSubject($0) }, most: NumberList.mostLines)
        let labelOf = Dictionary(zip(order, labels), uniquingKeysWith: { first, _ in first })
        numberList = NumberList(
            rows: concerned.map { gap in
                NumberList.Row(
                    number: gap.number, a: labelOf[gap.a] ?? [], b: labelOf[gap.b] ?? [],
                    step: gap.step.label(language), line: Diagram.LineStyle(gap.step),
                    title:
                        "\(gap.number): \(name(of: gap.a)) – \(name(of: gap.b)); \(gap.step.label(language))."
                )
            })
    }

    private func shortSubject(_ subject: Subject) -> DistinctLabels.Subject {
        let whole = name(of: subject)
        var text = whole
        var traits: [String] = []
        if case .actor(let actor) = subject {
            let record = landscape.actors[Int(actor)]
            if !record.shortName.plain.isEmpty, !options.isPseudonymised { text = record.shortName.plain }
            traits = [landscape.carrierName(of: record)]
        }
        let lines = Wrapping.lines(text, limit: NumberList.nameWidth, most: NumberList.mostLines) {
            FontMetrics.width($0, size: Style.labelSize)
        }
        return DistinctLabels.Subject(name: whole, lines: lines, traits: traits, limit: NumberList.nameWidth)
    }

    var listLegend: [Diagram.LegendSection] {
        let rows = numberList?.rows ?? []
        let entries = [Diagram.LineStyle.new, .deepen, .confirm, .clarify].compactMap {
            line -> Diagram.LegendEntry? in
            let number = rows.count { $0.line == line }
            guard number > 0 else { return nil }
            return Diagram.LegendEntry(
                sample: .line(line, strength: 0, isInternal: false, isContext: false), text: lineLabel(line),
                count: number)
        }
        return [
            Diagram.LegendSection(
                heading: text("Anregungen", "Suggestions") + " (\(rows.count))", entries: entries,
                note: text(
                    "Die Nummern sind dieselben wie auf der Karte, in luecken.csv und im Bericht.",
                    "The numbers are those of the map, of luecken.csv and of the report."))
        ]
    }

    var listDescription: String {
        let rows = numberList?.rows ?? []
        return
            ([text("Liste der Anregungen mit ihren Nummern.", "List of the suggestions with their numbers.")]
            + rows.map(\.title)).joined(separator: " ")
    }

    // MARK: A map to draw on

    mutating func addBlank() {
        addNodes()
        for number in nodes.indices {
            // Neither size nor place tells who has how many.
            nodes[number].area = SymbolScale.smallest
            nodes[number].value = 0
            nodes[number].isHollow = false
            nodes[number].isIsolated = false
            nodes[number].isCentre = false
            nodes[number].title = "\(nodes[number].name) (\(nodes[number].sector))."
        }
        hiddenTies = edges.filter { !$0.isGap }.map { NodePair($0.a, $0.b) }
        edges = []
        largestValue = 0
    }

    var blankLegend: [Diagram.LegendSection] {
        [
            Diagram.LegendSection(
                heading: text("Akteure", "Actors") + " (\(nodes.count))", entries: actorEntries),
            Diagram.LegendSection(
                heading: text("Zum Einzeichnen", "To draw"), entries: [],
                note: text(
                    "Durchgezogen: Wir arbeiten zusammen. Gestrichelt: Wir würden gern. Die Karte zeigt mit Absicht keine erfasste Kooperation.",
                    "Solid: we work together. Dashed: we would like to. The map shows no cooperation on record on purpose."
                )),
        ]
    }

    var blankDescription: String {
        let words = count(nodes.count, ("Akteur", "Akteuren"), ("actor", "actors"))
        return text(
            "Karte mit \(words) und ohne Linien, zum Einzeichnen.",
            "Map of \(words) without lines, to draw on.")
    }
}
