public import Foundation
public import LandscapeComparison
public import LandscapeModel
public import PlainText

/// A finished map, handed in as SVG text: the report knows nothing of how it was drawn.
public struct ReportMap: Sendable, Hashable {
    public var title: Bilingual
    public var svg: String
    /// What the map shows, for readers who do not see it.
    public var alternative: Bilingual
    /// Name of the picture that lies beside the Markdown; without one Markdown prints the words only.
    public var file: String?
    /// The same picture in dots, for the Word document.
    public var png: Data?

    public init(title: Bilingual, svg: String, alternative: Bilingual) {
        self.title = title
        self.svg = svg
        self.alternative = alternative
    }
}

/// In which language the report is, what of it is wanted, and with which maps.
public struct ReportOptions: Sendable {
    public var language: Language = .german
    /// Contact persons beside the register of actors; only the profile `intern` has them.
    public var showsContacts = false
    /// The landscape bears numbers instead of names: findings are counted, not told one by one.
    public var isPseudonymised = false
    /// The chapters to write, in their usual order; all of them if none is named.
    public var only: Set<ReportChapter> = []
    /// Where no chapters are named: the part that is read, the part that is looked up, or both.
    public var part = ReportPart.all
    /// Only this Handlungsfeld: its section with actors and proposals.
    public var field: String?
    /// What changed since an earlier state; it makes the chapter on it.
    public var development: Development?
    /// A municipality's own wording and look.
    public var template: ReportTemplate?
    /// "vorläufig: n Zeilen nicht verstanden"; printed above everything else.
    public var provisionalNote: String?
    /// What cannot be checked or is not resolved; nil: counted in the landscape.
    public var coverage: Coverage?
    /// Further maps, printed after the overview.
    public var maps: [ReportMap] = []
    public var overviewMap: ReportMap?
    /// The missing cooperations with the numbers of the list beside it.
    public var gapMap: ReportMap?
    /// The Gremien and who sits on them.
    public var boardMap: ReportMap?
    /// The maps of single Handlungsfelder, for the annex.
    public var fieldMaps: [(field: String, map: ReportMap)] = []

    public init() {}

    /// The chapters that are written, in no order.
    public var chapters: Set<ReportChapter> {
        let wanted = only.isEmpty ? part.chapters : only
        return development == nil ? wanted.subtracting([.development]) : wanted
    }

    /// Takes maps that were finished later.
    mutating func take(_ maps: ReportMaps) {
        overviewMap = maps.overview
        gapMap = maps.gaps
        boardMap = maps.boards
        fieldMaps = maps.fields
    }
}

/// The finished maps of a report; what is missing was not drawn, or there is nothing to draw.
public struct ReportMaps: Sendable {
    /// The whole network.
    public var overview: ReportMap?
    /// The missing cooperations with the numbers of the list beside it.
    public var gaps: ReportMap?
    public var boards: ReportMap?
    public var fields: [(field: String, map: ReportMap)] = []

    public init() {}

    init(_ options: ReportOptions) {
        overview = options.overviewMap
        gaps = options.gapMap
        boards = options.boardMap
        fields = options.fieldMaps
    }
}
