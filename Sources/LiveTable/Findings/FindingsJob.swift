import GapAnalysis
import LandscapeJobs
import LandscapeModel
import NetworkGraph
import PlainText

/// Holds the table as it is now against the recommendations.
struct FindingsJob: Sendable {
    let catalogue: Catalogue
    /// Suggestions of the beginning, by number.
    let first: [Int: Suggested]

    /// What was suggested at the beginning.
    struct Suggested: Sendable {
        var suggestion: TableFindings.Suggestion
        var step: Gap.Step
    }

    /// The suggestions of a landscape, under their numbers of this table.
    /// - Parameter input: in canonical order.
    static func gaps(
        _ input: LandscapeInput, _ catalogue: Catalogue, _ numbers: inout SuggestionNumbers
    ) -> (analysis: Analysis, gaps: [Gap], fresh: [String: Int]) {
        let analysis = input.landscape.analysed(input.index, catalogue: catalogue)
        let numbered = numbers.number(analysis.gaps, in: input.landscape)
        return (analysis, numbered.gaps, numbered.fresh)
    }

    static func suggestion(_ gap: Gap, in landscape: Landscape) -> TableFindings.Suggestion {
        func name(_ subject: Subject) -> Bilingual {
            Bilingual(landscape.name(of: subject, .german), landscape.name(of: subject, .english))
        }
        return TableFindings.Suggestion(
            number: gap.number, a: landscape.id(of: gap.a), b: landscape.id(of: gap.b), nameA: name(gap.a),
            nameB: name(gap.b), rules: gap.rules, step: gap.step, reason: gap.reason,
            introducers: gap.introducers.map { landscape.actors[Int($0)].id }, isOpen: true)
    }

    /// - Parameters:
    ///   - input: in canonical order.
    ///   - start: how the table stood at its beginning.
    func findings(
        _ input: LandscapeInput, revision: Int, start: TableFindings.Standing,
        numbers: inout SuggestionNumbers
    ) -> (findings: TableFindings, fresh: [String: Int]) {
        let landscape = input.landscape
        let (analysis, gaps, fresh) = Self.gaps(input, catalogue, &numbers)
        var findings = TableFindings(revision: revision)
        var open: [Int: TableFindings.Suggestion] = [:]
        for gap in gaps {
            var suggestion = Self.suggestion(gap, in: landscape)
            // Whoever asked for a cooperation got one when an end reports it; what is left is that the other confirms it.
            let wasMore = first[gap.number].map { $0.step != .confirm } ?? false
            suggestion.isOpen = !(gap.step == .confirm && wasMore)
            open[gap.number] = suggestion
        }
        for (number, suggested) in first where open[number] == nil {
            var closed = suggested.suggestion
            closed.isOpen = false
            open[number] = closed
        }
        findings.suggestions = open.values.sorted { $0.number < $1.number }
        let measured = measured(input)
        findings.now = TableFindings.Standing(outcomes: outcomes(analysis), figures: measured.figures)
        findings.start = start
        findings.actors = measured.actors
        return (findings, fresh)
    }

    /// How recommendations and network stand in a landscape.
    /// - Parameter input: in canonical order.
    func standing(_ input: LandscapeInput, _ analysis: Analysis) -> TableFindings.Standing {
        TableFindings.Standing(outcomes: outcomes(analysis), figures: measured(input).figures)
    }

    private func outcomes(_ analysis: Analysis) -> [TableFindings.RuleOutcome] {
        catalogue.recommendations.compactMap { rule in
            let own = analysis.findings.filter { $0.rule == rule.id }
            guard !own.isEmpty else { return nil }
            let counts = Outcome.allCases.map { outcome in (outcome, own.count { $0.outcome == outcome }) }
            return TableFindings.RuleOutcome(
                rule: rule.id, title: rule.title, counts: counts.filter { $0.1 > 0 })
        }
    }

    private func measured(_ input: LandscapeInput) -> (
        figures: TableFindings.Figures, actors: [TableFindings.ActorMeasures]
    ) {
        let view = input.landscape.graph(input.index)
        let result = view.graph.measure(
            actors: [.degree, .betweenness], network: [.density, .globalEfficiency], options: MeasureOptions()
        )
        let degrees = result.values(.degree)
        let betweenness = result.values(.betweenness)
        let actors = view.actors.enumerated().map { node, actor in
            (input.landscape.actors[Int(actor)].id, degrees?[node], betweenness?[node])
        }
        let pairs = input.landscape.pairs(input.index)
        let figures = TableFindings.Figures(
            actors: view.actors.count, pairs: pairs.count, confirmed: pairs.count { $0.state == .confirmed },
            isolates: degrees?.count { $0 == 0 } ?? 0, density: result.value(.density)?.number,
            efficiency: result.value(.globalEfficiency)?.number)
        return (figures, actors)
    }
}
