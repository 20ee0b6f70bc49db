import NetworkGraph

/// What is timed, by name. Outside of `main.swift`, whose closures ask for the main actor at each call, and without turning
/// results into the values that are printed: a core number takes 30 nanoseconds, and either would cost as much.
enum BenchMeasures {
    enum Found: Sendable {
        case perActor([Double])
        case known([Double?])
        case whole([Int])
        case count(Int)
        case number(Double?)

        var values: [Double?] {
            switch self {
            case .perActor(let values): values
            case .known(let values): values
            case .whole(let values): values.map { Double($0) }
            case .count(let count): [Double(count)]
            case .number(let number): [number]
            }
        }
    }

    static let rankings: [ActorMeasure] = [
        .degree, .strength, .betweenness, .harmonic, .eigenvector, .pageRank, .katz, .coreness, .reach2,
    ]

    static func of(_ bench: BenchGraph) -> [String: @Sendable () -> Found] {
        let graph = bench.graph
        let weighted = bench.isWeighted
        return [
            // As many draws as it takes.
            "stability": { .known(bench.reported.caseDropping(rankings).rankings.map(\.coefficient)) },
            "build": { .count(bench.builder.build().edgeCount) },
            "betweenness": { .perActor(graph.betweenness(normalized: false, weighted: weighted)) },
            "approximate": { .perActor(graph.approximateBetweenness(error: 0.01)) },
            "harmonic": { .perActor(graph.harmonic(weighted: weighted)) },
            "closeness": { .perActor(graph.closeness(weighted: weighted)) },
            "efficiency": { .number(graph.globalEfficiency(weighted: weighted)) },
            "pagerank": { .perActor(graph.pageRank(weighted: weighted)) },
            "coreness": { .whole(graph.coreness()) },
            "components": { .count(graph.components().count) },
            "cutpoints": { .count(graph.articulationPoints().count) },
            "transitivity": { .number(graph.transitivity()) },
            "constraint": { .known(graph.constraint(weighted: weighted)) },
            "eigenvector": { .perActor(graph.eigenvector(weighted: weighted)) },
            "katz": { .known(graph.katz(weighted: weighted)) },
            "core": { .number(graph.corePeriphery(weighted: weighted).fit) },
            "bridging": { .known(graph.bridging(weighted: weighted)) },
            "reach2": { .perActor(graph.reach2()) },
            "leiden": { .number(graph.communities(starts: 1, rounds: 2).modularity) },
            "communities": { .number(graph.communities().modularity) },
        ]
    }
}
