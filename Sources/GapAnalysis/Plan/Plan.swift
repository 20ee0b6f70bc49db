public import LandscapeModel
import NetworkGraph
public import PlainText

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

    /// A suggestion that ranks before one of the plan and is not in it.
    public struct PassedOver: Sendable {
        public enum Reason: String, Sendable {
            /// One of its actors has as many new ties as the cap allows.
            case cap
            /// What it would fulfil the ties of the plan fulfil already.
            case met
            /// It fulfils nothing by itself: more than new ties is needed.
            case notEnough = "not_enough"
            /// The budget was better spent: others fulfil as much or more together.
            case budget
            /// No new tie between two actors would settle it: a seat, a part in the concept, a confirmation.
            case noTie = "no_tie"

            public var label: Bilingual {
                switch self {
                case .cap:
                    Bilingual("die Obergrenze je Akteur ist erreicht", "the cap per actor is reached")
                case .met:
                    Bilingual(
                        "die Befunde dazu erfüllt der Vorschlag schon",
                        "the plan fulfils its findings already")
                case .notEnough:
                    Bilingual(
                        "eine neue Kooperation allein erfüllt den Befund nicht",
                        "a new tie alone does not fulfil the finding")
                case .budget:
                    Bilingual(
                        "andere bringen zusammen ebenso viel oder mehr", "others do as much or more together")
                case .noTie:
                    Bilingual(
                        "keine neue Kooperation, sondern Rückfrage, Sitz oder Beteiligung",
                        "no new tie but a question, a seat or a part")
                }
            }
        }

        public var gap: Gap
        public var reason: Reason
    }

    public var ties: [Tie]
    /// Suggestions with a smaller number than the last of the plan's, by number, and why they are not in it.
    public var passedOver: [PassedOver]
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
            graph = graph.addingEdge(a, b, strength: 3)
            let next = graph.globalEfficiency() ?? 0
            ties.append(
                Plan.Tie(
                    pair: pair, gap: gap, efficiencyGain: next - efficiency,
                    cumulativeFulfilled: search.fulfilled(by: Array(pairs[...number]))))
            efficiency = next
        }
        let gained = search.fulfilled(by: pairs)
        let passedOver = passedOver(analysis, search, ties.map(\.gap.number), pairs, perActor: perActor)
        return Plan(
            ties: ties, passedOver: passedOver, before: before,
            after: figures(analysis, graph, gained: gained), method: method)
    }

    /// Whoever holds the plan beside the list asks why number 1 is not in it.
    private func passedOver(
        _ analysis: Analysis, _ search: PlanSearch, _ chosen: [Int], _ picked: [Int], perActor: Int
    ) -> [Plan.PassedOver] {
        guard let last = chosen.max() else { return [] }
        var load: [ActorIndex: Int] = [:]
        for candidate in picked {
            guard let pair = search.candidates[candidate].pair else { continue }
            load[pair.a, default: 0] += 1
            load[pair.b, default: 0] += 1
        }
        return analysis.gaps.filter { $0.number < last && !chosen.contains($0.number) }.map { gap in
            guard let number = search.candidates.firstIndex(where: { $0.number == gap.number }),
                let pair = gap.pair
            else { return Plan.PassedOver(gap: gap, reason: .noTie) }
            let reason: Plan.PassedOver.Reason =
                if search.isIdle(number) { .notEnough } else if search.isMet(number, by: picked) {
                    .met
                } else if load[pair.a, default: 0] >= perActor || load[pair.b, default: 0] >= perActor {
                    .cap
                } else { .budget }
            return Plan.PassedOver(gap: gap, reason: reason)
        }
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
