package import LandscapeModel
package import NetworkGraph
import PlainText

/// Each actor's values and ranks in the network of what is confirmed and in that of all that is reported.
package struct MeasureBounds: Sendable {
    struct Column: Sendable {
        let measure: ActorMeasure
        let lower: [Double?]
        let upper: [Double?]
        let lowerRanks: [Int?]
        let upperRanks: [Int?]
    }

    let columns: [Column]

    /// - Parameters:
    ///   - confirmed: what both ends report, or what is on record where nobody was asked; the nodes of `all`.
    ///   - measures: those that do not rank are passed over.
    package init(
        confirmed: Graph, all: Graph, measures: [ActorMeasure], options: MeasureOptions
    ) {
        let ranking = RankingCertainty.rankings(among: measures)
        let lower = confirmed.measure(actors: ranking, options: options)
        let upper = all.measure(actors: ranking, options: options)
        columns = ranking.map { measure in
            let (low, high) = (lower.values(measure) ?? [], upper.values(measure) ?? [])
            return Column(
                measure: measure, lower: low, upper: high, lowerRanks: Self.ranks(low),
                upperRanks: Self.ranks(high))
        }
    }

    /// 1 for the highest value; equal ones share the rank of the first of them.
    private static func ranks(_ values: [Double?]) -> [Int?] {
        let known = values.compactMap { $0 }
        let unit = (known.max() ?? 0) * 1e-10
        // Equal but for the last digits is equal.
        func even(_ value: Double) -> Double { unit > 0 ? (value / unit).rounded() : value }
        let sorted = known.map(even).sorted(by: >)
        var first: [Double: Int] = [:]
        for (place, value) in sorted.enumerated() where first[value] == nil { first[value] = place + 1 }
        return values.map { value in value.flatMap { first[even($0)] } }
    }

    func text(names: [String], _ language: Language, width: Int?) -> String {
        let isGerman = language == .german
        var table = TextTable(
            header: [isGerman ? "Grenzen: bestätigt – alles Gemeldete" : "Bounds: confirmed – all reported"]
                + columns.map { $0.measure.head(language) },
            rightAligned: columns.isEmpty ? [] : Set(1...columns.count))
        table.rows = names.indices.map { node in
            [names[node]] + columns.map { cell($0, node, language) }
        }
        let note =
            isGerman
            ? "In Klammern die Plätze. Links zählt nur, was beide Seiten nennen oder ohne Befragung die Koordination, rechts alles Gemeldete. Gilt ein Teil des nicht Bestätigten, so liegen die Werte dazwischen; nur Vermittlung (betweenness), eigenvector, pagerank und katz und die Plätze können auch außerhalb liegen."
            : "Ranks in brackets. On the left only what both sides report counts, or without a survey the coordination, on the right all that is reported. If a part of what is not confirmed holds, the values lie between; only betweenness, eigenvector, pagerank and katz and the ranks may lie outside as well."
        return table.text(width: width) + "\n" + note + "\n"
    }

    private func cell(_ column: Column, _ node: Int, _ language: Language) -> String {
        func part(_ value: Double?, _ rank: Int?) -> String {
            "\(language.figure(value)) (\(rank.map { language.digits($0) } ?? "–"))"
        }
        return part(column.lower[node], column.lowerRanks[node]) + " – "
            + part(column.upper[node], column.upperRanks[node])
    }

    func write(_ json: inout JSONWriter, ids: [String]) {
        json.key("bounds")
        json.array { json in
            for (node, id) in ids.enumerated() {
                json.object { json in
                    json.key("id", id)
                    for column in columns {
                        json.key(column.measure.rawValue)
                        json.object { json in
                            json.key("lower", column.lower[node])
                            json.key("upper", column.upper[node])
                            json.key("rank_lower", column.lowerRanks[node].map { Double($0) })
                            json.key("rank_upper", column.upperRanks[node].map { Double($0) })
                        }
                    }
                }
            }
        }
    }
}

/// What hangs on single persons, with the ids of the actors.
package struct PersonFindings: Sendable {
    let found: PersonDependence
    let ids: [String]
    let names: [String]

    /// - Parameter view: of the landscape.
    package init(_ landscape: Landscape, _ view: LandscapeGraph) {
        found = PersonDependence(landscape, view)
        ids = landscape.actors.map(\.id)
        names = landscape.actors.map(\.name)
    }

    func text(_ language: Language, width: Int?) -> String {
        let isGerman = language == .german
        var table = TextTable(
            header: isGerman
                ? ["Einzige Ansprechperson", "für", "Kooperationen", "Sitze in Gremien"]
                : ["Only contact", "of", "cooperations", "seats on boards"], rightAligned: [2, 3])
        table.rows = found.persons.map { person in
            [
                person.name, language.list(person.actors.map { names[Int($0)] }),
                language.digits(person.ties), language.digits(person.seats),
            ]
        }
        return (found.persons.isEmpty ? "" : table.text(width: width) + "\n") + found.sentence(language)
            + "\n"
    }

    func write(_ json: inout JSONWriter) {
        json.key("persons")
        json.object { json in
            json.key("actors_with_contact", found.withContact)
            json.key("actors_with_one", found.actorsOfOne)
            json.key("ties", found.ties)
            json.key("ties_of_one", found.tiesOfOne)
            json.key("persons")
            json.array { json in
                for person in found.persons {
                    json.object { json in
                        json.key("name", person.name)
                        json.key("actors", person.actors.map { ids[Int($0)] })
                        json.key("ties", person.ties)
                        json.key("seats", person.seats)
                    }
                }
            }
        }
    }
}
