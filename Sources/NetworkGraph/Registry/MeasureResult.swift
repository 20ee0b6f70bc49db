/// How measures are computed; the same for every measure of one call.
public struct MeasureOptions: Sendable {
    /// Divide by what a star or a complete network would have; strength and brokerage are always raw.
    public var normalized = true
    /// Take tie strengths into account, distance being 1/strength.
    public var weighted = false
    /// Group (sector) of each node; negative values mean that it is missing, and those actors form a group of
    /// their own.
    public var groups: [Int]?
    /// Start of every random choice.
    public var seed: UInt64 = 1
    /// Largest error that normalised betweenness may have (with probability 0.99); nil computes it exactly.
    /// Weighted
    /// betweenness is always exact.
    public var approximate: Double?

    public init(
        normalized: Bool = true, weighted: Bool = false, groups: [Int]? = nil, seed: UInt64 = 1,
        approximate: Double? = nil
    ) {
        self.normalized = normalized
        self.weighted = weighted
        self.groups = groups
        self.seed = seed
        self.approximate = approximate
    }
}

/// The value of a network measure.
public enum NetworkValue: Sendable {
    /// A number, nil where it is not defined.
    case number(Double?)
    case count(Int)
    case nodes([Int])
    case pairs([(Int, Int)])

    /// The value as a number, for lists their length.
    public var number: Double? {
        switch self {
        case .number(let value): value
        case .count(let value): Double(value)
        case .nodes(let nodes): Double(nodes.count)
        case .pairs(let pairs): Double(pairs.count)
        }
    }
}

/// A measure that was asked for but does not exist for this network.
public struct SkippedMeasure: Sendable, Equatable {
    public enum Reason: Sendable {
        /// It tells incoming from outgoing ties, and the network is undirected.
        case undirected
        /// It compares groups, and none were given.
        case noGroups
    }

    /// The measure's name, as in ``ActorMeasure`` or ``NetworkMeasure``.
    public let name: String
    public let reason: Reason

    public init(name: String, reason: Reason) {
        self.name = name
        self.reason = reason
    }
}

/// What ``Graph/measure(actors:network:options:)`` found, in the order asked for.
public struct MeasureResult: Sendable {
    public var actors: [(measure: ActorMeasure, values: [Double?])] = []
    public var network: [(measure: NetworkMeasure, value: NetworkValue)] = []
    public var skipped: [SkippedMeasure] = []

    /// The values of an actor measure, nil if it was not computed.
    public func values(_ measure: ActorMeasure) -> [Double?]? {
        actors.first { $0.measure == measure }?.values
    }

    /// The value of a network measure, nil if it was not computed.
    public func value(_ measure: NetworkMeasure) -> NetworkValue? {
        network.first { $0.measure == measure }?.value
    }
}
