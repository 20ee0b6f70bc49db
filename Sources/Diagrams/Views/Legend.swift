internal import Foundation
internal import LandscapeModel
import PlainText

extension DiagramBuilder {
    /// The finished value.
    mutating func diagram() -> Diagram {
        tellLabelsApart()
        var diagram = Diagram(
            title: mapTitle, dateLine: dateLine, date: date, filterLine: filterLine,
            provisionalNote: dataNote, description: view.sentences(self), nodes: nodes,
            isolatesHeading: view.isolated(self), edges: edges, legend: view.legend(self), matrix: matrix,
            panels: panels, language: language,
            page: options.page, palette: palette,
            layout: options.layout, seed: options.seed, positions: options.positions,
            filePlaces: options.filePlaces, refusal: isEmpty ? .nothingToDraw : nil)
        diagram.centre = centre
        diagram.numberList = numberList
        diagram.hiddenTies = hiddenTies
        diagram.earlierTies = earlierTies
        if !isEmpty {
            // Sheets for the table say what they are and nothing besides.
            let isForTable = numberList != nil || view.isBlank
            if !isForTable {
                addRegions(to: &diagram)
                diagram.list = view.list(self)
            }
            if !isForTable, options.title?.plain.isEmpty ?? true, !options.isPseudonymised {
                diagram.headline = view.headline(self)?(language)
            }
            explainArrangement(of: &diagram)
            answer(&diagram)
        }
        return diagram
    }

    /// What the places and ways stand for, which only the finished diagram knows.
    private func explainArrangement(of diagram: inout Diagram) {
        if diagram.chosenLayout == .target {
            diagram.legend.append(
                Diagram.LegendSection(
                    heading: text("Ringe: ", "Rings: ") + sizeLabel, entries: [],
                    note: text(
                        "Je näher der Mitte, desto höher der Wert; die Zahlen stehen an den Ringen.",
                        "The nearer the middle, the higher the value; the numbers stand at the rings.")))
        }
        guard diagram.isBundled else { return }
        diagram.palette.isDense = true
        let words = text(
            "Linien mit ähnlichem Weg sind gebündelt.",
            "Lines that go a similar way are bundled.")
        diagram.description += " " + words
        let lines = diagram.legend.firstIndex { section in
            section.entries.contains {
                if case .line(let line, _, _, _) = $0.sample {
                    !line.isSuggestion && !line.isChange
                } else {
                    false
                }
            }
        }
        if let lines { diagram.legend[lines].note = words }
    }

    /// Nothing is left after filter and profile.
    private var isEmpty: Bool {
        // A list without a number says that there is none.
        matrix.map(\.cells.isEmpty) ?? (numberList == nil && nodes.isEmpty)
    }

    var networkLegend: [Diagram.LegendSection] {
        var sections = [
            Diagram.LegendSection(
                heading: text("Akteure", "Actors") + " (\(ownActors.count))",
                entries: actorEntries + outsideEntries)
        ]
        sections += groupingSections
        if largestValue > 0 {
            sections.append(
                Diagram.LegendSection(
                    heading: text("Größe: ", "Size: ") + sizeLabel,
                    entries: sizeEntries, note: sizeNote))
        }
        let gaps = edges.filter(\.isGap)
        if !gaps.isEmpty {
            sections.append(
                Diagram.LegendSection(
                    heading: text("Anregungen", "Suggestions") + " (\(gaps.count))", entries: gapEntries(gaps)
                ))
        }
        let ties = edges.filter { !$0.isGap }
        if !ties.isEmpty {
            let heading = text("Kooperationen", "Cooperations") + " (\(ties.count))"
            sections.append(Diagram.LegendSection(heading: heading, entries: tieEntries(ties)))
            if !view.showsGaps { sections.append(widthSection(ties)) }
        }
        return sections + kindLegend
    }

