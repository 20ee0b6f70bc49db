import Diagrams
import Foundation
import GapAnalysis
import LandscapeModel
import NetworkGraph
import PlainText

/// The maps of one landscape, each laid out once.
struct MainMaps: Sendable {
    let input: LandscapeInput
    let context: JobContext
    let isPseudonymised: Bool
    /// What they are drawn for.
    private var paper = Page.screen
    /// How far the ranking behind the sizes stands, worked out for the first map.
    private let sizeNote: Once<Bilingual?>

    init(_ input: LandscapeInput, _ context: JobContext, isPseudonymised: Bool = false) {
        self.input = input
        self.context = context
        self.isPseudonymised = isPseudonymised
        sizeNote = Once {
            RankingCertainty.note(
                input.landscape, input.landscape.graph(input.index), input.index, of: .betweenness,
                options: MeasureOptions(seed: context.seed))
        }
    }

    /// The same for a page of the report, an A4 sheet of its own.
    var onPaper: MainMaps {
        var maps = self
        maps.paper = .a4
        return maps
    }

    /// The map of the whole landscape, symbols sized by betweenness.
    func overview() throws -> RenderedMap { try map(.cooperation, []) }

    /// The map of missing cooperations; nil in the public profile, which shows no gaps by name.
    func gaps(_ analysis: Analysis) throws -> RenderedMap? {
        context.profile == .oeffentlich ? nil : try map(.gaps, analysis.gaps)
    }

    /// The missing cooperations of one Handlungsfeld.
    func gaps(_ analysis: Analysis, field: String) throws -> RenderedMap? {
        guard context.profile != .oeffentlich else { return nil }
        return try map(.gaps, analysis.gaps) {
            $0.filter.field = field
            $0.filterText = $0.filter.words(input.landscape, context.language)
        }
    }

    /// The Gremien and who sits on them; nil where there are none, or where single seats are not told.
    func boards() throws -> RenderedMap? {
        guard !isPseudonymised, input.shown(context.profile).tellsSeats else { return nil }
        return try sheet(options(.boards), [])
    }

    /// Who works with whom in one Handlungsfeld, with its suggestions; nil where there is nothing to draw.
    func field(_ field: String, _ analysis: Analysis) throws -> RenderedMap? {
        guard !isPseudonymised else { return nil }
        var options = options(.field)
        options.filter.field = field
        return try sheet(options, context.profile == .oeffentlich ? [] : analysis.gaps, part: field)
    }

    private func sheet(_ options: MapOptions, _ gaps: [Gap], part: String? = nil) throws -> RenderedMap? {
        try MapSet(input: input, gaps: gaps, options: options, context)
            .rendered(MapSet.Sheet(name: "", meaning: "", options: options, part: part))
    }

    /// One actor, whom it works with and the suggestions about it.
    func around(_ actor: ActorIndex, _ analysis: Analysis) throws -> RenderedMap {
        try map(.cooperation, analysis.gaps) { $0.ego = actor }
    }

    /// The usual set of maps.
    func set(_ gaps: [Gap] = []) -> MapSet {
        MapSet(input: input, gaps: gaps, options: options(.cooperation), context)
    }

    /// The map to search and filter, with the suggestions beside each actor.
    func page(_ analysis: Analysis) throws -> String {
        try InteractiveMap(
            input.shown(context.profile), gaps: analysis.gaps, options: options(.cooperation)
        ).html()
    }

    /// The Runder Tisch; nil where suggestions are not told by name, and where the input is no landscape of tables.
    func table(_ analysis: Analysis) throws -> Data? {
        guard context.profile != .oeffentlich, !isPseudonymised, TableJob.takesEntries(input) else {
            return nil
        }
        var shared = context
        // It is for those who take part, whoever makes it.
        shared.profile = .workshop
        let maps = MainMaps(input, shared)
        return try TableJob(
            input, options: maps.options(.cooperation), catalogue: analysis.catalogue, shared
        ).page(analysis.gaps)
    }

    private func map(
        _ view: MapView, _ gaps: [Gap], _ change: (inout MapOptions) -> Void = { _ in }
    ) throws -> RenderedMap {
        var options = options(view)
        change(&options)
        return try Diagram(input.shown(context.profile), gaps: gaps, options: options).render()
    }

    private func options(_ view: MapView) -> MapOptions {
        var options = MapOptions(input, context)
        options.view = view
        options.page = paper
        options.isPseudonymised = isPseudonymised
        // Betweenness ranks single actors: outside the own desk the size shows the number of ties.
        if context.profile == .intern {
            let graph = input.landscape.graph(input.index)
            let measure = ActorMeasure.betweenness
            options.sizes = graph.graph.measure(actors: [measure]).values(measure)
            options.sizeLabel = measure.title
            // Working it out throws nothing.
            options.sizeNote = (try? sizeNote.value()) ?? nil
        }
        if input.landscape.isMostlySectorless { options.communities = communities }
        return options
    }

    /// The closely linked group of each actor.
    private var communities: [Int?]? {
        let view = input.landscape.graph(input.index)
        let result = view.graph.measure(
            actors: [.community], network: [], options: MeasureOptions(seed: context.seed))
        guard let values = result.values(.community) else { return nil }
        var all = [Int?](repeating: nil, count: input.landscape.actors.count)
        for (node, actor) in view.actors.enumerated() { all[Int(actor)] = values[node].map { Int($0) } }
        return all
    }
}
