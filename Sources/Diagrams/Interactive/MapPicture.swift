import CResources
public import GapAnalysis
public import LandscapeModel
import PlainText

/// The picture of an interactive map for a page with a text of its own: the drawing, and which actor, cooperation and
/// suggestion each of its elements is.
///
/// Elements are called `karte-akteur-N`, `karte-kooperation-N` and `karte-anregung-N`, counted from 1.
public struct MapPicture: Sendable {
    /// An element `svg` with the id `netz`.
    public let svg: String
    /// The actor that each `karte-akteur-N` stands for.
    public let actors: [ActorIndex]
    /// The cooperations drawn, with the number of their line.
    public let ties: [(pair: ActorPair, line: Int)]
    /// The number of the line of each suggestion drawn, by the number of the suggestion.
    public let suggestions: [Int: Int]
    /// What the signs mean, as a section of HTML.
    public let legend: String
    public let title: String
    public let dateLine: String?
    /// "vorläufig: n Zeilen nicht verstanden".
    public let provisionalNote: String?

    /// What a column of text leaves of a screen.
    private static let besideColumn = 1.25

    /// - Parameters as those of `InteractiveMap`.
    /// - Throws: `MapError` as `Diagram.render()` does.
    public init(_ shown: ShownLandscape, gaps: [Gap], options: MapOptions) throws(MapError) {
        let interactive = InteractiveMap(shown, gaps: gaps, options: options, aspect: Self.besideColumn)
        let diagram = interactive.diagram
        let map = try interactive.picture()
        let page = MapPage(
            diagram: diagram, map: map, facts: interactive.facts, view: options.view, profile: shown.profile)
        svg = page.picture
        legend = page.legend
        title = diagram.title
        dateLine = diagram.dateLine
        provisionalNote = diagram.provisionalNote
        actors = diagram.nodes.compactMap(\.actor)
        var ties: [(pair: ActorPair, line: Int)] = []
        var suggestions: [Int: Int] = [:]
        for (place, edge) in diagram.edges.enumerated() {
            if let number = edge.number { suggestions[number] = place + 1 }
            guard !edge.isGap, let one = diagram.nodes[edge.a].actor, let two = diagram.nodes[edge.b].actor
            else { continue }
            ties.append((ActorPair(one, two), place + 1))
        }
        self.ties = ties
        self.suggestions = suggestions
    }

    /// The part of the script that shows a picture of this kind: zooming, moving, names of a size that can be read.
    public static var canvasScript: String { DiagramsFiles.canvas_js.text }
}
