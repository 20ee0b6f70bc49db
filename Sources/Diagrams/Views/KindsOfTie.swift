internal import LandscapeModel

/// How lines tell what they stand for, beyond state and strength.
///
/// On the whole map that would drown the picture: there only those lines are marked that stand for several kinds. Where
/// the reader has narrowed the map to an actor, a field or some kinds, every line says its kind in a word and, where
/// the kind has a direction, by an arrowhead. In public the kinds are nobody's business.
extension DiagramBuilder {
    /// More words than that would hide the map.
    private static let mostLinesWithWords = 90

    private var mayTellKinds: Bool { shown.tellsKinds && !view.showsGaps }

    private var isNarrowed: Bool { options.ego != nil || filter.field != nil || filter.kinds != nil }

    /// Words stand on the lines, unless all would say the same.
    private var hasKindWords: Bool {
        guard mayTellKinds, isNarrowed, toldPairs.count <= Self.mostLinesWithWords else { return false }
        return Set(toldPairs.flatMap { statedKinds(of: $0) }).count > 1
    }

    private var hasArrows: Bool { mayTellKinds && isNarrowed }

    /// Around an actor only its own cooperations say what they are; those of its partners are the background.
    private var toldPairs: [Pair] { pairs.filter { !isBeside($0) } }

    /// The kinds of a pair that somebody named.
    private func statedKinds(of pair: Pair) -> [Kind] {
        pair.kinds.kinds.filter { $0 != Vocabulary.unspecifiedKind }
    }

    /// Adds words, arrowheads and marks to the edges, which stand in the order of `pairs`.
    mutating func tellKinds() {
        guard mayTellKinds, edges.count >= pairs.count else { return }
        let (words, arrows) = (hasKindWords, hasArrows)
        for (number, pair) in pairs.enumerated() where !isBeside(pair) {
            let kinds = statedKinds(of: pair)
            edges[number].kindCount = kinds.count
            if words {
                edges[number].kindWord = kinds.map {
                    KindWord.of(landscape.vocabulary.kindTerm($0).term, language)
                }.joined(separator: " + ")
            }
            if arrows {
                edges[number].arrows = directions(of: pair)
                edges[number].title += directionWords(edges[number].arrows, pair)
            }
        }
        kindLegend = legend(ofKinds: words)
    }

    /// Where the directed claims about a pair lead.
    private func directions(of pair: Pair) -> Arrows {
        guard let entry = shown.index.entry(pair.a, pair.b) else { return [] }
        var arrows: Arrows = []
        for number in shown.index.order[entry.claims] {
            let claim = landscape.claims[Int(number)]
            guard claim.isCurrent, !claim.isDenial, pair.kinds.contains(claim.kind),
                landscape.vocabulary.kindTerm(claim.kind).isDirected
            else { continue }
            if claim.isMutual || claim.to == pair.b { arrows.insert(.atB) }
            if claim.isMutual || claim.to == pair.a { arrows.insert(.atA) }
        }
        return arrows
    }

    /// The arrowheads for whoever cannot see them.
    private func directionWords(_ arrows: Arrows, _ pair: Pair) -> String {
        let ends: [(Arrows, ActorIndex)] = [(.atA, pair.a), (.atB, pair.b)]
        let names = ends.filter { arrows.contains($0.0) }.map { name($0.1) }
        guard !names.isEmpty else { return "" }
        return text(" Richtung: zu ", " Direction: to ")
            + names.joined(separator: text(" und zu ", " and to ")) + "."
    }

    /// What words, arrowheads and marks mean; only what is on the map.
    private func legend(ofKinds hasWords: Bool) -> [Diagram.LegendSection] {
        var entries: [Diagram.LegendEntry] = []
        if hasWords {
            let told = toldPairs
            let all = KindSet(told.flatMap { $0.kinds.kinds }).kinds
            for kind in all where kind != Vocabulary.unspecifiedKind {
                let term = landscape.vocabulary.kindTerm(kind).term
                entries.append(
                    Diagram.LegendEntry(
                        sample: .word(KindWord.of(term, language)), text: term.shortLabel(language).plain,
                        count: told.count { $0.kinds.contains(kind) }))
            }
        } else {
            let several = edges.count { !$0.isGap && $0.kindCount > 1 }
            if several > 0 {
                entries.append(
                    Diagram.LegendEntry(
                        sample: .ticks,
                        text: text(
                            "Querstriche: mehrere Arten der Zusammenarbeit",
                            "Cross strokes: several kinds of cooperation"), count: several))
            }
        }
        let directed = edges.count { !$0.arrows.isEmpty }
        if directed > 0 {
            entries.append(
                Diagram.LegendEntry(
                    sample: .arrow,
                    text: text(
                        "Pfeil: zu wem die Leistung geht, etwa ein Verweis",
                        "Arrow: where it leads, such as a referral"), count: directed))
        }
        guard !entries.isEmpty else { return [] }
        return [
            Diagram.LegendSection(
                heading: text("Arten der Zusammenarbeit", "Kinds of cooperation"), entries: entries)
        ]
    }
}
