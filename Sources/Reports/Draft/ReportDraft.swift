public import GapAnalysis
public import LandscapeModel

/// A report whose chapters are written except those that show a map: writing need not wait for drawing.
public struct ReportDraft: Sendable {
    private var facts: Facts
    /// The chapters asked for, in their order; nil: it waits for its map.
    private let chapters: [(kind: ReportChapter, chapter: Chapter?)]
    private let title: TitleBlock
    private let figures: NetworkFigures

    /// Writes what needs no map; costs about as much as the measures of the network.
    ///
    /// - Parameter options: their maps are left aside.
    public init(_ shown: ShownLandscape, analysis: Analysis, options: ReportOptions) {
        let facts = Facts(shown, analysis, options)
        self.facts = facts
        let figures = NetworkFigures(facts)
        self.figures = figures
        title = TitleBlock(facts)
        let wanted = options.chapters
        chapters = ReportChapter.allCases.filter(wanted.contains)
            .map { ($0, $0.hasMap ? nil : Self.chapter($0, facts, figures)) }
    }

    /// The whole report, or the part that was asked for.
    public func illustrated(_ maps: ReportMaps) -> Report {
        var draft = self
        draft.facts.options.take(maps)
        var all = chapters.map {
            draft.introduced($0.chapter ?? Self.chapter($0.kind, draft.facts, figures))
        }
        for place in all.indices where all[place].kind == .annex {
            var writer = ChapterWriter()
            FieldMaps(draft.facts).write(&writer)
            all[place].blocks += writer.blocks
        }
        let report = Report(draft.facts, title, all, .report)
        return facts.options.only.isEmpty ? report.part(facts.options.part) : report
    }

    /// The page for whoever has one minute, by itself.
    func brief() -> Report {
        let chapter = introduced(SummaryChapter(facts).chapter)
        return Report(facts, title, [chapter], .brief)
    }

    /// With the municipality's own words at its start.
    private func introduced(_ chapter: Chapter) -> Chapter {
        guard let words = facts.options.template?.introductions[chapter.kind] else { return chapter }
        var chapter = chapter
        chapter.blocks.insert(contentsOf: words.map { .paragraph(Prose($0)) }, at: 0)
        return chapter
    }

    private static func chapter(
        _ chapter: ReportChapter, _ facts: Facts, _ figures: NetworkFigures
    ) -> Chapter {
        switch chapter {
        case .summary: SummaryChapter(facts).chapter
        case .data: DataChapter(facts).chapter
        case .actors: ActorsChapter(facts).chapter
        case .network: NetworkChapter(facts, figures).chapter
        case .development: DevelopmentChapter(facts).chapter
        case .fields: FieldsChapter(facts).chapter
        case .boards: BoardsChapter(facts).chapter
        case .overlaps: OverlapsChapter(facts).chapter
        case .questions: QuestionsChapter(facts).chapter
        case .annex: AnnexChapter(facts, figures).chapter
        }
    }
}