    var actorEntries: [Diagram.LegendEntry] {
        var entries: [Diagram.LegendEntry] = []
        for sector in Sector.allCases.map(Optional.some) + [nil] {
            let number = ownActors.count { landscape.actors[Int($0)].sector == sector }
            guard number > 0 else { continue }
            let paint = options.colourBy == .sector ? palette.paint(sector) : Paint(0xFFFFFF, text: 0x1A1A1A)
            entries.append(
                Diagram.LegendEntry(
                    sample: .symbol(
                        Symbol(sector), paint, letter: sector.letter(language), isHollow: false,
                        isContext: false),
                    text: sectorLabel(sector),
                    count: number))
        }
        let hollow = nodes.count { $0.isHollow }
        if hollow > 0 {
            entries.append(
                Diagram.LegendEntry(
                    sample: .symbol(
                        .circle, Paint(0xFFFFFF, text: 0x1A1A1A), letter: "", isHollow: true, isContext: false
                    ),
                    text: text("Umriss gestrichelt: Fragebogen offen", "Dashed outline: questionnaire open"),
                    count: hollow))
        }
        let context = nodes.count { $0.isContext }
        if context > 0 {
            entries.append(
                Diagram.LegendEntry(
                    sample: .symbol(
                        .circle, Paint(0xFFFFFF, text: 0x1A1A1A), letter: "", isHollow: false, isContext: true
                    ),
                    text: text("blass: ohne gezeigte Anregung", "pale: no suggestion shown"), count: context))
        }
        return entries
    }

    var sizeEntries: [Diagram.LegendEntry] {
        let least = largestValue * SymbolScale.threshold
        var values = [least, largestValue / 2, largestValue]
        // Numbers of cooperations are whole.
        if sizes == nil {
            values = [max(1, least.rounded(.down)), values[1].rounded(.up), values[2]]
        }
        return values.indices.filter { $0 == 0 || values[$0] > values[$0 - 1] }.map { number in
            let value = values[number]
            let words =
                value <= least
                ? text("höchstens \(written(value))", "at most \(written(value))") : written(value)
            return Diagram.LegendEntry(
                sample: .size(area: SymbolScale.area(value, largest: largestValue)), text: words)
        }
    }

    func written(_ value: Double) -> String { language.written(value) }

    func gapEntries(_ gaps: [Diagram.Edge]) -> [Diagram.LegendEntry] {
        [Diagram.LineStyle.new, .deepen, .confirm, .clarify].compactMap { line in
            let number = gaps.count { $0.line == line }
            guard number > 0 else { return nil }
            return Diagram.LegendEntry(
                sample: .line(line, strength: 0, isInternal: false, isContext: false), text: lineLabel(line),
                count: number)
        }
    }

    func tieEntries(_ ties: [Diagram.Edge]) -> [Diagram.LegendEntry] {
        guard !view.showsGaps else {
            // Behind suggestions all lines are alike; on whose word some of them stand is said all the same.
            let recorded = ties.count { $0.line == .onRecord }
            let origin = recorded > 0 ? "; \(recorded) \(RecordNote.label(language))" : ""
            return [
                Diagram.LegendEntry(
                    sample: .line(.confirmed, strength: 1, isInternal: false, isContext: true),
                    text: text(
                        "Hintergrund, ohne Stand und Stärke", "background, without state and strength")
                        + origin,
                    count: ties.count)
            ]
        }
        var entries: [Diagram.LegendEntry] = []
        for line in Diagram.LineStyle.allCases {
            let number = ties.count { $0.line == line }
            if number > 0 {
                entries.append(
                    Diagram.LegendEntry(
                        sample: .line(line, strength: 2, isInternal: false, isContext: false),
                        text: lineLabel(line), count: number))
            }
        }
        let inside = ties.count { $0.isInternal }
        if inside > 0 {
            entries.append(
                Diagram.LegendEntry(
                    sample: .line(.confirmed, strength: 2, isInternal: true, isContext: false),
                    text: text("Doppellinie: im selben Träger", "Double line: within one organisation"),
                    count: inside))
        }
        let beside = view.showsGaps ? 0 : ties.count { $0.isContext }
        if beside > 0 {
            entries.append(
                Diagram.LegendEntry(
                    sample: .line(.confirmed, strength: 1, isInternal: false, isContext: true),
                    text: text("blass: der Partner untereinander", "pale: among the partners"),
                    count: beside))
        }
        return entries
    }
}

extension Language {
    /// A number with a sensible number of digits and the language's decimal mark.
    func written(_ value: Double) -> String {
        let digits = value >= 10 ? 0 : value >= 1 ? 1 : value >= 0.1 ? 2 : 3
        var factor = 1.0
        for _ in 0..<digits { factor *= 10 }
        guard value.isFinite, abs(value) < 1e15 else { return "–" }
        let rounded = Int((value * factor).rounded())
        guard digits > 0 else { return "\(rounded)" }
        let whole = rounded / Int(factor)
        var rest = String(rounded % Int(factor))
        while rest.utf8.count < digits { rest = "0" + rest }
        while rest.hasSuffix("0") { rest.removeLast() }
        return rest.isEmpty ? "\(whole)" : "\(whole)" + (self == .german ? "," : ".") + rest
    }
}
