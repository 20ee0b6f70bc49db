extension ActorMeasure: CaseIterable, RawRepresentable {
    /// All of them, in the order of tables and JSON.
    public static let allCases: [ActorMeasure] = [
        .degree, .inDegree, .outDegree, .strength, .inStrength, .outStrength, .betweenness, .closeness,
        .harmonic, .eigenvector, .pageRank, .katz, .coreness, .clustering, .constraint, .effectiveSize,
        .efficiency, .hierarchy, .bridging, .eccentricity, .reach2, .articulation, .community, .core,
        .coordinator, .itinerant, .gatekeeper, .representative, .liaison,
    ]

    /// Above this number of actors only near-linear measures are computed unless asked for by name.
    public static let defaultLimit = 5_000

    /// The measure of a name; nil where there is none.
    public init?(rawValue: String) {
        guard let measure = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = measure
    }

    /// What is computed without an explicit choice.
    public static func defaults(nodeCount: Int, isDirected: Bool = false) -> [ActorMeasure] {
        allCases.filter {
            (nodeCount <= defaultLimit || $0.isNearLinear) && (isDirected || !$0.isDirectedOnly)
        }
    }
}

extension NetworkMeasure: CaseIterable, RawRepresentable {
    /// All of them, in the order of tables and JSON.
    public static let allCases: [NetworkMeasure] = [
        .nodes, .edges, .density, .components, .isolates, .largestComponent, .averageDegree, .averageDistance,
        .diameter, .globalEfficiency, .transitivity, .reciprocity, .degreeCentralization,
        .betweennessCentralization, .closenessCentralization, .fragmentation, .eiIndex, .eiExpected,
        .assortativity, .modularity, .communities, .corePeripheryFit, .coreSize, .articulationPoints,
        .bridges,
    ]

    /// The measure of a name; nil where there is none.
    public init?(rawValue: String) {
        guard let measure = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = measure
    }

    /// What is computed without an explicit choice.
    public static func defaults(nodeCount: Int, isDirected: Bool = false) -> [NetworkMeasure] {
        allCases.filter {
            (nodeCount <= ActorMeasure.defaultLimit || $0.isNearLinear) && (isDirected || !$0.isDirectedOnly)
        }
    }
}
