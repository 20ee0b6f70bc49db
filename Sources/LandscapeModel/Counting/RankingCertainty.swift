package import NetworkGraph

/// How far rankings of actors would stand if answers to the survey were missing: the one source of every verdict on them.
package struct RankingCertainty: Sendable {
    /// Why there are no figures.
    package enum Obstacle: Sendable, Hashable {
        /// Nobody among the actors of the network has answered.
        case noAnswers
        case tooFewAnswers(Int)
        /// No tie would be gone, whoever had not answered.
        case nothingHangsOnAnswers
        case directed
        case tooLarge
    }

    package let obstacle: Obstacle?
    /// Actors of the network that answered.
    package let respondents: Int
    /// Ties of the network, and those that rest on answers alone.
    package let ties: Int
    package let tiesOfAnswers: Int
    /// How many leading places are looked at.
    package let places: Int
    package let rankings: [CaseDropping.Ranking]
    /// Rankings that were asked for and would take too long.
    package let leftOut: [ActorMeasure]

    package static let fewestRespondents = 10
    /// Draws for each share of missing answers, as many as in the reference's default.
    package static let draws = 100

    /// The measures by which actors are ranked, the highest first. Closeness is told by its harmonic form, which stays defined
    /// when actors lose all their ties.
    package static func rankings(among measures: [ActorMeasure]) -> [ActorMeasure] {
        var result: [ActorMeasure] = []
        for measure in measures {
            let ranking = measure == .closeness ? .harmonic : measure
            if steps[ranking] != nil, !result.contains(ranking) { result.append(ranking) }
        }
        return result
    }

    /// About how many steps a measure of a graph takes: the sources that all ties are walked from, or rounds over all ties.
    private static let steps: [ActorMeasure: @Sendable (Graph) -> Int] = [
        .degree: { _ in 2 }, .strength: { _ in 2 }, .coreness: { _ in 5 }, .reach2: { _ in 20 },
        .pageRank: { _ in 80 }, .eigenvector: { _ in 150 }, .katz: { _ in 150 },
        .betweenness: { $0.nodeCount }, .harmonic: { $0.nodeCount / 5 },
    ]
    /// So many steps are taken for one ranking: a few seconds.
    private static let mostSteps = 4_000_000_000

    private static func isAffordable(_ measure: ActorMeasure, _ graph: Graph) -> Bool {
        let draws = draws * CaseDropping.shares.count
        let once = (steps[measure]?(graph) ?? 0) * (graph.nodeCount + 2 * graph.edgeCount)
        return once <= mostSteps / draws
    }
}

extension RankingCertainty {
    /// - Parameters:
    ///   - view: of the landscape, in canonical order, so that the order of the rows plays no part.
    ///   - filter: the one that the view was made with.
    ///   - measures: whose rankings are asked about; those that do not rank are passed over.
    ///   - options: as they were computed.
    package init(
        _ landscape: Landscape, _ view: LandscapeGraph, _ index: ClaimIndex,
        _ filter: TieFilter = TieFilter(), of measures: [ActorMeasure], options: MeasureOptions
    ) {
        let wanted = Self.rankings(among: measures)
        let affordable = wanted.filter { Self.isAffordable($0, view.graph) }
        let answers = view.actors.count { landscape.actors[Int($0)].hasAnswered }
        respondents = answers
        ties = view.graph.edgeCount
        places = min(CaseDropping.mostLeading, view.graph.nodeCount / 2)
        let early: Obstacle? =
            answers == 0
            ? .noAnswers
            : answers < Self.fewestRespondents
                ? .tooFewAnswers(answers)
                : view.graph.isDirected
                    ? .directed : affordable.isEmpty ? .tooLarge : nil
        guard early == nil else {
            (obstacle, tiesOfAnswers, rankings, leftOut) = (early, 0, [], [])
            return
        }
        let network = landscape.reportedNetwork(view, index, filter)
        tiesOfAnswers = network.tiesOfAnswers
        guard tiesOfAnswers > 0 else {
            (obstacle, rankings, leftOut) = (.nothingHangsOnAnswers, [], [])
            return
        }
        obstacle = nil
        leftOut = wanted.filter { !affordable.contains($0) }
        rankings = network.caseDropping(affordable, draws: Self.draws, options: options).rankings
    }

    /// What was found about a measure; nil where nothing was.
    package func ranking(_ measure: ActorMeasure) -> CaseDropping.Ranking? {
        rankings.first { $0.measure == (measure == .closeness ? .harmonic : measure) }
    }
}
