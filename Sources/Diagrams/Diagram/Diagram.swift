public import LandscapeModel
public import PlainText

/// A map as a pure value: what is drawn, not yet where.
///
/// It holds nothing that the profile forbids, so whatever is made from it (SVG, DOT, PDF) can leak nothing.
public struct Diagram: Sendable {
    /// What a node stands for.
    public enum Subject: Sendable, Hashable {
        case actor(ActorIndex)
        /// A Gremium, by its place in the landscape.
        case board(Int)
        /// All actors of one type or district, by its place in the aggregated map.
        case group(Int)
    }

    /// Why an actor stands on a map of a part of the landscape to which it does not belong.
    public enum Outside: Sendable, Hashable {
        /// It works with whoever the map is about.
        case partner
        /// A suggestion names it.
        case suggested
    }

    /// An actor on the map; in two-mode and aggregated views also a Gremium or a group of actors.
    public struct Node: Sendable, Hashable {
        public var subject: Subject
        /// The actor's id, the name of the node in DOT.
        public var id: String
        /// The whole name.
        public var name: String
        /// The sector in the reader's language.
        public var sector: String
        /// The label, broken into lines.
        public var label: [String]
        /// The same as short as it may be, for small pictures.
        public var shortLabel: [String] = []
        /// The same for one of several small pictures.
        public var tinyLabel: [String] = []
        /// What stands below the name of a group: "(3 untereinander)".
        var labelNote: String?
        public var symbol: Symbol
        /// What stands inside the symbol: the sector as a letter, or the number of actors behind the node.
        public var letter: String
        public var paint: Paint
        /// What the size of the symbol stands for, in its own unit.
        public var value = 0.0
        /// Area of the symbol in square points.
        public var area: Double
        /// Drawn with a broken outline: asked, but no answer yet.
        public var isHollow = false
        /// Drawn pale: an actor that the message of the map is not about.
        public var isContext = false
        /// nil: the map is about it as about the others.
        public var outside: Outside?
        /// What became of it between two states; nil: it is in both.
        var change: ActorChange?
        /// The actor that the map is drawn around.
        public var isCentre = false
        /// No cooperation of it is drawn; it stands in the box of its own.
        public var isIsolated = false
        /// Place of its region in `regions`; nil: it stands on no ground of its own.
        public var region: Int?
        /// Stands for its name where the page has no room for all: the place of the actor in the landscape, from 1.
        public var number: Int?
        /// One sentence about it, for the pointer and for screen readers.
        public var title: String

        /// Begins the ids of Gremien, of which one may be called like an actor.
        public static let boardPrefix = "gremium:"

        /// The actor that the node stands for; nil for a Gremium or a group.
        public var actor: ActorIndex? {
            guard case .actor(let actor) = subject else { return nil }
            return actor
        }
    }

    /// How the line of an edge is dashed.
    public typealias LineStyle = Diagrams.LineStyle

    /// A cooperation or a gap.
    public struct Edge: Sendable, Hashable {
        /// Places of the two ends in `nodes`.
        public var a: Int
        public var b: Int
        public var line: LineStyle
        /// 1...4; 0 for a gap, and where nobody stated it.
        public var strength: Int
        /// What another program weighs it; the width stands for that instead of a strength.
        public var weight: Weight?
        /// Between services of one Träger: drawn as a double line.
        public var isInternal = false
        /// Pale background of a gap map.
        public var isContext = false
        /// Hardly seen: the picture is about something else.
        public var isFaint = false
        /// The number of the gap, printed in a badge on the line.
        public var number: Int?
        /// How many cooperations or gaps the line sums up; nil for a line of its own.
        public var count: Int?
        /// The same as it is printed on the line; nil where it carries no number.
        public var countText: String?
        /// How many kinds of cooperation it stands for; 0 where none was named or the profile keeps it.
        public var kindCount = 0
        /// Its kinds in short words, printed on it; nil where the map does not tell them.
        public var kindWord: String?
        /// Where a directed cooperation leads.
        public var arrows: Arrows = []
        /// One sentence about it.
        public var title: String

        /// What changed about it between two states.
        var mark: ChangeMark?

        public var isGap: Bool { line.isSuggestion }

        /// It is what the map is about: each such line finds its own way and lies above the others.
        var isOnTop: Bool { isGap || line.isChange || mark != nil }

        /// Whether a number stands on the line.
        var hasBadge: Bool { badge != nil }

        /// What stands in the badge on the line: a number, a sign, or both.
        var badge: String? {
            let printed = number.map { String($0) } ?? countText
            return mark.map { $0.label(number) } ?? printed
        }

