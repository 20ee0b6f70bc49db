package import Diagrams
import Foundation
import LandscapeModel
import NetworkGraph
import PlainText
package import ResultTables

/// `compare` with more than two states: every figure as a line over time.
package struct SeriesJob: Sendable {
    /// One state, and what it is called where its settings do not say so: its path.
    package struct State: Sendable {
        var input: LandscapeInput
        var path: String

        package init(_ input: LandscapeInput, path: String) { (self.input, self.path) = (input, path) }
    }

    private let states: [State]
    private let context: JobContext

    /// - Parameter states: in canonical order each, the earliest first.
    package init(_ states: [State], _ context: JobContext) {
        (self.states, self.context) = (states, context)
    }

    package func table() -> SeriesTable {
        SeriesTable(states: names, rows: surveyRows + networkRows + fieldRows, note: note)
    }

    package func picture(_ request: ChangeMapRequest) throws(RequestError) -> TimeLines {
        guard request.sheet == nil else {
            throw RequestError(
                "--show gilt für zwei Stände; mehr werden als Zeitlinien gezeichnet.",
                "--show is for two states; more are drawn as lines over time.")
        }
        // A line that falls in public would tell that somebody did not answer.
        guard context.profile != .oeffentlich else {
            throw RequestError(
                "Zeitlinien gibt es nicht mit --profile oeffentlich: Was von Stand zu Stand fehlt, verriete, wer nicht geantwortet hat.",
                "There are no lines over time with --profile public: what is missing from state to state would tell who did not answer."
            )
        }
        let table = table()
        let language = context.language
        func lines(_ group: SeriesTable.Group) -> [TimeLines.Line] {
            table.rows.filter { $0.group == group }.map { row in
                TimeLines.Line(
                    name: row.title(language), values: row.values,
                    written: row.values.map { written($0) })
            }
        }
        let settings = states.last?.input.landscape.settings
        let place = settings.map { $0.region.isEmpty ? $0.title : $0.region } ?? ""
        let title = language == .german ? "Das Netz über die Zeit" : "The network over time"
        var result = TimeLines(
            title: place.isEmpty ? title : title + " – " + place,
            states: zip(names, states).map {
                TimeLines.State(name: $0, date: $1.input.landscape.settings.date)
            },
            heading: language == .german
                ? "Kooperationen nach Handlungsfeld" : "Cooperations by field of action",
            together: lines(.field), apart: lines(.data) + lines(.network),
            notes: [
                language == .german ? "Jede Skala beginnt bei null." : "Every scale begins at nought.",
                SeriesTable.caution(language),
            ] + originNotes,
            language: language)
        result.page = request.page
        result.isBlackAndWhite = request.isBlackAndWhite
        return result
    }

    private func written(_ value: Double?) -> String {
        guard let value else { return "–" }
        return context.language.number(value, digits: value == value.rounded() ? 0 : abs(value) < 1 ? 3 : 2)
    }

    // MARK: Rows

    private var surveyRows: [SeriesTable.Row] {
        guard states.contains(where: { $0.input.landscape.hasSurvey }) else { return [] }
        func count(_ isCounted: (Actor) -> Bool) -> [Double?] {
            states.map { Double($0.input.landscape.actors.count(where: isCounted)) }
        }
        return [
            SeriesTable.Row(
                .data, "asked", Bilingual("befragte Akteure", "actors asked"), count { $0.wasAsked }),
            SeriesTable.Row(
                .data, "answered", Bilingual("Akteure mit Antwort", "actors that answered"),
                count { $0.wasAsked && $0.hasAnswered }),
        ]
    }

    private var networkRows: [SeriesTable.Row] {
        let largest = states.map { $0.input.landscape.actors.count }.max() ?? 0
        let measures = NetworkMeasure.defaults(nodeCount: largest, isDirected: false).filter {
            !$0.needsGroups
        }
        let results = states.map { state in
            state.input.landscape.graph(state.input.index).graph.measure(
                actors: [], network: measures, options: MeasureOptions(seed: context.seed))
        }
        return measures.map { measure in
            SeriesTable.Row(
                .network, measure.rawValue, measure.title, results.map { $0.value(measure)?.number })
        }
    }

    /// Of every field that anybody names; none for graph files.
    private var fieldRows: [SeriesTable.Row] {
        let used = Set(states.flatMap { $0.input.landscape.usedFields })
        let order = (states.last?.input.landscape.vocabulary.fields.all.map(\.id) ?? []).filter(used.contains)
        let others = used.subtracting(order).sorted()
        return (order + others).map { field in
            let vocabulary = states.last?.input.landscape.vocabulary ?? .standard
            return SeriesTable.Row(
                .field, field,
                Bilingual(
                    vocabulary.label(field: field, .german), vocabulary.label(field: field, .english)),
                states.map { state in
                    var filter = TieFilter()
                    filter.field = field
                    return Double(state.input.landscape.selection(state.input.index, filter).pairs.count)
                })
        }
    }

    // MARK: Words

    /// The Stichtage where all have one and no two are the same, else the names of the files.
    private var names: [String] {
        let dates = states.compactMap { $0.input.landscape.settings.date }
        if dates.count == states.count, Set(dates).count == dates.count {
            return dates.map { $0.written(context.language) }
        }
        let last = states.map { URL(fileURLWithPath: $0.path).lastPathComponent }
        return Set(last).count == last.count ? last : states.map(\.path)
    }

    private var note: String? { originNotes.isEmpty ? nil : originNotes.joined(separator: " · ") }

    private var originNotes: [String] {
        zip(names, states).compactMap { name, state in
            state.input.comparisonNote(context).map { "\(name): \($0)" }
        }
    }
}
