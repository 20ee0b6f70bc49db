internal import Foundation
internal import LandscapeModel

/// What the fill colours stand for, when it is not the sector.
struct Grouping {
    private let labels: [String]
    private let groupOf: [Int]
    private let sectors: [Sector?]
    private let palette: Palette
    private let isBySector: Bool
    /// Colours that the file itself has for its nodes, each one that is drawn.
    private let isOfFile: Bool
    private let fileColours: [UInt32]

    init(_ builder: DiagramBuilder) {
        let landscape = builder.landscape
        palette = builder.palette
        sectors = landscape.actors.map(\.sector)
        let keys: [String] =
            switch builder.options.colourBy {
            case .sector: []
            case .field: landscape.actors.map { $0.fields.first ?? "" }
            case .type: landscape.actors.map { $0.types.first ?? "" }
            case .file:
                landscape.actors.indices.map { number in
                    let given = builder.options.fileColours
                    return given.indices.contains(number) ? given[number].map { Colour($0).hex } ?? "" : ""
                }
            case .community:
                landscape.actors.indices.map { number in
                    let given = builder.options.communities ?? []
                    return given.indices.contains(number) ? given[number].map { String($0 + 1) } ?? "" : ""
                }
            }
        isBySector = keys.isEmpty
        var counts: [String: Int] = [:]
        if !isBySector {
            for actor in builder.actors { counts[keys[Int(actor)], default: 0] += 1 }
        }
        isOfFile = builder.options.colourBy == .file
        // The seven largest groups get a colour of their own; more could not be told apart. What a file has coloured
        // keeps its colours, however many they are.
        let ranked = counts.filter { !$0.key.isEmpty }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
            .prefix(builder.options.colourBy == .file ? 60 : 7)
        fileColours = isOfFile ? ranked.map { UInt32($0.dropFirst(), radix: 16) ?? 0xFFFFFF } : []
        let numbers = Dictionary(uniqueKeysWithValues: ranked.enumerated().map { ($1, $0) })
        groupOf = keys.map { numbers[$0] ?? ranked.count }
        let rest = builder.text("andere oder keine Angabe", "other or not stated")
        labels =
            ranked.map { key in
                switch builder.options.colourBy {
                case .field: landscape.vocabulary.label(field: key, builder.language).plain
                case .type: landscape.vocabulary.label(type: key, builder.language).plain
                case .file: builder.text("Farbe \(key)", "Colour \(key)")
                default: builder.text("Gruppe \(key)", "Group \(key)")
                }
            } + [rest]
    }

    func paint(_ actor: ActorIndex) -> Paint {
        isBySector ? palette.paint(sectors[Int(actor)]) : paint(group: groupOf[Int(actor)])
    }

    private func paint(group: Int) -> Paint {
        guard isOfFile else { return palette.paint(group: group) }
        return group < fileColours.count
            ? palette.paint(file: fileColours[group]) : Paint(0xFFFFFF, text: 0x1A1A1A)
    }

    /// Legend entries of the colours; empty where the colour is that of the sector.
    func entries(_ actors: [ActorIndex]) -> [Diagram.LegendEntry] {
        guard !isBySector else { return [] }
        return labels.indices.compactMap { group in
            let number = actors.count { groupOf[Int($0)] == group }
            guard number > 0 else { return nil }
            return Diagram.LegendEntry(
                sample: .symbol(
                    .circle, paint(group: group), letter: "", isHollow: false, isContext: false),
                text: labels[group], count: number)
        }
    }
}

