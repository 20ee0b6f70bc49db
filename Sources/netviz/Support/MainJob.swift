import Diagrams
import GapAnalysis
import LandscapeModel
import NetworkGraph
import PlainText
import Reports

/// The maps of one landscape, each laid out once.
struct MainMaps: Sendable {
    let prepared: Prepared
    let profile: Profile
    let seed: UInt64
    let isPseudonymised: Bool

    init(_ prepared: Prepared, profile: Profile, seed: UInt64, isPseudonymised: Bool = false) {
        self.prepared = prepared
        self.profile = profile
        self.seed = seed
        self.isPseudonymised = isPseudonymised
    }

    /// The map of the whole landscape, symbols sized by betweenness.
    func overview() throws -> RenderedMap { try map(.cooperation, []) }

    /// The map of missing cooperations; nil in the public profile, which shows no gaps by name.
    func gaps(_ analysis: Analysis) throws -> RenderedMap? {
        profile == .oeffentlich ? nil : try map(.gaps, analysis.gaps)
    }

    /// The missing cooperations of one Handlungsfeld.
    func gaps(_ analysis: Analysis, field: String) throws -> RenderedMap? {
        guard profile != .oeffentlich else { return nil }
        return try map(.gaps, analysis.gaps) {
            $0.filter.field = field
            $0.filterText =
                text("nur Handlungsfeld ", "only field ")
                + prepared.landscape.vocabulary.label(field: field, spoken)
        }
    }

    /// One actor and whom it works with.
    func around(_ actor: ActorIndex) throws -> RenderedMap {
        try map(.cooperation, []) { $0.ego = actor }
    }

    /// The usual set of maps, without suggestions.
    var set: MapSet { MapSet(prepared: prepared, gaps: [], options: options(.cooperation)) }

    /// The map to search and filter, with the suggestions beside each actor.
    func page(_ analysis: Analysis) throws -> String {
        try InteractiveMap(
            landscape: prepared.landscape, index: prepared.index, gaps: analysis.gaps,
            options: options(.cooperation)
        ).html()
    }

    private func map(
        _ view: MapView, _ gaps: [Gap], _ change: (inout MapOptions) -> Void = { _ in }
    ) throws -> RenderedMap {
        var options = options(view)
        change(&options)
        return try Diagram(
            landscape: prepared.landscape, index: prepared.index, gaps: gaps, options: options
        ).rendered()
    }

    private func options(_ view: MapView) -> MapOptions {
        var options = MapOptions()
        options.view = view
        options.profile = profile
        options.language = spoken
        options.seed = seed
        options.isPseudonymised = isPseudonymised
        options.provisionalNote = prepared.note
        options.coverage = prepared.coverage(profile)
        options.fallbackDate = .sourceDateEpoch
        // Betweenness ranks single actors: outside the own desk the size shows the number of ties.
        if profile == .intern {
            let graph = prepared.landscape.graph(prepared.index)
            options.sizes = graph.graph.betweenness()
            let measure = ActorMeasure.betweenness
            options.sizeLabel = Bilingual(measure.title(), measure.title(english: true))
        }
        return options
    }
}

/// Maps and report of one landscape, made from one analysis.
struct MainJob: Sendable {
    let prepared: Prepared
    let analysis: Analysis
    let maps: MainMaps
    let profile: Profile
    let seed: UInt64

    init(
        _ prepared: Prepared, analysis: Analysis, profile: Profile, seed: UInt64,
        isPseudonymised: Bool = false
    ) {
        self.prepared = prepared
        self.analysis = analysis
        self.profile = profile
        self.seed = seed
        maps = MainMaps(prepared, profile: profile, seed: seed, isPseudonymised: isPseudonymised)
    }

    init(_ prepared: Prepared, catalogue: Catalogue, profile: Profile, seed: UInt64) {
        let analysis = prepared.landscape.analysed(prepared.index, catalogue: catalogue)
        self.init(prepared, analysis: analysis, profile: profile, seed: seed)
    }

