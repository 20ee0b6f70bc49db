/// A measure that gives a value to each actor, as a value itself: its name, what it costs and how it is computed.
///
/// Each stands in the file of its algorithm (``betweenness``, …); ``allCases`` lists them.
public struct ActorMeasure: Sendable {
    /// The name in options, tables and JSON.
    public let rawValue: String
    /// Whether the cost grows about as fast as the network, so that half a million actors are no problem.
    public let isNearLinear: Bool
    /// Whether the measure tells arcs in from arcs out and exists for directed graphs only.
    public let isDirectedOnly: Bool
    /// Whether the measure needs groups of actors (sectors).
    public let needsGroups: Bool
    /// One value per node; nil where it is not defined.
    let values: @Sendable (inout MeasureRun) -> [Double?]

    init(
        _ name: String, isNearLinear: Bool = true, isDirectedOnly: Bool = false, needsGroups: Bool = false,
        values: @escaping @Sendable (inout MeasureRun) -> [Double?]
    ) {
        rawValue = name
        self.isNearLinear = isNearLinear
        self.isDirectedOnly = isDirectedOnly
        self.needsGroups = needsGroups
        self.values = values
    }
}

extension ActorMeasure: Hashable, CustomStringConvertible {
    public static func == (left: ActorMeasure, right: ActorMeasure) -> Bool {
        left.rawValue == right.rawValue
    }
    public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
    public var description: String { rawValue }
}
