import Diagrams
import GapAnalysis
import LandscapeModel
import Reports

/// The maps of a report, drawn for the paper it is printed on; each is laid out once, and only if a chapter shows it.
struct ReportSheets: Sendable {
    let overview: Once<RenderedMap>
    let gaps: Once<RenderedMap?>
    let boards: Once<RenderedMap?>
    let fields: [(field: String, map: Once<RenderedMap?>)]

    /// - Parameter field: the paper is on this field alone.
    init(_ maps: MainMaps, _ analysis: Analysis, field: String? = nil) {
        let maps = maps.onPaper
        overview = Once { try maps.overview() }
        gaps = Once {
            try field.map { try maps.gaps(analysis, field: $0) } ?? maps.gaps(analysis)
        }
        boards = Once { try maps.boards() }
        fields = maps.input.landscape.usedFields.map { field in
            (field, Once { try maps.field(field, analysis) })
        }
    }

    /// What has to be drawn for these chapters.
    func works(for chapters: Set<ReportChapter>) -> [Work] {
        var works: [Work] = []
        if chapters.contains(.network) { works.append { [overview] in _ = try overview.value() } }
        if chapters.contains(.fields) { works.append { [gaps] in _ = try gaps.value() } }
        if chapters.contains(.boards) { works.append { [boards] in _ = try boards.value() } }
        if chapters.contains(.annex) {
            works += fields.map { entry in { _ = try entry.map.value() } }
        }
        return works
    }
}
