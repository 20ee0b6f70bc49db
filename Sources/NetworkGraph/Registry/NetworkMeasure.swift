/// A measure that gives one value to the whole network, as a value itself; see ``ActorMeasure``.
public struct NetworkMeasure: Sendable {
    /// The name in options, tables and JSON.
    public let rawValue: String
    /// Whether the cost grows about as fast as the network.
    public let isNearLinear: Bool
    /// Whether the measure exists for directed graphs only.
    public let isDirectedOnly: Bool
    /// Whether the measure needs groups of actors (sectors).
    public let needsGroups: Bool
    let value: @Sendable (inout MeasureRun) -> NetworkValue

    init(
        _ name: String, isNearLinear: Bool = true, isDirectedOnly: Bool = false, needsGroups: Bool = false,
        value: @escaping @Sendable (inout MeasureRun) -> NetworkValue
    ) {
        rawValue = name
        self.isNearLinear = isNearLinear
        self.isDirectedOnly = isDirectedOnly
        self.needsGroups = needsGroups
        self.value = value
    }
}

extension NetworkMeasure: Hashable, CustomStringConvertible {
    public static func == (left: NetworkMeasure, right: NetworkMeasure) -> Bool {
        left.rawValue == right.rawValue
    }
    public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
    public var description: String { rawValue }
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

extension NetworkValue: Equatable {
    public static func == (left: NetworkValue, right: NetworkValue) -> Bool {
        switch (left, right) {
        case (.number(let one), .number(let two)): one == two
        case (.count(let one), .count(let two)): one == two
        case (.nodes(let one), .nodes(let two)): one == two
        case (.pairs(let one), .pairs(let two)): one.elementsEqual(two, by: ==)
        default: false
        }
    }
}
