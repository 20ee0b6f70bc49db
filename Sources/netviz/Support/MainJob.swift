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

    /// The report with the maps that its chapters show; no other map is drawn.
    ///
    /// - Parameter inDots: the maps as PNG, too, for a format that cannot show SVG.
    func report(_ options: ReportOptions, inDots: Bool = false) throws -> Reports.Report {
        func shows(_ chapter: ReportChapter) -> Bool {
            options.only.isEmpty || options.only.contains(chapter)
        }
        return try report(
            overview: shows(.network) ? maps.overview() : nil,
            gaps: shows(.fields) ? maps.gaps(analysis) : nil,
            options: options, inDots: inDots)
    }

    func report(
        overview: RenderedMap?, gaps: RenderedMap?, options: ReportOptions = ReportOptions(),
        inDots: Bool = false
    ) throws -> Reports.Report {
        var options = options
        options.language = spoken
        options.profile = profile
        options.provisionalNote = prepared.note
        options.overviewMap = try overview.map { try reportMap($0, prefix: "karte", inDots: inDots) }
        options.gapMap = try gaps.map { try reportMap($0, prefix: "luecken", inDots: inDots) }
        return Reports.Report(
            landscape: prepared.landscape, index: prepared.index, analysis: analysis, options: options)
    }

    /// Ids inside the picture get a prefix of their own, since several pictures share one page.
    private func reportMap(_ map: RenderedMap, prefix: String, inDots: Bool) throws -> ReportMap {
        var result = ReportMap(
            title: Bilingual(map.diagram.title, map.diagram.title), svg: map.svg(prefix: prefix),
            alternative: Bilingual(map.diagram.description, map.diagram.description))
        guard inDots else { return result }
        do {
            result.png = try map.data(.png)
        } catch {
            throw Failure(error.message.german, error.message.english)
        }
        return result
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
