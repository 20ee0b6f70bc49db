import GraphFiles
import LandscapeModel
import NetworkGraph
import PlainText
import ResultTables

/// What is measured, wherever it came from.
struct MeasuredNetwork {
    var graph: Graph
    var ids: [String]
    var names: [String]
    var groups: ActorGroups?
    /// nil where a graph file was read.
    var landscape: Landscape?
    var note: String?
    private let view: LandscapeGraph
    private let input: LandscapeInput
    private let filter: TieFilter

    init(
        _ input: LandscapeInput, _ filter: TieFilter, isDirected: Bool, groups: ActorGrouping,
        typeAttribute: String?, _ context: JobContext
    ) {
        let landscape = input.landscape
        let view = landscape.graph(input.index, filter, isDirected: isDirected)
        (self.view, self.input, self.filter) = (view, input, filter)
        graph = view.graph
        ids = view.actors.map { landscape.actors[Int($0)].id }
        names = view.actors.map { landscape.actors[Int($0)].name }
        let own = landscape.groups(view, by: groups)
        // Only a file that says something of its nodes has groups.
        let known = input.network == nil || own.labels.contains { $0 >= 0 } ? own : nil
        self.groups = input.network?.groups(typeAttribute, ids) ?? known
        self.landscape = input.network == nil ? landscape : nil
        note = input.originNote(context, pairs: view.pairs)
    }

    /// How far the rankings by these measures stand; nil where none of them ranks.
    func certainty(of measures: [ActorMeasure], _ options: MeasureOptions) -> RankingCertainty? {
        guard !RankingCertainty.rankings(among: measures).isEmpty else { return nil }
        return RankingCertainty(
            input.landscape, view, input.index, filter, of: measures, options: options)
    }

    /// Who of the actors was asked and answered; empty where nobody was.
    var responses: [SectorResponse] {
        let rows = input.landscape.responses(of: view.actors)
        return rows.contains { $0.asked + $0.answered > 0 } ? rows : []
    }

    func bounds(_ measures: [ActorMeasure], _ options: MeasureOptions) throws(RequestError) -> MeasureBounds {
        guard let landscape, !filter.isConfirmedOnly else {
            throw RequestError(
                "bounds hält das Bestätigte gegen alles Gemeldete: Das geht mit einer Landschaft und ohne --confirmed.",
                "bounds holds what is confirmed against all that is reported: that takes a landscape, without --confirmed."
            )
        }
        var strict = filter
        strict.isConfirmedOnly = true
        let confirmed = landscape.graph(input.index, strict, isDirected: graph.isDirected).graph
        return MeasureBounds(confirmed: confirmed, all: graph, measures: measures, options: options)
    }

    func persons() throws(RequestError) -> PersonFindings {
        guard let landscape, !landscape.contacts.isEmpty else {
            throw RequestError(
                "persons braucht Ansprechpersonen, also eine Tabelle kontakte; hier sind keine erfasst.",
                "persons needs contacts, that is a table kontakte; none are on record here.")
        }
        return PersonFindings(landscape, view)
    }

    func requiredGroups() throws(RequestError) -> ActorGroups {
        guard let groups else {
            throw RequestError(
                "Die Graphdatei hat keine Gruppen; --type-attribute nennt das Attribut dafür.",
                "The graph file has no groups; --type-attribute names the attribute for them.")
        }
        return groups
    }
}

extension GraphFile {
    /// The groups that an attribute of the nodes makes, for actors in the order of `ids`; nil where none was named.
    fileprivate func groups(_ attribute: String?, _ ids: [String]) -> ActorGroups? {
        guard let attribute else { return nil }
        let exact = attributes.first { $0.name == attribute }
        let known = exact ?? attributes.first { $0.name.folded == attribute.folded }
        guard let values = known?.values else { return nil }
        let texts = Dictionary(zip(self.ids, values), uniquingKeysWith: { first, _ in first })
        return ActorGroups(texts: ids.map { texts[$0] ?? "" })
    }
}

extension MeasureExtras {
    /// Computes what was asked for.
    ///
    /// - Parameter measures: of the actors, for bounds.
    init(
        _ chosen: [Name], of network: MeasuredNetwork, measures: [ActorMeasure], options: MeasureOptions
    ) throws(RequestError) {
        self.init()
        let graph = network.graph
        for name in chosen {
            switch name {
            case .keyPlayers:
                keyPlayers = KeyPlayerCriterion.allCases.flatMap { criterion in
                    (1...3).filter { $0 <= graph.nodeCount }.map { size in
                        (criterion, graph.keyPlayers(size, by: criterion, seed: options.seed))
                    }
                }
            case .mixing:
                let groups = try network.requiredGroups()
                mixing = (graph.mixingMatrix(groups: groups.labels), groups)
            case .brokerage:
                let groups = try network.requiredGroups().labels
                let expected = graph.expectedBrokerage(groups: groups)
                brokerage = (graph.brokerage(groups: groups), expected.mean, expected.deviation)
            case .boards:
                guard let landscape = network.landscape else {
                    throw RequestError(
                        "Gremien gibt es nur in einer Landschaft, nicht in einer Graphdatei.",
                        "Boards exist in a landscape only, not in a graph file.")
                }
                boards = BoardMeasures(landscape, normalized: options.normalized)
            case .bounds: bounds = try network.bounds(measures, options)
            case .persons: persons = try network.persons()
            }
        }
    }
}