    /// The report with the maps that its chapters show; no other map is drawn.
    ///
    /// - Parameter inDots: the maps as PNG, too, for a format that cannot show SVG.
    func report(_ options: ReportOptions, inDots: Bool = false) throws -> Reports.Report {
        @Sendable func shows(_ chapter: ReportChapter) -> Bool {
            options.only.isEmpty || options.only.contains(chapter)
        }
        let overview = Once { shows(.network) ? try maps.overview() : nil }
        let gaps = Once {
            guard shows(.fields) else { return nil as RenderedMap? }
            return try options.field.map { try maps.gaps(analysis, field: $0) } ?? maps.gaps(analysis)
        }
        let draft = Once { self.draft(options) }
        try together(
            [{ _ = try overview.value() }, { _ = try gaps.value() }], beside: [{ _ = try draft.value() }])
        return try illustrated(
            draft.value(), overview: overview.value(), gaps: gaps.value(), inDots: inDots)
    }

    /// The chapters that show no map.
    func draft(_ options: ReportOptions = ReportOptions()) -> ReportDraft {
        ReportDraft(
            landscape: prepared.landscape, index: prepared.index, analysis: analysis,
            options: finished(options))
    }

    func illustrated(
        _ draft: ReportDraft, overview: RenderedMap?, gaps: RenderedMap?, inDots: Bool = false
    ) throws -> Reports.Report {
        draft.illustrated(
            overview: try overview.map { try reportMap($0, prefix: "karte", inDots: inDots) },
            gaps: try gaps.map { try reportMap($0, prefix: "luecken", inDots: inDots) })
    }

    /// The Steckbrief of one actor with the map of its surroundings.
    func sheet(of actor: ActorIndex, _ options: ReportOptions, inDots: Bool) throws -> Reports.Report {
        let name = prepared.landscape.actors[Int(actor)].name
        var options = finished(options)
        options.overviewMap = try reportMap(try maps.around(actor), prefix: "karte", inDots: inDots)
        guard
            let report = Reports.Report(
                of: actor, landscape: prepared.landscape, index: prepared.index, analysis: analysis,
                options: options)
        else {
            throw Failure("„\(name)“ wird hier nicht gezeigt.", "“\(name)” is not shown here.")
        }
        return report
    }

    /// The short version in Einfache Sprache; it has no maps.
    func easyReport(_ options: ReportOptions) -> Reports.Report {
        Reports.Report.easy(
            landscape: prepared.landscape, index: prepared.index, analysis: analysis,
            options: finished(options))
    }

    private func finished(_ options: ReportOptions) -> ReportOptions {
        var options = options
        options.language = spoken
        options.profile = profile
        options.provisionalNote = prepared.note
        options.coverage = prepared.coverage(profile)
        options.isPseudonymised = maps.isPseudonymised
        return options
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

    func gapsTable() -> GapsTable {
        GapsTable(
            landscape: prepared.landscape, analysis: analysis, note: prepared.originNote(.intern),
            coverage: prepared.coverage(.intern))
    }
}

extension MeasuresTable {
    /// The usual measures of every actor of a landscape.
    init(_ prepared: Prepared, seed: UInt64) {
        let landscape = prepared.landscape
        let view = landscape.graph(prepared.index)
        let actors = ActorMeasure.defaults(nodeCount: view.graph.nodeCount)
        self.init(
            ids: view.actors.map { landscape.actors[Int($0)].id },
            names: view.actors.map { landscape.actors[Int($0)].name },
            actors: actors, network: [],
            result: view.graph.measure(
                actors: actors, network: [],
                options: MeasureOptions(groups: landscape.sectorGroups(view), seed: seed)),
            note: prepared.originNote(.intern, pairs: view.pairs),
            ungrouped: MeasuresTable.Ungrouped(landscape.groups(view, by: .sector), by: .sector, spoken))
    }
}
