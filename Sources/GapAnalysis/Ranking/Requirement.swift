import LandscapeModel

/// What new ties would have to do for one open finding to be fulfilled: one tie for each of its parts.
struct Requirement: Sendable {
    /// Number in `Analysis.findings`.
    var finding: Int
    /// For each part the pairs of which one is enough.
    var parts: [Set<ActorPair>]

    /// - Returns: nil where new ties alone cannot fulfil it (a seat or a confirmation is missing as well).
    init?(finding: Int, _ checked: Checked) {
        guard checked.outcome.isOpen, !checked.proposals.isEmpty else { return nil }
        var parts: [Int: Set<ActorPair>] = [:]
        for proposal in checked.proposals {
            guard proposal.kind == .tie, case .actor(let a) = proposal.a, case .actor(let b) = proposal.b
            else {
                return nil
            }
            parts[proposal.part, default: []].insert(ActorPair(a, b))
        }
        self.finding = finding
        self.parts = parts.keys.sorted().map { parts[$0] ?? [] }
    }
}
