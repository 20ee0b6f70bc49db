import LandscapeModel
import NetworkGraph
import PlainText
import Reports

// The extras as tables for the terminal.
extension MeasureExtras {
    func text(names: [String], _ language: Language, width: Int?) -> String {
        let tables = [
            keyPlayers.map { text($0, names, language).text(width: width) },
            mixing.map { text($0.matrix, $0.groups, language).text(width: width) },
            brokerage.map { text($0, names, language).text(width: width) },
            boards.map { $0.text(language, width: width) },
            bounds.map { $0.text(names: names, language, width: width) },
            persons.map { $0.text(language, width: width) },
        ]
        return tables.compactMap { $0 }.map { "\n" + $0 }.joined()
    }

    private func text(
        _ sets: [(criterion: KeyPlayerCriterion, set: KeyPlayers)], _ names: [String], _ language: Language
    ) -> TextTable {
        let english = language == .english
        var table = TextTable(
            header: english
                ? ["Key players", "criterion", "value", "search"]
                : ["Schlüsselakteure", "Kriterium", "Wert", "Suche"],
            rightAligned: [2])
        table.widest = 72
        table.rows = sets.map { criterion, set in
            [
                language.list(set.nodes.map { names[$0] }), criterion.title(language),
                language.number(set.value, digits: 3)
                    + (set.error.map { " ± " + language.number($0, digits: 3) } ?? ""),
                search(set, language),
            ]
        }
        return table
    }

    /// How a set was found, and what others are worth at most if that is known.
    private func search(_ set: KeyPlayers, _ language: Language) -> String {
        if set.isExhaustive { return Bilingual("alle Mengen", "all sets")(language) }
        let manner = Bilingual("schrittweise, mit Tausch", "greedy, with exchange")(language)
        guard let bound = set.bound else { return manner }
        // Rounded up: what is told must not be exceeded.
        let most = language.number((bound * 1000).rounded(.up) / 1000, digits: 3)
        return manner + Bilingual("; keine über \(most)", "; none above \(most)")(language)
    }

    private func text(_ matrix: MixingMatrix, _ groups: ActorGroups, _ language: Language) -> TextTable {
        let titles = matrix.labels.map { groups.title($0)(language) }
        let numbers = titles.indices.map { "(\($0 + 1))" }
        var table = TextTable(
            header: [
                language == .english ? "Ties between groups" : "Kooperationen zwischen Gruppen",
                language == .english ? "actors" : "Akteure",
            ] + numbers, rightAligned: Set(1...max(1, titles.count + 1)))
        table.rows = titles.indices.map { row in
            ["\(numbers[row]) \(titles[row])", "\(matrix.sizes[row])"] + matrix.counts[row].map { "\($0)" }
        }
        return table
    }

    /// The measure's head without what all five have in common, and without the pattern.
    private static func title(_ role: String, _ language: Language) -> String {
        guard let measure = ActorMeasure.allCases.first(where: { $0.rawValue == role }) else { return role }
        let head = measure.head(language)
        let end = head.firstRange(of: " (")?.lowerBound ?? head.endIndex
        return String(head[..<end].replacing("Vermittlerrolle ", with: ""))
    }

    private func text(
        _ brokerage: (counted: Brokerage, mean: Brokerage, deviation: Brokerage), _ names: [String],
        _ language: Language
    ) -> TextTable {
        var table = TextTable(
            header: [
                language == .english ? "Brokerage: count (expected)" : "Vermittlerrollen: Zahl (erwartet)"
            ] + Self.roles.map { Self.title($0.name, language) }, rightAligned: Set(1...Self.roles.count))
        table.rows = names.indices.map { node in
            [names[node]]
                + Self.roles.map { role in
                    let count = language.number(role.values(brokerage.counted)[node], digits: 0)
                    return "\(count) (\(language.number(role.values(brokerage.mean)[node], digits: 1)))"
                }
        }
        return table
    }
}

extension MeasureExtras.BoardMeasures {
    fileprivate func text(_ language: Language, width: Int?) -> String {
        let english = language == .english
        return table(english ? "Actor, by its seats" : "Akteur, nach Sitzen", 0..<actorCount, language).text(
            width: width) + "\n"
            + table(english ? "Board" : "Gremium", actorCount..<ids.count, language).text(width: width)
    }

    private func table(_ title: String, _ nodes: Range<Int>, _ language: Language) -> TextTable {
        var table = TextTable(
            header: [title, ActorMeasure.degree.head(language), ActorMeasure.betweenness.head(language)],
            rightAligned: [1, 2])
        table.rows = nodes.map { node in
            [names[node]]
                + [degree[node], betweenness[node]].map { value in
                    value.map { language.number($0, digits: 3) } ?? "–"
                }
        }
        return table
    }
}

extension KeyPlayerCriterion {
    var title: Bilingual {
        switch self {
        case .fragmentation:
            Bilingual("Zerfall des Netzes ohne sie", "how far the network falls apart without them")
        case .distanceFragmentation:
            Bilingual("Länge der Wege ohne sie", "how long the paths grow without them")
        case .reach: Bilingual("in einem Schritt Erreichte", "others reached in one step")
        case .distanceReach: Bilingual("Nähe zu allen anderen", "nearness to all others")
        }
    }
}
