package import LandscapeModel
import NetworkGraph
package import PlainText
package import ResultTables

/// `measures`: of the network and its actors.
package struct MeasuresJob: Sendable {
    /// Names separated by commas; nil: all that exist for the network.
    package var measures: String?
    package var isNormalized = true
    package var isWeighted = false
    package var isDirected = false
    /// Betweenness with at most this error; nil: exact.
    package var approximate: Double?
    /// What groups are compared by.
    package var groups = ActorGrouping.sector
    /// Graph file: the attribute of the nodes that makes the groups.
    package var typeAttribute: String?
    package var also: [MeasureExtras.Name] = []
    package var ties = TieRequest()
    /// The form that the table will have: a terminal has no room for two dozen columns.
    package var form = TableForm.table

    package init() {}

    /// - Parameters:
    ///   - input: in canonical order, as it may be shown in the profile.
    ///   - progress: is told what is being computed, how much of it is done and how much there is.
    /// - Returns: the table, and what is to be said about it.
    package func table(
        _ input: LandscapeInput, _ context: JobContext,
        progress: @escaping (String, _ done: Int, _ total: Int) -> Void = { _, _, _ in }
    ) throws -> (table: MeasuresTable, notes: [Bilingual]) {
        let network = MeasuredNetwork(
            input, try ties.filter(input), isDirected: isDirected, groups: groups,
            typeAttribute: typeAttribute, context)
        let graph = network.graph
        var choice = try MeasureChoice(measures, nodeCount: graph.nodeCount, isDirected: isDirected)
        if measures == nil, form == .table { choice.shortenForReading() }
        let options = MeasureOptions(
            normalized: isNormalized, weighted: isWeighted, groups: network.groups?.labels,
            seed: context.seed, approximate: approximate)
        let result = graph.measure(
            actors: choice.computedActors, network: choice.computedNetwork, options: options,
            progress: { name, done, total in
                let title = ActorMeasure(rawValue: name)?.title ?? NetworkMeasure(rawValue: name)?.title
                progress(title?(context.language) ?? name, done, total)
            })
        var extras = try MeasureExtras(
            also, of: network, measures: choice.computedActors, options: options)
        // The figure of the report's chapter on limits, for the landscape as the report sees it.
        if network.landscape != nil, measures == nil, form == .json, !isDirected {
            extras.addStability(of: graph)
        }
        // Rankings of single actors are for the coordination's own desk.
        let showsActors = context.profile == .intern
        var table = MeasuresTable(
            ids: showsActors ? network.ids : [], names: showsActors ? network.names : [],
            actors: choice.actors, network: choice.network.filter { showsActors || !$0.namesActors },
            result: result, options: options, extras: extras, note: network.note,
            ungrouped: network.groups.map {
                // In public a few ties would tell of single actors.
                MeasuresTable.Ungrouped(
                    $0, by: groups, in: context.profile == .oeffentlich ? nil : graph, context.language)
            })
        // CSV has rows of actors only; the public is told nothing of answers.
        if form != .csv, context.profile != .oeffentlich {
            table.certainty = network.certainty(of: choice.computedActors, options)
            if measures == nil { table.responses = network.responses }
        }
        return (table, notes(choice, result))
    }

    private func notes(_ choice: MeasureChoice, _ result: MeasureResult) -> [Bilingual] {
        var notes = result.notes
        if choice.leavesOut {
            notes.append(
                Bilingual(
                    "Hinweis: über 5.000 Akteure – aufwendige Kennzahlen bleiben leer. Mit --measure NAME werden sie berechnet.",
                    "Note: more than 5,000 actors – costly measures are left out. --measure NAME computes them."
                ))
        }
        if form == .csv, measures != nil, !choice.network.isEmpty {
            func names(_ language: Language) -> String {
                choice.network.map { $0.title(language) }.joined(separator: ", ")
            }
            notes.append(
                Bilingual(
                    "Hinweis: CSV hat eine Zeile je Akteur; Kennzahlen des Netzes (\(names(.german))) stehen in --format tabelle und json.",
                    "Note: CSV has a row per actor; measures of the network (\(names(.english))) are in --format table and json."
                ))
        }
        return notes
    }
}

extension MeasureResult {
    /// Which measures have no value because their iteration did not end.
    fileprivate var notes: [Bilingual] {
        skipped.filter { $0.reason == .notConverged }.map { measure in
            let title = ActorMeasure(rawValue: measure.name)?.title
            return Bilingual(
                "Hinweis: \(title?(.german) ?? measure.name) bleibt leer – die Rechnung ist ihrem Grenzwert nicht auf 1e-8 nahe gekommen.",
                "Note: \(title?(.english) ?? measure.name) is left out – the iteration did not come within 1e-8 of its limit."
            )
        }
    }
}

extension MeasuresTable {
    /// The usual measures of every actor of a landscape.
    init(_ input: LandscapeInput, _ context: JobContext) {
        let landscape = input.landscape
        let view = landscape.graph(input.index)
        let actors = ActorMeasure.defaults(nodeCount: view.graph.nodeCount)
        var own = context
        own.profile = .intern
        self.init(
            ids: view.actors.map { landscape.actors[Int($0)].id },
            names: view.actors.map { landscape.actors[Int($0)].name },
            actors: actors, network: [],
            result: view.graph.measure(
                actors: actors, network: [],
                options: MeasureOptions(groups: landscape.sectorGroups(view), seed: context.seed)),
            note: input.originNote(own, pairs: view.pairs),
            ungrouped: MeasuresTable.Ungrouped(
                landscape.groups(view, by: .sector), by: .sector, context.language))
    }
}
