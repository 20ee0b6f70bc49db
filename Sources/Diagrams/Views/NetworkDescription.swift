internal import GapAnalysis
internal import LandscapeModel

// The network in words, and how to read it.
extension DiagramBuilder {
    /// What the picture shows, for whoever cannot see it.
    var networkDescription: String {
        let ties = edges.filter { !$0.isGap }
        var sentences = [
            text(
                "Netzkarte mit \(count(ownActors.count, ("Akteur", "Akteuren"), ("actor", "actors")))"
                    + "\(sectorWords) und \(cooperations(ties.count)).",
                "Network map of \(count(ownActors.count, ("", ""), ("actor", "actors")))"
                    + "\(sectorWords) and \(cooperations(ties.count)).")
        ]
        let states = Diagram.LineStyle.allCases.compactMap { line -> String? in
            let number = ties.count { $0.line == line }
            return number == 0 ? nil : "\(number) \(lineLabel(line))"
        }
        if states.count > 0 {
            sentences.append(text("Davon: ", "Of these: ") + states.joined(separator: ", ") + ".")
        }
        let isolated = nodes.count { $0.isIsolated }
        if isolated > 0 {
            sentences.append(
                count(
                    isolated,
                    (
                        "Akteur steht \(noTie) in einem eigenen Kasten.",
                        "Akteure stehen \(noTie) in einem eigenen Kasten."
                    ),
                    (
                        "actor stands in a box of its own: \(noTie).",
                        "actors stand in a box of their own: \(noTie)."
                    )))
        }
        for gap in keepsSuggestionsReady ? [] : drawnGaps {
            guard let pair = gap.pair else { continue }
            let line = "\(gap.number): \(name(pair.a)) – \(name(pair.b))"
            // "… e. V." has its full stop already.
            sentences.append(line.hasSuffix(".") ? line : line + ".")
        }
        return (sentences + reading(ties)).joined(separator: " ")
    }

    /// What shapes, colours, sizes and lines stand for on this very map.
    private func reading(_ ties: [Diagram.Edge]) -> [String] {
        var sentences = [
            options.colourBy == .sector
                ? text(
                    "Form, Farbe und Buchstabe stehen für den Sektor.",
                    "Shape, colour and letter stand for the sector.")
                : text(
                    "Form und Buchstabe stehen für den Sektor, die Farbe steht in der Legende.",
                    "Shape and letter stand for the sector, the colour is in the legend.")
        ]
        if largestValue > 0 {
            sentences.append(
                text("Die Größe steht für: \(sizeLabel).", "The size stands for: \(sizeLabel)."))
        }
        guard !ties.isEmpty else { return sentences }
        // Behind suggestions all lines are alike, and where nobody stated a strength none is wide.
        if !view.showsGaps, ties.contains(where: { $0.weight != nil }) {
            sentences.append(
                text(
                    "Je breiter eine Linie, desto größer ist das Gewicht, das in der Datei steht.",
                    "The wider a line, the greater the weight that the file states."))
        } else if !view.showsGaps, ties.contains(where: { $0.strength > 0 }) {
            sentences.append(
                text(
                    "Je breiter eine Linie, desto enger ist die Zusammenarbeit nach den Angaben.",
                    "The wider a line, the closer the cooperation as stated."))
        }
        sentences.append(
            text(
                "Die Strichart sagt, wie die Angabe belegt ist.",
                "The dashes tell how the record is supported."))
        return sentences
    }
}
