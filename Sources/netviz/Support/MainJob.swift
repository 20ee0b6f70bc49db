import Diagrams
import GapAnalysis
import LandscapeModel
import NetworkGraph
import Reports

/// The maps of one landscape, each laid out once.
struct MapSet: Sendable {
    let prepared: Prepared
    let profile: Profile
    let seed: UInt64

    init(_ prepared: Prepared, profile: Profile, seed: UInt64) {
        self.prepared = prepared
        self.profile = profile
        self.seed = seed
    }

    /// The map of the whole landscape, symbols sized by betweenness.
    func overview() throws -> RenderedMap { try map(.cooperation, []) }

    /// The map of missing cooperations; nil in the public profile, which shows no gaps by name.
    func gaps(_ analysis: Analysis) throws -> RenderedMap? {
        profile == .oeffentlich ? nil : try map(.gaps, analysis.gaps)
    }

    private func map(_ view: MapView, _ gaps: [Gap]) throws -> RenderedMap {
        var options = MapOptions()
        options.view = view
        options.profile = profile
        options.language = spoken
        options.seed = seed
        options.provisionalNote = prepared.note
        // Betweenness ranks single actors: outside the own desk the size shows the number of ties.
        if profile == .intern {
            let graph = prepared.landscape.graph(prepared.index)
            options.sizes = graph.graph.betweenness()
            let measure = ActorMeasure.betweenness
            options.sizeLabel = Bilingual(measure.title(), measure.title(english: true))
        }
        return try Diagram(
            landscape: prepared.landscape, index: prepared.index, gaps: gaps, options: options
        ).rendered()
    }
}

/// Maps and report of one landscape, made from one analysis.
struct MainJob: Sendable {
    let prepared: Prepared
    let analysis: Analysis
    let maps: MapSet
    let profile: Profile
    let seed: UInt64

    init(_ prepared: Prepared, analysis: Analysis, profile: Profile, seed: UInt64) {
        self.prepared = prepared
        self.analysis = analysis
        self.profile = profile
        self.seed = seed
        maps = MapSet(prepared, profile: profile, seed: seed)
    }

    init(_ prepared: Prepared, catalogue: Catalogue, profile: Profile, seed: UInt64) {
        let analysis = prepared.landscape.analysed(prepared.index, catalogue: catalogue)
        self.init(prepared, analysis: analysis, profile: profile, seed: seed)
    }

    func report(overview: RenderedMap, gaps: RenderedMap?) -> Reports.Report {
        var options = ReportOptions()
        options.language = spoken
        options.profile = profile
        options.provisionalNote = prepared.note
        options.overviewMap = reportMap(overview, prefix: "karte")
        options.gapMap = gaps.map { reportMap($0, prefix: "luecken") }
        return Reports.Report(
            landscape: prepared.landscape, index: prepared.index, analysis: analysis, options: options)
    }

    /// Ids inside the picture get a prefix of their own, since several pictures share one page.
    private func reportMap(_ map: RenderedMap, prefix: String) -> ReportMap {
        ReportMap(
            title: Bilingual(map.diagram.title, map.diagram.title), svg: map.svg(prefix: prefix),
            alternative: Bilingual(map.diagram.description, map.diagram.description))
    }

    func reportHTML() throws -> String {
        try report(overview: maps.overview(), gaps: maps.gaps(analysis)).html()
    }

    func reportMarkdown() throws -> String {
        try report(overview: maps.overview(), gaps: maps.gaps(analysis)).markdown()
    }

    func measures() -> MeasuresTable {
        let view = prepared.landscape.graph(prepared.index)
        let actors = ActorMeasure.defaults(nodeCount: view.graph.nodeCount)
        let result = view.graph.measure(
            actors: actors, network: [],
            options: MeasureOptions(groups: prepared.landscape.sectorGroups(view), seed: seed))
        return MeasuresTable(
            ids: view.actors.map { prepared.landscape.actors[Int($0)].id },
            names: view.actors.map { prepared.landscape.actors[Int($0)].name },
            actors: actors, network: [], result: result, note: prepared.note)
    }

    func gapsTable() -> GapsTable {
        GapsTable(landscape: prepared.landscape, analysis: analysis, note: prepared.note)
    }
}
