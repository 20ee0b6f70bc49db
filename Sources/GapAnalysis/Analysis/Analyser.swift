public import LandscapeModel
import NetworkGraph
import PlainText

extension Landscape {
    /// Holds the landscape against the recommendations: findings in their order, gaps ranked and numbered.
    ///
    /// Looks at the whole, unfiltered landscape, so that maps, lists and reports agree on the numbers.
    /// - Complexity: O(rules × subjects × partners nearby); the gains in efficiency are exact up to 2,000 actors.
    public func analysed(
        _ index: ClaimIndex, catalogue: Catalogue = .standard, weights: GapWeights = .standard
    ) -> Analysis {
        let context = Context(self, index)
        var findings: [Finding] = []
        var requirements: [Requirement] = []
        var proposals: [(rule: Recommendation, proposal: Proposal)] = []
        for rule in catalogue.recommendations {
            if let choice = settings.ruleSwitches[rule.id], !choice.isApplicable {
                findings.append(switchedOff(rule, choice))
                continue
            }
            for var checked in Checked.merged(rule.checks.flatMap { $0.check(context) }) {
                if rule.namesSynergies { context.addSynergies(to: &checked) }
                findings.append(
                    Finding(
                        rule: rule.id, outcome: checked.outcome, subjects: checked.subjects,
                        field: rule.field,
                        detail: checked.detail.withoutDoubleStops,
                        statement: statement(rule.id, checked.subjects.first)))
                guard rule.proposes else { continue }
                if let requirement = Requirement(finding: findings.count - 1, checked) {
                    requirements.append(requirement)
                }
                proposals += checked.proposals.map { (rule, $0) }
            }
        }
        let ranking = GapRanking(
            context: context, catalogue: catalogue, view: graph(index), weights: weights)
        var analysis = Analysis(
            catalogue: catalogue, findings: findings, gaps: ranking.gaps(proposals))
        analysis.requirements = requirements
        return analysis
    }

    private func switchedOff(_ rule: Recommendation, _ choice: RuleSwitch) -> Finding {
        let reason = choice.reason.isEmpty ? "" : ": \(choice.reason)"
        return Finding(
            rule: rule.id, outcome: .notApplicable, subjects: [], field: rule.field,
            detail: Bilingual("Hier nicht angewendet\(reason).", "Not applied here\(reason)."))
    }

    /// The actor's own word to a finding about it.
    private func statement(_ rule: String, _ subject: Subject?) -> Statement? {
        guard case .actor(let actor) = subject else { return nil }
        return statements.first { $0.rule == rule && $0.actor == actor }
    }
}
