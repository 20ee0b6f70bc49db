package import Diagrams
import Foundation
import GraphFiles
import LandscapeModel
import NetworkGraph
import PlainText

/// How a map is drawn, in words that somebody wrote.
package struct MapRequest: Sendable {
    package var view = MapView.cooperation
    package var layout = MapLayout.auto
    package var ties = TieRequest()
    /// Only this actor and whoever is within `radius` steps.
    package var ego: String?
    package var radius = 1
    /// Name of the measure that the size follows.
    package var sizeBy = ActorMeasure.degree.rawValue
    package var colourBy = MapColouring.sector
    package var page = Page.screen
    package var isBlackAndWhite = false
    /// So many suggestions at most.
    package var gapLimit = MapOptions.usualGaps
    package var title: String?
    /// A file that remembers where every actor stands; there need be none yet.
    package var positions: String?

    package init() {}

    /// The options of the drawing, with actors found and sizes computed.
    func options(_ input: LandscapeInput, _ context: JobContext) throws -> MapOptions {
        guard (1...6).contains(radius) else {
            throw RequestError("--radius kennt 1 bis 6.", "--radius knows 1 to 6.")
        }
        guard gapLimit >= 1 else {
            throw RequestError("--top braucht eine Zahl ab 1.", "--top needs a number from 1.")
        }
        var options = MapOptions(input, context)
        options.gapLimit = gapLimit
        options.view = view
        options.layout = layout
        options.filter = try ties.filter(input)
        options.filterText = options.filter.words(input.landscape, context.language)
        options.ego = try ego.map { try input.actor($0) }
        options.radius = radius
        options.colourBy = colourBy
        options.page = page
        options.isBlackAndWhite = isBlackAndWhite
        options.title = title
        try takeLooks(&options, input)
        try size(&options, input, seed: context.seed)
        options.positions = try storedPositions(options)
        return options
    }

    /// Places and colours of the input, where they are asked for.
    private func takeLooks(_ options: inout MapOptions, _ input: LandscapeInput) throws(JobError) {
        let looks = input.looks
        if layout == .file { options.filePlaces = looks.places.mapValues { Point(x: $0.x, y: $0.y) } }
        guard colourBy == .file else { return }
        options.fileColours = input.landscape.actors.map { looks.colours[$0.id] }
        guard options.fileColours.contains(where: { $0 != nil }) else {
            throw JobError(
                "Die Eingabe hat keine Farben; „--color-by file“ braucht eine Datei, in der die Knoten Farben haben, etwa GEXF aus Gephi oder GraphML aus yEd.",
                "The input has no colours; “--color-by file” needs a file whose nodes have colours, such as GEXF from Gephi or GraphML from yEd."
            )
        }
    }

    /// What the file of positions holds; nil where there is none yet.
    private func storedPositions(_ options: MapOptions) throws -> StoredPositions? {
        guard let positions else { return nil }
        guard options.canKeepPositions else {
            throw RequestError(
                "--positions passt zu Karten mit freier Anordnung, nicht zu dieser Ansicht oder Anordnung.",
                "--positions is for maps with a free layout, not for this view or layout.")
        }
        guard FileManager.default.fileExists(atPath: positions) else { return nil }
        guard let data = FileManager.default.contents(atPath: positions) else {
            throw JobError(
                "„\(positions)“ konnte nicht gelesen werden. Ist es eine Datei, die Sie lesen dürfen?",
                "“\(positions)” could not be read. Is it a file that you may read?")
        }
        guard let stored = StoredPositions(json: data) else {
            throw JobError(
                "„\(positions)“ ist keine Positionsdatei von netviz oder wurde beschädigt. Wenn Sie die Datei "
                    + "löschen oder umbenennen, ordnet netviz die Karte neu an und schreibt eine neue.",
                "“\(positions)” is no position file of netviz, or it is damaged. If you delete or rename it, "
                    + "netviz lays the map out anew and writes a fresh one.")
        }
        return stored
    }

    private func size(_ options: inout MapOptions, _ input: LandscapeInput, seed: UInt64) throws(RequestError)
    {
        guard let measure = ActorMeasure.named(sizeBy) else {
            throw MeasureChoice.unknown(sizeBy, ActorMeasure.words)
        }
        let view = input.landscape.graph(input.index, options.filter)
        var wanted = [measure]
        let needsCommunities = colourBy == .community || input.landscape.isMostlySectorless
        if needsCommunities { wanted.append(.community) }
        let measuring = MeasureOptions(groups: input.landscape.sectorGroups(view), seed: seed)
        let result = view.graph.measure(actors: wanted, network: [], options: measuring)
        func perActor(_ values: [Double?]) -> [Double?] {
            var all = [Double?](repeating: nil, count: input.landscape.actors.count)
            for (node, actor) in view.actors.enumerated() { all[Int(actor)] = values[node] }
            return all
        }
        // The map itself counts ties, in whole numbers that a reader can check.
        if measure != .degree {
            options.sizes = result.values(measure).map(perActor)
            options.sizeLabel = measure.title
            options.sizeNote = RankingCertainty.note(
                input.landscape, view, input.index, options.filter, of: measure, options: measuring)
        }
        if needsCommunities {
            options.communities = result.values(.community).map(perActor)?.map { $0.map { Int($0) } }
        }
    }
}

extension MapOptions {
    /// What every map of an input in a context has in common.
    init(_ input: LandscapeInput, _ context: JobContext) {
        self.init()
        language = context.language
        seed = context.seed
        fallbackDate = context.date
        provisionalNote = input.note(context.language)
        coverage = input.coverage(context.profile)
    }
}
