/// How measures are computed; the same for every measure of one call.
public struct MeasureOptions: Sendable, Hashable {
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
    /// Weighted betweenness is always exact.
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

/// One computation of several measures on one graph, with the work that they share.
struct MeasureRun {
    let graph: Graph
    let options: MeasureOptions
    private var done: [String: any Sendable] = [:]
    /// Names of measures whose iteration did not end.
    private(set) var unsettled: Set<String> = []
    /// Whether betweenness is an estimate: it was to be one, and drawing paths was less work than all of them.
    private(set) var isEstimated = false

    init(graph: Graph, options: MeasureOptions) {
        self.graph = graph
        self.options = options
    }

    /// Work that several measures need, done when the first asks for it.
    mutating func shared<Value: Sendable>(_ work: SharedWork<Value>) -> Value {
        if let value = done[work.name] as? Value { return value }
        let value = work.make(&self)
        done[work.name] = value
        return value
    }

    /// The graph for measures that depend only on how strengths relate to each other.
    var even: Graph { mutating get { options.weighted ? shared(.evened) : graph } }

    var groups: [Int] { options.groups ?? [Int](repeating: -1, count: graph.nodeCount) }

    /// No value for anybody.
    var undefined: [Double?] { [Double?](repeating: nil, count: graph.nodeCount) }

    /// No value for anybody, since the iteration of the measure did not come to an end.
    mutating func notConverged(_ name: String) -> [Double?] {
        unsettled.insert(name)
        return undefined
    }

    /// Says that betweenness stands on drawn paths.
    mutating func betweennessIsEstimated() { isEstimated = true }

    /// Whether a normalised value has no divisor: it takes so many nodes.
    func isTooSmall(_ least: Int) -> Bool { options.normalized && graph.nodeCount < least }
}

/// Work that several measures need: closeness and harmonic one pass over the distances, and so on.
struct SharedWork<Value: Sendable>: Sendable {
    /// Its name, one of its own for each kind of work.
    let name: String
    let make: @Sendable (inout MeasureRun) -> Value
}

extension SharedWork where Value == Graph {
    static var evened: SharedWork { SharedWork(name: "evened") { $0.graph.evened } }
}

extension SharedWork where Value == DistanceSums {
    static var distances: SharedWork {
        SharedWork(name: "distances") { $0.graph.distanceSums(weighted: $0.options.weighted) }
    }
}
