/// A measure that was asked for but does not exist for this network.
public struct SkippedMeasure: Sendable, Hashable {
    public enum Reason: Sendable {
        /// It tells incoming from outgoing ties, and the network is undirected.
        case undirected
        /// It compares groups, and none were given.
        case noGroups
        /// Its iteration did not come near enough to its limit: the network's greatest eigenvalues can hardly be told
        /// apart.
        case notConverged
    }

    /// The measure's name, as in ``ActorMeasure`` or ``NetworkMeasure``.
    public let name: String
    public let reason: Reason

    public init(name: String, reason: Reason) {
        self.name = name
        self.reason = reason
    }
}

/// What ``Graph/measure(actors:network:options:progress:)`` found, in the order asked for.
public struct MeasureResult: Sendable {
    public var actors: [(measure: ActorMeasure, values: [Double?])] = []
    public var network: [(measure: NetworkMeasure, value: NetworkValue)] = []
    public var skipped: [SkippedMeasure] = []
    /// Whether betweenness, and its centralisation, stand on drawn paths (``MeasureOptions/approximate``). False where all
    /// paths were counted after all: weighted, or where fewer would not have kept the error.
    public var isBetweennessEstimated = false

    /// The values of an actor measure, nil if it was not computed.
    public func values(_ measure: ActorMeasure) -> [Double?]? {
        actors.first { $0.measure == measure }?.values
    }

    /// The value of a network measure, nil if it was not computed.
    public func value(_ measure: NetworkMeasure) -> NetworkValue? {
        network.first { $0.measure == measure }?.value
    }
}
