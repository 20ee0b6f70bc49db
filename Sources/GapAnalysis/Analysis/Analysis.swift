import LandscapeModel

/// Everything the recommendations say about a landscape.
public struct Analysis: Sendable {
    public let catalogue: Catalogue
    /// In the order of the catalogue, then of the subjects.
    public var findings: [Finding]
    /// By rank; `gaps[i].number == i + 1`.
    public var gaps: [Gap]
    /// What new ties would have to do for a finding to be fulfilled.
    var requirements: [Requirement] = []
    public var structural: [StructuralHint] = []
    /// Area under the curve of each method of link prediction on this very network, 0...1.
    public var predictionQuality: [(method: String, auc: Double)] = []

    public init(catalogue: Catalogue, findings: [Finding], gaps: [Gap]) {
        self.catalogue = catalogue
        self.findings = findings
        self.gaps = gaps
    }

    /// The recommendation behind a finding or gap.
    public func recommendation(_ id: String) -> Recommendation? { catalogue[id] }
}
