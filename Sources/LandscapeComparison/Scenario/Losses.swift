public import LandscapeModel
public import NetworkGraph

/// What would come apart if an actor, a cooperation or a Gremium fell away (*Ausfall*).
public struct Losses: Sendable {
    /// An actor on whom others depend.
    public struct ActorLoss: Sendable, Hashable {
        public var actor: ActorIndex
        /// Actors whose only cooperation is with this one.
        public var lonely: [ActorIndex]
        /// Actors that would no longer be connected to the largest part that remains.
        public var cutOff: Int
        /// Of these, those who would still have somebody.
        public var cutOffTogether: Int
    }

    /// A cooperation without which a part would come off.
    public struct TieLoss: Sendable, Hashable {
        public var pair: ActorPair
        /// Actors in the smaller part.
        public var cutOff: Int
    }

    /// Those who would cut anybody off, the most first.
    public let actors: [ActorLoss]
    /// Those that would cut off more than one, the most first.
    public let ties: [TieLoss]
    /// Losing the best connected first, always anew.
    public let targeted: LossCurve
    /// Losing anybody: the mean of many orders.
    public let random: (largest: [Double], robustness: Double?)

    /// - Parameter view: of a landscape in canonical order; of several that are equal the earlier actor comes first.
    public init(_ view: LandscapeGraph, seed: UInt64) {
        let graph = view.graph
        let whole = graph.components()
        actors = graph.articulationPoints().map { node in
            let rest = graph.removingEdges(of: node).components()
            let own = whole.sizes[whole.labels[node]]
            // What is left of its own part, in pieces.
            let pieces = Set(graph.neighbors(of: node).map { rest.labels[$0] }).sorted().map {
                rest.sizes[$0]
            }
            let lonely = graph.neighbors(of: node).filter { graph.degree(of: $0) == 1 }
            return ActorLoss(
                actor: view.actors[node], lonely: lonely.map { view.actors[$0] },
                cutOff: own - 1 - (pieces.max() ?? 0),
                cutOffTogether: pieces.filter { $0 > 1 }.reduce(0, +)
                    - (pieces.max().map { $0 > 1 ? $0 : 0 } ?? 0))
        }.filter { $0.cutOff > 0 }.sorted {
            ($1.cutOff, $1.lonely.count, $0.actor) < ($0.cutOff, $0.lonely.count, $1.actor)
        }
        ties = graph.bridges().map { a, b in
            let rest = graph.removingEdge(a, b).components()
            return TieLoss(
                pair: ActorPair(view.actors[a], view.actors[b]),
                cutOff: min(rest.sizes[rest.labels[a]], rest.sizes[rest.labels[b]]))
        }.filter { $0.cutOff > 1 }.sorted { ($1.cutOff, $0.pair) < ($0.cutOff, $1.pair) }
        targeted = graph.lossCurve(graph.orderByRecalculatedDegree())
        random = graph.randomLoss(seed: seed)
    }
}
