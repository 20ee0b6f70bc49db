public import GapAnalysis
public import LandscapeModel
import PlainText

extension Report {
    /// The tables of measures that the report prints, field by field, as measures that can be agreed: what to do and who
    /// takes part, by which recommendation and by what one would see it. Aim, responsible actor and date are for those
    /// who agree.
    ///
    /// - Returns: none where the profile tells no proposals; a proposal that stands in two fields once.
    public static func suggestedMeasures(
        _ shown: ShownLandscape, analysis: Analysis, options: ReportOptions
    ) -> [AgreedMeasure] {
        let facts = Facts(shown, analysis, options)
        guard facts.shown.namesGaps else { return [] }
        var result: [AgreedMeasure] = []
        for field in options.field.map({ [$0] }) ?? facts.fields {
            let passage = FieldPassage(facts, field: field)
            guard options.field != nil || (passage.section.hasContent && passage.hasFindings) else {
                continue
            }
            let table = MeasureTable(facts, field: field, groups: passage.section.groups)
            for measure in table.suggestions {
                if let known = result.firstIndex(where: { $0.text == measure.text }) {
                    result[known].rules += measure.rules.filter { !result[known].rules.contains($0) }
                } else {
                    result.append(measure)
                }
            }
        }
        return result
    }
}