        /// Cross strokes on a line of several kinds that says none of them in words: one each, up to three.
        var tickCount: Int { (kindWord ?? "").isEmpty && kindCount > 1 ? min(3, kindCount) : 0 }
    }

    /// A number that a file gives a tie, in the unit of the program that wrote it.
    public struct Weight: Sendable, Hashable {
        public var value: Double
        /// Of the greatest weight in the file, 0...1.
        public var share: Double
    }

    /// What stands before the text of a legend entry.
    public enum Sample: Sendable, Hashable {
        case symbol(Symbol, Paint, letter: String, isHollow: Bool, isContext: Bool)
        case line(LineStyle, strength: Int, isInternal: Bool, isContext: Bool)
        /// A line as wide as a tie of this share of the greatest weight.
        case weight(share: Double)
        /// A symbol of this area.
        case size(area: Double)
        /// What is on record between two sectors.
        case chord(SectorTie.Amount)
        /// A step of the matrix, 0...4; nil: not told.
        case shade(Int?)
        /// The short word of a kind of cooperation, as it stands on a line.
        case word(String)
        /// A line with an arrowhead, and one with cross strokes.
        case arrow, ticks
        /// The symbol of an actor that is on record in one state only.
        case changed(Paint, ActorChange)
    }

    /// One line of the legend.
    public struct LegendEntry: Sendable, Hashable {
        public var sample: Sample
        public var text: String
        /// How many of them are on the map; nil where counting makes no sense.
        public var count: Int?

        /// As it stands in the legend, with its number.
        func words(_ language: Language) -> String {
            text + (count.map { " (\(language.digits($0)))" } ?? "")
        }
    }

    /// Entries under one heading.
    public struct LegendSection: Sendable, Hashable {
        public var heading: String
        public var entries: [LegendEntry]
        /// How to read it, in a sentence or two.
        public var note: String?
    }

    /// How much is on record between two sectors, for a wheel.
    public struct SectorTie: Sendable, Hashable {
        public enum Amount: Sendable, Hashable { case usual, little, none }
        /// Names of the sectors.
        public var a: String
        public var b: String
        public var count: Int
        /// Pairs of actors that there could be.
        public var possible: Int
        public var amount: Amount
    }

    /// A finding in one sentence, above the title; nil where nothing can be said.
    public var headline: String?
    public var title: String
    /// Between the sectors of a wheel.
    public var sectorTies: [SectorTie] = []
    /// "Stand: 30. September 2026"; nil where the landscape has no date.
    public var dateLine: String?
    /// The same date as a value.
    public var date: PartialDate?
    /// What was filtered out, and how much is shown.
    public var filterLine: String?
    /// That the data were understood in part only, and what cannot be checked or is not resolved.
    public var provisionalNote: String?
    /// What the picture shows, in sentences, for whoever cannot see it.
    public var description: String
    /// In the order of the landscape.
    public var nodes: [Node]
    /// Stands above the box of nodes without lines.
    public var isolatesHeading: String
    /// The node around which the others stand in rings, by steps; nil: no circle is drawn.
    public var centre: Int?
    /// Cooperations first, then gaps by number.
    public var edges: [Edge]
    public var legend: [LegendSection]
    /// Instead of a network: what is expected and what exists, type by type.
    public var matrix: Matrix?
    /// Instead of a network: the suggestions by number.
    public var numberList: NumberList?
    /// The cooperations of an earlier state: whoever has one stands where they alone put it, the others beside them.
    var earlierTies: Set<NodePair>?
    /// Cooperations that keep the actors in their places without being drawn.
    var hiddenTies: [NodePair] = []
    /// Instead of one network: one small picture per Handlungsfeld.
    public var panels: [Panel] = []
    /// Grounds on which actors stand together.
    public var regions: [Region] = []
    /// The suggestions in words; nil where the map is about something else.
    public var list: SuggestionList?
    /// Who the numbers on the map stand for, once it is known which names have room.
    public var key: [KeyEntry] = []
    public var language: Language
    public var page: Page
    public var palette: Palette
    public var layout: MapLayout
    public var seed: UInt64
    /// Where nodes stood on an earlier map.
    public var positions: StoredPositions?
    /// The ids of those who bore a name on the map whose places are kept: others would have no room for theirs.
    var namesKept: Set<String>?
    /// Where a file of another program has its nodes, from above and in its own unit; for the layout `file`.
    public var filePlaces: [String: Point] = [:]
    /// Width to height of the part of a page that it fills, with short names and no room left over; nil: it is a sheet.
    var windowAspect: Double?
    var isForWindow: Bool { windowAspect != nil }
    /// Why nothing may be drawn; thrown when it is rendered.
    public var refusal: MapError?
}
