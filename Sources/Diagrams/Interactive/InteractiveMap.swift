public import GapAnalysis
public import LandscapeModel

/// A map as one HTML page that needs nothing from elsewhere: with the script that the page brings along it can
/// be searched, filtered and walked through; without, it is the picture and its tables.
public struct InteractiveMap: Sendable {
    let diagram: Diagram
    let facts: MapFacts
    let profile: Profile

    /// - Parameters:
    ///   - index: the claims of this landscape.
    ///   - gaps: all gaps of the unfiltered landscape, also where the view does not draw them: the page
    ///     tells them beside the actors.
    public init(landscape: Landscape, index: ClaimIndex, gaps: [Gap], options: MapOptions) {
        diagram = Diagram(landscape: landscape, index: index, gaps: gaps, options: options)
        var builder = DiagramBuilder(landscape: landscape, options: options)
        if diagram.refusal == nil { builder.choose(index) }
        facts = MapFacts(diagram, builder: builder, index: index, gaps: diagram.refusal == nil ? gaps : [])
        profile = options.profile
    }

    /// The page; the same bytes for the same input.
    ///
    /// - Throws: `MapError` as `Diagram.render()` does.
    public func html() throws(MapError) -> String {
        // Title and legend are text of the page, where they stay readable on every screen.
        var bare = diagram
        bare.title = ""
        bare.dateLine = nil
        bare.filterLine = nil
        bare.provisionalNote = nil
        bare.legend = []
        let map = try bare.render()
        return MapPage(diagram: diagram, map: map, facts: facts, profile: profile).text
    }
}
