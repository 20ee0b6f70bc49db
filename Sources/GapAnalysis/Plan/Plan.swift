public import LandscapeModel
import NetworkGraph

/// A few new cooperations that together do the most.
public struct Plan: Sendable {
    /// How the ties were found, and with that what is sure about them.
    public enum Method: String, Sendable {
        /// Every set within the limits was compared: no other fulfils more, and among those that fulfil as many
        /// none brings the network closer together.
        case exact
        /// Tie by tie, each the best at its turn. For recommendations that one tie fulfils, at least a third of the
        /// best possible number is sure under a cap per actor (Fisher, Nemhauser & Wolsey 1978,
        /// doi:10.1007/BFb0121195); for those of several parts and for efficiency nothing is.
        case greedy

        public var label: Bilingual {
            switch self {
            case .exact: Bilingual("vollständig verglichen", "compared completely")
            case .greedy: Bilingual("schrittweise gewählt", "chosen step by step")
            }
        }
    }

    public struct Tie: Sendable {
        public var pair: ActorPair
        /// The gap it closes, with rules and reason.
        public var gap: Gap
        /// Growth of global efficiency when it is added after those before it.
        public var efficiencyGain: Double
        /// Findings fulfilled by this tie and those before it.
        public var cumulativeFulfilled: Int
    }

    /// Figures of the landscape with and without the plan.
    public struct Figures: Sendable, Hashable {
        public var fulfilled: Int
        public var open: Int
        public var globalEfficiency: Double
        public var density: Double
        public var components: Int
        public var isolates: Int
    }

    public var ties: [Tie]
    public var before: Figures
    public var after: Figures
    public var method: Method
}

extension Landscape {
    /// The best `budget` new ties with at most `perActor` for any one actor.
    ///
    /// Among the gaps of kind `tie`: first the number of findings that they fulfil counts, then global efficiency.
    /// - Parameters:
    ///   - budget: 1...50 ties.
    ///   - perActor: 1...50 new ties for one actor.
    public func plan(_ index: ClaimIndex, _ analysis: Analysis, budget: Int, perActor: Int) -> Plan {
        let view = graph(index)
        let search = PlanSearch(analysis: analysis, view: view, budget: budget, perActor: perActor)
        let (pairs, method) = search.best()
        var graph = view.graph
        var efficiency = graph.globalEfficiency() ?? 0
        let before = figures(analysis, graph, gained: 0)
        var ties: [Plan.Tie] = []
        for (number, candidate) in pairs.enumerated() {
            let gap = search.candidates[candidate]
            guard let pair = gap.pair, let a = view.node(of: pair.a), let b = view.node(of: pair.b) else {
                continue
            }
            graph = graph.adding(a: a, b: b, strength: 3)
            let next = graph.globalEfficiency() ?? 0
            ties.append(
                Plan.Tie(
                    pair: pair, gap: gap, efficiencyGain: next - efficiency,
                    cumulativeFulfilled: search.fulfilled(by: Array(pairs[...number]))))
            efficiency = next
        }
        let gained = search.fulfilled(by: pairs)
        return Plan(
            ties: ties, before: before, after: figures(analysis, graph, gained: gained), method: method)
    }

    private func figures(_ analysis: Analysis, _ graph: Graph, gained: Int) -> Plan.Figures {
        let fulfilled = analysis.findings.count { $0.outcome == .fulfilled }
        let open = analysis.findings.count { $0.outcome.isOpen }
        let components = graph.components()
        return Plan.Figures(
            fulfilled: fulfilled + gained, open: open - gained,
            globalEfficiency: graph.globalEfficiency() ?? 0,
            density: graph.density() ?? 0, components: components.count, isolates: components.isolates.count)
    }
}
