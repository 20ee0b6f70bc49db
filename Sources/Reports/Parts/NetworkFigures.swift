import GapAnalysis
import LandscapeModel
import NetworkGraph
import PlainText

/// What was measured of the whole network, once for the chapter that tells it and the annex that lists it.
struct NetworkFigures {
    let measures: MeasureResult
    let components: Components
    private let facts: Facts

    init(_ facts: Facts) {
        self.facts = facts
        components = facts.graph.components()
        measures = facts.graph.measure(
            actors: facts.shown.ranksActors ? [.degree, .betweenness] : [],
            network: !facts.shown.tellsPositions
                ? [.density, .averageDegree, .averageDistance, .transitivity, .articulationPoints]
                : [
                    .density, .averageDegree, .components, .isolates, .largestComponent, .averageDistance,
                    .transitivity, .articulationPoints, .bridges,
                ], options: MeasureOptions(normalized: false))
    }

    func number(_ measure: NetworkMeasure) -> Double? { measures.value(measure)?.number }

    /// Every measure with what it means.
    var table: DataTable {
        let n = facts.word("n = \(facts.actors.count) Akteure", "n = \(facts.actors.count) actors")
        let rows = measures.network.map { measure, value -> [Prose] in
            let text: String =
                switch value {
                case .number(let number): number.map { facts.language.number($0, digits: 2) } ?? "–"
                case .count(let count): facts.digits(count)
                case .nodes(let nodes): facts.digits(nodes.count)
                case .pairs(let pairs): facts.digits(pairs.count)
                }
            return [
                Prose(measure.title(facts.language)), Prose(text), Prose(measure.convention(facts.language)),
            ]
        }
        return DataTable(
            facts.word("Kennzahlen des Netzes (\(n))", "Measures of the network (\(n))"),
            facts.language == .german
                ? ["Kennzahl", "Wert", "Bedeutung"] : ["Measure", "Value", "Meaning"],
            numeric: [1], rows: rows)
    }
}
