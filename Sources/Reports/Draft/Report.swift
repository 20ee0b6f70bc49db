public import GapAnalysis
public import LandscapeModel
import PlainText

/// The "Synergien" report on one landscape: content as a value, rendered to a file format at the end.
public struct Report: Sendable {
    let title: TitleBlock
    let chapters: [Chapter]
    let language: Language
    let template: ReportTemplate?
    let paper: Paper

    /// What the page's style needs to know of a paper: a Steckbrief is set closer.
    enum Paper: String { case report, brief, sheet, easy, minutes }

    /// Writes all chapters; costs about as much as the measures of the network.
    public init(_ shown: ShownLandscape, analysis: Analysis, options: ReportOptions) {
        self = ReportDraft(shown, analysis: analysis, options: options)
            .illustrated(ReportMaps(options))
    }

    /// One page for whoever has one minute: the Kurzfassung by itself.
    public static func brief(_ shown: ShownLandscape, analysis: Analysis, options: ReportOptions) -> Report {
        var options = options
        options.only = [.summary]
        return ReportDraft(shown, analysis: analysis, options: options).brief()
    }

    /// The Steckbrief of one actor, two pages to hand out.
    ///
    /// - Returns: nil where the profile does not show the actor.
    public init?(
        of actor: ActorIndex, _ shown: ShownLandscape, analysis: Analysis, options: ReportOptions
    ) {
        let facts = Facts(shown, analysis, options)
        guard facts.shows(actor) else { return nil }
        self.init(
            facts, TitleBlock(facts, heading: facts.name(actor)), [ActorSheet(facts, actor).chapter], .sheet)
    }

    /// The short version in Einfache Sprache.
    public static func easy(
        _ shown: ShownLandscape, analysis: Analysis, options: ReportOptions
    ) -> Report {
        let facts = Facts(shown, analysis, options)
        return Report(facts, TitleBlock(facts, isEasy: true), EasyReport(facts).chapters, .easy)
    }

    init(_ facts: Facts, _ title: TitleBlock, _ chapters: [Chapter], _ paper: Paper) {
        self.paper = paper
        language = facts.language
        template = facts.options.template
        self.title = title
        self.chapters = chapters
    }

    /// A paper that draws on no report.
    init(_ title: TitleBlock, _ chapters: [Chapter], _ paper: Paper, _ language: Language) {
        self.paper = paper
        self.language = language
        template = nil
        self.title = title
        self.chapters = chapters
    }

    /// The same report with other chapters under another title.
    init(_ report: Report, _ title: TitleBlock, _ chapters: [Chapter]) {
        paper = report.paper
        language = report.language
        template = report.template
        self.title = title
        self.chapters = chapters
    }
}
