import GapAnalysis
import LandscapeModel
package import ResultTables

/// `gaps`: the checked recommendations and the suggestions that follow.
package struct GapsJob: Sendable {
    /// Only this Handlungsfeld; the numbers stay those of the whole landscape.
    package var field: String?
    /// Expected and existing by type and field instead of suggestions.
    package var showsMatrix = false
    /// A file of recommendations of the coordinator's own.
    package var rules: String?

    package init(field: String? = nil, showsMatrix: Bool = false, rules: String? = nil) {
        self.field = field
        self.showsMatrix = showsMatrix
        self.rules = rules
    }

    /// - Parameter input: in canonical order, as it may be shown in the profile.
    package func table(_ input: LandscapeInput, _ context: JobContext) throws -> any ResultTable {
        let landscape = input.landscape
        let profile = context.profile
        let field = try field.map { try TieRequest.field($0, landscape) }
        let catalogue = try Catalogue.adding(rules, for: landscape)
        if showsMatrix {
            let cells = landscape.expectationMatrix(input.index, catalogue: catalogue)
            let shown = profile == .oeffentlich ? cells.published(in: landscape) : cells
            return MatrixTable(
                cells: shown.filter { field == nil || $0.field == field }, vocabulary: landscape.vocabulary,
                note: input.dataNote(context))
        }
        var analysis = landscape.analysed(input.index, catalogue: catalogue)
        landscape.addStructuralHints(to: &analysis, input.index)
        return GapsTable(
            input.shown(profile), analysis: analysis, field: field, note: input.originNote(context),
            coverage: input.coverage(profile))
    }
}
