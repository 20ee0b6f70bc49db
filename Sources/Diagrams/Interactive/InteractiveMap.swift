public import GapAnalysis
public import LandscapeModel

/// A map as one HTML page that needs nothing from elsewhere: with the script that the page brings along it can
/// be searched, filtered and walked through; without, it is the picture and its tables.
public struct InteractiveMap: Sendable {
    let diagram: Diagram
    let facts: MapFacts
    let view: MapView
    let profile: Profile

    /// - Parameters:
    ///   - gaps: all gaps of the unfiltered landscape, also where the view does not draw them: the page
    ///     tells them beside the actors.
    public init(_ shown: ShownLandscape, gaps: [Gap], options: MapOptions) {
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
        // Title and legend are text of the page, where they stay readable on every screen.
        var bare = diagram
        bare.headline = nil
        bare.title = ""
        bare.dateLine = nil
        bare.filterLine = nil
        bare.provisionalNote = nil
        bare.legend = []
        bare.isForWindow = true
        bare.list = nil
        // A filter moves and hides actors, a ground would stay; on the page colour and shape tell the sector.
        bare.regions = []
        for node in bare.nodes.indices { bare.nodes[node].region = nil }
        var map = try bare.render()
        // A matrix and panels are one picture with everything in it; there is nothing to walk through.
        if map.isSceneryOnly { map = try diagram.render() }
        return MapPage(diagram: diagram, map: map, facts: facts, view: view, profile: profile).text
    }
}
