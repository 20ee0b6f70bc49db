extension Graph {
    /// Computes the chosen measures and shares the work between them: one pass over the distances serves
    /// closeness, harmonic, eccentricity and the network's distance measures, and so on.
    ///
    /// - Parameters:
    ///   - actors: measures of actors; ``ActorMeasure/defaults(nodeCount:isDirected:)`` is the usual choice.
    ///   - network: measures of the whole network.
    ///   - progress: called before each measure with its name, how many are done, and how many there are.
    /// - Returns: the values in the order asked for; what does not exist for this network is in `skipped`.
    /// - Precondition: `options.groups`, if given, has one entry per node.
    public func measure(
        actors: [ActorMeasure], network: [NetworkMeasure], options: MeasureOptions = MeasureOptions(),
        progress: (_ name: String, _ done: Int, _ total: Int) -> Void = { _, _, _ in }
    ) -> MeasureResult {
        if let groups = options.groups {
            precondition(groups.count == nodeCount, "\(groups.count) groups for \(nodeCount) nodes")
        }
        var run = MeasureRun(graph: self, options: options)
        var result = MeasureResult()
        let total = actors.count + network.count
        for (done, measure) in actors.enumerated() {
            progress(measure.rawValue, done, total)
            if measure.isDirectedOnly && !isDirected {
                result.skipped.append(SkippedMeasure(name: measure.rawValue, reason: .undirected))
            } else if measure.needsGroups && options.groups == nil {
                result.skipped.append(SkippedMeasure(name: measure.rawValue, reason: .noGroups))
            } else {
                result.actors.append((measure, run.values(measure)))
            }
        }
        for (done, measure) in network.enumerated() {
            progress(measure.rawValue, actors.count + done, total)
            if measure.isDirectedOnly && !isDirected {
                result.skipped.append(SkippedMeasure(name: measure.rawValue, reason: .undirected))
            } else if measure.needsGroups && options.groups == nil {
                result.skipped.append(SkippedMeasure(name: measure.rawValue, reason: .noGroups))
            } else {
                result.network.append((measure, run.value(measure)))
            }
        }
        return result
    }
}

/// One call of ``Graph/measure(actors:network:options:)`` with what several measures share.
struct MeasureRun {
    let graph: Graph
    let options: MeasureOptions
    /// For measures that depend only on how strengths relate to each other.
    private lazy var even = options.weighted ? graph.evened : graph
    private lazy var distances = graph.distanceSums(weighted: options.weighted)
    private lazy var betweenness = betweenness(normalized: true)
    private lazy var components = graph.components()
    private lazy var cuts = graph.cutStructure()
    private lazy var triangles = graph.triangleCounts()
    private lazy var holes = StructuralHoles(graph, weighted: options.weighted)
    private lazy var brokerage = graph.brokerage(groups: groups)
    private lazy var leadingPairs = even.leadingPairs(weighted: options.weighted)
    private lazy var communities = graph.communities(weighted: options.weighted, seed: options.seed)
    private lazy var core = graph.coreperiphery(weighted: options.weighted, seed: options.seed)
    private var groups: [Int] { options.groups ?? [Int](repeating: -1, count: graph.nodeCount) }

    init(graph: Graph, options: MeasureOptions) {
        self.graph = graph
        self.options = options
    }

    /// Exact unless an error was allowed; drawing paths is for unweighted networks only.
    private mutating func betweenness(normalized: Bool) -> [Double?] {
        if let error = options.approximate, error > 0, !options.weighted {
            return graph.approximateBetweenness(error: error, normalized: normalized, seed: options.seed)
        }
        return even.betweenness(normalized: normalized, weighted: options.weighted)
    }

    private var unknown: [Double?] { [Double?](repeating: nil, count: graph.nodeCount) }

    mutating func values(_ measure: ActorMeasure) -> [Double?] {
        switch measure {
        case .degree: graph.degree(normalized: options.normalized)
        case .inDegree: graph.inDegree(normalized: options.normalized)
        case .outDegree: graph.outDegree(normalized: options.normalized)
        case .strength: graph.strength()
        case .inStrength: graph.inStrength()
        case .outStrength: graph.outStrength()
        case .betweenness:
            options.normalized ? betweenness : betweenness(normalized: false)
        case .closeness: graph.closeness(distances, normalized: options.normalized)
        case .harmonic: graph.harmonic(distances, normalized: options.normalized)
        case .eccentricity: distances.eccentricity
        case .reach2: graph.reach2()
        case .clustering: graph.clustering(triangles)
        case .articulation: cuts.isArticulation.map { $0 ? 1 : 0 }
        case .eigenvector:
            graph.isDirected || graph.edgeCount == 0
                ? even.eigenvector(weighted: options.weighted) : graph.eigenvector(leadingPairs)
        case .pagerank: even.pagerank(weighted: options.weighted)
        case .katz:
            graph.isDirected
                ? even.katz(weighted: options.weighted)
                : even.katz(
                    weighted: options.weighted, radius: leadingPairs.map(\.pair.value).max() ?? 0)
        case .coreness: graph.coreness()
        case .constraint: holes.constraint
        case .effectiveSize: holes.effectiveSize
        case .efficiency: holes.efficiency
        case .hierarchy: holes.hierarchy
        case .bridging: graph.bridging(weighted: options.weighted)
        case .community: communities.labels.map { Double($0) }
        case .core: core.fit == nil ? unknown : core.isCore.map { $0 ? 1 : 0 }
        case .coordinator: brokerage.coordinator
        case .itinerant: brokerage.itinerant
        case .gatekeeper: brokerage.gatekeeper
        case .representative: brokerage.representative
        case .liaison: brokerage.liaison
        }
    }

    mutating func value(_ measure: NetworkMeasure) -> NetworkValue {
        switch measure {
        case .nodes: .count(graph.nodeCount)
        case .edges: .count(graph.edgeCount)
        case .density: .number(graph.density())
        case .components: .count(components.count)
        case .isolates: .count(components.isolates.count)
        case .largestComponent: .count(components.largest)
        case .averageDegree: .number(graph.averageDegree())
        case .averageDistance: .number(distances.averageDistance)
        case .diameter: .number(distances.diameter)
        case .globalEfficiency: .number(distances.globalEfficiency)
        case .transitivity: .number(graph.transitivity(triangles))
        case .reciprocity: .number(graph.reciprocity())
        case .degreeCentralization: .number(graph.degreeCentralization())
        case .betweennessCentralization: .number(graph.betweennessCentralization(betweenness))
        case .closenessCentralization:
            .number(graph.closenessCentralization(graph.closeness(distances, normalized: true)))
        case .fragmentation: .number(graph.fragmentation(components))
        case .articulationPoints: .nodes(cuts.isArticulation.indices.filter { cuts.isArticulation[$0] })
        case .bridges: .pairs(cuts.bridges)
        case .eiIndex: .number(graph.eiIndex(groups: groups))
        case .eiExpected: .number(graph.eiExpected(groups: groups))
        case .assortativity: .number(graph.assortativity(groups: groups))
        case .modularity: .number(communities.modularity)
        case .communities: .count(communities.count)
        case .corePeripheryFit: .number(core.fit)
        case .coreSize: .count(core.size)
        }
    }
}
