public import LandscapeModel
public import NetworkGraph
import PlainText
import Reports

/// Findings about sets and groups of actors, which have no single value per actor: printed below the measures.
public struct MeasureExtras: Sendable {
    /// One finding that can be asked for.
    public enum Name: String, Sendable, CaseIterable {
        case keyPlayers = "key-players"
        case mixing, brokerage, boards, bounds, persons
    }

    public var keyPlayers: [(criterion: KeyPlayerCriterion, set: KeyPlayers)]?
    public var mixing: (matrix: MixingMatrix, groups: ActorGroups)?
    public var brokerage: (counted: Brokerage, mean: Brokerage, deviation: Brokerage)?
    public var boards: BoardMeasures?
    package var bounds: MeasureBounds?
    package var persons: PersonFindings?
    private var stability: RankingStability?

    public init() {}

    /// How many of the leading actors stay in front when some pairs are missing; for JSON only.
    public mutating func addStability(of graph: Graph) { stability = RankingStability(graph) }

    /// Degree and betweenness of actors and Gremien in the network of seats.
    public struct BoardMeasures: Sendable {
        let ids: [String]
        let names: [String]
        let actorCount: Int
        let degree: [Double?]
        let betweenness: [Double?]

        /// All actors of the landscape, then its Gremien; guests hold no seat.
        public init(_ landscape: Landscape, normalized: Bool) {
            let seats = landscape.memberships.filter { $0.role != .guest }
                .map { (actor: Int($0.actor), board: $0.board) }
            let network = TwoModeGraph(
                actorCount: landscape.actors.count, boardCount: landscape.boards.count, memberships: seats)
            ids = landscape.actors.map(\.id) + landscape.boards.map(\.id)
            names = landscape.actors.map(\.name) + landscape.boards.map(\.name)
            actorCount = landscape.actors.count
            degree = network.degree(normalized: normalized)
            betweenness = network.betweenness(normalized: normalized)
        }
    }

    static let roles: [(name: String, values: @Sendable (Brokerage) -> [Double])] = [
        ("coordinator", { $0.coordinator }), ("itinerant", { $0.itinerant }),
        ("gatekeeper", { $0.gatekeeper }), ("representative", { $0.representative }),
        ("liaison", { $0.liaison }),
    ]
}

// MARK: JSON

extension MeasureExtras {
    func write(_ json: inout JSONWriter, ids: [String], _ language: Language) {
        if let keyPlayers {
            json.key("key_players")
            json.array { json in
                for (criterion, set) in keyPlayers {
                    json.object { json in
                        json.key("criterion", criterion.rawValue)
                        json.key("size", set.nodes.count)
                        json.key("actors", set.nodes.map { ids[$0] })
                        json.key("value", set.value)
                        json.key("exhaustive", set.isExhaustive)
                        json.key("bound", set.bound)
                        json.key("error", set.error)
                    }
                }
            }
        }
        if let mixing { write(mixing.matrix, mixing.groups, &json, language) }
        if let brokerage { write(brokerage, &json, ids: ids) }
        if let boards { boards.write(&json) }
        if let bounds { bounds.write(&json, ids: ids) }
        if let persons { persons.write(&json) }
        if let stability { write(stability, &json) }
    }

    private func write(_ stability: RankingStability, _ json: inout JSONWriter) {
        json.key("stability")
        json.object { json in
            json.key("leading")
            json.value(RankingStability.leading)
            json.key("one_left_out_of")
            json.value(RankingStability.leftOut)
            json.key("runs")
            json.value(stability.runs)
            json.key("kept_by_degree")
            json.value(stability.keptByDegree)
            json.key("kept_by_betweenness")
            json.value(stability.keptByBetweenness)
        }
    }

    private func write(
        _ matrix: MixingMatrix, _ groups: ActorGroups, _ json: inout JSONWriter, _ language: Language
    ) {
        json.key("mixing")
        json.object { json in
            json.key("groups")
            json.array { json in
                for (label, size) in zip(matrix.labels, matrix.sizes) {
                    json.object { json in
                        json.key("group", groups.title(label)(language))
                        json.key("actors", size)
                    }
                }
            }
            json.key("ties")
            json.array { json in
                for row in matrix.counts {
                    json.array { json in for count in row { json.value(count) } }
                }
            }
        }
    }

    private func write(
        _ brokerage: (counted: Brokerage, mean: Brokerage, deviation: Brokerage), _ json: inout JSONWriter,
        ids: [String]
    ) {
        json.key("brokerage")
        json.array { json in
            for (node, id) in ids.enumerated() {
                json.object { json in
                    json.key("id", id)
                    for role in Self.roles {
                        json.key(role.name)
                        json.object { json in
                            json.key("count", role.values(brokerage.counted)[node])
                            json.key("expected", role.values(brokerage.mean)[node])
                            json.key("deviation", role.values(brokerage.deviation)[node])
                        }
                    }
                }
            }
        }
    }
}

extension MeasureExtras.BoardMeasures {
    fileprivate func write(_ json: inout JSONWriter) {
        json.key("boards")
        json.object { json in
            write("actors", 0..<actorCount, &json)
            write("boards", actorCount..<ids.count, &json)
        }
    }

    private func write(_ key: String, _ nodes: Range<Int>, _ json: inout JSONWriter) {
        json.key(key)
        json.array { json in
            for node in nodes {
                json.object { json in
                    json.key("id", ids[node])
                    json.key("name", names[node])
                    json.key("degree", degree[node])
                    json.key("betweenness", betweenness[node])
                }
            }
        }
    }
}
