internal import LandscapeModel
import PlainText

// What the width of a line stands for.
extension DiagramBuilder {
    /// What the width of a line stands for: a strength, or the weights of the file.
    func widthSection(_ ties: [Diagram.Edge]) -> Diagram.LegendSection {
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
        // As most lines of the map are drawn.
        let line =
            Diagram.LineStyle.allCases.max { one, two in
                ties.count { $0.line == one } < ties.count { $0.line == two }
            } ?? .confirmed
        var entries: [Diagram.LegendEntry] = []
        for strength in 1...4 {
            let number = ties.count { $0.strength == strength }
            if number > 0 {
                entries.append(
                    Diagram.LegendEntry(
                        sample: .line(line, strength: strength, isInternal: false, isContext: false),
                        text: "\(strength) " + Intensity.label(strength)(language), count: number))
            }
        }
        let open = ties.count { $0.strength == 0 }
        if open > 0 {
            entries.append(
                Diagram.LegendEntry(
                    sample: .line(line, strength: 0, isInternal: false, isContext: false),
                    text: openStrength, count: open))
        }
        return entries
    }
}
