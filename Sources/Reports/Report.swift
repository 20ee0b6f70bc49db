public import GapAnalysis
public import LandscapeModel

/// The "Synergien" report on one landscape: content as a value, rendered to a file format at the end.
public struct Report: Sendable {
    let title: TitleBlock
    let chapters: [Chapter]
    let language: Language

    /// Writes all chapters; costs about as much as the measures of the network.
    public init(landscape: Landscape, index: ClaimIndex, analysis: Analysis, options: ReportOptions) {
        let facts = Facts(landscape, index, analysis, options)
        language = options.language
        title = TitleBlock(facts)
        chapters = [
            SummaryChapter(facts).chapter, DataChapter(facts).chapter, ActorsChapter(facts).chapter,
            NetworkChapter(facts).chapter, FieldsChapter(facts).chapter, BoardsChapter(facts).chapter,
            OverlapsChapter(facts).chapter, QuestionsChapter(facts).chapter, AnnexChapter(facts).chapter,
        ]
    }

    /// One self-contained page: no font, script, style or picture comes from elsewhere.
    public func html() throws -> String { try HTMLRenderer(report: self).text() }

    /// Markdown as pandoc reads it: pipe tables and footnotes.
    public func markdown() throws -> String { try MarkdownRenderer(report: self).text() }
}
