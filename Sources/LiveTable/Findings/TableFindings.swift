package import GapAnalysis
import LandscapeModel
package import PlainText

/// What the recommendations say of the table as it is now: the pages only estimate it.
package struct TableFindings: Sendable {
    /// A suggestion under its number.
    package struct Suggestion: Sendable {
        package var number: Int
        package var a: String
        package var b: String
        package var nameA: Bilingual
        package var nameB: Bilingual
        package var rules: [String]
        package var step: Gap.Step
        package var reason: Bilingual
        package var introducers: [String]
        package var isOpen: Bool
    }

    struct RuleOutcome: Sendable {
        var rule: String
        var title: Bilingual
        /// Those that occur.
        var counts: [(outcome: Outcome, count: Int)]

        func count(_ outcome: Outcome) -> Int { counts.first { $0.outcome == outcome }?.count ?? 0 }

        /// How many it could be applied to.
        var checked: Int { counts.reduce(0) { $0 + ($1.outcome == .notApplicable ? 0 : $1.count) } }

        /// The outcome of all of them where it is one and the same, else "mixed".
        var outcome: String { counts.count == 1 ? counts[0].outcome.rawValue : "mixed" }
    }

    /// Of the network of cooperations.
    struct Figures: Sendable {
        var actors: Int
        var pairs: Int
        var confirmed: Int
        var isolates: Int
        /// Pairs as a share of all that could be, 0...1.
        var density: Double?
        /// Average over all pairs of actors of 1 / distance, 0...1.
        var efficiency: Double?
    }

    typealias ActorMeasures = (id: String, degree: Double?, betweenness: Double?)

    /// How recommendations and network stand at a moment.
    struct Standing: Sendable {
        var outcomes: [RuleOutcome] = []
        var figures = Figures(actors: 0, pairs: 0, confirmed: 0, isolates: 0)
    }

    /// The revision that it was computed from.
    package var revision = 0
    package var suggestions: [Suggestion] = []
    var now = Standing()
    /// At the beginning of the table, before its first entry.
    var start = Standing()
    /// Degree and betweenness by actor; for the facilitation's own desk.
    var actors: [ActorMeasures] = []
}
