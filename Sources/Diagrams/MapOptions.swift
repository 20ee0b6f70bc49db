public import GapAnalysis
public import LandscapeModel
public import PlainText

/// What a map shows.
public enum MapView: String, Sendable, CaseIterable {
    case cooperation, gaps, field, boards, matrix, districts, types
}

/// How the actors are placed.
public enum MapLayout: String, Sendable, CaseIterable {
    case auto, stress, sfdp, dot, circo, twopi, target, sectors
    /// As the file of another program has them.
    case file

    /// Layers and circles take minutes for 2,000 nodes.
    static let mostNodesForSlowEngines = 500

    var isSlow: Bool { self == .dot || self == .circo }
}

/// What the fill colour of a symbol stands for; its shape always stands for the sector.
public enum MapColouring: String, Sendable, CaseIterable {
    case sector, community, field, type
    /// As the file of another program has it.
    case file
}

/// What the picture is made for.
public enum Page: String, Sendable, CaseIterable {
    case screen, a4, a3, a0

    /// Width and height in millimetres, landscape; nil on a screen, which has no millimetres.
    public var millimetres: (width: Double, height: Double)? {
        switch self {
        case .screen: nil
        case .a4: (297, 210)
        case .a3: (420, 297)
        case .a0: (1189, 841)
        }
    }

    /// Width and height, in points at which everything is laid out, of a picture whose small print is still
    /// readable when it is printed this size (7 pt on A4 and A3), or that a large screen shows at once.
    var readableCanvas: (width: Double, height: Double) {
        guard self != .a0, let millimetres else {
            return (self == .a0 ? 2_400 : 1_600, self == .a0 ? 1_697 : 1_000)
        }
        let factor = 72 / 25.4 * Style.smallestSize / Style.smallestPrint
        return (millimetres.width * factor, millimetres.height * factor)
    }

    /// Width divided by height.
    var aspect: Double {
        guard let millimetres else { return 1.6 }
        return millimetres.width / millimetres.height
    }
}

/// Everything that a user may choose about a map.
public struct MapOptions: Sendable {
    public var view: MapView = .cooperation
    public var layout: MapLayout = .auto
    /// Which actors and pairs are drawn.
    public var filter = TieFilter()
    /// The filter in the reader's words ("nur Handlungsfeld Wohnen"), printed under the title.
    public var filterText: String?
    /// Draw only this actor and whoever is at most `radius` steps away.
    public var ego: ActorIndex?
    public var radius = 1
    /// One value per actor of the landscape, which the area of its symbol is proportional to; nil: the
    /// number of cooperations drawn.
    public var sizes: [Double?]?
    /// What `sizes` measures, as the legend names it.
    public var sizeLabel = Bilingual("Zahl der Kooperationen", "Number of cooperations")
    public var colourBy: MapColouring = .sector
    /// A group number per actor for `colourBy == .community`.
    public var communities: [Int?]?
    public var page: Page = .screen
    public var isBlackAndWhite = false
    public var profile: Profile = .workshop
    public var language: Language = .german
    /// The same seed and the same landscape give the same bytes.
    public var seed: UInt64 = 1
    /// The date of a map whose landscape states none.
    public var fallbackDate: PartialDate?
    /// Where nodes stood on an earlier map: they stay there.
    public var positions: StoredPositions?
    /// Where a file of another program has its nodes, by id, from above and in its own unit; for the layout `file`.
    public var filePlaces: [String: Point] = [:]
    /// The colour of each actor in such a file, 0xRRGGBB; for `colourBy == .file`.
    public var fileColours: [UInt32?] = []
    /// Printed above the map; nil: made from the landscape and the view.
    public var title: String?
    /// "vorläufig: n Zeilen nicht verstanden", printed inside the picture.
    public var provisionalNote: String?
    /// What cannot be checked or is not resolved, printed inside the picture; nil: counted in the landscape.
    public var coverage: Coverage?
    /// Numbers stand for names: what else would tell who is meant is left out beside the map as well.
    public var isPseudonymised = false
    /// What the recommendations expect, for the matrix; nil: by the standard catalogue.
    public var expectations: [ExpectationCell]?
    /// How many gaps are drawn at most; the rest stands in the list.
    public var gapLimit = 25

    public init() {}

    /// Whether nodes can stay where they were: a circle, a matrix and panels have places of their own.
    public var canKeepPositions: Bool {
        view != .matrix && !(view == .field && filter.field == nil) && layout != .target && layout != .sectors
    }

    /// Whether the nodes of the view have sectors, around which a circle can be divided.
    public var hasSectors: Bool {
        switch view {
        case .cooperation, .gaps, .types: true
        case .field: filter.field != nil
        case .boards, .matrix, .districts: false
        }
    }
}

/// Why a map cannot be drawn.
public enum MapError: Explained, Sendable, Equatable {
    /// The layout makes no sense for the view.
    case layoutDoesNotFit(MapLayout, MapView)
    /// The engine would take minutes for so many nodes.
    case tooManyForLayout(MapLayout, Int)
    /// The input says of no node where it stands.
    case noPlaces
    /// No actor is left after filter and profile.
    case nothingToDraw
    /// Graphviz said so.
    case layout(String)

    /// What is wrong and what helps.
    public var message: Bilingual {
        switch self {
        case .layoutDoesNotFit(.file, let view):
            Bilingual(
                "Die Anordnung „file“ übernimmt die Orte der Akteure aus der Datei; für die Ansicht "
                    + "„\(view.rawValue)“ bitte „auto“ wählen.",
                "The layout “file” takes the places of the actors from the file; please choose “auto” for the view "
                    + "“\(view.rawValue)”.")
        case .noPlaces:
            Bilingual(
                "Die Eingabe sagt nicht, wo die Akteure stehen; „--layout file“ braucht eine Datei mit Orten, etwa GEXF "
                    + "aus Gephi oder GraphML aus yEd. Mit „--layout auto“ ordnet netviz selbst an.",
                "The input does not say where the actors stand; “--layout file” needs a file with places, such as GEXF "
                    + "from Gephi or GraphML from yEd. With “--layout auto” netviz places them itself.")
        case .layoutDoesNotFit(let layout, let view):
            Bilingual(
                "Die Anordnung „\(layout.rawValue)“ braucht Akteure mit Sektoren; für die Ansicht "
                    + "„\(view.rawValue)“ bitte „auto“ wählen.",
                "The layout “\(layout.rawValue)” needs actors with sectors; please choose “auto” for the "
                    + "view “\(view.rawValue)”.")
        case .tooManyForLayout(let layout, let count):
            Bilingual(
                "Die Anordnung „\(layout.rawValue)“ schafft höchstens \(MapLayout.mostNodesForSlowEngines) Knoten in "
                    + "erträglicher Zeit, hier sind es \(count). Bitte „auto“ oder „sfdp“ wählen.",
                "The layout “\(layout.rawValue)” manages at most \(MapLayout.mostNodesForSlowEngines) nodes in "
                    + "reasonable time, here are \(count). Please choose “auto” or “sfdp”.")
        case .nothingToDraw:
            Bilingual(
                "Es bleibt kein Akteur übrig: Bitte den Filter oder das Profil prüfen.",
                "No actor is left: please check the filter or the profile.")
        case .layout(let message):
            Bilingual("Graphviz meldet: \(message)", "Graphviz says: \(message)")
        }
    }
}
