/// All that changed between two states, for whoever tells it.
public struct Development: Sendable {
    public let comparison: LandscapeComparison
    public let findings: FindingChanges
    public let boards: BoardChanges
    public let measures: MeasureReview

    public init(_ comparison: LandscapeComparison, _ findings: FindingChanges) {
        self.comparison = comparison
        self.findings = findings
        boards = BoardChanges(comparison)
        measures = MeasureReview(comparison, findings)
    }
}
