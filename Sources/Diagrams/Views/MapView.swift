internal import GapAnalysis
import LandscapeModel
import PlainText

/// What a map shows. A view is one value: its words, what it draws and its legend; ``allCases`` is the list of them.
public struct MapView: Sendable {
    /// What its nodes or lines are called: many of them, and after "von"; one of them, where it can be one.
    struct Noun: Sendable {
        var one = Bilingual("", "")
        var many: Bilingual
        var ofMany: Bilingual

        static let cooperation = Noun(
            one: Bilingual("eine Kooperation", "one cooperation"),
            many: Bilingual("Kooperationen", "cooperations"),
            ofMany: Bilingual("Kooperationen", "cooperations"))
        static let actor = Noun(
            many: Bilingual("Akteure", "actors"), ofMany: Bilingual("Akteuren", "actors"))
    }

    /// What the actors are summed up by.
    enum Grouping: Sendable { case types, districts }

    /// The word on the command line.
    public let name: String
    let title: Bilingual
    var nodes = Noun.actor
    var lines = Noun.cooperation
    /// Suggestions are what it is about, cooperations the background.
    public internal(set) var showsGaps = false
    /// It is made of what the recommendations expect.
    public internal(set) var needsExpectations = false
    /// Its lines are cooperations, which the public sees in part only.
    var showsCooperations = true
    /// Its nodes have sectors, around which a circle can be divided.
    var hasSectors = true
    /// Its nodes can stay where they were.
    var keepsPlaces = true
    /// Every actor is a node, or stands for itself.
    var drawsEachActor = true
    /// It can be drawn of one actor and whoever is near.
    var hasSurroundings = true
    /// It tells actors that are active anywhere or nowhere from those of a district.
    var tellsPlaces = true
    /// Of a district it shows whom its actors work with as well.
    var showsPartners = true
    /// Suggestions can stand beside the cooperations, where it is about a part of the landscape.
    var canAddSuggestions = false
    /// Actors of a sector, or of a closely linked group, stand on one ground.
    var hasRegions = false
    /// Nothing is told of the cooperations: people draw them.
    var isBlank = false
    /// It is about Handlungsfelder, whatever the filter.
    var isAboutFields = false
    /// nil: it draws single actors.
    var grouping: Grouping?
    /// Another view that is drawn instead, by the filter and by whether suggestions may be told by name.
    var replacement: @Sendable (_ filter: TieFilter, _ namesGaps: Bool) -> MapView? = { _, _ in nil }

    /// Fills the builder, whose actors and pairs are chosen.
    var draw: @Sendable (inout DiagramBuilder, [Gap]) -> Void = { $0.addNetwork($1) }
    /// Made from what is on the map.
    var legend: @Sendable (DiagramBuilder) -> [Diagram.LegendSection] = { $0.networkLegend }
    /// The picture in sentences, for whoever cannot see it.
    var sentences: @Sendable (DiagramBuilder) -> String = { $0.networkDescription }
    /// The finding above the title; nil where nothing can be said.
    var headline: @Sendable (DiagramBuilder) -> Bilingual? = { Headline.first(HeadlineFigures($0)) }
    /// What stands beside the map in words.
    var list: @Sendable (DiagramBuilder) -> Diagram.SuggestionList? = { $0.suggestionList }
    /// What the nodes in the box of their own have in common.
    var isolated: @Sendable (DiagramBuilder) -> String = { $0.noTie }

    init(_ name: String, _ german: String, _ english: String, _ change: (inout MapView) -> Void = { _ in }) {
        self.name = name
        title = Bilingual(german, english)
        change(&self)
    }

    /// What is drawn of it.
    func drawn(_ filter: TieFilter, namesGaps: Bool = true) -> MapView {
        replacement(filter, namesGaps) ?? self
    }
}

extension MapView: CaseIterable {
    public static let allCases: [MapView] = [
        .cooperation, .gaps, .field, .boards, .matrix, .districts, .types, .list, .blank,
    ]
}

extension MapView: RawRepresentable, Hashable, CustomStringConvertible {
    public var rawValue: String { name }
    public var description: String { name }

    public init?(rawValue: String) {
        guard let view = Self.allCases.first(where: { $0.name == rawValue }) else { return nil }
        self = view
    }

    public static func == (one: MapView, two: MapView) -> Bool { one.name == two.name }
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

// The network of actors, and what is drawn on top of it.
extension MapView {
    public static let cooperation: MapView = MapView(
        "cooperation", "Kooperationslandkarte", "Map of cooperation"
    ) {
        $0.canAddSuggestions = true
        $0.hasRegions = true
    }

    public static let gaps: MapView = MapView(
        "gaps", "Anregungen zur Kooperation", "Suggestions for cooperation"
    ) {
        $0.showsGaps = true
        $0.hasRegions = true
        // By name they are nobody's business in public.
        $0.replacement = { _, namesGaps in namesGaps ? nil : MapView.groupedGaps }
    }

    /// One Handlungsfeld, or all of them side by side.
    public static let field: MapView = MapView("field", "Kooperationslandkarte", "Map of cooperation") {
        $0.isAboutFields = true
        $0.canAddSuggestions = true
        $0.hasRegions = true
        $0.replacement = { filter, _ in filter.field == nil ? MapView.panels : nil }
    }
}
