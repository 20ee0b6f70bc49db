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
        let checked = checked(context, catalogue)
        let ranking = GapRanking(
            context: context, catalogue: catalogue, view: graph(index), weights: weights)
        var analysis = Analysis(
            catalogue: catalogue, findings: checked.findings, gaps: ranking.gaps(checked.proposals))
        analysis.requirements = checked.requirements
        return analysis
    }

    /// ``Analysis/findings`` alone, for whoever has no use for gaps: ranking and wording them takes longer than all checks.
    public func findings(_ index: ClaimIndex, catalogue: Catalogue = .standard) -> [Finding] {
        checked(Context(self, index), catalogue).findings
    }

    private struct CheckedCatalogue {
        var findings: [Finding] = []
        var requirements: [Requirement] = []
        var proposals: [(rule: Recommendation, proposal: Proposal)] = []
    }

    /// What all checks of a catalogue say.
    private func checked(_ context: Context, _ catalogue: Catalogue) -> CheckedCatalogue {
        var result = CheckedCatalogue()
        for rule in catalogue.recommendations {
            if let choice = settings.ruleSwitch(rule.id), !choice.isApplicable {
                result.findings.append(switchedOff(rule, choice))
                continue
            }
            for var checked in Checked.merged(rule.checks.flatMap { $0.check(context) }) {
                if rule.namesSynergies { context.addSynergies(to: &checked) }
                result.findings.append(
                    Finding(
                        rule: rule.id, outcome: checked.outcome, subjects: checked.subjects,
                        field: rule.field,
                        detail: checked.detail.withoutDoubleStops,
                        statement: statement(rule.id, checked.subjects.first)))
                guard rule.proposes else { continue }
                if let requirement = Requirement(finding: result.findings.count - 1, checked) {
                    result.requirements.append(requirement)
                }
                result.proposals += checked.proposals.map { (rule, $0) }
            }
        }
        return result
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
        return statements.first { $0.actor == actor && $0.isAbout(rule: rule) }
    }
}
