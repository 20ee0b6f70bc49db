public import Foundation
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
    /// Only this Handlungsfeld: its section with actors and proposals.
    public var field: String?
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

    public init() {}
}
