import Diagrams
package import GapAnalysis
package import LandscapeModel
import PlainText
package import Reports
import ResultTables

/// Maps and report of one landscape, made from one analysis.
package struct ReportJob: Sendable {
    package let input: LandscapeInput
    let analysis: Analysis
    let maps: MainMaps
    let context: JobContext

    private init(
        _ input: LandscapeInput, _ analysis: Analysis, _ context: JobContext, isPseudonymised: Bool
    ) {
        self.input = input
        self.analysis = analysis
        self.context = context
        maps = MainMaps(input, context, isPseudonymised: isPseudonymised)
    }

    /// - Parameter input: in canonical order, as it may be shown in the profile.
    package init(_ input: LandscapeInput, _ catalogue: Catalogue, _ context: JobContext) {
        let analysis = input.landscape.analysed(input.index, catalogue: catalogue)
        self.init(input, analysis, context, isPseudonymised: false)
    }

    /// The same under numbers.
    package func numbered(_ numbers: Pseudonyms) -> ReportJob {
        ReportJob(
            LandscapeInput(numbers.landscape, from: input, profile: context.profile),
            analysis.pseudonymised(numbers), context, isPseudonymised: true)
    }

    /// The report with the maps that its chapters show; no other map is drawn. They are made for a landscape page of A4.
    ///
    /// - Parameter inDots: the maps as PNG, too, for a format that cannot show SVG.
    package func report(_ options: ReportOptions, inDots: Bool = false) throws -> Report {
        let wanted = options.chapters
        let sheets = ReportSheets(maps, analysis, field: options.field)
        let draft = Once { self.draft(options) }
        try together(sheets.works(for: wanted), beside: [{ _ = try draft.value() }])
        return try draft.value().illustrated(illustrations(sheets, for: wanted, inDots: inDots))
    }

    /// One page for whoever has one minute; it has no maps.
    func briefReport(_ options: ReportOptions) -> Report {
        Report.brief(input.shown(context.profile), analysis: analysis, options: finished(options))
    }

    /// The chapters that show no map.
    func draft(_ options: ReportOptions = ReportOptions()) -> ReportDraft {
        ReportDraft(
            input.shown(context.profile), analysis: analysis, options: finished(options))
    }

    /// The tables of measures that the report prints, as measures to be agreed on.
    func suggestedMeasures(_ options: ReportOptions) -> [AgreedMeasure] {
        Report.suggestedMeasures(
            input.shown(context.profile), analysis: analysis, options: finished(options))
    }

    /// What the index page says was found.
    func indexSentences() -> [String] {
        IndexSentences(input.shown(context.profile), analysis, finished(ReportOptions())).all
    }

    /// The maps as these chapters show them.
    func illustrations(
        _ sheets: ReportSheets, for chapters: Set<ReportChapter>, inDots: Bool = false
    ) throws -> ReportMaps {
        var result = ReportMaps()
        if chapters.contains(.network) {
            result.overview = try reportMap(sheets.overview.value(), prefix: "karte", inDots: inDots)
        }
        if chapters.contains(.fields) {
            result.gaps = try sheets.gaps.value().map {
                try reportMap($0, prefix: "luecken", inDots: inDots)
            }
        }
        if chapters.contains(.boards) {
            result.boards = try sheets.boards.value().map {
                try reportMap($0, prefix: "gremien", inDots: inDots)
            }
        }
        if chapters.contains(.annex) {
            for (number, entry) in sheets.fields.enumerated() {
                guard let map = try entry.map.value() else { continue }
                result.fields.append(
                    (entry.field, try reportMap(map, prefix: "feld\(number + 1)", inDots: inDots)))
            }
        }
        return result
    }

    /// The Steckbrief of one actor with the map of its surroundings.
    func sheet(of actor: ActorIndex, _ options: ReportOptions, inDots: Bool) throws -> Report {
        let name = input.landscape.actors[Int(actor)].name
        var options = finished(options)
        options.overviewMap = try reportMap(try maps.around(actor, analysis), prefix: "karte", inDots: inDots)
        guard
            let report = Report(
                of: actor, input.shown(context.profile), analysis: analysis, options: options)
        else {
            throw JobError("„\(name)“ wird hier nicht gezeigt.", "“\(name)” is not shown here.")
        }
        return report
    }

    /// The short version in Einfache Sprache; it has no maps.
    func easyReport(_ options: ReportOptions) -> Report {
        Report.easy(
            input.shown(context.profile), analysis: analysis, options: finished(options))
    }

    private func finished(_ options: ReportOptions) -> ReportOptions {
        var options = options
        options.language = context.language
        options.provisionalNote = input.note(context.language)
        options.coverage = input.coverage(context.profile)
        options.isPseudonymised = maps.isPseudonymised
        return options
    }

    /// Ids inside the picture get a prefix of their own, since several pictures share one page.
    private func reportMap(_ map: RenderedMap, prefix: String, inDots: Bool) throws -> ReportMap {
        var result = ReportMap(
            title: Bilingual(map.diagram.title, map.diagram.title), svg: map.svg(prefix: prefix),
            alternative: Bilingual(map.diagram.description, map.diagram.description))
        if inDots { result.png = try map.data(.png) }
        return result
    }

    func gapsTable() -> GapsTable {
        var own = context
        own.profile = .intern
        return GapsTable(
            input.shown(.intern), analysis: analysis, note: input.originNote(own),
            coverage: input.coverage(.intern))
    }
}
