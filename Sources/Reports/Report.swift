public import Foundation
public import GapAnalysis
public import LandscapeModel

/// The "Synergien" report on one landscape: content as a value, rendered to a file format at the end.
public struct Report: Sendable {
    let title: TitleBlock
    let chapters: [Chapter]
    let language: Language
    let template: ReportTemplate?
    let paper: Paper

    /// What the page's style needs to know of a paper: a Steckbrief is set closer.
    enum Paper: String { case report, sheet, easy }

    /// Writes all chapters; costs about as much as the measures of the network.
    public init(landscape: Landscape, index: ClaimIndex, analysis: Analysis, options: ReportOptions) {
        let facts = Facts(landscape, index, analysis, options)
        let chapters = ReportChapter.allCases
            .filter { options.only.isEmpty || options.only.contains($0) }
            .map { Self.introduced(Self.chapter($0, facts), options) }
        self.init(facts, TitleBlock(facts), chapters, .report)
    }

    /// The Steckbrief of one actor, two pages to hand out.
    ///
    /// - Returns: nil where the profile does not show the actor.
    public init?(
        of actor: ActorIndex, landscape: Landscape, index: ClaimIndex, analysis: Analysis,
        options: ReportOptions
    ) {
        let facts = Facts(landscape, index, analysis, options)
        guard facts.shows(actor) else { return nil }
        self.init(
            facts, TitleBlock(facts, heading: facts.name(actor)), [ActorSheet(facts, actor).chapter], .sheet)
    }

    /// The short version in Einfache Sprache.
    public static func easy(
        landscape: Landscape, index: ClaimIndex, analysis: Analysis, options: ReportOptions
    ) -> Report {
        let facts = Facts(landscape, index, analysis, options)
        return Report(facts, TitleBlock(facts, isEasy: true), EasyReport(facts).chapters, .easy)
    }

    private init(_ facts: Facts, _ title: TitleBlock, _ chapters: [Chapter], _ paper: Paper) {
        self.paper = paper
        language = facts.language
        template = facts.options.template
        self.title = title
        self.chapters = chapters
    }

    /// With the municipality's own words at its start.
    private static func introduced(_ chapter: Chapter, _ options: ReportOptions) -> Chapter {
        guard let words = options.template?.introductions[chapter.kind] else { return chapter }
        var chapter = chapter
        chapter.blocks.insert(contentsOf: words.map { .paragraph(Prose($0)) }, at: 0)
        return chapter
    }

    private static func chapter(_ chapter: ReportChapter, _ facts: Facts) -> Chapter {
        switch chapter {
        case .summary: SummaryChapter(facts).chapter
        case .data: DataChapter(facts).chapter
        case .actors: ActorsChapter(facts).chapter
        case .network: NetworkChapter(facts).chapter
        case .fields: FieldsChapter(facts).chapter
        case .boards: BoardsChapter(facts).chapter
        case .overlaps: OverlapsChapter(facts).chapter
        case .questions: QuestionsChapter(facts).chapter
        case .annex: AnnexChapter(facts).chapter
        }
    }

    /// One self-contained page: no font, script, style or picture comes from elsewhere.
    public func html() throws -> String { try HTMLRenderer(report: self).text() }

    /// Markdown as pandoc reads it: pipe tables and footnotes.
    public func markdown() throws -> String { try MarkdownRenderer(report: self).text() }

    /// A Word document, made by pandoc.
    ///
    /// - Throws: ``ConversionError`` where pandoc is missing or refuses.
    public func docx() async throws -> Data { try await WordRenderer(report: self).data() }

    /// A tagged PDF, made by WeasyPrint.
    ///
    /// - Throws: ``ConversionError`` where WeasyPrint is missing or refuses.
    public func pdf() async throws -> Data { try await PDFRenderer(report: self).data() }
}
