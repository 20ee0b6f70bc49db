internal import LandscapeModel

// What a target and a wheel are drawn for: who is in the middle, and between which sectors is little.
extension DiagramBuilder {
    /// The question that a circle answers, as its title.
    var circleTitle: String? {
        switch options.layout {
        case .target: text("Wer steht in der Mitte?", "Who is in the middle?")
        case .sectors:
            text("Zwischen welchen Sektoren ist wenig erfasst?", "Between which sectors is little on record?")
        default: nil
        }
    }

    /// Draws what the question is about and lets the rest step back.
    mutating func answer(_ diagram: inout Diagram) {
        switch diagram.chosenLayout {
        case .target: tellMiddle(&diagram)
        case .sectors: tellSectors(&diagram)
        default: break
        }
    }

    /// Only the cooperations of the innermost ring stand out.
    private func tellMiddle(_ diagram: inout Diagram) {
        let members = diagram.nodes.indices.filter { !diagram.nodes[$0].isIsolated }
        let classes = RingClasses.of(members.map { diagram.nodes[$0].value })
        let middle = Set(zip(members, classes).filter { $0.1 == 0 }.map(\.0))
        var drawn = 0
        for number in diagram.edges.indices where !diagram.edges[number].isGap {
            let edge = diagram.edges[number]
            let isAbout = middle.contains(edge.a) || middle.contains(edge.b)
            diagram.edges[number].isFaint = !isAbout
            drawn += isAbout ? 1 : 0
        }
        let all = diagram.edges.count { !$0.isGap }
        // Of a single actor a headline does not speak.
        if middle.count > 1, drawn > 0 {
            head(
                &diagram,
                text(
                    "\(middle.count) Akteure in der Mitte sind an \(drawn) von \(cooperations(all)) beteiligt",
                    "\(middle.count) actors in the middle take part in \(drawn) of \(cooperations(all))"))
        }
        diagram.legend.append(
            Diagram.LegendSection(
                heading: text("Linien", "Lines"), entries: [],
                note: text(
                    "Dunkel: die \(drawn) Kooperationen der Akteure im innersten Ring (\(middle.count)). Alle übrigen sind nur angedeutet.",
                    "Dark: the \(drawn) cooperations of the actors in the innermost ring (\(middle.count)). All others are only hinted at."
                )))
    }

    /// What the circle shows heads the sheet, where a headline may stand at all.
    private func head(_ diagram: inout Diagram, _ answer: String) {
        if diagram.headline != nil, !view.showsGaps { diagram.headline = answer }
    }

    private func tellSectors(_ diagram: inout Diagram) {
        diagram.sectorTies = sectorTies
        for number in diagram.edges.indices where !diagram.edges[number].isGap {
            diagram.edges[number].isFaint = true
        }
        let labels: [(Diagram.SectorTie.Amount, String)] = [
            (.usual, text("Breite und Zahl: Kooperationen", "width and number: cooperations")),
            (
                .little,
                text(
                    "wenig: gemessen an der Zahl der Akteure weniger als halb so viele wie im Mittel",
                    "little: for the number of actors less than half as many as on average")
            ),
            (
                .none,
                isPartial
                    ? text("keine hier gezeigte Kooperation", "no cooperation shown here")
                    : text("keine erfasste Kooperation", "no cooperation on record")
            ),
        ]
        let entries = labels.compactMap { amount, words -> Diagram.LegendEntry? in
            let number = diagram.sectorTies.count { $0.amount == amount }
            return number == 0
                ? nil : Diagram.LegendEntry(sample: .chord(amount), text: words, count: number)
        }
        guard !entries.isEmpty else { return }
        // Of lines that are only hinted at nobody can see state and strength.
        func isOfLines(_ section: Diagram.LegendSection) -> Bool {
            section.entries.contains { if case .line = $0.sample { true } else { false } }
        }
        let bundled = diagram.legend.first { isOfLines($0) && $0.note != nil }?.note
        diagram.legend.removeAll(where: isOfLines)
        diagram.legend.insert(
            Diagram.LegendSection(
                heading: text("Zwischen zwei Sektoren", "Between two sectors"), entries: entries,
                note: [
                    bundled,
                    text(
                        "Die einzelnen Kooperationen sind nur angedeutet.",
                        "The single cooperations are only hinted at."),
                ].compactMap { $0 }.joined(separator: " ")), at: min(1, diagram.legend.count))
        let sparse = diagram.sectorTies.filter { $0.amount != .usual }.map {
            "\($0.a) – \($0.b): \(cooperations($0.count))"
        }
        guard !sparse.isEmpty else { return }
        let (few, all) = (sparse.count, diagram.sectorTies.count)
        if few > 1, !isPartial {
            head(
                &diagram,
                text(
                    "Zwischen \(few) von \(all) Paaren von Sektoren ist wenig oder nichts erfasst",
                    "Between \(few) of \(all) pairs of sectors little or nothing is on record"))
        }
        diagram.description +=
            " " + text("Wenig oder nichts: ", "Little or nothing: ") + sparse.joined(separator: "; ") + "."
    }

    /// How many cooperations join every two sectors, against those that there could be between their actors.
    private var sectorTies: [Diagram.SectorTie] {
        let sectors = Sector.allCases.filter { sector in
            actors.contains { landscape.actors[Int($0)].sector == sector }
        }
        func size(_ sector: Sector) -> Int { actors.count { landscape.actors[Int($0)].sector == sector } }
        var counts: [NodePair: Int] = [:]
        for pair in pairs {
            let ends = [pair.a, pair.b].compactMap { landscape.actors[Int($0)].sector }
                .compactMap { sectors.firstIndex(of: $0) }
            if ends.count == 2, ends[0] != ends[1] { counts[NodePair(ends[0], ends[1]), default: 0] += 1 }
        }
        var ties: [Diagram.SectorTie] = []
        for (first, one) in sectors.enumerated() {
            for second in sectors.indices where second > first {
                ties.append(
                    Diagram.SectorTie(
                        a: sectorLabel(one), b: sectorLabel(sectors[second]),
                        count: counts[NodePair(first, second)] ?? 0,
                        possible: size(one) * size(sectors[second]), amount: .usual))
            }
        }
        let possible = ties.reduce(0) { $0 + $1.possible }
        let all = ties.reduce(0) { $0 + $1.count }
        for number in ties.indices {
            let tie = ties[number]
            // count / possible below half of all / allPossible, in whole numbers.
            let isLittle = 2 * tie.count * possible < all * tie.possible
            ties[number].amount = tie.count == 0 ? .none : isLittle ? .little : .usual
        }
        return ties
    }
}
