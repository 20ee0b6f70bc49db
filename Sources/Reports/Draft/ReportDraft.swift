public import GapAnalysis
public import LandscapeModel

/// A report whose chapters are written except those that show a map: writing need not wait for drawing.
public struct ReportDraft: Sendable {
    private var facts: Facts
    /// The chapters asked for, in their order; nil: it waits for its map.
    private let chapters: [(kind: ReportChapter, chapter: Chapter?)]
    private let title: TitleBlock

    /// Writes what needs no map; costs about as much as the measures of the network.
    ///
    /// - Parameter options: their maps are left aside.
    public init(_ shown: ShownLandscape, analysis: Analysis, options: ReportOptions) {
        let facts = Facts(shown, analysis, options)
        self.facts = facts
        title = TitleBlock(facts)
        chapters = ReportChapter.allCases
            .filter { options.only.isEmpty || options.only.contains($0) }
            .map { ($0, $0.hasMap ? nil : Self.chapter($0, facts)) }
    }

    /// The whole report.
    ///
    /// - Parameters:
    ///   - overview: the whole network.
    ///   - gaps: the missing cooperations with the numbers of the list beside it.
    public func illustrated(overview: ReportMap?, gaps: ReportMap?) -> Report {
        var draft = self
        draft.facts.options.overviewMap = overview
        draft.facts.options.gapMap = gaps
        let all = chapters.map { draft.introduced($0.chapter ?? Self.chapter($0.kind, draft.facts)) }
        return Report(draft.facts, title, all, .report)
    }

    /// With the municipality's own words at its start.
    private func introduced(_ chapter: Chapter) -> Chapter {
        guard let words = facts.options.template?.introductions[chapter.kind] else { return chapter }
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
}