extension DiagramBuilder {
    /// The finished value.
    mutating func diagram() -> Diagram {
        tellLabelsApart()
        var diagram = Diagram(
            title: mapTitle, dateLine: dateLine, date: date, filterLine: filterLine,
            provisionalNote: dataNote, description: description, nodes: nodes,
            isolatesHeading: isolatesHeading, edges: edges, legend: legend, matrix: matrix,
            panels: panels, language: language,
            page: options.page, palette: palette,
            layout: options.layout, seed: options.seed, positions: options.positions,
            filePlaces: options.filePlaces, refusal: isEmpty ? .nothingToDraw : nil)
        if !isEmpty { explainArrangement(of: &diagram) }
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
            "Linien mit ähnlichem Weg sind gebündelt; an ihren Enden trennen sie sich wieder.",
            "Lines that go a similar way are bundled; they part again at their ends.")
        diagram.description += " " + words
        let lines = diagram.legend.firstIndex { section in
            section.entries.contains { if case .line = $0.sample { true } else { false } }
        }
        if let lines { diagram.legend[lines].note = words }
    }

    /// Nothing is left after filter and profile.
    private var isEmpty: Bool { matrix.map(\.cells.isEmpty) ?? nodes.isEmpty }

    /// Made from what is on the map: nothing stands in it that cannot be found there.
    var legend: [Diagram.LegendSection] {
        if options.view == .boards { return boardLegend }
        if matrix != nil { return matrixLegend }
        if !panels.isEmpty { return panelLegend }
        return isAggregated ? groupLegend : networkLegend
    }

    private var networkLegend: [Diagram.LegendSection] {
        var sections = [
            Diagram.LegendSection(
                heading: text("Akteure", "Actors") + " (\(nodes.count))", entries: actorEntries)
        ]
        sections += groupingSections
        if largestValue > 0 {
            sections.append(
                Diagram.LegendSection(
                    heading: text("Größe: ", "Size: ") + sizeLabel,
                    entries: sizeEntries))
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
            if options.view != .gaps { sections.append(widthSection(ties)) }
        }
        return sections + kindLegend
    }

    var actorEntries: [Diagram.LegendEntry] {
        var entries: [Diagram.LegendEntry] = []
        for sector in Sector.allCases.map(Optional.some) + [nil] {
            let number = actors.count { landscape.actors[Int($0)].sector == sector }
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
        let isContext = options.view == .gaps
        var entries: [Diagram.LegendEntry] = []
        for line in Diagram.LineStyle.allCases {
            let number = ties.count { $0.line == line }
            if number > 0 {
                entries.append(
                    Diagram.LegendEntry(
                        sample: .line(line, strength: 2, isInternal: false, isContext: isContext),
                        text: lineLabel(line), count: number))
            }
        }
        let inside = ties.count { $0.isInternal }
        if inside > 0 {
            entries.append(
                Diagram.LegendEntry(
                    sample: .line(.confirmed, strength: 2, isInternal: true, isContext: isContext),
                    text: text("Doppellinie: im selben Träger", "Double line: within one organisation"),
                    count: inside))
        }
        return entries
    }

    /// What the width of a line stands for: a strength, or the weights of the file.
    private func widthSection(_ ties: [Diagram.Edge]) -> Diagram.LegendSection {
        let weights = ties.compactMap(\.weight)
        guard !weights.isEmpty else {
            return Diagram.LegendSection(
                heading: text("Breite: Stärke 1 bis 4", "Width: strength 1 to 4"),
                entries: strengthEntries(ties))
        }
        let shown = Self.examples(weights)
        let list = shown.map { language.weight($0.value) }.joined(separator: " · ")
        let isComplete = Set(weights).count == shown.count
        var entries = shown.map { weight in
            Diagram.LegendEntry(
                sample: .weight(share: weight.share), text: language.weight(weight.value),
                count: isComplete ? weights.count { $0 == weight } : nil)
        }
        let open = ties.count { $0.weight == nil }
        if open > 0 {
            entries.append(
                Diagram.LegendEntry(
                    sample: .line(.confirmed, strength: 0, isInternal: false, isContext: false),
                    text: text("Gewicht nicht angegeben", "weight not stated"), count: open))
        }
        return Diagram.LegendSection(
            heading: text("Gewicht (aus der Datei): ", "Weight (from the file): ") + list, entries: entries,
            note: text(
                "Die Breite einer Linie wächst mit dem Gewicht. Es ist keine Stärke von 1 bis 4.",
                "The width of a line grows with the weight. It is no strength from 1 to 4."))
    }

    /// All weights where they are few, else the least, the middle one and the greatest.
    private static func examples(_ weights: [Diagram.Weight]) -> [Diagram.Weight] {
        let sorted = Set(weights).sorted { $0.value < $1.value }
        guard sorted.count > 5, let least = sorted.first, let most = sorted.last else { return sorted }
        let all = weights.sorted { $0.value < $1.value }
        let middle = all[all.count / 2]
        return [least, middle, most].reduce(into: []) { list, weight in
            if list.last != weight { list.append(weight) }
        }
    }

    private func strengthEntries(_ ties: [Diagram.Edge]) -> [Diagram.LegendEntry] {
        var entries: [Diagram.LegendEntry] = []
        for strength in 1...4 {
            let number = ties.count { $0.strength == strength }
            if number > 0 {
                entries.append(
                    Diagram.LegendEntry(
                        sample: .line(.confirmed, strength: strength, isInternal: false, isContext: false),
                        text: "\(strength) " + Intensity.label(strength)(language), count: number))
            }
        }
        let open = ties.count { $0.strength == 0 }
        if open > 0 {
            entries.append(
                Diagram.LegendEntry(
                    sample: .line(.confirmed, strength: 0, isInternal: false, isContext: false),
                    text: openStrength, count: open))
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
