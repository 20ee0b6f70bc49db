/// The measures that give a value to each actor; raw values are the names in options, tables and JSON.
public enum ActorMeasure: String, CaseIterable, Sendable {
    case degree
    case inDegree = "in_degree"
    case outDegree = "out_degree"
    case strength
    case inStrength = "in_strength"
    case outStrength = "out_strength"
    case betweenness
    case closeness
    case harmonic
    case eigenvector
    case pagerank
    case katz
    case coreness
    case clustering
    case constraint
    case effectiveSize = "effective_size"
    case efficiency
    case hierarchy
    case bridging
    case eccentricity
    case reach2
    case articulation
    case community
    case core
    case coordinator
    case itinerant
    case gatekeeper
    case representative
    case liaison

    /// Above this number of actors only near-linear measures are computed unless asked for by name.
    public static let defaultLimit = 5_000

    /// Whether the cost grows about as fast as the network, so that half a million actors are no problem.
    public var isNearLinear: Bool {
        switch self {
        case .betweenness, .closeness, .harmonic, .bridging, .eccentricity, .reach2: false
        default: true
        }
    }

    /// Whether the measure tells arcs in from arcs out and exists for directed graphs only.
    public var isDirectedOnly: Bool {
        switch self {
        case .inDegree, .outDegree, .inStrength, .outStrength: true
        default: false
        }
    }

    /// Whether the measure needs groups of actors (sectors).
    public var needsGroups: Bool {
        switch self {
        case .coordinator, .itinerant, .gatekeeper, .representative, .liaison: true
        default: false
        }
    }

    /// What is computed without an explicit choice.
    public static func defaults(nodeCount: Int, isDirected: Bool = false) -> [ActorMeasure] {
        allCases.filter {
            (nodeCount <= defaultLimit || $0.isNearLinear) && (isDirected || !$0.isDirectedOnly)
        }
    }
}

/// The measures that give one value to the whole network.
public enum NetworkMeasure: String, CaseIterable, Sendable {
    case nodes
    case edges
    case density
    case components
    case isolates
    case largestComponent = "largest_component"
    case averageDegree = "average_degree"
    case averageDistance = "average_distance"
    case diameter
    case globalEfficiency = "global_efficiency"
    case transitivity
    case reciprocity
    case degreeCentralization = "degree_centralization"
    case betweennessCentralization = "betweenness_centralization"
    case closenessCentralization = "closeness_centralization"
    case fragmentation
    case eiIndex = "ei_index"
    case eiExpected = "ei_expected"
    case assortativity
    case modularity
    case communities
    case corePeripheryFit = "core_periphery_fit"
    case coreSize = "core_size"
    case articulationPoints = "articulation_points"
    case bridges

    /// Whether the cost grows about as fast as the network.
    public var isNearLinear: Bool {
        switch self {
        case .averageDistance, .diameter, .globalEfficiency, .betweennessCentralization,
            .closenessCentralization:
            false
        default: true
        }
    }

    /// Whether the measure exists for directed graphs only.
    public var isDirectedOnly: Bool { self == .reciprocity }

    /// Whether the measure needs groups of actors (sectors).
    public var needsGroups: Bool {
        switch self {
        case .eiIndex, .eiExpected, .assortativity: true
        default: false
        }
    }

    /// What is computed without an explicit choice.
    public static func defaults(nodeCount: Int, isDirected: Bool = false) -> [NetworkMeasure] {
        allCases.filter {
            (nodeCount <= ActorMeasure.defaultLimit || $0.isNearLinear) && (isDirected || !$0.isDirectedOnly)
        }
    }
}
