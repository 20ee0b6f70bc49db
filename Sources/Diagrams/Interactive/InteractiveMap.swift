public import GapAnalysis
public import LandscapeModel

/// A map as one HTML page that needs nothing from elsewhere: with the script that the page brings along it can
/// be searched, filtered and walked through; without, it is the picture and its tables.
public struct InteractiveMap: Sendable {
    let diagram: Diagram
    let facts: MapFacts
    let view: MapView
    let profile: Profile
    /// Width to height of the room that the page gives it.
    private let aspect: Double

    /// What a browser leaves of a screen of 16:9 below its own bars and those of the page.
    private static let wholeWindow = 2.05

    /// - Parameters:
    ///   - gaps: all gaps of the unfiltered landscape, also where the view does not draw them: the page
    ///     tells them beside the actors.
    public init(_ shown: ShownLandscape, gaps: [Gap], options: MapOptions) {
        self.init(shown, gaps: gaps, options: options, aspect: Self.wholeWindow)
    }

    init(_ shown: ShownLandscape, gaps: [Gap], options: MapOptions, aspect: Double) {
        self.aspect = aspect
        var options = options
        if options.view.drawn(options.filter, namesGaps: shown.namesGaps).canAddSuggestions {
            // They lie ready on the map until somebody wants to see them.
            options.hasSuggestions = true
            options.gapLimit = Self.mostSuggestions
        }
        diagram = Diagram(shown, gaps: gaps, options: options)
        var builder = DiagramBuilder(shown, options)
        if diagram.refusal == nil { builder.choose() }
        facts = MapFacts(diagram, builder: builder, gaps: diagram.refusal == nil ? gaps : [])
        view = options.view
        profile = shown.profile
    }

    /// More lines than that nobody would look at, and the page would become slow.
    private static let mostSuggestions = 300

    /// The page; the same bytes for the same input.
    ///
    /// - Throws: `MapError` as `Diagram.render()` does.
    public func html() throws(MapError) -> String {
        MapPage(diagram: diagram, map: try picture(), facts: facts, view: view, profile: profile).text
    }

    /// The drawing without what stands as text on a page.
    func picture() throws(MapError) -> RenderedMap {
        // Title and legend are text of the page, where they stay readable on every screen.
        var bare = diagram
        bare.headline = nil
        bare.title = ""
        bare.dateLine = nil
        bare.filterLine = nil
        bare.provisionalNote = nil
        bare.legend = []
        bare.windowAspect = aspect
        bare.list = nil
        // A filter moves and hides actors, a ground would stay; on the page colour and shape tell the sector.
        bare.regions = []
        for node in bare.nodes.indices { bare.nodes[node].region = nil }
        let map = try bare.render()
        // A matrix and panels are one picture with everything in it; there is nothing to walk through.
        return map.isSceneryOnly ? try diagram.render() : map
    }
}
