import ArgumentParser
import LandscapeModel
import NetworkGraph
import Reports

/// What is measured, wherever it came from.
struct MeasuredNetwork {
    var graph: Graph
    var ids: [String]
    var names: [String]
    var groups: ActorGroups?
    /// nil where a graph file was read.
    var landscape: Landscape?
    var note: String?

    func requiredGroups() throws -> ActorGroups {
        guard let groups else {
            throw ValidationError(
                text(
                    "Die Graphdatei hat keine Gruppen; --type-attribute nennt das Attribut dafür.",
                    "The graph file has no groups; --type-attribute names the attribute for them."))
        }
        return groups
    }
}

extension MeasureExtras {
    private static let mostActors = 2_000

    /// Computes what was asked for.
    init(_ chosen: [Name], of network: MeasuredNetwork, normalized: Bool, seed: UInt64) throws {
        self.init()
        let graph = network.graph
        let needsTime = chosen.contains(.keyPlayers) || chosen.contains(.brokerage)
        guard !needsTime || graph.nodeCount <= Self.mostActors else {
            throw ValidationError(
                text(
                    "key-players und brokerage probieren sehr viele Mengen und Zufallsnetze durch; das geht bis \(Self.mostActors) Akteure. Mit --field, --district oder --type wird das Netz kleiner.",
                    "key-players and brokerage try very many sets and random networks, for up to \(Self.mostActors) actors. --field, --district or --type make the network smaller."
                ))
        }
        for name in chosen {
            switch name {
            case .keyPlayers:
                keyPlayers = KeyPlayerCriterion.allCases.flatMap { criterion in
                    (1...3).filter { $0 <= graph.nodeCount }.map { size in
                        (criterion, graph.keyPlayers(size, by: criterion))
                    }
                }
            case .mixing:
                let groups = try network.requiredGroups()
                mixing = (graph.mixingMatrix(groups: groups.labels), groups)
            case .brokerage:
                let groups = try network.requiredGroups().labels
                let expected = graph.expectedBrokerage(groups: groups, seed: seed)
                brokerage = (graph.brokerage(groups: groups), expected.mean, expected.deviation)
            case .boards:
                guard let landscape = network.landscape else {
                    throw ValidationError(
                        text(
                            "Gremien gibt es nur in einer Landschaft, nicht in einer Graphdatei.",
                            "Boards exist in a landscape only, not in a graph file."))
                }
                boards = BoardMeasures(landscape, normalized: normalized)
            }
        }
    }
}
