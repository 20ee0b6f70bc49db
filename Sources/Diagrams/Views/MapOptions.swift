public import GapAnalysis
public import LandscapeModel
public import PlainText

/// What the fill colour of a symbol stands for; its shape always stands for the sector.
public enum MapColouring: String, Sendable, CaseIterable {
    case sector, community, field, type
    /// As the file of another program has it.
    case file
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
    /// How far the ranking by `sizes` stands, in a sentence under its sizes in the legend.
    public var sizeNote: Bilingual?
    public var colourBy: MapColouring = .sector
    /// A group number per actor for `colourBy == .community`.
    public var communities: [Int?]?
    /// By what suggestions are spread over a sheet, where the landscape itself no longer tells it; nothing of it is printed.
    /// nil: what the landscape tells.
    public var background: GapChoice.Background?
    public var page: Page = .screen
    public var isBlackAndWhite = false
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
    /// Suggestions stand beside the cooperations although the map is about all actors.
    public var hasSuggestions = false
    /// How many suggestions are drawn at most; the rest stands in the list.
    public var gapLimit = Self.usualGaps

    /// More cannot be taken in from some steps away.
    public static let usualGaps = 10

    public init() {}

    /// Whether nodes can stay where they were: a circle, a matrix and panels have places of their own.
    public var canKeepPositions: Bool {
        view.drawn(filter).keepsPlaces && layout != .target && layout != .sectors
    }

    /// Whether the map draws suggestions: it is about them, or about a part of the landscape, whose own it shows.
    public var showsSuggestions: Bool {
        let isOfPart = filter.field != nil || filter.district != nil || filter.board != nil || ego != nil
        return view.showsGaps || (view.drawn(filter).canAddSuggestions && (isOfPart || hasSuggestions))
    }

    /// Whether the nodes of the view have sectors, around which a circle can be divided.
    public var hasSectors: Bool { view.drawn(filter).hasSectors }
}
