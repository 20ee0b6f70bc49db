import GapAnalysis
import LandscapeModel
package import ResultTables

/// `plan`: the new cooperations that together fulfil the most recommendations.
package struct PlanJob: Sendable {
    package static let limits = 1...50

    /// How many new cooperations, and how many at most for one actor.
    package var budget: Int
    package var perActor: Int
    /// A file of recommendations of the coordinator's own.
    package var rules: String?

    package init(budget: Int = 5, perActor: Int = 2, rules: String? = nil) {
        self.budget = budget
        self.perActor = perActor
        self.rules = rules
    }

    /// - Parameter input: in canonical order.
    package func table(_ input: LandscapeInput, _ context: JobContext) throws -> PlanTable {
        guard Self.limits.contains(budget), Self.limits.contains(perActor) else {
            throw RequestError(
                "--budget und --per-actor kennen 1 bis 50.", "--budget and --per-actor know 1 to 50.")
        }
        let landscape = input.landscape
        let analysis = landscape.analysed(
            input.index, catalogue: try Catalogue.adding(rules, for: landscape))
        let plan = landscape.plan(input.index, analysis, budget: budget, perActor: perActor)
        var own = context
        own.profile = .intern
        return PlanTable(landscape: landscape, plan: plan, note: input.dataNote(own))
    }
}
